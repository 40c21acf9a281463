import { joinedText, withoutForcedBreaks, type Hyphens } from './joined-text.js';
import { textOf, type TextLine } from './text-lines.js';

/** A number, a letter or a bullet at the beginning of a line begins a paragraph. */
const marked = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}\s?[.)]|\p{L}\)|[-–—•▪·●○■◦‣➢✓*])(?:\s|$|(?=[\p{L}«"]))/u;
/** «3.1 провести …» below «… на год;». */
const barePoint = /^\d{1,2}(?:\.\d{1,2}){1,3}\s\p{L}/u;
const ended = /[.:;!?]$/u;
/** More than so many usual distances from foot to foot, and a line does not go on. */
const farther = 1.35;

export interface Margins {
  /** Where a text block ends on the right: lines that end short of it were ended on purpose. */
  readonly right: number;
  /** The usual distance from foot to foot, in sizes of letters. */
  readonly leading: number;
  /** Broken lines are stretched to the margin exactly: a line that ends short of it ends its paragraph. */
  readonly justified: boolean;
  /** Where words are broken with hyphens, one at the end of a line may be no part of its word. */
  readonly hyphens: Hyphens;
}

/** Lines of one block of text, from top to bottom, to paragraphs: a line that the margin broke goes on in the next. */
export function joinedParagraphs(lines: readonly TextLine[], margins: Margins): string[] {
  return paragraphGroups(lines, margins).map((group) => paragraphText(group, margins));
}

export function paragraphGroups(lines: readonly TextLine[], margins: Margins): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current !== undefined && goesOn(current, line, margins)) current.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

export function paragraphText(lines: readonly TextLine[], margins: Margins): string {
  return joinedText(withoutForcedBreaks(lines, margins.right), margins.hyphens);
}

const exact = 1;
const leastJustified = 3;

/** The widest line shows where the margin is, and how many end there whether lines are stretched to it. */
export function marginsOf(lines: readonly TextLine[], hyphens: Hyphens): Margins {
  const right = Math.max(0, ...lines.map((line) => line.right));
  const flush = lines.filter((line) => line.right > right - exact).length;
  return {
    right,
    leading: usualLeading(lines),
    hyphens,
    justified: flush >= leastJustified && flush >= lines.length / 4,
  };
}

const tightest = 1.1;
const loosest = 2.2;

/** Of lines that follow each other within paragraphs, which are most lines; every third is enough in a text of short ones. */
function usualLeading(lines: readonly TextLine[]): number {
  const leadings = lines
    .slice(1)
    .map((line, index) => (line.baseline - (lines[index]?.baseline ?? 0)) / line.size)
    .filter((leading) => leading > 0.5)
    .sort((a, b) => a - b);
  const usual = leadings[Math.floor((leadings.length - 1) / 3)] ?? tightest;
  return Math.min(loosest, Math.max(tightest, usual));
}

/** A first line stands in by less. */
const deepestIndent = 7;

/** Also over the end of a page: `line` is then the first of the next one. */
export function goesOn(paragraph: readonly TextLine[], line: TextLine, margins: Margins): boolean {
  const before = paragraph.at(-1);
  if (before === undefined || line.segments.length > 1) return false;
  if (before.segments.length > 1) return isCutSignature(before, line);
  if (label.test(textOf(line)) || ownLine.test(textOf(line)) || isNextAddressee(paragraph, line))
    return false;
  if (isList(before, line) || onlyFill.test(textOf(before)) || onlyFill.test(textOf(line))) return false;
  if (isRequisite(paragraph, line)) return false;
  if (marked.test(textOf(line)) && !isPlain(paragraph, textOf(line))) return false;
  if (barePoint.test(textOf(line)) && ended.test(textOf(before)) && !isPlain(paragraph, textOf(line)))
    return false;
  if (Math.abs(before.size - line.size) > before.size * 0.15) return false;
  const leading = line.baseline - before.baseline;
  // Upwards: the line is the first one of the next page.
  const overPage = leading <= 0;
  if (overPage ? ended.test(textOf(before)) : leading > before.size * margins.leading * farther) return false;
  if (isIndented(paragraph, line) || isSetToRight(before, line, margins)) return false;
  return fillsLine(paragraph, line, margins);
}

const initialsAlone = /^(?:\p{Lu}\.\s?){1,2}$/u;
const surnameAlone = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;

/** Spaces pushed a name so far to the right that its surname fell to the next line. */
function isCutSignature(before: TextLine, line: TextLine): boolean {
  return initialsAlone.test(before.segments.at(-1)?.text ?? '') && surnameAlone.test(textOf(line));
}

/** «в следующие сроки:» above «школы … – с 26 по 30 мая;». */
function isList(before: TextLine, line: TextLine): boolean {
  return /:$/u.test(textOf(before)) && /;$/u.test(textOf(line));
}

/** Room for a signature, «15» ноября 2023 г. below it; «№ 7 от 19 июня 2023 г.», which a sentence hardly breaks so. */
const ownLine =
  /^(?:_{3,}(?:\s|$)|«\d{1,2}»\s\p{L}+\s\d{4}|(?:№|N)\s?\d[\p{L}\d/-]*\sот\s\d[\d.]*(?:\s\p{Ll}+\s\d{4})?(?:\s?г(?:\.|ода))?$)/u;
/** Also a line of signs, which divides what stands above it from what stands below. */
const onlyFill = /^(?:_{3,}|[-–—=*]{10,})$/u;
/** «Присутствовали: …», «Срок исполнения: …». */
const label = /^\p{Lu}\p{Ll}{2,20}(?:\s\p{Ll}{3,20})?:/u;
const addressed = /^\p{Lu}\p{Ll}{4,}(?:ам|ям|ому|[ую])(?=\s)/u;

/** «№ 15», «15 мая 2024 г.», «15.05.2024 № 15» alone: a place or a heading below is another requisite. */
const requisite =
  /^(?:от\s)?(?=[\d«"№N])(?:[«"]?\d{1,2}[»"]?\s\p{Ll}{3,8}\s\d{4}(?:\s?г(?:\.|ода)?)?|\d{4}\s\p{Ll}{4,5}\s\d{1,2}\s\p{Ll}{3,9}|\d{2}\.\d{2}\.\d{4}(?:\s?г\.?)?)?(?:\s?[№N]\s?[\d\p{L}/-]{1,20})?$/u;
const otherRequisite = /^(?:\p{Lu}|(?:г|с|п|д|пос|пгт|р\.\s?п)\.\s?\p{Lu})/u;

function isRequisite(paragraph: readonly TextLine[], line: TextLine): boolean {
  const [first] = paragraph;
  return (
    first !== undefined &&
    paragraph.length === 1 &&
    requisite.test(textOf(first)) &&
    otherRequisite.test(textOf(line))
  );
}

/** «Руководителям …» below «Руководителям …». */
function isNextAddressee([first]: readonly TextLine[], line: TextLine): boolean {
  const [word] = addressed.exec(textOf(line)) ?? [];
  return word !== undefined && first !== undefined && textOf(first).startsWith(`${word} `);
}

const wantsFigure =
  /(?:^|\s)(?:до|от|с|по|№|на|в|к|и|не менее|(?:под)?пункт\p{L}{0,3}|п\.|стать\p{L}{1,3}|ст\.)$/u;
const dash = /^[-–—](?:\s|$)/u;
/** The full stop behind them ends no sentence. */
const initials = /(?<!\p{L})\p{Lu}\.$/u;

/** What looks like a mark and is text: within brackets, a figure that the word before wants, a dash within a sentence. */
function isPlain(paragraph: readonly TextLine[], text: string): boolean {
  const before = paragraph.map(textOf).join(' ');
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
  if (/^\d/u.test(text)) return wantsFigure.test(before);
  return dash.test(text) && (initials.test(before) || !/[.;:,!?]$/u.test(before));
}

/** «Приложение», «к приказу …»: lines that end at the margin because they are set there. */
function isSetToRight(before: TextLine, line: TextLine, margins: Margins): boolean {
  const areFlush = Math.min(before.right, line.right) > margins.right - exact;
  return areFlush && before.left - line.left > line.size * deepestIndent;
}

function isIndented(paragraph: readonly TextLine[], line: TextLine): boolean {
  const [first, second] = paragraph;
  if (first === undefined) return false;
  const em = line.size;
  if (second !== undefined) return line.left > second.left + em * 0.8;
  // Below a mark the text hangs; below anything else it does not stand further right than it began.
  const hanging = marked.test(textOf(first)) ? em * 4 : em * 0.8;
  return line.left > first.left + hanging;
}

/** The first word of the next line had no room: the margin broke the line, not the author. */
function fillsLine(paragraph: readonly TextLine[], line: TextLine, margins: Margins): boolean {
  const before = paragraph.at(-1);
  const [first] = paragraph;
  if (before === undefined || first === undefined) return false;
  if (margins.justified) return before.right > margins.right - before.size * 0.25;
  const [one, other] = [textOf(before), textOf(line)];
  const isQuoted = one.lastIndexOf('«') > one.lastIndexOf('»') || other.startsWith('«');
  const isOther =
    isCapitals(one) !== isCapitals(other) && !abbreviation.test(one) && !abbreviation.test(other);
  if (isOther && !isQuoted) return false;
  // A sentence may end by chance where its line does; a first line that stands in tells that the next goes on.
  const isEnd =
    annexOf.test(paragraphText(paragraph, margins)) ||
    (sentenceEnd.test(one) &&
      !surnameFollows.test(one) &&
      !nameFollows.test(one) &&
      !isNamed(paragraphText(paragraph, margins), other));
  const isApart = isEnd && /^\p{Lu}/u.test(other);
  if (isApart && first.left < line.left + line.size) return false;
  const [word = ''] = other.split(' ');
  const wordWidth = ((line.right - line.left) * word.length) / Math.max(1, other.length);
  return before.right + wordWidth + line.size * 0.2 > margins.right - line.size * 0.5;
}

/** «… на консультанта Ю.М.», «А.Б. Иванов В.Г.»: behind a word with a small letter, or behind a surname that has its own, initials want a surname. */
const surnameFollows =
  /(?:(?:^|\s)\p{Ll}[\p{L}-]+|^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}[\p{L}-]+,?)\s\p{Lu}\.\s?(?:\p{Lu}\.)?$/u;
/** «Редактор газеты «Вести»» above «Белов»: whose office it is. */
function isNamed(one: string, other: string): boolean {
  return /^\p{Lu}\p{Ll}.*»$/u.test(one) && surnameAlone.test(other) && surnameEnd.test(other);
}

const surnameEnd = /(?:[ое]в|[иы]н|ский|ко|[уюи]к|[ое]ва|[иы]на|ская|янц?|дзе)$/u;
/** «к приказу управления от 17.08.2022 № 305» tells what the paper belongs to; its title follows. */
const annexOf =
  /^(?:к|приказом|распоряжением|постановлением|решением)\s(?=\p{L}).{5,300}\s(?:№|N)\s?[\d\p{L}/-]+$/u;
/** «Библиотека им.», «жители г.», not «в 2024 г.» */
const nameFollows =
  /^(?:Раздел|Глава|Этап|Блок)\s[IVX\d]{1,4}\.$|(?<![\p{L}\d]\s?)(?:им|ул|пос|пгт|корп|обл|[гсдп])\.$|\p{L}\s(?:им|ул|пос|пгт|корп|обл|[гсдп])\.$/u;
const sentenceEnd = /[.!?:;»]$/u;

/** «ЖКХ», «ГИА-11»: no line of capitals, if no annex is called so. */
const abbreviation = /^\P{L}*(?!ПЛАН|АКТ|СМЕТА|ФОРМА|СХЕМА|ОТЧ[ЕЁ]Т)\p{Lu}{2,5}\P{L}*$/u;

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}
