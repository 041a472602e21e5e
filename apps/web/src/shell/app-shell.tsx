import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useOutboxSending } from '../features/outbox/use-outbox.js';
import { cx } from '../ui/class-names.js';
import { Skeleton } from '../ui/feedback/progress.js';
import { OfflineBanner } from './offline-banner.js';
import { SkipLink } from './skip-link.js';
import styles from './shell.module.css';

// Its menus weigh as much as the call screen, which has the whole window and a bar of its own.
const TopBar = lazy(() => import('./top-bar.js').then((module) => ({ default: module.TopBar })));
const FULL_SCREEN = '/call';

/** Around every view of the signed-in app. */
export function AppShell() {
  // Calls kept while the network was away leave from whatever view is open.
  useOutboxSending();
  const isFull = useRouterState({ select: ({ location }) => location.pathname === FULL_SCREEN });
  return (
    <div className={cx(styles.frame, isFull && styles.full)}>
      <SkipLink />
      {!isFull && <header className={styles.top}><Suspense fallback={null}><TopBar /></Suspense></header>}
      <OfflineBanner />
      <main id="content" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<div className="page"><Skeleton lines={6} /></div>}><Outlet /></Suspense>
      </main>
    </div>
  );
}
