import { createHash } from 'node:crypto';
import type { OrderHead } from '#libs/persistence/orders/order-head.repository';
import type { HistoryEntry } from '#libs/persistence/orders/history.repository';
import type { Instant } from '#libs/domain/time/instant';

/** What happened, in the past tense. The page puts each into words. */
export type HistoryKind =
  | 'order-launched'
  | 'assignment-opened'
  | 'report-submitted'
  | 'report-returned'
  | 'report-accepted'
  | 'reminders-fell'
  | 'overdue-marked'
  | 'escalations-fell'
  | 'order-closed'
  | 'execution-report-written'
  | 'closing-announced'
  | 'order-ended'
  | 'calendar-changed'
  | 'calendar-needed'
  | 'process-restarted';

export interface NewEntry {
  readonly kind: HistoryKind;
  readonly actorId: string | null;
  readonly assignmentId: string | null;
  readonly body: object;
}

export interface SealedHistory {
  readonly entries: readonly HistoryEntry[];
  readonly number: number;
  readonly hash: string;
}

/**
 * Numbers new entries and seals each with the hash of the one before: a line that is changed or taken out later breaks every
 * hash after it. The chain's end stands on the head row.
 */
export function sealHistory(
  head: Pick<OrderHead, 'id' | 'historyNumber' | 'historyHash'>,
  at: Instant,
  entries: readonly NewEntry[],
): SealedHistory {
  let { historyNumber: number, historyHash: hash } = head;
  const sealed = entries.map((entry) => {
    number += 1;
    hash = sealOf(hash, { orderId: head.id, number, at, ...entry });
    return { number, at, ...entry, hash };
  });
  return { entries: sealed, number, hash };
}

interface Sealed extends Omit<NewEntry, 'kind'> {
  readonly orderId: string;
  readonly number: number;
  readonly at: string;
  readonly kind: string;
}

/** The seal of one entry. Keys of the body are sorted: PostgreSQL keeps jsonb in an order of its own. */
export function sealOf(previous: string, entry: Sealed): string {
  const { orderId, number, at, kind, actorId, assignmentId, body } = entry;
  const text = JSON.stringify([previous, orderId, number, at, kind, actorId, assignmentId, sorted(body)]);
  return createHash('sha256').update(text).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
