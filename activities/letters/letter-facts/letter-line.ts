import { UnknownCalendarYear, type ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { instant, type Instant } from '#libs/domain/time/instant';
import { localDate, type LocalDate } from '#libs/domain/time/local-date';
import { localDateOf, zone } from '#libs/domain/time/zone';
import type { LetterDue, LetterOrder } from '#libs/letters/letter-facts';
import type { FactsLine, FactsOrder } from '#libs/persistence/letters/letter-facts.repository';

/** What every line of every letter shares. `publicUrl` has no slash at its end. */
export interface Telling {
  readonly nowAt: Instant;
  readonly publicUrl: string;
}

export function letterOrder(row: FactsOrder): LetterOrder {
  const { orderKind: kind, orderNumber: number, signedOn, title } = row;
  return { kind, number, signedOn: localDate(signedOn), title };
}

/** Lateness is counted by the calendar the order goes by. */
export function letterLine(line: FactsLine, order: FactsOrder, telling: Telling) {
  return {
    itemRef: line.itemRef,
    itemText: line.itemText,
    due: letterDue(line, order, telling.nowAt),
    url: assignmentUrl(line.assignmentId, telling),
  };
}

export const assignmentUrl = (id: string, { publicUrl }: Telling): string => `${publicUrl}/assignments/${id}`;
export const orderUrl = (id: string, { publicUrl }: Telling): string => `${publicUrl}/orders/${id}`;

function letterDue(line: FactsLine, order: FactsOrder, nowAt: Instant): LetterDue {
  const issuerZone = zone(order.issuerZone);
  const dueOn = localDate(line.dueOn);
  const todayOn = localDateOf(nowAt, issuerZone);
  const workingDaysLate = workingDaysFrom(dueOn, todayOn, order.calendar);
  return { dueOn, dueAt: instant(line.dueAt), zone: issuerZone, workingDaysLate };
}

function workingDaysFrom(dueOn: LocalDate, todayOn: LocalDate, calendar: ProductionCalendar): number | null {
  try {
    return calendar.workingDaysBetween(dueOn, todayOn);
  } catch (error) {
    // A running order that meets a year without data is late all the same; only the count is left out.
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}
