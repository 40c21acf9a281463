import { z } from 'zod';
import { DraftEdits } from '#libs/contracts/http/draft-edit.schema';
import { DraftChoices, type DraftReview } from '#libs/contracts/http/draft-review.schema';

export type Choices = DraftReview['choices'];

/**
 * A step that the API has not confirmed yet. Choices travel as what differs, not as a whole: sent again onto a newer version they
 * change what was meant and nothing else.
 */
const PendingStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edits'), key: z.uuid(), edits: DraftEdits }),
  z.object({
    kind: z.literal('choices'),
    key: z.uuid(),
    changes: z.array(z.object({ path: z.array(z.string()), value: z.unknown() })),
  }),
]);
export type PendingStep = z.infer<typeof PendingStep>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

type Change = Extract<PendingStep, { kind: 'choices' }>['changes'][number];

/** `undefined` does not survive JSON: a key that is taken away has the value null. */
export function choiceChanges(before: Choices, after: Choices): Change[] {
  const [was, is] = [new Map<string, unknown>(Object.entries(before)), Object.entries(after)];
  return is.flatMap(([name, value]): Change[] => {
    const old = was.get(name);
    if (!differ(old, value)) return [];
    if (!isRecord(old) || !isRecord(value)) return [{ path: [name], value }];
    const keys = [...new Set([...Object.keys(old), ...Object.keys(value)])];
    return keys
      .filter((key) => differ(old[key], value[key]))
      .map((key) => ({ path: [name, key], value: value[key] ?? null }));
  });
}

export function withChanges(choices: Choices, changes: readonly Change[]): Choices {
  const result: Record<string, unknown> = { ...choices };
  for (const { path, value } of changes) {
    const [name = '', key] = path;
    if (key === undefined) {
      result[name] = value;
      continue;
    }
    const { [key]: _, ...others } = isRecord(result[name]) ? result[name] : {};
    result[name] = value === null ? others : { ...others, [key]: value };
  }
  return DraftChoices.parse(result);
}

/** What a step touches, in the words in which the API tells what others have done. */
export function pathsOf(step: PendingStep): readonly string[] {
  if (step.kind === 'choices')
    return step.changes.flatMap(({ path }) => {
      const own = `choices.${path.join('.')}`;
      // A day is chosen by the number of its item: when numbers have moved it may be another item's.
      return path[0] === 'dueOn' || path[0] === 'dueNotes' ? [own, 'order'] : [own];
    });
  return step.edits.edits.flatMap((edit) => {
    switch (edit.kind) {
      case 'undo':
      case 'rename-person':
        return ['draft'];
      case 'acknowledge':
        return ['warnings'];
      case 'set-document':
        return ['document'];
      case 'set-control':
        return ['control'];
      case 'add':
        return edit.after === null ? [] : [`items.${edit.after}`];
      case 'merge':
        return [`items.${edit.item}`, `items.${edit.following}`];
      default:
        return [`items.${edit.item}`];
    }
  });
}

/** Whether a step of mine and what others did meet: then a person looks at both before mine is sent again. */
export function overlaps(mine: readonly string[], theirs: readonly string[]): boolean {
  const everything = (path: string): boolean => path === 'draft' || path === 'version';
  if (mine.some(everything) || theirs.some(everything)) return true;
  return mine.some((path) => theirs.includes(path));
}

const Stored = z.array(PendingStep);
const storageKey = (draftId: string): string => `prikaz.draft.${draftId}.unsent`;

/** What was not sent before the page was closed. Storage that is full or forbidden only costs this safety net. */
export function readUnsent(draftId: string): PendingStep[] {
  try {
    return Stored.catch([]).parse(JSON.parse(localStorage.getItem(storageKey(draftId)) ?? '[]'));
  } catch {
    return [];
  }
}

export function writeUnsent(draftId: string, steps: readonly PendingStep[]): void {
  try {
    if (steps.length === 0) localStorage.removeItem(storageKey(draftId));
    else localStorage.setItem(storageKey(draftId), JSON.stringify(steps));
  } catch {
    // The steps are still in the memory of the page.
  }
}
