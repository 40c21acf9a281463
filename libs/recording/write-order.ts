import { orderProcessId, type ProcessId } from '#libs/contracts/process/process';
import type { Instant } from '#libs/domain/time/instant';
import { writeHead, type HeadChange, type OrderHead } from '#libs/persistence/orders/order-head.repository';
import type { Transaction } from '#libs/persistence/database';
import { sealHistory, type NewEntry } from './order-history.js';

type Marks = Partial<
  Pick<
    HeadChange,
    'accepted' | 'closedAt' | 'reportWrittenAt' | 'announcedAt' | 'endedAt' | 'needsCalendarYear'
  >
>;

/** Ends every recording: history, then the head row. Returns the processes that must hear of it. */
export async function writeOrder(
  tx: Transaction,
  head: Pick<OrderHead, 'id' | 'historyNumber' | 'historyHash'>,
  at: Instant,
  entries: readonly NewEntry[],
  marks: Marks = {},
): Promise<readonly ProcessId[]> {
  const sealed = sealHistory(head, at, entries);
  const { news } = await writeHead(tx, head.id, sealed.entries, {
    historyNumber: sealed.number,
    historyHash: sealed.hash,
    accepted: 0,
    closedAt: null,
    reportWrittenAt: null,
    announcedAt: null,
    endedAt: null,
    ...marks,
  });
  return news ? [orderProcessId(head.id)] : [];
}
