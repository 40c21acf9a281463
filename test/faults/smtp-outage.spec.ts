import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '#test/support/eventually';
import { MailStand } from '#test/support/mail-stand';
import { launchSmallOrder } from '#test/support/small-order';
import { startScriptedServer } from '#test/support/smtp-servers';

jest.setTimeout(60_000);

describe('an outage of the relay', () => {
  let stand: MailStand;

  beforeEach(async () => {
    stand = await MailStand.open();
    const { executor, second } = stand.office;
    await launchSmallOrder(stand.database, stand.recording, stand.office, [
      { ref: '1', text: 'Сверить фонды библиотек.', executors: [executor, second], dueOn: '2024-09-20' },
    ]);
  });
  afterEach(() => stand.close());

  const sendUntilNoneWaits = () =>
    eventually('every letter to leave', async () => {
      await stand.sendBatch();
      const rows = await stand.rows('launch');
      return rows.every(({ status }) => status === 'sent') ? rows : null;
    });

  it('answered with "later" by the relay sends the letter later, once', async () => {
    const { executor } = stand.office;
    stand.refuse = (address) => (address === executor.email ? 451 : undefined);
    expect(await stand.sendBatch()).toEqual({ sent: 2, failed: 0, putOff: 1 });
    expect(await stand.rowOf('launch', executor)).toMatchObject({
      status: 'handed-over',
      attempts: 1,
      retries: true,
      messageId: null,
      reason: expect.stringMatching(/^451 /),
    });
    const look = await stand.look();
    expect(look.waiting).toBe(0);
    expect(look.retryInMilliseconds).toBeGreaterThan(0);
    expect(look.retryInMilliseconds).toBeLessThanOrEqual(1000);
    stand.refuse = () => undefined;
    await sendUntilNoneWaits();
    expect(await stand.receivedBy(executor)).toHaveLength(1);
    expect(await stand.rowOf('launch', executor)).toMatchObject({
      status: 'sent',
      attempts: 2,
      reason: null,
    });
  });

  it('waits twice as long after every "later"', async () => {
    stand.refuse = () => 451;
    await stand.sendBatch();
    const waits = async () => (await stand.look()).retryInMilliseconds ?? 0;
    expect(await waits()).toBeLessThanOrEqual(1000);
    await eventually('the second attempt', async () => {
      await stand.sendBatch();
      return (await stand.rows('launch')).every(({ attempts }) => attempts === 2) ? true : null;
    });
    expect(await waits()).toBeGreaterThan(1000);
  });

  it('ends the letter as failed, with the codes of the answer, when the relay refuses it for good', async () => {
    const { executor } = stand.office;
    stand.refuse = (address) => (address === executor.email ? 550 : undefined);
    expect(await stand.sendBatch()).toEqual({ sent: 2, failed: 1, putOff: 0 });
    const row = await stand.rowOf('launch', executor);
    expect(row).toMatchObject({
      status: 'failed',
      attempts: 1,
      reason: expect.stringMatching(/^550 .*RCPT TO$/),
    });
    const [shown] = await stand.database.query<{ status: string; reason: string }>(
      'SELECT status, reason FROM letter_view WHERE id = $1',
      [row.id],
    );
    expect(shown).toEqual({ status: row.status, reason: row.reason });
    expect(await stand.sendBatch()).toEqual({ sent: 0, failed: 0, putOff: 0 });
  });

  it('opens the breaker after three failures in a row, so that nobody waits, and each letter leaves once after it', async () => {
    await stand.stopMailbox();
    const open = await eventually('the breaker to open', async () => {
      await stand.sendBatch();
      const [row] = await stand.database.query<{ failures: number; open: boolean }>(
        'SELECT failures, open_until IS NOT NULL AS open FROM mail_breaker',
      );
      return row?.open === true ? row : null;
    });
    expect(open.failures).toBeGreaterThanOrEqual(3);
    const look = await stand.look();
    expect(look.waiting).toBe(0);
    expect(look.retryInMilliseconds).toBeGreaterThan(0);
    expect(await stand.sendBatch()).toEqual({ sent: 0, failed: 0, putOff: 0 });
    for (const row of await stand.rows('launch')) {
      expect(row).toMatchObject({ status: 'handed-over', messageId: null });
    }
    await stand.startMailboxAgain();
    await sendUntilNoneWaits();
    expect(await stand.received()).toHaveLength(3);
    const [closed] = await stand.database.query('SELECT failures, open_until FROM mail_breaker');
    expect(closed).toEqual({ failures: 0, open_until: null });
  });

  it('costs one letter a trial while the relay is away, not one for every reader', async () => {
    await stand.stopMailbox();
    await stand.sendBatch();
    await eventually('the breaker to open', async () => {
      await stand.sendBatch();
      return (await stand.look()).waiting === 0 ? true : null;
    });
    await eventually('the breaker to close by itself', async () =>
      (await stand.look()).waiting > 0 ? true : null,
    );
    const before = await attempts();
    expect((await stand.sendBatch()).putOff).toBe(1);
    expect(await attempts()).toBe(before + 1);
  });

  it('that is silent does not keep the worker from stopping, and leaves no doubt about the letter', async () => {
    const silent = await startScriptedServer({ greeting: null, answerTo: () => null });
    const stopping = new AbortController();
    const batch = stand.sendBatch(stopping.signal, silent.url);
    await eventually('the relay to be asked', () => Promise.resolve(silent.connections() > 0 ? true : null));
    stopping.abort();
    expect((await batch).putOff).toBe(1);
    const rows = await stand.rows('launch');
    expect(rows.map(({ status, messageId }) => [status, messageId])).toEqual([
      ['handed-over', null],
      ['handed-over', null],
      ['handed-over', null],
    ]);
    await silent.close();
    await sendUntilNoneWaits();
    expect(await stand.received()).toHaveLength(3);
  });

  it('after the letter had left may send it twice, never three times', async () => {
    const hangsUp = await startScriptedServer({
      greeting: '220 relay.example',
      answerTo: (line, hangUp) => {
        if (line === '.') hangUp();
        if (line.startsWith('DATA')) return '354 go on';
        return /^(EHLO|MAIL|RCPT)/.test(line) ? '250 ok' : null;
      },
    });
    const { executor } = stand.office;
    await stand.database.query(`DELETE FROM letter WHERE kind = 'launch' AND recipient_id <> $1`, [
      executor.id,
    ]);
    const attempt = (status: string, attempts: number) =>
      eventually(`attempt ${String(attempts)} to end`, async () => {
        await stand.sendBatch(undefined, hangsUp.url);
        const row = await stand.rowOf('launch', executor);
        return row.status === status && row.attempts === attempts ? row : null;
      });
    expect((await attempt('handed-over', 1)).messageId).not.toBeNull();
    expect((await attempt('failed', 2)).reason).toBe('ARRIVAL_UNKNOWN');
    await hangsUp.close();
  });

  async function attempts(): Promise<number> {
    return (await stand.rows('launch')).reduce((sum, row) => sum + row.attempts, 0);
  }
});
