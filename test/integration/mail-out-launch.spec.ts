import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailStand } from '#test/support/mail-stand';
import { launchSmallOrder } from '#test/support/small-order';

describe('the launch letter', () => {
  let stand: MailStand;

  beforeEach(async () => {
    stand = await MailStand.open();
  });
  afterEach(() => stand.close());

  const launch = () => {
    const { executor, second } = stand.office;
    return launchSmallOrder(stand.database, stand.recording, stand.office, [
      { ref: '1', text: 'Сверить фонды библиотек.', executors: [executor], dueOn: '2024-09-20' },
      { ref: '2', text: 'Собрать заявки на учебники.', executors: [executor, second], dueOn: '2024-09-27' },
    ]);
  };

  it('goes once to everybody who executes or accepts, whatever parts they have', async () => {
    await launch();
    expect((await stand.look()).waiting).toBe(3);
    expect(await stand.sendBatch()).toEqual({ sent: 3, failed: 0, putOff: 0 });
    expect(await stand.sendBatch()).toEqual({ sent: 0, failed: 0, putOff: 0 });
    const { executor, second, controller } = stand.office;
    for (const person of [executor, second, controller]) {
      expect(await stand.receivedBy(person)).toHaveLength(1);
    }
    expect(await stand.look()).toMatchObject({ waiting: 0, wakesAt: null, retryInMilliseconds: null });
  });

  it('names every item of its reader, links to each assignment and carries the due dates as a calendar', async () => {
    await launch();
    await stand.sendBatch();
    const [letter] = await stand.receivedBy(stand.office.executor);
    expect(letter?.text).toContain('Сверить фонды библиотек.');
    expect(letter?.text).toContain('Собрать заявки на учебники.');
    expect(letter?.text?.match(/http:\/\/prikaz\.office\.example\/assignments\//g)).toHaveLength(2);
    const calendar = letter?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    expect(calendar?.content.toString().match(/BEGIN:VEVENT/g)).toHaveLength(2);
    const [watched] = await stand.receivedBy(stand.office.controller);
    expect(watched?.text).toContain('Осокина Вера Львовна');
    expect(watched?.attachments).toHaveLength(0);
  });

  it('is recorded as sent at the business instant, under the id that the letter carries', async () => {
    await launch();
    await stand.sendBatch();
    const [letter] = await stand.receivedBy(stand.office.executor);
    const row = await stand.rowOf('launch', stand.office.executor);
    expect(row).toMatchObject({ status: 'sent', attempts: 1, sentAt: '2024-09-10T07:00:00.000Z' });
    expect(letter?.messageId).toBe(row.messageId);
    expect(letter?.headers.get('x-prikaz-letter')).toBe(row.id);
    expect(letter?.date?.toISOString()).toBe('2024-09-10T07:00:00.000Z');
  });

  it('leaves in the morning when the order is launched at night', async () => {
    await stand.moveClock('2024-09-10T19:00:00.000Z');
    await launch();
    expect(await stand.look()).toMatchObject({ waiting: 0, wakesAt: '2024-09-11T06:00:00.000Z' });
    expect(await stand.sendBatch()).toEqual({ sent: 0, failed: 0, putOff: 0 });
    await stand.moveClock('2024-09-11T06:00:00.000Z');
    expect((await stand.sendBatch()).sent).toBe(3);
  });

  it('is held back until the morning when the relay was away until its reader’s night', async () => {
    await launch();
    await stand.moveClock('2024-09-10T20:30:00.000Z');
    expect(await stand.sendBatch()).toEqual({ sent: 0, failed: 0, putOff: 3 });
    expect(await stand.look()).toMatchObject({ waiting: 0, wakesAt: '2024-09-11T06:00:00.000Z' });
    expect(await stand.received()).toHaveLength(0);
  });

  it('fails with NO_ADDRESS when the directory has lost the address meanwhile', async () => {
    await launch();
    await stand.database.query('UPDATE person SET email = NULL WHERE id = $1', [stand.office.second.id]);
    expect(await stand.sendBatch()).toEqual({ sent: 2, failed: 1, putOff: 0 });
    const [failed] = (await stand.rows('launch')).filter(({ status }) => status === 'failed');
    expect(failed).toMatchObject({ reason: 'NO_ADDRESS', attempts: 0, messageId: null });
  });

  it('never leaves twice when two batches run at once', async () => {
    await launch();
    const counts = await Promise.all([stand.sendBatch(), stand.sendBatch(), stand.sendBatch()]);
    expect(counts.map(({ sent }) => sent).reduce((a, b) => a + b)).toBe(3);
    expect(await stand.received()).toHaveLength(3);
  });

  it('goes back untouched when the worker stops before it was begun', async () => {
    await launch();
    const stopping = AbortSignal.abort();
    expect(await stand.sendBatch(stopping)).toEqual({ sent: 0, failed: 0, putOff: 0 });
    expect((await stand.rows('launch')).map(({ status, attempts }) => [status, attempts])).toEqual([
      ['handed-over', 0],
      ['handed-over', 0],
      ['handed-over', 0],
    ]);
    expect((await stand.sendBatch()).sent).toBe(3);
  });
});
