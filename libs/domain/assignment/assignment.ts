import type { Instant } from '../time/instant.js';

/** launched → in work → reported → accepted, or returned and reported again. Overdue is no state: it is computed. */
export const assignmentStatuses = ['launched', 'in-work', 'reported', 'returned', 'accepted'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

/** States in which the executor owes a report and the due time counts. */
export const owingStatuses: readonly AssignmentStatus[] = ['launched', 'in-work', 'returned'];

/** One executor's part of an item, as a decision about it needs to see it. */
export interface Assignment {
  readonly id: string;
  readonly executorId: string;
  readonly acceptorId: string;
  readonly status: AssignmentStatus;
  /** The last instant in time; overdue begins after it. */
  readonly dueAt: Instant;
  readonly planVersion: number;
  /** Reports so far; the next has the number above. */
  readonly reports: number;
  /** The process has marked that the due time passed unreported. */
  readonly overdueAt: Instant | null;
}

/** What each act needs to find and leaves behind: the whole machine of an assignment. */
export const assignmentTransitions = {
  open: { from: ['launched'], to: 'in-work' },
  report: { from: ['launched', 'in-work', 'returned'], to: 'reported' },
  return: { from: ['reported'], to: 'returned' },
  accept: { from: ['reported'], to: 'accepted' },
} as const satisfies Record<string, { from: readonly AssignmentStatus[]; to: AssignmentStatus }>;
export type AssignmentAct = keyof typeof assignmentTransitions;

export function isPossible(act: AssignmentAct, status: AssignmentStatus): boolean {
  const from: readonly AssignmentStatus[] = assignmentTransitions[act].from;
  return from.includes(status);
}

/** A report at the due time itself is in time. */
export function isLate(at: Instant, dueAt: Instant): boolean {
  return at > dueAt;
}
