import type { EscalationLine, EscalationNoticeFacts } from '#libs/letters/letter-facts';
import type { Transaction } from '#libs/persistence/database';
import { readEscalations, type EscalationRow } from '#libs/persistence/letters/letter-facts.repository';
import { letterLine, letterOrder, orderUrl } from './letter-line.js';
import type { FactsQuestion, Untrue } from './read-letter-facts.js';

/** What a head or a signatory is told of others' late items, one line an item. */
export async function escalationNoticeFacts(
  tx: Transaction,
  question: FactsQuestion,
): Promise<EscalationNoticeFacts | Untrue> {
  const { letter, reader, nowAt } = question;
  const rows = await readEscalations(tx, letter.id, nowAt);
  if (rows.length === 0) return 'no-longer-true';
  return {
    kind: 'escalation-notice',
    nowAt,
    reader,
    // Words to a head are true only when every line is of their own people.
    role: rows.every(({ toHead }) => toHead) ? 'head' : 'signatory',
    lines: rows.map((row) => escalationLine(row, question)),
  };
}

function escalationLine(row: EscalationRow, question: FactsQuestion): EscalationLine {
  const { latePeople, controllerName, executorName } = row;
  const line = { ...letterLine(row, row, question), order: letterOrder(row), latePeople, controllerName };
  if (latePeople === 1) return { ...line, executorName };
  return { ...line, executorName: null, url: orderUrl(row.orderId, question) };
}
