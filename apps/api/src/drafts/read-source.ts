import { readDocument } from '#libs/documents/read-document';
import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import type { DraftOrder } from '#libs/domain/draft/draft-order';
import { isReadRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';
import type { SourceWarning } from '#libs/domain/draft/source-document';
import type { Policy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';
import { ProblemError } from '../problem/problem-error.js';
import type { Language } from '../request/request-language.js';

export interface Source {
  readonly name: string | null;
  readonly bytes: Buffer;
}

export interface ReadSource {
  readonly text: string;
  readonly draft: DraftOrder;
  /** What the file's format could not tell: for the person who reviews the draft. */
  readonly warnings: readonly SourceWarning[];
}

/** @throws the reader's own refusal, in its own words: it names what was found and where */
export async function readSource(
  source: Source,
  rules: { readonly policy: Policy; readonly calendar: ProductionCalendar },
  language: Language,
): Promise<ReadSource> {
  const document = await readDocument(source.bytes, source.name);
  if (isReadRefusal(document)) throw refused(document, language);
  const draft = readOrder(document, rules);
  // What the format could not tell may be the very reason: a DOC without its numbers has no items.
  if (isReadRefusal(draft)) throw refused(draft, language, document.warnings);
  return { text: document.text, draft, warnings: document.warnings };
}

function refused(
  refusal: ReadRefusal,
  language: Language,
  warnings: readonly SourceWarning[] = [],
): ProblemError {
  const sentences = [refusal, ...warnings].map(({ sentence }) => sentence[language]);
  return new ProblemError(refusal.code, { message: sentences.join(' ') });
}
