import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../lib/api/session.js';
import { Notice } from '../../ui/feedback/notice.js';
import type { Today } from './today-query.js';
import styles from './today.module.css';

/**
 * What asks for another way of doing, before more of the same: no first user after two months, forty calls that taught nothing, a
 * second wave that waits; and whom to meet while the product is young.
 */
export function Warnings({ today: { deployment, learning, wave, stakeholders } }: { today: Today }) {
  const { t } = useTranslation('today');
  const mayLead = useCan('lead');
  const meets = mayLead ? stakeholders.reminder : null;
  if (!deployment?.warns && !learning.warns && !wave?.warns && meets === null) return null;
  return (
    <div className={styles.warnings}>
      {deployment?.warns && <Notice tone="wait">{t('noFirstUserWarning')}</Notice>}
      {learning.warns && <Notice tone="wait">{t('nothingLearnt', { count: learning.calls })} <Link to="/funnel" hash="changes-section">{t('changeOne')}</Link></Notice>}
      {wave?.warns && <WaveWaits wave={wave} />}
      {meets === 'to_meet' && <Notice>{t('stakeholders.toMeet', { count: stakeholders.toMeet })} <Link to="/funnel" hash="stakeholders">{t('stakeholders.seeThem')}</Link></Notice>}
      {meets === 'none_listed' && <Notice>{t('stakeholders.noneListed')} <Link to="/list">{t('stakeholders.choose')}</Link></Notice>}
    </div>
  );
}

/** What the second wave waits for, by name. */
function WaveWaits({ wave: { ageMonths, lacking, next } }: { wave: NonNullable<Today['wave']> }) {
  const { t } = useTranslation('wave');
  const what = lacking.map((one) => t(`prerequisite.${one}`).toLocaleLowerCase()).join(', ');
  return <Notice tone="wait">{next && next.inMonths > 0 ? t('todaySoon', { lacking: what }) : t('todayWarns', { age: ageMonths, lacking: what })} <Link to="/settings/$section" params={{ section: 'product' }} hash="wave">{t('check')}</Link></Notice>;
}
