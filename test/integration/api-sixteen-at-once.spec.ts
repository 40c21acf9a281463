import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { History } from '#libs/contracts/http/order.schema';
import { count } from '#test/support/counts';
import { inventedOrder } from '#test/support/invented-order';
import { Office } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';

const callers = 16;
const rounds = count(5, 200);

let api: RunningApi;
let office: Office;
let controllerId: string;

beforeAll(async () => {
  api = await startApi();
  office = new Office(api.address);
  controllerId = (await office.addPerson({ name: 'Орлова Т.П.', email: 'controller@office.example' })).id;
});

afterAll(async () => {
  await api.close();
});

async function launchedForAll() {
  await office.actAs(controllerId);
  const days = Array.from({ length: callers }, (_, index) => `${String(index + 1).padStart(2, '0')}.10.2019`);
  let draft = await office.readText(inventedOrder('16.09.2019', days));
  for (const { key, name } of draft.people)
    draft = await office.addFromDraft(draft, {
      key,
      name: name ?? key,
      email: `${randomUUID()}@office.example`,
    });
  return office.order(await office.launch(await office.chooseController(draft, controllerId)));
}

async function sessionOf(personId: string): Promise<Office> {
  const own = new Office(api.address);
  await own.actAs(personId);
  return own;
}

/** Sends all at the same moment. @returns milliseconds each had to wait for its answer */
function together(acts: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  return Promise.all(
    acts.map(async (act) => {
      const began = performance.now();
      await act();
      return performance.now() - began;
    }),
  );
}

function percentile(sorted: readonly number[], share: number): string {
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(0);
}

it('sixteen people who act on one order at once never refuse each other', async () => {
  const order = await launchedForAll();
  const parts = order.items.flatMap(({ assignments }) => assignments);
  expect(parts).toHaveLength(callers);
  const sessions = await Promise.all(
    parts.map(async ({ id, executor }) => ({
      id,
      executor: await sessionOf(executor.id),
      controller: await sessionOf(controllerId),
    })),
  );
  const took: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const version = 1 + 2 * round;
    const report = { version, body: { text: 'Справка представлена.' } };
    const back = { version: version + 1, body: { comment: 'Дополните.' } };
    took.push(
      await together(
        sessions.map(
          ({ id, executor }) =>
            () =>
              executor.ask('POST', `/assignments/${id}/reports`, report),
        ),
      ),
      await together(
        sessions.map(
          ({ id, controller }) =>
            () =>
              controller.ask('POST', `/assignments/${id}/return`, back),
        ),
      ),
    );
  }
  const warm = took
    .slice(2)
    .flat()
    .sort((a, b) => a - b);
  process.stdout.write(
    `sixteen at once, ${String(warm.length)} commands: p50 ${percentile(warm, 0.5)} ms, p99 ${percentile(warm, 0.99)} ms; ` +
      `the first sixteen of a cold API: ${Math.max(...(took[0] ?? [])).toFixed(0)} ms\n`,
  );
  const { entries } = await office.read(History, `/orders/${order.id}/history`);
  const expected = 1 + 2 * rounds * callers;
  expect(entries.map(({ number }) => number)).toEqual(
    Array.from({ length: expected }, (_, index) => index + 1),
  );
});
