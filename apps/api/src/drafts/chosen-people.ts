import type { DraftChoices } from '#libs/contracts/http/draft-review.schema';
import type { Transaction } from '#libs/persistence/database';
import { readPeopleByIds } from '#libs/persistence/people/person.repository';
import { ProblemError } from '../problem/problem-error.js';

const message = { ru: 'Такого человека нет в справочнике.', en: 'The directory has no such person.' };

/** @throws INVALID_REQUEST naming every choice of somebody whom the directory does not have */
export async function requireChosenPeople(tx: Transaction, choices: DraftChoices): Promise<void> {
  const { controllerId, signatoryId, people } = choices;
  const chosen = new Map(Object.entries(people).map(([key, id]) => [`people.${key}`, id]));
  if (controllerId !== null) chosen.set('controllerId', controllerId);
  if (signatoryId !== null) chosen.set('signatoryId', signatoryId);
  const known = new Set((await readPeopleByIds(tx, [...chosen.values()])).map(({ id }) => id));
  const details = [...chosen].filter(([, id]) => !known.has(id)).map(([path]) => ({ path, message }));
  if (details.length > 0) throw new ProblemError('INVALID_REQUEST', { details });
}
