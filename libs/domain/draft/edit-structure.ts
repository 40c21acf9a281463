import { refusal, type Refusal } from '../order/refusal.js';
import type { DraftDeadline, DraftExecutor, DraftFinding, Span } from './draft-order.js';
import type { DraftEdit, EditRefusalCode } from './draft-edit.js';
import { ofDeadline } from './derive-findings.js';
import { executorKey } from './draft-people.js';
import { same } from './edited-draft.js';
import { endOfBlock, indexOfNode, type ItemNode, type ItemTree } from './item-tree.js';
import { listOf } from './renumber-items.js';
import { offsetInSource } from './source-offset.js';

/** A tree with another shape, and the nodes whose lists must be numbered and whose findings must be looked at again. */
export interface Reshaped {
  readonly tree: ItemTree;
  readonly touched: readonly string[];
}

type EditOf<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>;
type Outcome = Reshaped | Refusal<EditRefusalCode>;

const noDeadline: DraftDeadline = {
  text: null,
  kind: 'none',
  from: null,
  to: null,
  due: null,
  decide: false,
  options: [],
  span: null,
};

/**
 * The words from `at` on become an item of their own, right behind; both keep executors and deadline, which bound the whole
 * sentence, and what stands under the item stands under its second part, whose words lead to it.
 */
export function splitItem(tree: ItemTree, edit: EditOf<'split'>, sourceText: string): Outcome {
  const index = indexOfNode(tree, edit.item);
  const node = tree.nodes[index];
  if (node === undefined) return refusal('ITEM_GONE');
  const [head, tail] = [node.text.slice(0, edit.at).trimEnd(), node.text.slice(edit.at).trimStart()];
  const atSpace = /^\s|\s$/u.test(node.text.slice(Math.max(0, edit.at - 1), edit.at + 1));
  if (head === '' || tail === '' || !atSpace || indexOfNode(tree, edit.newId) >= 0)
    return refusal('CANNOT_SPLIT');
  const [first, second] = spansOf(node, head, tail, sourceText);
  const part: ItemNode = {
    ...node,
    id: edit.newId,
    printed: false,
    text: tail,
    span: second,
    deliverables: leftTo(tail, head, node.deliverables),
    participants: leftTo(tail, head, node.participants),
  };
  const kept: ItemNode = {
    ...node,
    text: head,
    span: first,
    deliverables: leftTo(head, tail, node.deliverables),
    participants: leftTo(head, tail, node.participants),
  };
  const nodes = tree.nodes.map((one) => (one.parent === node.id ? { ...one, parent: part.id } : one));
  nodes.splice(index, 1, kept, part);
  // Both parts have the deadline and its doubts; what was found in the words of the second part goes with them.
  const findings = tree.findings.flatMap((one): DraftFinding[] => {
    if (one.item !== node.id) return [one];
    if (ofDeadline.has(one.code)) return [one, { ...one, item: part.id }];
    const moved = one.text !== null && !head.includes(one.text) && tail.includes(one.text);
    return [moved ? { ...one, item: part.id } : one];
  });
  return { tree: { ...tree, nodes, findings }, touched: [node.id, part.id] };
}

/** What only the other part names went with it; what neither names stays with both. */
function leftTo(own: string, other: string, named: readonly string[]): string[] {
  return named.filter((words) => own.includes(words) || !other.includes(words));
}

/** An edited text may have no counterpart in the source: then both parts point at the whole. */
function spansOf(node: ItemNode, head: string, tail: string, sourceText: string): [Span, Span] {
  const headEnd = offsetInSource(sourceText, node.span, head);
  const tailStart = offsetInSource(sourceText, node.span, node.text.slice(0, node.text.length - tail.length));
  const [start, end] = node.span;
  if (headEnd === null || tailStart === null || headEnd <= start || tailStart >= end)
    return [
      [start, end],
      [start, end],
    ];
  let from = tailStart;
  while (from < end && /[\s_*]/u.test(sourceText.charAt(from))) from += 1;
  return [
    [start, headEnd],
    [Math.min(from, end - 1), end],
  ];
}

/**
 * Takes the following item in: its words, executors and results are added, what stood under it stands under the one that
 * remains. Two different deadlines become a question, each an option: nobody may lose one in silence.
 */
export function mergeItems(tree: ItemTree, edit: EditOf<'merge'>): Outcome {
  const index = indexOfNode(tree, edit.item);
  const other = indexOfNode(tree, edit.following);
  const [node, following] = [tree.nodes[index], tree.nodes[other]];
  if (node === undefined || following === undefined) return refusal('ITEM_GONE');
  const neighbours =
    other === index + 1 || (other === endOfBlock(tree, index) && node.parent === following.parent);
  if (!neighbours) return refusal('CANNOT_MERGE');
  const merged: ItemNode = {
    ...node,
    text: `${node.text} ${following.text}`,
    span: [Math.min(node.span[0], following.span[0]), Math.max(node.span[1], following.span[1])],
    executors: mergedExecutors(node.executors, following.executors),
    deadline: mergedDeadline(node.deadline, following.deadline),
    deliverables: union(node.deliverables, following.deliverables),
    participants: union(node.participants, following.participants),
    recipient: node.recipient ?? following.recipient,
    dependsOn: union(node.dependsOn, following.dependsOn).filter(
      (id) => id !== node.id && id !== following.id,
    ),
    recurrence: node.recurrence ?? following.recurrence,
  };
  const nodes = tree.nodes.flatMap((one): ItemNode[] => {
    if (one.id === following.id) return [];
    if (one.id === node.id) return [merged];
    const dependsOn = one.dependsOn.map((id) => (id === following.id ? node.id : id));
    return [
      {
        ...one,
        parent: one.parent === following.id ? node.id : one.parent,
        dependsOn: [...new Set(dependsOn)],
      },
    ];
  });
  const findings = tree.findings.flatMap((one): DraftFinding[] => {
    const origin = one.item === node.id ? node : one.item === following.id ? following : null;
    if (origin === null) return [one];
    // Doubts about a deadline that did not become the merged item's are nobody's any more.
    const spoken = !ofDeadline.has(one.code) || same(origin.deadline, merged.deadline);
    const told = origin === following && same(node.deadline, following.deadline) && ofDeadline.has(one.code);
    return spoken && !told ? [{ ...one, item: node.id }] : [];
  });
  const children = nodes.filter(({ parent }) => parent === node.id).map(({ id }) => id);
  return { tree: { ...tree, nodes, findings }, touched: [node.id, ...children, ...besides(tree, following)] };
}

