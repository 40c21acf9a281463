import { choosePhrase } from './grammar/choose-phrase.js';
import { findPhrases } from './grammar/find-phrases.js';
import { withoutQuotes } from './grammar/mask-quotes.js';
import { monthOfWord } from './grammar/month-names.js';
import type { Phrase } from './grammar/phrase.js';
import { textAt, tokenize, type Tokens } from './grammar/token.js';
import { isInfinitive, matches } from './grammar/words.js';
import { noDeadline, type DeadlineReading, type ReadingContext } from './deadline-reading.js';

/** No item is longer: reading orders cuts its items there. */
const longestSentence = 10_000;
/** No expression and no cell of a table that holds a deadline is longer. */
const longestExpression = 2_000;
const longestShown = 60;

/** Nothing of it is read, not even its beginning: a file of noise costs nothing, and half an expression may say another day. */
function tooLong(text: string): DeadlineReading {
  const shown = `${text.slice(0, longestShown).replace(/\s+/gu, ' ').trim()}…`;
  return { ...noDeadline, text: shown, doubt: 'too-long' };
}

/**
 * What a sentence says about its deadline: every kind of the draft format. References («от 29.12.2012 № 273-ФЗ»), periods of
 * data («за 2019 год»), titles in quotes and plans for a year are no deadlines. Where the words leave a doubt the reading says
 * which (`doubt`) and a person is asked; without a deadline the kind is `none`, and a person is asked too. Never throws;
 * linear in the length of the text; one beyond 10,000 characters is not read at all (`too-long`).
 */
export function readDeadline(sentence: string, context: ReadingContext): DeadlineReading {
  if (sentence.length > longestSentence) return tooLong(sentence);
  const tokens = withoutQuotes(tokenize(sentence));
  const phrase = choosePhrase(findPhrases(tokens, context, false), tokens);
  if (phrase !== null) return readingOf(sentence, tokens, phrase);
  const verbless = !tokens.some((_, at) => isInfinitive(tokens, at));
  return (verbless ? (behindDash(sentence, context) ?? aheadOfDash(sentence, context)) : null) ?? noDeadline;
}

const longestBehindDash = 60;

/** «акцию «Чистый двор» – 13 апреля;»: nothing but the day, and perhaps a name, behind the last dash. */
function behindDash(sentence: string, context: ReadingContext): DeadlineReading | null {
  const at = Math.max(...[' - ', ' – ', ' — '].map((dash) => sentence.lastIndexOf(dash)));
  if (isInRange(sentence, at)) return null;
  const tail = at < 0 ? '' : sentence.slice(at + 3).replace(/[.;,\s]{1,9}$/u, '');
  if (tail === '' || tail.length > longestBehindDash) return null;
  const words = tail.split(/,\s(?=\p{Lu}|отв)/u)[0] ?? tail;
  const { span, ...reading } = readDeadlineCell(words, context);
  if (reading.to === null || reading.doubt !== undefined || span?.[0] !== 0) return null;
  const day = reading.kind === 'by-date' && !/^(?:до|к)\s/iu.test(words);
  return {
    ...reading,
    ...(day ? { kind: 'on-date', from: reading.to } : {}),
    span: [at + 3, at + 3 + span[1]],
  };
}

/** «апрель – экипажи теплоходов – Белов А.Б.»: nothing but the time before the first dash. */
function aheadOfDash(sentence: string, context: ReadingContext): DeadlineReading | null {
  const [words = ''] = sentence.slice(0, longestBehindDash).split(/\s[–—-]\s/u, 1);
  if (words.length === Math.min(sentence.length, longestBehindDash)) return null;
  const reading = readDeadlineCell(words, context);
  const whole = reading.to !== null && reading.doubt === undefined && reading.span?.[0] === 0;
  return whole ? reading : null;
}

/** «копии журналов за январь – апрель 2024 года»: the dash is that of a span of months. */
function isInRange(sentence: string, dash: number): boolean {
  const before = /[А-Яа-яЁё]{3,8}$/u.exec(
    sentence.slice(Math.max(0, dash - longestMonth), Math.max(0, dash)),
  );
  return before !== null && monthOfWord(before[0].toLowerCase()) !== null;
}

const longestMonth = 9;

/**
 * The reading of a whole cell of a table («Сентябрь 2023», «до 01.10», «в течение года»): bare forms are deadlines, and words
 * that stay unread beside one are a doubt. An empty cell or a dash names none; what is beyond 2,000 characters is not read (`too-long`).
 */
export function readDeadlineCell(cell: string, context: ReadingContext): DeadlineReading {
  if (cell.length > longestExpression) return tooLong(cell);
  const tokens = tokenize(cell);
  const phrases = findPhrases(tokens, context, true);
  const phrase = choosePhrase(phrases, tokens);
  if (phrase === null) return unread(cell, tokens);
  const reading = readingOf(cell, tokens, phrase);
  const loose = phrase.strength === 'loose' || reading.doubt !== undefined || phrase.kind === 'inverted';
  const whole = isWholeCell(tokens, phrases) || isPlaceBehind(cell, tokens, phrases);
  return loose || whole ? reading : asked(reading);
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
  'рабочие',
  'дни',
  'весной',
  'летом',
  'осенью',
  'зимой',
]);

/** Is every word and number of the cell in one of its phrases? */
function isWholeCell(tokens: Tokens, phrases: readonly Phrase[]): boolean {
  const read = (index: number): boolean => phrases.some(({ first, next }) => index >= first && index < next);
  return tokens.every((token, index) => token.kind === 'mark' || read(index) || fillers.has(token.text));
}

const place =
  'г|с|д|п|х|пос|дер|ст|ул|пр|пл|зал|зале|актов*|спортивн*|спортзал*|школ*|дом|дома|доме|двор*|площад*|центр*|парк*|сквер*|стадион*|библиотек*|музе*|театр*|филармони*|клуб*|администраци*|муниципальн*|област*|район*|округ*|территори*|улиц*|микрорайон*|поселени*|каб|кабинет*|ауд|аудитори*|лице*|гимнази*|колледж*|университет*|институт*|дк|сдк|рдк|цдт|сош|оош|мбоу|маоу|моу|мбдоу|мку|мбу|мау|гбу';
const doubts =
  'предварительн*|ориентировочн*|уточн*|примерн*|при|если|далее|затем|перен*|или|либо|кроме|возможн*|отмен*';

/** «ЦГБ», «ДШИ № 1»: where, by the letters a house is known by. */
const houseByLetters = /^\p{Lu}{2,7}(?=\s?[.,;)№«"]|\s*$)/u;

/** «31 января, г. Сосновск, актовый зал», «3 мая, 12.00, ЦГБ» in a column of days and places: behind the day stands where it is held. */
function isPlaceBehind(cell: string, tokens: Tokens, phrases: readonly Phrase[]): boolean {
  const [phrase] = phrases;
  if (phrase === undefined || phrases.length > 1 || phrase.first > 0) return false;
  const marked = textAt(tokens, phrase.next) === ',' || textAt(tokens, phrase.next) === '(';
  const behind = marked ? phrase.next + 1 : phrase.next;
  const named =
    [0, 1].some((step) => matches(tokens, behind + step, place)) ||
    houseByLetters.test(cell.slice(tokens[behind]?.start ?? cell.length));
  return named && !tokens.some((_, at) => at >= behind && matches(tokens, at, doubts));
}

function asked(reading: DeadlineReading): DeadlineReading {
  const { from, to } = reading;
  const choices = to === null ? [] : [{ label: null, from, to }];
  return { ...reading, from: null, to: null, doubt: 'vague', choices };
}
