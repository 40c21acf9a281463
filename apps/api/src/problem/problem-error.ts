import type { ErrorCode } from '#libs/contracts/error-codes';

export interface ProblemExtra {
  readonly details?: readonly { readonly path: string; readonly message: string }[];
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
