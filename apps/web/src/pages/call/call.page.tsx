import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallScreen } from '../../features/calling/call-screen.js';
import type { CampaignName } from '../../features/campaign/campaigns.js';
import { useCampaign } from '../../features/campaign/use-campaign.js';
import { useCan } from '../../lib/api/session.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Skeleton } from '../../ui/feedback/progress.js';

const route = getRouteApi('/app/call');

/** The target in the address is asked for once, then leaves it: a reload goes on with the queue. */
function OneCampaign({ campaign }: { campaign: CampaignName }) {
  const { target } = route.useSearch();
  const navigate = route.useNavigate();
  const [wanted] = useState(target ?? null);
  useEffect(() => {
    if (target !== undefined) void navigate({ search: ({ target: _, ...rest }) => rest, replace: true });
  }, [target, navigate]);
  return <CallScreen campaign={campaign} wanted={wanted} />;
}

/** Calling takes the whole window: one organisation at a time, of the campaign in the address. */
export function CallPage() {
  const { t } = useTranslation('call');
  const { campaign, isPending } = useCampaign();
  const mayLead = useCan('lead');
  if (campaign) return <OneCampaign key={campaign.id} campaign={campaign} />;
  return (
    <div className="page">
      <PageHeader title={isPending ? t('title') : t('noCampaign')} />
      {isPending
        ? <Skeleton lines={6} />
        // The whole window is this view's: without the top bar, the way on stands here.
        : <div className="stack"><p className="read">{t('noCampaignText')}</p><LinkButton to="/" variant="primary">{t(mayLead ? 'firstCampaign' : 'toToday')}</LinkButton></div>}
    </div>
  );
}
