import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orderProcessId, stateQuery } from '#libs/contracts/process/process';
import type { OrderLook, ProcessState } from '#libs/contracts/process/process';
import { wallClock } from '#libs/clock/wall-clock';
import { plusSeconds } from '#libs/domain/time/instant';
import { Database } from '#libs/persistence/database';
import { freshDatabase, type FreshDatabase } from '#test/support/database';
import { eventually } from '#test/support/eventually';
import { runOrderWorker, tellOrder, type RunningWorker } from '#test/support/order-process';
import { quietTemporal } from '#test/support/quiet-temporal';
import { TroubledSteps } from '#test/support/troubled-steps';
import { freshNamespace, skipTime, type FreshNamespace } from '#test/support/temporal';

const inDays = async (days: number): Promise<string> => plusSeconds(await wallClock.now(), days * 86_400);

describe('the process of an order on the wall clock', () => {
  let rows: FreshDatabase;
  let database: Database;
  let temporal: FreshNamespace;
  let steps: TroubledSteps;
  let worker: RunningWorker;

  beforeAll(async () => {
    quietTemporal();
    [rows, temporal] = await Promise.all([freshDatabase(), freshNamespace()]);
    database = await Database.open({ url: rows.url, poolSize: 5, timeoutSeconds: 10 });
    steps = new TroubledSteps(database);
    await steps.prepare();
    worker = await runOrderWorker(temporal, steps);
  });

  afterAll(async () => {
    await worker.stop();
    await Promise.all([database.close(), temporal.close()]);
    await rows.drop();
  });

  const stateOf = (orderId: string): Promise<ProcessState<OrderLook>> =>
    temporal.client.workflow.getHandle(orderProcessId(orderId)).query<ProcessState<OrderLook>>(stateQuery);

  it('reminds, marks overdue and escalates over 480 days, each once and at its instant, and ends with the order', async () => {
    const fallsAt = {
      remind: await inDays(100),
      'mark-overdue': await inDays(300),
      escalate: await inDays(480),
    };
    await steps.open('long', [
      { kind: 'remind', fallsAt: fallsAt.remind },
      { kind: 'mark-overdue', fallsAt: fallsAt['mark-overdue'] },
      { kind: 'escalate', fallsAt: fallsAt.escalate },
    ]);
    await tellOrder(temporal, 'long');
    await skipTime(temporal, orderProcessId('long'));
    const done = await eventually('the escalation', async () => {
      const found = await steps.steps('long');
      return found.every(({ done_at }) => done_at !== null) ? found : null;
    });
    for (const { falls_at, done_at, times } of done) {
      expect(times).toBe(1);
      const lateMilliseconds = Date.parse(done_at ?? '') - Date.parse(falls_at);
      expect(lateMilliseconds).toBeGreaterThanOrEqual(0);
      expect(lateMilliseconds).toBeLessThan(60_000);
    }
    await steps.close('long');
    await tellOrder(temporal, 'long');
    await temporal.client.workflow.getHandle(orderProcessId('long')).result();
    const [order] = await database.query(
      `SELECT report_written, announced, ended FROM step_order WHERE id = 'long'`,
    );
    expect(order).toEqual({ report_written: true, announced: true, ended: true });
  });

  it('sleeps until its next instant and tells it to whoever asks', async () => {
    const fallsAt = await inDays(5);
    await steps.open('quiet', [{ kind: 'remind', fallsAt }]);
    await tellOrder(temporal, 'quiet');
    const { look, fault } = await eventually('the first look', async () => {
      const state = await stateOf('quiet');
      return state.look === null ? null : state;
    });
    expect(look).toMatchObject({ wakesAt: fallsAt, status: 'running' });
    expect(fault).toBeNull();
  });

  it('repeats an activity that fails and never fails itself', async () => {
    await steps.open('moody', [{ kind: 'remind', fallsAt: await inDays(-1) }]);
    await tellOrder(temporal, 'moody');
    await eventually('the reminder', async () => (await steps.steps('moody'))[0]?.done_at);
    expect((await steps.steps('moody'))[0]?.times).toBe(1);
  });

  it('holds back and says why, when acting changes nothing', async () => {
    await steps.open('stubborn', [{ kind: 'remind', fallsAt: await inDays(-1) }]);
    await tellOrder(temporal, 'stubborn');
    const fault = await eventually('the fault', async () => (await stateOf('stubborn')).fault);
    expect(fault).toBe('remind after history entry 1');
  });

  it('ends at its first look when the order has ended, or is unknown', async () => {
    await tellOrder(temporal, 'unknown');
    const handle = temporal.client.workflow.getHandle(orderProcessId('unknown'));
    await expect(handle.result()).resolves.toBeUndefined();
  });
});
