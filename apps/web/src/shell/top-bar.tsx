import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CampaignMenu } from '../features/campaign/campaign-menu.js';
import { SearchBox } from '../features/search/search-box.js';
import { useCan } from '../lib/api/session.js';
import { contactScreen } from '../pages/contact/contact.screen.js';
import { organisationScreen } from '../pages/organisation/organisation.screen.js';
import { Mark } from '../ui/mark.js';
import { MemberMenu } from './member-menu.js';
import { Navigation } from './navigation.js';
import { ThemeMenu } from './theme-menu.js';
import styles from './shell.module.css';

/** The top of every view but the call screen. */
export function TopBar() {
  const { t } = useTranslation('shell');
  // What is found must have a page to lead to; a viewer sees no name.
  const canSearch = useCan('lead', 'caller') && organisationScreen.ready && contactScreen.ready;
  return (
    <>
      <Link to="/" className={styles.brand} aria-label={t('home')}><Mark /><span>Premier Cercle</span></Link>
      <CampaignMenu />
      <Navigation />
      <div className={styles.end}>
        {canSearch && <div className={styles.search}><SearchBox /></div>}
        <ThemeMenu />
        <MemberMenu />
      </div>
    </>
  );
}
