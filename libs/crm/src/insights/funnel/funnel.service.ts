import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { invalid, notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../../campaigns/campaign-access.js';
import { asAlike } from '../whom-to-call/attributes.rules.js';
import { colleagueHistory } from '../forecast/colleagues.queries.js';
import { prospectsOnList } from '../whom-to-call/attributes.queries.js';
import { DEFAULT_CHAIRS, forecastOf, type CampaignForecast } from '../forecast/forecast.rules.js';
import { funnelCampaign, funnelCells } from './funnel.queries.js';
import { forecastCounts, funnelOf, type Funnel } from './funnel.rules.js';
import { campaignsOfProduct, segmentTallies, type SegmentAttribute } from '../segments/segments.queries.js';
import { segmentPairs, segmentValue, type SegmentPair, type SegmentValue } from '../segments/segments.rules.js';

export interface Segments {
  by: SegmentAttribute;
  /** `label` is the campaign's name where campaigns are compared, else the value itself. */
  values: (SegmentValue & { label: string | null })[];
  pairs: SegmentPair[];
}

/** The funnel of a campaign at any past instant, what to expect of it, and which segments answer better. Never a name. */
@Injectable()
export class FunnelService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly access: CampaignAccess) {}

  /**
   * With all that is known now, as it stood at `at`.
   * @throws DomainError `not_found`, `forbidden` for a caller of other campaigns, `validation_failed` for an instant to come
   */
  async funnel(scope: Scope, campaignId: string, at?: Date): Promise<Funnel & { at: Date }> {
    await this.access.assertCaller(this.uow.reader, scope, campaignId);
    const now = await this.clock.now();
    if (at && at > now) throw invalid({ field: 'at', code: 'in_the_future' });
    const instant = at ?? now;
    return { at: instant, ...funnelOf(await funnelCells(this.uow.reader, { workspaceId: scope.workspaceId, campaignIds: [campaignId], at: instant, knownAt: now })) };
  }

  /** @param goal chairs to fill. @throws DomainError as for `funnel` */
  async forecast(scope: Scope, campaignId: string, goal = DEFAULT_CHAIRS): Promise<CampaignForecast> {
    await this.access.assertCaller(this.uow.reader, scope, campaignId);
    const now = await this.clock.now();
    const cells = await funnelCells(this.uow.reader, { workspaceId: scope.workspaceId, campaignIds: [campaignId], at: now, knownAt: now });
    const list = (await prospectsOnList(this.uow.reader, scope.workspaceId, campaignId)).map(asAlike);
    return forecastOf(forecastCounts(cells), goal, { list, colleagues: await colleagueHistory(this.uow.reader, scope.workspaceId) });
  }

  /** Over all the product's campaigns, or within one of them. @throws DomainError `not_found` */
  async segments(scope: Scope, productId: string, by: SegmentAttribute, campaignId?: string): Promise<Segments> {
    const { workspaceId } = scope;
    const campaigns = await campaignsOfProduct(this.uow.reader, workspaceId, productId);
    if (!campaigns) throw notFound('product');
    if (campaignId && (await funnelCampaign(this.uow.reader, workspaceId, campaignId))?.productId !== productId) throw notFound('campaign');
    const now = await this.clock.now();
    const tallies = await segmentTallies(this.uow.reader, by, {
      workspaceId, campaignIds: campaignId ? [campaignId] : campaigns.map(({ id }) => id), at: now, knownAt: now,
    });
    const names = new Map(campaigns.map(({ id, name }) => [id, name]));
    return {
      by,
      values: tallies.map((tally) => ({ ...segmentValue(tally), label: by === 'campaign' ? (names.get(tally.value!) ?? null) : tally.value })),
      pairs: segmentPairs(tallies),
    };
  }
}
