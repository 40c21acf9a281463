import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExecutionReport, History } from '#libs/contracts/http/order.schema';
import { LetterList } from '#libs/contracts/http/letter.schema';
import { Health } from '#libs/contracts/http/health.schema';
import { temporalServerVersion } from '#libs/runtime/temporal-release';
import { eventually } from '#test/support/eventually';
import { inventedOrder } from '#test/support/invented-order';
import { Office } from '#test/support/office';
import { startSystem, type PartOfSystem, type RunningSystem } from '#test/support/running-system';

const parts: readonly PartOfSystem[] = ['worker', 'api', 'temporal', 'postgres'];
const dueDates = [
  '02.10.2019',
  '09.10.2019',
  '16.10.2019',
  '23.10.2019',
  '30.10.2019',
  '06.11.2019',
  '13.11.2019',
];

let system: RunningSystem;
let office: Office;
let people: { controller: string; executor: string };
let orderId: string;
let assignments: readonly { id: string; dueOn: string }[];

beforeAll(async () => {
  system = await startSystem({ from: '2019-09-16' });
  office = new Office(system.address);
  const controller = await office.addPerson({ name: 'Орлова Т.П.', email: 'controller@office.example' });
  await office.actAs(controller.id);
  const draft = await office.settle(
    await office.readText(inventedOrder('16.09.2019', dueDates)),
    controller.id,
  );
  orderId = await office.launch(draft);
  const all = (await office.order(orderId)).items.flatMap((item) => item.assignments);
  assignments = all.map(({ id, due }) => ({ id, dueOn: due.dueOn }));
  people = { controller: controller.id, executor: all[0]?.executor.id ?? '' };
}, 180_000);

afterAll(async () => {
  await system.close();
}, 60_000);

/** Everything answers again: a command that finds a part down is asked for again with the same key, as a page does. */
async function untilUp(): Promise<void> {
  await eventually(
    'every part to answer again',
    async () => {
      const health = await office.read(Health, '/health').catch(() => null);
      return health?.database === 'up' && health.timekeeping === 'up' ? health : null;
    },
    90,
  );
}

/** One item from its reminders to its acceptance, with `trouble` while the clock is on its way. */
async function passItem(index: number, trouble: () => Promise<void>): Promise<void> {
  const part = assignments[index];
  if (part === undefined) throw new Error(`no item ${String(index)}`);
  await office.ask('POST', '/clock/moves', { body: { by: 'to', dayOn: part.dueOn } });
  await trouble();
  await untilUp();
  await eventually(
    `the clock to come to ${part.dueOn}`,
    async () => {
      const now = (await office.order(orderId).catch(() => null))?.process;
      const clock = await office.ask('GET', '/clock').catch(() => null);
      return now !== undefined && isAt(clock, part.dueOn) ? true : null;
    },
    90,
  );
  await office.actAs(people.executor);
  await office.report(part.id, 'Справка представлена.');
  await office.actAs(people.controller);
  expect((await office.decide(part.id, 'accept')).status).toBe('accepted');
}

function isAt(clock: unknown, dayOn: string): boolean {
  return (
    typeof clock === 'object' &&
    clock !== null &&
    'now' in clock &&
    String(clock.now).startsWith(dayOn) &&
    'move' in clock &&
    JSON.stringify(clock.move).includes('"done"')
  );
}

async function deleteStore(): Promise<void> {
  const store = join(system.stateFolder, `temporal-${temporalServerVersion}.db`);
  for (const suffix of ['', '-wal', '-shm']) await rm(store + suffix, { force: true });
}

describe('a part killed in the middle of the path', () => {
  for (const [index, part] of parts.entries()) {
    it(`loses and doubles nothing: ${part}`, async () => {
      await passItem(index, () => system.kill(part));
    }, 240_000);
  }

  it('goes on where it was after kill -9 of everything', async () => {
    await passItem(4, async () => {
      await system.killEverything();
      const restarted = await system.restart();
      system = restarted;
      office = new Office(restarted.address);
    });
  }, 240_000);

  it('goes on from its rows when the store of processes is deleted', async () => {
    await passItem(5, async () => {
      await system.killEverything();
      await deleteStore();
      system = await system.restart();
      office = new Office(system.address);
    });
  }, 240_000);

  it('goes on from its rows when the store of processes is deleted under way', async () => {
    await passItem(6, async () => {
      await system.kill('temporal');
      await deleteStore();
    });
  }, 240_000);

  it('leaves a closed order with one history, one report and each letter once', async () => {
    const order = await eventually('the order to end', async () => {
      const found = await office.order(orderId);
      return found.process.state === 'ended' ? found : null;
    });
    expect(order.status).toBe('closed');
    const report = await office.read(ExecutionReport, `/orders/${orderId}/execution-report`);
    expect(report.totals).toMatchObject({ assignments: 7, inTime: 7, late: 0 });
    const { entries } = await office.read(History, `/orders/${orderId}/history`);
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
    const once = [
      'order-launched',
      'order-closed',
      'execution-report-written',
      'closing-announced',
      'order-ended',
    ];
    for (const kind of once)
      expect([kind, entries.filter((one) => one.kind === kind)]).toMatchObject([kind, [{}]]);
    expect(entries.filter(({ kind }) => kind === 'report-accepted')).toHaveLength(7);
    const unsettled = ['claimed', 'handed-over', 'marked', 'planned'];
    const letters = await eventually('every letter to come to its end', async () => {
      const all = (await office.read(LetterList, `/orders/${orderId}/letters`)).letters;
      return all.some(({ status }) => unsettled.includes(status)) ? null : all;
    });
    expect(letters.filter(({ status }) => status === 'failed')).toEqual([]);
    const sent = letters.filter(({ status }) => status === 'sent');
    const arrived = await eventually('every letter to arrive', async () => {
      const mail = await office.mailbox();
      return mail.length >= sent.length ? mail : null;
    });
    const ids = arrived.map(({ messageId }) => messageId);
    expect([...new Set(ids)].sort()).toEqual(sent.map(({ messageId }) => messageId).sort());
    // A letter whose body had left when its sender was killed may come a second time, under the same Message-ID; never a third.
    expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(2);
  }, 90_000);
});
