import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import pg from 'pg';

export interface SessionMiddleware {
  readonly handler: RequestHandler;
  close(): Promise<void>;
}

const days30 = 30 * 24 * 3_600 * 1_000;

/**
 * Sessions in PostgreSQL, with a small pool of their own: a page that waits for a session never waits behind a launch.
 */
export function createSessions(
  databaseUrl: string,
  secret: string,
  timeoutSeconds: number,
): SessionMiddleware {
  const timeoutMilliseconds = timeoutSeconds * 1_000;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: timeoutMilliseconds,
    query_timeout: timeoutMilliseconds,
  });
  // An idle connection that the server closes must not end the process; the next request opens another.
  pool.on('error', () => undefined);
  const Store = connectPgSimple(session);
  const store = new Store({ pool, tableName: 'session', createTableIfMissing: false, disableTouch: true });
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
      await pool.end();
    },
  };
}
