import type { Request } from 'express';

/** A client that sends so slowly is cut off: machine time. */
const patienceMilliseconds = 10_000;

/**
 * Calls back when the body of a refused request has been read and thrown away. Answering before that closes the connection
 * under the client's hands: a browser then shows a broken connection instead of the sentence that says why.
 */
export function readToEnd(request: Request, then: () => void): void {
  if (request.complete) {
    then();
    return;
  }
  const done = (): void => {
    clearTimeout(limit);
    for (const event of ends) request.off(event, done);
    then();
  };
  const limit = setTimeout(done, patienceMilliseconds);
  for (const event of ends) request.once(event, done);
  request.resume();
}

const ends = ['end', 'close', 'error'] as const;
