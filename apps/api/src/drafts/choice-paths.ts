import type { DraftChoices } from '#libs/contracts/http/draft-review.schema';
import { same } from '#libs/domain/draft/edited-draft';

/** Which choices differ, by path: `number`, `people.Лугов П.П.`, `dueOn.3`. */
export function differingChoices(before: DraftChoices, after: DraftChoices): string[] {
  return differing(Object.entries(before), Object.entries(after), (name, was, is) =>
    isRecord(was) && isRecord(is)
      ? differing(Object.entries(was), Object.entries(is), (key) => [`${name}.${key}`])
      : [name],
  );
}

type Entries = readonly (readonly [string, unknown])[];

function differing(
  before: Entries,
  after: Entries,
  paths: (name: string, was: unknown, is: unknown) => string[],
): string[] {
  const [was, is] = [new Map(before), new Map(after)];
  const names = new Set([...was.keys(), ...is.keys()]);
  return [...names].flatMap((name) =>
    same(was.get(name), is.get(name)) ? [] : paths(name, was.get(name), is.get(name)),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
