import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * The error of data that never came, kept while it is asked again: a poll during an outage would otherwise put a
 * skeleton in the place of the message every few seconds. Null once data are there.
 */
export function useLastingError(query: UseQueryResult): Error | null {
  const [last, setLast] = useState<Error | null>(null);
  const next = query.data === undefined ? (query.error ?? last) : null;
  if (next !== last) setLast(next);
  return next;
}
