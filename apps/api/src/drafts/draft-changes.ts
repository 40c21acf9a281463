import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { recorded, type RecordedEdit } from '#libs/domain/draft/recorded-edit';
import { isRefusal } from '#libs/domain/order/refusal';
import type { Instant } from '#libs/domain/time/instant';
import type { Transaction } from '#libs/persistence/database';
import { insertDraftEdits, readDraftEdits } from '#libs/persistence/drafts/draft-edit.repository';
import {
  holdDraft,
  writeDraft,
  type DraftState,
  type StoredDraft,
} from '#libs/persistence/drafts/draft.repository';
import { NotFound } from '#libs/recording/command';
import { Recording } from '#libs/recording/record';
import { ProblemError } from '../problem/problem-error.js';
import { changesSince } from './edit-words.js';

/** Who wants to change which draft, on which version, under which key of a retry. */
export interface DraftCommand {
  readonly draftId: string;
  readonly version: number;
  /** null: nobody is chosen as acting. */
  readonly actorId: string | null;
  readonly idempotencyKey: string;
  readonly kind: string;
  /** Everything the command says: with another content the same key is refused. */
  readonly content: object;
}

/** What a change makes of the draft; each step is kept with who and when. A `before` of null cannot be taken back. */
export interface DraftChange {
  readonly state: DraftState;
  readonly steps: readonly (RecordedEdit & { readonly before: DraftState | null })[];
}

type Work = (tx: Transaction, held: StoredDraft, at: Instant) => Promise<DraftChange>;

export const nobody = 'nobody';

export function stepOf(edit: RecordedEdit['edit'], before: DraftState): DraftChange['steps'][number] {
  const { draft, choices, seen } = before;
  return { ...recorded(edit, before.draft), before: { draft, choices, seen } };
}

export function printOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The one way in which a draft changes: its lock, its version, what it becomes, and the trace of it. */
@Injectable()
export class DraftChanges {
  constructor(private readonly recording: Recording) {}

  /**
   * A retry with the same key changes nothing; work without a step neither.
   * @throws VERSION_CHANGED with what others have done since, ALREADY_LAUNCHED, NotFound
   */
  async change(command: DraftCommand, work: Work): Promise<void> {
    const { draftId, version, actorId, idempotencyKey, kind, content } = command;
    const recordedAnswer = await this.recording.command<{ version: number }>(
      {
        caller: actorId ?? nobody,
        idempotencyKey,
        kind,
        orderId: null,
        body: { draftId, print: printOf(content) },
        version,
      },
      async (tx, { at }) => {
        const held = await heldDraft(tx, draftId, version);
        const { state, steps } = await work(tx, held, at);
        if (steps.length === 0) return { answer: { version: held.version }, tell: [] };
        const now = await writeDraft(tx, draftId, state);
        await insertDraftEdits(tx, { id: draftId, version: now }, steps, { byId: actorId, at });
        return { answer: { version: now }, tell: [] };
      },
    );
    if (isRefusal(recordedAnswer.answer)) throw new ProblemError('INTERNAL');
  }
}

async function heldDraft(tx: Transaction, draftId: string, version: number): Promise<StoredDraft> {
  const held = await holdDraft(tx, draftId);
  if (held === null) throw new NotFound('draft');
  if (held.launchedOrderId !== null)
    throw new ProblemError('ALREADY_LAUNCHED', { orderId: held.launchedOrderId });
  if (held.version === version) return held;
  const edits = await readDraftEdits(tx, draftId, { sinceVersion: version });
  throw new ProblemError('VERSION_CHANGED', { details: changesSince(edits) });
}
