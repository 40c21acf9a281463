import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailOutProcessId, namespaceOfInstallation, orderProcessId } from '#libs/contracts/process/process';
import { anyFreePort } from '#libs/runtime/ports';
import { eventually } from '#test/support/eventually';
import { launchSmallOrder } from '#test/support/small-order';
import { connectNamespace, isRunning, type FreshNamespace } from '#test/support/temporal';
import { TrainingInstallation } from '#test/support/training-installation';
import { startWorkerProcess } from '#test/support/worker-process';

const testMilliseconds = 60_000;

describe('reconcile', () => {
  let installation: TrainingInstallation;
  let temporal: FreshNamespace;
  let orderId: string;

  beforeAll(async () => {
    installation = await TrainingInstallation.open('2024-09-10T07:00:00.000Z');
    temporal = await connectNamespace(namespaceOfInstallation(installation.id));
    const { database, recording, office } = installation;
    orderId = await launchSmallOrder(database, recording, office, [
      { ref: '1', text: 'Провести опись фонда.', executors: [office.executor], dueOn: '2024-10-04' },
    ]);
  }, testMilliseconds);

  afterAll(async () => {
    await installation.close();
    await temporal.close();
  });

  const restarts = async (): Promise<number> => {
    const rows = await installation.database.query(
      `SELECT number FROM history WHERE order_id = $1 AND kind = 'process-restarted'`,
      [orderId],
    );
    return rows.length;
  };

  it(
    'starts the process of an order whose launch nobody told, and its letters leave',
    async () => {
      await eventually('the launch letters', async () => {
        const unsent = await installation.database.query(
          `SELECT id FROM letter WHERE kind = 'launch' AND status <> 'sent'`,
        );
        return unsent.length === 0 ? true : null;
      });
      await eventually('the process', async () =>
        (await isRunning(temporal, orderProcessId(orderId))) ? true : null,
      );
      expect(await isRunning(temporal, mailOutProcessId)).toBe(true);
    },
    testMilliseconds,
  );

  it(
    'starts every process from its rows when the store of processes is another one, and says so in the history',
    async () => {
      const before = await restarts();
      for (const processId of [orderProcessId(orderId), mailOutProcessId]) {
        await temporal.client.workflow.getHandle(processId).terminate('the store is gone');
      }
      await installation.database.query(`UPDATE installation SET temporal_namespace_id = 'another'`);
      await eventually('the processes', async () => {
        const all = [orderProcessId(orderId), mailOutProcessId].map((id) => isRunning(temporal, id));
        return (await Promise.all(all)).every((running) => running) ? true : null;
      });
      const remembered = await eventually('the new id', async () => {
        const [row] = await installation.database.query<{ id: string }>(
          `SELECT temporal_namespace_id AS id FROM installation WHERE temporal_namespace_id <> 'another'`,
        );
        return row?.id;
      });
      expect(remembered).toMatch(/^[0-9a-f-]{36}$/);
      expect(await restarts()).toBe(before + 1);
    },
    testMilliseconds,
  );
});

describe('a worker', () => {
  it(
    'that finds no Temporal server gives up after its time and ends with an error',
    async () => {
      const installation = await TrainingInstallation.open('2024-09-10T07:00:00.000Z');
      const address = `127.0.0.1:${String(await anyFreePort())}`;
      const started = startWorkerProcess({
        ...installation.settings,
        TEMPORAL_ADDRESS: address,
        WORKER_GIVE_UP_SECONDS: '2',
      });
      await expect(started).rejects.toThrow('the worker ended with 1');
      await installation.close();
    },
    testMilliseconds,
  );

  it(
    'refuses a training installation under the settings of a real one, or its letters would reach real people',
    async () => {
      const installation = await TrainingInstallation.open('2024-09-10T07:00:00.000Z');
      const started = startWorkerProcess({
        ...installation.settings,
        PRIKAZ_KIND: 'wall',
        MAIL_FROM: 'a@office.example',
      });
      await expect(started).rejects.toThrow(/found a training installation.*expected wall/);
      await installation.close();
    },
    testMilliseconds,
  );

  it(
    'stops when asked, with exit code 0',
    async () => {
      const installation = await TrainingInstallation.open('2024-09-10T07:00:00.000Z');
      expect(await installation.worker.stop()).toBe(0);
      await installation.close();
    },
    testMilliseconds,
  );
});
