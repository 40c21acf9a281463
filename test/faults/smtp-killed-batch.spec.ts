import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '#test/support/eventually';
import { MailStand } from '#test/support/mail-stand';
import { launchSmallOrder } from '#test/support/small-order';

const program = join(import.meta.dirname, '../support/mail-batch-process.js');

jest.setTimeout(60_000);

describe('a batch whose process is killed', () => {
  let stand: MailStand;

  beforeEach(async () => {
    stand = await MailStand.open({ leaseSeconds: 1 });
    await launchSmallOrder(stand.database, stand.recording, stand.office, [
      { ref: '1', text: 'Сверить фонды.', executors: [stand.office.executor], dueOn: '2024-09-20' },
    ]);
    const { controller } = stand.office;
    await stand.database.query(`DELETE FROM letter WHERE kind = 'launch' AND recipient_id = $1`, [
      controller.id,
    ]);
  });
  afterEach(() => stand.close());

  const startBatch = (name: string): ChildProcess =>
    spawn(process.execPath, [program, stand.databaseUrl, stand.smtpUrl, '2024-09-10T07:00:00.000Z', name], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });

  const kill = async (batch: ChildProcess): Promise<void> => {
    const ended = once(batch, 'exit');
    batch.kill('SIGKILL');
    await ended;
  };

  const leaseLapsed = () =>
    eventually('the lease to lapse', async () => ((await stand.look()).waiting === 1 ? true : null));

  /** The record of a sent letter waits for us: the letter has arrived and nobody has written it down. */
  const holdRecords = async (): Promise<void> => {
    await stand.database.query(`CREATE TABLE held (id int)`);
    await stand.database.query(
      `CREATE FUNCTION hold_record() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN PERFORM pg_sleep(25) FROM held; RETURN NEW; END $$`,
    );
    await stand.database.query(
      `CREATE TRIGGER hold_record BEFORE UPDATE ON letter FOR EACH ROW WHEN (NEW.status = 'sent') EXECUTE FUNCTION hold_record()`,
    );
    await stand.database.query('INSERT INTO held VALUES (1)');
  };

  const killAfterArrival = async (name: string, arrived: number): Promise<void> => {
    const batch = startBatch(name);
    await eventually('the letter to arrive and its record to begin', async () => {
      const recording = await stand.database.query(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`,
      );
      return (await stand.received()).length === arrived && recording.length === 1 ? true : null;
    });
    await kill(batch);
    // What a machine that dies does by itself: the statement of the dead process goes with its connection.
    await stand.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event = 'PgSleep'`,
    );
  };

  it('before the letter left sends it once, after the lease', async () => {
    let batch: ChildProcess | null = null;
    stand.refuse = () => {
      batch?.kill('SIGKILL');
      return undefined;
    };
    batch = startBatch('run/a/1');
    await once(batch, 'exit');
    stand.refuse = () => undefined;
    expect(await stand.rowOf('launch', stand.office.executor)).toMatchObject({
      status: 'claimed',
      attempts: 1,
    });
    await leaseLapsed();
    expect((await stand.sendBatch()).sent).toBe(1);
    expect(await stand.received()).toHaveLength(1);
  });

  it('after the letter arrived sends it once more, under the same id, and counts both', async () => {
    await holdRecords();
    await killAfterArrival('run/a/1', 1);
    await stand.database.query('DELETE FROM held');
    await leaseLapsed();
    expect((await stand.sendBatch()).sent).toBe(1);
    const letters = await stand.received();
    expect(letters).toHaveLength(2);
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await stand.rowOf('launch', stand.office.executor)).toMatchObject({
      status: 'sent',
      attempts: 2,
      reason: 'second-sending',
    });
  });

  it('twice after the letter arrived never sends it a third time', async () => {
    await holdRecords();
    await killAfterArrival('run/a/1', 1);
    await leaseLapsed();
    await killAfterArrival('run/b/1', 2);
    await leaseLapsed();
    expect(await stand.sendBatch()).toEqual({ sent: 0, failed: 1, putOff: 0 });
    expect(await stand.received()).toHaveLength(2);
    expect(await stand.rowOf('launch', stand.office.executor)).toMatchObject({
      status: 'failed',
      attempts: 2,
      reason: 'ARRIVAL_UNKNOWN',
    });
  });

  it('is taken over by the next attempt of the same activity without waiting for the lease', async () => {
    const { id } = await stand.rowOf('launch', stand.office.executor);
    await stand.database.query(
      `UPDATE letter SET status = 'claimed', claimed_by = 'run/1/0', lease_until = '2100-01-01' WHERE id = $1`,
      [id],
    );
    expect((await stand.sendBatch()).sent).toBe(1);
    expect(await stand.received()).toHaveLength(1);
  });
});
