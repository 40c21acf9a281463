import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clockOf } from '#libs/clock/clock-of';
import { CalendarView, CalendarWarning, CalendarYearFile } from '#libs/contracts/http/calendar.schema';
import { Order, OrderList } from '#libs/contracts/http/order.schema';
import { Recording } from '#libs/recording/record';
import { Office } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';
import { launchSmallOrder, openSmallOffice } from '#test/support/small-order';

let api: RunningApi;
let official: Office;
let orderId: string;

beforeAll(async () => {
  api = await startApi('2027-11-15T06:00:00.000Z');
  official = new Office(api.address);
  const { database } = api;
  const office = await openSmallOffice(database);
  const recording = new Recording(database, clockOf('training', database));
  // Its overdue letters would fall into January 2028.
  const item = { ref: '1', text: 'Представить отчёт.', executors: [office.executor], dueOn: '2027-12-28' };
  orderId = await launchSmallOrder(database, recording, office, [{ ...item, asWritten: true }]);
});

afterAll(() => api.close());

describe('a year that comes without its calendar', () => {
  it('is told of 60 days before it begins, in words', async () => {
    const { missing } = CalendarWarning.parse(await official.ask('GET', '/calendar/warning'));
    expect(missing).toMatchObject({ year: 2028, beginsInDays: 47 });
    expect(missing?.text).toBe(
      'Нужен производственный календарь на 2028 год: до его начала 47 дней, а сроки в нём не исчислить.',
    );
  });

  it('is a task of every order whose letters fall into it', async () => {
    const view = CalendarView.parse(await official.ask('GET', '/calendar?year=2028'));
    expect(view).toMatchObject({ year: 2028, total: null, quarters: [], decree: null });
    expect(new Set(view.months.flatMap(({ days }) => days.map(({ kind }) => kind)))).toEqual(new Set([null]));
    expect(view.waiting.map(({ orderId: id, year }) => [id, year])).toEqual([[orderId, 2028]]);
    const { orders } = OrderList.parse(await official.ask('GET', '/orders'));
    expect(orders.map(({ needsCalendarYear }) => needsCalendarYear)).toEqual([2028]);
    expect(Order.parse(await official.ask('GET', `/orders/${orderId}`)).needsCalendarYear).toBe(2028);
  });

  it('does not exist as a file, while a year that is known can be taken, changed and shown to the preview again', async () => {
    await expect(official.ask('GET', '/calendar/years/2028')).rejects.toMatchObject({ status: 404 });
    const file = CalendarYearFile.parse(await official.ask('GET', '/calendar/years/2027'));
    expect(file).toMatchObject({ year: 2027, workingDays: 247, hours40: 1972 });
    const body = { file: { name: 'ru-2027.json', text: JSON.stringify(file) } };
    await expect(official.ask('POST', '/calendar/preview', { body })).resolves.toMatchObject({ same: true });
  });
});
