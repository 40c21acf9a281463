import type { Order, OrderSummary } from '#libs/contracts/http/order.schema';
import type { AssignmentLine } from '#libs/persistence/views/assignment.view';
import type { ItemLine, OrderLine, OrderPage } from '#libs/persistence/views/order.view';
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
    ...orderSummary(rest, language),
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

/** The line of an order as lists show it, with the reasons of its nearest due date. */
export function orderSummary<Line extends OrderLine>(
  line: Line,
  language: Language,
): Omit<Line, 'nextDueAt' | 'nextDeadline'> & Pick<OrderSummary, 'nextDue'> {
  const { nextDueAt, nextDeadline, ...rest } = line;
  const { nextDueOn, issuerZone } = line;
  const nextDue =
    nextDueOn === null || nextDueAt === null
      ? null
      : { ...wordsOf(nextDeadline, language), dueOn: nextDueOn, dueAt: nextDueAt, zone: issuerZone };
  return { ...rest, nextDue };
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
