import { instant } from '#libs/domain/time/instant';
import { localDateOf, zone } from '#libs/domain/time/zone';
import type { ClosingFacts } from '#libs/letters/letter-facts';
import type { Transaction } from '#libs/persistence/database';
import { readClosing } from '#libs/persistence/letters/letter-facts.repository';
import { letterOrder, orderUrl } from './letter-line.js';
import type { FactsQuestion, Untrue } from './read-letter-facts.js';

/** The order is closed; one that was reopened before the letter left is not announced. */
export async function closingFacts(tx: Transaction, question: FactsQuestion): Promise<ClosingFacts | Untrue> {
  const { letter, reader, nowAt } = question;
  const row = letter.orderId === null ? null : await readClosing(tx, letter.orderId);
  if (row === null) return 'no-longer-true';
  const { closedAt, assignments, late } = row;
  if (closedAt === null) return 'order-runs';
  return {
    kind: 'closing',
    nowAt,
    reader,
    order: letterOrder(row),
    closedOn: localDateOf(instant(closedAt), zone(row.issuerZone)),
    totals: { assignments, inTime: assignments - late, late },
    url: `${orderUrl(row.orderId, question)}/execution-report`,
  };
}
