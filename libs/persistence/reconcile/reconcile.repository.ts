import type { ProcessId } from '#libs/contracts/process/process';
import type { Database } from '../database.js';

export interface PatienceSettings {
  /** How long news, a due instant or a letter may lie unattended. Machine time. */
  readonly patienceSeconds: number;
}

const mailOut: ProcessId = 'mail-out';
/** More than a pass repairs, so that a queue of thousands costs each pass the same. */
const mostFound = 1000;

/**
 * What nobody attends to although somebody should: the proof that every process does its work, independent of signals.
 * Intervals are machine time, due instants are business time (`business_now()`).
 */
export class ReconcileRepository {
  constructor(private readonly database: Database) {}

  /** Live orders with unseen news, or due, or closed without an end, for longer than the patience; eldest first. */
  async unattendedOrders(
    { patienceSeconds }: PatienceSettings,
    except: readonly string[],
  ): Promise<ProcessId[]> {
    return this.targets(
      `SELECT 'order:' || id AS target FROM orders
        WHERE ended_at IS NULL AND 'order:' || id <> ALL ($2::text[])
          AND ((news_seq > news_seen AND news_at < ${longAgo})
            OR ((wakes_at <= business_now() OR status = 'closed')
                AND coalesce(looked_at, launched_at) < ${longAgo}))
        ORDER BY least(news_at, looked_at) NULLS FIRST, id LIMIT ${mostFound}`,
      [patienceSeconds, except],
    );
  }

  /** Rounds, and mail-out itself, with unseen news or due. */
  async unattendedProcesses(
    { patienceSeconds }: PatienceSettings,
    except: readonly string[],
  ): Promise<ProcessId[]> {
    return this.targets(
      `SELECT id AS target FROM process
        WHERE id <> ALL ($2::text[])
          AND ((news_seq > news_seen AND news_at < ${longAgo})
            OR (wakes_at <= business_now() AND (looked_at IS NULL OR looked_at < ${longAgo})))
        ORDER BY id LIMIT ${mostFound}`,
      [patienceSeconds, except],
    );
  }

  /** Mail-out, when letters wait or leases have lapsed and it has not looked for longer than the patience. */
  async unattendedLetters(
    { patienceSeconds }: PatienceSettings,
    except: readonly string[],
  ): Promise<ProcessId[]> {
    return this.targets(
      `SELECT '${mailOut}' AS target
        WHERE '${mailOut}' <> ALL ($2::text[])
          AND EXISTS (
            SELECT FROM letter
             WHERE (status = 'handed-over' AND send_after <= business_now()
                    AND (retry_at IS NULL OR retry_at < ${longAgo}))
                OR (status = 'claimed' AND lease_until < ${longAgo}))
          AND NOT EXISTS (SELECT FROM process WHERE id = '${mailOut}' AND looked_at >= ${longAgo})`,
      [patienceSeconds, except],
    );
  }

  /** Every order whose process must run, in chunks by id: `afterId` null begins. */
  async liveOrders(afterId: string | null, most: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM orders WHERE ended_at IS NULL AND ($1::uuid IS NULL OR id > $1::uuid) ORDER BY id LIMIT $2`,
      [afterId, most],
    );
    return rows.map(({ id }) => id);
  }

  async countLiveOrders(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM orders WHERE ended_at IS NULL`,
    );
    return row?.count ?? 0;
  }

  /** Rounds of every zone where the directory has people or a round has ever run, and mail-out. */
  async standingProcesses(): Promise<ProcessId[]> {
    return this.targets(
      `SELECT 'mail-round:' || zone AS target FROM person
       UNION SELECT id FROM process
       UNION SELECT '${mailOut}' ORDER BY target`,
      [],
    );
  }

  private async targets(sql: string, parameters: readonly unknown[]): Promise<ProcessId[]> {
    const rows = await this.database.query<{ target: ProcessId }>(sql, parameters);
    return rows.map(({ target }) => target);
  }
}

const longAgo = `clock_timestamp() - make_interval(secs => $1)`;
