import { zipFile } from './zip-file.js';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface DocxParts {
  /** Inside `w:body`. */
  readonly body: string;
  /** Inside `w:numbering`, `w:styles`, `w:footnotes`. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

/** A DOCX of parts written by hand: for what a generator of documents would never write. */
export function docxFile({ body, ...others }: DocxParts): Buffer {
  const parts = Object.entries(others).map(([name, inside]) => ({
    name: `word/${name}.xml`,
    content: wordXml(name, inside),
  }));
  return zipFile([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: wordXml('document', `<w:body>${body}</w:body>`) },
    ...parts,
  ]);
}

export function wordXml(root: string, inside: string): string {
  const used =
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:${root} xmlns:w="${namespace}" ${used}>${inside}</w:${root}>`;
}

export function wordParagraph(text: string, properties = ''): string {
  const inside = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${inside}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function listed(listId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(listId)}"/></w:numPr>`;
}

/** @param inside properties of the cell */
export function wordCell(content: string, inside = ''): string {
  return `<w:tc><w:tcPr>${inside}</w:tcPr>${content}</w:tc>`;
}
