import type { LocalDate } from '../time/local-date.js';
import type { DeadlineKind } from './deadline-reading.js';
import type { LaunchStep } from './launch-step.js';

/** One rule applied on the way from the words of an order to its due day; plain data, kept with the order. */
export type WhyStep =
  | LaunchStep
  | { readonly code: 'written'; readonly text: string | null; readonly day: LocalDate }
  | { readonly code: 'working-day'; readonly day: LocalDate; readonly calendarVersion: string }
  | { readonly code: 'day-off'; readonly day: LocalDate; readonly calendarVersion: string }
  | {
      readonly code: 'moved';
      readonly day: LocalDate;
      readonly rule: 'previous' | 'next';
      readonly policyVersion: number;
    }
  | { readonly code: 'kept'; readonly day: LocalDate; readonly policyVersion: number }
  | { readonly code: 'not-after-signing'; readonly day: LocalDate; readonly signedOn: LocalDate }
  | { readonly code: 'before-signing'; readonly day: LocalDate; readonly signedOn: LocalDate }
  | { readonly code: 'no-calendar'; readonly day: LocalDate; readonly year: number }
  | { readonly code: 'impossible-date'; readonly text: string | null }
  | { readonly code: 'inverted-range'; readonly text: string | null }
  | { readonly code: 'by-person'; readonly day: LocalDate }
  | { readonly code: 'no-deadline' }
  | { readonly code: 'no-fixed-day'; readonly kind: DeadlineKind };
