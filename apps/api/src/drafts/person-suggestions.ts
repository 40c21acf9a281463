import type { Person } from '#libs/contracts/http/person.schema';
import type { NamedPerson } from '#libs/domain/draft/draft-people';
import type { Transaction } from '#libs/persistence/database';
import { readPeopleBySurnames } from '#libs/persistence/people/person.repository';

/**
 * People of the directory whose surname and initials are those of a name in the text, by key of the name. Only suggestions: two
 * people may share a surname and both initials, and only a person knows which one was meant.
 */
export async function personSuggestions(
  tx: Transaction,
  named: readonly NamedPerson[],
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const names = named.flatMap(({ key, name }) => (name === null ? [] : [{ key, ...parts(name) }]));
  const surnames = [...new Set(names.map(({ surname }) => surname))];
  const people = surnames.length === 0 ? [] : await readPeopleBySurnames(tx, surnames);
  return new Map(
    names.map(({ key, surname, initials }) => [
      key,
      people.filter((person) => {
        const found = parts(person.name);
        return found.surname === surname && found.initials === initials;
      }),
    ]),
  );
}

/** «Лугова Мария Олеговна», «Лугова М.О.» and «Лугова М. О.» have the same surname and initials. */
function parts(name: string): { surname: string; initials: string } {
  const folded = name.trim().toLowerCase().replaceAll('ё', 'е');
  const [surname = '', ...rest] = folded.split(/[\s.]+/).filter((part) => part !== '');
  return { surname, initials: rest.map((part) => part.charAt(0)).join('') };
}
