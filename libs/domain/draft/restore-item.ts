import { refusal, type Refusal } from '../order/refusal.js';
import type { DraftEdit, EditRefusalCode } from './draft-edit.js';
import type { Reshaped } from './edit-structure.js';
import { endOfBlock, indexOfNode, type ItemNode, type ItemTree } from './item-tree.js';

/**
 * An item becomes again what was read, findings included. One that was removed comes back behind the item it was read after,
 * or before all when none of those is left.
 */
export function restoreItem(
  tree: ItemTree,
  { item }: Extract<DraftEdit, { kind: 'restore' }>,
  read: ItemTree,
): Reshaped | Refusal<EditRefusalCode> {
  const original = read.nodes[indexOfNode(read, item)];
  if (original === undefined) return refusal('ITEM_GONE');
  const index = indexOfNode(tree, item);
  const present = tree.nodes[index];
  const known = new Set(tree.nodes.map(({ id }) => id));
  const dependsOn = original.dependsOn.filter((id) => known.has(id));
  const findings = [
    ...tree.findings.filter((finding) => finding.item !== item),
    ...read.findings.filter((finding) => finding.item === item),
  ];
  if (present !== undefined) {
    const { parent, ref } = present;
    const node: ItemNode = { ...original, parent, ref, dependsOn };
    const nodes = tree.nodes.map((one) => (one.id === item ? node : one));
    return { tree: { ...tree, nodes, findings }, touched: [item] };
  }
  const parent = original.parent !== null && known.has(original.parent) ? original.parent : null;
  const at = placeOf(tree, read, item);
  const nodes = tree.nodes.toSpliced(at, 0, { ...original, parent, dependsOn });
  return { tree: { ...tree, nodes, findings }, touched: [item] };
}

function placeOf(tree: ItemTree, read: ItemTree, item: string): number {
  const readAt = indexOfNode(read, item);
  const earlier = read.nodes.slice(0, readAt).map(({ id }) => id);
  const parent = read.nodes[readAt]?.parent ?? null;
  for (const id of earlier.reverse()) {
    const index = indexOfNode(tree, id);
    if (index >= 0)
      return id === parent ? index + 1 : behind(tree, index, (one) => isAfter(read, one, readAt));
  }
  return 0;
}

/** Behind the node and what stands under it – but rows of an annex may stand under an item that comes long before them. */
function behind(tree: ItemTree, index: number, isLater: (id: string) => boolean): number {
  const end = endOfBlock(tree, index);
  const later = tree.nodes.findIndex(({ id }, at) => at > index && at < end && isLater(id));
  return later < 0 ? end : later;
}

function isAfter(read: ItemTree, id: string, index: number): boolean {
  return indexOfNode(read, id) > index;
}
