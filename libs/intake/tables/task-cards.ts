import { isTold } from '../blocks/told-line.js';
import { markerOf, noise } from '../blocks/markers.js';
import { signatureAt } from '../blocks/signature-lines.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { looksLikeParty } from './cell-likeness.js';
import { meaningOf, type Meaning } from './column-meaning.js';
import { cellOf, emptyCell, joinCells, type Grid, type GridCell } from './grid.js';

const order: readonly Meaning[] = ['number', 'activity', 'executor', 'deadline', 'result', 'participants'];
const mostLines = 40;
const label =
  /^(?<name>\p{Lu}[A-Za-zЀ-ԯ.\s/()-]{2,45}?)(?:\s?№?\s?(?<number>\d{1,3}))?(?:\s?:|\s(?<dash>[–—-]))(?:\s|$)/u;
const task =
  /^(?:что\s(?:(?:нужно|надо|необходимо|требуется|предстоит|поручено)\s?)?(?:с?делать|выполнить)?|(?:содержание|текст|суть|описание|формулировка)\s(?:поручени|задач|задани|мероприяти|резолюци|работ)\p{Ll}{1,2}|(?:поручени|задани|мероприяти|действи)е|задача|работа)$/iu;
const doer =
  /^(?:кому(?:\sпоручено)?|кто(?:\s(?:ис|вы)полняет|\sотвечает|\sделает)?|поручено|(?:отв\.|ответственн\p{Ll}{2,3})(?:\s(?:исп\.|исполнител[ьи]|лиц[оа]|за\s(?:ис|вы)полнение))?|(?:со)?исполнител[ьи](?:\sпоручения)?)$/iu;
/** When the paper was made is no term of its task. */
const ofPaper = /^(?:дата|время)\s(?!(?:ис|вы)полнени|проведени|окончани|завершени|сдачи)/iu;
/** «Ответственный: Гусева А.Б. Срок: 5 мая»: the label that follows on the same line. */
const nextLabel =
  /[\s;](?=(?:(?:Контрольный\s)?Срок|Кому|Форма\sотч[её]та|Результат|Ответственн\p{Ll}{2,3}|(?:Соисп|Исп)олнител[ьи])(?:\s\p{Ll}{3,20})?\s?:\s)/gu;
const mark =
  /^(?:(?:поручение|задача|задание|карточка|пункт|резолюция)\s?(?:№\s?)?(?<named>\d{1,3}(?:\.\d{1,3}){0,2})|(?<bare>\d{1,3}(?:\.\d{1,3}){0,2}[.)]))[.)]?$/iu;
/** «2. СЛУШАЛИ:» over «РЕШИЛИ:» labels nothing of a task. */
const partOfMinutes = /^(?:\d{1,2}[.)]?\s)?(?:слушали|выступили|рассмотрели|решили|постановили)(?:\s|:|$)/iu;

interface Field {
  readonly name: string;
  readonly number: string | null;
  readonly meaning: Meaning;
  readonly value: GridCell;
}

interface Card {
  readonly cells: ReadonlyMap<Meaning, GridCell>;
  /** The label of its first line. */
  readonly opening: string;
  readonly to: number;
}

/**
 * Tasks laid out in blocks, «Что сделать: … / Кому: … / Срок: …» in any order, as rows of a table: a label names its cell as a
 * heading does. In a block with a number the task itself may bear no label («1. Автор: … / Исполнители: … / Провести …»).
 */
export function taskCards(source: string, lines: readonly Line[], at: number): Grid | null {
  const cards: Card[] = [];
  let to = at;
  for (let card = cardAt(source, lines, at, null); card !== null;) {
    cards.push(card);
    ({ to } = card);
    card = cardAt(source, lines, to, cards[0] ?? null);
  }
  const [first] = cards;
  if (first === undefined || (cards.length === 1 && !isWhole(first))) return null;
  const columns = order.filter((meaning) => cards.some(({ cells }) => cells.has(meaning)));
  const rows = cards.map(({ cells }) => columns.map((meaning) => cells.get(meaning) ?? emptyCell(0)));
  return { columns, rows, lines: [at, to], cards: true };
}

function isWhole({ cells }: Card): boolean {
  return cells.has('executor') && cells.has('deadline');
}

/** The block that begins at this line; below `first`, the next one, which begins alike. */
function cardAt(source: string, lines: readonly Line[], from: number, first: Card | null): Card | null {
  const scan = new CardScan(source, lines, first);
  let to = from;
  for (let at = from; at < Math.min(lines.length, from + mostLines); at += 1) {
    const line = lines[at];
    if (line === undefined || (line.blank && at === from && first === null)) break;
    if (line.blank || noise.test(line.text)) continue;
    if (!scan.takes(line)) break;
    to = at + 1;
  }
  return scan.card(to);
}

class CardScan {
  private readonly cells = new Map<Meaning, GridCell>();
  private opening: string | null = null;
  private last: Meaning | null = null;
  /** The task bears a label. */
  private labelled = false;

  constructor(
    private readonly source: string,
    private readonly lines: readonly Line[],
    private readonly first: Card | null,
  ) {}

