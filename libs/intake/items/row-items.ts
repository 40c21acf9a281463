import { noDeadline, type DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import type { DistinctRefs } from '#libs/domain/draft/distinct-refs';
import type { ItemKind, Span } from '#libs/domain/draft/draft-order';
import type { NamedParty } from '../people/executor-phrase.js';
import { infinitives } from '../language/verbs.js';
import { innerNumber } from '../tables/going-on.js';
import { cellSource, foldCell, type Grid, type GridCell, type Part } from '../tables/grid.js';
import type { Meaning } from '../tables/column-meaning.js';
import { totalMark } from '../tables/row-marks.js';
import { cellParties } from './cell-parties.js';
import { itemKind } from './item-kind.js';
import type { RawItem, RowFields } from './raw-item.js';
import { isMerged, withDittos } from './row-dittos.js';
import { countsGroups, isNumberedTask, isSection, numberOf, subjectColumn } from './row-numbers.js';
import { readTermCell, termOf, type TermContext } from './read-term.js';
import { readBelow } from './section-term.js';

export interface PlacedTable {
  readonly grid: Grid;
  readonly index: number;
  /** «П1» or «Т2». */
  readonly mark: string;
  readonly parent: string | null;
  /** What stands over it: its annex's title or the lines above. */
  readonly title: string;
  /** The line just above it. */
  readonly above: GridCell | null;
}

/** The quote that closes new wording behind an empty form («».») is no task. */
const wordy = /[A-Za-zЀ-ԯ\d]/u;

/** The rows of a plan or of a list of indicators as items: the activity is the text, the other cells fill the other fields. */
export function rowItems(
  source: string,
  table: PlacedTable,
  context: TermContext,
  taken: DistinctRefs,
): RawItem[] {
  const { columns, cards = false } = table.grid;
  const subject = subjectColumn(columns);
  const items: RawItem[] = [];
  const refs = new Set<string>();
  let count = 0;
  let above: readonly GridCell[] | null = null;
  let section = sectionTime(source, table.above, context);
  const merged = isMerged(table.grid);
  const limited = table.grid.rows.some((row) =>
    row.some((cell, at) => columns[at] === 'deadline' && limit.test(cell.text)),
  );
  const grouped = !cards && countsGroups(table.grid);
  const margin = widestLine(source, table.grid, 'executor');
  for (const [index, written] of table.grid.rows.entries()) {
    const row = withDittos(written, above, merged);
    const cell = withoutNumber(source, row[subject]);
    const [only, ...others] = written.filter(({ text }) => text !== '');
    const month = only !== undefined && others.length === 0 ? sectionTime(source, only, context) : null;
    if (month !== null) section = month;
    if (month !== null || cell === undefined || !wordy.test(cell.text) || isTotal(row)) continue;
    if (!cards && isSection(written, columns, subject) && !isNumberedTask(table.grid, index)) {
      section = sectionTime(source, cell, context);
      continue;
    }
    above = row;
    count += 1;
    const number = grouped ? null : numberOf(row, columns);
    const wanted = cards && number !== null ? number : `${table.mark}.${number ?? String(count)}`;
    const ref = taken.take(wanted);
    // «1.2» stands under «1».
    const point = cards ? number?.replace(/\.?\d+$/u, '') : undefined;
    const parent = point !== undefined && refs.has(point) ? point : table.parent;
    refs.add(ref);
    const place = { ref, parent, printed: number !== null, section, limited, margin };
    items.push(rowItem(source, table, row, cell, place, context));
  }
  return items;
}

/** «Итого» stands in the first cell that has a text, whatever its column. */
function isTotal(row: readonly GridCell[]): boolean {
  return totalMark.test(row.find(({ text }) => text !== '')?.text ?? '');
}

/** «1.2. Представить сводку» in a cell: the number of the decision is none of its words. */
function withoutNumber(source: string, cell: GridCell | undefined): GridCell | undefined {
  const length = innerNumber.exec(cell?.text ?? '')?.[0].length;
  if (cell === undefined || length === undefined) return cell;
  const start = foldCell(source, cell).sourceOffset(length);
  const parts = cell.parts?.map((part, at): Part => (at === 0 ? [start, part[1]] : part));
  return { ...cell, start, text: cell.text.slice(length), ...(parts && { parts }) };
}

/** How many signs the widest line of a column has: where its lines end is the margin's work, or that of who wrote them. */
function widestLine(source: string, { rows, columns }: Grid, meaning: Meaning): number {
  const cells = rows.flatMap((row) => row.filter((_, index) => columns[index] === meaning));
  const lines = cells.flatMap((cell) => cellSource(source, cell).split('\n'));
  return lines.reduce((widest, line) => Math.max(widest, line.trim().length), 0);
}

/** «до 02.10», «1–7 марта», «5, 12, 19 июня»: the column tells days apart from terms. */
const limit = /^(?:до|к|не\sпозднее)\s|^\d{1,2}(?:\s?[-–—,]\s?\d{1,2}){1,9}\s[A-Za-zЀ-ԯ]/iu;

function isHeld(text: string, reading: DeadlineReading, limited: boolean): boolean {
  return rowKind(text, reading) === 'event' || (limited && infinitives(text).length === 0);
}

/** «12.09» for an event, or for work told by a noun beside cells that name terms, is the day itself. */
function onItsDay(reading: DeadlineReading): DeadlineReading {
  const { kind, to, doubt, text } = reading;
  const day = kind === 'by-date' && to !== null && doubt === undefined && /^\d/u.test(text ?? '');
  return day ? { ...reading, kind: 'on-date', from: to } : reading;
}

const week =
  /^(?:\d|[IVX]{1,4}(?![A-Za-z])|перв|втор|трет|четв|пят)\S{0,6}\s(?:недел[яи]|декад[аы]|этап|смена)\s\(([^()]{3,40})\)/iu;

/** «СЕНТЯБРЬ», or the days of «2 неделя (8–13 апреля)». */
function sectionTime(source: string, cell: GridCell | null, context: TermContext): GridCell | null {
  const days = cell === null ? undefined : week.exec(cell.text)?.[1];
  const start = cell === null || days === undefined ? -1 : source.indexOf(days, cell.start);
  if (days === undefined || start < 0) return monthOf(cell, context);
  const { kind, doubt } = readTermCell(days, context);
  return kind === 'window' && doubt === undefined ? { start, end: start + days.length, text: days } : null;
}

/** «СЕНТЯБРЬ», «ЕЖЕМЕСЯЧНО» over rows is the time of those that name none of their own. */
function monthOf(cell: GridCell | null, context: TermContext): GridCell | null {
  if (cell === null || cell.text.length > longestMonth) return null;
  const { kind, doubt, text } = readTermCell(cell.text, context);
  // «2025 год» above a table ends its title.
  const time = kind === 'month' || kind === 'months' || kind === 'quarter' || kind === 'recurring';
  return time && doubt === undefined && (text?.length ?? 0) >= cell.text.length - 2 ? cell : null;
}

const longestMonth = 40;

function rowItem(
  source: string,
  table: PlacedTable,
  row: readonly GridCell[],
  cell: GridCell,
  {
    section,
    limited,
    margin,
    ...named
  }: {
    ref: string;
    parent: string | null;
    printed: boolean;
    section: GridCell | null;
    limited: boolean;
    margin: number;
  },
  context: TermContext,
): RawItem {
  const { columns } = table.grid;
  const indicator = columns[subjectColumn(columns)] === 'indicator';
  const cells = (meaning: Meaning): readonly GridCell[] =>
    row.filter((own, index) => columns[index] === meaning && own.text !== '');
  const { term, deadline } = termOfRow(cells, cell, { section, limited }, context);
  const parties = cells('executor').flatMap((own): NamedParty[] => cellParties(source, own, margin));
  // «Информацию принять к сведению» beside empty cells: minutes decide in their table what an act decides in a point.
  const decided =
    context.act === 'протокол' && table.parent === null && parties.length === 0 && deadline.kind === 'none';
  return {
    ...named,
    kind: indicator ? 'indicator' : rowKind(cell.text, deadline, decided),
    folded: foldCell(source, cell),
    span: [cell.start, cell.end],
    parties,
    deadline,
    deadlineSpan: term === undefined ? null : termSpan(deadline, source, term),
    lead: null,
    row: { table: table.index, columns, ...fieldsOf(cells, cell) },
  };
}

function fieldsOf(
  cells: (meaning: Meaning) => readonly GridCell[],
  work: GridCell,
): Pick<RowFields, 'deliverables' | 'participants' | 'yearly'> {
  const results = cells('result');
  return {
    deliverables: results.flatMap((result) => resultsOf(result.text)),
    participants: cells('participants')
      .flatMap((own) => own.text.split(/;\s/u))
      .map(lowered),
    yearly: [...results, work].some(({ text }) => /(?<![A-Za-zЀ-ԯ])ежегодн/iu.test(text)),
  };
}

/** When the work of a row is due: by its own cells, else by the section that it stands in. */
function termOfRow(
  cells: (meaning: Meaning) => readonly GridCell[],
  work: GridCell,
  { section, limited }: { section: GridCell | null; limited: boolean },
  context: TermContext,
): { term: GridCell | undefined; deadline: DeadlineReading } {
  const term = cells('deadline')[0] ?? section ?? undefined;
  const [begin] = cells('start');
  const told = term !== undefined && !/^[\s–—-]*$/u.test(term.text);
  const said = told ? noDeadline : termOf(work.text, context);
  // «Представить отчёт до 5 мая» beside an empty cell or a dash.
  if (said.kind !== 'none' && begin === undefined) return { term: work, deadline: said };
  const read =
    term === undefined
      ? noDeadline
      : (byDayOf(work.text, term.text, context) ??
        withinCampaign(readBelow(section, term.text, context), term.text, context));
  const end = isHeld(work.text, read, limited) ? onItsDay(read) : read;
  const deadline =
    begin === undefined
      ? end
      : since(readTermCell(begin.text, context), end, `${begin.text} ${term?.text ?? ''}`, context);
  return { term, deadline };
}

/** «25-го числа» beside «Ежемесячно докладывать …»: the work says how often, its cell on which day. */
function byDayOf(work: string, term: string, context: TermContext): DeadlineReading | null {
  const [often] = dayOfMonth.test(term) ? (howOften.exec(work) ?? []) : [];
  if (often === undefined) return null;
  const { recurrence, ...reading } = readTermCell(`${often}, ${term}`, context);
  return recurrence === undefined ? null : { ...reading, recurrence, text: term, span: [0, term.length] };
}

const dayOfMonth = /^(?:(?:до|к|не\sпозднее)\s)?\d{1,2}(?:-?(?:го|му|е))?\sчисл(?:а|у|о)$/iu;
const howOften = /^еже(?:месячно|квартально)(?=\s)/iu;

/** «Начало» and «Окончание» in columns of their own; an end before the beginning is a range turned round. */
function since(
  begin: DeadlineReading,
  end: DeadlineReading,
  both: string,
  context: TermContext,
): DeadlineReading {
  // «ежеквартально | до 15 числа», «постоянно | »
  if ((begin.kind === 'recurring' || begin.kind === 'standing') && end.to === null) {
    const { span: _, ...whole } = readTermCell(both.trim(), context);
    return whole;
  }
  const from = begin.from ?? begin.to;
  if (from === null || end.to === null) return end;
  return from <= end.to
    ? { ...end, kind: 'window', from }
    : { ...end, kind: 'inverted', from: null, to: null, choices: [{ label: null, from: end.to, to: from }] };
}

/** «В течение периода мониторинга», «весь период»: the frame of the whole. */
function withinCampaign(reading: DeadlineReading, text: string, { period }: TermContext): DeadlineReading {
  if (
    reading.to !== null ||
    period === undefined ||
    !/(?:период|мероприяти|мониторинг|кампани)[A-Za-zЀ-ԯ]*/iu.test(text)
  )
    return reading;
  if (
    !/^(?:в\s(?:течени[ие]|ходе|процессе|период)|весь|на\sпротяжении|за\sвесь)\s/iu.test(text) ||
    /\d/u.test(text)
  )
    return reading;
  return { text, kind: 'inherited', from: period.from, to: period.to, span: [0, text.length] };
}

function rowKind(text: string, deadline: DeadlineReading, decided = false): ItemKind {
  if (deadline.kind === 'standing' && deadline.from === null) return 'standing';
  if (decided) return itemKind(text, text, false);
  const kind = itemKind(text, text, true);
  return kind === 'control' || kind === 'effective' || kind === 'self-executing' ? 'action' : kind;
}

function termSpan({ span }: DeadlineReading, source: string, term: GridCell): Span | null {
  if (!span || span[1] <= span[0]) return null;
  const folded = foldCell(source, term);
  return [folded.sourceOffset(span[0]), folded.sourceOffset(span[1] - 1) + 1];
}

function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Results of one cell: told apart by «;», or where the next one begins with a capital letter after a lower-case word. */
function resultsOf(text: string): string[] {
  return text
    .split(
      /;\s|,\s(?=(?:план|программ|отч[её]т|справк|приказ|протокол|акт|договор|список|реестр|график)[A-Za-zЀ-ԯ]{0,2}\s)|(?<=\p{Ll}{3})\s(?=\p{Lu}\p{Ll}{3,}\s\p{Ll})/u,
    )
    .map((result) =>
      result
        .replace(/,?\sежегодно$/iu, '')
        .replace(/^наличие\s/iu, '')
        .replace(/[;.,\s]+$/u, '')
        .trim(),
    )
    .filter((result) => result !== '' && result !== '-' && result !== '–');
}
