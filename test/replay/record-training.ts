import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import {
  mailOutProcessId,
  mailRoundProcessId,
  namespaceOfInstallation,
  orderProcessId,
} from '#libs/contracts/process/process';
import { launchSmallOrder } from '#test/support/small-order';
import { connectNamespace } from '#test/support/temporal';
import { TrainingInstallation } from '#test/support/training-installation';
import type { RecordedHistory } from './record-histories.js';

/** All three processes of a training installation, moved over two months with one item overdue and told to the head. */
export async function recordTraining(): Promise<readonly RecordedHistory[]> {
  const installation = await TrainingInstallation.open('2024-09-10T07:00:00.000Z');
  const temporal = await connectNamespace(namespaceOfInstallation(installation.id));
  try {
    const { database, recording, office } = installation;
    const orderId = await launchSmallOrder(database, recording, office, [
      { ref: '1', text: 'Провести опись фонда.', executors: [office.executor], dueOn: '2024-10-04' },
    ]);
    const { state } = await installation.moveTo('2024-11-12T12:00:00.000Z');
    if (state !== 'done') throw new Error(`the clock stopped on its way: ${state}`);
    const processes = [
      ['training-order', orderProcessId(orderId)],
      ['training-mail-round', mailRoundProcessId(office.executor.zone)],
      ['training-mail-out', mailOutProcessId],
    ] as const;
    const recorded: RecordedHistory[] = [];
    for (const [name, processId] of processes) {
      const history = await temporal.client.workflow.getHandle(processId).fetchHistory();
      recorded.push({ name, json: historyToJSON(history) });
    }
    return recorded;
  } finally {
    await temporal.close();
    await installation.close();
  }
}
