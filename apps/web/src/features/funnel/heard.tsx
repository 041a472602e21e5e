import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import type { components } from '../../lib/api/schema.generated.js';
import { useCan } from '../../lib/api/session.js';
import { ToggleChip } from '../../ui/choice/toggle-chip.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Table } from '../../ui/table/table.js';
import { needsQuery, objectionsQuery } from './funnel-queries.js';
import styles from './funnel.module.css';

type Objection = components['schemas']['ObjectionResponse'];
type Need = components['schemas']['NeedResponse'];

/** Objections with what answers them, and needs: counted, without who said them. */
export function Heard({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('funnel');
  const { data: objections } = useQuery(objectionsQuery(campaignId));
  const { data: needs } = useQuery(needsQuery(campaignId));
  const mayLead = useCan('lead');
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: ({ id, outside }: { id: string; outside: boolean }) => api.PATCH('/api/v1/needs/{id}', { params: { path: { id } }, body: { outsideProblem: outside } }),
    onSettled: () => client.invalidateQueries({ queryKey: needsQuery(campaignId).queryKey }),
    onError: (error) => showToast(asProblem(error).title),
  });
  if (!objections || !needs) return null;
  if (objections.items.length === 0 && needs.items.length === 0) return null;
  // Answers are words of calls: a viewer gets none, and no empty column for them.
  const hasAnswers = objections.items.some(({ answers }) => answers !== null);
  return (
    <section className={styles.heard} aria-labelledby="heard">
      <h2 id="heard" className={styles.headline}>{t('heard')}</h2>
      {objections.items.length > 0 && (
        <div className="panel">
          <Table
            caption={t('objections')} showCaption rows={objections.items} rowKey={({ id }) => id}
            columns={[
              { key: 'title', header: t('objection'), cell: ({ title }) => title, isRowHeader: true },
              { key: 'organisations', header: t('organisations'), cell: ({ organisations }) => organisations, align: 'end' },
              { key: 'answered', header: t('answered'), cell: ({ answered, mentions }) => t('outOf', { part: answered, whole: mentions }), align: 'end' },
              ...(hasAnswers ? [{ key: 'answer', header: t('answer'), cell: (row: Objection) => row.answers?.[0]?.answer ?? '' }] : []),
            ]}
          />
        </div>
      )}
      {needs.items.length > 0 && (
        <div className="panel">
          <Table
            caption={t('needs')} showCaption rows={needs.items} rowKey={({ id }) => id}
            columns={[
              { key: 'title', header: t('need'), cell: ({ title, outsideProblem }) => (outsideProblem && !mayLead ? t('outsideProblem', { title }) : title), isRowHeader: true },
              { key: 'organisations', header: t('organisations'), cell: ({ organisations }) => organisations, align: 'end' },
              ...(mayLead ? [{ key: 'outside', header: t('outside'), cell: (row: Need) => <ToggleChip isSelected={row.outsideProblem} onChange={(outside) => mark.mutate({ id: row.id, outside })}><span className="vh">{row.title}{'\u00A0: '}</span>{t('outsideMark')}</ToggleChip> }] : []),
            ]}
          />
        </div>
      )}
    </section>
  );
}
