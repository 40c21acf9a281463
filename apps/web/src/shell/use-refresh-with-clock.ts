import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ClockView } from '#libs/contracts/http/clock.schema';

/** When business time has moved, everything on the page may have changed; at most one round of asking a second. */
export function useRefreshWithClock(clock: ClockView | undefined): void {
  const client = useQueryClient();
  const timer = useRef<number | null>(null);
  const now = clock?.now;
  const first = useRef(true);
  useEffect(() => {
    if (now === undefined) return;
    if (first.current) {
      first.current = false;
      return;
    }
    timer.current ??= window.setTimeout(() => {
      timer.current = null;
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'clock' });
    }, 800);
  }, [client, now]);
}
