import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE "draft" ADD "source_warnings" jsonb`,
  // What was told of drafts of before was not kept.
  `UPDATE "draft" SET "source_warnings" = '[]'`,
  `ALTER TABLE "draft" ALTER COLUMN "source_warnings" SET NOT NULL`,
];

const down = [`ALTER TABLE "draft" DROP COLUMN "source_warnings"`];

export class SourceWarnings1764115700000 implements MigrationInterface {
  readonly name = 'SourceWarnings1764115700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
