import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '#test/support/eventually';
import { MailStand } from '#test/support/mail-stand';
import { runMailWorker, stateOfMailOut, tellMailOut } from '#test/support/mail-worker';
import type { RunningWorker } from '#test/support/order-process';
import { quietTemporal } from '#test/support/quiet-temporal';
import { launchSmallOrder } from '#test/support/small-order';
import { startScriptedServer } from '#test/support/smtp-servers';
import { freshNamespace, type FreshNamespace } from '#test/support/temporal';

jest.setTimeout(60_000);
quietTemporal();

describe('the process that sends letters', () => {
  let stand: MailStand;
  let temporal: FreshNamespace;
  let worker: RunningWorker | null = null;

  beforeEach(async () => {
    [stand, temporal] = await Promise.all([MailStand.open(), freshNamespace()]);
  });
  afterEach(async () => {
    await worker?.stop();
    worker = null;
    await temporal.close();
    await stand.close();
  });

  const launch = () => {
    const { executor, second } = stand.office;
    return launchSmallOrder(stand.database, stand.recording, stand.office, [
      { ref: '1', text: 'Сверить фонды библиотек.', executors: [executor, second], dueOn: '2024-09-20' },
    ]);
  };
  const sent = async (count: number) => {
    const rows = await stand.rows('launch');
    return rows.filter(({ status }) => status === 'sent').length === count ? rows : null;
  };

  it('sends what is handed over when it hears news, and keeps until morning what may not leave yet', async () => {
    await stand.moveClock('2024-09-10T19:00:00.000Z');
    await launch();
    worker = await runMailWorker(temporal, stand, stand.smtpUrl);
    await tellMailOut(temporal);
    const state = await eventually('a look', async () => {
      const { look } = await stateOfMailOut(temporal);
      return look;
    });
    expect(state).toMatchObject({ waiting: 0, wakesAt: '2024-09-11T06:00:00.000Z' });
    expect(await stand.received()).toHaveLength(0);
    await stand.moveClock('2024-09-11T06:00:00.000Z');
    await tellMailOut(temporal);
    await eventually('three letters', () => sent(3));
    expect(await stand.received()).toHaveLength(3);
  });

  it('tries a letter again by itself, without news, when the relay asked to come later', async () => {
    let answers = 0;
    stand.refuse = (address) => (address === stand.office.executor.email && ++answers < 3 ? 451 : undefined);
    await launch();
    worker = await runMailWorker(temporal, stand, stand.smtpUrl);
    await tellMailOut(temporal);
    await eventually('three letters', () => sent(3));
    expect(await stand.receivedBy(stand.office.executor)).toHaveLength(1);
    expect(await stand.rowOf('launch', stand.office.executor)).toMatchObject({ attempts: 3 });
  });

  it('sends once what waited while the relay was away, without anybody telling it', async () => {
    await launch();
    await stand.stopMailbox();
    worker = await runMailWorker(temporal, stand, stand.smtpUrl);
    await tellMailOut(temporal);
    await eventually('the breaker to open', async () => {
      const rows = await stand.database.query('SELECT FROM mail_breaker WHERE failures >= 3');
      return rows.length > 0 ? true : null;
    });
    await stand.startMailboxAgain();
    await eventually('three letters', () => sent(3));
    expect(await stand.received()).toHaveLength(3);
  });

  it('gives its letters back when the worker stops in the middle of a batch, and the next worker sends them once', async () => {
    await launch();
    const silent = await startScriptedServer({ greeting: null, answerTo: () => null });
    worker = await runMailWorker(temporal, stand, silent.url);
    await tellMailOut(temporal);
    await eventually('the relay to be asked', () => Promise.resolve(silent.connections() > 0 ? true : null));
    await worker.stop();
    expect((await stand.rows('launch')).map(({ status, messageId }) => [status, messageId])).toEqual([
      ['handed-over', null],
      ['handed-over', null],
      ['handed-over', null],
    ]);
    await silent.close();
    worker = await runMailWorker(temporal, stand, stand.smtpUrl);
    await eventually('three letters', () => sent(3));
    expect(await stand.received()).toHaveLength(3);
  });
});
