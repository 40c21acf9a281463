import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE "draft" ("id" uuid NOT NULL DEFAULT uuidv7(), "version" integer NOT NULL DEFAULT '1', "source_name" text, "source_text" text NOT NULL, "draft" jsonb NOT NULL, "choices" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0b2b03d3f2c998450423648bc65" PRIMARY KEY ("id"))`,
  `CREATE TABLE "installation" ("id" uuid NOT NULL, "kind" text NOT NULL, "name" text NOT NULL, "zone" text NOT NULL, "temporal_namespace_id" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "session_secret" text NOT NULL, "single" boolean NOT NULL DEFAULT true, CONSTRAINT "UQ_f71128aa69be2aa4e19170463b8" UNIQUE ("single"), CONSTRAINT "installation_single_check" CHECK (single), CONSTRAINT "installation_kind_check" CHECK (kind IN ('training', 'wall')), CONSTRAINT "PK_f0cd0b17a45357b5e1da1da1680" PRIMARY KEY ("id"))`,
  `CREATE TABLE "training_clock" ("single" boolean NOT NULL DEFAULT true, "now_at" TIMESTAMP WITH TIME ZONE NOT NULL, "move_from_at" TIMESTAMP WITH TIME ZONE, "move_target_at" TIMESTAMP WITH TIME ZONE, "move_state" text, "move_waits_for" text, "stop_requested" boolean NOT NULL DEFAULT false, CONSTRAINT "training_clock_single_check" CHECK (single), CONSTRAINT "PK_e7ad4480d044d7fd5bcc64ef7bd" PRIMARY KEY ("single"))`,
  `CREATE TABLE "training_play" ("single" boolean NOT NULL DEFAULT true, "state" text NOT NULL, "done" integer NOT NULL, "total" integer NOT NULL, "text" text NOT NULL, CONSTRAINT "training_play_single_check" CHECK (single), CONSTRAINT "PK_4da0b2eabe92b3499cc4f0bf9d6" PRIMARY KEY ("single"))`,
  `CREATE TABLE "person" ("id" uuid NOT NULL DEFAULT uuidv7(), "name" text NOT NULL, "position" text, "unit" text, "email" text, "zone" text NOT NULL, "head_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
  `CREATE TABLE "orders" ("id" uuid NOT NULL, "draft_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "kind" text NOT NULL, "number" text NOT NULL, "signed_on" date NOT NULL, "title" text NOT NULL, "issuer" text, "issuer_zone" text NOT NULL, "source_text" text NOT NULL, "signatory_id" uuid, "controller_id" uuid NOT NULL, "launched_by_id" uuid NOT NULL, "status" text NOT NULL, "policy" jsonb NOT NULL, "calendar_version" text NOT NULL, "open_assignments" integer NOT NULL, "launched_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, "report_written_at" TIMESTAMP WITH TIME ZONE, "announced_at" TIMESTAMP WITH TIME ZONE, "ended_at" TIMESTAMP WITH TIME ZONE, "history_number" bigint NOT NULL DEFAULT '0', "history_hash" text NOT NULL DEFAULT '', "wakes_at" TIMESTAMP WITH TIME ZONE, "news_seq" bigint NOT NULL DEFAULT '0', "news_seen" bigint NOT NULL DEFAULT '0', "news_at" TIMESTAMP WITH TIME ZONE, "looked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_4afd1839420c04a440d00f3b6f6" UNIQUE ("draft_id"), CONSTRAINT "orders_status_check" CHECK (status IN ('running', 'closed')), CONSTRAINT "PK_710e2d4957aa5878dfe94e4ac2f" PRIMARY KEY ("id"))`,
  `CREATE TABLE "item" ("id" uuid NOT NULL, "order_id" uuid NOT NULL, "position" integer NOT NULL, "ref" text NOT NULL, "parent_ref" text, "kind" text NOT NULL, "text" text NOT NULL, "deadline" jsonb, "open_assignments" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_d3c0c71f23e7adcf952a1d13423" PRIMARY KEY ("id"))`,
  `CREATE TABLE "assignment" ("id" uuid NOT NULL, "order_id" uuid NOT NULL, "item_id" uuid NOT NULL, "executor_id" uuid NOT NULL, "acceptor_id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "status" text NOT NULL, "due_on" date NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "plan_version" integer NOT NULL DEFAULT '1', "reports" integer NOT NULL DEFAULT '0', "returns" integer NOT NULL DEFAULT '0', "opened_at" TIMESTAMP WITH TIME ZONE, "reported_at" TIMESTAMP WITH TIME ZONE, "accepted_at" TIMESTAMP WITH TIME ZONE, "overdue_at" TIMESTAMP WITH TIME ZONE, "escalated_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "assignment_acceptor_check" CHECK (acceptor_id <> executor_id), CONSTRAINT "assignment_status_check" CHECK (status IN ('launched', 'in-work', 'reported', 'returned', 'accepted')), CONSTRAINT "PK_43c2f5a3859f54cedafb270f37e" PRIMARY KEY ("id"))`,
  `CREATE TABLE "report" ("id" uuid NOT NULL, "assignment_id" uuid NOT NULL, "number" integer NOT NULL, "text" text NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "late" boolean NOT NULL, "outcome" text, "comment" text, "decided_by_id" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_99e4d0bea58cba73c57f935a546" PRIMARY KEY ("id"))`,
  `CREATE TABLE "file" ("id" uuid NOT NULL, "report_id" uuid NOT NULL, "position" integer NOT NULL, "name" text NOT NULL, "media_type" text NOT NULL, "size_bytes" integer NOT NULL, "sha256" text NOT NULL, "content" bytea NOT NULL, CONSTRAINT "PK_36b46d232307066b3a2c9ea3a1d" PRIMARY KEY ("id"))`,
  `CREATE TABLE "history" ("order_id" uuid NOT NULL, "number" bigint NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "kind" text NOT NULL, "actor_id" uuid, "assignment_id" uuid, "body" jsonb NOT NULL, "hash" text NOT NULL, CONSTRAINT "PK_2fd071f777517d4013f5c799b28" PRIMARY KEY ("order_id", "number"))`,
  `CREATE TABLE "execution_report" ("order_id" uuid NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "body" jsonb NOT NULL, CONSTRAINT "PK_26c331b8616f71a212367d46a9e" PRIMARY KEY ("order_id"))`,
  `CREATE TABLE "command" ("id" uuid NOT NULL DEFAULT uuidv7(), "caller" text NOT NULL, "idempotency_key" text NOT NULL, "body_hash" text NOT NULL, "order_id" uuid, "kind" text NOT NULL, "body" jsonb NOT NULL, "on_behalf_of_id" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "answer" jsonb, CONSTRAINT "PK_5bfa4e1cb54b62f512078f3e7cb" PRIMARY KEY ("id"))`,
  `CREATE TABLE "letter" ("id" uuid NOT NULL DEFAULT uuidv7(), "order_id" uuid, "assignment_id" uuid, "kind" text NOT NULL, "step" text, "role" text, "period" text, "occurrence" integer NOT NULL DEFAULT '1', "plan_version" integer NOT NULL DEFAULT '1', "recipient_id" uuid NOT NULL, "event" text, "falls_at" TIMESTAMP WITH TIME ZONE, "status" text NOT NULL, "reason" text, "merged_into_id" uuid, "send_after" TIMESTAMP WITH TIME ZONE, "handed_over_at" TIMESTAMP WITH TIME ZONE, "claimed_by" text, "lease_until" TIMESTAMP WITH TIME ZONE, "retry_at" TIMESTAMP WITH TIME ZONE, "attempts" integer NOT NULL DEFAULT '0', "message_id" text, "sent_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "letter_status_check" CHECK (status IN ('planned', 'marked', 'handed-over', 'claimed', 'sent', 'merged', 'superseded', 'suppressed', 'failed')), CONSTRAINT "PK_7a85cf0e444dff7c656a31b32bf" PRIMARY KEY ("id"))`,
  `CREATE TABLE "mail_round" ("zone" text NOT NULL, "day_on" date NOT NULL, "held_at" TIMESTAMP WITH TIME ZONE NOT NULL, "letters" integer NOT NULL, CONSTRAINT "PK_9e873b99a682c1e044eac7ba7cd" PRIMARY KEY ("zone", "day_on"))`,
  `CREATE TABLE "process" ("id" text NOT NULL, "wakes_at" TIMESTAMP WITH TIME ZONE, "news_seq" bigint NOT NULL DEFAULT '0', "news_seen" bigint NOT NULL DEFAULT '0', "news_at" TIMESTAMP WITH TIME ZONE, "looked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_d5e3ab0f6df55ee74ca24967952" PRIMARY KEY ("id"))`,
  `CREATE TABLE "mail_breaker" ("relay" text NOT NULL, "failures" integer NOT NULL DEFAULT '0', "open_until" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_6d95882465479e2c3967005ee3f" PRIMARY KEY ("relay"))`,
  `CREATE TABLE "session" ("sid" text NOT NULL, "sess" json NOT NULL, "expire" TIMESTAMP(6) NOT NULL, CONSTRAINT "PK_7575923e18b495ed2307ae629ae" PRIMARY KEY ("sid"))`,
  `CREATE INDEX "person_head_idx" ON "person" ("head_id")`,
  `CREATE UNIQUE INDEX "item_order_idx" ON "item" ("order_id", "position")`,
  `CREATE INDEX "assignment_acceptor_idx" ON "assignment" ("acceptor_id")`,
  `CREATE INDEX "assignment_executor_idx" ON "assignment" ("executor_id")`,
  `CREATE INDEX "assignment_item_idx" ON "assignment" ("item_id")`,
  `CREATE INDEX "assignment_order_idx" ON "assignment" ("order_id")`,
  `CREATE UNIQUE INDEX "report_assignment_idx" ON "report" ("assignment_id", "number")`,
  `CREATE INDEX "file_report_idx" ON "file" ("report_id")`,
  `CREATE INDEX "command_created_idx" ON "command" ("created_at")`,
  `CREATE UNIQUE INDEX "command_key" ON "command" ("caller", "idempotency_key")`,
  `CREATE INDEX "letter_order_idx" ON "letter" ("order_id")`,
  `CREATE INDEX "session_expire_idx" ON "session" ("expire")`,
  `ALTER TABLE "person" ADD CONSTRAINT "FK_a6d1d9086f6901772a2f44e7354" FOREIGN KEY ("head_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "orders" ADD CONSTRAINT "FK_4afd1839420c04a440d00f3b6f6" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "orders" ADD CONSTRAINT "FK_3eb0107ffe8c89fcfe36183bb91" FOREIGN KEY ("signatory_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "orders" ADD CONSTRAINT "FK_3ec2e5770153ee6854e3bad767c" FOREIGN KEY ("controller_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "orders" ADD CONSTRAINT "FK_199f1da57afbbaab66d8df47277" FOREIGN KEY ("launched_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "item" ADD CONSTRAINT "FK_30515b56911c5e27392a0c82f2e" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assignment" ADD CONSTRAINT "FK_a90b36fdcd109c595f4d84bf891" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assignment" ADD CONSTRAINT "FK_3fe4b984ccb0c13ae5da3237bf2" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assignment" ADD CONSTRAINT "FK_bceac45f2aef5c4649add3ca439" FOREIGN KEY ("executor_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assignment" ADD CONSTRAINT "FK_40351c4bf110b32ac0d852858ed" FOREIGN KEY ("acceptor_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "report" ADD CONSTRAINT "FK_a1c1aa3e542bb7ffd9c4569f347" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "report" ADD CONSTRAINT "FK_ebeca14ed0ad76fd672e0df2814" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "report" ADD CONSTRAINT "FK_97bea64c0c761914e2d97ebfdc6" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "file" ADD CONSTRAINT "FK_785f4ef35bd45751b3f7ec33523" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "history" ADD CONSTRAINT "FK_fec5433f6aca3d7dc650a45c3d6" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "execution_report" ADD CONSTRAINT "FK_26c331b8616f71a212367d46a9e" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "letter" ADD CONSTRAINT "FK_af661e8b0de7bd4286296a8b4aa" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "letter" ADD CONSTRAINT "FK_e04f5d9aa2d5956b4d82e7bbde0" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "letter" ADD CONSTRAINT "FK_f6ddbbb18f225163474402d5453" FOREIGN KEY ("recipient_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "letter" ADD CONSTRAINT "FK_7b44741dea1799006efd7566dd5" FOREIGN KEY ("merged_into_id") REFERENCES "letter"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [
  `DROP TABLE "session" CASCADE`,
  `DROP TABLE "mail_breaker" CASCADE`,
  `DROP TABLE "process" CASCADE`,
  `DROP TABLE "mail_round" CASCADE`,
  `DROP TABLE "letter" CASCADE`,
  `DROP TABLE "command" CASCADE`,
  `DROP TABLE "execution_report" CASCADE`,
  `DROP TABLE "history" CASCADE`,
  `DROP TABLE "file" CASCADE`,
  `DROP TABLE "report" CASCADE`,
  `DROP TABLE "assignment" CASCADE`,
  `DROP TABLE "item" CASCADE`,
  `DROP TABLE "orders" CASCADE`,
  `DROP TABLE "person" CASCADE`,
  `DROP TABLE "training_play" CASCADE`,
  `DROP TABLE "training_clock" CASCADE`,
  `DROP TABLE "installation" CASCADE`,
  `DROP TABLE "draft" CASCADE`,
];

export class Tables1764028800000 implements MigrationInterface {
  readonly name = 'Tables1764028800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
