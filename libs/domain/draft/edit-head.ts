import type { DraftEdit } from './draft-edit.js';
import type { DraftExecutor } from './draft-order.js';
import { executorKey } from './draft-people.js';
import type { ItemTree } from './item-tree.js';

type EditOf<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>;

export function setDocument(tree: ItemTree, { change }: EditOf<'set-document'>): ItemTree {
  const { document } = tree;
  const { kind, issuer, place, signatory, drafter, period } = change;
  return {
    ...tree,
    document: {
      ...document,
      kind: given(kind, document.kind),
      issuer: given(issuer, document.issuer),
      place: given(place, document.place),
      signatory: given(signatory, document.signatory),
      drafter: given(drafter, document.drafter),
      period: given(period, document.period),
    },
  };
}

/** null is a value here: the document has no such requisite. */
function given<Value>(value: Value | undefined, kept: Value): Value {
  return value === undefined ? kept : value;
}

export function setControl(tree: ItemTree, { control }: EditOf<'set-control'>): ItemTree {
  return { ...tree, control: { ...control } };
}

/** One misread name is misread wherever it stands: executors, controller and signatory change together. */
export function renamePerson(tree: ItemTree, { key, name, position }: EditOf<'rename-person'>): ItemTree {
  const renamed = (executor: DraftExecutor): DraftExecutor =>
    executorKey(executor) === key ? { ...executor, name, position: position ?? executor.position } : executor;
  const { control, document } = tree;
  const { signatory } = document;
  return {
    ...tree,
    nodes: tree.nodes.map((node) => ({ ...node, executors: node.executors.map(renamed) })),
    control:
      control.by !== 'none' && (control.name ?? control.position) === key
        ? { ...control, name, position: position ?? control.position }
        : control,
    document:
      signatory !== null && (signatory.name ?? signatory.position) === key
        ? { ...document, signatory: { name, position: position ?? signatory.position } }
        : document,
  };
}
