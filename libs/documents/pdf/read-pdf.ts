import type { SourceDocument } from '#libs/domain/draft/source-document';

export async function readPdf(bytes: Buffer): Promise<SourceDocument> {
  throw new Error(String(bytes.length));
}
