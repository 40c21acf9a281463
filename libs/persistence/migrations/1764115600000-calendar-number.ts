import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE "orders" ADD "calendar_number" integer`,
  // A change used to reach all running orders in its own transaction: whoever is here has been decided by the last one.
  `UPDATE "orders" SET "calendar_number" = coalesce((SELECT "number" FROM "calendar"), 1)`,
  `ALTER TABLE "orders" ALTER COLUMN "calendar_number" SET NOT NULL`,
  `CREATE INDEX orders_calendar_idx ON orders (calendar_number) WHERE status = 'running'`,
];

const down = ['DROP INDEX orders_calendar_idx', `ALTER TABLE "orders" DROP COLUMN "calendar_number"`];

/** Which change of the calendar a running order has been decided by: changes come to orders one by one. */
export class CalendarNumber1764115600000 implements MigrationInterface {
  readonly name = 'CalendarNumber1764115600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
