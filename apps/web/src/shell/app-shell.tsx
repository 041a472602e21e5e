import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CampaignMenu } from '../features/campaign/campaign-menu.js';
import { cx } from '../ui/class-names.js';
import { Skeleton } from '../ui/feedback/progress.js';
import { Mark } from '../ui/mark.js';
import { MemberMenu } from './member-menu.js';
import { Navigation } from './navigation.js';
import { OfflineBanner } from './offline-banner.js';
import { SkipLink } from './skip-link.js';
import { ThemeMenu } from './theme-menu.js';
import styles from './shell.module.css';

/** The call screen has the whole window and a bar of its own. */
const FULL_SCREEN = '/call';

/** Around every view of the signed-in app. */
export function AppShell() {
  const { t } = useTranslation('shell');
  const isFull = useRouterState({ select: ({ location }) => location.pathname === FULL_SCREEN });
  return (
    <div className={cx(styles.frame, isFull && styles.full)}>
      <SkipLink />
      {!isFull && (
        <header className={styles.top}>
          <Link to="/" className={styles.brand} aria-label={t('home')}><Mark /><span>Premier Cercle</span></Link>
          <CampaignMenu />
          <Navigation />
          <div className={styles.end}>
            <ThemeMenu />
            <MemberMenu />
          </div>
        </header>
      )}
      <OfflineBanner />
      <main id="content" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<div className="page"><Skeleton lines={6} /></div>}><Outlet /></Suspense>
      </main>
    </div>
  );
}
