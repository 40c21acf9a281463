import { refusal, type Refusal } from '../order/refusal.js';
import type { ReadingContext } from '../deadline/deadline-reading.js';
import { dateOrNull } from '../deadline/item-due.js';
import type { DeadlineContext } from '../deadline/resolve-deadline.js';
import type { DraftExecutor } from './draft-order.js';
import type { DraftEdit, EditRefusalCode, GivenExecutor } from './draft-edit.js';
import { executorKey } from './draft-people.js';
import { indexOfNode, type ItemNode, type ItemTree } from './item-tree.js';
import { deadlineOfPhrase } from './read-phrase.js';

export type FieldEdit = Extract<
  DraftEdit,
  {
    kind:
      | 'set-text'
      | 'set-kind'
      | 'set-executors'
      | 'set-deadline'
      | 'set-deliverables'
      | 'set-participants'
      | 'set-recipient'
      | 'set-dependencies';
  }
>;

/** Sets one field of one item; executors and deadline pass on to the items that have them from it. */
export function setField(
  tree: ItemTree,
  edit: FieldEdit,
  context: DeadlineContext,
): ItemTree | Refusal<EditRefusalCode> {
  const node = tree.nodes[indexOfNode(tree, edit.item)];
  if (node === undefined) return refusal('ITEM_GONE');
  switch (edit.kind) {
    case 'set-text':
      return edit.text.trim() === '' ? tree : changed(tree, { ...node, text: folded(edit.text) });
    case 'set-kind':
      return changed(tree, { ...node, kind: edit.itemKind });
    case 'set-executors':
      return withExecutors(tree, node, edit.executors.map(executorOf));
    case 'set-deadline':
      return withDeadline(tree, { ...node, ...deadlineOfPhrase(edit.phrase, context, periodOf(tree)) });
    case 'set-deliverables':
      return changed(tree, { ...node, deliverables: listed(edit.deliverables) });
    case 'set-participants':
      return changed(tree, { ...node, participants: listed(edit.participants) });
    case 'set-recipient': {
      const recipient = folded(edit.recipient ?? '');
      return changed(tree, { ...node, recipient: recipient === '' ? null : recipient });
    }
    case 'set-dependencies': {
      const known = new Set(tree.nodes.map(({ id }) => id));
      const dependsOn = [...new Set(edit.dependsOn)].filter((id) => known.has(id) && id !== node.id);
      return changed(tree, { ...node, dependsOn });
    }
  }
}

function periodOf({ document: { period } }: ItemTree): ReadingContext['period'] {
  const [from, to] = [dateOrNull(period?.from ?? null), dateOrNull(period?.to ?? null)];
  return from === null || to === null ? undefined : { from, to };
}

function changed(tree: ItemTree, node: ItemNode): ItemTree {
  return { ...tree, nodes: tree.nodes.map((one) => (one.id === node.id ? node : one)) };
}

/** An item whose executors all come from above follows the one above. */
function withExecutors(tree: ItemTree, node: ItemNode, executors: DraftExecutor[]): ItemTree {
  const before = keysOf(node);
  const inherited = executors.map((executor) => ({ ...executor, inherited: true }));
  const heirs = new Set([node.id]);
  const nodes = tree.nodes.map((one) => {
    if (one.id === node.id) return { ...one, executors };
    const follows =
      one.parent !== null &&
      heirs.has(one.parent) &&
      one.executors.length > 0 &&
      one.executors.every((executor) => executor.inherited) &&
      keysOf(one) === before;
    if (!follows) return one;
    heirs.add(one.id);
    return { ...one, executors: inherited };
  });
  return { ...tree, nodes };
}

function withDeadline(tree: ItemTree, node: ItemNode): ItemTree {
  const { from, to, due, decide, options } = node.deadline;
  const heirs = new Set([node.id]);
  const nodes = tree.nodes.map((one): ItemNode => {
    if (one.id === node.id) return node;
    if (one.parent === null || !heirs.has(one.parent) || one.deadline.kind !== 'inherited') return one;
    heirs.add(one.id);
    return {
      ...one,
      deadline: { text: null, kind: 'inherited', from, to, due, decide, options, span: null },
    };
  });
  return { ...tree, nodes };
}

const keysOf = (node: ItemNode): string => JSON.stringify(node.executors.map(executorKey));

function executorOf(given: GivenExecutor, index: number): DraftExecutor {
  const { text, name, position, unit, group } = given;
  return { text, name, position, unit, group, lead: index === 0, inherited: false };
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function listed(texts: readonly string[]): string[] {
  return [...new Set(texts.map(folded))].filter((text) => text !== '');
}
