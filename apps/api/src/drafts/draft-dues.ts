import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { UnknownCalendarYear, type ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { explain } from '#libs/domain/deadline/explain';
import { isAssigned } from '#libs/domain/draft/draft-people';
import { duesAhead } from '#libs/domain/order/dues-ahead';
import { chosenDue, departsFromText, dueOptions, launchDue } from '#libs/domain/order/launch-due';
import type { LaunchGround } from '#libs/domain/order/launch-input';
import { signedOnOf } from '#libs/domain/order/launch-obstacles';
import type { LocalDate } from '#libs/domain/time/local-date';
import { noteOf } from '../assignments/assignment-words.js';
import type { Language } from '../request/request-language.js';

/** The due day of every item with work, as a launch would take it, with what a person may choose. */
export function reviewDues(ground: LaunchGround, language: Language): DraftReview['dues'] {
  const context = { ...ground, signedOn: signedOnOf(ground) };
  const { choices, calendar } = ground;
  return ground.draft.items.filter(isAssigned).map((item) => {
    const chosen = chosenDue(choices, item.ref);
    const due = launchDue(item, chosen, context);
    const asRead = launchDue(item, null, context);
    return {
      ref: item.ref,
      dueOn: due.dueOn,
      text: due.text,
      byPerson: due.byPerson,
      chosen: noteOf(due),
      readDueOn: asRead.dueOn,
      dayOff: due.dueOn !== null && isDayOff(due.dueOn, calendar),
      asked: asRead.dueOn === null,
      departs: departsFromText(item, chosen, context),
      options: [...dueOptions(item, context)],
      why: due.why.map((step) => ({ code: step.code, text: explain(step, language) })),
      ahead: duesAhead(item, context).map(({ writtenOn, dueOn }) => ({ writtenOn, dueOn })),
    };
  });
}

/** A year without calendar knows no days off; that is said by the reasons. */
function isDayOff(day: LocalDate, calendar: ProductionCalendar): boolean {
  try {
    return !calendar.isWorkingDay(day);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return false;
    throw error;
  }
}
