import type { ExecutionReport } from '#libs/contracts/http/order.schema';
import type { Instant } from '#libs/domain/time/instant';
import type { Execution } from '#libs/persistence/orders/execution-report.repository';

/** The execution report of a closed order: what was asked, when it was due, when it was done, how often it came back. */
export function executionReport({ order, rows }: Execution, madeAt: Instant): ExecutionReport {
  const late = rows.filter((row) => row.late).length;
  return {
    ...order,
    madeAt,
    totals: {
      assignments: rows.length,
      inTime: rows.length - late,
      late,
      returnedOnce: rows.filter((row) => row.returns > 0).length,
    },
    rows: [...rows],
  };
}
