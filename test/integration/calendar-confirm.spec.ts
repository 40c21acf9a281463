import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLetterFacts } from '#activities/letters/letter-facts/read-letter-facts';
import { clockOf } from '#libs/clock/clock-of';
import { CalendarPreview, CalendarView } from '#libs/contracts/http/calendar.schema';
import { History } from '#libs/contracts/http/order.schema';
import { instant } from '#libs/domain/time/instant';
import { compose } from '#libs/letters/compose-letter';
import { lockOrder } from '#libs/persistence/orders/order-head.repository';
import { recordCalendarChange } from '#libs/recording/calendar-change.recording';
import { spreadCalendar } from '#libs/recording/calendar-spread.recording';
import { Recording } from '#libs/recording/record';
import { confirmCalendar } from '#test/support/confirm-calendar';
import { eventually } from '#test/support/eventually';
import { options } from '#test/support/invented-letters';
import { Office, refusedBy } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';
import {
  launchSmallOrder,
  openSmallOffice,
  type SmallItem,
  type SmallOffice,
} from '#test/support/small-order';

let api: RunningApi;
let office: SmallOffice;
let official: Office;
let recording: Recording;

// A new database for each test: every change of the calendar reaches all orders of an installation.
beforeEach(async () => {
  api = await startApi('2024-09-10T06:00:00.000Z');
  official = new Office(api.address);
  office = await openSmallOffice(api.database);
  await official.actAs(office.controller.id);
  recording = new Recording(api.database, clockOf('training', api.database));
});

afterEach(() => api.close());

const dayOff = (on: string): { ownDays: object[] } => ({
  ownDays: [{ on, kind: 'off', name: 'День округа' }],
});

function item(ref: string, dueOn: string, changes: Partial<SmallItem> = {}): SmallItem {
  return {
    ref,
    text: `Представить справку ${ref}.`,
    executors: [office.executor],
    dueOn,
    asWritten: true,
    ...changes,
  };
}

const launch = (items: readonly SmallItem[], number: string): Promise<string> =>
  launchSmallOrder(api.database, recording, office, items, number);

const preview = async (edit: object): Promise<CalendarPreview> =>
  CalendarPreview.parse(await official.ask('POST', '/calendar/preview', { body: edit }));

async function assignmentOf(orderId: string): Promise<string> {
  const [row] = await api.database.query<{ id: string }>(
    'SELECT id FROM assignment WHERE order_id = $1 LIMIT 1',
    [orderId],
  );
  return row?.id ?? '';
}

const dueDays = async (): Promise<string[]> =>
  (await api.database.query<{ on: string }>('SELECT due_on AS on FROM assignment ORDER BY due_on, id')).map(
    ({ on }) => on,
  );

const changesOf = async (orderId: string): Promise<string[]> => {
  const { entries } = History.parse(await official.ask('GET', `/orders/${orderId}/history`));
  return entries.filter(({ kind }) => kind === 'calendar-changed').map(({ text }) => text);
};

/** Locks an order as a command to it would; returns what ends that. */
async function holdOrder(id: string): Promise<() => Promise<void>> {
  let [locked, end] = [(): void => undefined, (): void => undefined];
  const taken = new Promise<void>((resolve) => (locked = resolve));
  const ended = new Promise<void>((resolve) => (end = resolve));
  const holding = api.database.transaction(async (tx) => {
    await lockOrder(tx, id);
    locked();
    await ended;
  });
  await taken;
  return () => {
    end();
    return holding;
  };
}

