import type { Annex } from '../blocks/entries.js';
import type { Grid, GridCell } from '../tables/grid.js';
import type { Line } from '../text/lines.js';
import type { RawItem } from './raw-item.js';
import type { PlacedTable } from './row-items.js';
import { content, overlap } from './shared-words.js';

const approves =
  /(?:утвердить|утвержда|принять|согласовать|ввести|организовать|обеспечить|провести|реализовать|исполнение|прилага|изложить\s.{0,60}приложени)/iu;

/** Which annex each table stands in, how its rows are called, and which point brings it into force. */
export function placeTables(
  tables: readonly Grid[],
  annexes: readonly Annex[],
  items: readonly RawItem[],
  lines: readonly Line[],
): PlacedTable[] {
  let loose = 0;
  const used = new Map<string, number>();
  return tables.map((grid, index) => {
    const annex = annexes.find(({ lines: [from, to] }) => grid.lines[0] >= from && grid.lines[0] < to);
    let mark = annex?.marked === true ? `П${annex.number ?? '1'}` : `Т${String((loose += 1))}`;
    const again = (used.get(mark) ?? 0) + 1;
    used.set(mark, again);
    if (again > 1) mark = `${mark}.Т${String(again)}`;
    const parent =
      annex === undefined ? itemBefore(items, lines[grid.lines[0]]?.from ?? 0) : approving(annex, items);
    const title = annex?.title ?? titleAbove(lines, grid.lines[0]);
    return { grid, index, mark, parent, title, above: lineAbove(lines, grid.lines[0]) };
  });
}

function lineAbove(lines: readonly Line[], at: number): GridCell | null {
  const line = lines.slice(Math.max(0, at - 3), at).findLast((own) => !own.blank);
  return line === undefined ? null : { start: line.start, end: line.end, text: line.text };
}

/** The lines just above a table that stands in no annex. */
function titleAbove(lines: readonly Line[], at: number): string {
  return lines
    .slice(Math.max(0, at - 5), at)
    .map((line) => line.text)
    .join(' ');
}

function itemBefore(items: readonly RawItem[], offset: number): string | null {
  return items.findLast((item) => item.span[0] < offset)?.ref ?? null;
}

/** The point that names the annex by its number, else the one that approves something called like it, else the only approval. */
export function approving(annex: Annex, items: readonly RawItem[]): string | null {
  const own = items.filter((item) => item.row === null && item.kind !== 'control');
  const named = own.filter((item) => mentionsAnnex(item.folded.text, annex.number));
  const [single] = named;
  if (annex.number !== null && single !== undefined) return single.ref;
  const approvals = (named.length > 0 ? named : own).filter((item) => approves.test(item.folded.text));
  const title = content(annex.title);
  let best: { ref: string; score: number } | null = null;
  for (const item of approvals) {
    const ownAnnex = /приложени[а-яё]{1,2}\sк\sнастоящ/iu.test(item.folded.text);
    const bonus = (/^утвердить/iu.test(item.folded.text) ? 2 : 0) + (ownAnnex ? 3 : 0);
    const score = overlap(content(item.folded.text), title) + bonus;
    if (best === null || score > best.score) best = { ref: item.ref, score };
  }
  return best !== null && best.score > 0 ? best.ref : (named[0]?.ref ?? null);
}

/** «с приложением документов» names no annex of the act. */
const annexed = /(?<!(?<![A-Za-zЀ-ԯ])с\s)приложени|\(прилага/iu;

function mentionsAnnex(text: string, number: string | null): boolean {
  if (!annexed.test(text)) return false;
  if (number === null) return true;
  return new RegExp(
    `приложени[A-Za-zЀ-ԯ]{1,3}\\s?(?:№|n)?\\s?(?:\\d{1,2}\\s?[,и]\\s?){0,6}${number}(?!\\d)`,
    'iu',
  ).test(text);
}
