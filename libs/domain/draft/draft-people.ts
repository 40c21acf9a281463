import type { DraftExecutor, DraftItem, DraftOrder, ItemKind } from './draft-order.js';

export type DraftRole = 'executor' | 'controller' | 'signatory';

/** Someone the text names, wherever they stand in it. */
export interface NamedPerson {
  /** The name in the nominative, or the position, unit or phrase where the text gives no name. Unique in the draft. */
  readonly key: string;
  readonly name: string | null;
  readonly position: string | null;
  readonly roles: readonly DraftRole[];
}

/** What becomes an assignment. Header, topic, control and effective have none; an umbrella only gives its window. */
const assignedKinds: ReadonlySet<ItemKind> = new Set([
  'action',
  'event',
  'standing',
  'acquaintance',
  'publication',
]);

export function isAssigned(item: Pick<DraftItem, 'kind'>): boolean {
  return assignedKinds.has(item.kind);
}

export function executorKey(executor: DraftExecutor): string {
  return executor.name ?? executor.position ?? executor.unit ?? executor.group ?? executor.text;
}

export function controllerKey({ control }: DraftOrder): string | null {
  return control.by === 'none' ? null : (control.name ?? control.position);
}

export function signatoryKey({ document }: DraftOrder): string | null {
  return document.signatory === null ? null : (document.signatory.name ?? document.signatory.position);
}

/** Everybody whom the launch must know: executors of assigned items first, in the order of the text, then controller and signatory. */
export function namedPeople(draft: DraftOrder): readonly NamedPerson[] {
  const found = new Map<string, { name: string | null; position: string | null; roles: Set<DraftRole> }>();
  const note = (key: string | null, name: string | null, position: string | null, role: DraftRole): void => {
    if (key === null) return;
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, position, roles: new Set([role]) });
    else {
      known.roles.add(role);
      known.position ??= position;
    }
  };
  for (const item of draft.items.filter(isAssigned)) {
    for (const executor of item.executors) {
      note(executorKey(executor), executor.name, executor.position, 'executor');
    }
  }
  note(controllerKey(draft), draft.control.name, draft.control.position, 'controller');
  const { signatory } = draft.document;
  note(signatoryKey(draft), signatory?.name ?? null, signatory?.position ?? null, 'signatory');
  return [...found].map(([key, { roles, ...person }]) => ({ key, ...person, roles: [...roles] }));
}
