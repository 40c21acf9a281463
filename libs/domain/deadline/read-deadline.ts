import type { LocalDate } from '../time/local-date.js';
import { noDeadline, type DeadlineReading } from './deadline-reading.js';
import { writtenDate, writtenDatePattern } from './written-date.js';

// «в срок до», «срок исполнения: не позднее», «до» – or «срок:» alone. Bounded repetitions keep the search linear.
const purpose = '(?:исполнения|выполнения|представления|предоставления|сдачи|подготовки)';
const term = `(?:в\\s{1,9})?срок(?:\\s{1,9}${purpose})?`;
const until = '(?:до|не\\s{1,9}позднее(?:\\s{1,9}чем)?)';
const introduction = `(?:(?:${term}\\s{0,9}[:–—-]?\\s{0,9})?${until}\\s{1,9}|${term}\\s{0,9}[:–—-]\\s{0,9})`;

const phrase = new RegExp(
  `(?<![\\p{L}\\p{N}])${introduction}${writtenDatePattern}(?:\\s{1,9}\\(?включительно\\)?)?`,
  'giu',
);

// «в редакции, действовавшей до 01.09.2013», «детей, родившихся до 01.09.2012»: that «до» tells of the past of a thing.
const past =
  /(?:действовавш|действующ|родивш|рожд[её]нн|возникш|поступивш|прибывш|утвержд[её]нн|принят|изданн|введ[её]нн|выданн|заключ[её]нн|зарегистрированн|созданн|построенн|провед[её]нн|опубликованн)\p{L}{0,6}\s{1,9}$/iu;
const longestPast = 40;

/**
 * What a sentence says about its deadline. For now «до», «в срок до» and «не позднее» with a whole date, in digits or words,
 * inclusive; anything else, also a date without a year, is kind `none`, which a person is asked about. References
 * («от 29.12.2012 № 273-ФЗ») and periods («за 2019 год») are not deadlines. Never throws; linear in the length of the text.
 */
export function readDeadline(
  sentence: string,
  context: { readonly signedOn: LocalDate | null },
): DeadlineReading {
  for (const match of sentence.matchAll(phrase)) {
    const before = sentence.slice(Math.max(0, match.index - longestPast), match.index);
    if (past.test(before)) continue;
    return {
      text: match[0].replace(/\s+/gu, ' '),
      kind: 'by-date',
      from: null,
      to: writtenDate(match.groups ?? {}, context.signedOn),
      span: [match.index, match.index + match[0].length],
    };
  }
  return noDeadline;
}
