import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssignmentRow, OrderRow } from './order.row.js';
import { PersonRow } from './person.row.js';

/** A letter from its plan to its end. Which column belongs to whom: see the status. */
@Entity('letter')
@Check(
  'letter_status_check',
  `status IN ('planned', 'marked', 'handed-over', 'claimed', 'sent', 'merged', 'superseded', 'suppressed', 'failed')`,
)
@Index('letter_step_key', { synchronize: false })
@Index('letter_event_key', { synchronize: false })
@Index('letter_planned_idx', { synchronize: false })
@Index('letter_marked_idx', { synchronize: false })
@Index('letter_out_idx', { synchronize: false })
@Index('letter_order_idx', ['orderId'])
@Index('letter_unsent_idx', { synchronize: false })
@Index('letter_merged_idx', { synchronize: false })
export class LetterRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;
  @ForeignKey(() => OrderRow)
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId!: string | null;
  @ForeignKey(() => AssignmentRow)
  @Column('uuid', { name: 'assignment_id', nullable: true })
  assignmentId!: string | null;
  @Column('text')
  kind!: string;
  /** Step of the ladder; null for a letter caused by an event. */
  @Column('text', { nullable: true })
  step!: string | null;
  @Column('text', { nullable: true })
  role!: string | null;
  @Column('text', { nullable: true })
  period!: string | null;
  @Column('integer', { default: 1 })
  occurrence!: number;
  @Column('integer', { name: 'plan_version', default: 1 })
  planVersion!: number;
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'recipient_id' })
  recipientId!: string;
  /** What caused a letter that is no step of a ladder. */
  @Column('text', { name: 'event', nullable: true })
  event!: string | null;
  /** Business instant at which the step is marked due. */
  @Column('timestamptz', { name: 'falls_at', nullable: true })
  fallsAt!: Date | null;
  @Column('text')
  status!: string;
  /** Coded: why it was merged, superseded, suppressed or failed. */
  @Column('text', { nullable: true })
  reason!: string | null;
  @ForeignKey(() => LetterRow)
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null;
  /** Business instant before which a handed-over letter does not leave. */
  @Column('timestamptz', { name: 'send_after', nullable: true })
  sendAfter!: Date | null;
  @Column('timestamptz', { name: 'handed_over_at', nullable: true })
  handedOverAt!: Date | null;
  /** Name of the activity attempt that holds the letter. */
  @Column('text', { name: 'claimed_by', nullable: true })
  claimedBy!: string | null;
  /** Machine time. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;
  /** Machine time: not before this after a refusal that may pass. */
  @Column('timestamptz', { name: 'retry_at', nullable: true })
  retryAt!: Date | null;
  @Column('integer', { default: 0 })
  attempts!: number;
  @Column('text', { name: 'message_id', nullable: true })
  messageId!: string | null;
  /** Business instant. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}

/** A morning round that was held: one a zone and day. */
@Entity('mail_round')
export class MailRoundRow {
  @PrimaryColumn('text')
  zone!: string;
  @PrimaryColumn('date', { name: 'day_on' })
  dayOn!: string;
  @Column('timestamptz', { name: 'held_at' })
  heldAt!: Date;
  @Column('integer')
  letters!: number;
}

/** Processes that are not orders: rounds and the sender. Same columns of news as an order's head row. */
@Entity('process')
export class ProcessRow {
  @PrimaryColumn('text')
  id!: string;
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

/** The breaker of the mail relay: while open no letter is tried. Machine time. */
@Entity('mail_breaker')
export class MailBreakerRow {
  @PrimaryColumn('text')
  relay!: string;
  @Column('integer', { default: 0 })
  failures!: number;
  @Column('timestamptz', { name: 'open_until', nullable: true })
  openUntil!: Date | null;
}

/** Who acts, kept between requests. The table is written by the session store. */
@Entity('session')
export class SessionRow {
  @PrimaryColumn('text')
  sid!: string;
  @Column('json')
  sess!: object;
  @Index('session_expire_idx')
  @Column('timestamp', { precision: 6 })
  expire!: Date;
}
