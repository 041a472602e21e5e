import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { usePercent } from '../../i18n/use-percent.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';
import { Moment } from '../../ui/display/moment.js';
import { Table } from '../../ui/table/table.js';
import funnel from '../funnel/funnel.module.css';

type Network = components['schemas']['NetworkResponse'];

/** Who named whom and what came of it; networks and possible opponents apart. For those who lead. */
export function NetworkSection({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation('network');
  const { data } = useQuery({ queryKey: ['network', campaignId], queryFn: () => dataOf(api.GET('/api/v1/campaigns/{campaignId}/network', { params: { path: { campaignId } } })) });
  if (!data) return null;
  return (
    <>
      <section className={funnel.heard} aria-labelledby="network">
        <h2 id="network" className={funnel.headline}>{t('title')}</h2>
        <p className="read">{t('intro')}</p>
        {data.referrers.length === 0 ? <p>{t('none')}</p> : <Referrers network={data} />}
      </section>
      <section className={funnel.heard} aria-labelledby="stakeholders">
        <h2 id="stakeholders" className={funnel.headline}>{t('stakeholders')}</h2>
        <p className="read">{t('stakeholdersIntro')}</p>
        {data.stakeholders.length === 0 ? <p>{t('noStakeholder')}</p> : <Stakeholders stakeholders={data.stakeholders} />}
      </section>
    </>
  );
}

function Referrers({ network: { referrers, referredRate, otherRate } }: { network: Network }) {
  const { t } = useTranslation('network');
  const { percent } = usePercent();
  const told = (rate: Network['referredRate']): string => (rate ? t('outOf', { part: rate.successes, whole: rate.trials, rate: percent(rate.rate) }) : t('noneYet'));
  const count = (key: 'named' | 'called' | 'reached' | 'interested' | 'firstUsers') => ({ key, header: t(key), align: 'end' as const, cell: (row: Network['referrers'][number]) => row[key] });
  return (
    <>
      <p>{t('yield', { referred: told(referredRate), other: told(otherRate) })}</p>
      <div className="panel">
        <Table
          caption={t('caption')} rows={referrers} rowKey={({ targetId, contactId }) => `${targetId} ${contactId}`}
          columns={[
            {
              key: 'referrer', header: t('referrer'), isRowHeader: true,
              cell: ({ organisationId, organisation, contact }) => <><Link to="/organisations/$id" params={{ id: organisationId }}>{organisation}</Link>{contact && <span className="muted small">{', '}{contact}</span>}</>,
            },
            count('named'), count('called'), count('reached'), count('interested'), count('firstUsers'),
          ]}
        />
      </div>
    </>
  );
}

function Stakeholders({ stakeholders }: { stakeholders: Network['stakeholders'] }) {
  const { t } = useTranslation('network');
  const words = useWords();
  return (
    <div className="panel">
      <Table
        caption={t('stakeholdersCaption')} rows={stakeholders} rowKey={({ targetId }) => targetId}
        columns={[
          { key: 'organisation', header: t('organisation'), isRowHeader: true, cell: ({ organisationId, organisation }) => <Link to="/organisations/$id" params={{ id: organisationId }}>{organisation}</Link> },
          { key: 'stage', header: t('stage'), cell: ({ stage }) => capitalised(words.stages[stage]) },
          { key: 'last', header: t('last'), cell: ({ lastCallAt }) => (lastCallAt ? <Moment at={lastCallAt} as="ago" /> : t('never')) },
          { key: 'next', header: t('next'), cell: ({ nextDueAt }) => (nextDueAt ? <Moment at={nextDueAt} /> : t('nothingPlanned')) },
        ]}
      />
    </div>
  );
}
