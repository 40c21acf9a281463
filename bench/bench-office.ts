import { randomUUID } from 'node:crypto';
import type { Database } from '#libs/persistence/database';
import { holdCalendar } from '#libs/persistence/calendar/calendar.repository';
import { insertInstallation } from '#libs/persistence/installation/installation-birth.repository';
import type { LaunchCommand } from '#libs/recording/order-launch.recording';
import type { ReportCommand } from '#libs/recording/assignment-report.recording';
import {
  draftSmallOrder,
  openSmallOffice,
  type SmallItem,
  type SmallOffice,
} from '#test/support/small-order';

/** An empty installation of real time with one office, and the commands its people give. */
export class BenchOffice {
  private numbers = 0;

  private constructor(
    private readonly database: Database,
    private readonly people: SmallOffice,
  ) {}

  static async open(database: Database): Promise<BenchOffice> {
    await database.source.runMigrations();
    const installation = {
      id: randomUUID(),
      kind: 'wall',
      name: 'bench',
      zone: 'Europe/Moscow',
      sessionSecret: randomUUID(),
    } as const;
    await database.transaction(async (tx) => {
      await insertInstallation(tx, installation, null);
      // Its row is made at first use: afterwards every launch has the same statements.
      await holdCalendar(tx);
    });
    return new BenchOffice(database, await openSmallOffice(database));
  }

  get executorId(): string {
    return this.people.executor.id;
  }

  /** Drafts of orders with so many items, all for one executor, ready to be launched. */
  async draftOrders(count: number, items: number): Promise<readonly LaunchCommand[]> {
    const drafts: LaunchCommand[] = [];
    for (let index = 0; index < count; index += 1) {
      const number = `${String((this.numbers += 1))}-о`;
      drafts.push(await draftSmallOrder(this.database, this.people, this.items(items), number));
    }
    return drafts;
  }

  /** The assignments not reported yet, dealt out so that neighbours belong to different orders. */
  async openAssignments(): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT a.id FROM assignment a JOIN item i ON i.id = a.item_id WHERE a.status = 'launched'
        ORDER BY i.position, a.order_id`,
    );
    return rows.map(({ id }) => id);
  }

  async assignmentsOf(draftId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT a.id FROM assignment a JOIN orders o ON o.id = a.order_id WHERE o.draft_id = $1`,
      [draftId],
    );
    return rows.map(({ id }) => id);
  }

  reportOn(assignmentId: string): ReportCommand {
    return {
      actorId: this.executorId,
      idempotencyKey: randomUUID(),
      assignmentId,
      version: 1,
      text: 'Справка представлена.',
      files: [],
      newId: randomUUID,
    };
  }

  private items(count: number): readonly SmallItem[] {
    return Array.from({ length: count }, (_, index) => ({
      ref: String(index + 1),
      text: `Представить справку № ${String(index + 1)}.`,
      executors: [this.people.executor],
      dueOn: '2027-03-15',
    }));
  }
}
