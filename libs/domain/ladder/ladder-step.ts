import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import type { Zone } from '../time/zone.js';
import type { LadderPerson, LadderRole } from './ladder-input.js';

/** The steps in the order in which they fall. */
export const ladderSteps = [
  'window-start',
  'half-time',
  'five-days',
  'one-day',
  'due-day',
  'overdue',
  'overdue-head',
  'overdue-signatory',
  'overdue-weekly',
] as const;
export type LadderStep = (typeof ladderSteps)[number];

/** A step with its day by the rules alone, before what was missed is taken into account. */
export interface LadderRung {
  readonly step: LadderStep;
  readonly role: LadderRole;
  readonly person: LadderPerson;
  /** A working day. */
  readonly fallsOn: LocalDate;
}

export interface PlannedStep {
  readonly step: LadderStep;
  /** 1, except for the weekly step: 1, 2, 3 … */
  readonly occurrence: number;
  readonly role: LadderRole;
  readonly recipientId: string;
  /** The recipient's zone. */
  readonly zone: Zone;
  /** A working day. */
  readonly fallsOn: LocalDate;
  /** `ladderAt` of the policy (05:00) on that day in the recipient's zone: from then on it waits for the morning's round. */
  readonly fallsAt: Instant;
  /** A reminder goes into the digest, an escalation into a letter of its own. */
  readonly kind: 'reminder' | 'escalation';
  /** Steps to the same person that this one stands for, with the days they had. */
  readonly collapsed: readonly { readonly step: LadderStep; readonly fallsOn: LocalDate }[];
}

/** Executor and controller are reminded in their digest; whoever is told because they did not act is escalated to. */
export function kindOfStep(step: LadderStep): PlannedStep['kind'] {
  return step === 'overdue-head' || step === 'overdue-signatory' || step === 'overdue-weekly'
    ? 'escalation'
    : 'reminder';
}
