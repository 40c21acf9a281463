/** Why a text cannot become a draft at all. A refusal stores nothing; findings, in contrast, belong to a draft. */
export const readRefusalCodes = [
  'EMPTY',
  'BINARY',
  'TOO_LARGE',
  'UNKNOWN_ENCODING',
  'NOT_AN_ORDER',
  'SCAN',
  'ENCRYPTED',
  'DAMAGED',
  'SPREADSHEET',
  'PRESENTATION',
  'ARCHIVE',
  'IMAGE',
  'UNSUPPORTED_FORMAT',
  'TOO_COMPLEX',
] as const;
export type ReadRefusalCode = (typeof readRefusalCodes)[number];

/** A sentence for people: what was found, what was expected. */
export interface ReadRefusal {
  readonly refused: true;
  readonly code: ReadRefusalCode;
  readonly sentence: { readonly ru: string; readonly en: string };
}

export function readRefusal(code: ReadRefusalCode, ru: string, en: string): ReadRefusal {
  return { refused: true, code, sentence: { ru, en } };
}

export function isReadRefusal(value: object): value is ReadRefusal {
  return 'refused' in value && value.refused === true;
}
