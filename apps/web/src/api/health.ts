import { useQuery } from '@tanstack/react-query';
import { Health } from '#libs/contracts/http/health.schema';
import { callApi } from './http.js';

/** Asked rarely while all is well and often while something is down, so that the banner goes away soon. */
export const useHealth = () =>
  useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => callApi(Health, '/health', { signal }),
    refetchInterval: ({ state }) =>
      state.status === 'success' && state.data?.timekeeping === 'up' && state.data.mail !== 'down'
        ? 10_000
        : 3_000,
  });
