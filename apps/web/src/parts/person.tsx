type Props = { readonly person: { readonly name: string; readonly position: string | null } | null };

export function PersonLine({ person }: Props) {
  if (person === null) return <>—</>;
  return (
    <span className="person">
      <span className="person-name">{person.name}</span>
      {person.position !== null && <span className="person-position">{person.position}</span>}
    </span>
  );
}
