import type { OrderLook } from '#libs/contracts/process/process';

/**
 * What a look asks the process to do, with the state it was seen in; null when it may sleep. Two equal demands running
 * mean that acting changed nothing. A wake in the past with nothing due is a demand too: a wall clock would not sleep.
 */
export function demandOfOrder(look: OrderLook): string | null {
  const wanted = [
    look.due.remind ? 'remind' : null,
    look.due.markOverdue ? 'mark overdue' : null,
    look.due.escalate ? 'escalate' : null,
    look.status === 'closed' ? closingDemand(look) : null,
  ].filter((part) => part !== null);
  if (wanted.length === 0 && look.wakesAt !== null && look.wakesAt <= look.now) wanted.push('wake');
  return wanted.length === 0 ? null : `${wanted.join(', ')} after history entry ${look.historyNumber}`;
}

function closingDemand(look: OrderLook): string {
  const left = [look.reportWritten ? null : 'report', look.announced ? null : 'announcement', 'end'].filter(
    (part) => part !== null,
  );
  return `close (${left.join(', ')})`;
}
