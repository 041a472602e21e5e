import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChangesSection } from '../../features/changes/changes-section.js';
import type { CampaignName } from '../../features/campaign/campaigns.js';
import { AnswerTimesSection } from '../../features/answer-times/answer-times-section.js';
import { useCampaign } from '../../features/campaign/use-campaign.js';
import { endOfDay, todayIn } from '../../features/funnel/day.js';
import { FunnelPicture } from '../../features/funnel/funnel-picture.js';
import { funnelQuery } from '../../features/funnel/funnel-queries.js';
import { FunnelTable } from '../../features/funnel/funnel-table.js';
import { FunnelWords } from '../../features/funnel/funnel-words.js';
import { Heard } from '../../features/funnel/heard.js';
import styles from '../../features/funnel/funnel.module.css';
import { NetworkSection } from '../../features/network/network-section.js';
import { SegmentsSection } from '../../features/segments/segments-section.js';
import { useCan, useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { DayField } from '../../ui/field/date-field.js';
import type { FunnelSearch } from './funnel.screen.js';

/** Where a campaign stands: counts and rates, never a name. */
export function FunnelPage() {
  const { t } = useTranslation('funnel');
  const { campaign, isPending } = useCampaign();
  const mayLead = useCan('lead');
  return (
    <div className="page">
      {isPending && <Skeleton lines={6} />}
      {!isPending && campaign === null && <><PageHeader title={t('title')} /><EmptyState title={t('noCampaign')} action={mayLead && <LinkButton to="/" variant="primary">{t('firstCampaign')}</LinkButton>}>{t('noCampaignText')}</EmptyState></>}
      {campaign && <CampaignFunnel key={campaign.id} campaign={campaign} />}
    </div>
  );
}

const route = getRouteApi('/app/funnel');

function CampaignFunnel({ campaign }: { campaign: CampaignName }) {
  const { t } = useTranslation('funnel');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = useSession().workspace;
  const seesSegments = useCan('lead', 'viewer');
  const mayLead = useCan('lead');
  const day = search.at !== undefined && search.at < todayIn(timeZone) ? search.at : undefined;
  const { data: funnel, error } = useQuery(funnelQuery(campaign.id, day && endOfDay(day, timeZone)));
  const turn = (change: FunnelSearch): void => void navigate({ search: (former) => ({ ...former, ...change }), replace: true });
  if (!funnel && error) throw error;
  if (!funnel) return <Skeleton lines={8} />;
  const ever = (stage: string): number => funnel.stages.find((step) => step.stage === stage)?.everReached ?? 0;
  return (
    <>
      <PageHeader
        title={funnel.list === 0 ? t('emptyTitle') : t('headline', { count: ever('reached'), interested: ever('interested') })} tabTitle={t('title')}
        intro={t('intro', { campaign: campaign.name })} actions={<Tools day={day} isTable={search.view === 'table'} turn={turn} timeZone={timeZone} />}
      />
      {funnel.list === 0 && <EmptyState title={day ? t('emptyThen') : t('emptyNow')}>{t('emptyText')}</EmptyState>}
      {funnel.list > 0 && (
        <div className={styles.layout}>
          <div className="panel">{search.view === 'table' ? <FunnelTable funnel={funnel} /> : <FunnelPicture funnel={funnel} />}</div>
          <FunnelWords funnel={funnel} campaignId={campaign.id} isPast={day !== undefined} />
        </div>
      )}
      {seesSegments && funnel.list > 0 && <SegmentsSection productId={campaign.productId} campaignId={campaign.id} by={search.by ?? 'kind'} onBy={(by) => turn({ by })} />}
      {day === undefined && funnel.list > 0 && <AnswerTimesSection campaignId={campaign.id} />}
      {day === undefined && <ChangesSection campaignId={campaign.id} />}
      {mayLead && day === undefined && <NetworkSection campaignId={campaign.id} />}
      <Heard campaignId={campaign.id} />
    </>
  );
}

function Tools({ day, isTable, turn, timeZone }: { day: string | undefined; isTable: boolean; turn: (change: FunnelSearch) => void; timeZone: string }) {
  const { t } = useTranslation('funnel');
  return (
    <div className={styles.tools}>
      <DayField label={t('at')} value={day ?? todayIn(timeZone)} onChange={(at) => turn({ at: at !== null && at < todayIn(timeZone) ? at : undefined })} />
      {day && <Button onPress={() => turn({ at: undefined })}>{t('backToToday')}</Button>}
      <LinkButton to="/cohorts">{t('cohorts')}</LinkButton>
      <SegmentedControl
        label={t('view')} hideLabel value={isTable ? 'table' : 'picture'} onChange={(view) => turn({ view: view === 'table' ? 'table' : undefined })}
        segments={[{ key: 'picture', label: t('asPicture') }, { key: 'table', label: t('asTable') }]}
      />
    </div>
  );
}
