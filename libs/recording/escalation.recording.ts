import type { ProcessId, Tick } from '#libs/contracts/process/process';
import { nextKnownWeekly } from '#libs/domain/ladder/next-known-weekly';
import { markEscalated } from '#libs/persistence/orders/assignment.repository';
import { insertLetters, markFallenLetters } from '#libs/persistence/letters/letter-plan.repository';
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
    const { calendar } = await frozenRules(tx, head);
    const weeklies = marked.map((letter) => nextKnownWeekly(letter, calendar, at));
    const planned = weeklies.flatMap(({ letter }) => (letter === null ? [] : [letter]));
    await insertLetters(tx, head.id, planned, at);
    const missingYear = weeklies.find((weekly) => weekly.missingYear !== null)?.missingYear ?? null;
    const body = { steps: countSteps(marked), assignments };
    return {
      entry: { kind: 'escalations-fell', actorId: null, assignmentId: null, body },
      tell: await tellRoundsOf(tx, marked),
      missingYear,
    };
  });
}
