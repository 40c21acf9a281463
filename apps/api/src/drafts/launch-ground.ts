import type { DraftChoices } from '#libs/contracts/http/draft-review.schema';
import type { Person } from '#libs/contracts/http/person.schema';
import { unseenWarnings } from '#libs/domain/draft/seen-warnings';
import type { LaunchGround, LaunchInput, LaunchPerson } from '#libs/domain/order/launch-input';
import { instant } from '#libs/domain/time/instant';
import { localDate } from '#libs/domain/time/local-date';
import { zone } from '#libs/domain/time/zone';
import { currentCalendar } from '#libs/persistence/calendar/calendar.repository';
import type { Transaction } from '#libs/persistence/database';
import type { DraftState } from '#libs/persistence/drafts/draft.repository';
import { readPeopleByIds } from '#libs/persistence/people/person.repository';
import { readPolicyInForce } from '#libs/persistence/policy/policy.repository';

/** What the domain needs to judge a draft: the choices in its own types, and the people behind them with their heads. */
export async function launchGround(
  tx: Transaction,
  stored: DraftState,
  issuerZone: string,
): Promise<LaunchGround> {
  const { choices } = stored;
  const chosen = [choices.controllerId, choices.signatoryId, ...Object.values(choices.people)];
  const people = await readPeopleByIds(
    tx,
    chosen.filter((id) => id !== null),
  );
  const heads = people.map(({ headId }) => headId).filter((id) => id !== null);
  const all = [...people, ...(heads.length === 0 ? [] : await readPeopleByIds(tx, heads))];
  return {
    draft: stored.draft,
    choices: typedChoices(choices),
    unseenWarnings: unseenWarnings(stored.draft, stored.seen),
    people: new Map(all.map((person) => [person.id, launchPerson(person)])),
    policy: (await readPolicyInForce(tx)).policy,
    calendar: (await currentCalendar(tx)).calendar,
    issuerZone: zone(issuerZone),
  };
}

function launchPerson({ id, name, email, zone: zoneName, headId }: Person): LaunchPerson {
  return { id, name, email, zone: zone(zoneName), headId };
}

/** The choices of a draft in the types of the domain. */
export function typedChoices(choices: DraftChoices): LaunchInput['choices'] {
  const { signedOn, dueOn, dueNotes, ...rest } = choices;
  return {
    ...rest,
    signedOn: signedOn === null ? null : localDate(signedOn),
    dueOn: Object.fromEntries(Object.entries(dueOn).map(([ref, day]) => [ref, localDate(day)])),
    dueNotes: Object.fromEntries(
      Object.entries(dueNotes).map(([ref, { at, ...note }]) => [
        ref,
        { ...note, at: at === null ? null : instant(at) },
      ]),
    ),
  };
}
