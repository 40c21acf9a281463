import type { ErrorCode } from '#libs/contracts/error-codes';
import type { Language } from '../request/request-language.js';

/** One thing that is wrong, where. A plain text is in the reader's language already. */
export interface ProblemDetail {
  readonly path: string;
  readonly message: string | Readonly<Record<Language, string>>;
}

export interface ProblemExtra {
  readonly details?: readonly ProblemDetail[];
  readonly orderId?: string;
  /** Replaces the code's general sentence where the refusal has a better one of its own. */
  readonly message?: string;
}

/** A refusal on its way to the reader: the filter turns it into a status and a sentence in their language. */
export class ProblemError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly extra: ProblemExtra = {},
  ) {
    super(code);
  }
}
