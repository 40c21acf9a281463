import { readDeadlineCell } from '#libs/domain/deadline/read-deadline';
import { foldText } from '../text/folded-text.js';
import { looksLikeParty, looksLikeTerm } from './cell-likeness.js';
import { settleMeanings, type Meaning } from './column-meaning.js';
import { cellOf, type GridCell } from './grid.js';

const heading =
  /^((?:№{1,2}|NN?)\s?(?:п\s?[/.]?\s?п\.?)?)\s(\p{Lu}.{5,60}?)\s((?:Срок|Дата|Время|Период)\S{0,3}(?:\s\p{Ll}.{2,30}?)?)(?:\s((?:Ответственн|Исполнител)\p{Ll}{1,5}(?:\s\p{Ll}.{2,40})?))?$/u;

/** «N п/п Мероприятие Срок исполнения Ответственные»: the headings of a table on one line, above rows on one line each. */
export function flatColumns(text: string): readonly Meaning[] | null {
  const [, ...headings] = heading.exec(text) ?? [];
  const columns = settleMeanings(headings.filter(Boolean));
  return /^number activity deadline(?: executor)?$/u.test(columns.join(' ')) ? columns : null;
}

/** How a term may begin. */
export const termFirst =
  /^(?:\d|[IVX]{1,4}\s|до\s|ко?\s|со?\s|не\s(?:позднее|реже|ранее)|в\sтечение|в\sсрок|по\s(?:мере|итогам|графику|отдельному|согласованию)|еже\p{Ll}|постоянно|немедленно|незамедлительно|срочно|(?:один\s)?раз\s|весь\s|(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{Ll}{0,2}(?:[\s,–—-]|$))/u;

const mostPlaces = 40;
const longestTerm = 80;

/**
 * «Уборка улиц До 29 апреля Гусева А.Б.»: the term on a line with the task before it and whoever answers behind it; without a column
 * for these it ends the line.
 */
export function cutAtTerm(
  source: string,
  pieces: readonly GridCell[],
  answered: boolean,
): { pieces: readonly GridCell[]; term: readonly [from: number, to: number] } | null {
  for (const [index, piece] of pieces.entries()) {
    const place = termWithin(piece.text, answered);
    if (place === null) continue;
    const folded = foldText(source, piece.start, piece.end);
    const cuts = [...new Set([0, ...place, piece.text.length])].map((at) => folded.sourceOffset(at));
    const parts = cuts.slice(1).map((cut, at) => cellOf(source, cuts[at] ?? cut, cut));
    return {
      pieces: [...pieces.slice(0, index), ...parts, ...pieces.slice(index + 1)],
      term: [index + 1, index + 2],
    };
  }
  return null;
}

function termWithin(text: string, answered: boolean): readonly [from: number, to: number] | null {
  const spaces = [...text.matchAll(/\s/gu)].map(({ index }) => index);
  const starts = spaces.filter((at) => termFirst.test(lowered(text.slice(at + 1, at + longestTerm))));
  for (const start of starts.slice(0, mostPlaces)) {
    const ends = answered ? spaces.filter((at) => at > start).toReversed() : [text.length];
    const end = ends.find(
      (at) =>
        at - start <= longestTerm &&
        (!answered || isAnswering(text.slice(at + 1))) &&
        isWholeTerm(text.slice(start + 1, at)),
    );
    if (end !== undefined) return [start, end];
  }
  return null;
}

function isAnswering(text: string): boolean {
  const begun = termFirst.test(lowered(text));
  return !begun && /^[A-Za-zЀ-ԯ]/u.test(text) && looksLikeParty(text) && !looksLikeTerm(text);
}

/** «13 мая, 17 июня 2024 года», «До 28 мая До 5 июня» too: every piece of it is a term. */
function isWholeTerm(text: string): boolean {
  return text
    .split(/,\s(?:далее\s)?/u)
    .every((piece) => isOneTerm(piece) || piece.split(/\s(?=\p{Lu}\p{Ll})/u).every(isOneTerm));
}

const capitalInside =
  /(?<!\s[Дд]н[юяе])\s(?!Дн[юяе]\s|(?:Январ|Феврал|Март|Апрел|Ма[йя]|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр))\p{Lu}\p{Ll}/u;

function isOneTerm(text: string): boolean {
  if (/^(?:с|в)?\s?\d{1,2}[.:-]\d{2}$/u.test(text)) return true;
  // «по мере поступления Школьные …»: a capital begins whoever answers.
  if (capitalInside.test(text)) return false;
  const { kind, span } = readDeadlineCell(lowered(text), { signedOn: null });
  return kind !== 'none' && span?.[0] === 0 && span[1] >= text.length - 1;
}

export function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
