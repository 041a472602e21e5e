import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CampaignChangesService } from '#crm/reports/campaign-changes.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { CampaignChangesResponse, SayChangeBody, toCampaignChangesResponse } from './campaign-changes.dto.js';

/** "What did you change since last week?" One variable at a time, and what came of it. */
@ApiTags('campaigns')
@Controller('campaigns/:campaignId/changes')
export class CampaignChangesController {
  constructor(private readonly changes: CampaignChangesService) {}

  /** The latest week first. */
  @Roles('lead', 'caller', 'viewer')
  @Get()
  async listChanges(@CurrentScope() scope: Scope, @Param('campaignId') campaignId: string): Promise<CampaignChangesResponse> {
    return toCampaignChangesResponse(await this.changes.read(scope, campaignId), scope.role);
  }

  /** One per week: said again, it replaces what was said before. */
  @Roles('lead')
  @HttpCode(200)
  @Post()
  async sayChange(@CurrentScope() scope: Scope, @Param('campaignId') campaignId: string, @Body() { week, variable, note }: SayChangeBody): Promise<CampaignChangesResponse> {
    return toCampaignChangesResponse(await this.changes.say(scope, campaignId, { week, variable, note: note?.trim() ?? '' }), scope.role);
  }
}
