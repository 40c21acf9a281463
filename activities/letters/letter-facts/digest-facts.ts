import type { DigestFacts, DigestLine } from '#libs/letters/letter-facts';
import type { Transaction } from '#libs/persistence/database';
import { readDigest, type DigestRow } from '#libs/persistence/letters/letter-facts.repository';
import { letterLine, letterOrder } from './letter-line.js';
import type { FactsQuestion, Untrue } from './read-letter-facts.js';

/** The morning's letter of one person; nothing to say when all of it was done before it left. */
export async function digestFacts(tx: Transaction, question: FactsQuestion): Promise<DigestFacts | Untrue> {
  const { letter, reader, nowAt } = question;
  const rows = await readDigest(tx, letter.id, letter.recipientId, nowAt);
  if (rows.length === 0) return 'no-longer-true';
  const linesOf = (section: DigestRow['section']): DigestLine[] =>
    rows
      .filter((row) => row.section === section)
      .map((row) => ({
        ...letterLine(row, row, question),
        order: letterOrder(row),
        executorName: row.executorName,
      }));
  return {
    kind: 'digest',
    nowAt,
    reader,
    own: linesOf('own'),
    awaitingDecision: linesOf('awaiting-decision'),
    controlled: linesOf('controlled'),
  };
}
