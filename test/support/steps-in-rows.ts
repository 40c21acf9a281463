import type { OrderActivities, OrderLook, Tick } from '#libs/contracts/process/process';
import type { Database } from '#libs/persistence/database';

export type StepKind = 'remind' | 'mark-overdue' | 'escalate';

export interface DoneStep {
  readonly kind: StepKind;
  readonly falls_at: string;
  readonly done_at: string | null;
}

/**
 * What an order's process needs to see and to record, in rows of PostgreSQL and without the rules of orders: dated
 * steps, each done once. Tests of the process itself use it, so that they fail for the process alone.
 */
export class StepsInRows implements OrderActivities {
  constructor(private readonly database: Database) {}

  async prepare(): Promise<void> {
    await this.database.query(`CREATE TABLE step_order (
      id text PRIMARY KEY, closed boolean NOT NULL DEFAULT false, history_number integer NOT NULL DEFAULT 1,
      report_written boolean NOT NULL DEFAULT false, announced boolean NOT NULL DEFAULT false,
      ended boolean NOT NULL DEFAULT false)`);
    await this.database.query(`CREATE TABLE step (
      order_id text NOT NULL, kind text NOT NULL, falls_at timestamptz NOT NULL, done_at timestamptz,
      times integer NOT NULL DEFAULT 0)`);
  }

  async open(orderId: string, steps: readonly { kind: StepKind; fallsAt: string }[]): Promise<void> {
    await this.database.query(`INSERT INTO step_order (id) VALUES ($1)`, [orderId]);
    await this.database.query(
      `INSERT INTO step (order_id, kind, falls_at) SELECT $1, kind, at FROM unnest($2::text[], $3::timestamptz[]) AS s (kind, at)`,
      [orderId, steps.map(({ kind }) => kind), steps.map(({ fallsAt }) => fallsAt)],
    );
  }

  async close(orderId: string): Promise<void> {
    await this.database.query(
      `UPDATE step_order SET closed = true, history_number = history_number + 1 WHERE id = $1`,
      [orderId],
    );
  }

  steps(orderId: string): Promise<(DoneStep & { times: number })[]> {
    return this.database.query(
      `SELECT kind, falls_at, done_at, times FROM step WHERE order_id = $1 ORDER BY falls_at`,
      [orderId],
    );
  }

  async lookAtOrder({ orderId, now }: { orderId: string; now: string }): Promise<OrderLook | null> {
    const [row] = await this.database.query<StepOrderRow>(
      `SELECT o.*, n.wakes_at, n.due FROM step_order o
        CROSS JOIN LATERAL (
          SELECT min(falls_at) AS wakes_at, coalesce(array_agg(kind) FILTER (WHERE falls_at <= $2), '{}') AS due
            FROM step WHERE order_id = o.id AND done_at IS NULL) n
        WHERE o.id = $1`,
      [orderId, now],
    );
    if (row === undefined) return null;
    return {
      clock: 'wall',
      now,
      wakesAt: row.closed ? null : row.wakes_at,
      status: row.closed ? 'closed' : 'running',
      ended: row.ended,
      historyNumber: row.history_number,
      due: {
        remind: !row.closed && row.due.includes('remind'),
        markOverdue: !row.closed && row.due.includes('mark-overdue'),
        escalate: !row.closed && row.due.includes('escalate'),
      },
      reportWritten: row.report_written,
      announced: row.announced,
      counts: { open: 1, awaitingDecision: 0, overdue: 0 },
      next: [],
    };
  }

  remind(tick: Tick): Promise<void> {
    return this.do('remind', tick);
  }

  markOverdue(tick: Tick): Promise<void> {
    return this.do('mark-overdue', tick);
  }

  escalate(tick: Tick): Promise<void> {
    return this.do('escalate', tick);
  }

  async writeExecutionReport({ orderId }: Tick): Promise<void> {
    await this.database.query(
      `UPDATE step_order SET report_written = true, history_number = history_number + 1 WHERE id = $1`,
      [orderId],
    );
  }

  async announceClosing({ orderId }: Tick): Promise<void> {
    await this.database.query(
      `UPDATE step_order SET announced = true, history_number = history_number + 1 WHERE id = $1`,
      [orderId],
    );
  }

  async recordEnd({ orderId }: Tick): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE step_order SET ended = true WHERE id = $1 AND closed AND announced RETURNING id`,
      [orderId],
    );
    return rows.length === 1;
  }

  private async do(kind: StepKind, { orderId, at }: Tick): Promise<void> {
    await this.database.transaction(async (tx) => {
      const done = await tx.query(
        `UPDATE step SET done_at = $3, times = times + 1
          WHERE order_id = $1 AND kind = $2 AND done_at IS NULL AND falls_at <= $3 RETURNING kind`,
        [orderId, kind, at],
      );
      if (done.length === 0) return;
      await tx.query(`UPDATE step_order SET history_number = history_number + 1 WHERE id = $1`, [orderId]);
    });
  }
}

interface StepOrderRow {
  closed: boolean;
  history_number: number;
  report_written: boolean;
  announced: boolean;
  ended: boolean;
  wakes_at: string | null;
  due: string[];
}
