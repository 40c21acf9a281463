import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What rows cannot say: the business clock, partial and `NULLS NOT DISTINCT` indexes, the views that pages read.
 * `business_now()` is the only clock of views: the row of a training installation, the machine's time elsewhere.
 */
const up = [
  `CREATE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql STABLE AS
   $$ SELECT coalesce((SELECT now_at FROM training_clock), clock_timestamp()) $$`,

  `CREATE UNIQUE INDEX letter_step_key ON letter
     (assignment_id, step, period, occurrence, plan_version, recipient_id) NULLS NOT DISTINCT WHERE event IS NULL`,
  `CREATE UNIQUE INDEX letter_event_key ON letter (event, kind, recipient_id) WHERE event IS NOT NULL`,
  `CREATE INDEX letter_planned_idx ON letter (order_id, falls_at) WHERE status = 'planned'`,
  `CREATE INDEX letter_unsent_idx ON letter (assignment_id) WHERE status IN ('planned', 'marked')`,
  `CREATE INDEX letter_merged_idx ON letter (merged_into_id) WHERE merged_into_id IS NOT NULL`,
  `CREATE INDEX letter_marked_idx ON letter (recipient_id) WHERE status = 'marked'`,
  `CREATE INDEX letter_out_idx ON letter (send_after) WHERE status IN ('handed-over', 'claimed')`,
  `CREATE INDEX orders_news_idx ON orders (news_at) WHERE news_seq > news_seen`,
  `CREATE INDEX orders_wakes_idx ON orders (wakes_at) WHERE ended_at IS NULL`,
  `CREATE INDEX assignment_unmarked_idx ON assignment (order_id, due_at)
     WHERE overdue_at IS NULL AND status IN ('launched', 'in-work', 'returned')`,

  `CREATE VIEW assignment_view AS
     SELECT a.id, a.version, a.order_id, a.item_id, a.status, a.due_on, a.due_at, a.reports, a.returns,
            a.opened_at, a.reported_at, a.accepted_at, a.overdue_at, a.escalated_at,
            a.executor_id, e.name AS executor_name, e.position AS executor_position,
            a.acceptor_id, c.name AS acceptor_name, c.position AS acceptor_position,
            o.title AS order_title, o.number AS order_number, o.kind AS order_kind, o.issuer_zone, o.status AS order_status,
            i.ref AS item_ref, i.text AS item_text, i.deadline, i.position AS item_position,
            a.status IN ('launched', 'in-work', 'returned') AND a.due_at < business_now() AS overdue,
            a.reported_at IS NOT NULL AND a.reported_at > a.due_at AS late,
            a.escalated_at IS NOT NULL AS escalated
       FROM assignment a
       JOIN orders o ON o.id = a.order_id
       JOIN item i ON i.id = a.item_id
       JOIN person e ON e.id = a.executor_id
       JOIN person c ON c.id = a.acceptor_id`,

  `CREATE VIEW order_view AS
     SELECT o.id, o.version, o.kind, o.number, o.signed_on, o.title, o.issuer, o.issuer_zone, o.status, o.launched_at,
            o.closed_at, o.ended_at, o.report_written_at, o.wakes_at, o.looked_at, o.news_seq, o.news_seen, o.news_at,
            o.source_text, o.signatory_id, o.controller_id, o.launched_by_id,
            n.assignments, n.accepted, n.awaiting_decision, n.returned, n.overdue, n.next_due_on
       FROM orders o
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS assignments,
               count(*) FILTER (WHERE a.status = 'accepted')::int AS accepted,
               count(*) FILTER (WHERE a.status = 'reported')::int AS awaiting_decision,
               count(*) FILTER (WHERE a.status = 'returned')::int AS returned,
               count(*) FILTER (WHERE a.status IN ('launched', 'in-work', 'returned') AND a.due_at < business_now())::int
                 AS overdue,
               min(a.due_on) FILTER (WHERE a.status IN ('launched', 'in-work', 'returned')) AS next_due_on
          FROM assignment a WHERE a.order_id = o.id) n`,

  `CREATE VIEW letter_view AS
     SELECT l.id, l.order_id, l.assignment_id, i.ref AS item_ref, l.kind, l.step, l.occurrence, l.status, l.reason,
            l.falls_at, l.send_after, l.sent_at, l.merged_into_id, l.message_id, l.attempts,
            l.recipient_id, p.name AS recipient_name, p.position AS recipient_position,
            coalesce(l.sent_at, l.send_after, l.falls_at) AS sorts_at
       FROM letter l
       JOIN person p ON p.id = l.recipient_id
       LEFT JOIN assignment a ON a.id = l.assignment_id
       LEFT JOIN item i ON i.id = a.item_id`,
];

const down = [
  'DROP VIEW letter_view',
  'DROP VIEW order_view',
  'DROP VIEW assignment_view',
  ...[
    'assignment_unmarked_idx',
    'orders_wakes_idx',
    'orders_news_idx',
    'letter_out_idx',
    'letter_marked_idx',
    'letter_merged_idx',
    'letter_unsent_idx',
    'letter_planned_idx',
    'letter_event_key',
    'letter_step_key',
  ].map((name) => `DROP INDEX ${name}`),
  'DROP FUNCTION business_now()',
];

export class ClockIndexesViews1764028800001 implements MigrationInterface {
  readonly name = 'ClockIndexesViews1764028800001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
