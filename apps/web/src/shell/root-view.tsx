import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { I18nProvider, RouterProvider as AriaRouterProvider } from 'react-aria-components';
import { useLocale } from '../i18n/locale.js';
import { ToastRegion } from '../ui/feedback/toast-region.js';
import { TipLayer } from '../ui/overlay/tip-layer.js';

/** Around every view: the language of react-aria's own words, its links, the messages, and the focus after a change of view. */
export function RootView() {
  const locale = useLocale();
  const router = useRouter();
  useFocusOnNewView();
  return (
    <I18nProvider locale={locale === 'fr' ? 'fr-FR' : 'en-GB'}>
      <AriaRouterProvider navigate={(to) => void router.navigate({ href: to })}>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
        <ToastRegion />
        <TipLayer />
      </AriaRouterProvider>
    </I18nProvider>
  );
}

/** After going to another view the focus is on its h1: whoever does not see the page hears where they are. A changed filter moves nothing. */
function useFocusOnNewView(): void {
  const router = useRouter();
  const path = useRef<string | null>(null);
  useEffect(() => router.subscribe('onRendered', ({ toLocation }) => {
    const former = path.current;
    path.current = toLocation.pathname;
    if (former === null || former === toLocation.pathname) return;
    // A view may put its own focus (a field to type in at once).
    if (document.activeElement && document.activeElement !== document.body && document.activeElement.closest('main')) return;
    (document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
  }), [router]);
}
