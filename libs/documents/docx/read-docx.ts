import type { SourceDocument, SourceWarning } from '#libs/domain/draft/source-document';
import type { ZipParts } from '../archive/zip-parts.js';
import { paragraph, type Block } from '../layout/blocks.js';
import { renderSource } from '../layout/render-source.js';
import { ParseFailure } from '../parse-failure.js';
import { damaged, emptyDocument, scanned, tooComplex, type FoundKind } from '../refusals.js';
import { child, parseXml, XmlError, type XmlElement } from '../xml/xml-tree.js';
import { trackedChangesAccepted } from '../tracked-changes.js';
import { DocumentBody } from './document-body.js';
import { Numbering } from '../layout/numbering.js';
import { listDefinitions } from './list-definitions.js';
import type { NoteMark } from './paragraph-text.js';
import { Styles } from './styles.js';

export const docx: FoundKind = { ru: 'документ Word (DOCX)', en: 'a Word document (DOCX)' };

/** Fewer letters than this beside pictures are a stamp or a page number, not a text. */
const leastLetters = 40;

/** @throws ParseFailure with what was found */
export async function readDocx(parts: ZipParts): Promise<SourceDocument> {
  const main = await mainPart(parts);
  const folder = main.replace(/[^/]*$/u, '');
  const part = (name: string): Promise<XmlElement | null> => xmlPart(parts, `${folder}${name}.xml`);
  const document = await xmlPart(parts, main);
  const body = child(document ?? undefined, 'w:body');
  if (body === undefined) {
    throw new ParseFailure(
      damaged(docx, { ru: 'в нём нет основного текста', en: 'it has no main text inside' }),
    );
  }
  const reader = new DocumentBody(
    new Numbering(listDefinitions(await part('numbering'))),
    new Styles(await part('styles')),
  );
  const blocks = reader.blocksOf(body);
  const notes = { footnotes: await part('footnotes'), endnotes: await part('endnotes') };
  const read = renderSource([...blocks, ...noteBlocks(reader, notes)], warningsOf(reader));
  if ((read.text.match(/\p{L}/gu)?.length ?? 0) < leastLetters && reader.facts.pictures > 0) {
    throw new ParseFailure(scanned(docx, null));
  }
  if (read.text.trim() === '') throw new ParseFailure(emptyDocument(docx));
  return read;
}

/** The name of the main part is free: the package's own relations point at it. */
async function mainPart(parts: ZipParts): Promise<string> {
  const relations = await xmlPart(parts, '_rels/.rels');
  const target = relations?.children.find((one) =>
    /\/officeDocument$/u.test(one.attributes.get('Type') ?? ''),
  );
  const named = target?.attributes.get('Target')?.replace(/^\/+/u, '');
  return named !== undefined && parts.names.includes(named) ? named : 'word/document.xml';
}

async function xmlPart(parts: ZipParts, name: string): Promise<XmlElement | null> {
  const bytes = await parts.read(name);
  if (bytes === null) return null;
  try {
    return parseXml(bytes);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new ParseFailure(xmlRefusal(error, name));
  }
}

function xmlRefusal(error: XmlError, name: string): ParseFailure['refusal'] {
  switch (error.fault) {
    case 'doctype':
      return tooComplex(docx, {
        ru: `часть «${name}» объявляет свой тип документа, а документы Word так не делают; такой файл небезопасен`,
        en: `its part “${name}” declares a document type, which Word documents never do; such a file is unsafe`,
      });
    case 'limits':
      return tooComplex(docx, {
        ru: `в части «${name}» слишком много вложенных элементов`,
        en: `its part “${name}” holds too many elements within each other`,
      });
    case 'malformed':
      return damaged(docx, {
        ru: `часть «${name}» обрывается или записана с ошибкой`,
        en: `its part “${name}” breaks off or is malformed`,
      });
  }
}

type NoteParts = Readonly<Record<NoteMark['part'], XmlElement | null>>;

/** Notes go below the whole text, as in a text that was copied from the document; their marks leave no trace in sentences. */
function noteBlocks(reader: DocumentBody, parts: NoteParts): Block[] {
  const blocks: Block[] = [];
  for (const [index, mark] of [...reader.facts.notes].entries()) {
    const note = parts[mark.part]?.children.find((one) => one.attributes.get('id') === mark.id);
    if (note === undefined) continue;
    const lines = reader
      .blocksOf(note)
      .flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []));
    const text = lines.filter((line) => line !== '').join(' ');
    if (text !== '') blocks.push(paragraph(`[${String(index + 1)}] ${text}`));
  }
  return blocks.length === 0 ? [] : [paragraph(''), ...blocks];
}

function warningsOf({ facts }: DocumentBody): SourceWarning[] {
  const warnings: SourceWarning[] = [];
  if (facts.trackedChanges) warnings.push(trackedChangesAccepted);
  if (facts.leftOut) {
    warnings.push({
      code: 'PARTS_LEFT_OUT',
      sentence: {
        ru: 'В документ вложены другие файлы (таблицы или объекты): их содержимое не прочитано.',
        en: 'Other files are embedded in the document (tables or objects): their content was not read.',
      },
    });
  }
  return warnings;
}
