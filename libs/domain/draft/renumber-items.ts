import { DistinctRefs } from './distinct-refs.js';
import type { ItemNode } from './item-tree.js';

/** «П1.» and «Т2.»: rows of tables are numbered by their table, not by the item that approves it. */
const tableRow = /^[ПТ]\d{1,6}\./u;
/** Of a ref without the mark that tells it apart. */
const lastNumber = /(\d{1,9})[^\d]*(?:′\d+)?$/u;

/**
 * Gives unprinted items their refs anew after an edit, in the lists that the edit touched; a printed number stands in the
 * document and stays. An unprinted item between printed ones, which leave it no number, is «2-1» after «2», as amendments of
 * Russian acts number what they insert.
 * A list that is again what was read has again the refs that were read, also where the document numbers it in a way of its own.
 *
 * @param touched ids of nodes whose list is numbered anew: those that are new or moved, and one that stood beside what is gone
 */
export function renumbered(
  nodes: readonly ItemNode[],
  touched: ReadonlySet<string>,
  read: readonly ItemNode[],
): ItemNode[] {
  const lists = listsOf(nodes);
  const originals = listsOf(read);
  const printed = new Set(nodes.filter((node) => node.printed).map(({ ref }) => ref));
  const refs = new Map(nodes.map(({ id, ref }) => [id, ref]));
  const dirty = new Set(nodes.filter(({ id }) => touched.has(id)).map(listOf));
  const stale = new Set<string>();
  // Parents stand before their children: a list is reached when the ref of its parent is settled.
  for (const [key, list] of lists) {
    const [first] = list;
    if (first === undefined) continue;
    if (!dirty.has(key) && !(first.parent !== null && stale.has(first.parent) && !tableRow.test(first.ref)))
      continue;
    const above = first.parent === null || refs.get(first.parent) === first.parent;
    const whole = above && idsOf(list) === idsOf(originals.get(key) ?? []);
    const numbers = whole
      ? list.map(({ id }) => [id, id] as const)
      : numbersOf(list, prefixOf(first, refs), printed);
    for (const [id, ref] of numbers) {
      if (refs.get(id) !== ref) stale.add(id);
      refs.set(id, ref);
    }
  }
  return unique(nodes.map((node) => ({ ...node, ref: refs.get(node.id) ?? node.ref })));
}

function listsOf(nodes: readonly ItemNode[]): Map<string, ItemNode[]> {
  const lists = new Map<string, ItemNode[]>();
  for (const node of nodes) {
    const key = listOf(node);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [node]);
    else list.push(node);
  }
  return lists;
}

const idsOf = (list: readonly ItemNode[]): string => JSON.stringify(list.map(({ id }) => id));

/** Items that are counted together: headers, rows of one table, or what stands on one level under one parent. */
export function listOf(node: ItemNode): string {
  if (node.kind === 'header' && !node.printed) return 'headers';
  return tableRow.exec(node.ref)?.[0] ?? `under ${node.parent ?? ''}`;
}

function prefixOf(node: ItemNode, refs: ReadonlyMap<string, string>): string {
  if (node.kind === 'header' && !node.printed) return 'А';
  const row = tableRow.exec(node.ref)?.[0];
  if (row !== undefined) return row;
  return node.parent === null ? '' : `${refs.get(node.parent) ?? ''}.`;
}

function numbersOf(
  list: readonly ItemNode[],
  prefix: string,
  printed: ReadonlySet<string>,
): (readonly [id: string, ref: string])[] {
  // Items under a header are printed «1», «2»: what is inserted among them is numbered like them.
  const bare = list.some((node) => node.printed) && list.every((node) => !node.ref.startsWith(prefix));
  const own = bare ? '' : prefix;
  let last = 0;
  let lastRef = `${own}0`;
  let inserted = 0;
  return list.map((node) => {
    const next = `${own}${String(last + 1)}`;
    const known = node.printed ? node.ref : printed.has(next) ? null : next;
    if (known === null) {
      inserted += 1;
      return [node.id, `${lastRef}-${String(inserted)}`] as const;
    }
    last = Number(lastNumber.exec(known)?.[1] ?? last + 1);
    lastRef = known;
    inserted = 0;
    return [node.id, known] as const;
  });
}

/** A printed number that the document uses twice keeps the mark by which the reader told it apart. */
function unique(nodes: readonly ItemNode[]): ItemNode[] {
  const taken = new DistinctRefs(nodes.filter((node) => node.printed).map(({ ref }) => ref));
  return nodes.map((node) => {
    if (node.printed) return node;
    const ref = taken.take(node.ref);
    return ref === node.ref ? node : { ...node, ref };
  });
}
