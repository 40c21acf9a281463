import WordExtractor from 'word-extractor';
import type { SourceDocument } from '#libs/domain/draft/source-document';
import { paragraph } from '../layout/blocks.js';
import { renderSource } from '../layout/render-source.js';
import { ParseFailure } from '../parse-failure.js';
import { damaged, emptyDocument, type FoundKind } from '../refusals.js';
import { hasSoundChains } from './sector-chains.js';

const doc: FoundKind = { ru: 'документ Word (DOC)', en: 'a Word document (DOC)' };
const brokenChains: FoundKind = {
  ru: 'его части не складываются в целое',
  en: 'its parts do not join into a whole',
};

/** The old binary format keeps numbers of lists apart from the text: they are not in what is read. @throws ParseFailure */
export async function readDoc(bytes: Buffer): Promise<SourceDocument> {
  if (!hasSoundChains(bytes)) throw new ParseFailure(damaged(doc, brokenChains));
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
  if (text.trim() === '') throw new ParseFailure(emptyDocument(doc));
  return renderSource(
    text.split(/\r\n?|\n/u).map((line) => paragraph(line)),
    [
      {
        code: 'AUTOMATIC_NUMBERS_MISSING',
        sentence: {
          ru: 'Формат DOC не даёт прочитать номера, которые Word ставит сам: пункты могли остаться без номеров. Надёжнее сохранить документ как DOCX.',
          en: 'The DOC format does not show numbers that Word counts by itself: items may have lost theirs. Saving the document as DOCX is safer.',
        },
      },
    ],
  );
}
