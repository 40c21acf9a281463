import type { DraftEdits, DraftStep } from '#libs/contracts/http/draft-edit.schema';
import type { DraftEdit } from '#libs/domain/draft/draft-edit';
import { editDraft } from '#libs/domain/draft/edit-draft';
import { editable, rekeyed, same } from '#libs/domain/draft/edited-draft';
import { unseenWarnings, warningKeys } from '#libs/domain/draft/seen-warnings';
import type { LaunchGround } from '#libs/domain/order/launch-input';
import { signedOnOf } from '#libs/domain/order/launch-obstacles';
import { isRefusal } from '#libs/domain/order/refusal';
import type { Transaction } from '#libs/persistence/database';
import { takeBackLastEdit } from '#libs/persistence/drafts/draft-edit.repository';
import type { DraftState, StoredDraft } from '#libs/persistence/drafts/draft.repository';
import { ProblemError } from '../problem/problem-error.js';
import { stepOf, type DraftChange } from './draft-changes.js';

/** Who acknowledges, and when. */
export interface Stamp {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/**
 * Carries out the steps of one command, each on what the one before has made.
 * @throws ITEM_GONE, CANNOT_SPLIT … when one of them is not possible: then none of them is kept
 */
export async function applyEdits(
  tx: Transaction,
  held: StoredDraft,
  { edits, people }: DraftEdits,
  ground: Pick<LaunchGround, 'draft' | 'choices' | 'policy' | 'calendar'>,
  stamp: Stamp,
): Promise<DraftChange> {
  if (edits.some(({ kind }) => kind === 'undo')) return takenBack(tx, held, edits);
  const context = {
    policy: ground.policy,
    calendar: ground.calendar,
    signedOn: signedOnOf(ground),
    sourceText: held.sourceText,
    read: editable(held.read),
  };
  let state: DraftState = held;
  const steps: DraftChange['steps'][number][] = [];
  for (const edit of edits) {
    if (edit.kind === 'undo') continue;
    const next = edit.kind === 'acknowledge' ? acknowledged(state, stamp) : edited(state, edit, context);
    if (same(next, state)) continue;
    const step = stepOf(edit.kind === 'acknowledge' ? seeing(state) : edit, state);
    steps.push(edit.kind === 'acknowledge' ? { ...step, before: null } : step);
    state = next;
  }
  const chosen = { ...state.choices.people, ...people };
  if (same(chosen, state.choices.people)) return { state, steps };
  const withPeople = { ...state, choices: { ...state.choices, people: chosen } };
  const paths = Object.keys(people).map((key) => `people.${key}`);
  // A step that names somebody brings its choice along: both are taken back together.
  return {
    state: withPeople,
    steps: steps.length > 0 ? steps : [stepOf({ kind: 'choose', paths }, state)],
  };
}

function edited(state: DraftState, edit: DraftEdit, context: Parameters<typeof editDraft>[2]): DraftState {
  const draft = editDraft(state.draft, edit, context);
  if (isRefusal(draft)) throw new ProblemError(draft.refused);
  const { choices } = state;
  const dueOn = rekeyed(choices.dueOn, state.draft, draft);
  const dueNotes = rekeyed(choices.dueNotes, state.draft, draft);
  const people =
    edit.kind === 'rename-person' ? renamed(choices.people, edit.key, edit.name) : choices.people;
  return { ...state, draft, choices: { ...choices, dueOn, dueNotes, people } };
}

/** Whoever was chosen for the misread name stands behind the right one too, unless somebody stands there already. */
function renamed(
  people: Readonly<Record<string, string>>,
  key: string,
  name: string,
): Record<string, string> {
  const { [key]: id, ...rest } = people;
  return id === undefined ? { ...people } : { ...rest, [name]: rest[name] ?? id };
}

function acknowledged(state: DraftState, stamp: Stamp): DraftState {
  if (unseenWarnings(state.draft, state.seen) === 0) return state;
  return { ...state, seen: { ...stamp, warnings: warningKeys(state.draft) } };
}

const seeing = ({ draft, seen }: DraftState) =>
  ({ kind: 'acknowledge', warnings: unseenWarnings(draft, seen) }) as const;

async function takenBack(
  tx: Transaction,
  held: StoredDraft,
  edits: readonly DraftStep[],
): Promise<DraftChange> {
  if (edits.length > 1) {
    const message = {
      ru: 'Отмена отправляется отдельно от других правок.',
      en: 'Undo is sent alone, without other edits.',
    };
    throw new ProblemError('INVALID_REQUEST', { details: [{ path: 'edits', message }] });
  }
  const last = await takeBackLastEdit(tx, held.id);
  if (last === null) throw new ProblemError('NOTHING_TO_UNDO');
  // What was acknowledged stays so: a person has seen it.
  const state = { ...last.before, seen: held.seen };
  return {
    state,
    steps: [{ ...stepOf({ kind: 'undo', number: last.number }, state), before: null }],
  };
}
