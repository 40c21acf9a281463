import type { Order } from '#libs/contracts/http/order.schema';
import type { AssignmentLine } from '#libs/persistence/views/assignment.view';
import type { ItemLine, OrderPage } from '#libs/persistence/views/order.view';
import { summarize, wordsOf } from '../assignments/assignment-words.js';
import type { Language } from '../request/request-language.js';

export function orderPage(
  head: OrderPage,
  items: readonly ItemLine[],
  assignments: readonly AssignmentLine[],
  language: Language,
): Order {
  const { ended, behind, wakesAt, lookedAt, ...rest } = head;
  return {
    ...rest,
    items: items.map((item) =>
      orderItem(
        item,
        assignments.filter(({ itemId }) => itemId === item.id),
        language,
      ),
    ),
    process: { state: ended ? 'ended' : behind ? 'catching-up' : 'watched', wakesAt, lookedAt },
  };
}

function orderItem(
  item: ItemLine,
  lines: readonly AssignmentLine[],
  language: Language,
): Order['items'][number] {
  const { id, ref, parentRef, kind, text, deadline, openAssignments } = item;
  const [first] = lines;
  const due =
    first === undefined
      ? null
      : { ...wordsOf(deadline, language), dueOn: first.dueOn, dueAt: first.dueAt, zone: first.issuerZone };
  const status = lines.length === 0 ? 'none' : openAssignments > 0 ? 'open' : 'done';
  return {
    id,
    ref,
    parentRef,
    kind,
    text,
    status,
    due,
    assignments: lines.map((line) => summarize(line, language)),
  };
}
