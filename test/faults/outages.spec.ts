import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Health } from '#libs/contracts/http/health.schema';
import { History } from '#libs/contracts/http/order.schema';
import { eventually } from '#test/support/eventually';
import { inventedOrder } from '#test/support/invented-order';
import { Office, Refused } from '#test/support/office';
import { startSystem, type RunningSystem } from '#test/support/running-system';

let system: RunningSystem;
let office: Office;
let controllerId: string;

beforeAll(async () => {
  system = await startSystem({ from: '2019-09-16' });
  office = new Office(system.address);
  controllerId = (await office.addPerson({ name: 'Орлова Т.П.', email: 'controller@office.example' })).id;
}, 180_000);

afterAll(async () => {
  await system.close();
}, 60_000);

async function launched(...dueDates: readonly string[]): Promise<string> {
  await office.actAs(controllerId);
  let draft = await office.readText(inventedOrder('16.09.2019', dueDates));
  for (const { key, name } of draft.people) {
    const email = `${String(performance.now()).replace('.', '-')}@office.example`;
    draft = await office.addFromDraft(draft, { key, name: name ?? key, email });
  }
  return office.launch(await office.chooseController(draft, controllerId));
}

async function only(orderId: string): Promise<{ id: string; executorId: string }> {
  const [first] = (await office.order(orderId)).items.flatMap(({ assignments }) => assignments);
  if (first === undefined) throw new Error('the order has no assignment');
  return { id: first.id, executorId: first.executor.id };
}

const timekeepingIs = (state: Health['timekeeping']): Promise<true> =>
  eventually(
    `timekeeping to be ${state}`,
    async () => ((await office.read(Health, '/health')).timekeeping === state ? true : null),
    60,
  );

describe('while Temporal is away', () => {
  it('drafts, launches, reports and decisions go on, and what fell due happens once when it is back', async () => {
    let meanwhile: string;
    const before = await launched('25.09.2019');
    await timekeepingIs('up');
    await system.pause('temporal');
    try {
      await timekeepingIs('down');
      meanwhile = await launched('26.09.2019');
      const { id, executorId } = await only(before);
      await office.actAs(executorId);
      await office.report(id, 'Справка представлена.');
      await office.actAs(controllerId);
      await office.decide(id, 'return', 'Дополните.');
      expect((await office.order(meanwhile)).status).toBe('running');
      // The clock is told to go to a day on which steps fall: it waits for the processes.
      await office.ask('POST', '/clock/moves', { body: { by: 'to', dayOn: '2019-09-25' } });
    } finally {
      await system.resume('temporal');
    }
    await timekeepingIs('up');
    await office.moveTime({ by: 'day' }).catch(() => undefined);
    for (const orderId of [before, meanwhile]) {
      const entries = await eventually(
        'what fell due meanwhile',
        async () => {
          const found = (await office.read(History, `/orders/${orderId}/history`)).entries;
          return found.some(({ at, kind }) => kind === 'reminders-fell' && at.startsWith('2019-09-25'))
            ? found
            : null;
        },
        60,
      );
      const mornings = entries.filter(({ kind }) => kind === 'reminders-fell').map(({ at }) => at);
      expect(mornings).toEqual([...new Set(mornings)]);
    }
  }, 240_000);
});

/** As a browser does it: the same report with the same key until there is an answer that is no outage. */
function reportedAtLast(assignmentId: string): Promise<unknown> {
  const asked = { version: 1, key: randomUUID(), body: { text: 'Справка представлена.' } };
  return eventually(
    'the answer to a report',
    () =>
      office.ask('POST', `/assignments/${assignmentId}/reports`, asked).catch((error: unknown) => {
        if (error instanceof Refused && error.status !== 503) throw error;
        return null;
      }),
    60,
  );
}

describe('while PostgreSQL is away', () => {
  it('requests are answered with 503 and when to come again, and nothing is half done', async () => {
    const orderId = await launched(...Array.from({ length: 8 }, (_, index) => `2${String(index)}.11.2019`));
    const parts = (await office.order(orderId)).items.flatMap(({ assignments }) => assignments);
    await office.actAs(parts[0]?.executor.id ?? '');
    // Killed while reports are on their way: some are committed and not answered, some not even begun.
    const reports = parts.map(({ id }) => reportedAtLast(id));
    await system.kill('postgres');
    const refused = await eventually('a refusal', async () => {
      const answer = await fetch(`${system.address}/api/orders`);
      return answer.status === 503 ? answer : null;
    });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'DATABASE_DOWN' });
    await Promise.all(reports);
    const { entries } = await office.read(History, `/orders/${orderId}/history`);
    const reported = entries.filter(({ kind }) => kind === 'report-submitted');
    expect(reported).toHaveLength(parts.length);
    for (const { id } of parts) expect((await office.assignment(id)).reports).toHaveLength(1);
  }, 240_000);
});
