import { isRowNumber } from '../tables/cell-likeness.js';
import type { Meaning } from '../tables/column-meaning.js';
import type { Grid, GridCell } from '../tables/grid.js';
import { sectionMark } from '../tables/row-marks.js';

export function subjectColumn(columns: readonly Meaning[]): number {
  const activity = columns.indexOf('activity');
  return activity >= 0 ? activity : columns.indexOf('indicator');
}

/** «Раздел 1. Кадровое обеспечение»: one cell over the whole row divides the plan and is no task. */
export function isSection(row: readonly GridCell[], columns: readonly Meaning[], subject: number): boolean {
  const filled = row.filter(
    (cell, index) => cell.text !== '' && columns[index] !== 'number' && columns[index] !== 'other',
  );
  const starts = new Set(filled.map((cell) => cell.start));
  const alone = starts.size <= 1 && (row[subject]?.text !== '' || filled.length === 1);
  return alone && columns.filter((column) => column !== 'number' && column !== 'other').length > 1;
}

/** «3 | Провести сверку | | »: a row among its siblings is a task though nothing says who and when; a person is asked. */
export function isNumberedTask({ rows, columns }: Grid, index: number): boolean {
  const own = markOf(rows[index] ?? [], columns);
  const [before, after] = [-1, 1].map((step) => markBeyond(rows, columns, index, step));
  if (own == null || sectionMark.test(rows[index]?.[subjectColumn(columns)]?.text ?? '')) return false;
  if (after?.startsWith(`${own}.`) === true) return false;
  return before === siblingOf(own, -1) || (before === null && after === siblingOf(own, 1));
}

const furthestMark = 20;

/** Of the nearest row that has one. */
function markBeyond(
  rows: Grid['rows'],
  columns: readonly Meaning[],
  index: number,
  step: number,
): string | null {
  for (let away = 1; away <= furthestMark; away += 1) {
    const row = rows[index + away * step];
    if (row === undefined) return null;
    const mark = markOf(row, columns);
    if (mark !== null) return mark;
  }
  return null;
}

/** Also «№ по протоколу», of another paper. */
function markOf(row: readonly GridCell[], columns: readonly Meaning[]): string | null {
  const { text: first = '' } = row[0] ?? {};
  return numberOf(row, columns) ?? (columns[0] === 'other' && isRowNumber(first) ? first : null);
}

function siblingOf(number: string, step: number): string {
  return number.replace(/\d+$/u, (last) => String(Number(last) + step));
}

export function numberOf(row: readonly GridCell[], columns: readonly Meaning[]): string | null {
  const text = row[columns.indexOf('number')]?.text.replace(/[.)]+$/u, '').replace(/\s/gu, '') ?? '';
  return /^\d{1,3}(?:\.\d{1,3}){0,3}$/u.test(text) ? text : null;
}

/** «1 | Вопрос | Решение» over further decisions without a number, and then «2»: what is counted are the questions. */
export function countsGroups({ rows, columns }: Grid): boolean {
  const subject = subjectColumn(columns);
  let open: string | null = null;
  let within = false;
  for (const row of rows) {
    const number = numberOf(row, columns);
    // A section may stand in the column of numbers, over the whole row: it has no task.
    const works = row[subject]?.text !== '' && !isSection(row, columns, subject);
    if (number === null) within ||= open !== null && works;
    else if (within && number === siblingOf(open ?? '', 1)) return true;
    else [open, within] = [number, false];
  }
  return false;
}
