import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#libs/domain/time/instant';
import { localDateOf, localTimeOf, zone } from '#libs/domain/time/zone';
import { launchSmallOrder } from '#test/support/small-order';
import { TrainingInstallation } from '#test/support/training-installation';

interface OrderRow {
  status: string;
  ended: boolean;
  overdue: number;
  wakes_at: string | null;
}

const moscow = zone('Europe/Moscow');
const testMilliseconds = 90_000;

describe('a training installation whose clock is moved', () => {
  let installation: TrainingInstallation;
  let orderId: string;

  beforeAll(async () => {
    installation = await TrainingInstallation.open('2024-09-10T07:00:00.000Z');
    const { database, recording, office } = installation;
    orderId = await launchSmallOrder(database, recording, office, [
      { ref: '1', text: 'Провести опись фонда.', executors: [office.executor], dueOn: '2024-10-04' },
      { ref: '2', text: 'Представить отчёт.', executors: [office.second], dueOn: '2025-04-15' },
    ]);
  });

  afterAll(() => installation.close());

  const order = async (): Promise<OrderRow | undefined> =>
    (
      await installation.database.query<OrderRow>(
        `SELECT status, ended_at IS NOT NULL AS ended, wakes_at,
                (SELECT count(*)::int FROM assignment WHERE order_id = o.id AND overdue_at IS NOT NULL) AS overdue
           FROM orders o WHERE id = $1`,
        [orderId],
      )
    )[0];

  const letters = async (kind: string): Promise<{ day: string | null; status: string; name: string }[]> => {
    const rows = await installation.database.query<{ sentAt: string | null; status: string; name: string }>(
      `SELECT sent_at AS "sentAt", status, p.name
         FROM letter l JOIN person p ON p.id = l.recipient_id WHERE l.kind = $1 ORDER BY sent_at, p.name`,
      [kind],
    );
    const shown = (at: string): string =>
      `${localDateOf(instant(at), moscow)} ${localTimeOf(instant(at), moscow)}`;
    return rows.map(({ sentAt, ...row }) => ({ day: sentAt === null ? null : shown(sentAt), ...row }));
  };

  it(
    'sends the launch letters before time goes on, and says nothing before its instant',
    async () => {
      const move = await installation.moveTo('2024-09-11T07:00:00.000Z');
      expect(move).toMatchObject({ state: 'done', waitsFor: null });
      const sent = await letters('launch');
      expect(sent.length).toBeGreaterThanOrEqual(2);
      expect(new Set(sent.map(({ status }) => status))).toEqual(new Set(['sent']));
      expect(await letters('digest')).toEqual([]);
    },
    testMilliseconds,
  );

  it(
    'finds on its way every morning on which something is due, in order, and stands at the target at last',
    async () => {
      const move = await installation.moveTo('2024-10-15T12:00:00.000Z');
      expect(move).toMatchObject({ state: 'done', waitsFor: null });
      expect((await installation.clock.read()).nowAt).toBe('2024-10-15T12:00:00.000Z');
      const row = await order();
      expect(row?.overdue).toBe(1);
      expect(row?.wakes_at ?? '').toMatch(/^20/);
      const digests = (await letters('digest')).filter(
        ({ name }) => name === installation.office.executor.name,
      );
      expect(digests.map(({ day }) => day)).toEqual([
        '2024-09-27 09:00',
        '2024-10-03 09:00',
        '2024-10-04 09:00',
        '2024-10-07 09:00',
      ]);
      const notices = await letters('escalation-notice');
      expect(notices.length).toBeGreaterThan(0);
      expect(notices.every(({ status }) => status === 'sent')).toBe(true);
    },
    testMilliseconds,
  );

  it(
    'goes on with a move that was cut off with its worker',
    async () => {
      await installation.clock.moveTo(instant('2025-03-20T12:00:00.000Z'));
      await installation.replaceWorker();
      expect(await installation.moveEnded()).toMatchObject({ state: 'done' });
      expect((await installation.clock.read()).nowAt).toBe('2025-03-20T12:00:00.000Z');
    },
    testMilliseconds,
  );
});
