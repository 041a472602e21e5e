import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CallListService } from '#crm/insights/call-list/call-list.service.js';
import { TargetStagesService } from '#crm/follow-ups/target-stages.service.js';
import { TargetsService } from '#crm/campaigns/targets.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { AddedTargets, AddTargetsBody, ChangeTargetBody, RenewedLease, SetStageBody, TargetListQuery, TargetPage, TargetResponse } from './target.dto.js';
import { toTargetResponse } from './target.map.js';
import { ToldService } from './told.service.js';

/** A campaign's call list, and each target on it. */
@ApiTags('targets')
@Controller()
export class TargetsController {
  constructor(
    private readonly targets: TargetsService, private readonly stages: TargetStagesService, private readonly list: CallListService, private readonly told: ToldService,
  ) {}

  /** The call list, filtered and sorted; `total` counts the whole filter. */
  @Roles('lead', 'caller')
  @Get('campaigns/:campaignId/targets')
  async listTargets(@CurrentScope() scope: Scope, @Param('campaignId', ParseUUIDPipe) campaignId: string, @Query() query: TargetListQuery): Promise<TargetPage> {
    const { limit, cursor, sort, order, persona, vendor, assignee, ...filter } = query;
    const page = await this.list.list(scope, campaignId, {
      filter: { ...filter, assigneeId: assignee }, persona, vendor, sort, descending: order === 'desc', limit, cursor,
    });
    const told = await this.told.to(scope);
    return { items: page.items.map((target) => toTargetResponse(target, told)), nextCursor: page.nextCursor, total: page.total };
  }

  /** Puts organisations on the call list; those already there are left as they are. */
  @Roles('lead')
  @Post('campaigns/:campaignId/targets')
  async addTargets(@CurrentScope() scope: Scope, @Param('campaignId', ParseUUIDPipe) campaignId: string, @Body() body: AddTargetsBody): Promise<AddedTargets> {
    const items = await this.targets.add(scope, campaignId, body.organisationIds, body.kind ?? 'prospect', body.source ?? 'manual');
    return { added: items.length, items };
  }

  @Roles('lead', 'caller')
  @Get('targets/:id')
  async getTarget(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<TargetResponse> {
    return toTargetResponse(await this.list.get(scope, id), await this.told.to(scope));
  }

  /** Who has it, its portrait, whom to ask for, its note. Interest and stage come from calls. */
  @Roles('lead', 'caller')
  @ApiIfMatch()
  @Patch('targets/:id')
  async changeTarget(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @Body() body: ChangeTargetBody): Promise<TargetResponse> {
    await this.targets.change(scope, id, version, body);
    return this.getTarget(scope, id);
  }

  /** A lead sets a stage, with a reason. */
  @Roles('lead')
  @HttpCode(200)
  @Post('targets/:id/stage')
  async setStage(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() body: SetStageBody): Promise<TargetResponse> {
    await this.stages.setStage(scope, id, body.stage, body.reason);
    return this.getTarget(scope, id);
  }

  /** Gives the card back to the queue. */
  @Roles('lead', 'caller')
  @HttpCode(204)
  @Post('targets/:id/release')
  async release(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.targets.release(scope, id);
  }

  /** Keeps the card while it is open. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post('targets/:id/renew')
  async renew(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<RenewedLease> {
    return { leaseUntil: await this.targets.renew(scope, id) };
  }
}
