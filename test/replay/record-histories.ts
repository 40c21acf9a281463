import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { orderProcessId, stateQuery } from '#libs/contracts/process/process';
import type { OrderLook, ProcessState } from '#libs/contracts/process/process';
import { wallClock } from '#libs/clock/wall-clock';
import { plusSeconds } from '#libs/domain/time/instant';
import { Database } from '#libs/persistence/database';
import { freshDatabase } from '#test/support/database';
import { eventually } from '#test/support/eventually';
import { runOrderWorker, tellOrder } from '#test/support/order-process';
import { TroubledSteps } from '#test/support/troubled-steps';
import { freshNamespace, skipTime, type FreshNamespace } from '#test/support/temporal';

export interface RecordedHistory {
  readonly name: string;
  readonly json: string;
}

interface Scene {
  readonly temporal: FreshNamespace;
  readonly steps: TroubledSteps;
}

const inDays = async (days: number): Promise<string> => plusSeconds(await wallClock.now(), days * 86_400);

/**
 * Histories of real runs, as an installation would have them in flight when workflow code changes: each is replayed
 * before a change may be merged. The servers of a test run must be up.
 */
export async function recordHistories(): Promise<readonly RecordedHistory[]> {
  const [rows, temporal] = await Promise.all([freshDatabase(), freshNamespace()]);
  const database = await Database.open({ url: rows.url, poolSize: 5, timeoutSeconds: 10 });
  const steps = new TroubledSteps(database);
  await steps.prepare();
  const worker = await runOrderWorker(temporal, steps);
  try {
    const recorded: RecordedHistory[] = [];
    for (const [name, play] of scenes) {
      await play({ temporal, steps });
      recorded.push({ name, json: await historyOf(temporal, name) });
    }
    return recorded;
  } finally {
    await worker.stop();
    await Promise.all([database.close(), temporal.close()]);
    await rows.drop();
  }
}

const scenes: readonly (readonly [string, (scene: Scene) => Promise<void>])[] = [
  ['whole-life', playWholeLife],
  ['moody', playFailingActivity],
  ['stubborn', playRuleThatChangesNothing],
  ['waiting', playWaiting],
  ['unknown', playUnknownOrder],
];

/** Reminded, overdue, escalated at their instants, closed, reported, announced, ended. */
async function playWholeLife({ temporal, steps }: Scene): Promise<void> {
  const orderId = 'whole-life';
  await steps.open(orderId, [
    { kind: 'remind', fallsAt: await inDays(100) },
    { kind: 'mark-overdue', fallsAt: await inDays(300) },
    { kind: 'escalate', fallsAt: await inDays(480) },
  ]);
  await tellOrder(temporal, orderId);
  await skipTime(temporal, orderProcessId(orderId));
  await eventually('the escalation', async () => {
    const done = (await steps.steps(orderId)).every(({ done_at }) => done_at !== null);
    return done ? true : null;
  });
  await steps.close(orderId);
  await tellOrder(temporal, orderId);
  await temporal.client.workflow.getHandle(orderProcessId(orderId)).result();
}

async function playFailingActivity({ temporal, steps }: Scene): Promise<void> {
  await steps.open('moody', [{ kind: 'remind', fallsAt: await inDays(-1) }]);
  await tellOrder(temporal, 'moody');
  await eventually('the reminder', async () => (await steps.steps('moody'))[0]?.done_at);
}

async function playRuleThatChangesNothing({ temporal, steps }: Scene): Promise<void> {
  await steps.open('stubborn', [{ kind: 'remind', fallsAt: await inDays(-1) }]);
  await tellOrder(temporal, 'stubborn');
  await eventually('the fault', async () => (await stateOf(temporal, 'stubborn')).fault);
}

/** News twice while it sleeps: the timer of the first wait is cancelled and set anew. */
async function playWaiting({ temporal, steps }: Scene): Promise<void> {
  await steps.open('waiting', [{ kind: 'remind', fallsAt: await inDays(30) }]);
  await tellOrder(temporal, 'waiting');
  const first = await lookedAfter(temporal, '');
  await tellOrder(temporal, 'waiting');
  await lookedAfter(temporal, first);
}

async function playUnknownOrder({ temporal }: Scene): Promise<void> {
  await tellOrder(temporal, 'unknown');
  await temporal.client.workflow.getHandle(orderProcessId('unknown')).result();
}

function lookedAfter(temporal: FreshNamespace, previous: string): Promise<string> {
  return eventually('another look', async () => {
    const { look } = await stateOf(temporal, 'waiting');
    return look === null || look.now <= previous ? null : look.now;
  });
}

function stateOf({ client }: FreshNamespace, orderId: string): Promise<ProcessState<OrderLook>> {
  return client.workflow.getHandle(orderProcessId(orderId)).query<ProcessState<OrderLook>>(stateQuery);
}

async function historyOf({ client }: FreshNamespace, orderId: string): Promise<string> {
  return historyToJSON(await client.workflow.getHandle(orderProcessId(orderId)).fetchHistory());
}
