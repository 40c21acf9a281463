import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { wallClock } from '#libs/clock/wall-clock';
import { databaseTypes } from '#libs/persistence/data-source';
import { Database, type Transaction } from '#libs/persistence/database';
import { insertInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { recordReport } from '#libs/recording/assignment-report.recording';
import { Recording } from '#libs/recording/record';
import { startPostgres } from '#libs/runtime/postgres-server';
import { launchSmallOrder, openSmallOffice, type SmallOffice } from '#test/support/small-order';
import { startApiProcess, type ApiProcess } from './api-process.js';
import { head, load, measure, row, type Measured } from './measure.js';

const ordersCount = 60;
const itemsOfOrder = 50;
const reportsOfRun = 400;

interface Part {
  readonly assignmentId: string;
  readonly orderId: string;
}

interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A launch and reports: through recording, over HTTP, and beside them the same SQL by `pg` alone. */
export async function benchCommands(say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'prikaz-bench-'));
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: true });
  const database = await Database.open({ url: postgres.url, poolSize: 20, timeoutSeconds: 30 });
  let api: ApiProcess | null = null;
  try {
    await database.source.runMigrations();
    await birth(database);
    const recording = new Recording(database, wallClock);
    const office = await openSmallOffice(database);
    const launched: string[] = [];
    const launch = await measure(
      `launch of ${String(itemsOfOrder)} items, in process`,
      ordersCount,
      1,
      async (index) => {
        launched.push(await launchBig(database, recording, office, index));
      },
    );
    const parts = await partsOf(database);
    const run = (from: number): readonly Part[] =>
      parts.slice(from * reportsOfRun, (from + 1) * reportsOfRun);
    const floor = await floorOfReports(postgres.url, office, run(0));
    const inProcess = await reportsInProcess(recording, office, run(1));
    api = await startApiProcess(postgres.url);
    const one = await reportsOverHttp(api, office, run(2), 1);
    const sixteen = await reportsOverHttp(api, office, run(3), 16);
    const sameOrder = await oneOrder(api, database, office);
    say(`\n### Commands (${load()})\n`);
    for (const line of [
      head,
      row(launch),
      row(floor),
      row(inProcess, floor),
      row(one, floor),
      row(sixteen),
      row(sameOrder),
    ])
      say(line);
  } finally {
    await api?.stop();
    await database.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function birth(database: Database): Promise<void> {
  const installation = {
    id: randomUUID(),
    kind: 'wall',
    name: 'bench',
    zone: 'Europe/Moscow',
    sessionSecret: randomUUID(),
  } as const;
  await database.transaction((tx) => insertInstallation(tx, installation, null));
}

function launchBig(
  database: Database,
  recording: Recording,
  office: SmallOffice,
  number: number,
): Promise<string> {
  const items = Array.from({ length: itemsOfOrder }, (_, index) => ({
    ref: String(index + 1),
    text: `Представить справку № ${String(index + 1)}.`,
    executors: [office.executor],
    dueOn: '2027-03-15',
  }));
  return launchSmallOrder(database, recording, office, items, `${String(number)}-о`);
}

/** Assignments dealt out so that callers beside each other work on different orders. */
function partsOf(database: Database): Promise<Part[]> {
  return database.query<Part>(
    `SELECT a.id AS "assignmentId", a.order_id AS "orderId" FROM assignment a JOIN item i ON i.id = a.item_id
      ORDER BY i.position, a.order_id`,
  );
}

const commandFor = (part: Part, office: SmallOffice) => ({
  actorId: office.executor.id,
  idempotencyKey: randomUUID(),
  assignmentId: part.assignmentId,
  version: 1,
  text: 'Справка представлена.',
  files: [],
  newId: randomUUID,
});

function reportsInProcess(
  recording: Recording,
  office: SmallOffice,
  parts: readonly Part[],
): Promise<Measured> {
  return measure('report, in process, 1 caller', parts.length, 1, async (index) => {
    const part = parts[index];
    if (part !== undefined) await recordReport(recording, commandFor(part, office));
  });
}

/**
 * The statements of one real report, captured, then sent again by `pg` alone with the identifiers of other assignments: the same SQL,
 * nothing decided and nothing sealed.
 */
async function floorOfReports(url: string, office: SmallOffice, parts: readonly Part[]): Promise<Measured> {
  const client = new pg.Client({ connectionString: url, types: databaseTypes });
  await client.connect();
  try {
    const [first, ...others] = parts;
    if (first === undefined) throw new Error('no assignment to report on');
    const captured = await captureReport(client, first, office);
    return await measure('the same SQL by pg alone, 1 caller', others.length, 1, async (index) => {
      const part = others[index];
      if (part !== undefined) await replay(client, captured, first, part);
    });
  } finally {
    await client.end();
  }
}

async function captureReport(
  client: pg.Client,
  part: Part,
  office: SmallOffice,
): Promise<readonly Statement[]> {
  const captured: Statement[] = [];
  const tx: Transaction = {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      captured.push({ sql, parameters });
      return (await client.query(sql, [...parameters])).rows as Row[];
    },
  };
  const recording = new Recording({ transaction: (work) => work(tx) }, wallClock);
  await recordReport(recording, commandFor(part, office));
  return captured;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

async function replay(
  client: pg.Client,
  captured: readonly Statement[],
  from: Part,
  to: Part,
): Promise<void> {
  const known = new Map([
    [from.assignmentId, to.assignmentId],
    [from.orderId, to.orderId],
  ]);
  const fresh = (id: string): string => known.get(id) ?? id;
  await client.query('BEGIN');
  for (const { sql, parameters } of captured) {
    const swapped = parameters.map((value) =>
      typeof value === 'string' ? value.replaceAll(uuid, fresh) : value,
    );
    await client.query({ name: nameOf(sql), text: sql, values: madeUnique(sql, swapped) });
  }
  await client.query('COMMIT');
}

/** Prepared, as the product's own statements are. */
const nameOf = (sql: string): string => createHash('sha256').update(sql).digest('hex').slice(0, 32);

/** Keys that one row alone may have: command keys, ids of reports, numbers of history. */
function madeUnique(sql: string, parameters: unknown[]): unknown[] {
  if (sql.startsWith('INSERT INTO command')) return parameters.with(1, randomUUID());
  if (sql.includes('INSERT INTO report')) return parameters.with(4, randomUUID());
  if (sql.includes('INSERT INTO letter')) {
    return parameters.map((value) =>
      typeof value === 'string' ? value.replace(/"report:[^"]+"/, `"report:${randomUUID()}"`) : value,
    );
  }
  if (sql.includes('INSERT INTO history')) {
    const number = nextNumber++;
    return parameters.map((value) =>
      typeof value === 'string'
        ? value.replace(/"number":\d+,"at"/, `"number":${String(number)},"at"`)
        : value,
    );
  }
  return parameters;
}

let nextNumber = 1_000;

async function reportsOverHttp(
  api: ApiProcess,
  office: SmallOffice,
  parts: readonly Part[],
  callers: number,
): Promise<Measured> {
  const people = await api.sessions(office.executor.id, callers);
  return measure(
    `report over HTTP, ${String(callers)} callers`,
    parts.length,
    callers,
    async (index, caller) => {
      const part = parts[index];
      if (part !== undefined) await people[caller]?.report(part.assignmentId);
    },
  );
}

/** Sixteen people on sixteen assignments of one order, again and again. */
async function oneOrder(api: ApiProcess, database: Database, office: SmallOffice): Promise<Measured> {
  const parts = await database.query<Part>(
    `SELECT id AS "assignmentId", order_id AS "orderId" FROM assignment WHERE status = 'launched' AND order_id IN (
       SELECT order_id FROM assignment WHERE status = 'launched' GROUP BY order_id ORDER BY count(*) DESC LIMIT 1)`,
  );
  const people = await api.sessions(office.executor.id, 16);
  return measure('report over HTTP, 16 people on one order', parts.length, 16, async (index, caller) => {
    const part = parts[index];
    if (part !== undefined) await people[caller]?.report(part.assignmentId);
  });
}
