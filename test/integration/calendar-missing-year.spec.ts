import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { previewCalendar } from '#apps/api/src/calendar/calendar-preview';
import { instant } from '#libs/domain/time/instant';
import { ordersBehindCalendar } from '#libs/persistence/calendar/running-orders.repository';
import { recordReturn } from '#libs/recording/assignment-decision.recording';
import { recordReport } from '#libs/recording/assignment-report.recording';
import { recordCalendarChange } from '#libs/recording/calendar-change.recording';
import { calendar2028, calendarFile } from '#test/support/calendar-2028';
import { eventually } from '#test/support/eventually';
import { launchSmallOrder } from '#test/support/small-order';
import { TrainingInstallation } from '#test/support/training-installation';

const storyMilliseconds = 120_000;

interface OrderRow {
  needs: number | null;
  version: string;
  kinds: string[];
}

interface LetterRow {
  step: string;
  falls: string;
  status: string;
}

/** An order that is overdue when the year without calendar begins, and one whose day itself lies in that year. */
describe('an order that meets a year without calendar', () => {
  let installation: TrainingInstallation;
  let overdueId: string;
  let laterId: string;

  beforeAll(async () => {
    installation = await TrainingInstallation.open('2027-11-29T07:00:00.000Z');
    const { database, recording, office } = installation;
    const executors = [office.executor];
    overdueId = await launchSmallOrder(database, recording, office, [
      { ref: '1', text: 'Провести опись фонда.', executors, dueOn: '2027-12-13', asWritten: true },
    ]);
    laterId = await launchSmallOrder(
      database,
      recording,
      office,
      [
        // A Sunday of 2028: kept provisionally, as nobody knows that year.
        { ref: '1', text: 'Представить отчёт.', executors, dueOn: '2028-04-16' },
        // Another day than the text gives, typed by a person: 22 February 2028 will be short.
        { ref: '2', text: 'Представить справку.', executors, dueOn: '2028-02-22', writtenOn: '2028-02-29' },
      ],
      '58/2',
    );
  }, storyMilliseconds);

  afterAll(() => installation.close());

  const order = async (id: string): Promise<OrderRow | undefined> =>
    (
      await installation.database.query<OrderRow>(
        `SELECT needs_calendar_year AS needs, calendar_version AS version,
                ARRAY(SELECT kind FROM history WHERE order_id = o.id ORDER BY number) AS kinds FROM orders o WHERE id = $1`,
        [id],
      )
    )[0];

  const letters = (id: string): Promise<LetterRow[]> =>
    installation.database.query<LetterRow>(
      `SELECT step, to_char(falls_at, 'YYYY-MM-DD') AS falls, status FROM letter
        WHERE order_id = $1 AND step IS NOT NULL ORDER BY falls_at, step`,
      [id],
    );

  const dues = (id: string): Promise<{ due_on: string; due_at: string; codes: string[] }[]> =>
    installation.database.query(
      `SELECT a.due_on, a.due_at, ARRAY(SELECT jsonb_array_elements(i.deadline -> 'why') ->> 'code') AS codes
         FROM assignment a JOIN item i ON i.id = a.item_id WHERE a.order_id = $1 ORDER BY i.position`,
      [id],
    );

  it('is launched all the same, shows what it waits for and says so in its history', async () => {
    expect(await order(laterId)).toMatchObject({ needs: 2028, kinds: ['order-launched', 'calendar-needed'] });
    expect((await dues(laterId)).map(({ due_on, codes }) => [due_on, codes])).toEqual([
      ['2028-04-16', ['by-person', 'provisional']],
      ['2028-02-22', ['by-person', 'provisional']],
    ]);
    expect(await order(overdueId)).toMatchObject({ needs: null });
  });

  it(
    'goes on as far as the calendar reaches, then waits and raises its task, and the clock is not held up',
    async () => {
      const move = await installation.moveTo('2028-01-20T07:00:00.000Z');
      expect(move).toMatchObject({ state: 'done', waitsFor: null });
      const found = await order(overdueId);
      expect(found).toMatchObject({ needs: 2028 });
      expect(found?.kinds).toEqual(
        expect.arrayContaining(['overdue-marked', 'escalations-fell', 'calendar-needed']),
      );
      const weekly = (await letters(overdueId)).filter(({ step }) => step === 'overdue-weekly');
      expect(weekly.map(({ falls }) => falls)).toEqual(['2027-12-27']);
      expect((await letters(laterId)).map(({ falls }) => falls.slice(0, 4))).toEqual([]);
    },
    storyMilliseconds,
  );

  it('takes reports and decisions as ever: nobody’s command waits for a calendar', async () => {
    const { recording, office, database } = installation;
    const [part] = await database.query<{ id: string }>(
      `SELECT a.id FROM assignment a JOIN item i ON i.id = a.item_id WHERE a.order_id = $1 AND i.ref = '1'`,
      [laterId],
    );
    const act = { assignmentId: part?.id ?? '', version: null };
    const report = { text: 'Отчёт представлен.', files: [], newId: randomUUID };
    const reported = await recordReport(recording, {
      ...act,
      ...report,
      actorId: office.executor.id,
      idempotencyKey: randomUUID(),
    });
    expect(reported.answer).not.toHaveProperty('refused');
    const returned = await recordReturn(recording, {
      ...act,
      actorId: office.controller.id,
      idempotencyKey: randomUUID(),
      comment: 'Дополните.',
    });
    expect(returned.answer).not.toHaveProperty('refused');
    expect((await order(laterId))?.kinds.filter((kind) => kind === 'calendar-needed')).toHaveLength(1);
  });

  it(
    'is planned anew when the year is entered: weekly letters go on, provisional days are found, the task is gone',
    async () => {
      const { recording, office, database } = installation;
      const edit = { file: calendarFile(calendar2028) };
      const { nowAt: at } = await installation.clock.read();
      const { mark: seen } = await database.transaction((tx) =>
        previewCalendar(tx, edit, { at: instant(at), language: 'ru' }),
      );
      const { answer } = await recordCalendarChange(recording, {
        actorId: office.controller.id,
        idempotencyKey: randomUUID(),
        version: 1,
        edit,
        seen,
      });
      expect(answer).toMatchObject({ number: 2, orders: 2, moved: 2 });
      // Nobody else brings it to the orders here: the worker does.
      await eventually('the calendar to come to both orders', async () => {
        const behind = await ordersBehindCalendar(database, 2, 10);
        return behind.length === 0 ? true : null;
      });
      expect((await dues(laterId)).map(({ due_on, due_at, codes }) => [due_on, due_at, codes])).toEqual([
        ['2028-04-14', '2028-04-14T15:00:00.000Z', ['written', 'day-off', 'moved']],
        ['2028-02-22', '2028-02-22T14:00:00.000Z', ['by-person', 'working-day']],
      ]);
      for (const id of [overdueId, laterId]) expect(await order(id)).toMatchObject({ needs: null });
      expect((await letters(laterId)).map(({ step }) => step)).toEqual(
        expect.arrayContaining(['due-day', 'overdue', 'overdue-signatory']),
      );
      const planned = (await letters(overdueId)).filter(
        ({ step, status }) => step === 'overdue-weekly' && status === 'planned',
      );
      expect(planned.map(({ falls }) => falls)).toEqual(['2028-01-24']);
      await installation.moveTo('2028-01-31T09:00:00.000Z');
      const sent = await eventually('the weekly letter of 2028', async () => {
        const rows = await database.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM letter WHERE kind = 'escalation-notice' AND status = 'sent' AND sent_at > '2028-01-21'`,
        );
        return (rows[0]?.n ?? 0) > 0 ? rows : null;
      });
      expect(sent[0]?.n).toBeGreaterThan(0);
    },
    storyMilliseconds,
  );
});
