import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CampaignMenu } from '../features/campaign/campaign-menu.js';
import { Mark } from '../ui/mark.js';
import { MemberMenu } from './member-menu.js';
import { Navigation } from './navigation.js';
import { ThemeMenu } from './theme-menu.js';
import styles from './shell.module.css';

/** The top of every view but the call screen. */
export function TopBar() {
  const { t } = useTranslation('shell');
  return (
    <>
      <Link to="/" className={styles.brand} aria-label={t('home')}><Mark /><span>Premier Cercle</span></Link>
      <CampaignMenu />
      <Navigation />
      <div className={styles.end}>
        <ThemeMenu />
        <MemberMenu />
      </div>
    </>
  );
}
