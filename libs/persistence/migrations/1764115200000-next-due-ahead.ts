import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The next due day of an order is one that is still to come: an overdue item is counted as overdue, its day is behind. */
const orderView = (ahead: string): string => `CREATE OR REPLACE VIEW order_view AS
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
               min(a.due_on) FILTER (WHERE a.status IN ('launched', 'in-work', 'returned')${ahead}) AS next_due_on
          FROM assignment a WHERE a.order_id = o.id) n`;

export class NextDueAhead1764115200000 implements MigrationInterface {
  readonly name = 'NextDueAhead1764115200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(orderView(' AND a.due_at >= business_now()'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(orderView(''));
  }
}
