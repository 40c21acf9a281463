import { readDue } from '../deadline/item-due.js';
import type { DeadlineContext } from '../deadline/resolve-deadline.js';
import { blockingCodes, type DraftFinding, type FindingCode, type ItemKind } from './draft-order.js';
import { executorKey } from './draft-people.js';
import { same } from './edited-draft.js';
import type { ItemNode, ItemTree } from './item-tree.js';

const withoutDeadline: ReadonlySet<ItemKind> = new Set([
  'header',
  'topic',
  'control',
  'effective',
  'publication',
  'self-executing',
]);
const withoutExecutor: ReadonlySet<ItemKind> = new Set([...withoutDeadline, 'umbrella', 'indicator']);

/** What the reader found in these fields is answered by a person who changed them. */
const ofExecutors: ReadonlySet<FindingCode> = new Set([
  'NO_EXECUTOR',
  'WRONG_CASE',
  'AMBIGUOUS_PERSON',
  'PLURAL_SINGLE',
  'EXECUTOR_IS_OBJECT',
]);
export const ofDeadline: ReadonlySet<FindingCode> = new Set([
  'NO_DEADLINE',
  'INVERTED_RANGE',
  'IMPOSSIBLE_DATE',
  'NO_CALENDAR',
  'OUTSIDE_PERIOD',
  'NONWORKING_DUE',
  'SHORT_WORKING_TIME',
  'DUE_BEFORE_DEPENDENCY',
  'DEFAULT_BEFORE_DEPENDENCY',
]);

/**
 * Findings after an edit: those of the reader stay where nothing they depend on has changed; where it has, they go, and what
 * can be judged without reading the text anew is judged again.
 *
 * @param reworded the item whose words were written anew; words that only went to another item are still the text's own
 */
export function derivedFindings(
  before: ItemTree,
  after: ItemTree,
  context: DeadlineContext,
  reworded: string | null,
): DraftFinding[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const present = new Map(after.nodes.map((node) => [node.id, node]));
  const twins = { before: twinsOf(before.nodes), after: twinsOf(after.nodes) };
  const kept = after.findings.filter((finding) => {
    if (finding.item === null) return stands(finding, before, after);
    const node = present.get(finding.item);
    if (node === undefined) return false;
    if (finding.code === 'DUPLICATE_ITEM') return !twins.before.has(node.id) || twins.after.has(node.id);
    const former = old.get(node.id);
    if (node.id === reworded && losesQuote(finding, former, node)) return false;
    return holds(finding, former, node) && stands(finding, before, after);
  });
  const found = after.nodes.flatMap((node) => {
    const former = old.get(node.id);
    return same(former, node) && former !== undefined ? [] : findingsOf(node, former, context);
  });
  const duplicates = [...twins.after].map(([id, other]) => duplicate(id, other, present));
  return withoutRepeats([...kept, ...found, ...duplicates, ...ofHead(before, after)]);
}

/** Whether a finding on an item still speaks of what stands there. */
function holds(finding: DraftFinding, former: ItemNode | undefined, node: ItemNode): boolean {
  if (former === undefined) return true;
  const { code } = finding;
  if (code === 'NO_EXECUTOR' && (node.executors.length > 0 || withoutExecutor.has(node.kind))) return false;
  if (code === 'NO_DEADLINE' && withoutDeadline.has(node.kind)) return false;
  if (ofExecutors.has(code) && !same(former.executors, node.executors)) return false;
  if (ofDeadline.has(code) && !same(former.deadline, node.deadline)) return false;
  if (code === 'NO_DELIVERABLE' && node.deliverables.length > 0) return false;
  return code !== 'INDICATOR_NO_FORMULA' || node.kind === 'indicator';
}

/** A finding that quotes words of the item goes with them. */
function losesQuote({ text }: DraftFinding, former: ItemNode | undefined, node: ItemNode): boolean {
  return text !== null && former?.text.includes(text) === true && !node.text.includes(text);
}

/** Findings on control, signature and heading are answered when these are. */
function stands({ code }: DraftFinding, before: ItemTree, after: ItemTree): boolean {
  const controlChanged = !same(before.control, after.control);
  if (code === 'NO_CONTROLLER') return !controlChanged || after.control.by === 'none';
  if (code === 'CONTROLLER_IS_EXECUTOR')
    return !controlChanged && controllerExecutes(before) === controllerExecutes(after);
  if (code === 'NO_SIGNER') return after.document.signatory === null;
  if (code === 'NO_HEADING') return after.document.title === null;
  return true;
}

