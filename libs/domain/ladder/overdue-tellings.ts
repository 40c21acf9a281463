import { addDays, type LocalDate } from '../time/local-date.js';
import { instantIn, localDateOf } from '../time/zone.js';
import type { LadderInput, LadderPerson, LadderRole } from './ladder-input.js';
import type { LadderRung, LadderStep } from './ladder-step.js';

/**
 * Who is told that an item is overdue, and when. Working days count from the due day, or from the launch of an item that was
 * late already:
 * - next working morning: executor and controller;
 * - third working day: the executor's head. When the head is unknown or was told already (is the executor or the controller),
 *   the place passes to the controller – told on the first morning, always – and so to the signatory, who then is told on
 *   this day and not again on the fifth;
 * - fifth working day: the signatory, then weekly (`nextWeekly`). A signatory who was told as executor, controller or head is
 *   not told again on the fifth; the weekly letters begin a week after it.
 * Nobody is told by two steps of one overdue, except weekly: an overdue item must not fall silent.
 *
 * Lazy, so that steps in years with a calendar are found before a year without one throws UnknownCalendarYear.
 */
export function* overdueTellings(input: LadderInput): Generator<LadderRung> {
  const { executor, controller, head, signatory, policy } = input;
  const told = new Set<string>();
  const tell = (step: LadderStep, role: LadderRole, person: LadderPerson, workingDay: number): LadderRung => {
    told.add(person.personId);
    return { step, role, person, fallsOn: morningAfter(input, person, workingDay) };
  };
  yield tell('overdue', 'executor', executor, 1);
  if (!told.has(controller.personId)) yield tell('overdue', 'controller', controller, 1);
  const signatoryFree = signatory !== null && !told.has(signatory.personId);
  if (head !== null && !told.has(head.personId)) {
    yield tell('overdue-head', 'head', head, policy.headAfterWorkingDays);
  } else if (signatoryFree) {
    yield tell('overdue-signatory', 'signatory', signatory, policy.headAfterWorkingDays);
    return;
  }
  if (signatory === null) return;
  if (told.has(signatory.personId)) yield firstWeekly(input, signatory);
  else yield tell('overdue-signatory', 'signatory', signatory, policy.signatoryAfterWorkingDays);
}

function firstWeekly(input: LadderInput, signatory: LadderPerson): LadderRung {
  const fifth = morningAfter(input, signatory, input.policy.signatoryAfterWorkingDays);
  const fallsOn = input.calendar.nextWorkingDay(addDays(fifth, 7));
  return { step: 'overdue-weekly', role: 'signatory', person: signatory, fallsOn };
}

// The morning of a reader far east of the issuing body can come before the due time there: nobody is late yet.
function morningAfter(input: LadderInput, person: LadderPerson, workingDay: number): LocalDate {
  const { launchedAt, dueOn, dueAt, policy, calendar } = input;
  const launchOn = localDateOf(launchedAt, input.issuerZone);
  const lateAt = launchedAt > dueAt ? launchedAt : dueAt;
  let day = calendar.addWorkingDays(launchOn > dueOn ? launchOn : dueOn, workingDay);
  while (instantIn(person.zone, day, policy.ladderAt) <= lateAt) day = calendar.addWorkingDays(day, 1);
  return day;
}
