import type { XmlElement } from '../xml/xml-tree.js';
import { child, isOn } from '../xml/xml-tree.js';

/** What stands in a paragraph beside its text. */
export interface InlineParts {
  text: string;
  /** Content of text boxes anchored here. */
  readonly boxes: XmlElement[];
  /** Footnotes and endnotes, in the order of their marks. */
  readonly notes: NoteMark[];
  trackedChanges: boolean;
  /** Embedded files and parts that are not read. */
  leftOut: boolean;
  pictures: number;
}

export interface NoteMark {
  readonly part: 'footnotes' | 'endnotes';
  readonly id: string;
}

export function inlineParts(element: XmlElement): InlineParts {
  const parts: InlineParts = {
    text: '',
    boxes: [],
    notes: [],
    trackedChanges: false,
    leftOut: false,
    pictures: 0,
  };
  for (const one of element.children) collect(one, parts);
  return parts;
}

const removed = new Set(['w:del', 'w:moveFrom']);
const inserted = new Set(['w:ins', 'w:moveTo']);
const silent = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:fldData',
  'w:tblPr',
  'w:rt',
  'w:instrText',
]);
const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

function collect(element: XmlElement, parts: InlineParts): void {
  const { name } = element;
  if (name === 'w:t' || name === 'm:t') parts.text += element.text;
  else if (characters.has(name)) parts.text += characters.get(name) ?? '';
  else if (name === 'w:sym') parts.text += signOf(element);
  else if (name === 'w:footnoteReference') note('footnotes', element, parts);
  else if (name === 'w:endnoteReference') note('endnotes', element, parts);
  else if (name === 'w:txbxContent') parts.boxes.push(element);
  else if (name === 'mc:AlternateContent') chosen(element, parts);
  else if (removed.has(name)) parts.trackedChanges = true;
  else if (!silent.has(name)) inside(element, parts);
}

function inside(element: XmlElement, parts: InlineParts): void {
  const { name } = element;
  if (name === 'w:r' && isOn(child(element, 'w:rPr'), 'w:vanish')) return;
  if (inserted.has(name)) parts.trackedChanges = true;
  if (name === 'other:OLEObject' || name === 'w:altChunk') parts.leftOut = true;
  if (name === 'other:blip' || name === 'v:imagedata') parts.pictures += 1;
  for (const one of element.children) collect(one, parts);
}

/** The same thing for new and for old versions: one of them, never both. */
function chosen(element: XmlElement, parts: InlineParts): void {
  const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
  if (choice !== undefined) inside(choice, parts);
}

function note(part: NoteMark['part'], element: XmlElement, parts: InlineParts): void {
  parts.notes.push({ part, id: element.attributes.get('id') ?? '' });
}

/** Signs of the fonts Symbol and Wingdings that texts do use; any other picture letter means nothing to a reader. */
const signs: ReadonlyMap<string, string> = new Map([
  ['f0b7', '•'],
  ['f02d', '–'],
  ['f0a7', '▪'],
]);

function signOf(element: XmlElement): string {
  const code = (element.attributes.get('char') ?? '').toLowerCase();
  const known = signs.get(code);
  if (known !== undefined) return known;
  const value = Number.parseInt(code, 16);
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  return Number.isNaN(value) || isPrivate || value < 0x20 || value > 0xffff ? '' : String.fromCharCode(value);
}
