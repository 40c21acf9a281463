import type { Line } from '../text/lines.js';
import { looksLikeTerm } from './cell-likeness.js';

/** What stands below a table and is no row of it. */
export const afterTable =
  /^(?:приложение(?:\s|$)|утвержд[её]н|согласован|(?:составил|подготовил|разработал)а?[:\s]|примечани|исп(?:олнитель)?[.:\s]|глава|директор|начальник|председатель|ведущ(?:ий|ая)\s(?:заседани|совещани|собрани)|заместитель|руководитель|\*\s?[A-Za-zЀ-ԯ]|с\s(?:приказом|распоряжением)\sознакомлен)/iu;
/** «II. Кадровые меры», «Раздел 2», «Этап 1» between rows; «II квартал» is when. */
export const sectionMark =
  /^(?:[IVXХ]{1,5}[.)]?\s(?!(?:квартал|полугоди|четверт|семестр|триместр|декад))[A-Za-zЀ-ԯ]|(?:раздел|этап|направление|блок|задача)\s(?:№\s?)?[\dIVX]{1,4}(?![\dA-Za-zЀ-ԯ]))/iu;
/** «Итого по разделу»: a sum of the rows above. */
export const totalMark = /^(?:итого|всего)(?:[\s:,.]|$)/iu;

/** «II квартал 2024 года» and no longer. */
export const longestTime = 30;

/** «Сентябрь», «II квартал» right above the number of the row that is due: the time of the rows below. */
export function isTimeSection(lines: readonly Line[], at: number, due: number): boolean {
  const { text = '' } = lines[at] ?? {};
  if (!/^\p{Lu}/u.test(text) || text.length > longestTime || !looksLikeTerm(text)) return false;
  const below = lines.slice(at + 1, at + 4).find((line) => !line.blank)?.text ?? '';
  return new RegExp(`^${String(due)}[.)]?$`, 'u').test(below);
}

/** «2. Обучение» over «2.1.», which stands alone on its line or before a tab: the head of rows with numbers of two parts. */
export function headsSubRows(source: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const head = /^(\d{1,2})\.?\s\p{Lu}/u.exec(line?.text ?? '')?.[1];
  if (line === undefined || head === undefined || source.slice(line.from, line.to).includes('\t'))
    return false;
  const below = lines.slice(at + 1, at + 4).find((next) => !next.blank);
  if (below === undefined) return false;
  return new RegExp(`^\\s*${head}\\.1[.)]?\\s*(?:\\t|$)`, 'u').test(source.slice(below.from, below.to));
}
