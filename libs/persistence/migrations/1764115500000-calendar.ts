import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "calendar_version" ("version" text NOT NULL, "body" jsonb NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE, "made_by_id" uuid, CONSTRAINT "PK_74e1f3010543e2a0ad5465606f5" PRIMARY KEY ("version"))`,
  `CREATE TABLE "calendar" ("single" boolean NOT NULL DEFAULT true, "number" integer NOT NULL, "version" text NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE, "changed_by_id" uuid, CONSTRAINT "calendar_single_check" CHECK (single), CONSTRAINT "PK_a6a5a1fde3da200267547c28d04" PRIMARY KEY ("single"))`,
  `ALTER TABLE "calendar_version" ADD CONSTRAINT "FK_a4eba046bb6ec3d05cf810bef4a" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "calendar" ADD CONSTRAINT "FK_2fa11c8ca8d881cb988877ea753" FOREIGN KEY ("version") REFERENCES "calendar_version"("version") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "calendar" ADD CONSTRAINT "FK_0d61b71be10aed20e0966e91d39" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "orders" ADD "needs_calendar_year" integer`,
];

const down = [
  `ALTER TABLE "orders" DROP COLUMN "needs_calendar_year"`,
  `DROP TABLE "calendar"`,
  `DROP TABLE "calendar_version"`,
];

/** Calendars as rows that never change, the one that launches go by, and what a running order waits for. */
export class Calendar1764115500000 implements MigrationInterface {
  readonly name = 'Calendar1764115500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