describe('a confirmation of a previewed calendar', () => {
  it('is refused when other due dates would move than the preview showed, and moves nothing', async () => {
    await launch([item('1', '2024-10-16')], '57/2');
    const edit = dayOff('2024-10-16');
    const { mark, moved } = await preview(edit);
    expect(moved).toBe(1);
    await launch([item('1', '2024-10-16')], '58/2');
    const stale = { version: 1, key: randomUUID(), body: { ...edit, seen: mark } };
    const refused = await refusedBy(official.ask('PUT', '/calendar', stale));
    expect([refused.status, refused.code]).toEqual([409, 'CALENDAR_PREVIEW_OLD']);
    expect(refused.body).toMatch(/посмотрите, что изменится, ещё раз/);
    expect(await dueDays()).toEqual(['2024-10-16', '2024-10-16']);
    expect(CalendarView.parse(await official.ask('GET', '/calendar?year=2024')).number).toBe(1);
    expect(await confirmCalendar(official, 1, edit)).toMatchObject({ number: 2, moved: 2, done: true });
    expect(await dueDays()).toEqual(['2024-10-15', '2024-10-15']);
  });

  it('shows a due date that would fall on the signing, leaves it where it is and says so in history and reasons', async () => {
    const id = await launch([item('1', '2024-09-11')], '57/2');
    const edit = dayOff('2024-09-11');
    const shown = await preview(edit);
    expect(shown).toMatchObject({ moved: 0, staying: 1, orders: 1 });
    expect(shown.stays[0]).toMatchObject({ orderId: id, itemRef: '1', dueOn: '2024-09-11' });
    expect(shown.stays[0]?.why.at(-1)).toMatchObject({ code: 'not-moved' });
    await confirmCalendar(official, 1, edit);
    expect(await dueDays()).toEqual(['2024-09-11']);
    expect(await changesOf(id)).toEqual([
      expect.stringMatching(
        /Не перенесены, потому что пришлись бы на день подписания или раньше: пункт 1: 11\.09\.2024\./,
      ),
    ]);
    const why = (await official.order(id)).items[0]?.due?.why ?? [];
    expect(why.map(({ text }) => text).join(' ')).toMatch(/поэтому он не перенесён: 11\.09\.2024/);
    // Taken back, the day is an ordinary one again and moves as others do.
    await confirmCalendar(official, 2, { ownDays: [] });
    expect((await official.order(id)).items[0]?.due?.why.map(({ code }) => code)).toEqual([
      'written',
      'working-day',
    ]);
  });

  it('holds up no command to an order other than the one that is being moved', async () => {
    const numbers = ['57/2', '58/2', '59/2'];
    const ids: string[] = [];
    for (const number of numbers) ids.push(await launch([item('1', '2024-10-16')], number));
    const [first = '', , last = ''] = ids.sort();
    const executor = new Office(api.address);
    await executor.actAs(office.executor.id);
    const letGo = await holdOrder(last);
    const confirming = confirmCalendar(official, 1, dayOff('2024-10-16'));
    await eventually('the first order to be moved', async () =>
      (await changesOf(first)).length === 1 ? true : null,
    );
    await executor.report(await assignmentOf(first), 'Справка представлена.');
    expect((await changesOf(last)).length).toBe(0);
    await letGo();
    expect(await confirming).toMatchObject({ done: true, moved: 3 });
    expect((await changesOf(last)).length).toBe(1);
  });
});

