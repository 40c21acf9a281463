import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { processEnvironment } from '#libs/config/configuration';
import { Health } from '#libs/contracts/http/health.schema';
import { startMailbox, type MailboxServer } from '#libs/runtime/mailbox-server';
import { anyFreePort } from '#libs/runtime/ports';
import { emptyDatabase, type FreshDatabase } from '#test/support/database';
import { eventually } from '#test/support/eventually';
import { serverAddresses } from '#test/support/run-file';
import { freshNamespace } from '#test/support/temporal';

const root = resolve(import.meta.dirname, '../../..');
const composeFile = z.object({
  services: z.record(
    z.string(),
    z.object({
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const { services } = composeFile.parse(
  parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }),
);

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolveExit) => {
    if (child.exitCode !== null) resolveExit(child.exitCode);
    else child.once('exit', (code) => resolveExit(code));
  });

/** The programs that docker-compose.yml starts, against a database, a Temporal server and a relay that run elsewhere. */
describe('the production start', () => {
  let database: FreshDatabase;
  let relay: MailboxServer;
  let home: string;
  let address: string;
  let settings: Record<string, string>;
  const children: ChildProcess[] = [];

  /** Runs one service of the compose file: its program, the settings it names, with this machine's values. */
  function run(service: string): { child: ChildProcess; output: () => string } {
    const { command = [], environment = {} } = services[service] ?? {};
    const [program] = /dist\/\S+\.js/.exec(command.join(' ')) ?? [];
    if (program === undefined) throw new Error(`docker-compose.yml starts no program of ours as ${service}`);
    const { PATH, HOME } = processEnvironment();
    const env = { PATH, HOME, ...environment, ...settings };
    const child = spawn(process.execPath, [join(root, program)], {
      env,
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (said += piece.toString()));
    return { child, output: () => said };
  }

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'prikaz-production-'));
    [database, relay] = await Promise.all([emptyDatabase(), startMailbox({ folder: join(home, 'relay') })]);
    const port = await anyFreePort();
    address = `http://127.0.0.1:${port}`;
    settings = {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: serverAddresses().temporalAddress,
      SMTP_URL: relay.url,
      MAIL_FROM: 'Приказы <orders@office.example>',
      PUBLIC_URL: address,
      PRIKAZ_HOME: home,
      ISSUER_ZONE: 'Europe/Moscow',
      LOG_LEVEL: 'info',
      API_PORT: String(port),
      WORKER_GRACE_SECONDS: '2',
    };
  });

  afterAll(async () => {
    for (const child of children)
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await relay.stop();
    await database.drop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it('migrates, serves and keeps time with the programs and settings of docker-compose.yml', async () => {
    const migration = run('migrate');
    expect([await exitOf(migration.child), migration.output()]).toEqual([
      0,
      expect.stringContaining('temporalNamespace'),
    ]);
    const [, namespace] = /"temporalNamespace": *"([^"]+)"/.exec(migration.output()) ?? [];
    expect(namespace).toBeDefined();

    const api = run('api');
    const worker = run('worker');
    const ended = Promise.race([exitOf(api.child), exitOf(worker.child)]).then((code) => {
      throw new Error(`ended with ${String(code)}:\n${api.output()}\n${worker.output()}`);
    });
    const healthy = eventually(
      'the database and timekeeping to be up',
      async () => {
        const answer = await fetch(`${address}/api/health`).catch(() => null);
        if (answer?.ok !== true) return null;
        const health = Health.parse(await answer.json());
        return health.database === 'up' && health.timekeeping === 'up' ? health : null;
      },
      60,
    );
    expect(await Promise.race([healthy, ended])).toMatchObject({ database: 'up', timekeeping: 'up' });

    const temporal = await freshNamespace();
    const described = await temporal.client.workflowService.describeNamespace({ namespace: namespace ?? '' });
    await temporal.close();
    expect(described.namespaceInfo?.name).toBe(namespace);

    api.child.kill('SIGTERM');
    worker.child.kill('SIGTERM');
    expect([await exitOf(api.child), await exitOf(worker.child)]).toEqual([0, 0]);
  });

  it('a second migration finds the installation of the first', async () => {
    const first = run('migrate');
    await exitOf(first.child);
    const second = run('migrate');
    await exitOf(second.child);
    expect(second.output()).toBe(first.output());
    expect(second.output()).toContain('"kind":"wall"');
  });
});
