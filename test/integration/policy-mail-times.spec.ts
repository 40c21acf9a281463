import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailRoundProcessId } from '#libs/contracts/process/process';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { rulesOf } from '#libs/domain/policy/read-policy';
import { localTime } from '#libs/domain/time/local-time';
import { recordPolicy } from '#libs/recording/policy.recording';
import { eventually } from '#test/support/eventually';
import { launchSmallOrder } from '#test/support/small-order';
import { TrainingInstallation } from '#test/support/training-installation';

const storyMilliseconds = 120_000;
const round = mailRoundProcessId('Europe/Moscow');

/** Monday 16 September 2024 is the day before the due day: its reminder has fallen at 05:00 and waits for the round of 09:00. */
describe('an edited hour of the morning’s letters', () => {
  let installation: TrainingInstallation;

  beforeAll(async () => {
    installation = await TrainingInstallation.open('2024-09-12T07:00:00.000Z');
    const { database, recording, office } = installation;
    const executors = [office.executor];
    const item = { ref: '1', text: 'Представить справку.', executors, dueOn: '2024-09-17', asWritten: true };
    await launchSmallOrder(database, recording, office, [item]);
    await installation.moveTo('2024-09-16T03:00:00.000Z');
  }, storyMilliseconds);

  afterAll(() => installation.close());

  const wakesAt = async (): Promise<string | null | undefined> =>
    (
      await installation.database.query<{ at: string | null }>(
        'SELECT wakes_at AS at FROM process WHERE id = $1',
        [round],
      )
    )[0]?.at;

  it(
    'reaches a round that already waits: the letters leave at the new hour',
    async () => {
      const { recording, office, database } = installation;
      expect(await wakesAt()).toBe('2024-09-16T06:00:00.000Z');
      const hours = { quietTo: localTime('07:00'), lettersAt: localTime('07:30') };
      await recordPolicy(recording, {
        actorId: office.controller.id,
        idempotencyKey: randomUUID(),
        version: 1,
        rules: { ...rulesOf(defaultPolicy), ...hours },
      });
      await eventually('the round to wait for the new hour', async () =>
        (await wakesAt()) === '2024-09-16T04:30:00.000Z' ? true : null,
      );
      await installation.moveTo('2024-09-16T05:00:00.000Z');
      const sent = await database.query(`SELECT status, sent_at FROM letter WHERE kind = 'digest'`);
      expect(sent).toEqual([{ status: 'sent', sent_at: '2024-09-16T04:30:00.000Z' }]);
    },
    storyMilliseconds,
  );
});
