import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClockControl } from '#libs/clock/clock-control';
import { clockOf } from '#libs/clock/clock-of';
import { instant } from '#libs/domain/time/instant';
import type { StoredMove } from '#libs/persistence/clock/training-clock.repository';
import { Database } from '#libs/persistence/database';
import { Recording } from '#libs/recording/record';
import { startMailbox, type MailboxServer } from '#libs/runtime/mailbox-server';
import { freshDatabase, type FreshDatabase } from './database.js';
import { eventually } from './eventually.js';
import { serverAddresses } from './run-file.js';
import { openSmallOffice, type SmallOffice } from './small-order.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

/** A training installation without its API: rows, mailbox and the product's own worker in a process of its own. */
export class TrainingInstallation {
  worker: WorkerProcess;

  private constructor(
    readonly id: string,
    readonly database: Database,
    readonly recording: Recording,
    readonly office: SmallOffice,
    readonly clock: ClockControl,
    private readonly parts: { rows: FreshDatabase; mailbox: MailboxServer; worker: WorkerProcess },
    private readonly settings: Readonly<Record<string, string>>,
  ) {
    this.worker = parts.worker;
  }

  static async open(
    startsAt: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<TrainingInstallation> {
    const rows = await freshDatabase();
    const database = await Database.open({ url: rows.url, poolSize: 5, timeoutSeconds: 10 });
    const id = randomUUID();
    await database.query(
      `INSERT INTO installation (id, kind, name, zone, session_secret) VALUES ($1, 'training', 'test', 'Europe/Moscow', 'test')`,
      [id],
    );
    await database.query(`INSERT INTO training_clock (now_at) VALUES ($1)`, [startsAt]);
    const office = await openSmallOffice(database);
    const folder = await mkdtemp(join(tmpdir(), 'prikaz-mail-'));
    const mailbox = await startMailbox({ folder });
    const settings = {
      PRIKAZ_KIND: 'training',
      DATABASE_URL: rows.url,
      TEMPORAL_ADDRESS: serverAddresses().temporalAddress,
      SMTP_URL: mailbox.url,
      RECONCILE_EVERY_SECONDS: '1',
      RECONCILE_PATIENCE_SECONDS: '2',
      CLOCK_STALL_SECONDS: '10',
      ACTIVITY_RETRY_MAX_SECONDS: '2',
      WORKER_GRACE_SECONDS: '0',
      ...more,
    };
    const recording = new Recording(database, clockOf('training', database));
    const parts = { rows, mailbox, worker: await startWorkerProcess(settings) };
    return new TrainingInstallation(
      id,
      database,
      recording,
      office,
      new ClockControl(database),
      parts,
      settings,
    );
  }

  /** Moves the clock and waits until the move has ended, however it ends. */
  async moveTo(at: string, seconds = 60): Promise<StoredMove> {
    const refusal = await this.clock.moveTo(instant(at));
    if (refusal !== null) throw new Error(`the clock did not move: ${refusal}`);
    return this.moveEnded(seconds);
  }

  moveEnded(seconds = 60): Promise<StoredMove> {
    return eventually(
      'the end of the move',
      async () => {
        const { move } = await this.clock.read();
        return move === null || move.state === 'moving' ? null : move;
      },
      seconds,
    );
  }

  /** The worker dies as if the machine had taken it, and another one takes its place. */
  async replaceWorker(): Promise<void> {
    this.worker.kill();
    await this.worker.ended;
    this.worker = await startWorkerProcess(this.settings);
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.parts.mailbox.stop();
    await this.database.close();
    await this.parts.rows.drop();
    await rm(this.parts.mailbox.folder, { recursive: true, force: true });
  }
}
