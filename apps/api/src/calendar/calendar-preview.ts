import type { CalendarMove, CalendarPreview } from '#libs/contracts/http/calendar.schema';
import { calendarChanges } from '#libs/domain/calendar/calendar-changes';
import type { CalendarEdit } from '#libs/domain/calendar/calendar-edit';
import { editCalendar } from '#libs/domain/calendar/calendar-edit';
import { calendarOfContent } from '#libs/domain/calendar/calendar-of-years';
import { explain } from '#libs/domain/deadline/explain';
import type { Instant } from '#libs/domain/time/instant';
import { calendarVersion } from '#libs/persistence/calendar/calendar-version';
import { currentCalendar } from '#libs/persistence/calendar/calendar.repository';
import type { Transaction } from '#libs/persistence/database';
import { calendarEffects, type CalendarEffect } from '#libs/recording/calendar-effects';
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
  const moves: CalendarMove[] = [];
  let [moved, replanned, orders] = [0, 0, 0];
  if (version !== current.version) {
    for await (const effect of calendarEffects(tx, { calendar, content, at, lock: false })) {
      orders += 1;
      moved += effect.change.moves.length;
      replanned += effect.change.replanned.length;
      if (moves.length < mostMoves) moves.push(...movesOf(effect, at, language));
    }
  }
  return {
    number: current.number,
    version,
    same: version === current.version,
    newYears: [...newYears],
    days: [...days],
    moves: moves.slice(0, mostMoves),
    moved,
    replanned,
    orders,
  };
}

function movesOf(
  { head, change, executors }: CalendarEffect,
  at: Instant,
  language: Language,
): CalendarMove[] {
  const reasons = new Map(change.items.map(({ itemId, deadline }) => [itemId, deadline.why]));
  return change.moves.map(({ itemId, ...move }) => ({
    ...move,
    orderId: head.id,
    orderKind: head.kind,
    orderNumber: head.number,
    orderTitle: head.title,
    executorName: executors.get(move.assignmentId) ?? '',
    past: move.toAt <= at,
    why: (reasons.get(itemId) ?? []).map((step) => ({ code: step.code, text: explain(step, language) })),
  }));
}
