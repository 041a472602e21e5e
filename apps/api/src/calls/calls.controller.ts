import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nextStepInWords } from '#contracts/texts/next-step.js';
import { CallsService, type RecordedCall } from '#crm/calls/calls.service.js';
import { CallHistoryService } from '#crm/calls/call-history.service.js';
import { NextCallService } from '#crm/calls/next-call.service.js';
import { CallListService } from '#crm/insights/call-list/call-list.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { etagOf } from '../http/etag.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ToldService } from '../targets/told.service.js';
import { toTargetResponse } from '../targets/target.map.js';
import { CallListQuery, CallPage, CorrectCallBody, NextCallBody, RecordCallBody } from './call.dto.js';
import { toCallResponse, toCorrectCallInput, toRecordCallInput } from './call.map.js';
import { NextCallResponse } from './card.dto.js';
import { toNextCallResponse } from './card.map.js';
import { RecordedCallResponse } from './recorded-call.dto.js';

@ApiTags('calls')
@Controller()
export class CallsController {
  constructor(
    private readonly calls: CallsService, private readonly history: CallHistoryService, private readonly queue: NextCallService,
    private readonly list: CallListService, private readonly told: ToldService,
  ) {}

  /** The next card of the shared queue, leased to the caller; or why there is none. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post('campaigns/:campaignId/next-call')
  async nextCall(@CurrentScope() scope: Scope, @Param('campaignId', ParseUUIDPipe) campaignId: string, @Body() body: NextCallBody): Promise<NextCallResponse> {
    return toNextCallResponse(await this.queue.next(scope, campaignId, body), await this.told.to(scope));
  }

  /** Records one attempt and what follows from it, in one transaction. */
  @Roles('lead', 'caller')
  @Post('calls')
  async recordCall(@CurrentScope() scope: Scope, @Body() body: RecordCallBody): Promise<RecordedCallResponse> {
    return this.answer(scope, await this.calls.recordCall(scope, toRecordCallInput(body)));
  }

  /** Newest first. */
  @Roles('lead', 'caller')
  @Get('calls')
  async listCalls(@CurrentScope() scope: Scope, @Query() { limit, cursor, ...filter }: CallListQuery): Promise<CallPage> {
    const page = await this.history.list(scope, filter, { limit, cursor });
    return { items: page.items.map(toCallResponse), nextCursor: page.nextCursor };
  }

  /** Takes the call back with all it caused: its author, within 60 s, when nothing newer happened on the target. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post('calls/:id/undo')
  async undoCall(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<RecordedCallResponse> {
    const { call, targetId } = await this.calls.undoCall(scope, id);
    return { call: toCallResponse(call), target: toTargetResponse(await this.list.get(scope, targetId), await this.told.to(scope)), followUp: null };
  }

  /** Corrects a call with a reason; the former version is kept. Fields left out stay. */
  @Roles('lead', 'caller')
  @ApiIfMatch()
  @Patch('calls/:id')
  async correctCall(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @Body() body: CorrectCallBody): Promise<RecordedCallResponse> {
    return this.answer(scope, await this.calls.correctCall(scope, id, version, toCorrectCallInput(body)));
  }

  private async answer(scope: Scope, { call, targetId, followUpId, step }: RecordedCall): Promise<RecordedCallResponse> {
    const told = await this.told.to(scope);
    const target = await this.list.get(scope, targetId);
    return {
      call: toCallResponse(call),
      target: toTargetResponse(target, told),
      followUp: followUpId && step.kind && step.dueAt ? {
        id: followUpId, etag: etagOf(1), targetId, contactId: call.contact_id, kind: step.kind, dueAt: new Date(step.dueAt), status: 'scheduled',
        assigneeId: target.assignee_id,
        text: nextStepInWords(step, scope.locale, { timeZone: target.time_zone ?? told.timeZone, now: told.now, readerTimeZone: told.timeZone }),
      } : null,
    };
  }
}
