import { blockingCodes, type DraftFinding, type FindingCode } from '#libs/domain/draft/draft-order';

const notes: ReadonlySet<FindingCode> = new Set(['NOT_CHRONOLOGICAL', 'YEAR_MISMATCH', 'NONWORKING_DUE']);

/** A finding with the severity that its code has everywhere. */
export function finding(
  code: FindingCode,
  item: string | null,
  text: string | null,
  message: string,
): DraftFinding {
  const severity = blockingCodes.includes(code) ? 'blocking' : notes.has(code) ? 'note' : 'warning';
  return { code, severity, item, text, message };
}

/** «2019-10-04» as people write it: «04.10.2019». */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('.');
}
