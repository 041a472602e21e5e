import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../lib/api/session.js';
import styles from './lab-nav.module.css';

/** From one moment of a lab to another: its guests, what is to be prepared, the door, the tables, what it leaves. */
export function LabNav({ openLabId }: { openLabId: string }) {
  const { t } = useTranslation('lab-day');
  const mayPrepare = useCan('lead');
  const params = { id: openLabId };
  return (
    <nav className={styles.nav} aria-label={t('nav')}>
      <ul role="list">
        <li><Link to="/open-labs/$id" params={params} search={{}} activeOptions={{ exact: true, includeSearch: false }}>{t('parts.guests')}</Link></li>
        {mayPrepare && <li><Link to="/open-labs/$id/prepare" params={params}>{t('parts.prepare')}</Link></li>}
        <li><Link to="/open-labs/$id/door" params={params}>{t('parts.door')}</Link></li>
        <li><Link to="/open-labs/$id/groups" params={params}>{t('parts.groups')}</Link></li>
        <li><Link to="/open-labs/$id/after" params={params}>{t('parts.after')}</Link></li>
      </ul>
    </nav>
  );
}
