import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEvent,
  type ICalEventData,
} from 'ical-generator';
import type { LetterAttachment, MailAddress } from './composed-letter.js';
import type { LetterDue, LetterOrder } from './letter-facts.js';
import { dateWithWeekday } from './words/dates.js';
import { timeInWords, type Telling } from './words/due-words.js';
import { itemOfOrder, orderName } from './words/order-words.js';
import { sayer } from './words/say.js';

export interface CalendarDeadline {
  readonly assignmentId: string;
  readonly planVersion: number;
  readonly itemRef: string;
  readonly itemText: string;
  readonly due: LetterDue;
  readonly url: string;
}

export interface CalendarFacts {
  readonly telling: Telling;
  readonly order: LetterOrder;
  readonly organizer: MailAddress;
  readonly deadlines: readonly CalendarDeadline[];
}

/**
 * The due dates of one order as a calendar: an all-day event each, its UID the assignment's for good and SEQUENCE the version
 * of its plan, so that a moved date moves the event. PUBLISH, not REQUEST: a REQUEST holds one UID (RFC 5546, 3.2.2) and asks
 * the reader to accept or decline, and a due date is not theirs to decline. Past the due time there is nothing to note down:
 * null when no deadline is ahead.
 */
export function deadlineCalendar(facts: CalendarFacts): LetterAttachment | null {
  return calendarOf(facts, ICalCalendarMethod.PUBLISH);
}

/** Takes the events away when there is nothing to do any more, so that a calendar does not remind of work that is done. */
export function cancelledCalendar(facts: CalendarFacts): LetterAttachment | null {
  return calendarOf(facts, ICalCalendarMethod.CANCEL);
}

function calendarOf(facts: CalendarFacts, method: ICalCalendarMethod): LetterAttachment | null {
  const deadlines = facts.deadlines.filter(({ due }) => due.dueAt >= facts.telling.nowAt);
  if (deadlines.length === 0) return null;
  const { language } = facts.telling;
  const calendar = ical({
    method,
    prodId: { company: 'Prikaz', product: 'Prikaz', language: language.toUpperCase() },
    name: sayer(language)('calendarName', { order: orderName(facts.order, language) }),
  });
  for (const deadline of deadlines) {
    const event = calendar.createEvent(eventOf(deadline, facts, method));
    if (method !== ICalCalendarMethod.CANCEL) addMorningAlarm(event, deadline.itemRef, facts);
  }
  return {
    filename: language === 'ru' ? 'сроки.ics' : 'due-dates.ics',
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: calendar.toString(),
  };
}

function eventOf(
  deadline: CalendarDeadline,
  facts: CalendarFacts,
  method: ICalCalendarMethod,
): ICalEventData {
  const { organizer, order, telling } = facts;
  const say = sayer(telling.language);
  const item = itemOfOrder(deadline.itemRef, order, telling.language);
  const cancelled = method === ICalCalendarMethod.CANCEL;
  return {
    id: `${deadline.assignmentId}@${organizer.address.slice(organizer.address.lastIndexOf('@') + 1)}`,
    sequence: deadline.planVersion,
    // DTSTAMP tells apart two messages of one SEQUENCE: a later one wins (RFC 5546, 2.1.5).
    stamp: new Date(telling.nowAt),
    start: new Date(`${deadline.due.dueOn}T00:00:00Z`),
    allDay: true,
    summary: say('calendarSummary', { item }),
    // The date alone: "5 days left" would stand in the calendar and grow false overnight.
    description: say('calendarDescription', {
      text: deadline.itemText,
      date: dateWithWeekday(deadline.due.dueOn, telling.language),
      time: timeInWords(deadline.due, telling),
    }),
    url: deadline.url,
    organizer: { name: organizer.name, email: organizer.address },
    transparency: ICalEventTransparency.TRANSPARENT,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** At nine on the due day by the reader's own clock: an all-day event begins at their midnight. */
function addMorningAlarm(event: ICalEvent, itemRef: string, { order, telling }: CalendarFacts): void {
  const item = itemOfOrder(itemRef, order, telling.language);
  event
    .createAlarm({
      type: ICalAlarmType.display,
      triggerAfter: 9 * 3600,
      description: sayer(telling.language)('calendarAlarm', { item }),
    })
    // The library counts a later alarm from the event's end (here the midnight after) and overlooks `relatesTo` in the data.
    .relatesTo(ICalAlarmRelatesTo.start);
}
