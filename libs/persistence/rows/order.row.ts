import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DraftRow } from './draft.row.js';
import { PersonRow } from './person.row.js';

/** The head row of an order: what every recording locks. */
@Entity('orders')
@Check('orders_status_check', `status IN ('running', 'closed')`)
@Index('orders_news_idx', { synchronize: false })
@Index('orders_wakes_idx', { synchronize: false })
@Index('orders_calendar_idx', { synchronize: false })
export class OrderRow {
  @PrimaryColumn('uuid')
  id!: string;
  /** One draft makes one order, however often launching is pressed. */
  @ForeignKey(() => DraftRow)
  @Column('uuid', { name: 'draft_id', unique: true })
  draftId!: string;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text')
  kind!: string;
  @Column('text')
  number!: string;
  @Column('date', { name: 'signed_on' })
  signedOn!: string;
  @Column('text')
  title!: string;
  @Column('text', { nullable: true })
  issuer!: string | null;
  @Column('text', { name: 'issuer_zone' })
  issuerZone!: string;
  @Column('text', { name: 'source_text' })
  sourceText!: string;
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'signatory_id', nullable: true })
  signatoryId!: string | null;
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'controller_id' })
  controllerId!: string;
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'launched_by_id' })
  launchedById!: string;
  @Column('text')
  status!: 'running' | 'closed';
  /** Policy frozen at launch, with its version inside. */
  @Column('jsonb')
  policy!: object;
  @Column('text', { name: 'calendar_version' })
  calendarVersion!: string;
  /** Number of the last change of the calendar that the order was decided by; less than the calendar's own: that is still to come. */
  @Column('integer', { name: 'calendar_number' })
  calendarNumber!: number;
  /** A year without calendar that letters of this order fall into; null: all of them could be planned. */
  @Column('integer', { name: 'needs_calendar_year', nullable: true })
  needsCalendarYear!: number | null;
  /** Assignments that are not accepted yet; at 0 the order closes. */
  @Column('integer', { name: 'open_assignments' })
  openAssignments!: number;
  @Column('timestamptz', { name: 'launched_at' })
  launchedAt!: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
  @Column('timestamptz', { name: 'report_written_at', nullable: true })
  reportWrittenAt!: Date | null;
  @Column('timestamptz', { name: 'announced_at', nullable: true })
  announcedAt!: Date | null;
  /** Live until the process has recorded its end. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
  @Column('bigint', { name: 'history_number', default: 0 })
  historyNumber!: string;
  @Column('text', { name: 'history_hash', default: '' })
  historyHash!: string;
  /** Earliest business instant at which the process must act; null: nothing ahead. */
  @Column('timestamptz', { name: 'wakes_at', nullable: true })
  wakesAt!: Date | null;
  @Column('bigint', { name: 'news_seq', default: 0 })
  newsSeq!: string;
  @Column('bigint', { name: 'news_seen', default: 0 })
  newsSeen!: string;
  /** Machine time. */
  @Column('timestamptz', { name: 'news_at', nullable: true })
  newsAt!: Date | null;
  /** Machine time. */
  @Column('timestamptz', { name: 'looked_at', nullable: true })
  lookedAt!: Date | null;
}

/** An item as it stood when the order was launched. */
@Entity('item')
@Index('item_order_idx', ['orderId', 'position'], { unique: true })
export class ItemRow {
  @PrimaryColumn('uuid')
  id!: string;
  @ForeignKey(() => OrderRow)
  @Column('uuid', { name: 'order_id' })
  orderId!: string;
  @Column('integer')
  position!: number;
  @Column('text')
  ref!: string;
  @Column('text', { name: 'parent_ref', nullable: true })
  parentRef!: string | null;
  @Column('text')
  kind!: string;
  @Column('text')
  text!: string;
  /** The deadline as read and resolved, with its reasons; null where the item needs none. */
  @Column('jsonb', { nullable: true })
  deadline!: object | null;
  @Column('integer', { name: 'open_assignments', default: 0 })
  openAssignments!: number;
}

