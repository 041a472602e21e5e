import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswerTimesService } from '#crm/insights/whom-to-call/answer-times.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { AnswerTimesResponse, toAnswerTimesResponse } from './answer-times.dto.js';

@ApiTags('funnel')
@Controller('campaigns/:campaignId/answer-times')
export class AnswerTimesController {
  constructor(private readonly service: AnswerTimesService) {}

  /** When people answer, by hours and weekday on their own wall: counts, and the chance drawn towards the campaign's. Never a name. */
  @Roles('lead', 'caller', 'viewer')
  @Get()
  async answerTimes(@CurrentScope() scope: Scope, @Param('campaignId', ParseUUIDPipe) campaignId: string): Promise<AnswerTimesResponse> {
    return toAnswerTimesResponse(await this.service.ofCampaign(scope, campaignId));
  }
}
