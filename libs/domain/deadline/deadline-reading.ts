import type { DraftDeadlineKind } from '../draft/draft-order.js';
import type { LocalDate } from '../time/local-date.js';
import type { LocalTime } from '../time/local-time.js';
import type { Recurrence } from './recurrence.js';

export type DeadlineKind = DraftDeadlineKind;

/** What is known beside the words: when the document was signed, and what its plan or annex covers. */
export interface ReadingContext {
  readonly signedOn: LocalDate | null;
  /** What the paper is called: «решение», of which «со дня принятия решения» tells. */
  readonly act?: string;
  /** The year of the plan, for «сентябрь» in its table. */
  readonly year?: number;
  /** The first year of the plan's school year: 2023 for 2023/2024. */
  readonly schoolYear?: number;
  /** The paper tells of school years: a half-year of it may be one of the school. */
  readonly ofSchool?: boolean;
  /** The whole campaign, inclusive. */
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate };
}

/** A counted term: «в течение 10 рабочих дней со дня подписания», «за 5 дней до 1 октября», «срочно». */
export interface RelativeTerm {
  readonly count: number;
  /** `day` leaves it to the policy whether calendar or working days are meant. */
  readonly unit: 'day' | 'calendar-day' | 'working-day' | 'week' | 'month' | 'year';
  readonly direction: 'after' | 'before';
  readonly from: TermStart;
  /** `urgent` and `prompt` take their count from the policy. */
  readonly pace?: 'urgent' | 'prompt';
}

/** What a term is counted from. Receipt, publication and taking effect are counted from the signing, which the reasons say. */
export type TermStart =
  | { readonly kind: 'signing' | 'registration' | 'receipt' | 'effect' }
  | { readonly kind: 'day'; readonly day: LocalDate };

/**
 * Why a phrase needs a person: a date that does not exist; a year that nothing tells; words that name no exact day; several
 * deadlines in one item; a schedule that stands elsewhere; a beginning without an end; a day without year that comes round
 * again only after most of a year; a text longer than any expression, of which nothing was read.
 */
export type DeadlineDoubt =
  'impossible' | 'no-year' | 'vague' | 'several' | 'schedule' | 'far-away' | 'too-long';

/** A reading offered to a person. */
export interface ReadingChoice {
  readonly label: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
}

/** What the words of an item say about time, before any rule of policy or calendar. */
export interface DeadlineReading {
  /** The phrase in the spelling of the source, white space folded; null when there is none. */
  readonly text: string | null;
  readonly kind: DeadlineKind;
  /** As written, inclusive. */
  readonly from: LocalDate | null;
  /** As written, inclusive; null with kind `by-date` is a date that the calendar does not have (31 September). */
  readonly to: LocalDate | null;
  /** Where the phrase stands in the sentence given, UTF-16 offsets, end exclusive. */
  readonly span?: readonly [start: number, end: number];
  /** The hour that the text names, in the zone of the issuing body. */
  readonly time?: LocalTime;
  /** The words are «до» and a day and say no more of it: whether that day belongs to the term is the policy's. */
  readonly until?: true;
  readonly relative?: RelativeTerm;
  readonly recurrence?: Recurrence;
  /** Set: a person must choose, among `choices` where there are any. */
  readonly doubt?: DeadlineDoubt;
  readonly choices?: readonly ReadingChoice[];
  /** The text names no year; it follows from the signing or the plan. */
  readonly yearAssumed?: boolean;
}

export const noDeadline: DeadlineReading = { text: null, kind: 'none', from: null, to: null };
