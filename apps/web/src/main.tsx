import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from './i18n/i18n.js';
import { loadFile } from './i18n/load.js';
import { createQueryClient } from './lib/api/query-client.js';
import { sessionQuery } from './lib/api/session.js';
import { makeRouter } from './router.js';

const queryClient = createQueryClient(() => {
  // Twice at most: the views that fail together all say so.
  if (queryClient.getQueryData(sessionQuery.queryKey) === null) return;
  queryClient.setQueryData(sessionQuery.queryKey, null);
  void router.invalidate();
});
const router = makeRouter(queryClient);

// The first question and the texts travel together.
void queryClient.prefetchQuery(sessionQuery);
await startI18n(loadFile);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
