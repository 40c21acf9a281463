import { Select } from 'antd';
import type { Person } from '#libs/contracts/http/person.schema';

type Props = {
  readonly id?: string;
  readonly label: string;
  readonly placeholder: string;
  readonly people: readonly Person[];
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
  readonly clearable?: boolean;
  readonly loading?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  /** People who may not be chosen, with the reason shown beside the name. */
  readonly barred?: ReadonlyMap<string, string>;
};

/** A person of the directory, found by any part of name or position. */
export function PersonSelect(props: Props) {
  const options = props.people.map((person) => {
    const reason = props.barred?.get(person.id);
    const about = reason ?? person.position;
    return {
      value: person.id,
      label: about === null ? person.name : `${person.name}, ${about}`,
      disabled: reason !== undefined,
    };
  });
  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      aria-label={props.label}
      className={props.className ?? 'person-select'}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={props.clearable ?? false}
      loading={props.loading ?? false}
      disabled={props.disabled ?? false}
      placeholder={props.placeholder}
      options={options}
      value={props.value}
      onChange={(personId: string | undefined) => props.onChange(personId ?? null)}
      popupMatchSelectWidth={false}
      classNames={{ popup: { root: 'person-select-popup' } }}
    />
  );
}
