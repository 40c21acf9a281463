import { sourceText } from '#libs/domain/draft/source-document';
import type { Meaning } from '#libs/intake/tables/column-meaning';
import { findTables } from '#libs/intake/tables/find-tables';
import { cellSource, type Grid } from '#libs/intake/tables/grid';
import { splitLines } from '#libs/intake/text/lines';
import { withoutPageBreaks } from '#libs/intake/text/page-breaks';
import { readableText } from '#libs/intake/text/readable-text';
import { wrapped } from './wrapped.js';

/** The words of a plan's cells, its headings first. A section is a row with words where its task would stand, and nothing else. */
export interface Plan {
  readonly columns: readonly Meaning[];
  readonly rows: readonly (readonly string[])[];
}

/** A plan as other programs would write it; null where it cannot be told in that way. */
export type Drawing = (plan: Plan) => string | null;

const headings: Readonly<Record<Meaning, string>> = {
  number: '№ п/п',
  activity: 'Мероприятие',
  indicator: 'Показатель',
  start: 'Начало',
  deadline: 'Срок исполнения',
  executor: 'Ответственный',
  result: 'Ожидаемый результат',
  participants: 'Участники',
  formula: 'Формула расчёта',
  value: '2024 год',
  other: 'Примечание',
};

const widths: Readonly<Record<Meaning, number>> = {
  number: 5,
  activity: 34,
  indicator: 34,
  start: 14,
  deadline: 17,
  executor: 26,
  result: 24,
  participants: 18,
  formula: 24,
  value: 12,
  other: 18,
};

/** A document without slips of its scanner and with each of its plans drawn anew; null where none could be. */
export function redrawn(
  text: string,
  drawing: Drawing,
): { readonly before: string; readonly after: string } | null {
  const source = withoutPageBreaks(readableText(text));
  const lines = splitLines(source);
  const drawn = findTables(sourceText(source), lines).flatMap((grid) => {
    const plan = planOf(source, grid);
    const table = plan === null ? null : drawing(plan);
    const last = lines.slice(...grid.lines).findLast((line) => !line.blank);
    return table === null ? [] : [{ from: lines[grid.lines[0]]?.from ?? 0, to: (last?.to ?? 0) + 1, table }];
  });
  if (drawn.length === 0) return null;
  const pieces = drawn.map(
    ({ from, table }, index) => `${source.slice(drawn[index - 1]?.to ?? 0, from)}${table}\n`,
  );
  return { before: source, after: pieces.join('') + source.slice(drawn.at(-1)?.to ?? source.length) };
}

/** Without plans whose cells say more than their words: two columns of one kind, several lines for several people, a number for several rows. */
function planOf(source: string, { columns, rows }: Grid): Plan | null {
  if (new Set(columns).size < columns.length || columns.includes('start') || rows.length < 2) return null;
  const executor = columns.indexOf('executor');
  const listed = rows.some((row) => {
    const cell = row[executor];
    return cell !== undefined && /\n|<br/u.test(cellSource(source, cell).trim());
  });
  if (listed) return null;
  const words = rows.map((row) => row.map(({ text }) => text));
  const plan: Plan = { columns, rows: [columns.map((meaning) => headings[meaning]), ...words] };
  const tasks = plan.rows.filter((row) => !isSection(plan, row));
  const numbered = tasks.filter((row) => row[columns.indexOf('number')] !== '').length;
  return columns.includes('number') && numbered > 1 && numbered < tasks.length ? null : plan;
}

function isSection({ columns }: Plan, row: readonly string[]): boolean {
  const subject = Math.max(columns.indexOf('activity'), columns.indexOf('indicator'));
  return row.every((text, column) => (column === subject) === (text !== ''));
}

/** Every row has all its cells and its number ahead: only then can cells one below the other be told apart. */
function isFull(plan: Plan): boolean {
  const whole = plan.rows.every((row) => isSection(plan, row) || row.every((text) => text !== ''));
  return whole && plan.columns[0] === 'number';
}

const inLines =
  (ofRow: (row: readonly string[]) => string): Drawing =>
  (plan) =>
    plan.rows.map((row) => (isSection(plan, row) ? row.join('') : ofRow(row))).join('\n');

