import WordExtractor from 'word-extractor';
import type { SourceDocument, SourceWarning } from '#libs/domain/draft/source-document';
import { paragraph } from '../layout/blocks.js';
import { Numbering } from '../layout/numbering.js';
import { renderSource } from '../layout/render-source.js';
import { ParseFailure } from '../parse-failure.js';
import { damaged, emptyDocument, type FoundKind } from '../refusals.js';
import { trackedChangesAccepted } from '../tracked-changes.js';
import { CompoundFile } from './compound-file.js';
import { DocBody } from './doc-body.js';
import { listTables } from './list-tables.js';
import { DocStyles } from './paragraph-settings.js';
import { WordText } from './word-text.js';

const doc: FoundKind = { ru: 'документ Word (DOC)', en: 'a Word document (DOC)' };
const brokenChains: FoundKind = {
  ru: 'его части не складываются в целое',
  en: 'its parts do not join into a whole',
};

/** @throws ParseFailure */
export async function readDoc(bytes: Buffer): Promise<SourceDocument> {
  const file = CompoundFile.open(bytes);
  if (file === null) throw new ParseFailure(damaged(doc, brokenChains));
  const read = withStructure(file) ?? (await textAlone(bytes));
  if (read.text.trim() === '') throw new ParseFailure(emptyDocument(doc));
  return read;
}

/** Text, tables and numbers; null where the parts beside the text do not read. */
function withStructure(file: CompoundFile): SourceDocument | null {
  try {
    const main = file.stream('WordDocument');
    const table = main === null ? null : file.stream(WordText.tableName(main));
    if (main === null || table === null) return null;
    const text = new WordText(main, table);
    const numbering = new Numbering(listTables(main, table));
    const body = new DocBody(text, numbering, new DocStyles(main, table));
    const parts = [
      body.blocksOf('boxes'),
      body.blocksOf('body'),
      body.blocksOf('footnotes'),
      body.blocksOf('endnotes'),
    ];
    return renderSource(
      parts.flatMap((blocks) => (blocks.length === 0 ? [] : [...blocks, paragraph('')])),
      text.trackedChanges ? [trackedChangesAccepted] : [],
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What is left when lists and tables are damaged: the text, without the numbers that Word counts by itself. */
async function textAlone(bytes: Buffer): Promise<SourceDocument> {
  const document = await new WordExtractor().extract(bytes);
  const asWritten = { filterUnicode: false };
  const text = [
    document.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }),
    document.getBody(asWritten),
    document.getFootnotes(asWritten),
    document.getEndnotes(asWritten),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
  return renderSource(
    text.split(/\r\n?|\n/u).map((line) => paragraph(line)),
    [numbersMissing],
  );
}

const numbersMissing: SourceWarning = {
  code: 'AUTOMATIC_NUMBERS_MISSING',
  sentence: {
    ru: 'В этом DOC не читаются списки: номера, которые Word ставит сам, пропали. Надёжнее сохранить документ как DOCX.',
    en: 'The lists of this DOC cannot be read: numbers that Word counts by itself are lost. Saving the document as DOCX is safer.',
  },
};
