import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, type RenderResult } from '@testing-library/react';
import type { ResourceKey } from 'i18next';
import type { ReactElement } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Locale } from '#contracts/vocabulary.js';
import { loadTexts, startI18n } from '../src/i18n/i18n.js';
import { setLocale } from '../src/i18n/locale.js';
import type { Namespace } from '../src/i18n/namespaces.js';
import { ToastRegion } from '../src/ui/feedback/toast-region.js';

const load = async (locale: Locale, namespace: Namespace): Promise<ResourceKey> => ((await import(`../src/i18n/${locale}/${namespace}.ts`)) as { default: ResourceKey }).default;
// jsdom has no layout to scroll.
window.scrollTo = () => undefined;
let started: Promise<unknown> | undefined;

/** A component with what every view has around it: texts, queries, a router, messages. */
export async function renderInApp(element: ReactElement, { texts = [], locale = 'fr' }: { texts?: Namespace[]; locale?: Locale } = {}): Promise<RenderResult> {
  started ??= startI18n(load);
  await started;
  await setLocale(locale);
  await loadTexts(['common', ...texts]);
  const root = createRootRoute();
  const all = createRoute({ getParentRoute: () => root, path: '$', component: () => <>{element}<ToastRegion /></> });
  const router = createRouter({ routeTree: root.addChildren([all]), history: createMemoryHistory({ initialEntries: ['/here'] }) });
  await router.load();
  return render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nProvider locale={locale === 'fr' ? 'fr-FR' : 'en-GB'}><RouterProvider router={router as never} /></I18nProvider>
    </QueryClientProvider>,
  );
}
