import { executorKey, controllerKey, isAssigned } from '../draft/draft-people.js';
import { dateOrNull } from '../deadline/item-due.js';
import { yearOf, type LocalDate } from '../time/local-date.js';
import { chosenDue, departsFromText, launchDue } from './launch-due.js';
import type { LaunchGround, LaunchPerson } from './launch-input.js';

export const launchObstacleCodes = [
  'NO_NUMBER',
  'NO_DATE',
  'NO_SIGNER',
  'NOTHING_TO_RUN',
  'NO_CONTROLLER',
  'NO_EXECUTOR',
  'NO_ADDRESS',
  'NO_ACCEPTOR',
  'NO_DEADLINE',
  'NO_CALENDAR',
  'DATE_BEFORE_SIGNING',
  'WARNINGS_NOT_SEEN',
  'NO_DUE_REASON',
] as const;

/** What a launch still waits for, and where. */
export interface LaunchObstacle {
  readonly code: (typeof launchObstacleCodes)[number];
  /** Ref of the item. */
  readonly item: string | null;
  readonly personKey: string | null;
}

export function signedOnOf({ draft, choices }: Pick<LaunchGround, 'draft' | 'choices'>): LocalDate | null {
  return choices.signedOn ?? dateOrNull(draft.document.date);
}

export function numberOf({ draft, choices }: Pick<LaunchGround, 'draft' | 'choices'>): string | null {
  return choices.number ?? draft.document.number;
}

/** The person chosen for a name of the text, if any. */
export function personBehind(
  input: Pick<LaunchGround, 'choices' | 'people'>,
  key: string,
): LaunchPerson | null {
  const id = input.choices.people[key];
  return id === undefined ? null : (input.people.get(id) ?? null);
}

/** Chosen by hand, else the one the text names, once a person of the directory stands behind the name. */
export function controllerOf(input: LaunchGround): LaunchPerson | null {
  const { controllerId } = input.choices;
  if (controllerId !== null) return input.people.get(controllerId) ?? null;
  const key = controllerKey(input.draft);
  return key === null ? null : personBehind(input, key);
}

/** Everything that a launch of this draft waits for, in the order of the page: head, people, items. */
export function launchObstacles(input: LaunchGround): readonly LaunchObstacle[] {
  const obstacles: LaunchObstacle[] = [];
  const note = (
    code: LaunchObstacle['code'],
    item: string | null = null,
    personKey: string | null = null,
  ) => {
    const twice = obstacles.some((o) => o.code === code && o.item === item && o.personKey === personKey);
    if (!twice) obstacles.push({ code, item, personKey });
  };
  const items = input.draft.items.filter(isAssigned);
  if (numberOf(input) === null) note('NO_NUMBER');
  if (signedOnOf(input) === null) note('NO_DATE');
  if (input.draft.document.signatory === null && input.choices.signatoryId === null) note('NO_SIGNER');
  if (items.length === 0) note('NOTHING_TO_RUN');
  const controller = controllerOf(input);
  if (controller === null) note('NO_CONTROLLER');
  for (const item of items) {
    if (item.executors.length === 0) note('NO_EXECUTOR', item.ref);
    for (const executor of item.executors) {
      const key = executorKey(executor);
      const person = personBehind(input, key);
      if (person?.email == null) note('NO_ADDRESS', null, key);
      else if (person.id === controller?.id) note('NO_ACCEPTOR', item.ref, key);
    }
    noteDeadline(input, item, note);
  }
  if ((input.unseenWarnings ?? 0) > 0) note('WARNINGS_NOT_SEEN');
  return obstacles;
}

function noteDeadline(
  input: LaunchGround,
  item: LaunchGround['draft']['items'][number],
  note: (code: LaunchObstacle['code'], item: string) => void,
): void {
  const signedOn = signedOnOf(input);
  const context = { ...input, signedOn };
  const chosen = chosenDue(input.choices, item.ref);
  const due = launchDue(item, chosen, context);
  if (due.dueOn === null) {
    note(due.why.some(({ code }) => code === 'no-calendar') ? 'NO_CALENDAR' : 'NO_DEADLINE', item.ref);
  } else if (!due.byPerson && !input.calendar.hasYear(yearOf(due.dueOn))) {
    // A person may keep the day provisionally; by itself no rule gives a day in a year that nobody knows.
    note('NO_CALENDAR', item.ref);
  } else if (signedOn !== null && due.dueOn < signedOn) {
    note('DATE_BEFORE_SIGNING', item.ref);
  } else if (chosen?.reason == null && departsFromText(item, chosen, context)) {
    note('NO_DUE_REASON', item.ref);
  }
}
