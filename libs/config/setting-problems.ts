import type { z } from 'zod';
import { isLoopback } from './setting-types.js';
import { settings } from './settings.js';

/** Values as they stand in the environment, before any check. */
export type GivenSettings = Readonly<Record<string, string | undefined>>;

/** One thing that is wrong with the settings. `found` never carries a password. */
export interface SettingProblem {
  readonly name: string;
  readonly found: string;
  readonly expected: string;
}

export function problemOf(issue: z.core.$ZodIssue, given: GivenSettings): SettingProblem {
  const name = String(issue.path[0]);
  return { name, found: shown(given[name]), expected: issue.message };
}

/** Addresses are shown without user and password: the message ends up in terminals and logs. */
function shown(value: string | undefined): string {
  if (value === undefined) return 'nothing';
  return `"${value.replace(/\/\/[^/]*@/, '//***@')}"`;
}

/**
 * Rules between settings. Each looks only at settings that are right by themselves, so a value that is wrong already is not
 * complained of twice.
 */
export function problemsBetween(given: GivenSettings): SettingProblem[] {
  return [...leaseProblems(given), ...retryProblems(given), ...mailProblems(given)];
}

function valid<T>(schema: z.ZodType<T>, value: string | undefined): T | undefined {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
}

/** Connecting, greeting and silence each have the time-out of their own; a letter at the end of a batch can meet all three. */
const timeoutsOfOneLetter = 3;

function leaseProblems(given: GivenSettings): SettingProblem[] {
  const lease = valid(settings.LETTER_LEASE_SECONDS, given['LETTER_LEASE_SECONDS']);
  const timeout = valid(settings.SMTP_TIMEOUT_SECONDS, given['SMTP_TIMEOUT_SECONDS']);
  const batch = valid(settings.LETTER_BATCH_SECONDS, given['LETTER_BATCH_SECONDS']);
  if (lease === undefined || timeout === undefined || batch === undefined) return [];
  const longest = timeoutsOfOneLetter * timeout + batch;
  if (lease > longest) return [];
  // A shorter lease lapses while its letter is still being sent, and a second sender sends it again.
  const expected = `more than ${longest} (LETTER_BATCH_SECONDS and three times SMTP_TIMEOUT_SECONDS)`;
  return [{ name: 'LETTER_LEASE_SECONDS', found: `"${lease}"`, expected }];
}

function retryProblems(given: GivenSettings): SettingProblem[] {
  const first = valid(settings.LETTER_RETRY_FIRST_SECONDS, given['LETTER_RETRY_FIRST_SECONDS']);
  const most = valid(settings.LETTER_RETRY_MAX_SECONDS, given['LETTER_RETRY_MAX_SECONDS']);
  if (first === undefined || most === undefined || first <= most) return [];
  const expected = `at most LETTER_RETRY_MAX_SECONDS (${most})`;
  return [{ name: 'LETTER_RETRY_FIRST_SECONDS', found: `"${first}"`, expected }];
}

function mailProblems(given: GivenSettings): SettingProblem[] {
  const relay = valid(settings.SMTP_URL, given['SMTP_URL']);
  if (relay === undefined || isLoopback(new URL(relay).hostname)) return [];
  if (given['PRIKAZ_KIND'] === 'training') {
    const expected =
      'no relay in a training installation: it delivers to its own mailbox only, so that no exercise reaches a real reader';
    return [{ name: 'SMTP_URL', found: shown(relay), expected }];
  }
  if (given['MAIL_FROM'] !== undefined) return [];
  return [
    { name: 'MAIL_FROM', found: 'nothing', expected: 'the sender of letters, since SMTP_URL names a relay' },
  ];
}
