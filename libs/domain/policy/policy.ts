import { monthDay, type MonthDay } from '../time/month-day.js';
import { localTime, type LocalTime } from '../time/local-time.js';

/**
 * How an organisation counts deadlines and writes letters. Data, versioned: an order keeps the version it was launched with,
 * so that editing the policy never moves a running date.
 */
export interface Policy {
  readonly version: number;
  /** Which day counted terms start from. */
  readonly countFrom: 'signing' | 'registration';
  /** Which days counted terms count. */
  readonly unit: 'calendar' | 'working';
  /** Where a due day that is not worked goes; `none` leaves it as written. */
  readonly nonWorkingDue: 'previous' | 'next' | 'none';
  /** Whether the day that «до 5 октября» names belongs to the term, where the words do not say so themselves («включительно»). */
  readonly untilDay: 'included' | 'excluded';
  /** Days of `unit` that «срочно» gives, counted like any term. */
  readonly urgentDays: number;
  /** Days of `unit` that «оперативно» gives, counted like any term. */
  readonly promptDays: number;
  /** What is offered first for an item that names no term: a month, or no day but a review date. A person is asked either way. */
  readonly noDeadline: 'one-month' | 'undated';
  /** Day of the month after a period by which its report is due, where the text names only the period («ежемесячно»). */
  readonly reportByDayAfterPeriod: number;
  /** `MM-DD` of the next year by which standing work reports on a year, until it is removed from control. */
  readonly standingReportOn: MonthDay;
  /** `MM-DD` with which a school year ends for work that takes the whole of it; it begins on 1 September. */
  readonly schoolYearEndsOn: MonthDay;
  /** Calendar days before the due day by which an extension is to be asked for; a later request is taken and marked late. */
  readonly extensionLeadDays: number;
  /** Who decides on an extension: the one who gave the order, or the controller. */
  readonly extensionDecidedBy: 'signatory' | 'controller';
  /** Calendar days after the first due day beyond which no extension may reach. */
  readonly extensionMostDays: number;
  /** Working days for which an undecided request holds escalation back, once for a due date. */
  readonly extensionHoldsWorkingDays: number;
  /** Working days in which an executor may hand an item back as not theirs. */
  readonly handBackWorkingDays: number;
  /** Part of the lead's working time, in percent, by which co-executors owe the lead their part. */
  readonly coExecutorsByPercent: number;
  /** Calendar days after the signing of the review date proposed for work that an event sets or that has no term. */
  readonly reviewAfterDays: number;
  /** In the zone of the issuing body. */
  readonly dueTime: LocalTime;
  /** How much earlier the due time is on a short day. */
  readonly earlierBeforeHolidayMinutes: number;
  /** No letter from this time on, in the reader's zone … */
  readonly quietFrom: LocalTime;
  /** … until this time of a working day. */
  readonly quietTo: LocalTime;
  /** When the morning's letters leave, in the reader's zone. */
  readonly lettersAt: LocalTime;
  /** When a step of the ladder falls, in the recipient's zone: early enough to be gathered for the same morning. */
  readonly ladderAt: LocalTime;
  /** Items with more calendar days than this from launch to the due day are reminded at half of their working time. */
  readonly halfTimeForItemsOverDays: number;
  /** Working days before the due day of the steps `five-days` and `one-day`, the larger first; at most two. */
  readonly workingDaysBefore: readonly number[];
  /** Working days after the due day. */
  readonly headAfterWorkingDays: number;
  /** Working days after the due day; then weekly. */
  readonly signatoryAfterWorkingDays: number;
}

/** The rules alone, as a person edits them: the version is made when they are kept. */
export type PolicyRules = Omit<Policy, 'version'>;
export type PolicyField = keyof PolicyRules;

/** What an office has until it decides otherwise. */
export const defaultPolicy: Policy = {
  version: 1,
  countFrom: 'signing',
  unit: 'calendar',
  nonWorkingDue: 'previous',
  untilDay: 'included',
  urgentDays: 3,
  promptDays: 10,
  noDeadline: 'one-month',
  reportByDayAfterPeriod: 10,
  standingReportOn: monthDay('01-20'),
  schoolYearEndsOn: monthDay('05-31'),
  extensionLeadDays: 5,
  extensionDecidedBy: 'signatory',
  extensionMostDays: 90,
  extensionHoldsWorkingDays: 3,
  handBackWorkingDays: 1,
  coExecutorsByPercent: 50,
  reviewAfterDays: 30,
  dueTime: localTime('18:00'),
  earlierBeforeHolidayMinutes: 60,
  quietFrom: localTime('20:00'),
  quietTo: localTime('08:00'),
  lettersAt: localTime('09:00'),
  ladderAt: localTime('05:00'),
  halfTimeForItemsOverDays: 30,
  workingDaysBefore: [5, 1],
  headAfterWorkingDays: 3,
  signatoryAfterWorkingDays: 5,
};
