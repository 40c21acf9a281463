import type { ProcessId, Tick } from '#libs/contracts/process/process';
import { UnknownCalendarYear } from '#libs/domain/calendar/production-calendar';
import { nextWeekly } from '#libs/domain/ladder/next-weekly';
import { letterOfStep, type LetterPlan } from '#libs/domain/letter/letter-plan';
import { instant, type Instant } from '#libs/domain/time/instant';
import { localDateOf, zone } from '#libs/domain/time/zone';
import { markEscalated } from '#libs/persistence/orders/assignment.repository';
import type { OrderHead } from '#libs/persistence/orders/order-head.repository';
import {
  insertLetters,
  markFallenLetters,
  type MarkedLetter,
} from '#libs/persistence/letters/letter-plan.repository';
import { frozenRules } from './frozen-rules.js';
import type { Recording } from './record.js';
import { recordTick } from './order-tick.recording.js';
import { countSteps, tellRoundsOf } from './reminder.recording.js';

/**
 * Steps that tell someone above the executor have fallen: they are marked for the morning's round, the assignments bear the mark
 * of escalation, and after the signatory's step the next weekly one is planned, so that an overdue item never falls silent.
 */
export function recordEscalations(recording: Recording, tick: Tick): Promise<readonly ProcessId[]> {
  return recordTick(recording, 'escalate', tick, async (tx, head, { at }) => {
    const marked = await markFallenLetters(tx, head.id, ['escalation'], at);
    if (marked.length === 0) return null;
    const assignments = [...new Set(marked.map(({ assignmentId }) => assignmentId))];
    await markEscalated(tx, assignments, at);
    await insertLetters(
      tx,
      head.id,
      marked.flatMap((letter) => weeklyAfter(letter, head, at)),
      at,
    );
    const body = { steps: countSteps(marked), assignments };
    return {
      entry: { kind: 'escalations-fell', actorId: null, assignmentId: null, body },
      tell: await tellRoundsOf(tx, marked),
    };
  });
}

function weeklyAfter(letter: MarkedLetter, head: OrderHead, at: Instant): LetterPlan[] {
  const { step } = letter;
  if (step !== 'overdue-signatory' && step !== 'overdue-weekly') return [];
  const readerZone = zone(letter.zone);
  const fallsAt = instant(letter.fallsAt);
  const previous = {
    step,
    occurrence: letter.occurrence,
    role: 'signatory',
    recipientId: letter.recipientId,
    zone: readerZone,
    fallsOn: localDateOf(fallsAt, readerZone),
    fallsAt,
    kind: 'escalation',
    collapsed: [],
  } as const;
  try {
    const next = nextWeekly(previous, frozenRules(head).calendar, at);
    return [letterOfStep(next, letter.assignmentId, letter.planVersion)];
  } catch (error) {
    // The calendar of next year is not known yet: the process goes on, the weekly letters wait for it.
    if (error instanceof UnknownCalendarYear) return [];
    throw error;
  }
}
