import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ClockView, PlayProgress, type MoveClock } from '#libs/contracts/http/clock.schema';
import { useCommand } from './command.js';
import { callApi } from './http.js';

/** While a move runs the clock is asked four times a second: a year goes by in a minute and must be seen going. */
export const useClock = () =>
  useQuery({
    queryKey: ['clock'],
    queryFn: ({ signal }) => callApi(ClockView, '/clock', { signal }),
    refetchInterval: ({ state }) => (state.data?.move?.state === 'moving' ? 250 : 2_500),
  });

export function useMoveClock() {
  const client = useQueryClient();
  return useCommand(
    (move: MoveClock, idempotencyKey) =>
      callApi(ClockView, '/clock/moves', { method: 'POST', body: move, idempotencyKey }),
    (clock) => client.setQueryData(['clock'], clock),
  );
}

export function useStopClock() {
  const client = useQueryClient();
  return useCommand(
    (_input: null) => callApi(ClockView, '/clock/moves', { method: 'DELETE' }),
    (clock) => client.setQueryData(['clock'], clock),
  );
}

/** Progress of the example campaign being played; a work installation has none. */
export const usePlayProgress = (enabled: boolean) =>
  useQuery({
    queryKey: ['play'],
    queryFn: ({ signal }) => callApi(PlayProgress, '/training/play', { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'playing' ? 1_000 : 15_000),
    enabled,
  });
