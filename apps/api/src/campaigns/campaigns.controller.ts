import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CampaignsService } from '#crm/campaigns/campaigns.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { CampaignListQuery, CampaignPage, CampaignResponse, ChangeCampaignBody, CreateCampaignBody, toCampaignResponse } from './campaign.dto.js';

/** One push on one segment, with one hypothesis. A caller reads those they call for. */
@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(private readonly campaigns: CampaignsService) {}

  /** The newest first. */
  @Roles('lead', 'caller', 'viewer')
  @Get()
  async listCampaigns(@CurrentScope() scope: Scope, @Query() query: CampaignListQuery): Promise<CampaignPage> {
    const { productId, archived, ...page } = query;
    const { items, nextCursor } = await this.campaigns.list(scope, { productId, archived }, page);
    return { items: items.map(toCampaignResponse), nextCursor };
  }

  @Roles('lead', 'caller', 'viewer')
  @Get(':id')
  async getCampaign(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<CampaignResponse> {
    return toCampaignResponse(await this.campaigns.get(scope, id));
  }

  @Roles('lead')
  @Post()
  async createCampaign(@CurrentScope() scope: Scope, @Body() body: CreateCampaignBody): Promise<CampaignResponse> {
    return toCampaignResponse(await this.campaigns.create(scope, body));
  }

  /** A field left out stays; so does a number left out of the cadence. */
  @Roles('lead')
  @ApiIfMatch()
  @Patch(':id')
  async changeCampaign(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number, @Body() body: ChangeCampaignBody): Promise<CampaignResponse> {
    return toCampaignResponse(await this.campaigns.change(scope, id, version, body));
  }

  /** Its calls stay; what was planned is cancelled. */
  @Roles('lead')
  @ApiIfMatch()
  @HttpCode(204)
  @Delete(':id')
  async deleteCampaign(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number): Promise<void> {
    await this.campaigns.remove(scope, id, version);
  }
}
