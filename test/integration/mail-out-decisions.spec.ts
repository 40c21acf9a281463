import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailStand } from '#test/support/mail-stand';
import { launchSmallOrder } from '#test/support/small-order';
import { announce, decide, partsOf, report } from '#test/support/small-steps';

describe('letters of decisions', () => {
  let stand: MailStand;
  let orderId: string;
  let assignmentId: string;

  beforeEach(async () => {
    stand = await MailStand.open();
    orderId = await launchSmallOrder(stand.database, stand.recording, stand.office, [
      { ref: '1', text: 'Сверить фонды.', executors: [stand.office.executor], dueOn: '2024-09-20' },
    ]);
    [{ id: assignmentId } = { id: '' }] = await partsOf(stand, orderId);
    await stand.sendBatch();
    await report(stand, assignmentId);
  });
  afterEach(() => stand.close());

  const newest = async () => (await stand.receivedBy(stand.office.executor)).at(-1);

  it('tell the executor at once what was returned and why', async () => {
    await decide(stand, assignmentId, { returnedFor: 'Нет подписи заведующей.' });
    expect((await stand.sendBatch()).sent).toBe(1);
    const letter = await newest();
    expect(letter?.text).toContain('Нет подписи заведующей.');
    expect(letter?.text).toContain('Осокина Вера Львовна');
    expect(letter?.text).toContain(`/assignments/${assignmentId}`);
  });

  it('are suppressed when the executor has reported again meanwhile', async () => {
    await decide(stand, assignmentId, { returnedFor: 'Нет подписи заведующей.' });
    await report(stand, assignmentId);
    expect(await stand.sendBatch()).toEqual({ sent: 0, failed: 1, putOff: 0 });
    const row = await stand.rowOf('returned', stand.office.executor);
    expect(row).toMatchObject({ status: 'suppressed', reason: 'reported-again', attempts: 0 });
  });

  it('take the accepted item out of the executor’s calendar', async () => {
    await decide(stand, assignmentId, 'accepted');
    await stand.sendBatch();
    const letter = await newest();
    const calendar = letter?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    expect(calendar?.content.toString()).toContain('METHOD:CANCEL');
    expect(calendar?.content.toString()).toContain(assignmentId);
  });

  it('announce the closed order to controller and signatory with its totals and its report', async () => {
    await decide(stand, assignmentId, 'accepted');
    await announce(stand, orderId, '2024-09-10T07:00:00.000Z');
    await stand.sendBatch();
    for (const person of [stand.office.controller, stand.office.signatory]) {
      const letter = (await stand.receivedBy(person)).at(-1);
      expect(letter?.text).toContain(`http://prikaz.office.example/orders/${orderId}/execution-report`);
      expect(letter?.text).toContain('10 сентября 2024');
    }
  });

  it('do not announce an order that runs again', async () => {
    await decide(stand, assignmentId, 'accepted');
    await announce(stand, orderId, '2024-09-10T07:00:00.000Z');
    await stand.database.query(`UPDATE orders SET status = 'running' WHERE id = $1`, [orderId]);
    await stand.sendBatch();
    const closing = await stand.rows('closing');
    expect(closing.map(({ status, reason }) => [status, reason])).toEqual([
      ['suppressed', 'order-runs'],
      ['suppressed', 'order-runs'],
    ]);
  });
});
