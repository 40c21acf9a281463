import { z } from 'zod';
import type { PolicyRules as DomainRules } from '#libs/domain/policy/policy';
import { PersonRef } from './person.schema.js';
import { WhyStep } from './due-date.schema.js';
import { Id, InstantText, LocalDateText, Version } from './primitives.schema.js';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const monthDay = z.string().regex(/^\d{2}-\d{2}$/);

/** The rules by which an organisation counts deadlines and writes letters. What each may hold is said by `PolicyView.fields`. */
export const PolicyRules = z
  .object({
    countFrom: z.enum(['signing', 'registration']),
    unit: z.enum(['calendar', 'working']),
    untilDay: z.enum(['included', 'excluded']),
    nonWorkingDue: z.enum(['previous', 'next', 'none']),
    dueTime: time,
    earlierBeforeHolidayMinutes: z.int(),
    urgentDays: z.int(),
    promptDays: z.int(),
    noDeadline: z.enum(['one-month', 'undated']),
    reviewAfterDays: z.int(),
    reportByDayAfterPeriod: z.int(),
    standingReportOn: monthDay,
    schoolYearEndsOn: monthDay,
    halfTimeForItemsOverDays: z.int(),
    workingDaysBefore: z.array(z.int()),
    headAfterWorkingDays: z.int(),
    signatoryAfterWorkingDays: z.int(),
    lettersAt: time,
    ladderAt: time,
    quietFrom: time,
    quietTo: time,
    extensionLeadDays: z.int(),
    extensionDecidedBy: z.enum(['signatory', 'controller']),
    extensionMostDays: z.int(),
    extensionHoldsWorkingDays: z.int(),
    handBackWorkingDays: z.int(),
    coExecutorsByPercent: z.int(),
  })
  .meta({ id: 'PolicyRules' });
export type PolicyRules = z.infer<typeof PolicyRules>;

/** Compiles only while both name the same fields. */
type SameKeys<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : never) : never;
export const schemaMatchesDomain: SameKeys<PolicyRules, DomainRules> = true;

/** What one field may hold: from this the form and its limits are made. */
export const PolicyFieldRule = z.object({
  name: PolicyRules.keyof(),
  kind: z.enum(['choice', 'number', 'numbers', 'time', 'month-day']),
  values: z.array(z.string()).nullable(),
  least: z.int().nullable(),
  most: z.int().nullable(),
  /** How many numbers at most, for `numbers`. */
  longest: z.int().nullable(),
});
export type PolicyFieldRule = z.infer<typeof PolicyFieldRule>;

export const PolicyView = z
  .object({
    version: Version,
    rules: PolicyRules,
    /** Both null: what the program came with. */
    madeBy: PersonRef.nullable(),
    madeAt: InstantText.nullable(),
    defaults: PolicyRules,
    fields: z.array(PolicyFieldRule),
  })
  .meta({ id: 'PolicyView' });
export type PolicyView = z.infer<typeof PolicyView>;

const PolicyValue = z.union([z.string(), z.int(), z.array(z.int())]);

/** A version with what it changed against the one before. */
export const PolicyVersion = z.object({
  version: Version,
  madeBy: PersonRef.nullable(),
  madeAt: InstantText.nullable(),
  changes: z.array(z.object({ field: PolicyRules.keyof(), before: PolicyValue, after: PolicyValue })),
});
export const PolicyVersions = z.object({ versions: z.array(PolicyVersion) }).meta({ id: 'PolicyVersions' });
export type PolicyVersions = z.infer<typeof PolicyVersions>;

/** One reminder or escalation of an item: what, to whom, on which day. */
export const PreviewStep = z.object({ step: z.string(), role: z.string(), fallsOn: LocalDateText });

/** An item of a running order or of a draft, by its own rules and as it would be if it were launched with the edited policy. */
export const PolicyEffect = z.object({
  /** null for a draft that waits for its launch. */
  orderId: Id.nullable(),
  draftId: Id.nullable(),
  title: z.string(),
  number: z.string().nullable(),
  itemRef: z.string(),
  itemText: z.string(),
  /** The policy version by which it is counted now. */
  policyVersion: z.int(),
  dueOn: LocalDateText.nullable(),
  wouldBeDueOn: LocalDateText.nullable(),
  dueAt: InstantText.nullable(),
  wouldBeDueAt: InstantText.nullable(),
  zone: z.string(),
  why: z.array(WhyStep),
  /** Steps of the ladder that are there now and would not be, and the other way round. */
  stepsGone: z.array(PreviewStep),
  stepsAdded: z.array(PreviewStep),
});
export type PolicyEffect = z.infer<typeof PolicyEffect>;

/** What an edit would have done to real work. Nothing of it happens: running orders keep the policy they were launched with. */
export const PolicyPreview = z
  .object({
    baseVersion: Version,
    changedFields: z.array(PolicyRules.keyof()),
    openItems: z.int(),
    draftItems: z.int(),
    /** Items that were looked at; fewer than there are when an office has very many. */
    lookedAt: z.int(),
    dueDatesChanged: z.int(),
    remindersChanged: z.int(),
    /** The first of them, those with another due date before those with other reminders. */
    effects: z.array(PolicyEffect),
  })
  .meta({ id: 'PolicyPreview' });
export type PolicyPreview = z.infer<typeof PolicyPreview>;
