import { addDays, localDateOfParts, weekdayOf, yearOf, type LocalDate } from '../../time/local-date.js';
import { weekdayOfWord } from './month-names.js';
import type { Phrase, Scene } from './phrase.js';
import { isNumber, textAt, type Tokens } from './token.js';
import { matches, sequence } from './words.js';

/**
 * «до конца недели», «на этой неделе», «до пятницы», «до Нового года»: days that the day of signing settles. A weekday beside a
 * frequency or at the end of working hours is another rule's, and so these words give way to any others.
 */
export function weekPhrase(scene: Scene, at: number): Phrase | null {
  const { signedOn } = scene.context;
  if (signedOn === null) return null;
  const { tokens } = scene;
  return (
    endOfWeek(tokens, at, signedOn) ??
    withinWeek(tokens, at, signedOn) ??
    untilWeekday(tokens, at, signedOn) ??
    newYear(tokens, at, signedOn)
  );
}

const loose = { strength: 'loose', from: null } as const;

/** Sunday of the running week or of the next one; signed at its end, it is not said which. */
function sunday(signedOn: LocalDate, nextWeek: boolean): LocalDate | null {
  const day = weekdayOf(signedOn);
  if (nextWeek) return addDays(signedOn, 14 - day);
  return day < 5 ? addDays(signedOn, 7 - day) : null;
}

function endOfWeek(tokens: Tokens, at: number, signedOn: LocalDate): Phrase | null {
  const next = sequence(
    tokens,
    at,
    'до|к',
    'конца|концу',
    'текущей|этой|рабочей|следующей|будущей?',
    'рабочей?',
    'недели',
  );
  const to = next === null ? null : sunday(signedOn, matches(tokens, at + 2, 'следующей|будущей'));
  return next === null || to === null ? null : { ...loose, first: at, next, kind: 'by-date', to };
}

function withinWeek(tokens: Tokens, at: number, signedOn: LocalDate): Phrase | null {
  const next =
    sequence(tokens, at, 'на', 'этой|текущей|следующей|будущей', 'неделе') ??
    sequence(tokens, at, 'в', 'течение', 'этой|текущей|следующей|будущей', 'недели');
  const later = next !== null && matches(tokens, next - 2, 'следующей|будущей');
  const to = next === null ? null : sunday(signedOn, later);
  if (next === null || to === null) return null;
  return { ...loose, first: at, next, kind: 'window', from: later ? addDays(to, -6) : signedOn, to };
}

/** «до пятницы», «к ближайшему понедельнику»: the next such day behind the signing. */
function untilWeekday(tokens: Tokens, at: number, signedOn: LocalDate): Phrase | null {
  const edge = sequence(tokens, at, 'до|к|ко', 'ближайшего|ближайшей|ближайшему?');
  const day = edge === null ? null : weekdayOfWord(textAt(tokens, edge));
  if (edge === null || day === null || matches(tokens, at - 2, 'с|со')) return null;
  if (matches(tokens, edge + 1, ',|(|кажд*|недел*|месяц*') || isNumber(tokens, edge + 1)) return null;
  const ahead = (day - weekdayOf(signedOn) + 6) % 7;
  return { ...loose, first: at, next: edge + 1, kind: 'by-date', to: addDays(signedOn, ahead + 1) };
}

/** «до Нового года», «до нового 2025 года». */
function newYear(tokens: Tokens, at: number, signedOn: LocalDate): Phrase | null {
  const word = sequence(tokens, at, 'до|к', 'нового|новому');
  if (word === null) return null;
  const numbered = isNumber(tokens, word);
  const year = yearOf(signedOn);
  const next = sequence(tokens, numbered ? word + 1 : word, 'года|году');
  const to = localDateOfParts(year, 12, 31);
  if (next === null || to === null || (numbered && Number(textAt(tokens, word)) !== year + 1)) return null;
  return { ...loose, first: at, next, kind: 'by-date', to };
}
