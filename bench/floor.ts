import { createHash } from 'node:crypto';
import pg from 'pg';
import { wallClock } from '#libs/clock/wall-clock';
import { databaseTypes } from '#libs/persistence/data-source';
import type { Transaction } from '#libs/persistence/database';
import { Recording } from '#libs/recording/record';
import { time, type Timed } from './measure.js';

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly rows: readonly object[];
}

/**
 * The least a command can cost: its own statements with their parameters known beforehand, sent by `pg` alone. Every command is
 * carried out for real once, undone, and its statements are then sent again and kept; so whatever the statements become, the floor
 * is theirs, and the rows it leaves are those a real command leaves. One statement after the other: that the product gives several
 * at once is its own merit.
 */
export class Floor {
  private constructor(private readonly clients: readonly pg.Client[]) {}

  static async open(url: string, connections: number): Promise<Floor> {
    const clients = Array.from(
      { length: connections },
      () => new pg.Client({ connectionString: url, types: databaseTypes, pipeline: true }),
    );
    await Promise.all(clients.map((client) => client.connect()));
    return new Floor(clients);
  }

  /** `acts` must not depend on one another: each is captured on the state before all of them. */
  async time(callers: number, acts: readonly ((recording: Recording) => Promise<unknown>)[]): Promise<Timed> {
    const captured: Statement[][] = [];
    for (const act of acts) captured.push(await this.capture(act));
    return time(captured.length, callers, async (index, caller) => {
      await replay(this.client(caller), captured[index] ?? []);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }

  private client(caller: number): pg.Client {
    const client = this.clients[caller];
    if (client === undefined) throw new Error(`no connection for caller ${String(caller)}`);
    return client;
  }

  private async capture(act: (recording: Recording) => Promise<unknown>): Promise<Statement[]> {
    const client = this.client(0);
    const captured: Statement[] = [];
    const tx: Transaction = {
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
        const rows = await send(client, sql, parameters);
        captured.push({ sql, parameters, rows });
        return rows as Row[];
      },
    };
    await client.query('BEGIN');
    try {
      await act(
        new Recording(
          {
            transaction: (work) => work(tx),
            transactionThen: async (work, read) => [await work(tx), await read(tx)],
          },
          wallClock,
        ),
      );
    } finally {
      await client.query('ROLLBACK');
    }
    return captured;
  }
}

async function replay(client: pg.Client, captured: readonly Statement[]): Promise<void> {
  const madeAnew = new Map<unknown, unknown>();
  await client.query('BEGIN');
  for (const { sql, parameters, rows } of captured) {
    const values = parameters.map((value) => madeAnew.get(value) ?? value);
    noteIds(madeAnew, rows, await send(client, sql, values));
  }
  await client.query('COMMIT');
}

/** Ids that PostgreSQL gives are others at the second time; later statements must name these. */
function noteIds(madeAnew: Map<unknown, unknown>, before: readonly object[], now: readonly object[]): void {
  if (before.length !== now.length) throw new Error('the statement found other rows than when captured');
  const ids = (rows: readonly object[]): unknown[] => rows.map((row) => ('id' in row ? row.id : null));
  const anew = ids(now);
  ids(before).forEach((id, index) => {
    if (id !== anew[index]) madeAnew.set(id, anew[index]);
  });
}

const names = new Map<string, string>();

/** Prepared, as the product's own statements are. */
async function send(
  client: pg.Client,
  text: string,
  parameters: readonly unknown[],
): Promise<readonly object[]> {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  const { rows } = await client.query<object>({ name, text, values: [...parameters] });
  return rows;
}
