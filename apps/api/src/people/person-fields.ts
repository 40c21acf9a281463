import type { PersonInput } from '#libs/contracts/http/person.schema';
import { isZone } from '#libs/domain/time/zone';
import type { Transaction } from '#libs/persistence/database';
import { readPerson, type PersonFields } from '#libs/persistence/people/person.repository';
import { ProblemError } from '../problem/problem-error.js';

/** @throws INVALID_REQUEST for a zone that does not exist: letters would leave at the wrong hour, or never */
export function personFields(input: PersonInput, defaultZone: string): PersonFields {
  const { name, position, unit, email, headId } = input;
  const zone = input.zone ?? defaultZone;
  if (!isZone(zone)) {
    const message = {
      ru: `Часовой пояс: найдено «${zone}», ожидалось имя вида Asia/Yekaterinburg.`,
      en: `Time zone: found “${zone}”, expected a name like Asia/Yekaterinburg.`,
    };
    throw new ProblemError('INVALID_REQUEST', { details: [{ path: 'zone', message }] });
  }
  return { name, position, unit, email, zone, headId };
}

/**
 * @param personId whose head it is; null for a person who is being added
 * @throws INVALID_REQUEST for a head who does not exist or is the person themselves: an escalation would go nowhere
 */
export async function requireHead(
  tx: Transaction,
  headId: string | null,
  personId: string | null,
): Promise<void> {
  if (headId === null) return;
  if (headId !== personId && (await readPerson(tx, headId)) !== null) return;
  const message = {
    ru: 'Руководитель: ожидался другой человек из справочника.',
    en: 'Head: expected another person of the directory.',
  };
  throw new ProblemError('INVALID_REQUEST', { details: [{ path: 'headId', message }] });
}
