import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem.js';

/** Refusals that asking again will not change. */
const isFinal = (error: unknown): boolean => isProblem(error) && error.status >= 400 && error.status < 500 && error.status !== 429;

/** @param onSignedOut the session ended while a view was open */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown): void => {
    if (isProblem(error, 'unauthenticated')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => count < 2 && !isFinal(error),
        // Offline, what is there stays on the screen and is asked again when the network is back.
        networkMode: 'offlineFirst',
      },
      // A repeat must carry the key of the first try: whoever wants one makes the key and says so.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
