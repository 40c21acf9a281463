import type { ReadRefusal } from '#libs/domain/draft/read-refusal';
import type { SourceDocument } from '#libs/domain/draft/source-document';
import { maximumTextCharacters } from '../limits.js';
import { ParseFailure } from '../parse-failure.js';
import { damaged, tooComplex, type FoundKind } from '../refusals.js';

export const parsedKinds = ['zip', 'pdf', 'doc'] as const;
export type ParsedKind = (typeof parsedKinds)[number];

export interface ParseTask {
  readonly kind: ParsedKind;
  readonly bytes: Uint8Array;
}

export const kindNames: Readonly<Record<ParsedKind, FoundKind>> = {
  zip: { ru: 'документ DOCX или архив ZIP', en: 'a DOCX document or a ZIP archive' },
  pdf: { ru: 'документ PDF', en: 'a PDF document' },
  doc: { ru: 'документ Word (DOC)', en: 'a Word document (DOC)' },
};

export function isParseTask(value: unknown): value is ParseTask {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array &&
    parsedKinds.some((kind) => kind === value.kind)
  );
}

/** What a library stumbles over is a damaged file; what cannot be loaded is a fault of the installation and thrown. */
export async function parse({ kind, bytes }: ParseTask): Promise<SourceDocument | ReadRefusal> {
  const found = kindNames[kind];
  const parser = await loaders[kind]();
  try {
    const source = await parser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (source.text.length <= maximumTextCharacters) return source;
    return tooComplex(found, { ru: 'в нём слишком много текста', en: 'it holds too much text' });
  } catch (error) {
    if (error instanceof ParseFailure) return error.refusal;
    if (error instanceof RangeError) {
      return tooComplex(found, { ru: 'он устроен слишком сложно', en: 'it is built in too complex a way' });
    }
    return damaged(found, { ru: 'его содержимое не разбирается', en: 'its content cannot be parsed' });
  }
}

type Parser = (bytes: Buffer) => Promise<SourceDocument>;

/** Loaded when they are needed: a library for PDF costs more time than most files do. */
const loaders: Readonly<Record<ParsedKind, () => Promise<Parser>>> = {
  zip: async () => (await import('../archive/read-package.js')).readPackage,
  pdf: async () => (await import('../pdf/read-pdf.js')).readPdf,
  doc: async () => (await import('../doc/read-doc.js')).readDoc,
};
