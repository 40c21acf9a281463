import { randomUUID } from 'node:crypto';
import { mailRoundProcessId } from '#libs/contracts/process/process';
import { instant } from '#libs/domain/time/instant';
import { localDateOf, zone } from '#libs/domain/time/zone';
import type { Database } from '#libs/persistence/database';
import { holdRound } from '#libs/persistence/letters/mail-round.repository';
import { recordAcceptance, recordReturn } from '#libs/recording/assignment-decision.recording';
import { recordReport } from '#libs/recording/assignment-report.recording';
import { recordEscalations } from '#libs/recording/escalation.recording';
import { recordAnnouncement, recordExecutionReport } from '#libs/recording/order-closing.recording';
import { recordOverdue } from '#libs/recording/overdue.recording';
import type { Recording } from '#libs/recording/record';
import { recordReminders } from '#libs/recording/reminder.recording';

interface Installation {
  readonly database: Database;
  readonly recording: Recording;
  moveClock(at: string): Promise<void>;
}

interface Part {
  readonly id: string;
  readonly version: number;
  readonly executorId: string;
  readonly acceptorId: string;
}

/** The assignments of an order in the order of its text. */
export function partsOf({ database }: Installation, orderId: string): Promise<Part[]> {
  return database.query<Part>(
    `SELECT a.id, a.version, a.executor_id AS "executorId", a.acceptor_id AS "acceptorId"
       FROM assignment a JOIN item i ON i.id = a.item_id JOIN person e ON e.id = a.executor_id
      WHERE a.order_id = $1 ORDER BY i.position, e.name`,
    [orderId],
  );
}

async function part({ database }: Installation, id: string): Promise<Part> {
  const [row] = await database.query<Part>(
    `SELECT id, version, executor_id AS "executorId", acceptor_id AS "acceptorId" FROM assignment WHERE id = $1`,
    [id],
  );
  if (row === undefined) throw new Error(`there is no assignment ${id}`);
  return row;
}

export async function report(installation: Installation, assignmentId: string): Promise<void> {
  const { executorId: actorId, version } = await part(installation, assignmentId);
  const command = { actorId, idempotencyKey: randomUUID(), assignmentId, version };
  const said = { text: 'Сделано, опись приложена.', files: [], newId: randomUUID };
  await recordReport(installation.recording, { ...command, ...said });
}

export async function decide(
  installation: Installation,
  assignmentId: string,
  decision: { readonly returnedFor: string } | 'accepted',
): Promise<void> {
  const { acceptorId: actorId, version } = await part(installation, assignmentId);
  const command = { actorId, idempotencyKey: randomUUID(), assignmentId, version };
  if (decision === 'accepted') await recordAcceptance(installation.recording, { ...command, comment: null });
  else await recordReturn(installation.recording, { ...command, comment: decision.returnedFor });
}

/** What an order's process and the round of Moscow do on one morning, at 05:00 and 09:00. */
export async function holdMorning(installation: Installation, orderId: string, dayOn: string): Promise<void> {
  const { database, recording } = installation;
  const fallsAt = `${dayOn}T02:00:00.000Z`;
  for (const tick of [recordReminders, recordOverdue, recordEscalations]) {
    const [row] = await database.query<{ number: number }>(
      'SELECT history_number::int AS number FROM orders WHERE id = $1',
      [orderId],
    );
    await tick(recording, { orderId, at: fallsAt, historyNumber: row?.number ?? 0 });
  }
  const at = instant(`${dayOn}T06:00:00.000Z`);
  await installation.moveClock(at);
  const moscow = zone('Europe/Moscow');
  const round = { zone: mailRoundProcessId(moscow).slice('mail-round:'.length), at };
  await database.transaction((tx) => holdRound(tx, { ...round, dayOn: localDateOf(at, moscow) }));
}

/** What an order's process does when it sees the order closed. */
export async function announce({ database }: Installation, orderId: string, at: string): Promise<void> {
  const tick = { orderId, at, historyNumber: 0 };
  await recordExecutionReport(database, tick);
  await recordAnnouncement(database, tick);
}
