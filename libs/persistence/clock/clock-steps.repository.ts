import type { ProcessId } from '#libs/contracts/process/process';
import type { Database } from '../database.js';

const mailOut: ProcessId = 'mail-out';

/** The next instant at which a process has something to do. */
export interface ClockStep {
  readonly target: ProcessId;
  readonly wakesAt: string;
}

/** What is still on its way at the present instant of the training clock. All zero: the installation is at rest. */
export interface Unrest {
  /** Live orders with news that their process has not looked at. */
  readonly ordersWithNews: number;
  readonly processesWithNews: number;
  /** Closed orders whose process has not recorded the end. */
  readonly ordersClosing: number;
  /** Letters handed to mail-out that may leave now and have not. */
  readonly lettersUnsent: number;
  /** 1 while the process of the step under way still wakes at or before the clock. */
  readonly stepUnfinished: number;
  /** Whom to tell once more, 100 at most. */
  readonly targets: readonly ProcessId[];
}

/**
 * Rows the mover of the training clock reads and writes. `news_at` and `looked_at` are machine time: they measure how
 * long news lies unseen, whatever the business clock shows.
 */
export class ClockStepsRepository {
  constructor(private readonly database: Database) {}

  /** The earliest step at or before `untilAt`; null: nothing happens until then. Null argument: however far ahead. */
  async next(untilAt: string | null): Promise<ClockStep | null> {
    const [row] = await this.database.query<{ target: ProcessId; wakes_at: string }>(nextStep, [untilAt]);
    return row === undefined ? null : { target: row.target, wakesAt: row.wakes_at };
  }

  /**
   * One transaction: the clock stands at the step's instant (never earlier than before) and its process has news.
   * False: the move has been ended by somebody else, nothing was changed.
   */
  async take(step: ClockStep): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const moved = await tx.query(
        `UPDATE training_clock SET now_at = greatest(now_at, $1::timestamptz) WHERE move_state = 'moving' RETURNING single`,
        [step.wakesAt],
      );
      if (moved.length === 0) return false;
      const orderId = orderIdOf(step.target);
      if (orderId === null) await tx.query(newsOfProcess, [step.target]);
      else await tx.query(newsOfOrder, [orderId]);
      return true;
    });
  }

  /** What keeps the clock from moving on; `step` is the one under way, null before the first. */
  async unrest(step: ClockStep | null): Promise<Unrest> {
    const orderId = step === null ? null : orderIdOf(step.target);
    const processId = step === null || orderId !== null ? null : step.target;
    const [row] = await this.database.query<Omit<Unrest, 'targets'> & { targets: ProcessId[] | null }>(
      unrest,
      [orderId, processId],
    );
    if (row === undefined) throw new Error('this installation has no training clock');
    const targets = new Set(row.targets ?? []);
    if (row.lettersUnsent > 0) targets.add(mailOut);
    if (row.stepUnfinished > 0 && step !== null) targets.add(step.target);
    return { ...row, targets: [...targets] };
  }
}

function orderIdOf(target: ProcessId): string | null {
  return target.startsWith('order:') ? target.slice('order:'.length) : null;
}

/** Ties: orders, then rounds, then mail-out, so that a morning's letters are marked before they are gathered. */
const nextStep = `
  SELECT target, wakes_at FROM (
    (SELECT 1 AS rank, 'order:' || id AS target, wakes_at FROM orders
      WHERE ended_at IS NULL AND wakes_at IS NOT NULL
      ORDER BY wakes_at, id LIMIT 1)
    UNION ALL
    (SELECT 2, id, wakes_at FROM process
      WHERE id <> '${mailOut}' AND wakes_at IS NOT NULL
      ORDER BY wakes_at, id LIMIT 1)
    UNION ALL
    (SELECT 3, '${mailOut}', send_after FROM letter
      WHERE status IN ('handed-over', 'claimed') AND send_after IS NOT NULL
      ORDER BY send_after LIMIT 1)
  ) ahead
  WHERE $1::timestamptz IS NULL OR wakes_at <= $1::timestamptz
  ORDER BY wakes_at, rank, target LIMIT 1`;

const newsOfOrder = `
  UPDATE orders SET news_seq = news_seq + 1, news_at = clock_timestamp() WHERE id = $1`;

const newsOfProcess = `
  INSERT INTO process (id, news_seq, news_at) VALUES ($1, 1, clock_timestamp())
  ON CONFLICT (id) DO UPDATE SET news_seq = process.news_seq + 1, news_at = clock_timestamp()`;

const unrest = `
  WITH told AS (
    SELECT 'order:' || id AS target, news_seq > news_seen AS news, status = 'closed' AS closing FROM orders
     WHERE ended_at IS NULL AND (news_seq > news_seen OR status = 'closed')
  ), idle AS (
    SELECT id AS target FROM process WHERE news_seq > news_seen
  )
  SELECT (SELECT count(*)::int FROM told WHERE news) AS "ordersWithNews",
         (SELECT count(*)::int FROM idle) AS "processesWithNews",
         (SELECT count(*)::int FROM told WHERE closing) AS "ordersClosing",
         (SELECT count(*)::int FROM letter
           WHERE status IN ('handed-over', 'claimed') AND send_after <= clock.now_at) AS "lettersUnsent",
         (SELECT count(*)::int FROM orders
           WHERE id = $1::uuid AND ended_at IS NULL AND wakes_at <= clock.now_at)
         + (SELECT count(*)::int FROM process WHERE id = $2::text AND wakes_at <= clock.now_at) AS "stepUnfinished",
         (SELECT array_agg(target) FROM (SELECT target FROM told UNION ALL SELECT target FROM idle LIMIT 100) t) AS targets
    FROM training_clock clock`;
