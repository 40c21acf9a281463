import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import type { Entry } from '../blocks/entries.js';
import { foldText, type FoldedText } from '../text/folded-text.js';
import { readTermCell, type TermContext } from './read-term.js';

const termField =
  /(?:^|[\s;.])срок[A-Za-zЀ-ԯ]{0,2}(?:\s(?:исполнения|выполнения|представления))?(?:\s?[:–—-]\s?|\s(?=(?:до\s)?\d))/iu;
/** «Доклад – до 15 сентября» where nothing else tells the term. */
const reportField = /(?:^|[\s;.])доклад\s?[:–—-]\s?(?=до\s|к\s|\d)/iu;
const otherField =
  /(?:(?<!\sг)[\s;.]{1,3}|\s)(?:отв(?:\.|етственн)|исполнител|соисполнител|доклад|информаци|отч[её]т|контроль)[A-Za-zЀ-ԯ]{0,3}\s?[:–—-]/iu;

/** «Срок – 30 дней» below a point, read like the cell of a table; it goes before what the point itself says. */
export function termBelow(
  source: string,
  entry: Entry,
  own: DeadlineReading,
  context: TermContext,
): [DeadlineReading, FoldedText] | null {
  if (entry.fields === undefined) return null;
  const [from, to] = entry.fields;
  const whole = foldText(source, from, to);
  const mark = termField.exec(whole.text) ?? reportField.exec(whole.text);
  if (!mark) return dayBehind(whole, context);
  const start = mark.index + mark[0].length;
  const rest = whole.text.slice(start);
  const length = otherField.exec(rest)?.index ?? rest.length;
  const words = rest
    .slice(0, length)
    .replace(/[;.,\s]+$/u, (end) => (/г\.?$|\d\.$/u.test(rest.slice(0, length)) ? end : ''));
  if (words === '') return null;
  const cell = foldText(source, whole.sourceOffset(start), whole.sourceOffset(start + words.length - 1) + 1);
  const reading = readTermCell(cell.text, context);
  // «Ежемесячно информировать … / Срок – до 10 числа»: the point says how often, its field by which day.
  if (own.kind === 'recurring' && reading.to === null && reading.kind === 'by-date') return null;
  return reading.kind === 'none' && reading.text === null ? null : [reading, cell];
}

const lastDay =
  /[.)]\s((?:до\s)?\d{1,2}(?:\.\d{2}(?:\.\d{2,4})?|\s(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)[а-я]{0,6}(?:\s20\d{2}(?:\sг(?:\.|ода))?)?)|постоянно|еже[а-я]{4,10}о)\.?$/iu;

/** «Отв. Гусева А.Б. До 20 декабря.»: the day ends what tells who answers. */
function dayBehind(whole: FoldedText, context: TermContext): [DeadlineReading, FoldedText] | null {
  const found = lastDay.exec(whole.text);
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  const start = found.index + found[0].indexOf(words);
  const reading = readTermCell(words, context);
  if (reading.kind === 'none') return null;
  return [reading, { text: words, sourceOffset: (at) => whole.sourceOffset(start + at) }];
}
