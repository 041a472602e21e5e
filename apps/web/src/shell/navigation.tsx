import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/api/session.js';
import { callScreen } from '../pages/call/call.screen.js';
import { funnelScreen } from '../pages/funnel/funnel.screen.js';
import { listScreen } from '../pages/list/list.screen.js';
import { openLabsScreen } from '../pages/open-labs/open-labs.screen.js';
import { reportsScreen } from '../pages/reports/reports.screen.js';
import { todayScreen } from '../pages/today/today.screen.js';
import { isFor } from '../routing/screen.js';
import { FilterIcon, ListIcon, PhoneIcon, ReportsIcon, TodayIcon, UsersIcon } from '../ui/icons.js';
import styles from './shell.module.css';

const ENTRIES = [
  { to: '/', key: 'today', screen: todayScreen, icon: TodayIcon },
  { to: '/call', key: 'call', screen: callScreen, icon: PhoneIcon },
  { to: '/list', key: 'list', screen: listScreen, icon: ListIcon },
  { to: '/open-labs', key: 'openLabs', screen: openLabsScreen, icon: UsersIcon },
  { to: '/funnel', key: 'funnel', screen: funnelScreen, icon: FilterIcon },
  { to: '/reports', key: 'reports', screen: reportsScreen, icon: ReportsIcon },
] as const;

/** The main views my role may see, as far as they are there. On a phone it is the bar at the bottom. */
export function Navigation() {
  const { t } = useTranslation('shell');
  const { role } = useSession().member;
  return (
    <nav className={styles.nav} aria-label={t('mainNav')}>
      <ul role="list">
        {ENTRIES.filter(({ screen }) => screen.ready && isFor(screen, role)).map(({ to, key, icon: Icon }) => (
          <li key={key}>
            <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}><Icon aria-hidden /><span>{t(`nav.${key}`)}</span></Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
