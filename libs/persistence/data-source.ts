import pg from 'pg';
import { DataSource } from 'typeorm';
import { GatheringSocket } from './gathering-socket.js';
import { migrations } from './migrations/migrations.js';
import { rows } from './rows/rows.js';

/** timestamptz leaves the driver as UTC text with milliseconds, date as `YYYY-MM-DD`: neither is ever a local Date. */
const asInstant = (value: string): string => new Date(value).toISOString();
const asText = (value: string): string => value;
const timestamptz = 1184;
const date = 1082;

/** For a connection of one's own to the same rows. */
export const databaseTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === timestamptz) return asInstant;
    if (oid === date) return asText;
    const parser: unknown =
      format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid);
    return parser;
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export interface DatabaseSettings {
  readonly url: string;
  /** Connections of this process at most. */
  readonly poolSize: number;
  /** A statement or a connection attempt that takes longer fails: node-pg waits for ever otherwise. */
  readonly timeoutSeconds: number;
}

/** A data source over all rows, not connected yet. Migrations run only by `migrate`. */
export function createDataSource({ url, poolSize, timeoutSeconds }: DatabaseSettings): DataSource {
  const timeoutMilliseconds = timeoutSeconds * 1_000;
  return new DataSource({
    type: 'postgres',
    url,
    entities: rows,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    installExtensions: false,
    extra: {
      // Statements given together leave together: one round trip, and so much less time under an order's lock.
      pipeline: true,
      stream: () => new GatheringSocket(),
      connectionTimeoutMillis: timeoutMilliseconds,
      query_timeout: timeoutMilliseconds,
      statement_timeout: timeoutMilliseconds,
      types: databaseTypes,
      // Every statement is prepared and its rows are found by keys: a plan made anew for each value costs more than it can save, and a
      // new connection would make five of each.
      options: '-c plan_cache_mode=force_generic_plan',
    },
  });
}
