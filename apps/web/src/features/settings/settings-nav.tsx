import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/api/session.js';
import { GROUPS, SECTION, sectionsOf } from './sections.js';
import styles from './settings.module.css';

/** The parts beside one another, where the window is wide enough; else a section leads back to the list of them. */
export function SettingsNav() {
  const { t } = useTranslation('settings');
  const { role } = useSession().member;
  return (
    <nav className={styles.nav} aria-label={t('title')}>
      {GROUPS.map((group) => {
        const sections = sectionsOf(group, role);
        return sections.length > 0 && (
          <div key={group}>
            <p id={`settings-${group}`}>{t(`groups.${group}`)}</p>
            <ul role="list" aria-labelledby={`settings-${group}`}>
              {sections.map((key) => {
                const Icon = SECTION[key].icon;
                return <li key={key}><Link to="/settings/$section" params={{ section: key }} search={{}} activeOptions={{ includeSearch: false }}><Icon aria-hidden />{t(`sections.${key}.title`)}</Link></li>;
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
