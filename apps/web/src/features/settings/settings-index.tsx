import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/api/session.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { GROUPS, SECTION, sectionsOf } from './sections.js';
import styles from './settings.module.css';

/** All parts, each with what it is for. */
export function SettingsIndex() {
  const { t } = useTranslation('settings');
  const { member, workspace } = useSession();
  return (
    <div className="page">
      <PageHeader title={t('title')} intro={t('intro', { team: workspace.name })} />
      <div className={styles.index}>
        {GROUPS.map((group) => {
          const sections = sectionsOf(group, member.role);
          return sections.length > 0 && (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>{t(`groups.${group}`)}</h2>
              <ul role="list">
                {sections.map((key) => {
                  const Icon = SECTION[key].icon;
                  return (
                    <li key={key}>
                      <Icon aria-hidden />
                      <div>
                        <Link to="/settings/$section" params={{ section: key }} search={{}}>{t(`sections.${key}.title`)}</Link>
                        <p>{t(`sections.${key}.intro`)}</p>
                      </div>
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}
