import { readDeadline } from '../deadline/read-deadline.js';
import { resolveDeadline, type DeadlineContext } from '../deadline/resolve-deadline.js';
import type { DraftDeadline } from './draft-order.js';

/**
 * The deadline that a person's own phrase gives, read as one of the text would be. A phrase alone («01.10.2025») is tried with
 * the «до» that people leave out. What the grammar does not know is kept as the phrase, and the day is asked.
 */
export function deadlineOfPhrase(phrase: string | null, context: DeadlineContext): DraftDeadline {
  const words = phrase?.replace(/\s+/gu, ' ').trim() ?? '';
  const tried = [words, `до ${words}`].map((text) => readDeadline(text, context));
  const reading = tried.find(({ kind }) => kind !== 'none');
  const { span: _, ...read } = reading ?? { text: null, kind: 'none', from: null, to: null, span: undefined };
  const resolved = resolveDeadline({ ...read, text: words === '' ? null : words }, context);
  return {
    text: resolved.text,
    kind: resolved.kind,
    from: resolved.from,
    to: resolved.to,
    due: resolved.dueOn,
    decide: resolved.decide,
    options: resolved.options.map((option) => ({ ...option })),
    span: null,
  };
}
