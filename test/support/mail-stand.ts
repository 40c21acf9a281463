import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { LetterBatch } from '#activities/letters/letter-batch';
import type { BatchCounts } from '#activities/letters/letter-run';
import { LookAtMail } from '#activities/letters/look-at-mail.activity';
import { relayOf } from '#activities/letters/relay-trouble';
import { SendingLetter } from '#activities/letters/sending-letter';
import { clockOf } from '#libs/clock/clock-of';
import type { MailLook } from '#libs/contracts/process/process';
import { instant } from '#libs/domain/time/instant';
import { createSender } from '#libs/letters/send-letter';
import { Database } from '#libs/persistence/database';
import { Recording } from '#libs/recording/record';
import { startMailbox, type MailboxServer } from '#libs/runtime/mailbox-server';
import { freshDatabase, type FreshDatabase } from './database.js';
import { openSmallOffice, type SmallOffice } from './small-order.js';

/** Answers of the mailbox to a recipient: 451 for now, 550 for good, undefined to take the letter. */
type Refuse = (address: string) => 451 | 550 | undefined;

export interface StandSettings {
  readonly leaseSeconds?: number;
  readonly retryFirstSeconds?: number;
}

/** A training installation's rows, its own mailbox over real SMTP, and mail-out without a Temporal server around it. */
export class MailStand {
  refuse: Refuse = () => undefined;
  private attempt = 0;

  private constructor(
    readonly database: Database,
    private readonly rowsOfStand: FreshDatabase,
    readonly recording: Recording,
    readonly office: SmallOffice,
    private readonly mailbox: { server: MailboxServer; readonly port: number; readonly folder: string },
    private readonly settings: Required<StandSettings>,
  ) {}

  static async open(settings: StandSettings = {}): Promise<MailStand> {
    const fresh = await freshDatabase();
    const database = await Database.open({ url: fresh.url, poolSize: 8, timeoutSeconds: 10 });
    await setClock(database, '2024-09-10T07:00:00.000Z');
    const folder = await mkdtemp(join(tmpdir(), 'prikaz-mail-'));
    const recording = new Recording(database, clockOf('training', database));
    const office = await openSmallOffice(database);
    const box: { stand?: MailStand } = {};
    const server = await startMailbox({ folder, refuse: (address) => box.stand?.refuse(address) });
    const mailbox = { server, port: server.port, folder };
    const full = { leaseSeconds: 60, retryFirstSeconds: 1, ...settings };
    box.stand = new MailStand(database, fresh, recording, office, mailbox, full);
    return box.stand;
  }

  get databaseUrl(): string {
    return this.rowsOfStand.url;
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${String(this.mailbox.port)}`;
  }

  async close(): Promise<void> {
    await this.mailbox.server.stop();
    await this.database.close();
    await this.rowsOfStand.drop();
    await rm(this.mailbox.folder, { recursive: true, force: true });
  }

  stopMailbox(): Promise<void> {
    return this.mailbox.server.stop();
  }

  async startMailboxAgain(): Promise<void> {
    const { port } = this.mailbox;
    this.mailbox.server = await startMailbox({
      folder: this.mailbox.folder,
      port,
      refuse: (one) => this.refuse(one),
    });
  }

  moveClock(at: string): Promise<void> {
    return setClock(this.database, at);
  }

  look(): Promise<MailLook> {
    const clock = clockOf('training', this.database);
    return new LookAtMail(this.database, clock, relayOf(this.smtpUrl)).lookAtMail({ now: '' });
  }

  /** One batch of an attempt of its own, as the activity sends it. */
  async sendBatch(
    signal: AbortSignal = new AbortController().signal,
    smtpUrl = this.smtpUrl,
  ): Promise<BatchCounts> {
    this.attempt += 1;
    const name = `run/${String(this.attempt)}/1`;
    const claimant = { activity: name.slice(0, -1), name, leaseSeconds: this.settings.leaseSeconds };
    const nowAt = instant((await this.look()).now);
    const batch = batchOver(this.database, smtpUrl, this.settings);
    return batch.send({ claimant, nowAt, signal });
  }

  /** What lies in the mailbox, in the order of arrival. */
  async received(): Promise<ParsedMail[]> {
    const { folder } = this.mailbox;
    const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
    return Promise.all(names.map(async (name) => simpleParser(await readFile(join(folder, name)))));
  }

  async receivedBy(person: { readonly email: string | null }): Promise<ParsedMail[]> {
    const letters = await this.received();
    return letters.filter(({ to }) =>
      [to ?? []].flat().some(({ value }) => value[0]?.address === person.email),
    );
  }

  rows(kind: string): Promise<LetterState[]> {
    return this.database.query<LetterState>(
      `SELECT l.id, l.status, l.reason, l.attempts, l.message_id AS "messageId", l.sent_at AS "sentAt", l.send_after AS "sendAfter",
              l.retry_at IS NOT NULL AS retries, p.email
         FROM letter l JOIN person p ON p.id = l.recipient_id WHERE l.kind = $1 ORDER BY l.id`,
      [kind],
    );
  }

  async rowOf(kind: string, person: { readonly email: string | null }): Promise<LetterState> {
    const rows = (await this.rows(kind)).filter(({ email }) => email === person.email);
    const last = rows.at(-1);
    if (last === undefined) throw new Error(`there is no letter "${kind}" for ${String(person.email)}`);
    return last;
  }
}

export interface LetterState {
  readonly id: string;
  readonly status: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly messageId: string | null;
  readonly sentAt: string | null;
  readonly sendAfter: string | null;
  readonly retries: boolean;
  readonly email: string;
}

export function batchOver(
  database: Database,
  smtpUrl: string,
  { retryFirstSeconds }: { readonly retryFirstSeconds: number },
): LetterBatch {
  const from = { name: 'Приказ', address: 'prikaz@office.example' };
  const sending = new SendingLetter(
    database,
    { from, publicUrl: 'http://prikaz.office.example', retryFirstSeconds, retryMaxSeconds: 60 },
    (_letterId, error) => {
      throw error;
    },
  );
  const openSender = () => createSender({ smtpUrl, timeoutSeconds: 60 });
  return new LetterBatch(database, sending, openSender, {
    relay: relayOf(smtpUrl),
    batchSeconds: 30,
    retryFirstSeconds,
  });
}

async function setClock(database: Database, at: string): Promise<void> {
  await database.query(
    `INSERT INTO training_clock (now_at) VALUES ($1) ON CONFLICT (single) DO UPDATE SET now_at = excluded.now_at`,
    [at],
  );
}
