import type { DraftFinding } from './draft-order.js';
import type { EditedDraft, EditedItem } from './edited-draft.js';

/**
 * A draft whose items and findings name each other by id, while items are being split, merged and moved: refs come back only
 * when everything is in its place. `ref` of a node is still the old one; a new node carries the ref of its neighbour, for the
 * family of numbers («П1.») it belongs to.
 */
export interface ItemNode extends Omit<EditedItem, 'parent' | 'dependsOn'> {
  readonly parent: string | null;
  readonly dependsOn: string[];
}

export interface ItemTree extends Omit<EditedDraft, 'items'> {
  nodes: ItemNode[];
}

export function treeOf({ items, ...draft }: EditedDraft): ItemTree {
  const idOf = new Map(items.map(({ ref, id }) => [ref, id]));
  const id = (ref: string): string => idOf.get(ref) ?? ref;
  return {
    ...draft,
    nodes: items.map((item) => ({
      ...item,
      parent: item.parent === null ? null : id(item.parent),
      dependsOn: item.dependsOn.map(id),
    })),
    findings: draft.findings.map((finding) => ({
      ...finding,
      item: finding.item === null ? null : id(finding.item),
    })),
  };
}

/** Refs of all nodes must be unique again. What pointed at nodes that are gone is dropped. */
export function draftOfTree({ nodes, findings, ...draft }: ItemTree): EditedDraft {
  const refOf = new Map(nodes.map(({ ref, id }) => [id, ref]));
  const found = (id: string): string[] => {
    const ref = refOf.get(id);
    return ref === undefined ? [] : [ref];
  };
  return {
    ...draft,
    items: nodes.map((node) => ({
      ...node,
      parent: node.parent === null ? null : (refOf.get(node.parent) ?? null),
      dependsOn: node.dependsOn.flatMap(found),
    })),
    findings: findings.flatMap((finding): DraftFinding[] =>
      finding.item === null ? [finding] : found(finding.item).map((ref) => ({ ...finding, item: ref })),
    ),
  };
}

export function indexOfNode({ nodes }: Pick<ItemTree, 'nodes'>, id: string): number {
  return nodes.findIndex((node) => node.id === id);
}

/** Index behind the last of everything that stands under the node at `index`. */
export function endOfBlock({ nodes }: Pick<ItemTree, 'nodes'>, index: number): number {
  const root = nodes[index];
  if (root === undefined) return index;
  const inside = new Set([root.id]);
  let end = index + 1;
  for (let node = nodes[end]; node?.parent != null && inside.has(node.parent); node = nodes[end]) {
    inside.add(node.id);
    end += 1;
  }
  return end;
}
