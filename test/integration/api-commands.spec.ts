import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Assignment } from '#libs/contracts/http/assignment.schema';
import { History, Order, OrderList } from '#libs/contracts/http/order.schema';
import { inventedOrder } from '#test/support/invented-order';
import { Office, refusedBy, type Asked } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';

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

/** A draft of two items, settled and ready to launch; every test has people and an order of its own. */
async function readyDraft() {
  await office.actAs(controllerId);
  const draft = await office.readText(inventedOrder('16.09.2019', ['02.10.2019', '09.10.2019']));
  let settled = draft;
  for (const { key, name } of draft.people) {
    const body = { key, name: name ?? key, email: `${randomUUID()}@office.example` };
    settled = await office.addFromDraft(settled, body);
  }
  return office.chooseController(settled, controllerId);
}

async function launched(): Promise<{ order: Order; first: Order['items'][number]['assignments'][number] }> {
  const order = await office.order(await office.launch(await readyDraft()));
  const first = order.items.flatMap(({ assignments }) => assignments)[0];
  if (first === undefined) throw new Error('the order has no assignment');
  return { order, first };
}

const orders = async (): Promise<number> => (await office.read(OrderList, '/orders')).total;

const act = (id: string, name: string, asked: Asked = {}): Promise<unknown> =>
  office.ask('POST', `/assignments/${id}/${name}`, asked);

