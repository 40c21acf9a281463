import sax, { type QualifiedTag } from 'sax';
import { xmlLimits } from '../limits.js';

/** An element by its usual prefix («w:p»), whatever prefix the file itself uses. */
export interface XmlElement {
  readonly name: string;
  /** By local name: within one element no two namespaces share one that is asked for. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Only kept where `keepsText` says so. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

export type XmlFault = 'malformed' | 'doctype' | 'limits';

export class XmlError extends Error {
  override readonly name = 'XmlError';

  constructor(readonly fault: XmlFault) {
    super(fault);
  }
}

const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
]);
const keepsText = new Set(['w:t', 'm:t']);
/** Appearance and revision numbers, most of a document's weight: never asked for. */
const skipped = new Set(['w:sectPr', 'w:tblPrEx', 'w:tblLook', 'w:tblBorders', 'w:tcBorders', 'w:rFonts']);

/**
 * A tree of the elements that a reader of documents asks for. A document type is refused before anything of it is
 * expanded: entities are how a small XML grows without end, and office files never have one.
 * @throws XmlError
 */
export function parseXml(bytes: Buffer): XmlElement {
  const parser = sax.parser(true, { xmlns: true, position: false });
  const root: OpenElement = open('');
  const path: OpenElement[] = [root];
  let skippedDepth = 0;
  let nodes = 0;
  parser.ondoctype = () => {
    throw new XmlError('doctype');
  };
  parser.onerror = () => {
    throw new XmlError('malformed');
  };
  parser.onopentag = (tag) => {
    nodes += 1;
    if (nodes > xmlLimits.nodes || path.length > xmlLimits.depth) throw new XmlError('limits');
    const name = nameOf(tag);
    if (skippedDepth > 0 || skipped.has(name)) {
      skippedDepth += 1;
      return;
    }
    const element = open(name);
    if ('uri' in tag) {
      for (const { local, value } of Object.values(tag.attributes)) element.attributes.set(local, value);
    }
    path.at(-1)?.children.push(element);
    path.push(element);
  };
  parser.onclosetag = () => {
    if (skippedDepth > 0) skippedDepth -= 1;
    else path.pop();
  };
  parser.ontext = (text) => {
    const element = path.at(-1);
    if (skippedDepth === 0 && element !== undefined && keepsText.has(element.name)) element.text += text;
  };
  parser.write(decode(bytes)).close();
  const [top] = root.children;
  if (top === undefined) throw new XmlError('malformed');
  return top;
}

function open(name: string): OpenElement {
  return { name, attributes: new Map(), children: [], text: '' };
}

function nameOf(tag: { name: string } | QualifiedTag): string {
  if (!('uri' in tag)) return tag.name;
  const prefix = prefixes.get(tag.uri);
  // Elements of other namespaces (drawings, shapes) are walked through, and must not be taken for text.
  return prefix === undefined ? `other:${tag.local}` : `${prefix}:${tag.local}`;
}

/** UTF-8, or UTF-16 by its mark: what the standard of office files allows. */
function decode(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('malformed');
  }
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The `val` of a child: how WordprocessingML writes a property. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('val');
}

/** An on/off property: present without a value means on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes.get('val') ?? '1');
}
