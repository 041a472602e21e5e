import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { useMoment } from '../../i18n/use-moment.js';
import { usePercent } from '../../i18n/use-percent.js';
import { useWords } from '../../i18n/use-words.js';
import { useCan } from '../../lib/api/session.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Table } from '../../ui/table/table.js';
import funnel from '../funnel/funnel.module.css';
import { changesQuery, type Change } from './changes.api.js';
import { SayChange } from './say-change.js';

/** One variable at a time: what was changed each week, and what came of it. */
export function ChangesSection({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('changes');
  const mayLead = useCan('lead');
  const { data } = useQuery(changesQuery(campaignId));
  if (!data) return null;
  const current = data.changes.find(({ week }) => week === data.week) ?? null;
  return (
    <section className={funnel.heard} aria-labelledby="changes" id="changes-section">
      <h2 id="changes" className={funnel.headline}>{t('title')}</h2>
      <p className="read">{t('intro')}</p>
      {data.learning.warns && <Notice tone="wait">{t('nothingLearnt', { count: data.learning.calls })}</Notice>}
      {mayLead && <SayChange key={data.week} campaignId={campaignId} week={data.week} current={current} />}
      {data.changes.length > 0 && <div className="panel"><ChangesTable changes={data.changes} hasNotes={data.changes.some(({ note }) => note !== null)} /></div>}
    </section>
  );
}

function ChangesTable({ changes, hasNotes }: { changes: readonly Change[]; hasNotes: boolean }) {
  const { t } = useTranslation('changes');
  const words = useWords();
  const { chance } = usePercent();
  const { day } = useMoment();
  const outOf = ({ interested, tried }: Change['before']): string => (tried === 0 ? t('nobody') : t('outOf', { part: interested, whole: tried }));
  const verdict = ({ variable, advice, probability }: Change): string => {
    if (variable === 'nothing') return '';
    if (advice === 'too_early') return t('verdict.too_early');
    const better = probability > 0.5;
    return t(better ? 'verdict.better' : 'verdict.worse', { chance: chance(better ? probability : 1 - probability) });
  };
  return (
    <Table
      caption={t('caption')} rows={changes} rowKey={({ id }) => id}
      columns={[
        { key: 'week', header: t('week'), isRowHeader: true, cell: ({ week, changedAt }) => <>{t('weekNumber', { number: Number(week.slice(-2)) })}<br /><span className="muted small">{day(new Date(changedAt))}</span></> },
        { key: 'what', header: t('what'), cell: ({ variable, note }) => <>{capitalised(words.changeVariables[variable])}{hasNotes && note && <><br /><span className="muted small">{note}</span></>}</> },
        { key: 'before', header: t('before'), align: 'end', cell: ({ before }) => outOf(before) },
        { key: 'since', header: t('since'), align: 'end', cell: ({ since }) => outOf(since) },
        { key: 'verdict', header: t('verdictTitle'), cell: verdict },
      ]}
    />
  );
}
