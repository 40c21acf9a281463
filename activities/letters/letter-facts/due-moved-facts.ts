import type { DueMovedFacts } from '#libs/letters/letter-facts';
import type { Transaction } from '#libs/persistence/database';
import { readMovedLines, type MovedDueLine } from '#libs/persistence/letters/due-moved-facts.repository';
import { letterLine, letterOrder, orderUrl } from './letter-line.js';
import type { FactsQuestion, Untrue } from './read-letter-facts.js';

/**
 * Due dates that one change of the calendar moved in an order. The event of such a letter is `calendar:<order>:<number of the line of
 * history>`. What has been reported since, or moved once more, is left out: another letter speaks of it.
 */
export async function dueMovedFacts(
  tx: Transaction,
  question: FactsQuestion,
): Promise<DueMovedFacts | Untrue> {
  const { letter, reader, nowAt } = question;
  const number = Number(letter.event?.split(':').at(-1));
  if (letter.orderId === null || !Number.isInteger(number)) return 'no-longer-true';
  const lines = await readMovedLines(tx, { orderId: letter.orderId, number, readerId: letter.recipientId });
  const [first] = lines;
  if (first === undefined) return 'no-longer-true';
  const watched = lines.filter(({ own }) => !own);
  return {
    kind: 'due-moved',
    nowAt,
    reader,
    order: { ...letterOrder(first), url: orderUrl(first.orderId, question) },
    toExecute: lines.filter(({ own }) => own).map((line) => ({ ...line, ...movedLine(line, question) })),
    toAccept: watched.map((line) => watchedLine(line, question)),
  };
}

function watchedLine(line: MovedDueLine, question: FactsQuestion) {
  const { executors, executorName } = line;
  const moved = movedLine(line, question);
  if (executors === 1) return { ...moved, executors, executorName };
  return { ...moved, executors, executorName: null, url: orderUrl(line.orderId, question) };
}

function movedLine(line: MovedDueLine, question: FactsQuestion) {
  const { due: was } = letterLine({ ...line, dueOn: line.fromOn, dueAt: line.fromAt }, line, question);
  return { ...letterLine(line, line, question), was, why: line.why };
}
