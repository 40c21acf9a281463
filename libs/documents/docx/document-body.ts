import { paragraph, type Block, type Mark } from '../layout/blocks.js';
import { child, isOn, valueOf, type XmlElement } from '../xml/xml-tree.js';
import type { Numbering } from '../layout/numbering.js';
import { inlineParts, type NoteMark } from './paragraph-text.js';
import { listPlace, type Styles } from './styles.js';
import { tableOf } from './table-grid.js';

export interface BodyFacts {
  trackedChanges: boolean;
  leftOut: boolean;
  pictures: number;
  readonly notes: NoteMark[];
}

/** Walks the body of a document from top to bottom: numbers are counted in this order, whatever cell they stand in. */
export class DocumentBody {
  readonly facts: BodyFacts = { trackedChanges: false, leftOut: false, pictures: 0, notes: [] };

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: Styles,
  ) {}

  /** @param container body, cell, note or text box: whatever holds paragraphs and tables */
  blocksOf(container: XmlElement): Block[] {
    const blocks: Block[] = [];
    let carried = '';
    for (const element of bodyElements(container)) {
      if (element.name === 'w:tbl') {
        blocks.push(tableOf(element, (cell) => this.blocksOf(cell), this.facts));
      } else if (element.name === 'w:p') {
        const read = this.paragraph(element, carried);
        blocks.push(...read.boxes, ...read.blocks);
        carried = read.carried;
      } else if (element.name === 'w:altChunk') this.facts.leftOut = true;
    }
    if (carried !== '') blocks.push(paragraph(carried));
    return blocks;
  }

  private paragraph(
    element: XmlElement,
    before: string,
  ): { boxes: Block[]; blocks: Block[]; carried: string } {
    const parts = inlineParts(element);
    this.facts.trackedChanges ||= parts.trackedChanges;
    this.facts.leftOut ||= parts.leftOut;
    this.facts.pictures += parts.pictures;
    this.facts.notes.push(...parts.notes);
    const boxes = parts.boxes.flatMap((box) => this.blocksOf(box));
    const properties = child(element, 'w:pPr');
    const styleId = valueOf(properties, 'w:pStyle');
    const text = before + (this.styles.isHidden(styleId) ? '' : cleaned(parts.text));
    // The end of this paragraph was deleted in review: what follows belongs to it.
    if (isOn(child(properties, 'w:rPr'), 'w:del')) {
      this.facts.trackedChanges = true;
      return { boxes, blocks: [], carried: text };
    }
    return { boxes, blocks: [paragraph(text, this.markOf(properties, styleId))], carried: '' };
  }

  private markOf(properties: XmlElement | undefined, styleId: string | undefined): Mark | null {
    const own = listPlace(properties);
    const byStyle = this.styles.listPlace(styleId);
    const listId = own?.listId ?? byStyle?.listId ?? null;
    // List 0 takes a paragraph out of the list of its style.
    if (listId === null || listId === '0') return null;
    const styleLevel = byStyle === null ? null : this.numbering.levelOfStyle(listId, byStyle.style);
    return this.numbering.next(listId, own?.level ?? styleLevel ?? byStyle?.level ?? 0);
  }
}

const transparent = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** Paragraphs and tables, also within content controls and insertions. */
function* bodyElements(container: XmlElement): Generator<XmlElement> {
  for (const element of container.children) {
    if (transparent.has(element.name)) yield* bodyElements(element);
    else yield element;
  }
}

// Invisible: soft hyphens, marks of direction, zero-width spaces and joiners, byte order marks within a text.
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
// eslint would rather not see control characters in a pattern; they are what damaged files carry.
const control = /\p{Cc}/gu;

function cleaned(text: string): string {
  return text
    .replace(invisible, '')
    .replace(control, (character) => (character === '\t' || character === '\n' ? character : ' '));
}
