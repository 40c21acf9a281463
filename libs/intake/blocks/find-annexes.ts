import type { Grid } from '../tables/grid.js';
import { fold } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import type { Annex } from './entries.js';
import { annexHeading, markerOf } from './markers.js';

const approved = /^утвержд[её]н[аоы]?(?:\s|$|,|:)|^утверждаю(?:\s|$)/iu;
const number = /^приложени[ея]\s{0,8}(?:(?:№|n)\s{0,8})?(\d{1,3}(?:\.\d{1,2})?)/iu;
const longestTitle = 900;
/** «УТВЕРЖДЕН» right below «Приложение» belongs to it. */
const sameMark = 8;

/** What stands below the signature under marks of its own, and tables there without any mark. */
export function findAnnexes(
  source: string,
  lines: readonly Line[],
  from: number,
  tables: readonly Grid[],
): Annex[] {
  const marks = markLines(lines, from, tables);
  const loose = tables
    .filter((table) => table.lines[0] >= from && !marks.some((mark) => mark <= table.lines[0]))
    .map((table) => table.lines[0]);
  const first = marks[0] ?? lines.length;
  const starts = [
    ...loose.filter((at) => at < first).map((at) => ({ at, marked: false })),
    ...marks.map((at) => ({ at, marked: true })),
  ];
  return starts.map(({ at, marked }, index) => {
    const to = starts[index + 1]?.at ?? lines.length;
    const begin = marked ? at : titleAbove(lines, at, from);
    const contents = Math.min(
      to,
      ...tables.filter((table) => table.lines[0] >= at).map((table) => table.lines[0]),
      firstPoint(lines, at, to),
    );
    const title = fold(
      source.slice(lines[begin]?.start ?? 0, lines[Math.max(begin, contents - 1)]?.end ?? 0),
    );
    return {
      number: numberOf(lines, at),
      marked,
      title: title.slice(0, longestTitle),
      lines: [begin, to],
    };
  });
}

/** «Приложение 2», or «УТВЕРЖДЕН … (приложение 2)» a few lines below the mark. */
function numberOf(lines: readonly Line[], at: number): string | null {
  const own = number.exec(lines[at]?.text ?? '')?.[1];
  if (own !== undefined || !approved.test(lines[at]?.text ?? '')) return own ?? null;
  const near = lines.slice(at + 1, at + sameMark);
  const end = near.findIndex((line) => line.blank);
  const bracket = near.slice(0, end < 0 ? near.length : end).find(({ text }) => /^\(приложени/iu.test(text));
  return number.exec(bracket?.text.slice(1) ?? '')?.[1] ?? null;
}

function markLines(lines: readonly Line[], from: number, tables: readonly Grid[]): number[] {
  const marks: number[] = [];
  let table = 0;
  for (let at = from; at < lines.length; at += 1) {
    while ((tables[table]?.lines[1] ?? Infinity) <= at) table += 1;
    if (at >= (tables[table]?.lines[0] ?? Infinity)) continue;
    const text = lines[at]?.text ?? '';
    const last = marks.at(-1);
    if (annexHeading.test(text)) marks.push(at);
    else if (approved.test(text) && (last === undefined || at > last + sameMark)) marks.push(at);
  }
  return marks;
}

function firstPoint(lines: readonly Line[], from: number, to: number): number {
  const found = lines.slice(from, to).find((line) => (markerOf(line.text)?.number ?? null) !== null);
  return found?.index ?? to;
}

/** The heading over an unmarked table: the lines between it and what ended before. */
function titleAbove(lines: readonly Line[], at: number, from: number): number {
  let begin = at;
  let seen = 0;
  while (begin - 1 >= from && seen < 6) {
    const line = lines[begin - 1];
    if (line === undefined || (line.blank && seen > 0)) break;
    if (!line.blank) seen += 1;
    begin -= 1;
  }
  return begin;
}
