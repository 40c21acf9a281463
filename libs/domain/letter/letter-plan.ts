import type { LadderRole } from '../ladder/ladder-input.js';
import type { LadderStep, PlannedStep } from '../ladder/ladder-step.js';
import type { Instant } from '../time/instant.js';

export type LetterKind =
  | 'launch'
  | 'reminder'
  | 'escalation'
  | 'awaiting-decision'
  | 'returned'
  | 'accepted'
  | 'closing'
  | 'due-moved'
  | 'digest'
  | 'escalation-notice';

/** A letter of a ladder or of an event, before it has a row. */
export interface LetterPlan {
  readonly assignmentId: string | null;
  readonly kind: LetterKind;
  readonly step: LadderStep | null;
  readonly role: LadderRole | null;
  readonly occurrence: number;
  readonly planVersion: number;
  readonly recipientId: string;
  /** What caused it; null for a step of a ladder. With kind and recipient it is unique. */
  readonly event: string | null;
  /** A step waits for this instant, then for the morning's round; null: it goes alone. */
  readonly fallsAt: Instant | null;
  /** A lone letter is handed to mail-out at once and leaves after this; null for a step. */
  readonly sendAfterAt: Instant | null;
}

export function letterOfStep(step: PlannedStep, assignmentId: string, planVersion: number): LetterPlan {
  return {
    assignmentId,
    kind: step.kind,
    step: step.step,
    role: step.role,
    occurrence: step.occurrence,
    planVersion,
    recipientId: step.recipientId,
    event: null,
    fallsAt: step.fallsAt,
    sendAfterAt: null,
  };
}

/** A letter that goes by itself because of an event. */
export function loneLetter(
  kind: Extract<LetterKind, 'launch' | 'returned' | 'accepted' | 'closing' | 'due-moved'>,
  event: string,
  recipientId: string,
  sendAfterAt: Instant,
  assignmentId: string | null = null,
): LetterPlan {
  return {
    assignmentId,
    kind,
    step: null,
    role: null,
    occurrence: 1,
    planVersion: 1,
    recipientId,
    event,
    fallsAt: null,
    sendAfterAt,
  };
}
