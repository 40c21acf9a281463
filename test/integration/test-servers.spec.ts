import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '#test/support/database';
import { freshNamespace, type FreshNamespace } from '#test/support/temporal';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the servers of the tests', () => {
  let databases: readonly [FreshDatabase, FreshDatabase];
  let namespaces: readonly [FreshNamespace, FreshNamespace];

  beforeAll(async () => {
    databases = await Promise.all([freshDatabase(), freshDatabase()]);
    namespaces = await Promise.all([freshNamespace(), freshNamespace()]);
  });

  afterAll(async () => {
    await Promise.all([...databases.map((one) => one.drop()), ...namespaces.map((one) => one.close())]);
  });

  it('give each test a database with the tables of today and no rows of another test', async () => {
    const [mine, other] = databases;
    await ask(
      mine.url,
      `insert into person (id, name, zone) values (gen_random_uuid(), 'Щукина Ё. А.', 'Europe/Moscow')`,
    );
    expect(await ask(mine.url, 'select name from person')).toEqual([{ name: 'Щукина Ё. А.' }]);
    expect(await ask(other.url, 'select name from person')).toEqual([]);
  });

  it('compare Russian words without regard to case', async () => {
    const rows = await ask(
      databases[0].url,
      `select lower('ЁЛКИ') as lowered, 'ПРИКАЗ' ilike 'приказ' as same`,
    );
    expect(rows).toEqual([{ lowered: 'ёлки', same: true }]);
  });

  it('give each test a namespace that has no process of another test', async () => {
    const [mine, other] = namespaces;
    await mine.client.workflow.start('never-run', { workflowId: 'order:1', taskQueue: 'nobody' });
    const found = await mine.client.workflow.getHandle('order:1').describe();
    expect(found.status.name).toBe('RUNNING');
    await expect(other.client.workflow.getHandle('order:1').describe()).rejects.toThrow(/not found/i);
  });
});
