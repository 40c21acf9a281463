import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Session } from '#libs/contracts/http/session.schema';
import { useCommand } from './command.js';
import { callApi } from './http.js';

export const useSessionQuery = () =>
  useQuery({ queryKey: ['session'], queryFn: ({ signal }) => callApi(Session, '/session', { signal }) });

export function useActAs() {
  const client = useQueryClient();
  return useCommand(
    (personId: string | null, idempotencyKey) =>
      callApi(Session, '/session', { method: 'PUT', body: { personId }, idempotencyKey }),
    (session) => client.setQueryData(['session'], session),
  );
}
