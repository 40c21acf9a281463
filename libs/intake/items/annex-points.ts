import { BodyScan } from '../blocks/body-scan.js';
import type { Annex } from '../blocks/entries.js';
import { isFieldBelow } from '../blocks/line-words.js';
import type { Grid } from '../tables/grid.js';
import type { Line } from '../text/lines.js';
import { approving } from './place-tables.js';
import type { RawItem } from './raw-item.js';
import { readItems } from './read-items.js';
import type { TermContext } from './read-term.js';

const fewestTasks = 2;

/** A plan in an annex that is no table: points with «Срок: …» and «Ответственный: …» on lines of their own. */
export function annexPoints(
  source: string,
  lines: readonly Line[],
  {
    annexes,
    tables,
    points,
  }: { annexes: readonly Annex[]; tables: readonly Grid[]; points: readonly RawItem[] },
  context: TermContext,
): RawItem[] {
  return annexes.flatMap((annex) => {
    const [from, to] = annex.lines;
    const drawn = tables.some((table) => table.lines[0] >= from && table.lines[0] < to);
    const fields = lines.slice(from, to).filter(({ text }) => isFieldBelow(text, '')).length;
    if (!annex.marked || drawn || fields < fewestTasks) return [];
    const options = { tables: new Map<number, number>(), unnumbered: false, anyStart: true };
    const scan = new BodyScan(source, lines, from, { ...options, until: ({ index }) => index >= to });
    scan.scan();
    // «2. Технические мероприятия» between them heads some and is no task.
    const tasks = scan.entries.filter((entry) => entry.fields !== undefined);
    if (tasks.length < fewestTasks) return [];
    const parent = approving(annex, points);
    const mark = `П${annex.number ?? '1'}`;
    return readItems(source, tasks, false, context).map((item) => ({
      ...item,
      ref: `${mark}.${item.ref}`,
      parent,
    }));
  });
}
