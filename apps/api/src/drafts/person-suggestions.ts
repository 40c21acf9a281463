import type { DraftPerson } from '#libs/contracts/http/draft-review.schema';
import type { Person } from '#libs/contracts/http/person.schema';
import type { NamedPerson } from '#libs/domain/draft/draft-people';
import type { Transaction } from '#libs/persistence/database';
import { readPeopleLike } from '#libs/persistence/people/person.repository';
import type { z } from 'zod';

type Suggestion = z.infer<typeof DraftPerson>['suggestions'][number];

/** Endings are cut off a surname before it is compared: two letters hold every case ending that is not a stem of its own. */
const ending = 3;
const shortestStem = 3;
const mostSuggestions = 5;

/**
 * People of the directory who may stand behind a name of the text, by its key: those with its surname and initials first, then
 * those who would have them in another case («Вересовой» for «Вересова»), then those whose position or unit is called so. Only
 * suggestions: two people may share a surname and both initials, and only a person knows which one was meant.
 */
export async function personSuggestions(
  tx: Transaction,
  named: readonly NamedPerson[],
): Promise<ReadonlyMap<string, readonly Suggestion[]>> {
  const wanted = named.map((person) => ({ ...person, parts: parts(person.name ?? '') }));
  const stems = wanted.map(({ parts: { surname } }) => stem(surname)).filter((one) => one !== '');
  const titles = wanted.flatMap(({ position, key }) => [position, key]).filter((one) => one !== null);
  const people =
    named.length === 0 ? [] : await readPeopleLike(tx, unique(stems), unique(titles.map(folded)));
  return new Map(wanted.map((one) => [one.key, suggested(one, people)]));
}

function suggested(
  { key, name, position, parts: wanted }: NamedPerson & { parts: ReturnType<typeof parts> },
  people: readonly Person[],
): Suggestion[] {
  const because = (person: Person): Suggestion['because'] | null => {
    const found = parts(person.name);
    const sameInitials = found.initials === wanted.initials;
    if (name !== null) {
      if (found.surname === wanted.surname && sameInitials) return 'name';
      return sameInitials && sameStem(found.surname, wanted.surname) ? 'case' : null;
    }
    const titles = [position, key].filter((one) => one !== null).map(folded);
    if (person.position !== null && titles.includes(folded(person.position))) return 'position';
    return person.unit !== null && titles.includes(folded(person.unit)) ? 'unit' : null;
  };
  const order = ['name', 'case', 'position', 'unit'];
  return people
    .flatMap((person): Suggestion[] => {
      const reason = because(person);
      return reason === null ? [] : [{ ...person, because: reason }];
    })
    .sort((a, b) => order.indexOf(a.because) - order.indexOf(b.because))
    .slice(0, mostSuggestions);
}

/** «Лугова Мария Олеговна», «Лугова М.О.» and «Лугова М. О.» have the same surname and initials. */
function parts(name: string): { surname: string; initials: string } {
  const [surname = '', ...rest] = folded(name)
    .split(/[\s.]+/)
    .filter((part) => part !== '');
  return { surname, initials: rest.map((part) => part.charAt(0)).join('') };
}

function sameStem(a: string, b: string): boolean {
  const common = [...a].findIndex((letter, index) => letter !== b.charAt(index));
  const length = common < 0 ? a.length : common;
  return length >= shortestStem && a.length - length <= ending && b.length - length <= ending;
}

/** What every case form of a surname begins with, long enough to keep the search narrow. */
function stem(surname: string): string {
  return surname.slice(0, Math.max(shortestStem, surname.length - ending));
}

function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ');
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
