import { useTranslation } from 'react-i18next';
import { CallScreen } from '../../features/calling/call-screen.js';
import { useCampaign } from '../../features/campaign/use-campaign.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Skeleton } from '../../ui/feedback/progress.js';

/** Calling takes the whole window: one organisation at a time, of the campaign in the address. */
export function CallPage() {
  const { t } = useTranslation('call');
  const { campaign, isPending } = useCampaign();
  if (campaign) return <CallScreen key={campaign.id} campaign={campaign} />;
  return (
    <div className="page">
      <PageHeader title={isPending ? t('title') : t('noCampaign')} />
      {isPending ? <Skeleton lines={6} /> : <p className="read">{t('noCampaignText')}</p>}
    </div>
  );
}
