import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FunnelService } from '#crm/insights/funnel/funnel.service.js';
import { NetworkService } from '#crm/insights/conversations/network.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ForecastQuery, ForecastResponse, FunnelQuery, FunnelResponse, SegmentsQuery, SegmentsResponse } from './funnel.dto.js';
import { toForecastResponse, toFunnelResponse, toSegmentsResponse } from './funnel.map.js';
import { NetworkResponse, toNetworkResponse } from './network.dto.js';

/** Counts and rates; names only in the network, for those who lead. */
@ApiTags('funnel')
@Controller()
export class FunnelController {
  constructor(private readonly funnels: FunnelService, private readonly networks: NetworkService) {}

  /** The funnel now, or as it stood at any past instant. */
  @Roles('lead', 'caller', 'viewer')
  @Get('campaigns/:campaignId/funnel')
  async funnel(@CurrentScope() scope: Scope, @Param('campaignId') campaignId: string, @Query() { at }: FunnelQuery): Promise<FunnelResponse> {
    return toFunnelResponse(campaignId, await this.funnels.funnel(scope, campaignId, at === undefined ? undefined : new Date(at)));
  }

  /** How many more calls, and how sure the chairs are to be filled. */
  @Roles('lead', 'caller', 'viewer')
  @Get('campaigns/:campaignId/forecast')
  async forecast(@CurrentScope() scope: Scope, @Param('campaignId') campaignId: string, @Query() { goal }: ForecastQuery): Promise<ForecastResponse> {
    return toForecastResponse(campaignId, await this.funnels.forecast(scope, campaignId, goal));
  }

  /** Who named whom and what came of it; networks and possible opponents, apart. */
  @Roles('lead')
  @Get('campaigns/:campaignId/network')
  async network(@CurrentScope() scope: Scope, @Param('campaignId') campaignId: string): Promise<NetworkResponse> {
    return toNetworkResponse(await this.networks.read(scope, campaignId));
  }

  /** Which organisations answer better: by an attribute, over the product's campaigns or within one. */
  @Roles('lead', 'viewer')
  @Get('products/:productId/segments')
  async segments(@CurrentScope() scope: Scope, @Param('productId') productId: string, @Query() { by = 'kind', campaignId }: SegmentsQuery): Promise<SegmentsResponse> {
    return toSegmentsResponse(productId, await this.funnels.segments(scope, productId, by, campaignId));
  }
}
