import type { ItemKind } from '#libs/domain/draft/draft-order';
import { monthTitle } from '../blocks/markers.js';
import { sectionMark } from '../tables/row-marks.js';
import type { Line } from '../text/lines.js';
import type { RawItem } from './raw-item.js';
import { readTermCell, type TermContext } from './read-term.js';

const bound: ReadonlySet<ItemKind> = new Set(['action', 'standing', 'event']);
const fewestTitles = 2;

/** Points of a plan under lines that name months: «ЯНВАРЬ / 1. Заседание комиссии. Отв. Гусева А.Б.» is for January. */
export function withMonthSections(
  items: readonly RawItem[],
  lines: readonly Line[],
  context: TermContext,
): readonly RawItem[] {
  const titles = lines.filter((line) => monthTitle.test(line.text));
  if (titles.length < fewestTitles) return items;
  const others = lines.filter((line) => sectionMark.test(line.text));
  return items.map((item): RawItem => {
    if (item.row !== null || item.deadline.kind !== 'none' || !bound.has(item.kind)) return item;
    const title = titles.findLast((line) => line.start < item.span[0]);
    const ended = others.some(
      (line) => title !== undefined && line.start > title.start && line.start < item.span[0],
    );
    if (title === undefined || ended) return item;
    const deadline = readTermCell(title.text.replace(/:$/u, ''), context);
    return { ...item, deadline, deadlineSpan: [title.start, title.end] };
  });
}
