import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailStand } from '#test/support/mail-stand';
import { launchSmallOrder } from '#test/support/small-order';
import { decide, holdMorning, partsOf, report } from '#test/support/small-steps';

/** Two items due on Friday, 20 September 2024; the launch letters are out of the way. */
describe('the morning’s letters', () => {
  let stand: MailStand;
  let orderId: string;
  let parts: readonly string[];

  beforeEach(async () => {
    stand = await MailStand.open();
    const { executor, second } = stand.office;
    orderId = await launchSmallOrder(stand.database, stand.recording, stand.office, [
      { ref: '1', text: 'Сверить фонды библиотек.', executors: [executor, second], dueOn: '2024-09-20' },
      { ref: '2', text: 'Собрать заявки на учебники.', executors: [executor], dueOn: '2024-09-20' },
    ]);
    parts = (await partsOf(stand, orderId)).map(({ id }) => id);
    await stand.sendBatch();
  });
  afterEach(() => stand.close());

  const newestOf = async (person: { readonly email: string | null }) =>
    (await stand.receivedBy(person)).at(-1);

  it('are one digest a reader, however many reminders fell', async () => {
    await holdMorning(stand, orderId, '2024-09-13');
    expect((await stand.sendBatch()).sent).toBe(2);
    const digest = await newestOf(stand.office.executor);
    expect(digest?.text).toContain('Сверить фонды библиотек.');
    expect(digest?.text).toContain('Собрать заявки на учебники.');
    const reminders = (await stand.rows('reminder')).filter(({ status }) => status === 'merged');
    expect(reminders).toHaveLength(3);
  });

  it('leave out what was done between the round and the sending, and do not go when all of it was', async () => {
    await holdMorning(stand, orderId, '2024-09-13');
    for (const id of parts.slice(0, 2)) await report(stand, id);
    expect(await stand.sendBatch()).toMatchObject({ sent: 1, failed: 1 });
    const { executor, second } = stand.office;
    const done = (await stand.rows('digest')).map(({ email, status, reason }) => [email, status, reason]);
    expect(done).toContainEqual([second.email, 'suppressed', 'no-longer-true']);
    expect((await newestOf(executor))?.text).not.toContain('Сверить фонды библиотек.');
    expect((await newestOf(executor))?.text).toContain('Собрать заявки на учебники.');
  });

  it('say how late an item is by the calendar of its order, to the executor and to the controller', async () => {
    await holdMorning(stand, orderId, '2024-09-24');
    await stand.sendBatch();
    for (const person of [stand.office.executor, stand.office.controller]) {
      const { text } = (await newestOf(person)) ?? {};
      expect(text).toContain('просрочено на 2 рабочих дня');
      expect(text).not.toContain('осталось');
    }
    expect((await newestOf(stand.office.controller))?.text).toContain('Тихонов Егор Ильич');
  });

  it('tell the acceptor which reports wait for a decision', async () => {
    const [first = ''] = parts;
    await report(stand, first);
    await holdMorning(stand, orderId, '2024-09-11');
    await stand.sendBatch();
    const digest = await newestOf(stand.office.controller);
    expect(digest?.text).toContain('Берёзкина Алла Павловна');
    expect(digest?.text).toContain(`http://prikaz.office.example/assignments/${first}`);
  });

  it('go to the head as one notice with a line an item and the number of people who are late', async () => {
    await holdMorning(stand, orderId, '2024-09-25');
    await stand.sendBatch();
    const notices = await stand.receivedBy(stand.office.head);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.text).toContain('2 исполнител');
    expect(notices[0]?.text).toContain(`http://prikaz.office.example/orders/${orderId}`);
    expect(notices[0]?.text).toContain('Собрать заявки на учебники.');
    expect(notices[0]?.text).toContain('Подчинённые вам');
  });

  it('do not tell the head what was reported before the notice left', async () => {
    await holdMorning(stand, orderId, '2024-09-25');
    for (const id of parts) await report(stand, id);
    await stand.sendBatch();
    expect(await stand.receivedBy(stand.office.head)).toHaveLength(0);
    expect(await stand.rowOf('escalation-notice', stand.office.head)).toMatchObject({
      status: 'suppressed',
      reason: 'no-longer-true',
    });
  });

  it('of two mornings without a relay are one letter with everything that both had gathered', async () => {
    await holdMorning(stand, orderId, '2024-09-13');
    await holdMorning(stand, orderId, '2024-09-19');
    await stand.sendBatch();
    const { executor } = stand.office;
    expect(await stand.receivedBy(executor)).toHaveLength(2);
    const digests = (await stand.rows('digest')).filter(({ email }) => email === executor.email);
    expect(digests.map(({ status, reason }) => [status, reason])).toEqual([
      ['superseded', 'newer-letter'],
      ['sent', null],
    ]);
    const [row] = await stand.database.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM letter WHERE merged_into_id = $1`,
      [digests[0]?.id],
    );
    expect(row?.left).toBe(0);
  });

  it('do not go to somebody whose report was accepted before they left', async () => {
    await holdMorning(stand, orderId, '2024-09-13');
    const [, second = ''] = parts;
    await report(stand, second);
    await decide(stand, second, 'accepted');
    await stand.sendBatch();
    const subjects = (await stand.receivedBy(stand.office.second)).map(({ subject }) => subject);
    expect(subjects).toHaveLength(2);
    expect(await stand.rowOf('digest', stand.office.second)).toMatchObject({ status: 'suppressed' });
  });
});
