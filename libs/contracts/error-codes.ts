/**
 * Every refusal the system can give, by its code. Pages and letters translate the code; programs rely on it.
 * A code is never reused for another meaning.
 */
export const errorCodes = [
  // what was sent cannot be understood
  'INVALID_REQUEST',
  'FOREIGN_ORIGIN',
  'NOT_FOUND',
  'EMPTY',
  'BINARY',
  'TOO_LARGE',
  'NOT_AN_ORDER',
  'UNKNOWN_ENCODING',
  'SCAN',
  'ENCRYPTED',
  'DAMAGED',
  'SPREADSHEET',
  'PRESENTATION',
  'ARCHIVE',
  'IMAGE',
  'UNSUPPORTED_FORMAT',
  'TOO_COMPLEX',
  'IDEMPOTENCY_KEY_REUSED',
  // who acts, and whether they may
  'NOBODY_ACTS',
  'NOT_THE_EXECUTOR',
  'NOT_THE_ACCEPTOR',
  'OWN_REPORT',
  // the state of things forbids it
  'VERSION_CHANGED',
  'ALREADY_LAUNCHED',
  'ASSIGNMENT_ACCEPTED',
  'NOTHING_REPORTED',
  'ALREADY_REPORTED',
  'COMMENT_REQUIRED',
  'EMPTY_REPORT',
  'PERSON_EXISTS',
  // an edit of a draft is not possible
  'ITEM_GONE',
  'CANNOT_SPLIT',
  'CANNOT_MERGE',
  'CANNOT_MOVE',
  'CANNOT_REMOVE',
  'NOTHING_TO_UNDO',
  // what a launch still needs
  'NO_DATE',
  'NO_NUMBER',
  'NO_SIGNER',
  'NO_ADDRESS',
  'NO_ACCEPTOR',
  'NO_CONTROLLER',
  'NO_EXECUTOR',
  'NO_DEADLINE',
  'NO_CALENDAR',
  'NOTHING_TO_RUN',
  'DATE_BEFORE_SIGNING',
  'WARNINGS_NOT_SEEN',
  'NO_DUE_REASON',
  // the production calendar
  'CALENDAR_REFUSED',
  'CALENDAR_PREVIEW_OLD',
  // the clock of a training installation
  'NOT_A_TRAINING_INSTALLATION',
  'CLOCK_MOVING',
  'CLOCK_ONLY_FORWARD',
  'NOTHING_AHEAD',
  // outages
  'DATABASE_DOWN',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
