import { decodeText, maximumTextBytes, tooLarge } from '#libs/documents/text/decode-text';
import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import type { DraftOrder } from '#libs/domain/draft/draft-order';
import { isReadRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';
import { ProblemError } from '../problem/problem-error.js';
import type { Language } from '../request/request-language.js';

export interface Source {
  readonly name: string | null;
  readonly bytes: Buffer;
}

/** @throws the reader's own refusal, in its own words: it names what was found and where */
export function readSource(
  source: Source,
  calendar: ProductionCalendar,
  language: Language,
): { text: string; draft: DraftOrder } {
  if (source.bytes.length > maximumTextBytes) throw refused(tooLarge(source.bytes.length), language);
  const decoded = decodeText(source.bytes);
  if (isReadRefusal(decoded)) throw refused(decoded, language);
  const draft = readOrder(decoded.text, { policy: defaultPolicy, calendar });
  if (isReadRefusal(draft)) throw refused(draft, language);
  return { text: decoded.text, draft };
}

function refused(refusal: ReadRefusal, language: Language): ProblemError {
  return new ProblemError(refusal.code, { message: refusal.sentence[language] });
}
