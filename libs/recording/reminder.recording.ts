import { mailRoundProcessId, type ProcessId, type Tick } from '#libs/contracts/process/process';
import {
  markFallenLetters,
  tellRounds,
  type MarkedLetter,
} from '#libs/persistence/letters/letter-plan.repository';
import type { Transaction } from '#libs/persistence/database';
import type { Recording } from './record.js';
import { recordTick } from './order-tick.recording.js';

/** Steps of the ladder that have fallen are marked due: the morning's round of each reader's zone gathers them. */
export function recordReminders(recording: Recording, tick: Tick): Promise<readonly ProcessId[]> {
  return recordTick(recording, 'remind', tick, async (tx, head, { at }) => {
    const marked = await markFallenLetters(tx, head.id, ['reminder', 'awaiting-decision'], at);
    if (marked.length === 0) return null;
    const body = { steps: countSteps(marked) };
    return {
      entry: { kind: 'reminders-fell', actorId: null, assignmentId: null, body },
      tell: await tellRoundsOf(tx, marked),
    };
  });
}

/** News to the rounds of the readers' zones, in the rows and after the commit. */
export async function tellRoundsOf(
  tx: Transaction,
  marked: readonly Pick<MarkedLetter, 'zone'>[],
): Promise<readonly ProcessId[]> {
  const rounds = [...new Set(marked.map(({ zone }) => mailRoundProcessId(zone)))].sort();
  await tellRounds(tx, rounds);
  return rounds;
}

/** How many letters of each step: `{ "five-days": 2 }`. */
export function countSteps(marked: readonly Pick<MarkedLetter, 'step'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { step } of marked) {
    const name = step ?? 'awaiting-decision';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
