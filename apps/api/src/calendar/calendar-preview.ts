import type { CalendarMove, CalendarPreview, CalendarStay } from '#libs/contracts/http/calendar.schema';
import { calendarChanges } from '#libs/domain/calendar/calendar-changes';
import type { CalendarEdit } from '#libs/domain/calendar/calendar-edit';
import { editCalendar } from '#libs/domain/calendar/calendar-edit';
import { calendarOfContent } from '#libs/domain/calendar/calendar-of-years';
import { explain } from '#libs/domain/deadline/explain';
import type { Instant } from '#libs/domain/time/instant';
import { calendarVersion } from '#libs/persistence/calendar/calendar-version';
import { currentCalendar } from '#libs/persistence/calendar/calendar.repository';
import type { Transaction } from '#libs/persistence/database';
import { calendarEffects, type CalendarEffect, type NewCalendarFor } from '#libs/recording/calendar-effects';
import { CalendarMark } from '#libs/recording/calendar-mark';
import { ProblemError } from '../problem/problem-error.js';
import type { Language } from '../request/request-language.js';

/** A page and a person read no more; the number of all is said beside them. */
const mostMoves = 500;

/** @throws CALENDAR_REFUSED with everything that is wrong */
export async function previewCalendar(
  tx: Transaction,
  edit: CalendarEdit,
  { at, language }: { readonly at: Instant; readonly language: Language },
): Promise<CalendarPreview> {
  const current = await currentCalendar(tx);
  const edited = editCalendar(current.content, edit);
  if ('faults' in edited) throw new ProblemError('CALENDAR_REFUSED', { details: edited.faults });
  const { content } = edited;
  const version = calendarVersion(content);
  const calendar = calendarOfContent(version, content);
  const years = content.years.map(({ year }) => year);
  const { newYears, days } = calendarChanges(current.calendar, calendar, years);
  const found = await effectsInWords(
    tx,
    version === current.version ? null : { calendar, content, at },
    language,
  );
  return {
    number: current.number,
    version,
    same: version === current.version,
    newYears: [...newYears],
    days: [...days],
    ...found,
  };
}

type Found = Pick<CalendarPreview, 'moves' | 'moved' | 'stays' | 'staying' | 'mark' | 'replanned' | 'orders'>;

/** null: the calendar stays what it is. */
async function effectsInWords(
  tx: Transaction,
  next: NewCalendarFor | null,
  language: Language,
): Promise<Found> {
  const moves: CalendarMove[] = [];
  const stays: CalendarStay[] = [];
  const mark = new CalendarMark();
  let [moved, staying, replanned, orders] = [0, 0, 0, 0];
  for await (const effect of next === null ? [] : calendarEffects(tx, next)) {
    const { change } = effect;
    orders += 1;
    moved += change.moves.length;
    staying += change.stays.length;
    replanned += change.replanned.length;
    mark.add(effect);
    if (next !== null && moves.length < mostMoves) moves.push(...movesOf(effect, next.at, language));
    if (stays.length < mostMoves) stays.push(...staysOf(effect, language));
  }
  return {
    moves: moves.slice(0, mostMoves),
    moved,
    stays: stays.slice(0, mostMoves),
    staying,
    mark: mark.text(),
    replanned,
    orders,
  };
}

function movesOf(effect: CalendarEffect, at: Instant, language: Language): CalendarMove[] {
  const lineOf = liner(effect, language);
  return effect.change.moves.map(({ itemId, ...move }) => ({
    ...move,
    ...lineOf(move.assignmentId, itemId),
    past: move.toAt <= at,
  }));
}

function staysOf(effect: CalendarEffect, language: Language): CalendarStay[] {
  const lineOf = liner(effect, language);
  return effect.change.stays.map(({ itemId, ...stay }) => ({
    ...stay,
    ...lineOf(stay.assignmentId, itemId),
  }));
}

/** What a line of either list says besides its days. */
function liner({ head, change, owed }: CalendarEffect, language: Language) {
  const reasons = new Map(change.items.map(({ itemId, deadline }) => [itemId, deadline.why]));
  return (assignmentId: string, itemId: string) => ({
    orderId: head.id,
    orderKind: head.kind,
    orderNumber: head.number,
    orderTitle: head.title,
    executorName: owed.get(assignmentId)?.executorName ?? '',
    why: (reasons.get(itemId) ?? []).map((step) => ({ code: step.code, text: explain(step, language) })),
  });
}
