import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '#libs/persistence/database';
import { freshDatabase } from '#test/support/database';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = () => fresh.drop();
  database = await Database.open({ url: fresh.url, poolSize: 2, timeoutSeconds: 10 });
  await database.query('CREATE TABLE note (text text PRIMARY KEY)');
});

afterAll(async () => {
  await database.close();
  await drop();
});

const write = (text: string) => (tx: Pick<Database, 'query'>) =>
  tx.query<{ text: string }>('INSERT INTO note VALUES ($1) RETURNING text', [text]);
const kept = (text: string) => database.query('SELECT text FROM note WHERE text = $1', [text]);

it('reads behind a transaction what it left, without its locks', async () => {
  const held = 'SELECT count(*)::int AS locks FROM pg_locks WHERE pid = pg_backend_pid() AND NOT fastpath';
  const [, found] = await database.transactionThen(
    async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(7)');
      return write('kept')(tx);
    },
    (after) => Promise.all([after.query('SELECT text FROM note'), after.query<{ locks: number }>(held)]),
  );
  expect(found[0]).toEqual([{ text: 'kept' }]);
  const [before] = await database.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock(7)');
    return tx.query<{ locks: number }>(held);
  });
  expect((before?.locks ?? 0) - (found[1][0]?.locks ?? 0)).toBe(1);
});

it('reads nothing behind work that failed, and keeps nothing of it', async () => {
  let read = 0;
  const work = database.transactionThen(
    async (tx) => {
      await write('lost')(tx);
      throw new Error('changed my mind');
    },
    () => Promise.resolve((read += 1)),
  );
  await expect(work).rejects.toThrow('changed my mind');
  expect([read, await kept('lost')]).toEqual([0, []]);
});

it('keeps nothing when a statement that nobody waited for fails, whatever is read behind it', async () => {
  const work = database.transactionThen(
    async (tx) => {
      await write('also lost')(tx);
      void tx.query('SELECT 1 / 0');
    },
    (after) => after.query('SELECT 1'),
  );
  await expect(work).rejects.toThrow('division by zero');
  expect(await kept('also lost')).toEqual([]);
});

it('keeps the work when only the reading behind it fails', async () => {
  const work = database.transactionThen(write('stays'), (after) => after.query('SELECT 1 / 0'));
  await expect(work).rejects.toThrow('division by zero');
  expect(await kept('stays')).toEqual([{ text: 'stays' }]);
});
