import { newsSignal, processQueue, workflowTypes } from './process.js';
import type { MailOutProcessInput, MailRoundProcessInput, OrderProcessInput, ProcessId } from './process.js';

/** How a process is started, whoever starts it. */
export interface ProcessStart {
  readonly workflowId: ProcessId;
  readonly workflowType: string;
  readonly taskQueue: string;
  readonly signalName: string;
  readonly args: [OrderProcessInput] | [MailRoundProcessInput] | [MailOutProcessInput];
}

const orderPrefix = 'order:';
const roundPrefix = 'mail-round:';

/** The one description of a start, so that API and worker can never start the same process differently. */
export function processStart(target: ProcessId, retryMaxSeconds: number): ProcessStart {
  const common = { workflowId: target, taskQueue: processQueue, signalName: newsSignal };
  if (target.startsWith(orderPrefix)) {
    const orderId = target.slice(orderPrefix.length);
    return { ...common, workflowType: workflowTypes.order, args: [{ orderId, retryMaxSeconds }] };
  }
  if (target.startsWith(roundPrefix)) {
    const zone = target.slice(roundPrefix.length);
    return { ...common, workflowType: workflowTypes.mailRound, args: [{ zone, retryMaxSeconds }] };
  }
  return { ...common, workflowType: workflowTypes.mailOut, args: [{ retryMaxSeconds }] };
}