describe('a change of the calendar that is cut off', () => {
  const behind = (): Promise<{ id: string }[]> =>
    api.database.query(`SELECT id FROM orders WHERE calendar_number < 2 ORDER BY id`);

  it('is known from the rows of the orders and gone on with: nothing moves twice, nothing is forgotten', async () => {
    const ids: string[] = [];
    for (const number of ['57/2', '58/2', '59/2', '60/2'])
      ids.push(await launch([item('1', '2024-10-16')], number));
    const edit = dayOff('2024-10-16');
    const { mark: seen } = await preview(edit);
    const command = { actorId: office.controller.id, idempotencyKey: randomUUID(), version: 1, seen };
    const ownDays = [{ on: '2024-10-16', kind: 'off', name: 'День округа' }] as const;
    const { answer } = await recordCalendarChange(recording, { ...command, edit: { ownDays: [...ownDays] } });
    expect(answer).toMatchObject({ number: 2, orders: 4, moved: 4 });
    expect(await behind()).toHaveLength(4);
    const cut = new AbortController();
    const whole = await spreadCalendar(recording, api.database, {
      stop: cut.signal,
      tell: () => {
        cut.abort();
      },
    });
    expect(whole).toBe(false);
    expect(await behind()).toHaveLength(3);
    expect(await dueDays()).toEqual(['2024-10-15', '2024-10-16', '2024-10-16', '2024-10-16']);
    const go = () =>
      spreadCalendar(recording, api.database, { stop: new AbortController().signal, tell: () => undefined });
    expect(await Promise.all([go(), go()])).toEqual([true, true]);
    expect(await behind()).toEqual([]);
    expect(await dueDays()).toEqual(Array.from({ length: 4 }, () => '2024-10-15'));
    for (const id of ids) expect(await changesOf(id)).toHaveLength(1);
    expect(await noticesOf(ids)).toEqual(Array.from({ length: 8 }, () => 1));
  });

  async function noticesOf(ids: readonly string[]): Promise<number[]> {
    const rows = await api.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM letter WHERE kind = 'due-moved' AND order_id = ANY($1::uuid[])
        GROUP BY order_id, recipient_id`,
      [ids],
    );
    return rows.map(({ n }) => n);
  }
});

interface Notice {
  id: string;
  orderId: string;
  event: string;
  name: string;
  zone: string;
  status: string;
}

const notice = `SELECT l.id, l.order_id AS "orderId", l.event, p.name, p.zone, l.status
  FROM letter l JOIN person p ON p.id = l.recipient_id WHERE l.kind = 'due-moved'`;

describe('the letter of a moved due date', () => {
  it('goes once to each who executes or accepts, with the old day, the new one and why', async () => {
    const id = await launch(
      [
        item('1', '2024-10-16'),
        item('2', '2024-10-16', { executors: [office.executor, office.second] }),
        item('3', '2024-10-21', { executors: [office.second] }),
      ],
      '57/2',
    );
    await confirmCalendar(official, 1, dayOff('2024-10-16'));
    const notices = await api.database.query<Notice>(`${notice} AND l.order_id = $1 ORDER BY p.name`, [id]);
    expect(notices.map(({ name, status }) => [name, status])).toEqual([
      ['Берёзкина Алла Павловна', 'handed-over'],
      ['Осокина Вера Львовна', 'handed-over'],
      ['Тихонов Егор Ильич', 'handed-over'],
    ]);
    const own = await textFor(office.executor.id);
    expect(own.subject).toBe('Приказ № 57/2: перенесены сроки 2 пунктов, ближайший срок до 15 октября');
    expect(own.text).toContain('Прежний срок: 16 октября 2024 г. (среда), 18:00');
    expect(own.text).toContain('Новый срок: до 15 октября 2024 г. (вторник), 18:00');
    expect(own.text).toMatch(/Почему такой срок: .*16\.10\.2024, среда, — нерабочий день/);
    expect(own.attachments).toHaveLength(1);
    const watched = await textFor(office.controller.id);
    expect(watched.text).toContain('Исполнитель: Берёзкина Алла Павловна');
    expect(watched.text).toContain('Исполнителей: 2');
    expect(watched.attachments).toEqual([]);
    expect(await textFor(office.second.id)).toMatchObject({
      subject: 'Срок перенесён: пункт 2 приказа № 57/2, теперь срок до 15 октября',
    });
  });

  async function textFor(recipientId: string) {
    const [row] = await api.database.query<Notice>(`${notice} AND l.recipient_id = $1`, [recipientId]);
    if (row === undefined) throw new Error('no letter of a moved due date');
    const letter = {
      id: row.id,
      orderId: row.orderId,
      event: row.event,
      kind: 'due-moved',
      assignmentId: null,
      recipientId,
      recipientName: row.name,
      recipientZone: row.zone,
      recipientEmail: null,
      sentTwiceInDoubt: false,
    };
    const telling = {
      nowAt: instant('2024-09-10T07:00:00.000Z'),
      publicUrl: 'https://prikaz.zarechensk.example',
    };
    const found = await readLetterFacts(api.database, letter, telling);
    if (typeof found === 'string') throw new Error(found);
    return compose(found, options('ru'));
  }
});