const keys = (node: ItemNode): string[] => node.executors.map(executorKey);

function findingsOf(node: ItemNode, former: ItemNode | undefined, context: DeadlineContext): DraftFinding[] {
  const found: DraftFinding[] = [];
  if (node.executors.length === 0 && !withoutExecutor.has(node.kind))
    found.push(finding('NO_EXECUTOR', node.id, null, 'В пункте не назван исполнитель.'));
  const { deadline } = node;
  if (withoutDeadline.has(node.kind)) return found;
  const unchanged = former !== undefined && same(former.deadline, deadline) && former.kind === node.kind;
  if (unchanged) return found;
  if (deadline.kind === 'none' && deadline.options.length > 1 && deadline.text !== null)
    return [
      ...found,
      finding('NO_DEADLINE', node.id, deadline.text, 'У пункта два срока: выберите, какой действует.'),
    ];
  const { text } = deadline;
  for (const { code } of readDue(node, context).findings)
    found.push(finding(code, node.id, code === 'NO_DEADLINE' ? null : text, words(code, text)));
  return found;
}

function words(code: FindingCode, text: string | null): string {
  switch (code) {
    case 'IMPOSSIBLE_DATE':
      return `Срок «${text ?? ''}» невозможен: такой даты нет или она раньше подписания.`;
    case 'NO_CALENDAR':
      return 'На год срока нет производственного календаря: срок можно оставить предварительным.';
    case 'INVERTED_RANGE':
      return `Начало периода позже конца: «${text ?? ''}».`;
    case 'NONWORKING_DUE':
      return 'Срок приходится на нерабочий день.';
    default:
      return text === null ? 'Срок не указан.' : `Не удалось понять срок «${text}»: укажите день.`;
  }
}

/** Items with the same words for the same people; each with its first twin. */
function twinsOf(nodes: readonly ItemNode[]): Map<string, string> {
  const first = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const node of nodes) {
    if (withoutDeadline.has(node.kind)) continue;
    const words = node.text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const print = JSON.stringify([words, keys(node)]);
    const other = first.get(print);
    if (other === undefined) first.set(print, node.id);
    else twins.set(node.id, other);
  }
  return twins;
}

function duplicate(id: string, other: string, present: ReadonlyMap<string, ItemNode>): DraftFinding {
  const ref = present.get(other)?.ref ?? '';
  return finding('DUPLICATE_ITEM', id, null, `Пункт повторяет пункт ${ref}.`);
}

function controllerExecutes({ control, nodes }: ItemTree): boolean {
  const { by, name } = control;
  return by !== 'none' && name !== null && nodes.some((node) => keys(node).includes(name));
}

function ofHead(before: ItemTree, after: ItemTree): DraftFinding[] {
  const found: DraftFinding[] = [];
  const { control, document } = after;
  if (control.by === 'none' && before.control.by !== 'none')
    found.push(finding('NO_CONTROLLER', null, null, 'Контроль исполнения не возложен ни на кого.'));
  if (document.signatory === null && before.document.signatory !== null)
    found.push(finding('NO_SIGNER', null, null, 'Не указано, кто подписал документ.'));
  const changed = !same(before.control, control) || !controllerExecutes(before);
  if (changed && controllerExecutes(after))
    found.push(
      finding(
        'CONTROLLER_IS_EXECUTOR',
        null,
        control.name,
        'Контролёр сам исполняет пункты этого документа.',
      ),
    );
  return found;
}

function finding(code: FindingCode, item: string | null, text: string | null, message: string): DraftFinding {
  const severity = blockingCodes.includes(code) ? 'blocking' : code === 'NONWORKING_DUE' ? 'note' : 'warning';
  return { code, severity, item, text, message };
}

/** One finding of a code for a place; what the reader said in its own words stays. */
function withoutRepeats(findings: readonly DraftFinding[]): DraftFinding[] {
  const once: ReadonlySet<FindingCode> = new Set([
    ...ofExecutors,
    ...ofDeadline,
    'NO_CONTROLLER',
    'DUPLICATE_ITEM',
  ]);
  const seen = new Set<string>();
  return findings.filter(({ code, item, text }) => {
    const print = JSON.stringify([code, item, once.has(code) ? null : text]);
    if (seen.has(print)) return false;
    seen.add(print);
    return true;
  });
}
