import { z } from 'zod';
import { Id, InstantText, LocalDateText, Version } from './primitives.schema.js';
import { PersonRef } from './person.schema.js';
import { AssignmentSummary, Report } from './assignment.schema.js';
import { DueDate } from './due-date.schema.js';

export const OrderStatus = z.enum(['running', 'closed']);

export const OrderCounts = z.object({
  assignments: z.int(),
  accepted: z.int(),
  awaitingDecision: z.int(),
  returned: z.int(),
  overdue: z.int(),
});

/** How the order's process is doing. */
export const ProcessState = z.object({
  /** watched: time is kept · catching-up: something due has not been looked at yet · ended: nothing more to watch. */
  state: z.enum(['watched', 'catching-up', 'ended']),
  wakesAt: InstantText.nullable(),
  lookedAt: InstantText.nullable(),
});

export const OrderSummary = z
  .object({
    id: Id,
    kind: z.string(),
    number: z.string(),
    signedOn: LocalDateText,
    title: z.string(),
    issuer: z.string().nullable(),
    status: OrderStatus,
    launchedAt: InstantText,
    closedAt: InstantText.nullable(),
    counts: OrderCounts,
    nextDueOn: LocalDateText.nullable(),
    /** A year without calendar that some letters of the order wait for: a task for the official. */
    needsCalendarYear: z.int().nullable(),
    /** The nearest due date that lies ahead and is still owed, with its reasons. */
    nextDue: DueDate.nullable(),
  })
  .meta({ id: 'OrderSummary' });
export type OrderSummary = z.infer<typeof OrderSummary>;

export const OrderListQuery = z.object({
  status: OrderStatus.optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export const OrderList = z
  .object({ orders: z.array(OrderSummary), total: z.int(), pageSize: z.int() })
  .meta({ id: 'OrderList' });
export type OrderList = z.infer<typeof OrderList>;

export const OrderItem = z
  .object({
    id: Id,
    ref: z.string(),
    parentRef: z.string().nullable(),
    kind: z.string(),
    text: z.string(),
    status: z.enum(['open', 'done', 'none']),
    due: DueDate.nullable(),
    assignments: z.array(AssignmentSummary),
  })
  .meta({ id: 'OrderItem' });

export const Order = OrderSummary.extend({
  version: Version,
  issuerZone: z.string(),
  signatory: PersonRef.nullable(),
  controller: PersonRef,
  launchedBy: PersonRef,
  items: z.array(OrderItem),
  process: ProcessState,
  hasExecutionReport: z.boolean(),
  sourceText: z.string(),
}).meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

/** One line of the order's history, ordered by number; `text` is in words. */
export const HistoryEntry = z
  .object({
    number: z.int(),
    at: InstantText,
    kind: z.string(),
    text: z.string(),
    actor: PersonRef.nullable(),
    itemRef: z.string().nullable(),
  })
  .meta({ id: 'HistoryEntry' });
export const History = z.object({ entries: z.array(HistoryEntry) }).meta({ id: 'History' });
export type History = z.infer<typeof History>;

const ExecutionReportRow = z.object({
  itemRef: z.string(),
  itemText: z.string(),
  executor: PersonRef,
  dueOn: LocalDateText,
  deadlineText: z.string().nullable(),
  reportedAt: InstantText,
  acceptedAt: InstantText,
  late: z.boolean(),
  returns: z.int(),
  reports: z.array(Report),
});

/** The execution report written when the order closed. */
export const ExecutionReport = z
  .object({
    orderId: Id,
    kind: z.string(),
    number: z.string(),
    signedOn: LocalDateText,
    title: z.string(),
    issuer: z.string().nullable(),
    signatory: PersonRef.nullable(),
    controller: PersonRef,
    launchedAt: InstantText,
    closedAt: InstantText,
    madeAt: InstantText,
    totals: z.object({
      assignments: z.int(),
      inTime: z.int(),
      late: z.int(),
      returnedOnce: z.int(),
    }),
    rows: z.array(ExecutionReportRow),
  })
  .meta({ id: 'ExecutionReport' });
export type ExecutionReport = z.infer<typeof ExecutionReport>;

/** The report as a page shows it: each due date can say why. */
export const ExecutionReportView = ExecutionReport.extend({
  rows: z.array(ExecutionReportRow.extend({ due: DueDate.nullable() })),
}).meta({ id: 'ExecutionReportView' });
export type ExecutionReportView = z.infer<typeof ExecutionReportView>;
