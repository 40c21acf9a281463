import { refusal, type Refusal } from '../order/refusal.js';
import type { Instant } from '../time/instant.js';
import { isLate, isPossible, type Assignment, type AssignmentAct } from './assignment.js';

export type AssignmentRefusal = Refusal<
  | 'NOT_THE_EXECUTOR'
  | 'NOT_THE_ACCEPTOR'
  | 'OWN_REPORT'
  | 'ASSIGNMENT_ACCEPTED'
  | 'ALREADY_REPORTED'
  | 'NOTHING_REPORTED'
  | 'EMPTY_REPORT'
  | 'COMMENT_REQUIRED'
>;

export type AssignmentEvent =
  | { readonly kind: 'assignment-opened' }
  /** `takesMarkBack`: the mark of overdue came before a report that was in time. */
  | {
      readonly kind: 'report-submitted';
      readonly number: number;
      readonly late: boolean;
      readonly takesMarkBack: boolean;
    }
  | { readonly kind: 'report-returned'; readonly number: number; readonly planVersion: number }
  | { readonly kind: 'report-accepted'; readonly number: number };

export type AssignmentDecision = { readonly event: AssignmentEvent | null } | AssignmentRefusal;

/** The executor has opened the item. Opening what is open already changes nothing and is no mistake. */
export function decideOpening(assignment: Assignment, actorId: string): AssignmentDecision {
  if (actorId !== assignment.executorId) return refusal('NOT_THE_EXECUTOR');
  return { event: isPossible('open', assignment.status) ? { kind: 'assignment-opened' } : null };
}

/**
 * The executor reports. A report after the due time is taken and marked late; one that was sent in time but recorded after the
 * overdue mark takes the mark back.
 */
export function decideReport(
  assignment: Assignment,
  report: { readonly actorId: string; readonly text: string; readonly files: number },
  at: Instant,
): AssignmentDecision {
  if (report.actorId !== assignment.executorId) return refusal('NOT_THE_EXECUTOR');
  const barred = barredBy('report', assignment);
  if (barred !== null) return barred;
  if (report.text.trim() === '' && report.files === 0) return refusal('EMPTY_REPORT');
  const late = isLate(at, assignment.dueAt);
  const takesMarkBack = !late && assignment.overdueAt !== null;
  return { event: { kind: 'report-submitted', number: assignment.reports + 1, late, takesMarkBack } };
}

/** The acceptor returns the report for rework: the due date stands, the ladder is planned anew. A comment says what to mend. */
export function decideReturn(
  assignment: Assignment,
  decision: { readonly actorId: string; readonly comment: string },
): AssignmentDecision {
  const barred = barredFromDeciding('return', assignment, decision.actorId);
  if (barred !== null) return barred;
  if (decision.comment.trim() === '') return refusal('COMMENT_REQUIRED');
  return {
    event: {
      kind: 'report-returned',
      number: assignment.reports,
      planVersion: assignment.planVersion + 1,
    },
  };
}

/** The acceptor accepts: the assignment is removed from control. Nobody removes their own. */
export function decideAcceptance(
  assignment: Assignment,
  decision: { readonly actorId: string },
): AssignmentDecision {
  const barred = barredFromDeciding('accept', assignment, decision.actorId);
  return barred ?? { event: { kind: 'report-accepted', number: assignment.reports } };
}

function barredFromDeciding(
  act: 'return' | 'accept',
  assignment: Assignment,
  actorId: string,
): AssignmentRefusal | null {
  if (actorId === assignment.executorId) return refusal('OWN_REPORT');
  if (actorId !== assignment.acceptorId) return refusal('NOT_THE_ACCEPTOR');
  return barredBy(act, assignment);
}

function barredBy(act: AssignmentAct, { status }: Assignment): AssignmentRefusal | null {
  if (isPossible(act, status)) return null;
  if (status === 'accepted') return refusal('ASSIGNMENT_ACCEPTED');
  return act === 'report' ? refusal('ALREADY_REPORTED') : refusal('NOTHING_REPORTED');
}