function mergedExecutors(first: readonly DraftExecutor[], second: readonly DraftExecutor[]): DraftExecutor[] {
  const keys = new Set(first.map(executorKey));
  const added = second.filter((executor) => !keys.has(executorKey(executor)));
  return [...first, ...added].map((executor, index) => ({ ...executor, lead: index === 0 }));
}

function mergedDeadline(first: DraftDeadline, second: DraftDeadline): DraftDeadline {
  if (second.kind === 'none' || same(first, second)) return first;
  if (first.kind === 'none') return second;
  if (first.text === second.text && first.to === second.to && first.from === second.from) return first;
  if (second.kind === 'inherited') return first;
  if (first.kind === 'inherited') return second;
  const options = [first, second].flatMap(({ text, from, to, due, options: given }) =>
    due === null ? given : [{ label: text ?? due, from, to, due }],
  );
  const text = [first.text, second.text].filter((one) => one !== null).join('; ');
  return { ...noDeadline, text: text === '' ? null : text, decide: true, options, span: first.span };
}

/** A new item on the level of the one it comes after, behind everything that stands under that. */
export function addItem(tree: ItemTree, edit: EditOf<'add'>): Outcome {
  if (indexOfNode(tree, edit.newId) >= 0 || edit.text.trim() === '') return refusal('CANNOT_SPLIT');
  const index = edit.after === null ? -1 : indexOfNode(tree, edit.after);
  const neighbour = edit.after === null ? tree.nodes[0] : tree.nodes[index];
  if (edit.after !== null && index < 0) return refusal('ITEM_GONE');
  const at = edit.after === null ? 0 : endOfBlock(tree, index);
  const place = neighbour?.span[edit.after === null ? 0 : 1] ?? 0;
  const node: ItemNode = {
    id: edit.newId,
    ref: neighbour?.ref ?? '',
    printed: false,
    parent: edit.after === null ? null : (neighbour?.parent ?? null),
    kind: edit.itemKind,
    text: edit.text.trim(),
    span: [Math.max(0, place - 1), Math.max(1, place)],
    executors: [],
    deadline: noDeadline,
    deliverables: [],
    participants: [],
    recipient: null,
    dependsOn: [],
    recurrence: null,
  };
  const inherited = tree.nodes.find(({ id }) => id === node.parent)?.executors ?? [];
  node.executors = inherited.map((executor) => ({ ...executor, inherited: true }));
  return { tree: { ...tree, nodes: tree.nodes.toSpliced(at, 0, node) }, touched: [node.id] };
}

/** What stood under it moves up to its parent: a paragraph that is no item must not take its bullets away with it. */
export function removeItem(tree: ItemTree, edit: EditOf<'remove'>): Outcome {
  const index = indexOfNode(tree, edit.item);
  const node = tree.nodes[index];
  if (node === undefined) return refusal('ITEM_GONE');
  if (tree.nodes.length === 1) return refusal('CANNOT_REMOVE');
  const children = tree.nodes.filter(({ parent }) => parent === node.id).map(({ id }) => id);
  const nodes = tree.nodes
    .filter(({ id }) => id !== node.id)
    .map((one) => ({
      ...one,
      parent: one.parent === node.id ? node.parent : one.parent,
      dependsOn: one.dependsOn.filter((id) => id !== node.id),
    }));
  const findings = tree.findings.filter(({ item }) => item !== node.id);
  return { tree: { ...tree, nodes, findings }, touched: [...children, ...besides(tree, node)] };
}

/** What stood in the same list: it is numbered anew without the node that left it. */
function besides(tree: ItemTree, node: ItemNode): string[] {
  const list = listOf(node);
  return tree.nodes.filter((one) => one.id !== node.id && listOf(one) === list).map(({ id }) => id);
}

/** Swaps the item, with everything under it, with its neighbour on the same level. */
export function moveItem(tree: ItemTree, edit: EditOf<'move'>): Outcome {
  const index = indexOfNode(tree, edit.item);
  const node = tree.nodes[index];
  if (node === undefined) return refusal('ITEM_GONE');
  const end = endOfBlock(tree, index);
  const before = tree.nodes.findLastIndex((one, at) => at < index && one.parent === node.parent);
  const after = tree.nodes.findIndex((one, at) => at >= end && one.parent === node.parent);
  const target = edit.direction === 'up' ? before : after;
  if (target < 0) return refusal('CANNOT_MOVE');
  const block = tree.nodes.slice(index, end);
  const rest = tree.nodes.toSpliced(index, end - index);
  const at = edit.direction === 'up' ? before : endOfBlock(tree, after) - block.length;
  return { tree: { ...tree, nodes: rest.toSpliced(at, 0, ...block) }, touched: [node.id] };
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
