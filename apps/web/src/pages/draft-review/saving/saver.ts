import type { QueryClient } from '@tanstack/react-query';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { draftKey, saveChoices, saveEdits } from '../../../api/drafts.js';
import { Refused } from '../../../api/http.js';
import {
  overlaps,
  pathsOf,
  readUnsent,
  withChanges,
  writeUnsent,
  type PendingStep,
} from './pending-steps.js';

export type SavingState = {
  readonly status: 'saved' | 'saving' | 'offline' | 'conflict';
  readonly waiting: number;
  /** What others did meanwhile, in words. */
  readonly others: readonly string[];
  readonly error: Error | null;
  /** Rises when a person lets their own words go: fields must forget them. */
  readonly dropped: number;
};

const firstPauseMilliseconds = 2_000;
const longestPauseMilliseconds = 15_000;

/**
 * Sends the steps of one person one after another, each on the newest version that they have seen. Nothing is lost: a step stays
 * in line (and in the storage of the browser) until the API has answered it. When somebody else has changed the draft meanwhile,
 * a step on other things goes on by itself, one on the same thing waits for the person's word.
 */
export class Saver {
  private queue: PendingStep[];
  private seenVersion: number;
  private running = false;
  /** Key of the step that has left: the API may know it although no answer came, so its words may not change. */
  private attempted = '';
  private pauseMilliseconds = firstPauseMilliseconds;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: SavingState;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly client: QueryClient,
    private readonly draft: Pick<DraftReview, 'id' | 'version'>,
  ) {
    this.seenVersion = draft.version;
    this.queue = readUnsent(draft.id);
    const status = this.queue.length === 0 ? 'saved' : 'saving';
    this.state = { status, waiting: this.queue.length, others: [], error: null, dropped: 0 };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = (): SavingState => this.state;

  /** Takes a step into the line and sends it as soon as those before it are answered. */
  take(step: PendingStep): void {
    this.enqueue(step);
    this.tell({ error: null });
    void this.run();
  }

  /** What an earlier page left unsent goes out now; called once the page is there. */
  start(): void {
    window.addEventListener('online', this.retry);
    if (this.queue.length > 0) void this.run();
  }

  stop(): void {
    window.removeEventListener('online', this.retry);
    clearTimeout(this.timer);
  }

  retry = (): void => {
    clearTimeout(this.timer);
    this.pauseMilliseconds = firstPauseMilliseconds;
    void this.run();
  };

  /** After a conflict: my steps go onto what the others have made of it. */
  sendAgain(): void {
    this.tell({ status: 'saving', others: [] });
    void this.run();
  }

  /** After a conflict: the draft stays as the others have left it. */
  dropMine(): void {
    this.queue = [];
    this.tell({ status: 'saved', others: [], dropped: this.state.dropped + 1 });
  }

  dismiss(): void {
    this.tell({ others: [], error: null });
  }

  /** A newer draft came by itself. Unless something of mine is on its way it is now what I have seen, and is told. */
  adopt({ version, edits }: Pick<DraftReview, 'version' | 'edits'>, busy: boolean): void {
    if (version <= this.seenVersion || busy || this.queue.length > 0) return;
    const theirs = edits.filter((edit) => edit.version > this.seenVersion).reverse();
    this.seenVersion = version;
    this.tell({ others: theirs.map(({ by, text }) => (by === null ? text : `${by}: ${text}`)) });
  }

  /** The version that another command of this page has made. */
  note(version: number): void {
    this.seenVersion = Math.max(this.seenVersion, version);
  }

  get version(): number {
    return this.seenVersion;
  }

  private enqueue(step: PendingStep): void {
    // The newest words for a field replace those that have not left yet: typing offline is one step, not forty.
    const last = this.queue.at(-1);
    if (last !== undefined && last.key !== this.attempted && isSameField(last, step))
      this.queue = [...this.queue.slice(0, -1), { ...step, key: last.key }];
    else this.queue = [...this.queue, step];
  }

  private async run(): Promise<void> {
    if (this.running || this.state.status === 'conflict') return;
    this.running = true;
    try {
      for (let step = this.queue[0]; step !== undefined; step = this.queue[0]) {
        this.tell({ status: this.state.status === 'offline' ? 'offline' : 'saving' });
        if (!(await this.sent(step))) return;
      }
      this.tell({ status: 'saved' });
      void this.client.invalidateQueries({ queryKey: ['drafts'] });
      void this.client.invalidateQueries({ queryKey: ['people'] });
    } finally {
      this.running = false;
    }
  }

  /** Whether the next step may follow. */
  private async sent(step: PendingStep): Promise<boolean> {
    try {
      this.accept(await this.send(step));
      this.queue = this.queue.slice(1);
      this.pauseMilliseconds = firstPauseMilliseconds;
      this.tell({ status: 'saving' });
      return true;
    } catch (failure) {
      if (failure instanceof Refused && failure.status < 500) return this.refused(step, failure);
      this.tell({ status: 'offline' });
      this.timer = setTimeout(() => void this.run(), this.pauseMilliseconds);
      this.pauseMilliseconds = Math.min(this.pauseMilliseconds * 2, longestPauseMilliseconds);
      return false;
    }
  }

  private send(step: PendingStep): Promise<DraftReview> {
    const { id } = this.draft;
    this.attempted = step.key;
    const call = { version: this.seenVersion, idempotencyKey: step.key };
    if (step.kind === 'edits') return saveEdits(id, step.edits, call);
    const current = this.client.getQueryData<DraftReview>(draftKey(id));
    if (current === undefined) return Promise.reject(new Error('the draft is not loaded'));
    return saveChoices(id, withChanges(current.choices, step.changes), call);
  }

  private accept(draft: DraftReview): void {
    this.seenVersion = draft.version;
    this.client.setQueryData(draftKey(draft.id), draft);
  }

  private async refused(step: PendingStep, failure: Refused): Promise<boolean> {
    if (failure.problem.code === 'NOBODY_ACTS') {
      this.tell({ status: 'offline', error: failure });
      return false;
    }
    await this.client.refetchQueries({ queryKey: draftKey(this.draft.id) });
    const current = this.client.getQueryData<DraftReview>(draftKey(this.draft.id));
    if (current !== undefined) this.seenVersion = Math.max(this.seenVersion, current.version);
    // The version is part of what a key stands for: on another version it is another command.
    this.queue = this.queue.map((one) => ({ ...one, key: crypto.randomUUID() }));
    if (failure.problem.code !== 'VERSION_CHANGED') {
      this.queue = this.queue.slice(1);
      this.tell({ error: failure });
      return true;
    }
    const { details } = failure.problem;
    const others = [...new Set(details.map(({ message }) => message))];
    const theirs = details.map(({ path }) => path);
    const meets = this.queue.some((one) => overlaps(pathsOf(one), theirs)) || overlaps(pathsOf(step), theirs);
    this.tell({ others, status: meets ? 'conflict' : 'saving' });
    return !meets;
  }

  private tell(change: Partial<SavingState>): void {
    writeUnsent(this.draft.id, this.queue);
    this.state = { ...this.state, ...change, waiting: this.queue.length };
    for (const listener of this.listeners) listener();
  }
}

const singleFields = new Set(['set-text', 'set-deadline', 'set-recipient', 'set-executors', 'set-document']);

function isSameField(a: PendingStep, b: PendingStep): boolean {
  if (a.kind !== 'edits' || b.kind !== 'edits') return false;
  const [one, two] = [a.edits.edits[0], b.edits.edits[0]];
  if (one === undefined || two === undefined || a.edits.edits.length + b.edits.edits.length > 2) return false;
  if (one.kind !== two.kind || !singleFields.has(one.kind) || one.kind === 'set-document') return false;
  return 'item' in one && 'item' in two && one.item === two.item;
}
