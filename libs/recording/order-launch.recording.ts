import { mailOutProcessId } from '#libs/contracts/process/process';
import { decideLaunch, type OrderLaunch } from '#libs/domain/order/order-launch';
import type { LaunchGround, LaunchInput } from '#libs/domain/order/launch-input';
import type { LaunchObstacle } from '#libs/domain/order/launch-obstacles';
import { holdCalendar } from '#libs/persistence/calendar/calendar.repository';
import { insertLetters } from '#libs/persistence/letters/letter-plan.repository';
import { insertOrder, lockDraft } from '#libs/persistence/orders/order-launch.repository';
import type { Transaction } from '#libs/persistence/database';
import { calendarNeeded } from './calendar-needed.js';
import { NotFound, VersionChanged, type Command, type Outcome, type Recorded } from './command.js';
import type { Recording } from './record.js';
import { writeOrder } from './write-order.js';

export interface LaunchCommand {
  readonly actorId: string;
  readonly idempotencyKey: string;
  readonly draftId: string;
  readonly version: number;
  readonly sourceText: string;
  /** Everything but the instant, which recording takes. */
  readonly input: LaunchGround;
  readonly newId: () => string;
}

export type LaunchAnswer =
  | { readonly orderId: string }
  | { readonly alreadyLaunched: string }
  | { readonly obstacles: readonly LaunchObstacle[] };

/** Launches a draft: one draft makes one order, whatever the number of keys and clicks. */
export function recordLaunch(recording: Recording, launch: LaunchCommand): Promise<Recorded<LaunchAnswer>> {
  const command: Command = {
    caller: launch.actorId,
    idempotencyKey: launch.idempotencyKey,
    kind: 'launch-order',
    orderId: null,
    body: { draftId: launch.draftId },
    version: launch.version,
  };
  return recording.command<LaunchAnswer>(command, async (tx, { at }) => {
    const draft = await lockDraft(tx, launch.draftId);
    if (draft === null) throw new NotFound('draft');
    if (draft.orderId !== null) return { answer: { alreadyLaunched: draft.orderId }, tell: [] };
    if (draft.version !== launch.version) throw new VersionChanged(draft.version, launch.version);
    // Held until the commit: a change confirmed meanwhile would pass by an order that nobody sees yet.
    const { calendar, number: calendarNumber } = await holdCalendar(tx);
    const input = { ...launch.input, calendar, at, actorId: launch.actorId };
    const decision = decideLaunch(input, launch.newId);
    if ('obstacles' in decision) return { answer: { obstacles: decision.obstacles }, tell: [] };
    return writeLaunch(tx, launch, { ...input, calendarNumber }, decision.launch);
  });
}

async function writeLaunch(
  tx: Transaction,
  launch: LaunchCommand,
  input: LaunchInput & { readonly calendarNumber: number },
  plan: OrderLaunch,
): Promise<Outcome<LaunchAnswer>> {
  const { at } = input;
  await insertOrder(
    tx,
    {
      ...plan,
      id: plan.orderId,
      draftId: launch.draftId,
      issuerZone: input.issuerZone,
      sourceText: launch.sourceText,
      launchedById: launch.actorId,
      policy: input.policy,
      calendarVersion: input.calendar.version,
      calendarNumber: input.calendarNumber,
      openAssignments: plan.assignments.length,
      launchedAt: at,
    },
    plan.items,
    plan.assignments,
  );
  await insertLetters(tx, plan.orderId, plan.letters, at);
  const entry = {
    kind: 'order-launched' as const,
    actorId: launch.actorId,
    assignmentId: null,
    body: { items: plan.items.length, assignments: plan.assignments.length },
  };
  const head = { id: plan.orderId, historyNumber: 0, historyHash: '', needsCalendarYear: null };
  const { entries, marks } = calendarNeeded(head, plan.missingYear);
  const tell = await writeOrder(tx, head, at, [entry, ...entries], marks);
  return { answer: { orderId: plan.orderId }, tell: [...tell, mailOutProcessId] };
}
