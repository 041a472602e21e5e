import { Injectable } from '@nestjs/common';
import { forecastInWords, type ForecastInWords } from '#contracts/texts/forecast.js';
import { teachesNothing } from '#insight/learning.js';
import { deploymentClock, productAge, type DeploymentClock } from '#insight/product-age.js';
import { stakeholderReminder, type StakeholderReminder } from '#insight/stakeholder-reminder.js';
import type { TimeToCall } from '#insight/time-to-call.js';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { AnswerTimesService } from '../whom-to-call/answer-times.service.js';
import { funnelCampaign } from '../funnel/funnel.queries.js';
import type { CampaignForecast } from '../forecast/forecast.rules.js';
import { FunnelService } from '../funnel/funnel.service.js';
import { deploymentFacts } from './deployment.queries.js';
import { HeardService, type Heard } from '../conversations/heard.service.js';
import { learningSinceChange, type Learning } from '../whom-to-call/learning.queries.js';
import type { SegmentTallyRow } from '../segments/segments.queries.js';
import { segmentTallies } from '../segments/segments.queries.js';
import { tellingPair } from '../segments/segments.rules.js';
import { listOpenLabs, type OpenLabRow } from '../../open-labs/open-lab.queries.js';
import { countsOfToday, countStakeholders, followUpsOfToday, type StakeholderCounts, type TodayCounts, type TodayFollowUp } from './today.queries.js';
import { WaveService, type Wave } from './wave.service.js';

export interface Today {
  now: Date;
  forecast: CampaignForecast;
  words: ForecastInWords;
  promises: TodayFollowUp[];
  overdue: TodayFollowUp[];
  /** Due later today, and what somebody settles at a desk. */
  planned: TodayFollowUp[];
  counts: TodayCounts;
  /** The next lab of the product, with its guests counted; null where none is planned. */
  openLab: OpenLabRow | null;
  objections: Heard[];
  needs: Heard[];
  /** Where the product stands in its six months; null before it began. */
  deployment: DeploymentClock | null;
  /** Forty calls, the same script, nothing learnt. */
  learning: Learning & { warns: boolean };
  /** When people answer, once there is something to tell. */
  answers: TimeToCall;
  /** Which crowd the product is ready for. It speaks of personas: null to callers. */
  wave: Wave | null;
  stakeholders: StakeholderCounts & { reminder: StakeholderReminder | null };
  segment: { better: SegmentTallyRow; other: SegmentTallyRow; probability: number; advice: string } | null;
}

const LEARNT = 3;

/** What the home shows of a campaign: where it stands, what was promised, what is late, what was learnt. */
@Injectable()
export class TodayService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly funnel: FunnelService, private readonly heard: HeardService,
    private readonly answers: AnswerTimesService, private readonly waves: WaveService,
  ) {}

  /** A caller sees their own follow-ups and nobody's. @throws DomainError `not_found`, `forbidden` */
  async today(scope: Scope, campaignId: string, goal?: number): Promise<Today> {
    const sql = this.uow.reader;
    const forecast = await this.funnel.forecast(scope, campaignId, goal);
    const campaign = await funnelCampaign(sql, scope.workspaceId, campaignId);
    if (!campaign) throw notFound('campaign');
    const now = await this.clock.now();
    const followUps = await followUpsOfToday(sql, scope.workspaceId, campaignId, scope.role === 'caller' ? scope.memberId : null);
    const tallies = await segmentTallies(sql, 'kind', { workspaceId: scope.workspaceId, campaignIds: [campaignId], at: now, knownAt: now });
    const facts = await deploymentFacts(sql, scope.workspaceId, campaignId);
    const wave = await this.waves.ofProduct(scope, campaign.productId);
    const stakeholders = await countStakeholders(sql, scope.workspaceId, campaignId);
    const learning = await learningSinceChange(sql, scope.workspaceId, campaignId);
    return {
      now, forecast,
      words: forecastInWords({ ...forecast, callsNeeded: forecast.callsNeededWithoutLimit }, scope.locale),
      promises: followUps.filter(({ kind }) => kind === 'call_back'),
      overdue: followUps.filter(({ kind, due_at: dueAt }) => kind !== 'call_back' && dueAt <= now),
      planned: followUps.filter(({ kind, due_at: dueAt }) => kind !== 'call_back' && dueAt > now),
      counts: await countsOfToday(sql, scope.workspaceId, campaignId, scope.memberId),
      openLab: (await listOpenLabs(sql, scope.workspaceId, { campaignId, upcoming: true }, null, 1))[0] ?? null,
      objections: (await this.heard.list(scope, 'objection', { campaignId, limit: LEARNT })).items,
      needs: (await this.heard.list(scope, 'need', { campaignId, limit: LEARNT })).items,
      segment: tellingPair(tallies),
      deployment: deploymentClock(facts),
      answers: await this.answers.ofCampaign(scope, campaignId),
      wave: scope.role === 'caller' ? null : wave,
      stakeholders: { ...stakeholders, reminder: stakeholderReminder({ age: productAge(wave.launchedOn, facts.today), ...stakeholders }) },
      learning: { ...learning, warns: teachesNothing(learning) },
    };
  }
}