  card(to: number): Card | null {
    const work = this.cells.get('activity')?.text ?? '';
    const told =
      this.cells.has('executor') || (this.labelled && (this.first !== null || this.cells.has('deadline')));
    // What is said to several people below «Текст поручения:» is read as a letter says it.
    if (work === '' || !told || isTold(work)) return null;
    return { cells: this.cells, opening: this.opening ?? '', to };
  }

  /** Whether the line belongs to the block. */
  takes(line: Line): boolean {
    if (partOfMinutes.test(line.text)) return false;
    const fields = fieldsOf(this.source, line);
    const [field] = fields;
    if (field === undefined) return this.takesMark(line) || this.goesOn(line);
    const begun = this.opening !== null || (this.cells.has('number') && field.number !== null);
    if (begun ? this.isNext(field, line) : !this.opens(field)) return false;
    if (field.number !== null) this.cells.set('number', numberCell(line, field.number));
    // Labels of the paper above the next block, «Дата: …».
    if (!begun && !this.cells.has('number') && field.meaning === 'other') return true;
    this.opening ??= field.name;
    for (const { meaning, value } of fields) this.put(meaning, value);
    this.labelled ||= fields.some(({ meaning }) => meaning === 'activity');
    return true;
  }

  private opens({ name, number, meaning }: Field): boolean {
    if (number !== null || this.cells.has('number')) return true;
    if (this.first === null) return meaning !== 'other' && !/^дата$/iu.test(name);
    return meaning === 'other' || meaning === 'activity' || name === this.first.opening;
  }

  /** A label that belongs to the next block or to nothing. */
  private isNext({ name, number, meaning }: Field, line: Line): boolean {
    const again = name === this.opening || (meaning === 'activity' && this.cells.has('activity'));
    const numbered = number !== null && (this.cells.has('number') || this.cells.has('activity'));
    return numbered || again || (meaning === 'other' && this.cells.has('activity') && this.isApart(line));
  }

  private isApart({ index }: Line): boolean {
    return this.lines[index - 1]?.blank ?? true;
  }

  /** «ПОРУЧЕНИЕ 1» */
  private takesMark(line: Line): boolean {
    const { named, bare } = mark.exec(line.text)?.groups ?? {};
    const number = (named ?? bare)?.replace(/[.)]$/u, '');
    if (number === undefined || this.opening !== null || this.cells.has('number')) return false;
    this.cells.set('number', numberCell(line, number));
    return true;
  }

  private goesOn(line: Line): boolean {
    if (this.last === null) return false;
    if (markerOf(line.text) !== null && this.last !== 'activity') return false;
    const above = this.cells.get(this.last) ?? emptyCell(line.start);
    if (above.text !== '' && signatureAt(this.lines, line.index)) return false;
    const cell = cellOf(this.source, line.start, line.end);
    const bare = this.cells.has('number') && !this.cells.has('activity') && !isOpen(above.text, cell.text);
    if (bare) return this.put('activity', cell);
    if (this.isApart(line) && above.text !== '') return false;
    return (this.last !== 'activity' || !isTold(line.text)) && this.put(this.last, cell);
  }

  private put(meaning: Meaning, value: GridCell): true {
    const above = this.cells.get(meaning);
    this.cells.set(meaning, above === undefined ? value : joinCells(above, value));
    this.last = meaning;
    return true;
  }
}

/** Whoever is named or whatever is told goes on below. */
function isOpen(above: string, text: string): boolean {
  return above === '' ? looksLikeParty(text) : /.[,–—-]$/u.test(above) || /^[\p{Ll}(]/u.test(text);
}

function numberCell({ start }: Line, text: string): GridCell {
  return { start, end: start, text };
}

/** What is labelled on a line; nothing where it does not begin with a label. */
function fieldsOf(source: string, line: Line): Field[] {
  const marker = markerOf(line.text);
  const from = marker?.length ?? 0;
  const starts = [from, ...[...line.text.matchAll(nextLabel)].map(({ index }) => index + 1)];
  const folded = foldText(source, line.start, line.end);
  const fields = starts.flatMap((start, at): Field[] => {
    const text = line.text.slice(start, starts[at + 1]);
    const { name, number, dash } = label.exec(text)?.groups ?? {};
    const length = label.exec(text)?.[0].length ?? 0;
    const meaning = name === undefined ? 'other' : meaningOfLabel(name);
    if (name === undefined || (dash !== undefined && meaning === 'other')) return [];
    const to = folded.sourceOffset(start + text.trimEnd().length - 1) + 1;
    const value =
      text.length > length ? cellOf(source, folded.sourceOffset(start + length), to) : emptyCell(to);
    return [{ name, number: (at === 0 ? marker?.number : null) ?? number ?? null, meaning, value }];
  });
  return label.test(line.text.slice(from)) ? fields : [];
}

function meaningOfLabel(name: string): Meaning {
  if (task.test(name)) return 'activity';
  if (doer.test(name)) return 'executor';
  const meaning = meaningOf(name) ?? 'other';
  if (meaning === 'deadline') return ofPaper.test(name) ? 'other' : meaning;
  return meaning === 'result' || meaning === 'participants' ? meaning : 'other';
}
