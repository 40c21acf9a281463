import type { RequestHandler } from 'express';
import session from 'express-session';
import { Database } from '#libs/persistence/database';
import { RememberedSessions } from './remembered-sessions.js';

export interface SessionMiddleware {
  readonly handler: RequestHandler;
  close(): Promise<void>;
}

const days30 = 30 * 24 * 3_600 * 1_000;

const connections = 4;

/**
 * Sessions in PostgreSQL, over a few connections of their own: a page that waits for a session never waits behind a launch.
 * @throws DatabaseDown
 */
export async function createSessions(
  url: string,
  secret: string,
  timeoutSeconds: number,
): Promise<SessionMiddleware> {
  const database = await Database.open({ url, poolSize: connections, timeoutSeconds });
  const store = new RememberedSessions({
    // The store's way to a database that is not node-pg's pool: so its statements are planned once, as all others are.
    pgPromise: {
      any: (sql: string, parameters: readonly unknown[]) => database.query(sql, parameters),
    },
    tableName: 'session',
    createTableIfMissing: false,
    disableTouch: true,
  });
  const handler = session({
    store,
    name: 'prikaz.session',
    secret,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', maxAge: days30 },
  });
  return {
    handler,
    close: async () => {
      store.close();
      await database.close();
    },
  };
}
