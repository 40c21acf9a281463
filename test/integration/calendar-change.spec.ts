import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clockOf } from '#libs/clock/clock-of';
import { CalendarChanged, CalendarPreview, CalendarView } from '#libs/contracts/http/calendar.schema';
import { History, Order } from '#libs/contracts/http/order.schema';
import { Recording } from '#libs/recording/record';
import { calendar2028, calendarFile } from '#test/support/calendar-2028';
import { confirmCalendar } from '#test/support/confirm-calendar';
import { Office, Refused } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';
import { launchSmallOrder, openSmallOffice, type SmallOffice } from '#test/support/small-order';

interface Part {
  id: string;
  ref: string;
  due_on: string;
  due_at: string;
  plan_version: number;
  version: number;
}

const ownDay = { on: '2026-05-13', kind: 'off', name: 'День округа' };

let api: RunningApi;
let official: Office;
let office: SmallOffice;
let orderId: string;

beforeAll(async () => {
  api = await startApi('2026-04-01T06:00:00.000Z');
  official = new Office(api.address);
  office = await openSmallOffice(api.database);
  await official.actAs(office.controller.id);
  orderId = await launch('57/2');
});

afterAll(() => api.close());

function launch(number: string): Promise<string> {
  const { database } = api;
  const recording = new Recording(database, clockOf('training', database));
  const executors = [office.executor];
  const items = [
    { ref: '1', text: 'Провести опись фонда.', executors, dueOn: '2026-04-24', asWritten: true },
    {
      ref: '2',
      text: 'Представить отчёт.',
      executors: [office.executor, office.second],
      dueOn: '2026-05-13',
      asWritten: true,
    },
    { ref: '3', text: 'Представить справку.', executors, dueOn: '2026-05-13' },
    { ref: '4', text: 'Обновить каталог.', executors, dueOn: '2026-05-21', asWritten: true },
  ];
  return launchSmallOrder(database, recording, office, items, number);
}

function parts(id = orderId): Promise<Part[]> {
  return api.database.query<Part>(
    `SELECT a.id, i.ref, a.due_on, a.due_at, a.plan_version, a.version FROM assignment a JOIN item i ON i.id = a.item_id
      WHERE a.order_id = $1 ORDER BY i.position, a.id`,
    [id],
  );
}

async function lettersOf(
  ref: string,
): Promise<{ step: string; falls: string; status: string; reason: string | null }[]> {
  return api.database.query(
    `SELECT step, falls_at::text AS falls, l.status, reason FROM letter l JOIN assignment a ON a.id = l.assignment_id
       JOIN item i ON i.id = a.item_id
      WHERE a.order_id = $1 AND i.ref = $2 AND a.executor_id = $3 AND step IS NOT NULL ORDER BY l.plan_version, falls_at, l.role`,
    [orderId, ref, office.executor.id],
  );
}

const preview = async (body: object): Promise<CalendarPreview> =>
  CalendarPreview.parse(await official.ask('POST', '/calendar/preview', { body }));
const put = async (
  version: number,
  edit: object,
  { key = randomUUID(), seen = '' }: { key?: string; seen?: string } = {},
): Promise<CalendarChanged> =>
  CalendarChanged.parse(await official.ask('PUT', '/calendar', { version, key, body: { ...edit, seen } }));

describe('a preview of a changed calendar', () => {
  it('names every open due day that would move, with its reasons, and moves nothing', async () => {
    const before = [await parts(), await lettersOf('2'), await lettersOf('4')];
    const found = await preview({ ownDays: [ownDay] });
    expect(found).toMatchObject({ number: 1, same: false, newYears: [], orders: 1, moved: 2 });
    expect(found.days).toEqual([{ on: '2026-05-13', before: 'working', after: 'off' }]);
    expect(found.moves.map(({ itemRef, fromOn, toOn, past }) => [itemRef, fromOn, toOn, past])).toEqual([
      ['2', '2026-05-13', '2026-05-12', false],
      ['2', '2026-05-13', '2026-05-12', false],
    ]);
    expect(found.moves.map(({ executorName }) => executorName).sort()).toEqual([
      'Берёзкина Алла Павловна',
      'Тихонов Егор Ильич',
    ]);
    expect(found.moves[0]?.why.map(({ code }) => code)).toEqual(['written', 'day-off', 'moved']);
    expect([await parts(), await lettersOf('2'), await lettersOf('4')]).toEqual(before);
  });

  it('counts the assignments whose day stands and whose reminders fall on other days', async () => {
    const found = await preview({ ownDays: [ownDay] });
    // Five working days before 21 May were 14 May, and are 13 May no more.
    expect(found.replanned).toBeGreaterThan(0);
  });

  it('of the calendar as it is says that nothing changes', async () => {
    expect(await preview({ ownDays: [] })).toMatchObject({ same: true, orders: 0, moved: 0, days: [] });
  });

  it.each([
    ['an unknown field', { holidays: [] }, /holidays/],
    [
      'a day twice',
      { ownDays: [ownDay, { ...ownDay, kind: 'working' }] },
      /13\.05\.2026: и выходной, и рабочий/,
    ],
    ['a year without calendar', { ownDays: [{ ...ownDay, on: '2030-05-13' }] }, /календаря на 2030 год нет/],
    ['an unknown region', { regions: ['ru-xx'] }, /ru-xx/],
    ['a file that is no JSON', { file: { name: 'x.json', text: '{\n "year": }' } }, /x\.json, строка 2/],
    [
      'sums that disagree',
      { file: calendarFile({ ...calendar2028, workingDays: 248 }) },
      /workingDays: указано 248/,
    ],
    ['a year before 2013', { file: calendarFile({ ...calendar2028, year: 2012 }) }, /найден 2012 год/],
  ])('refuses %s in a sentence and keeps the calendar', async (_what, body, words) => {
    for (const ask of [() => preview(body), () => put(1, body)]) {
      const refused = await ask().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Refused);
      expect(refused instanceof Refused ? refused.body : '').toMatch(words);
    }
    expect(CalendarView.parse(await official.ask('GET', '/calendar?year=2026'))).toMatchObject({ number: 1 });
  });
});

