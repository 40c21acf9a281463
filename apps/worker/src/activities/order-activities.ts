import { Escalate } from '#activities/escalation/escalate.activity';
import { MarkOverdue } from '#activities/escalation/mark-overdue.activity';
import { LookAtOrder } from '#activities/order-records/look-at-order.activity';
import { Remind } from '#activities/order-records/remind.activity';
import { AnnounceClosing } from '#activities/reporting/announce-closing.activity';
import { RecordEnd } from '#activities/reporting/record-end.activity';
import { WriteExecutionReport } from '#activities/reporting/write-execution-report.activity';
import type { Clock } from '#libs/clock/clock';
import type { News, OrderActivities } from '#libs/contracts/process/process';
import type { Database } from '#libs/persistence/database';
import { Recording } from '#libs/recording/record';

/** The activities of an order's process under the names its workflow calls. */
export function orderActivities(database: Database, clock: Clock, news: News): OrderActivities {
  const recording = new Recording(database, clock);
  const look = new LookAtOrder(database, clock);
  const remind = new Remind(recording, news);
  const markOverdue = new MarkOverdue(recording, news);
  const escalate = new Escalate(recording, news);
  const report = new WriteExecutionReport(database);
  const announce = new AnnounceClosing(database, news);
  const end = new RecordEnd(database);
  return {
    lookAtOrder: (input) => look.run(input),
    remind: (tick) => remind.run(tick),
    markOverdue: (tick) => markOverdue.run(tick),
    escalate: (tick) => escalate.run(tick),
    writeExecutionReport: (tick) => report.run(tick),
    announceClosing: (tick) => announce.run(tick),
    recordEnd: (tick) => end.run(tick),
  };
}