describe('launching', () => {
  it('twice makes one order, with the same key and with another one', async () => {
    const draft = await readyDraft();
    const before = await orders();
    const key = randomUUID();
    const [one, two] = await Promise.all([office.launch(draft, key), office.launch(draft, key)]);
    expect(two).toBe(one);
    const late = await refusedBy(office.launch(draft));
    expect([late.status, late.code]).toEqual([409, 'ALREADY_LAUNCHED']);
    expect(late.body).toContain(one);
    expect(await orders()).toBe(before + 1);
  });

  it('at once from two windows makes one order', async () => {
    const draft = await readyDraft();
    const before = await orders();
    const answers = await Promise.allSettled([
      office.launch(draft, randomUUID()),
      office.launch(draft, randomUUID()),
    ]);
    const winner = answers.find((answer) => answer.status === 'fulfilled')?.value;
    const refusals = answers.flatMap((answer): unknown[] =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    expect(refusals).toMatchObject([{ status: 409, code: 'ALREADY_LAUNCHED' }]);
    expect(String(refusals[0])).toContain(winner);
    expect(await orders()).toBe(before + 1);
  });

  it('is refused with every obstacle while the text leaves something open', async () => {
    await office.actAs(controllerId);
    const draft = await office.readText(inventedOrder('16.09.2019', ['02.10.2019']));
    const refused = await refusedBy(office.launch(draft));
    expect(refused.status).toBe(422);
    expect(draft.obstacles.map(({ code }) => code)).toEqual(['NO_CONTROLLER', 'NO_ADDRESS']);
  });

  it('waits for whoever signed, where the text does not say', async () => {
    await office.actAs(controllerId);
    const text = inventedOrder('16.09.2019', ['02.10.2019']).replace(/\nНачальник[^]*/u, '');
    const unsigned = await office.readText(text);
    expect(unsigned.obstacles.map(({ code }) => code)).toContain('NO_SIGNER');
    const signatory = { name: null, position: 'Начальник отдела образования' };
    const { obstacles } = await office.edit(unsigned, [{ kind: 'set-document', change: { signatory } }]);
    expect(obstacles.map(({ code }) => code)).not.toContain('NO_SIGNER');
  });
});

describe('a command', () => {
  let first: Assignment | Order['items'][number]['assignments'][number];
  let order: Order;

  beforeEach(async () => {
    ({ order, first } = await launched());
  });

  it('on a version that has changed is refused with both versions and the state of now', async () => {
    await office.actAs(first.executor.id);
    await act(first.id, 'open');
    const refused = await refusedBy(act(first.id, 'reports', { version: 1, body: { text: 'Готово.' } }));
    expect([refused.status, refused.code]).toEqual([412, 'VERSION_CHANGED']);
    expect(refused.body).toContain('сейчас 2, вы видели 1');
    expect(refused.body).toContain('Пункт в работе.');
  });

  it('repeated with its key gives the first answer and leaves one line in the history', async () => {
    await office.actAs(first.executor.id);
    const asked = { version: 1, key: randomUUID(), body: { text: 'Готово.' } };
    const [one, two] = [await act(first.id, 'reports', asked), await act(first.id, 'reports', asked)];
    expect(two).toEqual(one);
    const { entries } = await office.read(History, `/orders/${order.id}/history`);
    expect(entries.filter(({ kind }) => kind === 'report-submitted')).toHaveLength(1);
  });

  it('with a key that another one used is refused', async () => {
    await office.actAs(first.executor.id);
    const key = randomUUID();
    await act(first.id, 'reports', { version: 1, key, body: { text: 'Готово.' } });
    const refused = await refusedBy(act(first.id, 'reports', { version: 1, key, body: { text: 'Иное.' } }));
    expect([refused.status, refused.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('of the wrong person is refused: only the executor reports, only the controller decides, nobody on their own', async () => {
    const report = { version: 1, body: { text: 'Готово.' } };
    expect((await refusedBy(act(first.id, 'reports', report))).code).toBe('NOT_THE_EXECUTOR');
    await office.actAs(first.executor.id);
    await act(first.id, 'reports', report);
    expect((await refusedBy(act(first.id, 'accept', { version: 2, body: {} }))).code).toBe('OWN_REPORT');
    const stranger = await office.addPerson({ name: 'Седова В.В.', email: `${randomUUID()}@office.example` });
    await office.actAs(stranger.id);
    const refused = await refusedBy(act(first.id, 'accept', { version: 2, body: {} }));
    expect([refused.status, refused.code]).toEqual([403, 'NOT_THE_ACCEPTOR']);
  });

  it('that the state forbids is refused: a second report, a decision on nothing, a report on what is accepted', async () => {
    expect((await refusedBy(act(first.id, 'accept', { version: 1, body: {} }))).code).toBe(
      'NOTHING_REPORTED',
    );
    await office.actAs(first.executor.id);
    expect((await refusedBy(act(first.id, 'reports', { version: 1, body: {} }))).code).toBe('EMPTY_REPORT');
    await office.report(first.id, 'Готово.');
    const again = { version: 2, body: { text: 'Ещё раз.' } };
    expect((await refusedBy(act(first.id, 'reports', again))).code).toBe('ALREADY_REPORTED');
    await office.actAs(controllerId);
    const silent = { version: 2, body: { comment: ' ' } };
    expect((await refusedBy(act(first.id, 'return', silent))).code).toBe('COMMENT_REQUIRED');
    await office.decide(first.id, 'accept');
    await office.actAs(first.executor.id);
    const late = await refusedBy(act(first.id, 'reports', { version: 3, body: { text: 'Поздно.' } }));
    expect([late.status, late.code]).toEqual([409, 'ASSIGNMENT_ACCEPTED']);
  });

  it('keeps the Russian name and the bytes of a file', async () => {
    const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await office.actAs(first.executor.id);
    const reported = await office.report(first.id, '', new File([everyByte], 'Отчёт за октябрь.pdf'));
    const [file] = reported.reports[0]?.files ?? [];
    expect(file?.name).toBe('Отчёт за октябрь.pdf');
    const answer = await fetch(`${api.address}/api/files/${file?.id ?? ''}`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(everyByte);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Отчёт за октябрь.pdf'));
  });

  it('on something that does not exist is answered with 404', async () => {
    await office.actAs(controllerId);
    expect((await refusedBy(act(randomUUID(), 'open'))).status).toBe(404);
    expect((await refusedBy(office.ask('GET', '/orders/not-an-id'))).status).toBe(404);
    expect((await refusedBy(office.ask('GET', '/nowhere'))).status).toBe(404);
  });
});

describe('the last acceptance', () => {
  it('closes the order in the same transaction', async () => {
    const { order } = await launched();
    for (const { id, executor } of order.items.flatMap(({ assignments }) => assignments)) {
      await office.actAs(executor.id);
      await office.report(id, 'Готово.');
      await office.actAs(controllerId);
      await office.decide(id, 'accept');
    }
    const closed = await office.read(Order, `/orders/${order.id}`);
    expect([closed.status, closed.counts.accepted, closed.process.wakesAt]).toEqual(['closed', 2, null]);
  });
});
