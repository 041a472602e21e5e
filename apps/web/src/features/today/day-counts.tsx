import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listScreen } from '../../pages/list/list.screen.js';
import { WrongNumberIcon } from '../../ui/icons.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

/** What was done since this morning, and the numbers nobody can dial. */
export function DayCounts({ counts }: { counts: Today['counts'] }) {
  const { t } = useTranslation('today');
  const broken = counts.toRepair + counts.noNumber;
  const numbers = [
    counts.toRepair > 0 && t('toRepair', { count: counts.toRepair }), counts.noNumber > 0 && t('noNumber', { count: counts.noNumber }),
  ].filter(Boolean).join(', ');
  return (
    <section className={styles.counts} aria-labelledby="counts">
      <h2 id="counts">{t('counts')}</h2>
      <dl>
        <div><dt>{t('callsToday', { count: counts.callsToday })}</dt><dd>{counts.callsToday}</dd></div>
        <div><dt>{t('mineToday')}</dt><dd>{counts.mineToday}</dd></div>
        <div><dt>{t('reachedToday', { count: counts.reachedToday })}</dt><dd>{counts.reachedToday}</dd></div>
        <div><dt>{t('interestedToday', { count: counts.interestedToday })}</dt><dd>{counts.interestedToday}</dd></div>
      </dl>
      {broken > 0 && (
        <p className={styles.broken}>
          <WrongNumberIcon aria-hidden />
          <span>{listScreen.ready ? <Link to="/list">{numbers}</Link> : numbers} <span className="muted">{t('cannotCall')}</span></span>
        </p>
      )}
    </section>
  );
}
