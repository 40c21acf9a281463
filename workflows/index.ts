/** What the workflow bundle holds: the names exported here are the workflow types of `contracts/process`. */
export { order } from './order/order.workflow.js';
export { mailRound } from './mail-round/mail-round.workflow.js';
export { mailOut } from './mail-out/mail-out.workflow.js';
