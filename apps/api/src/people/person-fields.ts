import type { PersonInput } from '#libs/contracts/http/person.schema';
import { isZone } from '#libs/domain/time/zone';
import type { PersonFields } from '#libs/persistence/people/person.repository';
import { ProblemError } from '../problem/problem-error.js';

/** @throws INVALID_REQUEST for a zone that does not exist: letters would leave at the wrong hour, or never */
export function personFields(input: PersonInput, defaultZone: string): PersonFields {
  const { name, position, unit, email, headId } = input;
  const zone = input.zone ?? defaultZone;
  if (!isZone(zone)) {
    const message = `found "${zone}", expected an IANA time zone like Asia/Yekaterinburg`;
    throw new ProblemError('INVALID_REQUEST', { details: [{ path: 'zone', message }] });
  }
  return { name, position, unit, email, zone, headId };
}
