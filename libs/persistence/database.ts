import { createHash } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource, type DatabaseSettings } from './data-source.js';

/**
 * One open transaction. Statements are set-based: one a table, whatever the number of rows. PostgreSQL runs them in the order in
 * which they were given, each on what the ones before it left; so statements that do not need each other's rows may be given
 * together (`Promise.all`) and cost one round trip. The first that fails is the error, and those after it do nothing. Only functions
 * that send all their statements at once may be given so: the second of one that waits for its first would come after everybody's.
 * What is sent and not waited for leaves together with COMMIT, and should it fail nothing is kept.
 */
export interface Transaction {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Deadlock and serialization failure: the whole transaction may be tried again. */
const repeatable = new Set(['40P01', '40001']);
const attempts = 3;

/** The database could not be reached or did not answer in time; nothing of the work was kept. */
export class DatabaseDown extends Error {
  constructor(cause: unknown) {
    super('the database does not answer', { cause });
  }
}

/**
 * The only door to PostgreSQL. Knows nothing of orders.
 * @throws DatabaseDown when the server cannot be reached; other errors of statements pass as they are.
 */
export class Database implements Transaction {
  private constructor(readonly source: DataSource) {}

  static async open(settings: DatabaseSettings): Promise<Database> {
    const source = createDataSource(settings);
    try {
      await source.initialize();
    } catch (error) {
      throw asOutage(error);
    }
    return new Database(source);
  }

  /** Not connected: for what only needs the shape of the program, such as its documentation. */
  static unopened(settings: DatabaseSettings): Database {
    return new Database(createDataSource(settings));
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      return await run<Row>(runner, sql, parameters);
    } catch (error) {
      throw asOutage(error);
    } finally {
      await runner.release();
    }
  }

  /** Runs `work` in one transaction, all or nothing; repeats it whole on deadlock, three times at most. */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const [result] = await this.transactionThen(work, () => Promise.resolve());
    return result;
  }

  /**
   * A transaction, and what `read` finds once it is over and its locks are given back: what it sends at once leaves in one packet with
   * COMMIT. Should reading fail, `work` is kept all the same.
   */
  async transactionThen<Result, Found>(
    work: (tx: Transaction) => Promise<Result>,
    read: (database: Transaction) => Promise<Found>,
  ): Promise<readonly [Result, Found]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work, read);
      } catch (error) {
        if (attempt < attempts && repeatable.has(codeOf(error) ?? '')) continue;
        throw asOutage(error);
      }
    }
  }

  private async once<Result, Found>(
    work: (tx: Transaction) => Promise<Result>,
    read: (database: Transaction) => Promise<Found>,
  ): Promise<readonly [Result, Found]> {
    const runner = this.source.createQueryRunner();
    try {
      return await inTransaction((await runner.connect()) as Connection, work, read);
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs `work` while this connection alone holds the advisory lock `key` in the whole database;
   * returns `undefined` at once when somebody else holds it.
   */
  async alone<Result>(key: number, work: () => Promise<Result>): Promise<Result | undefined> {
    const runner = this.source.createQueryRunner();
    try {
      const [row] = await run<{ taken: boolean }>(runner, 'SELECT pg_try_advisory_lock($1) AS taken', [key]);
      if (row?.taken !== true) return undefined;
      try {
        return await work();
      } finally {
        await run(runner, 'SELECT pg_advisory_unlock($1)', [key]).catch(() => undefined);
      }
    } catch (error) {
      throw asOutage(error);
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** What of the driver's connection is used here. */
interface Connection {
  query(
    statement: string | { readonly name: string; readonly text: string; readonly values: unknown[] },
  ): Promise<{ readonly rows: unknown[]; readonly command: string }>;
}

/** BEGIN leaves with the first statement of `work`, COMMIT with its last and before the first of `read`: none costs a round trip of its own. */
async function inTransaction<Result, Found>(
  connection: Connection,
  work: (tx: Transaction) => Promise<Result>,
  read: (database: Transaction) => Promise<Found>,
): Promise<readonly [Result, Found]> {
  const sent: Promise<unknown>[] = [];
  const noted = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    answer.catch(() => undefined); // The work may fail before it comes to this one, and Node would end the process.
    sent.push(answer);
    return answer;
  };
  let over = false;
  const tx: Transaction = {
    query: (sql, parameters = []) => {
      if (over) throw new Error(`sent after COMMIT: ${sql}`);
      return noted(send(connection, sql, parameters));
    },
  };
  try {
    void noted(connection.query('BEGIN'));
    const result = await work(tx);
    over = true;
    const committed = connection.query('COMMIT');
    const found = noted(read({ query: (sql, parameters = []) => send(connection, sql, parameters) }));
    const [{ command }] = await Promise.all([committed, ...sent]);
    if (command !== 'COMMIT') throw new Error('a statement failed, and the work went on as if it had not');
    return [result, await found];
  } catch (error) {
    over = true;
    await connection.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function run<Row>(runner: QueryRunner, text: string, parameters: readonly unknown[]): Promise<Row[]> {
  return send((await runner.connect()) as Connection, text, parameters);
}

/**
 * Prepared on the connection at its first use: planning a statement with several joins takes longer than running it. Texts of
 * statements are constants of this program, so their number is small.
 */
async function send<Row>(
  connection: Connection,
  text: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await connection.query({ name: nameOf(text), text, values: [...parameters] });
  return rows as Row[];
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOf(error.driverError) : undefined;
}

const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** Classes 08 connection, 53 resources, 57 operator intervention (shutdown, starting up, statement time-out). */
const outageClasses = ['08', '53', '57'];
const outageWords = /timeout|terminated|not queryable|Connection ended|Driver not Connected/i;

function asOutage(error: unknown): unknown {
  if (error instanceof DatabaseDown) return error;
  const code = codeOf(error);
  const outage =
    code === undefined
      ? error instanceof Error && outageWords.test(error.message)
      : network.has(code) || outageClasses.some((head) => code.startsWith(head) && code.length === 5);
  return outage ? new DatabaseDown(error) : error;
}
