import type { AcceptedFacts, ReturnedFacts } from '#libs/letters/letter-facts';
import type { Transaction } from '#libs/persistence/database';
import { readDecision, type DecisionRow } from '#libs/persistence/letters/letter-facts.repository';
import { letterLine, letterOrder } from './letter-line.js';
import type { FactsQuestion, Untrue } from './read-letter-facts.js';

/** The report came back; a letter that finds the executor has reported again would only confuse. */
export async function returnedFacts(
  tx: Transaction,
  question: FactsQuestion,
): Promise<ReturnedFacts | Untrue> {
  const found = await decisionOf(tx, question);
  if (found === null) return 'no-longer-true';
  const { row, number } = found;
  if (row.reports > number) return 'reported-again';
  if (row.status !== 'returned' || row.outcome !== 'returned') return 'no-longer-true';
  return {
    kind: 'returned',
    ...sharedFacts(row, question),
    reportNumber: number,
    comment: row.comment ?? '',
  };
}

export async function acceptedFacts(
  tx: Transaction,
  question: FactsQuestion,
): Promise<AcceptedFacts | Untrue> {
  const found = await decisionOf(tx, question);
  if (found === null) return 'no-longer-true';
  const { row } = found;
  if (row.status !== 'accepted' || row.outcome !== 'accepted') return 'no-longer-true';
  const { assignmentId, planVersion, comment } = row;
  return { kind: 'accepted', ...sharedFacts(row, question), assignmentId, planVersion, comment };
}

/** The event of such a letter is `decision:<assignment>:<number of the report>`. */
async function decisionOf(
  tx: Transaction,
  { letter }: FactsQuestion,
): Promise<{ row: DecisionRow; number: number } | null> {
  const number = Number(letter.event?.split(':').at(-1));
  if (letter.assignmentId === null || !Number.isInteger(number)) return null;
  const row = await readDecision(tx, letter.assignmentId, number);
  return row === null ? null : { row, number };
}

function sharedFacts(row: DecisionRow, question: FactsQuestion) {
  const { nowAt, reader } = question;
  const line = letterLine(row, row, question);
  return { ...line, nowAt, reader, order: letterOrder(row), decidedByName: row.decidedByName ?? '' };
}
