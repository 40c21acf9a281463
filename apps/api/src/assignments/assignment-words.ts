import type { AssignmentSummary } from '#libs/contracts/http/assignment.schema';
import type { DueDate } from '#libs/contracts/http/due-date.schema';
import { owingStatuses } from '#libs/domain/assignment/assignment';
import { UnknownCalendarYear } from '#libs/domain/calendar/production-calendar';
import { explain } from '#libs/domain/deadline/explain';
import type { ItemDue } from '#libs/domain/deadline/item-due';
import { instant } from '#libs/domain/time/instant';
import { daysBetween, localDate, type LocalDate } from '#libs/domain/time/local-date';
import { localDateOf, zone } from '#libs/domain/time/zone';
import type { AssignmentLine } from '#libs/persistence/views/assignment.view';
import type { Language } from '../request/request-language.js';

const soonWorkingDays = 5;

/** The state of an assignment as a sentence, for a person whose command met another one. */
export const statusNow: Readonly<Record<AssignmentSummary['status'], Readonly<Record<Language, string>>>> = {
  launched: { ru: 'Пункт ещё не открыт исполнителем.', en: 'The executor has not opened the item yet.' },
  'in-work': { ru: 'Пункт в работе.', en: 'The item is in work.' },
  reported: { ru: 'Отчёт представлен и ждёт решения.', en: 'A report was submitted and awaits a decision.' },
  returned: { ru: 'Отчёт возвращён на доработку.', en: 'The report was returned for rework.' },
  accepted: {
    ru: 'Отчёт принят, пункт снят с контроля.',
    en: 'The report was accepted, the item is removed from control.',
  },
};

export function summarize(line: AssignmentLine, language: Language): AssignmentSummary {
  return {
    id: line.id,
    version: line.version,
    orderId: line.orderId,
    orderTitle: line.orderTitle,
    orderNumber: line.orderNumber,
    orderKind: line.orderKind,
    itemRef: line.itemRef,
    itemText: line.itemText,
    executor: { id: line.executorId, name: line.executorName, position: line.executorPosition },
    acceptor: { id: line.acceptorId, name: line.acceptorName, position: line.acceptorPosition },
    status: line.status,
    flags: {
      overdue: line.overdue,
      dueSoon: isDueSoon(line),
      late: line.late,
      escalated: line.escalated,
    },
    due: dueDate(line, language),
    reportedAt: line.reportedAt,
    acceptedAt: line.acceptedAt,
  };
}

/** The due date of an assignment with its reasons. */
export function dueDate(line: AssignmentLine, language: Language): DueDate {
  const { dueOn, dueAt, issuerZone, deadline } = line;
  return { dueOn, dueAt, zone: issuerZone, ...wordsOf(deadline, language) };
}

/** The phrase and the reasons of a due date. An assignment always has a deadline; the fallback is for rows of the far past. */
export function wordsOf(
  deadline: ItemDue | null,
  language: Language,
): Omit<DueDate, 'dueOn' | 'dueAt' | 'zone'> {
  if (deadline === null) return unknownDue;
  const { text: written, kind, why, byPerson, policyVersion, calendarVersion } = deadline;
  const steps = why.map((step) => ({ code: step.code, text: explain(step, language) }));
  const text = byPerson ? null : written;
  return { text, written, chosen: noteOf(deadline), kind, why: steps, policyVersion, calendarVersion };
}

/** Who set the day, when and why; nothing when the text gave it. */
export function noteOf({ byPerson, chosen }: Pick<ItemDue, 'byPerson' | 'chosen'>): DueDate['chosen'] {
  if (!byPerson) return null;
  const { by = null, at = null, reason = null } = chosen ?? {};
  return { by, at, reason };
}

const unknownDue = {
  text: null,
  written: null,
  chosen: null,
  kind: 'none',
  why: [],
  policyVersion: 0,
  calendarVersion: '',
};

function isDueSoon(line: AssignmentLine): boolean {
  if (line.overdue || !owingStatuses.includes(line.status)) return false;
  const todayOn = localDateOf(instant(line.now), zone(line.issuerZone));
  return daysAhead(line, todayOn, localDate(line.dueOn)) <= soonWorkingDays;
}

function daysAhead({ calendar }: AssignmentLine, todayOn: LocalDate, dueOn: LocalDate): number {
  try {
    return calendar.workingDaysBetween(todayOn, dueOn);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return daysBetween(todayOn, dueOn);
    throw error;
  }
}
