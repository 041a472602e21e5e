import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/feedback/notice.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

/** What asks for another way of doing, before more of the same: no first user after two months, or forty calls that taught nothing. */
export function Warnings({ today: { deployment, learning } }: { today: Today }) {
  const { t } = useTranslation('today');
  if (!deployment?.warns && !learning.warns) return null;
  return (
    <div className={styles.warnings}>
      {deployment?.warns && <Notice tone="wait">{t('noFirstUserWarning')}</Notice>}
      {learning.warns && <Notice tone="wait">{t('nothingLearnt', { count: learning.calls })} <Link to="/funnel" hash="changes-section">{t('changeOne')}</Link></Notice>}
    </div>
  );
}
