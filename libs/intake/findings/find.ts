import { blockingCodes, type DraftFinding, type FindingCode } from '#libs/domain/draft/draft-order';
import { remedies } from './remedies.js';

const notes: ReadonlySet<FindingCode> = new Set([
  'NOT_CHRONOLOGICAL',
  'NONWORKING_DUE',
  'DUPLICATE_ITEM',
  'PLURAL_SINGLE',
  'INDICATOR_NO_FORMULA',
  'OVERLOAD',
]);

/** A finding with the severity that its code has everywhere, and what may be done about it. */
export function finding(
  code: FindingCode,
  item: string | null,
  text: string | null,
  message: string,
): DraftFinding {
  const severity = blockingCodes.includes(code) ? 'blocking' : notes.has(code) ? 'note' : 'warning';
  return { code, severity, item, text, message, remedy: remedies[code] };
}

/** «2019-10-04» as people write it: «04.10.2019». */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('.');
}