describe('a confirmed change of the calendar', () => {
  const key = randomUUID();
  let seen = '';

  it('moves what the words of the order gave and leaves what a person typed', async () => {
    const before = await parts();
    seen = (await preview({ ownDays: [ownDay] })).mark;
    const changed = await put(1, { ownDays: [ownDay] }, { key, seen });
    expect(changed).toMatchObject({ number: 2, orders: 1, moved: 2, done: true });
    const after = await parts();
    expect(after.map(({ ref, due_on }) => [ref, due_on])).toEqual([
      ['1', '2026-04-24'],
      ['2', '2026-05-12'],
      ['2', '2026-05-12'],
      ['3', '2026-05-13'],
      ['4', '2026-05-21'],
    ]);
    const raised = after.map(({ plan_version }, index) => plan_version - (before[index]?.plan_version ?? 0));
    expect(raised.slice(0, 3)).toEqual([0, 1, 1]);
    expect(after[1]?.due_at).toBe('2026-05-12T15:00:00.000Z');
  });

  it('supersedes the letters of the old day and plans those of the new one', async () => {
    const letters = await lettersOf('2');
    const old = letters.filter(({ status }) => status === 'superseded');
    expect(new Set(old.map(({ reason }) => reason))).toEqual(new Set(['calendar-changed']));
    // The 13th is off now: executor and controller hear of an overdue on the 14th.
    const planned = letters.filter(({ status }) => status === 'planned');
    expect(planned.map(({ step, falls }) => [step, falls.slice(0, 10)])).toEqual(
      expect.arrayContaining([['due-day', '2026-05-12']]),
    );
    expect(planned.filter(({ falls }) => falls.startsWith('2026-05-14'))).toHaveLength(2);
  });

  it('stands in the history with the old and the new day', async () => {
    const { entries } = History.parse(await official.ask('GET', `/orders/${orderId}/history`));
    const line = entries.find(({ kind }) => kind === 'calendar-changed');
    expect(line?.actor?.id).toBe(office.controller.id);
    expect(line?.text).toContain('пункт 2 (2 исполнителя): был 13.05.2026, стал 12.05.2026');
    const order = Order.parse(await official.ask('GET', `/orders/${orderId}`));
    const due = order.items.find(({ ref }) => ref === '2')?.due;
    expect(due?.calendarVersion).toMatch(/^ru-2026\.11\+own\.[0-9a-f]{10}$/);
  });

  it('repeated with its key changes nothing, and with an old number is refused', async () => {
    const before = await parts();
    expect(await put(1, { ownDays: [ownDay] }, { key, seen })).toMatchObject({ number: 2, moved: 2 });
    const refused = await put(1, { ownDays: [] }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 412, code: 'VERSION_CHANGED' });
    expect(await parts()).toEqual(before);
  });

  it('is what later launches go by', async () => {
    const later = await launch('58/2');
    const [first] = await api.database.query<{ version: string }>(
      'SELECT calendar_version AS version FROM orders WHERE id = $1',
      [later],
    );
    const view = CalendarView.parse(await official.ask('GET', '/calendar?year=2026'));
    expect(first?.version).toBe(view.version);
    expect((await parts(later)).map(({ ref, due_on }) => [ref, due_on])).toContainEqual(['2', '2026-05-12']);
    expect(view.months[4]?.days[12]).toMatchObject({ on: '2026-05-13', kind: 'off' });
  });

  it('taken back brings the days back under the name the calendar had', async () => {
    const changed = await confirmCalendar(official, 2, { ownDays: [] });
    expect(changed).toMatchObject({ number: 3, version: 'ru-2026.11', orders: 2, moved: 4 });
    expect((await parts()).map(({ due_on }) => due_on)).toEqual([
      '2026-04-24',
      '2026-05-13',
      '2026-05-13',
      '2026-05-13',
      '2026-05-21',
    ]);
  });
});
