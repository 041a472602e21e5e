import { useTranslation } from 'react-i18next';
import { Table, type Column } from '../../ui/table/table.js';
import type { Cohorts } from './cohorts-query.js';
import styles from './cohorts.module.css';

type Cohort = Cohorts['weeks'][number];
const STEPS = ['called', 'interested', 'attended', 'uses'] as const;

/** A row a week, its bars against the week's own calls: the picture is the table. */
export function CohortTable({ weeks }: { weeks: readonly Cohort[] }) {
  const { t } = useTranslation('cohorts');
  const all = weeks.reduce((sum, week) => ({ ...sum, called: sum.called + week.called, interested: sum.interested + week.interested, attended: sum.attended + week.attended, uses: sum.uses + week.uses }), { week: '', called: 0, interested: 0, attended: 0, uses: 0 });
  const columns: Column<Cohort>[] = [
    { key: 'week', header: t('week'), isRowHeader: true, cell: ({ week }) => (week === '' ? t('all') : t('weekOf', { week: Number(week.slice(6)), year: week.slice(0, 4) })) },
    ...STEPS.map((step): Column<Cohort> => ({ key: step, header: t(`steps.${step}`), cell: (cohort) => <Bar step={step} cohort={cohort} /> })),
  ];
  return (
    <div className="stack wide">
      <p className="read">{t('sentence', { called: t('called', { count: all.called }), interested: all.interested, attended: all.attended, uses: t('uses', { count: all.uses }) })}</p>
      <div className="panel"><Table caption={t('caption')} columns={columns} rows={[...[...weeks].reverse(), all]} rowKey={({ week }) => week} /></div>
      <p className="muted small">{t('rule')}</p>
    </div>
  );
}

function Bar({ step, cohort }: { step: (typeof STEPS)[number]; cohort: Cohort }) {
  return (
    <span className={styles.cell}>
      <b>{cohort[step]}</b>
      <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width={(100 * cohort[step]) / Math.max(1, cohort.called)} height="8" className={step === 'uses' ? styles.use : undefined} /></svg>
    </span>
  );
}
