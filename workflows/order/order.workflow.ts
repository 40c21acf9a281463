import {
  continueAsNew,
  defineQuery,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { stateQuery } from '#libs/contracts/process/process';
import type {
  OrderActivities,
  OrderLook,
  OrderProcessInput,
  ProcessState,
  Tick,
} from '#libs/contracts/process/process';
import { shortPatience } from '../activity-patience.js';
import { listenForNews } from '../news.js';
import { pauseAfterRepetition, watchForRepetition } from '../repetition.js';
import { waitUntil } from '../wait-until.js';
import { workflowNow } from '../workflow-now.js';
import { describeOrderLook } from './describe-order-look.js';
import { demandOfOrder } from './order-demand.js';

/**
 * Keeps time for one order: reminds, marks overdue, escalates, and closes it with its report.
 *
 * Started by: news of the order, by whoever tells it first (launch, a person's command, reconcile, the moving clock).
 * Ends when: the order is closed, its execution report is written, the closing announced and the end recorded; or at
 * its first look, when the order has ended already.
 * Messages: signal `news` (look again); query `state` (what it saw last).
 * Continues as new when: the server suggests it, between two waits. Its whole state is the id of the order.
 */
export async function order(input: OrderProcessInput): Promise<void> {
  const records = proxyLocalActivities<OrderActivities>(shortPatience(input.retryMaxSeconds));
  const news = listenForNews();
  const repetition = watchForRepetition();
  let state: ProcessState<OrderLook> = { look: null, fault: null };
  setHandler(defineQuery<ProcessState<OrderLook>>(stateQuery), () => state);

  for (;;) {
    news.lower();
    const look = await records.lookAtOrder({ orderId: input.orderId, now: workflowNow() });
    if (look === null || look.ended) {
      if (news.raised()) continue;
      return;
    }

    const demand = demandOfOrder(look);
    const fault = repetition.sees(demand) ? demand : null;
    state = { look, fault };
    setCurrentDetails(describeOrderLook(state));
    if (fault !== null) {
      await sleep(pauseAfterRepetition);
      continue;
    }

    const tick: Tick = { orderId: input.orderId, at: look.now, historyNumber: look.historyNumber };
    if (isAnythingDue(look)) {
      await actOnWhatIsDue(records, look, tick);
    } else if (look.status === 'closed') {
      const ended = await close(records, look, tick);
      if (ended && !news.raised()) return;
    } else {
      if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof order>(input);
      await waitUntil(look, news);
    }
  }
}

const isAnythingDue = ({ due }: OrderLook): boolean => due.remind || due.markOverdue || due.escalate;

async function actOnWhatIsDue(records: OrderActivities, { due }: OrderLook, tick: Tick): Promise<void> {
  if (due.remind) await records.remind(tick);
  if (due.markOverdue) await records.markOverdue(tick);
  if (due.escalate) await records.escalate(tick);
}

/** The end is the last recording. False: the order was reopened meanwhile, or has news that no look has seen. */
async function close(records: OrderActivities, look: OrderLook, tick: Tick): Promise<boolean> {
  if (!look.reportWritten) await records.writeExecutionReport(tick);
  if (!look.announced) await records.announceClosing(tick);
  return records.recordEnd(tick);
}
