import type { ComposeOptions } from '../composed-letter.js';
import type { LetterDue, LetterOrder, LetterReader, WatchedLine } from '../letter-facts.js';
import type { ViewEntry, ViewFact, ViewSection } from '../letter-view.js';
import { dueInWords, dueState, type Telling } from '../words/due-words.js';
import { orderInFull } from '../words/order-words.js';
import { sayer } from '../words/say.js';

/** What every kind of letter needs besides its facts. */
export interface Composing extends Telling {
  readonly reader: LetterReader;
  readonly publicUrl: string;
}

export function composing(
  { nowAt, reader }: Pick<Composing, 'nowAt' | 'reader'>,
  { language, publicUrl }: ComposeOptions,
): Composing {
  return { nowAt, reader, language, publicUrl };
}

/** Longer lists are cut: a controller of 1,500 schools gets a letter, not a book. The rest is on the page. */
export const longestList = 50;

export function sectionOf<Line>(
  title: string,
  lines: readonly Line[],
  entryOf: (line: Line) => ViewEntry,
  { language, publicUrl }: Composing,
): readonly ViewSection[] {
  if (lines.length === 0) return [];
  const more =
    lines.length > longestList ? `${sayer(language)('more', { total: lines.length })}: ${publicUrl}` : null;
  return [{ title, entries: lines.slice(0, longestList).map(entryOf), more }];
}

export function dueFact(due: LetterDue, telling: Telling): ViewFact {
  const fact = { label: sayer(telling.language)('due'), value: dueInWords(due, telling) };
  switch (dueState(due, telling)) {
    case 'late':
      return { ...fact, tone: 'late' };
    case 'today':
    case 'tomorrow':
      return { ...fact, tone: 'near' };
    case 'later':
      return fact;
  }
}

export function orderFact(order: LetterOrder, { language }: Telling): ViewFact {
  return { label: sayer(language)('order'), value: orderInFull(order, language) };
}

/** Who does it; how many, where the line stands for a group. */
export function executorFact(
  { executorName, executors }: Pick<WatchedLine, 'executorName' | 'executors'>,
  { language }: Pick<Telling, 'language'>,
): ViewFact {
  const say = sayer(language);
  return executorName === null
    ? { label: say('executorCount'), value: String(executors) }
    : { label: say('executor'), value: executorName };
}

/** The beginning of a long text, cut between words; whole in the launch letter, shortened where it only reminds. */
export function beginning(text: string, longest = 240): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** Ends a sentence; «2019 г.» ends with its point already. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