export const tabs: Drawing = inLines((row) => row.join('\t'));

export const markdown: Drawing = ({ columns, rows: [heading = [], ...rows] }) =>
  [heading, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const semicolons: Drawing = (plan) =>
  plan.rows.some((row) => isSection(plan, row) || row.some((text) => text.includes(';')))
    ? null
    : plan.rows.map((row) => row.join(';')).join('\n');

export const cellALine: Drawing = (plan) =>
  isFull(plan) ? plan.rows.flatMap((row) => row.filter(Boolean)).join('\n') : null;

export const cellsApart: Drawing = (plan) =>
  isFull(plan)
    ? plan.rows.flatMap((row) => row.filter(Boolean).map((text) => wrapped(text, 40).join('\n'))).join('\n\n')
    : null;

export const cellsEndedWithBars: Drawing = ({ rows }) =>
  rows.flatMap((row) => row.map((text) => `${wrapped(text, 30).join('\n')} |`)).join('\n');

/** As a reader of PDF gives the lines of narrow cells. */
export const cellsRunTogether: Drawing = (plan) => {
  if (!isFull(plan) || plan.columns.join(' ') !== 'number activity deadline executor') return null;
  const [heading = [], ...rows] = plan.rows;
  const lines = rows.flatMap((row) => {
    if (isSection(plan, row)) return [row.join('')];
    const [number = '', ...cells] = row;
    const [first = '', ...others] = cells.flatMap((text, index) => wrapped(text, [34, 18, 26][index] ?? 26));
    return [`${number.replace(/\.?$/u, '.')} ${first}`, ...others];
  });
  return [heading.join(' '), ...lines].join('\n');
};

export const fixedColumns: Drawing = (plan) => inColumns(plan, '\n');
export const fixedColumnsApart: Drawing = (plan) => inColumns(plan, '\n\n');
export const box: Drawing = (plan) => framed(plan, true);
export const boxWithoutRules: Drawing = (plan) => framed(plan, false);

/** The same plan with its columns in another order, or without its numbers. */
export const termsFirst =
  (drawing: Drawing): Drawing =>
  ({ columns, rows }) => {
    const order = columns
      .map((_, column) => column)
      .sort((one, other) => rank(columns[one]) - rank(columns[other]));
    return drawing({
      columns: order.flatMap((column) => columns[column] ?? []),
      rows: rows.map((row) => order.map((column) => row[column] ?? '')),
    });
  };

export const withoutNumbers =
  (drawing: Drawing): Drawing =>
  ({ columns, rows }) =>
    columns[0] === 'number'
      ? drawing({ columns: columns.slice(1), rows: rows.map((row) => row.slice(1)) })
      : null;

const ranks: readonly (Meaning | undefined)[] = ['deadline', 'executor', 'activity'];

function rank(meaning: Meaning | undefined): number {
  return (ranks.indexOf(meaning) + ranks.length + 1) % (ranks.length + 1);
}

function inColumns(plan: Plan, between: string): string {
  return plan.rows
    .map((row) =>
      isSection(plan, row)
        ? `${' '.repeat(9)}${row.join('')}`
        : cellLines(plan, row)
            .map((line) => line.join('  ').trimEnd())
            .join('\n'),
    )
    .join(between);
}

function framed(plan: Plan, ruled: boolean): string {
  const rule = `|${plan.columns.map((meaning) => '-'.repeat(widths[meaning] + 2)).join('+')}|`;
  const rows = plan.rows.map((row) =>
    cellLines(plan, row)
      .map((line) => `| ${line.join(' | ')} |`)
      .join('\n'),
  );
  return ruled ? [rule, ...rows.flatMap((row) => [row, rule])].join('\n') : rows.join('\n');
}

/** The lines of a row whose cells are as wide as their columns. */
function cellLines({ columns }: Plan, row: readonly string[]): string[][] {
  const cells = columns.map((meaning, column) => wrapped(row[column] ?? '', widths[meaning]));
  return Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, line) =>
    columns.map((meaning, column) => (cells[column]?.[line] ?? '').padEnd(widths[meaning])),
  );
}