/** One executor's part of an item. */
@Entity('assignment')
@Check('assignment_status_check', `status IN ('launched', 'in-work', 'reported', 'returned', 'accepted')`)
@Check('assignment_acceptor_check', `acceptor_id <> executor_id`)
@Index('assignment_order_idx', ['orderId'])
@Index('assignment_item_idx', ['itemId'])
@Index('assignment_executor_idx', ['executorId'])
@Index('assignment_acceptor_idx', ['acceptorId'])
@Index('assignment_unmarked_idx', { synchronize: false })
export class AssignmentRow {
  @PrimaryColumn('uuid')
  id!: string;
  @ForeignKey(() => OrderRow)
  @Column('uuid', { name: 'order_id' })
  orderId!: string;
  @ForeignKey(() => ItemRow)
  @Column('uuid', { name: 'item_id' })
  itemId!: string;
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'executor_id' })
  executorId!: string;
  /** Who decides on the report; never the executor. */
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'acceptor_id' })
  acceptorId!: string;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text')
  status!: 'launched' | 'in-work' | 'reported' | 'returned' | 'accepted';
  @Column('date', { name: 'due_on' })
  dueOn!: string;
  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;
  /** Rises with every change of due date, responsible person or return: names the ladder that holds. */
  @Column('integer', { name: 'plan_version', default: 1 })
  planVersion!: number;
  @Column('integer', { default: 0 })
  reports!: number;
  @Column('integer', { default: 0 })
  returns!: number;
  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt!: Date | null;
  @Column('timestamptz', { name: 'reported_at', nullable: true })
  reportedAt!: Date | null;
  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;
  /** Mark of the process that the due time passed unreported; a report in time takes it back. */
  @Column('timestamptz', { name: 'overdue_at', nullable: true })
  overdueAt!: Date | null;
  /** When the head or someone above was told. */
  @Column('timestamptz', { name: 'escalated_at', nullable: true })
  escalatedAt!: Date | null;
}

/** A report on an assignment and the decision on it. */
@Entity('report')
@Index('report_assignment_idx', ['assignmentId', 'number'], { unique: true })
export class ReportRow {
  @PrimaryColumn('uuid')
  id!: string;
  @ForeignKey(() => AssignmentRow)
  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;
  @Column('integer')
  number!: number;
  @Column('text')
  text!: string;
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'by_id' })
  byId!: string;
  @Column('timestamptz', { name: 'at' })
  at!: Date;
  @Column('boolean')
  late!: boolean;
  @Column('text', { nullable: true })
  outcome!: 'accepted' | 'returned' | null;
  @Column('text', { nullable: true })
  comment!: string | null;
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'decided_by_id', nullable: true })
  decidedById!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}

/** The bytes of a file, stored once in the transaction of its report. */
@Entity('file')
@Index('file_report_idx', ['reportId'])
export class FileRow {
  @PrimaryColumn('uuid')
  id!: string;
  @ForeignKey(() => ReportRow)
  @Column('uuid', { name: 'report_id' })
  reportId!: string;
  @Column('integer')
  position!: number;
  @Column('text')
  name!: string;
  @Column('text', { name: 'media_type' })
  mediaType!: string;
  @Column('integer', { name: 'size_bytes' })
  sizeBytes!: number;
  @Column('text')
  sha256!: string;
  @Column('bytea', { select: false })
  content!: Buffer;
}

/** What happened to an order: append-only, ordered by number, each entry sealed by the hash of the one before. */
@Entity('history')
export class HistoryRow {
  @ForeignKey(() => OrderRow)
  @PrimaryColumn('uuid', { name: 'order_id' })
  orderId!: string;
  @PrimaryColumn('bigint')
  number!: string;
  /** Business instant of the command. */
  @Column('timestamptz')
  at!: Date;
  @Column('text')
  kind!: string;
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;
  @Column('uuid', { name: 'assignment_id', nullable: true })
  assignmentId!: string | null;
  @Column('jsonb')
  body!: object;
  @Column('text')
  hash!: string;
}

/** The execution report, written once when the order closes. */
@Entity('execution_report')
export class ExecutionReportRow {
  @ForeignKey(() => OrderRow)
  @PrimaryColumn('uuid', { name: 'order_id' })
  orderId!: string;
  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
  @Column('jsonb')
  body!: object;
}

/** A command with its answer: the same key finds the same answer for 72 hours of machine time. */
@Entity('command')
@Index('command_key', ['caller', 'idempotencyKey'], { unique: true })
@Index('command_created_idx', ['createdAt'])
export class CommandRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;
  @Column('text')
  caller!: string;
  @Column('text', { name: 'idempotency_key' })
  idempotencyKey!: string;
  @Column('text', { name: 'body_hash' })
  bodyHash!: string;
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId!: string | null;
  @Column('text')
  kind!: string;
  @Column('jsonb')
  body!: object;
  @Column('uuid', { name: 'on_behalf_of_id', nullable: true })
  onBehalfOfId!: string | null;
  @Column('timestamptz')
  at!: Date;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  @Column('jsonb', { nullable: true })
  answer!: object | null;
}
