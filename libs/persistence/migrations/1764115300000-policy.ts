import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "policy" ("organisation_id" uuid NOT NULL, "version" integer NOT NULL, "rules" jsonb NOT NULL, "made_by_id" uuid, "made_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_3c0d70e0cc788f66c8378229f88" PRIMARY KEY ("organisation_id", "version"))`,
  `ALTER TABLE "policy" ADD CONSTRAINT "FK_5272b1310ce27eb87895c22d43e" FOREIGN KEY ("organisation_id") REFERENCES "installation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "policy" ADD CONSTRAINT "FK_90ada90ad9b54b2f70ebe888388" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Drafts read before notes on days were kept have none.
  `UPDATE "draft" SET "choices" = '{"dueNotes": {}}'::jsonb || "choices"`,
];

const down = ['DROP TABLE "policy"'];

export class Policy1764115300000 implements MigrationInterface {
  readonly name = 'Policy1764115300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
