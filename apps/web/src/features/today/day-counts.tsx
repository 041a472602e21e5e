import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WrongNumberIcon } from '../../ui/icons.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

/** What was done since this morning, and the numbers nobody can dial. */
export function DayCounts({ counts }: { counts: Today['counts'] }) {
  const { t } = useTranslation('today');
  return (
    <section className={styles.counts} aria-labelledby="counts">
      <h2 id="counts">{t('counts')}</h2>
      <dl>
        <div><dt>{t('callsToday', { count: counts.callsToday })}</dt><dd>{counts.callsToday}</dd></div>
        <div><dt>{t('mineToday')}</dt><dd>{counts.mineToday}</dd></div>
        <div><dt>{t('reachedToday', { count: counts.reachedToday })}</dt><dd>{counts.reachedToday}</dd></div>
        <div><dt>{t('interestedToday', { count: counts.interestedToday })}</dt><dd>{counts.interestedToday}</dd></div>
      </dl>
      {counts.toRepair + counts.noNumber > 0 && (
        <p className={styles.broken}>
          <WrongNumberIcon aria-hidden />
          <span>
            {counts.toRepair > 0 && <Link to="/list" search={{ toRepair: true }}>{t('toRepair', { count: counts.toRepair })}</Link>}
            {counts.toRepair > 0 && counts.noNumber > 0 && ', '}
            {counts.noNumber > 0 && <Link to="/list" search={{ noNumber: true }}>{t('noNumber', { count: counts.noNumber })}</Link>}
            {' '}<span className="muted">{t('cannotCall')}</span>
          </span>
        </p>
      )}
    </section>
  );
}
