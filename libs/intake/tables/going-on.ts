import { infinitives } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { looksLikeParty, looksLikeTerm } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { termFirst } from './flat-rows.js';
import type { GridCell } from './grid.js';
import { sectionMark } from './row-marks.js';

/**
 * In a table without numbers: a line that only carries on the row above. Its task goes on with a small letter where others begin with a
 * capital, or it has none, and beside it stands no more than the rest of a term or one more party.
 */
export function goesOnBelow(
  above: readonly GridCell[] | undefined,
  row: readonly GridCell[],
  columns: readonly Meaning[],
): boolean {
  const cell = (of: readonly GridCell[] | undefined, meaning: Meaning): string =>
    of?.[columns.indexOf(meaning)]?.text ?? '';
  const subject = columns.includes('activity') ? 'activity' : 'indicator';
  if (!/^[\p{Lu}«"\d]/u.test(cell(above, subject))) return false;
  const own = cell(row, subject);
  if (own !== '') return /^[\p{Ll}(]/u.test(own);
  const [term, party] = [cell(row, 'deadline'), cell(row, 'executor')];
  return (
    (term !== '' || party !== '') &&
    (term === '' || isRest(term)) &&
    (party === '' || /^\p{Ll}/u.test(party) || looksLikeParty(party))
  );
}

/** «Закупить бетон | Белов А.Б. | до 24 ноября» with no number: one more decision of the question above. */
export function isOwnTask(
  above: readonly GridCell[] | undefined,
  row: readonly GridCell[],
  columns: readonly Meaning[],
): boolean {
  const text = row[subjectOf(columns)]?.text ?? '';
  const own = text.replace(innerNumber, '');
  const works = /^\p{Lu}/u.test(own) && infinitives(maskQuoted(own))[0]?.start === 0;
  return works || hasOwnWork(above, row, columns);
}

/** Signs of the widest line of each column: where the lines of a cell end is the work of its margin. */
type Widths = readonly number[];

/** Its first word would not have had room behind the words above. */
export function isCut(
  widest: Widths,
  above: readonly GridCell[] | undefined,
  column: number,
  text: string,
): boolean {
  const before = above?.[column]?.text ?? '';
  const word = text.split(' ', 1)[0] ?? '';
  return before !== '' && before.length + 1 + word.length > (widest[column] ?? 0);
}

/** A line whose cells the margin broke off those above. One with a task and a term of its own is a row, «АПРЕЛЬ» alone a section. */
export function isCutBy(
  widest: Widths,
  above: readonly GridCell[] | undefined,
  row: readonly GridCell[],
  columns: readonly Meaning[],
): boolean {
  if (sectionMark.test(row[subjectOf(columns)]?.text ?? '') || hasOwnWork(above, row, columns)) return false;
  const [only, ...more] = row.filter(({ text }) => text !== '');
  if (only === undefined || (more.length === 0 && isTimeOrTitle(only.text))) return false;
  return row.every(({ text }, column) => text === '' || isCut(widest, above, column, text));
}

/** «1.2. Представить сводку»: decisions of one question may count for themselves. */
export const innerNumber = /^\d{1,2}(?:\.\d{1,2}){0,2}[.)]\s(?=\p{Lu})/u;

/** Its task begins like one, and it has its term. */
export function hasOwnWork(
  above: readonly GridCell[] | undefined,
  row: readonly GridCell[],
  columns: readonly Meaning[],
): boolean {
  const own = (row[subjectOf(columns)]?.text ?? '').replace(innerNumber, '');
  return /^[\p{Lu}«]/u.test(own) && hasOwnTerm(above, row, columns);
}

/** «АПРЕЛЬ», «Апрель 2024 г.», «ТЕКУЩАЯ РАБОТА» over rows. */
function isTimeOrTitle(text: string): boolean {
  if (/^\p{Lu}{4}/u.test(text) && text === text.toUpperCase()) return true;
  return /^\p{Lu}\S*(?:\s\S+){0,2}$/u.test(text) && looksLikeTerm(text);
}

/** A row whose number was left out: its task begins like one where the line above ended early, and it has its term. */
export function isUnnumbered(
  widest: Widths,
  above: readonly GridCell[] | undefined,
  row: readonly GridCell[],
  columns: readonly Meaning[],
): boolean {
  const subject = subjectOf(columns);
  const text = row[subject]?.text ?? '';
  return (
    columns.includes('deadline') && hasOwnWork(above, row, columns) && !isCut(widest, above, subject, text)
  );
}

function subjectOf(columns: readonly Meaning[]): number {
  return columns.indexOf(columns.includes('activity') ? 'activity' : 'indicator');
}

function hasOwnTerm(
  above: readonly GridCell[] | undefined,
  row: readonly GridCell[],
  columns: readonly Meaning[],
): boolean {
  const due = columns.includes('deadline') ? 'deadline' : 'executor';
  const term = row[columns.indexOf(due)]?.text ?? '';
  const open = /(?:[,–—-]|(?:^|\s)(?:по|до|с|со|и|к|ко|в|на|не\sпозднее))$/iu.test(
    above?.[columns.indexOf(due)]?.text ?? '',
  );
  return term !== '' && !isRest(term) && !open;
}

/** «2024 года» below «до 15 марта», «года» below «в течение». */
function isRest(term: string): boolean {
  return (
    /^20\d{2}(?!\d)/u.test(term) ||
    (/^\p{Ll}/u.test(term) && !termFirst.test(term) && !/^(?:по\s\p{Ll}|при\s|после\s|перед\s)/u.test(term))
  );
}

/** «2023 г.» below «октябрь», «завхоз Лугов П.П.» below «Гусева А.Б.,»: no cell of its own. */
export function isRestOfCell(text: string, row: readonly GridCell[]): boolean {
  const above = row.at(-1)?.text ?? '';
  return row.length > 2 && (above.endsWith(',') || /^20\d{2}\s?(?:г\.|год|года)$/u.test(text));
}
