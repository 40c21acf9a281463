/**
 * What passes between the API, the workflows and the activities. Identifiers and instants only: names, texts and
 * addresses never travel through Temporal. Instants are UTC ISO texts.
 */

/** Queue of workflows and of their short local activities. */
export const processQueue = 'prikaz';
/** Queue of what talks to the outside: SMTP. */
export const mailQueue = 'prikaz-mail';

export const workflowTypes = { order: 'order', mailRound: 'mailRound', mailOut: 'mailOut' } as const;

/** The only message a process receives: look again. Lost, late or doubled it changes nothing. */
export const newsSignal = 'news';

export type ProcessId = `order:${string}` | `mail-round:${string}` | 'mail-out';

export const orderProcessId = (orderId: string): ProcessId => `order:${orderId}`;
export const mailRoundProcessId = (zone: string): ProcessId => `mail-round:${zone}`;
export const mailOutProcessId: ProcessId = 'mail-out';

/**
 * What a process is started with. It never changes while the process lives, so whoever starts it first is as good as
 * anybody. `retryMaxSeconds`: the longest pause between two attempts of an activity that fails.
 */
export interface OrderProcessInput {
  readonly orderId: string;
  readonly retryMaxSeconds: number;
}
export interface MailRoundProcessInput {
  readonly zone: string;
  readonly retryMaxSeconds: number;
}
export interface MailOutProcessInput {
  readonly retryMaxSeconds: number;
}

/** Query of every process: what it saw when it last looked. */
export const stateQuery = 'state';

export interface ProcessState<Seen extends Look> {
  readonly look: Seen | null;
  /** Why it holds back although something is due: acting twice has changed nothing. Null: it runs as it should. */
  readonly fault: string | null;
}

/** Temporal namespace of an installation: two of them on one server never meet. */
export const namespaceOfInstallation = (installationId: string): string => `prikaz-${installationId}`;

/** Tells processes that there is something to look at; never waits, never fails its caller. */
export interface News {
  tell(targets: readonly ProcessId[]): void;
}

/** How waits end: by real timers, or by news alone when the clock is moved by hand. */
export type ClockKind = 'wall' | 'training';

/** Common to what every process sees when it looks. */
export interface Look {
  readonly clock: ClockKind;
  /** The business instant this look is valid for: the argument on the wall clock, the stored one in training. */
  readonly now: string;
  /** Earliest business instant at which something must be done; null: only news can wake it. */
  readonly wakesAt: string | null;
}

export interface NextStep {
  readonly assignmentId: string;
  readonly step: string;
  readonly at: string;
}

export interface OrderLook extends Look {
  readonly status: 'running' | 'closed';
  readonly ended: boolean;
  /** Number of the last history entry: names the tick, so that a retry of it is recognised. */
  readonly historyNumber: number;
  readonly due: { readonly remind: boolean; readonly markOverdue: boolean; readonly escalate: boolean };
  readonly reportWritten: boolean;
  readonly announced: boolean;
  readonly counts: { readonly open: number; readonly awaitingDecision: number; readonly overdue: number };
  /** At most 50. */
  readonly next: readonly NextStep[];
}

/** A tick of an order: what it is about, at which instant, after which history entry. */
export interface Tick {
  readonly orderId: string;
  readonly at: string;
  readonly historyNumber: number;
}

/** Local activities of the order process. Each is one transaction and safe to repeat. */
export interface OrderActivities {
  lookAtOrder(input: { orderId: string; now: string }): Promise<OrderLook | null>;
  remind(tick: Tick): Promise<void>;
  markOverdue(tick: Tick): Promise<void>;
  escalate(tick: Tick): Promise<void>;
  writeExecutionReport(tick: Tick): Promise<void>;
  announceClosing(tick: Tick): Promise<void>;
  /** False: the order was reopened meanwhile, or there is unseen news: look again. */
  recordEnd(tick: Tick): Promise<boolean>;
}

export interface RoundLook extends Look {
  readonly due: boolean;
  /** True: an order still wakes at or before the round's instant; wait, at most until this business instant. */
  readonly waitForOrdersUntil: string | null;
}

export interface MailRoundActivities {
  lookAtRound(input: { zone: string; now: string }): Promise<RoundLook>;
  holdRound(input: { zone: string; at: string }): Promise<void>;
}

export interface MailLook extends Look {
  /** Letters that may leave now. */
  readonly waiting: number;
  /** Machine time, milliseconds until a retry or a lapsed lease needs another batch; null: none. */
  readonly retryInMilliseconds: number | null;
}

export interface MailOutActivities {
  lookAtMail(input: { now: string }): Promise<MailLook>;
}

/** Ordinary activity on `mailQueue`: sends one batch, each letter recorded at once. */
export interface MailActivities {
  sendBatch(input: { now: string }): Promise<{ sent: number; failed: number; putOff: number }>;
}
