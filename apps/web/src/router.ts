import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes.js';
import { FailedView } from './shell/failed-view.js';
import { NotFoundView } from './shell/not-found-view.js';

export const makeRouter = (queryClient: QueryClient) => createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  // Data is TanStack Query's business; the router only brings code and texts.
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: FailedView,
  defaultNotFoundComponent: NotFoundView,
  scrollRestoration: true,
  defaultPendingMs: 300,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
