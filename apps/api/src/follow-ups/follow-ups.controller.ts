import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { NextStepCode } from '#contracts/next-step.js';
import { nextStepInWords } from '#contracts/texts/next-step.js';
import type { Stage } from '#contracts/vocabulary.js';
import type { FollowUpRow } from '#crm/follow-ups/follow-up-list.queries.js';
import { FollowUpsService } from '#crm/follow-ups/follow-ups.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { etagOf } from '../http/etag.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import type { Told } from '../targets/target.map.js';
import { ToldService } from '../targets/told.service.js';
import { ChangeFollowUpBody, CreateFollowUpBody, FollowUpListQuery, FollowUpPage, FollowUpResponse } from './follow-up.dto.js';

/** What is to be done next, and when. */
@ApiTags('follow-ups')
@Controller('follow-ups')
export class FollowUpsController {
  constructor(private readonly followUps: FollowUpsService, private readonly told: ToldService) {}

  /** Open follow-ups, earliest first. */
  @Roles('lead', 'caller')
  @Get()
  async listFollowUps(@CurrentScope() scope: Scope, @Query() query: FollowUpListQuery): Promise<FollowUpPage> {
    const page = await this.followUps.list(scope, query);
    const told = await this.told.to(scope);
    return { items: page.items.map((followUp) => toFollowUpResponse(followUp, told)), nextCursor: page.nextCursor };
  }

  /** Sets a next action by hand. It takes the place of an automatic one, never of a promise. */
  @Roles('lead', 'caller')
  @Post()
  async createFollowUp(@CurrentScope() scope: Scope, @Body() body: CreateFollowUpBody): Promise<FollowUpResponse> {
    return toFollowUpResponse(await this.followUps.create(scope, body), await this.told.to(scope));
  }

  /** Moves it, hands it over, or closes it: `done` or `cancel`. */
  @Roles('lead', 'caller')
  @ApiIfMatch()
  @Patch(':id')
  async changeFollowUp(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @Body() body: ChangeFollowUpBody): Promise<FollowUpResponse> {
    return toFollowUpResponse(await this.followUps.change(scope, id, version, body), await this.told.to(scope));
  }
}

function toFollowUpResponse(row: FollowUpRow, told: Told): FollowUpResponse {
  return {
    id: row.id, etag: etagOf(row.version), campaignId: row.campaignId, campaignName: row.campaignName, targetId: row.targetId,
    organisationId: row.organisationId, organisationName: row.organisationName, contactId: row.contactId, contactName: row.contactName,
    kind: row.kind, dueAt: row.dueAt, status: row.status, assigneeId: row.assigneeId, ownerId: row.ownerId, note: row.note,
    text: nextStepInWords(
      // Code and stage were written by the rules, from their closed lists.
      { kind: row.kind, dueAt: row.dueAt.toISOString(), stage: row.stage as Stage, code: row.reasonCode as NextStepCode, params: row.reasonParams },
      told.locale,
      { timeZone: row.timeZone ?? told.timeZone, now: told.now, readerTimeZone: told.timeZone },
    ),
  };
}
