import type { ReadingContext } from '../deadline-reading.js';
import { countedPhrase } from './counted-phrase.js';
import { dayPhrase, daysPhrase } from './day-phrase.js';
import { loosePhrase } from './loose-phrase.js';
import { occasion } from './occasion-phrase.js';
import { periodPhrase } from './period-phrase.js';
import type { Phrase, Rule, Scene } from './phrase.js';
import { tellsOfThing } from './refusals.js';
import { seriesPhrase } from './series-phrase.js';
import type { Tokens } from './token.js';
import { untilPhrase, withSecondDay } from './until-phrase.js';
import { weekPhrase } from './week-phrase.js';
import { windowPhrase } from './window-phrase.js';

const every: readonly Rule[] = [
  seriesPhrase,
  countedPhrase,
  windowPhrase,
  untilPhrase,
  dayPhrase,
  daysPhrase,
  periodPhrase,
  weekPhrase,
  loosePhrase,
];
const most = 40;

/** Which rules a word can begin: most words begin none, and looking at one word first keeps a long text cheap. */
const rulesOfWord = new Map<string, readonly Rule[]>(
  (
    [
      [
        'в во',
        [seriesPhrase, countedPhrase, weekPhrase, windowPhrase, untilPhrase, periodPhrase, loosePhrase],
      ],
      ['до к ко', [seriesPhrase, untilPhrase, weekPhrase, loosePhrase]],
      ['за', [countedPhrase, loosePhrase]],
      ['на', [windowPhrase, weekPhrase, countedPhrase, dayPhrase, periodPhrase, loosePhrase]],
      ['не', [seriesPhrase, countedPhrase, untilPhrase, loosePhrase]],
      ['с со между', [windowPhrase, loosePhrase]],
      ['начиная', [windowPhrase, seriesPhrase]],
      ['по', [seriesPhrase, untilPhrase, loosePhrase]],
      ['раз дважды трижды', [seriesPhrase]],
      ['срок сроки срока сроком', [countedPhrase, windowPhrase, untilPhrase, periodPhrase]],
      ['период периоды промежуток', [windowPhrase]],
      ['через спустя сегодня завтра срочно оперативно весьма очень особо', [countedPhrase]],
      [
        'при после согласно немедленно незамедлительно безотлагательно постоянно систематически регулярно бессрочно ' +
          'накануне непосредственно перед под непрерывно круглогодично круглосуточно весь всего постоянный постоянного постоянную постоянное систематический ' +
          'систематическую систематическое регулярный регулярную регулярное',
        [loosePhrase],
      ],
    ] as const
  ).flatMap(([words, rules]) => words.split(' ').map((word) => [word, rules] as const)),
);
/** Series, numbers in words, weekdays. */
const stems =
  /^(?:еже|помесяч|покварт|понедел|полугод|кажд|перв|втор|трет|четв|пят|шест|седьм|восьм|восем|сем|девят|десят|одиннадцат|двенадцат|двадцат|тридцат|один|одн|два|две|двух|три|трех|сред|суббот|воскрес)/u;
const ofStems: readonly Rule[] = [seriesPhrase, dayPhrase];
const ofNumbers: readonly Rule[] = [seriesPhrase, windowPhrase, dayPhrase, daysPhrase];
const ofQuotes: readonly Rule[] = [windowPhrase, dayPhrase];
const quotes = new Set(['«', '"', '“', '„', '‹', "'", '<']);
const ofBrackets: readonly Rule[] = [periodPhrase];
const none: readonly Rule[] = [];

/** Every deadline phrase of a sentence, in its order, without overlaps: at each place the longest of those that fit. */
export function findPhrases(tokens: Tokens, context: ReadingContext, cell: boolean): Phrase[] {
  const scene: Scene = { tokens, context, cell };
  const found: Phrase[] = [];
  for (let at = 0; at < tokens.length && found.length < most;) {
    const phrase = longestAt(scene, at);
    if (phrase === null) {
      at += 1;
      continue;
    }
    const whole = tellsOfThing(scene, phrase) ? null : withSecondDay(scene, phrase);
    if (whole !== null) found.push(whole);
    at = Math.max(whole?.next ?? phrase.next, at + 1);
  }
  return found;
}

function longestAt(scene: Scene, at: number): Phrase | null {
  let best: Phrase | null = null;
  for (const rule of rulesAt(scene, at)) {
    const phrase = rule(scene, at);
    if (phrase !== null && (best === null || phrase.next > best.next)) best = phrase;
  }
  return best ?? occasion(scene, at);
}

function rulesAt({ tokens, cell }: Scene, at: number): readonly Rule[] {
  const token = tokens[at];
  if (token === undefined) return none;
  if (token.kind === 'mark')
    return token.text === '(' ? ofBrackets : quotes.has(token.text) ? ofQuotes : none;
  if (cell) return every;
  if (token.kind === 'number') return ofNumbers;
  return rulesOfWord.get(token.text) ?? (stems.test(token.text) ? ofStems : none);
}
