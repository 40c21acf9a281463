import { choosePhrase } from './grammar/choose-phrase.js';
import { findPhrases } from './grammar/find-phrases.js';
import { withoutQuotes } from './grammar/mask-quotes.js';
import type { Phrase } from './grammar/phrase.js';
import { tokenize, type Tokens } from './grammar/token.js';
import { noDeadline, type DeadlineReading, type ReadingContext } from './deadline-reading.js';

/** No item is longer; what stands behind is not read, so that a file of noise costs no more than an item. */
const longestSentence = 10_000;

/**
 * What a sentence says about its deadline: every kind of the draft format. References («от 29.12.2012 № 273-ФЗ»), periods of
 * data («за 2019 год»), titles in quotes and plans for a year are no deadlines. Where the words leave a doubt the reading says
 * which (`doubt`) and a person is asked; without a deadline the kind is `none`, and a person is asked too. Never throws;
 * linear in the length of the text, of which the first 10,000 characters are read.
 */
export function readDeadline(sentence: string, context: ReadingContext): DeadlineReading {
  const text = sentence.slice(0, longestSentence);
  const tokens = withoutQuotes(tokenize(text));
  const phrase = choosePhrase(findPhrases(tokens, context, false));
  return phrase === null ? noDeadline : readingOf(text, tokens, phrase);
}

/**
 * The reading of a whole cell of a table («Сентябрь 2023», «до 01.10», «в течение года»): bare forms are deadlines, and words
 * that stay unread beside one are a doubt. An empty cell or a dash names none.
 */
export function readDeadlineCell(cell: string, context: ReadingContext): DeadlineReading {
  const text = cell.slice(0, longestSentence);
  const tokens = tokenize(text);
  const phrases = findPhrases(tokens, context, true);
  const phrase = choosePhrase(phrases);
  if (phrase === null) return unread(text, tokens);
  const reading = readingOf(text, tokens, phrase);
  const loose = phrase.strength === 'loose' || reading.doubt !== undefined || phrase.kind === 'inverted';
  return loose || isWholeCell(tokens, phrases) ? reading : asked(reading);
}

function readingOf(text: string, tokens: Tokens, phrase: Phrase): DeadlineReading {
  const { first, next, strength: _strength, yearAssumed, ...found } = phrase;
  const start = tokens[first]?.start ?? 0;
  const end = pastBracket(text, start, tokens[next - 1]?.end ?? start);
  return {
    text: text.slice(start, end).replace(/\s+/gu, ' '),
    ...found,
    ...(yearAssumed === true ? { yearAssumed } : {}),
    span: [start, end],
  };
}

/** «еженедельно (по пятницам)» is shown with the bracket that closes it. */
function pastBracket(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  return words.includes('(') && !words.includes(')') && text.charAt(end) === ')' ? end + 1 : end;
}

/** A cell with words but no known deadline is shown to a person as it stands. */
function unread(text: string, tokens: Tokens): DeadlineReading {
  const first = tokens.find((token) => token.kind !== 'mark');
  const last = tokens.findLast((token) => token.kind !== 'mark');
  if (first === undefined || last === undefined) return noDeadline;
  const span = [first.start, last.end] as const;
  return {
    text: text.slice(...span).replace(/\s+/gu, ' '),
    kind: 'none',
    from: null,
    to: null,
    span,
    doubt: 'vague',
  };
}

const fillers = new Set([
  'г',
  'год',
  'года',
  'срок',
  'и',
  'а',
  'также',
  'далее',
  'в',
  'включительно',
  'мск',
  'по',
  'п',
  'каждый',
  'каждое',
  'каждого',
]);

/** Is every word and number of the cell in one of its phrases? */
function isWholeCell(tokens: Tokens, phrases: readonly Phrase[]): boolean {
  const read = (index: number): boolean => phrases.some(({ first, next }) => index >= first && index < next);
  return tokens.every((token, index) => token.kind === 'mark' || read(index) || fillers.has(token.text));
}

function asked(reading: DeadlineReading): DeadlineReading {
  const { from, to } = reading;
  const choices = to === null ? [] : [{ label: null, from, to }];
  return { ...reading, from: null, to: null, doubt: 'vague', choices };
}
