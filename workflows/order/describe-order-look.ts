import type { OrderLook, ProcessState } from '#libs/contracts/process/process';

const shownSteps = 10;

/** What the page of the process in Temporal's own interface shows: identifiers, counts and instants, no names. */
export function describeOrderLook({ look, fault }: ProcessState<OrderLook>): string {
  if (look === null) return 'has not looked yet';
  const { open, awaitingDecision, overdue } = look.counts;
  const lines = [
    `${look.status}, ${look.clock} clock, looked at ${look.now}`,
    `wakes at ${look.wakesAt ?? 'news alone'}`,
    `open ${open}, awaiting decision ${awaitingDecision}, overdue ${overdue}`,
    ...look.next.slice(0, shownSteps).map((next) => `${next.at} ${next.step} ${next.assignmentId}`),
  ];
  if (fault !== null) lines.unshift(`FAULT: twice the same to do, pausing: ${fault}`);
  return lines.join('\n\n');
}
