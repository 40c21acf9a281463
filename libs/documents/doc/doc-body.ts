import { paragraph, type Block, type Paragraph } from '../layout/blocks.js';
import type { Numbering } from '../layout/numbering.js';
import { tableOfRows, type DocRow } from './doc-table.js';
import { paragraphSettings, type DocStyles, type ParagraphSettings } from './paragraph-settings.js';
import { runAt } from './property-runs.js';
import type { TextPart, WordText } from './word-text.js';

const ends = /[\r\u0007\f]/gu;
const cellEnd = '\u0007';
const pageEnd = '\f';

interface ReadParagraph {
  readonly block: Paragraph;
  readonly end: string;
  readonly settings: ParagraphSettings | null;
}

/** Paragraphs and tables of a part of a DOC; numbers are counted in the order of reading. */
export class DocBody {
  constructor(
    private readonly text: WordText,
    private readonly numbering: Numbering,
    private readonly styles: DocStyles,
  ) {}

  blocksOf(name: TextPart): Block[] {
    const blocks: Block[] = [];
    let table = new OpenTable();
    for (const read of this.paragraphs(name)) {
      if (read.settings?.inTable === true) table.take(read, read.settings);
      else {
        blocks.push(...table.blocks(), read.block);
        table = new OpenTable();
      }
    }
    return [...blocks, ...table.blocks()];
  }

  private *paragraphs(name: TextPart): Generator<ReadParagraph> {
    const [from, to] = this.text.rangeOf(name);
    let start = from;
    const pattern = new RegExp(ends);
    pattern.lastIndex = from;
    for (
      let found = pattern.exec(this.text.letters);
      found !== null;
      found = pattern.exec(this.text.letters)
    ) {
      if (found.index >= to) break;
      const [place, placeEnd] = this.text.placeOf(found.index);
      const run = runAt(this.text.paragraphs, place);
      // A new page within a paragraph does not end it.
      if (found[0] === pageEnd && run?.to !== placeEnd) continue;
      const settings = run === undefined ? null : paragraphSettings(run.settings);
      const listed = run === undefined || settings === null ? null : this.styles.listPlace(run, settings);
      // The end of a row is no paragraph.
      const isCounted = listed !== null && settings?.endsRow !== true;
      const mark = isCounted ? this.numbering.next(String(listed.list), listed.level) : null;
      yield { block: paragraph(this.spoken(start, found.index), mark), end: found[0], settings };
      start = found.index + 1;
    }
    if (start < to) yield { block: paragraph(this.spoken(start, to)), end: '\r', settings: null };
  }

  private spoken(from: number, to: number): string {
    let text = '';
    for (let index = from; index < to; index += 1) {
      if (this.text.silent[index] === 0) text += written(this.text.letters.charAt(index));
    }
    return text;
  }
}

const signs: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\u000b', '\n'],
  ['\f', '\n'],
  ['\u001e', '-'],
  ['\u00a0', ' '],
]);
/** Soft hyphens, marks of direction, and letters that stand for pictures, notes and fields. */
const unspoken = /[\u0000-\u001f\u00ad\u200b-\u200f\u2060\ufeff]/u;

function written(letter: string): string {
  return signs.get(letter) ?? (unspoken.test(letter) ? '' : letter);
}

/** Collects cells and rows until the table ends. */
class OpenTable {
  private readonly rows: DocRow[] = [];
  private cells: Block[][] = [];
  private cell: Block[] = [];
  /** Of a table within the cell: it has no grid of its own for the reader, its rows become lines. */
  private innerRow: string[] = [];
  private innerCell: string[] = [];

  take({ block, end }: ReadParagraph, settings: ParagraphSettings): void {
    if (settings.endsRow) {
      this.rows.push({ cells: this.cells, layout: settings.row });
      this.cells = [];
    } else if (settings.depth > 1) this.takeInner(block, settings);
    else {
      this.cell.push(block);
      if (end !== cellEnd) return;
      this.cells.push(this.cell);
      this.cell = [];
    }
  }

  blocks(): Block[] {
    const rest = [...this.cells.flat(), ...this.cell];
    return this.rows.length === 0 ? rest : [tableOfRows(this.rows), ...rest];
  }

  private takeInner(block: Paragraph, settings: ParagraphSettings): void {
    if (settings.endsInnerRow) {
      this.cell.push(paragraph(this.innerRow.join(' ')));
      this.innerRow = [];
      return;
    }
    this.innerCell.push([block.mark?.text ?? '', block.text.trim()].filter((part) => part !== '').join(' '));
    if (!settings.endsInnerCell) return;
    this.innerRow.push(...this.innerCell);
    this.innerCell = [];
  }
}
