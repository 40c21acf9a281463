import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "draft_edit" ("draft_id" uuid NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by_id" uuid, "edit" jsonb NOT NULL, "before" jsonb, "undone" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_22959f1caa3f437524bef926663" PRIMARY KEY ("draft_id", "number"))`,
  `ALTER TABLE "draft_edit" ADD CONSTRAINT "FK_b9b7b2ca1a9feeb9d94e35a2507" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "draft_edit" ADD CONSTRAINT "FK_abcc81543efb99635e4985d5d5f" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "draft" ADD "read" jsonb`,
  // Drafts of before were never edited: they stand as they were read.
  `UPDATE "draft" SET "read" = "draft", "draft" = jsonb_set("draft", '{items}', (
     SELECT coalesce(jsonb_agg(item || jsonb_build_object('id', item->'ref') ORDER BY place), '[]')
       FROM jsonb_array_elements("draft"->'items') WITH ORDINALITY AS items(item, place)))`,
  `ALTER TABLE "draft" ALTER COLUMN "read" SET NOT NULL`,
  `ALTER TABLE "draft" ADD "seen" jsonb`,
];

const down = [
  `ALTER TABLE "draft" DROP COLUMN "seen"`,
  `ALTER TABLE "draft" DROP COLUMN "read"`,
  `DROP TABLE "draft_edit"`,
];

export class DraftEdits1764115400000 implements MigrationInterface {
  readonly name = 'DraftEdits1764115400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
