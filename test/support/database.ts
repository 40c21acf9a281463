import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { serverAddresses } from './run-file.js';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Migrated once when the servers start; every test file gets a copy, which takes a tenth of a second. */
export const templateDatabase = 'prikaz_template';

export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Runs one statement as the owner of the server, outside every database of the tests. */
export async function administer(postgresUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({
    connectionString: withDatabase(postgresUrl, 'postgres'),
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
  });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function makeDatabase(template: string): Promise<FreshDatabase> {
  const { postgresUrl } = serverAddresses();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(postgresUrl, `create database ${name} template ${template}`);
  return {
    url: withDatabase(postgresUrl, name),
    drop: () => administer(postgresUrl, `drop database if exists ${name} with (force)`),
  };
}

/** An own database with the schema of today and no rows. Drop it in afterAll. */
export function freshDatabase(): Promise<FreshDatabase> {
  return makeDatabase(templateDatabase);
}

/** An own database with nothing in it at all, for tests of the migrations themselves. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return makeDatabase('template0');
}
