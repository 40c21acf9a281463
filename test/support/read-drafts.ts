import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import type { DraftOrder } from '#libs/domain/draft/draft-order';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';

/** The draft of a text that is one; a refusal fails the test. */
export function read(text: string): DraftOrder {
  const draft = readOrder(text, { policy: defaultPolicy, calendar: russianCalendar() });
  if (isReadRefusal(draft)) throw new Error(draft.sentence.en);
  return draft;
}

/** An order with these points. */
export const order = (items: string) =>
  `Отдел культуры\n\nПРИКАЗ\n\n01.02.2024 № 5\n\nО деле\n\nПРИКАЗЫВАЮ:\n\n${items}\n\nНачальник отдела В.О. Тихомиров\n`;

export const who = (draft: DraftOrder) =>
  draft.items.map(({ executors }) =>
    executors.map((executor) => executor.name ?? executor.unit ?? executor.group ?? executor.position),
  );

export const short = (draft: DraftOrder) =>
  draft.items.map(({ ref, kind, deadline }) => [ref, kind, deadline.due] as const);
