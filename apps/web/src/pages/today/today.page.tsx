import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCampaign } from '../../features/campaign/use-campaign.js';
import { ChairsCard } from '../../features/today/chairs-card.js';
import { DayCounts } from '../../features/today/day-counts.js';
import { EmptyList } from '../../features/today/empty-list.js';
import { FirstCampaign } from '../../features/today/first-campaign.js';
import { ForecastHero } from '../../features/today/forecast-hero.js';
import { useHeldBack } from '../../features/today/held-back.js';
import { Learnt } from '../../features/today/learnt.js';
import { Overdue, Planned } from '../../features/today/overdue.js';
import { Promises } from '../../features/today/promises.js';
import { Warnings } from '../../features/today/warnings.js';
import { todayQuery, type Today } from '../../features/today/today-query.js';
import styles from '../../features/today/today.module.css';
import { useSession } from '../../lib/api/session.js';
import { useDocumentTitle } from '../../ui/display/page-header.js';
import { Skeleton } from '../../ui/feedback/progress.js';

/** The home: where it stands, what to do now, what was learnt. */
export function TodayPage() {
  const { t } = useTranslation('today');
  const { campaign, isPending } = useCampaign();
  useDocumentTitle(t('title'));
  return (
    <div className="page">
      {isPending ? <Skeleton lines={6} /> : campaign === null ? <FirstCampaign /> : <CampaignToday key={campaign.id} campaignId={campaign.id} />}
    </div>
  );
}

const route = getRouteApi('/app/');

function CampaignToday({ campaignId }: { campaignId: string }) {
  const { chairs } = route.useSearch();
  const navigate = route.useNavigate();
  const { locale } = useSession().member;
  const { data: today, error } = useQuery(todayQuery(campaignId, locale, chairs));
  // What is on the screen stays readable when a refresh fails.
  if (!today && error) throw error;
  if (!today) return <Skeleton lines={6} />;
  if (today.forecast.listLeft === 0 && today.forecast.callsMade === 0) return <EmptyList forecast={today.forecast} />;
  const choose = (wanted: number): void => void navigate({ search: (former) => ({ ...former, chairs: wanted }), replace: true });
  return (
    <>
      <div className={styles.hero}>
        <ForecastHero today={today} />
        <ChairsCard forecast={today.forecast} openLab={today.openLab} onChairs={choose} />
      </div>
      <Warnings today={today} />
      <TodayColumns today={today} />
      <DayCounts counts={today.counts} />
    </>
  );
}

function TodayColumns({ today }: { today: Today }) {
  const heldBack = useHeldBack();
  const still = (rows: Today['overdue']): Today['overdue'] => rows.filter(({ id }) => !heldBack.has(id));
  return (
    <div className={styles.columns}>
      <Promises promises={still(today.promises)} />
      <div>
        <Overdue overdue={still(today.overdue)} />
        <Planned planned={still(today.planned)} />
      </div>
      <Learnt today={today} />
    </div>
  );
}
