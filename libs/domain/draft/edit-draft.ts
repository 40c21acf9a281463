import { isRefusal, type Refusal } from '../order/refusal.js';
import type { DeadlineContext } from '../deadline/resolve-deadline.js';
import type { DraftEdit, EditRefusalCode } from './draft-edit.js';
import { derivedFindings } from './derive-findings.js';
import { renamePerson, setControl, setDocument } from './edit-head.js';
import { setField } from './edit-fields.js';
import { addItem, mergeItems, moveItem, removeItem, splitItem, type Reshaped } from './edit-structure.js';
import { restoreItem } from './restore-item.js';
import type { EditedDraft } from './edited-draft.js';
import { draftOfTree, treeOf, type ItemTree } from './item-tree.js';
import { renumbered } from './renumber-items.js';

export interface EditContext extends DeadlineContext {
  /** What spans point into. */
  readonly sourceText: string;
  /** The draft as it was read: what a restored item comes back from. */
  readonly read: EditedDraft;
}

/**
 * One step of a person on a draft. Pure; the same draft comes back when nothing changes. Refs follow the rules of the format
 * (a printed number stays), findings that depend on what changed are derived anew.
 */
export function editDraft(
  draft: EditedDraft,
  edit: DraftEdit,
  context: EditContext,
): EditedDraft | Refusal<EditRefusalCode> {
  const before = treeOf(draft);
  const shaped = reshape(before, edit, context);
  if (isRefusal(shaped)) return shaped;
  const nodes = renumbered(shaped.tree.nodes, new Set(shaped.touched), treeOf(context.read).nodes);
  const after = { ...shaped.tree, nodes };
  const reworded = edit.kind === 'set-text' ? edit.item : null;
  return draftOfTree({ ...after, findings: derivedFindings(before, after, context, reworded) });
}

function reshape(tree: ItemTree, edit: DraftEdit, context: EditContext): Reshaped | Refusal<EditRefusalCode> {
  switch (edit.kind) {
    case 'split':
      return splitItem(tree, edit, context.sourceText);
    case 'merge':
      return mergeItems(tree, edit);
    case 'add':
      return addItem(tree, edit);
    case 'remove':
      return removeItem(tree, edit);
    case 'move':
      return moveItem(tree, edit);
    case 'restore':
      return restoreItem(tree, edit, treeOf(context.read));
    case 'set-document':
      return { tree: setDocument(tree, edit), touched: [] };
    case 'set-control':
      return { tree: setControl(tree, edit), touched: [] };
    case 'rename-person':
      return { tree: renamePerson(tree, edit), touched: [] };
    default: {
      const set = setField(tree, edit, context);
      if (isRefusal(set)) return set;
      return { tree: set, touched: edit.kind === 'set-kind' ? [edit.item] : [] };
    }
  }
}
