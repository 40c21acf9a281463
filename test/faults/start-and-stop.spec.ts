import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import pg from 'pg';
import { namespaceIsServed } from '#libs/runtime/temporal-probe';
import { waitUntil } from '#libs/runtime/wait-until';
import { ask, Workshop } from './start-stand-ins.js';

let workshop: Workshop;

beforeEach(async () => {
  workshop = await Workshop.open();
}, 300_000);

afterEach(async () => {
  await workshop.close();
}, 60_000);

async function databaseAnswers(url: string): Promise<true | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function pidAfter(read: () => Promise<number>, before: number): Promise<number | null> {
  return waitUntil(async () => {
    const pid = await read().catch(() => before);
    return pid === before ? null : pid;
  }, 30);
}

describe('start', () => {
  it('brings every part up, prints one address and stops all in order within 20 s, also when Ctrl-C arrives twice', async () => {
    const launch = await workshop.start();
    const parts = await ask(await launch.address());
    expect(await databaseAnswers(parts.database)).toBe(true);
    expect(await namespaceIsServed(parts.temporal, 'office-i1')).toBe(true);
    expect(launch.printed.match(/^Prikaz: /gm)).toHaveLength(1);
    const askedAt = performance.now();
    launch.signal('SIGINT');
    launch.signal('SIGINT');
    expect(await launch.ended).toBe(0);
    expect(performance.now() - askedAt).toBeLessThan(20_000);
    expect(await workshop.survivors()).toEqual([]);
  }, 120_000);

  it('says where it runs already, and starts nothing a second time', async () => {
    const first = await workshop.start();
    const address = await first.address();
    const second = await workshop.start();
    expect(await second.ended).toBe(0);
    expect(second.printed).toBe(`Prikaz runs already: ${address}\n`);
  }, 120_000);

  it('stops what kill -9 of the launcher left behind and goes on with the same data', async () => {
    const killed = await workshop.start();
    const address = await killed.address();
    const { database } = await ask(address);
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    await client.query('CREATE TABLE kept AS SELECT 7 AS number');
    await client.end();
    const orphans = [await workshop.recordedPid('api'), await workshop.recordedPid('worker')];
    orphans.push(await workshop.postgresPid(), await workshop.temporalPid());
    killed.signal('SIGKILL');
    await killed.ended;
    expect((await workshop.survivors()).map(({ pid }) => pid)).toEqual(expect.arrayContaining(orphans));
    const next = await workshop.start();
    expect(await next.address()).toBe(address);
    // Another program of this machine may hold a port; those it left behind itself hold none.
    expect(taken(next.printed)).toEqual(taken(killed.printed));
    const again = await ask(address);
    expect((await workshop.survivors()).filter(({ pid }) => orphans.includes(pid))).toEqual([]);
    const reader = new pg.Client({ connectionString: again.database });
    await reader.connect();
    expect((await reader.query('SELECT number FROM kept')).rows).toEqual([{ number: 7 }]);
    await reader.end();
  }, 120_000);

  it('starts again every part that is killed, on the same port', async () => {
    const launch = await workshop.start();
    const address = await launch.address();
    const { database, temporal } = await ask(address);
    const [api, worker] = [await workshop.recordedPid('api'), await workshop.recordedPid('worker')];
    const [postgres, engine] = [await workshop.postgresPid(), await workshop.temporalPid()];
    for (const pid of [api, worker, postgres, engine]) process.kill(pid, 'SIGKILL');
    expect(await pidAfter(() => workshop.recordedPid('worker'), worker)).not.toBeNull();
    expect(await pidAfter(() => workshop.recordedPid('api'), api)).not.toBeNull();
    for (const part of ['API', 'Worker', 'PostgreSQL', 'Temporal'])
      await launch.says(new RegExp(`^${part} runs again$`, 'm'));
    expect((await ask(address)).pid).not.toBe(api);
    expect(await databaseAnswers(database)).toBe(true);
    expect(await namespaceIsServed(temporal, 'office-i1')).toBe(true);
  }, 120_000);

  it('gives up with the words of a part that cannot start, and leaves nothing running', async () => {
    const launch = await workshop.start({ api: 'broken.mjs' });
    expect(await launch.ended).toBe(1);
    expect(launch.printed).toMatch(/api ended at once.*\n.*no such table: orders/);
    expect(await workshop.survivors()).toEqual([]);
  }, 120_000);

  it('can be stopped while it is still starting', async () => {
    const launch = await workshop.start();
    await launch.says(/PostgreSQL: starting/);
    launch.signal('SIGINT');
    expect(await launch.ended).toBe(0);
    expect(launch.printed).not.toMatch(/^Prikaz: /m);
    expect(await workshop.survivors()).toEqual([]);
  }, 120_000);

  it('refuses a taken port that was asked for', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const launch = await workshop.start({ args: ['--port', String(port)] });
    expect(await launch.ended).toBe(1);
    expect(launch.printed).toContain(`Port ${port} for the page is taken`);
    await new Promise((closed) => other.close(closed));
  }, 120_000);

  it('refuses to send the letters of a training installation anywhere', async () => {
    const launch = await workshop.start({ env: { SMTP_URL: 'smtp://127.0.0.1:25' } });
    expect(await launch.ended).toBe(1);
    expect(launch.printed).toContain('its own mailbox only');
  }, 120_000);
});

describe('example of a new training installation', () => {
  const play = (code: number) => `console.log('2 of 5 days played'); process.exit(${code});`;

  it('is played after the address was printed, again at the next start when it was cut off, and then no more', async () => {
    await workshop.write('play.mjs', play(1));
    const first = await workshop.start();
    await first.says(/^Prikaz: [^\n]*\nExample: 2 of 5 days played\n/m);
    await first.says(/goes on at the next start/);
    first.signal('SIGINT');
    await first.ended;
    await workshop.write('play.mjs', play(0));
    const second = await workshop.start();
    await second.says(/Example: 2 of 5 days played/);
    second.signal('SIGINT');
    await second.ended;
    const third = await workshop.start();
    await third.address();
    third.signal('SIGINT');
    await third.ended;
    expect(third.printed).not.toContain('Example');
  }, 120_000);

  it('is not played where a person chose the first day', async () => {
    await workshop.write('play.mjs', play(0));
    const launch = await workshop.start({ args: ['--from', '2019-09-06'] });
    await launch.address();
    launch.signal('SIGINT');
    await launch.ended;
    expect(launch.printed).not.toContain('Example');
  }, 120_000);
});

function taken(printed: string): string[] {
  return printed.match(/^Port .* is taken.*$/gm) ?? [];
}
