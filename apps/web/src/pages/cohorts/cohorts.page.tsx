import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCampaign } from '../../features/campaign/use-campaign.js';
import { CohortTable } from '../../features/cohorts/cohort-table.js';
import { cohortsQuery } from '../../features/cohorts/cohorts-query.js';
import { PlugIn } from '../../features/cohorts/plug-in.js';
import { useCan } from '../../lib/api/session.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Skeleton } from '../../ui/feedback/progress.js';

/** What became of those called in each week: called, interested, attended, uses. Counts only, never a name. */
export function CohortsPage() {
  const { t } = useTranslation('cohorts');
  const { campaign, isPending } = useCampaign();
  return (
    <div className="page">
      <PageHeader title={t('title')} intro={t('intro')} actions={<LinkButton to="/funnel">{t('funnel')}</LinkButton>} />
      {isPending && <Skeleton lines={6} />}
      {!isPending && campaign === null && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {campaign && <OfProduct productId={campaign.productId} />}
    </div>
  );
}

function OfProduct({ productId }: { productId: string }) {
  const { t } = useTranslation('cohorts');
  const mayPlug = useCan('lead');
  const { data, error } = useQuery(cohortsQuery(productId));
  if (!data && error) throw error;
  if (!data) return <Skeleton lines={6} />;
  if (data.weeks.length === 0) return <><EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>{mayPlug && <PlugIn productId={productId} />}</>;
  return <><CohortTable weeks={data.weeks} />{mayPlug && <PlugIn productId={productId} />}</>;
}
