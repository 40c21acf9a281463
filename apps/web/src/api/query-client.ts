import { QueryClient } from '@tanstack/react-query';
import { Refused } from './http.js';

/** Pages ask often and the installation is near: an outage must show at once and heal by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The API is usually on the same machine: a browser that thinks it is offline must still ask.
      networkMode: 'always',
      staleTime: 1_000,
      retry: (failures, error) => failures < 1 && !(error instanceof Refused && error.status < 500),
      retryDelay: 500,
    },
    mutations: { networkMode: 'always' },
  },
});
