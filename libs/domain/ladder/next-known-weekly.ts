import { UnknownCalendarYear, type ProductionCalendar } from '../calendar/production-calendar.js';
import { letterOfStep, type LetterPlan } from '../letter/letter-plan.js';
import { instant, type Instant } from '../time/instant.js';
import { localDateOf, zone } from '../time/zone.js';
import { nextWeekly } from './next-weekly.js';

/** A letter of the ladder that has fallen, as its row tells. */
export interface FallenLetter {
  readonly assignmentId: string;
  readonly step: string | null;
  readonly occurrence: number;
  readonly planVersion: number;
  readonly recipientId: string;
  readonly zone: string;
  readonly fallsAt: string;
}

/**
 * The weekly letter after the signatory's or an earlier weekly one; none after any other step. Where the calendar ends the process
 * goes on and the weekly letters wait: `missingYear` names the year they wait for.
 */
export function nextKnownWeekly(
  fallen: FallenLetter,
  calendar: ProductionCalendar,
  now: Instant,
): { readonly letter: LetterPlan | null; readonly missingYear: number | null } {
  const { step } = fallen;
  if (step !== 'overdue-signatory' && step !== 'overdue-weekly') return { letter: null, missingYear: null };
  const readerZone = zone(fallen.zone);
  const fallsAt = instant(fallen.fallsAt);
  const previous = {
    step,
    occurrence: fallen.occurrence,
    role: 'signatory',
    recipientId: fallen.recipientId,
    zone: readerZone,
    fallsOn: localDateOf(fallsAt, readerZone),
    fallsAt,
    kind: 'escalation',
    collapsed: [],
  } as const;
  try {
    const next = nextWeekly(previous, calendar, now);
    return { letter: letterOfStep(next, fallen.assignmentId, fallen.planVersion), missingYear: null };
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return { letter: null, missingYear: error.year };
    throw error;
  }
}
