import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#apps/api/src/create-app';
import { createSessions } from '#apps/api/src/session/session-store';
import { readConfig } from '#libs/config/configuration';
import { createLogger } from '#libs/observability/logger';
import { Database } from '#libs/persistence/database';
import { insertInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { freshDatabase } from './database.js';

/** The API over a database of its own, really listening; nobody keeps time. */
export interface RunningApi {
  readonly address: string;
  readonly database: Database;
  close(): Promise<void>;
}

export async function startApi(now = '2019-09-16T06:00:00.000Z'): Promise<RunningApi> {
  const fresh = await freshDatabase();
  const settings = { url: fresh.url, poolSize: 10, timeoutSeconds: 10 };
  const database = await Database.open(settings);
  const installation = {
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'training',
    name: 'test',
    zone: 'Europe/Moscow',
    sessionSecret: 'only for this test',
  } as const;
  await insertInstallation(database, installation, now);
  const mailbox = await mkdtemp(join(tmpdir(), 'prikaz-mailbox-'));
  const config = readConfig({ DATABASE_URL: fresh.url, PRIKAZ_KIND: 'training', MAILBOX_DIR: mailbox });
  const sessions = await createSessions(fresh.url, installation.sessionSecret, 10);
  const logger = createLogger({ name: 'api', level: 'silent' });
  const app = await createApp({ config, logger, database, installation }, sessions);
  await app.listen(0, '127.0.0.1');
  return {
    address: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    database,
    close: async () => {
      app.getHttpServer().closeAllConnections();
      await app.close();
      await sessions.close();
      await database.close();
      await rm(mailbox, { recursive: true, force: true });
      await fresh.drop();
    },
  };
}
