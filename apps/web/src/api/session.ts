import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Session } from '#libs/contracts/http/session.schema';
import { useCommand } from './command.js';
import { callApi } from './http.js';

export const useSessionQuery = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => callApi(Session, '/session', { signal }),
    // A page that met an outage comes to life by itself; a healthy one learns the time from the clock.
    refetchInterval: ({ state }) => (state.status === 'error' ? 3_000 : false),
  });

export function useActAs() {
  const client = useQueryClient();
  return useCommand(
    (personId: string | null, idempotencyKey) =>
      callApi(Session, '/session', { method: 'PUT', body: { personId }, idempotencyKey }),
    (session) => client.setQueryData(['session'], session),
  );
}
