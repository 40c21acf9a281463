import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clockOf } from '#libs/clock/clock-of';
import { Recording } from '#libs/recording/record';
import { confirmCalendar } from '#test/support/confirm-calendar';
import { Office } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';
import { launchSmallOrder, openSmallOffice, type SmallOffice } from '#test/support/small-order';

let api: RunningApi;
let office: SmallOffice;
let orderId: string;

beforeAll(async () => {
  api = await startApi('2026-04-01T06:00:00.000Z');
  const { database } = api;
  office = await openSmallOffice(database);
  const recording = new Recording(database, clockOf('training', database));
  const window = { startsOn: '2026-05-04', dueOn: '2026-05-29', asWritten: true };
  const items = [
    { ref: '1', text: 'Провести опись фонда.', executors: [office.executor], ...window },
    { ref: '2', text: 'Провести сверку.', executors: [office.second], ...window },
  ];
  orderId = await launchSmallOrder(database, recording, office, items);
});

afterAll(() => api.close());

function planned(ref: string): Promise<{ step: string; falls: string }[]> {
  return api.database.query(
    `SELECT l.step, l.falls_at AS falls FROM letter l JOIN assignment a ON a.id = l.assignment_id
       JOIN item i ON i.id = a.item_id
      WHERE a.order_id = $1 AND i.ref = $2 AND l.status = 'planned' AND l.recipient_id = a.executor_id AND l.step IS NOT NULL
      ORDER BY l.falls_at, l.step`,
    [orderId, ref],
  );
}

async function assignmentOf(ref: string): Promise<string> {
  const [row] = await api.database.query<{ id: string }>(
    'SELECT a.id FROM assignment a JOIN item i ON i.id = a.item_id WHERE a.order_id = $1 AND i.ref = $2',
    [orderId, ref],
  );
  return row?.id ?? '';
}

describe('an item whose window has not begun', () => {
  it('has the same reminders after its report was returned as it had at the launch', async () => {
    const before = await planned('1');
    expect(before[0]).toEqual({ step: 'window-start', falls: '2026-05-04T02:00:00.000Z' });
    const id = await assignmentOf('1');
    const [executor, controller] = [new Office(api.address), new Office(api.address)];
    await executor.actAs(office.executor.id);
    await controller.actAs(office.controller.id);
    await executor.report(id, 'Опись проведена.');
    await controller.decide(id, 'return', 'Приложите акт.');
    expect(await planned('1')).toEqual(before);
  });

  it('is still reminded on the first day of the window when a change of the calendar moves its due day', async () => {
    const official = new Office(api.address);
    await official.actAs(office.controller.id);
    const ownDays = [{ on: '2026-05-29', kind: 'off', name: 'День округа' }];
    await confirmCalendar(official, 1, { ownDays });
    const steps = await planned('2');
    expect(steps[0]).toEqual({ step: 'window-start', falls: '2026-05-04T02:00:00.000Z' });
    expect(steps).toContainEqual({ step: 'due-day', falls: '2026-05-28T02:00:00.000Z' });
  });
});
