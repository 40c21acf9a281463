import type { PolicyRules } from '#libs/contracts/http/policy.schema';

export type FieldName = keyof PolicyRules;

/** The fields of the form, in the order in which an official thinks of them. A field that is missing here does not compile. */
export const policyGroups = {
  counting: ['countFrom', 'unit', 'urgentDays', 'promptDays', 'noDeadline', 'reviewAfterDays'],
  day: ['untilDay', 'nonWorkingDue', 'dueTime', 'earlierBeforeHolidayMinutes'],
  periods: ['reportByDayAfterPeriod', 'standingReportOn', 'schoolYearEndsOn'],
  reminders: [
    'halfTimeForItemsOverDays',
    'workingDaysBefore',
    'headAfterWorkingDays',
    'signatoryAfterWorkingDays',
  ],
  letters: ['lettersAt', 'ladderAt', 'quietFrom', 'quietTo'],
  extension: [
    'extensionLeadDays',
    'extensionDecidedBy',
    'extensionMostDays',
    'extensionHoldsWorkingDays',
    'handBackWorkingDays',
    'coExecutorsByPercent',
  ],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>;

export type GroupName = keyof typeof policyGroups;
export const groupNames: readonly GroupName[] = [
  'counting',
  'day',
  'periods',
  'reminders',
  'letters',
  'extension',
];

type Grouped = (typeof policyGroups)[GroupName][number];
/** Compiles only while every field has its place in the form. */
export const everyFieldIsGrouped: [FieldName] extends [Grouped] ? true : never = true;

export type UnitName = 'days' | 'calendarDays' | 'workingDays' | 'minutes' | 'dayOfMonth' | 'percent';

/** What the numbers count. */
export const unitOf: Partial<Record<FieldName, UnitName>> = {
  urgentDays: 'days',
  promptDays: 'days',
  reviewAfterDays: 'calendarDays',
  earlierBeforeHolidayMinutes: 'minutes',
  reportByDayAfterPeriod: 'dayOfMonth',
  halfTimeForItemsOverDays: 'calendarDays',
  workingDaysBefore: 'workingDays',
  headAfterWorkingDays: 'workingDays',
  signatoryAfterWorkingDays: 'workingDays',
  extensionLeadDays: 'calendarDays',
  extensionMostDays: 'calendarDays',
  extensionHoldsWorkingDays: 'workingDays',
  handBackWorkingDays: 'workingDays',
  coExecutorsByPercent: 'percent',
};
