import type { LocalDate } from '../time/local-date.js';
import type { LocalTime } from '../time/local-time.js';
import type { CountedTerm } from './count-term.js';
import type { DeadlineDoubt, DeadlineKind, TermStart } from './deadline-reading.js';
import type { LaunchStep } from './launch-step.js';
import type { Recurrence } from './recurrence.js';
import type { UntilStep } from './until-step.js';

/** One rule applied on the way from the words of an order to its due day; plain data, kept with the order. */
export type WhyStep =
  | LaunchStep
  | UntilStep
  | { readonly code: 'written'; readonly text: string | null; readonly day: LocalDate }
  /** A period as written, of which the last day counts. */
  | {
      readonly code: 'period';
      readonly text: string | null;
      readonly from: LocalDate;
      readonly day: LocalDate;
    }
  /** The text names no year: the next such day after the signing, or the year of the plan. */
  | { readonly code: 'year-assumed'; readonly day: LocalDate; readonly signedOn: LocalDate | null }
  | {
      readonly code: 'counted';
      readonly text: string | null;
      readonly from: TermStart['kind'];
      readonly base: LocalDate;
      readonly term: CountedTerm;
      /** The words leave the days to the policy. */
      readonly byPolicy: boolean;
      readonly day: LocalDate;
      readonly policyVersion: number;
      readonly calendarVersion: string;
    }
  | { readonly code: 'working-day'; readonly day: LocalDate; readonly calendarVersion: string }
  | { readonly code: 'day-off'; readonly day: LocalDate; readonly calendarVersion: string }
  | {
      readonly code: 'moved';
      readonly day: LocalDate;
      readonly rule: 'previous' | 'next';
      readonly policyVersion: number;
    }
  | { readonly code: 'kept'; readonly day: LocalDate; readonly policyVersion: number }
  | { readonly code: 'hour'; readonly time: LocalTime }
  | { readonly code: 'not-after-signing'; readonly day: LocalDate; readonly signedOn: LocalDate }
  | { readonly code: 'before-signing'; readonly day: LocalDate; readonly signedOn: LocalDate }
  | { readonly code: 'no-calendar'; readonly day: LocalDate; readonly year: number }
  | { readonly code: 'impossible-date'; readonly text: string | null }
  | { readonly code: 'inverted-range'; readonly text: string | null }
  | {
      readonly code: 'doubt';
      readonly text: string | null;
      readonly doubt: Exclude<DeadlineDoubt, 'impossible'>;
    }
  | { readonly code: 'no-signing'; readonly text: string | null }
  | { readonly code: 'series'; readonly text: string | null; readonly recurrence: Recurrence }
  | { readonly code: 'by-person'; readonly day: LocalDate }
  | { readonly code: 'no-deadline' }
  | { readonly code: 'no-fixed-day'; readonly kind: DeadlineKind };
