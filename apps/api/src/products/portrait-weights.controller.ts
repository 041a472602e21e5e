import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PortraitProposalsService } from '#crm/insights/portrait/portrait-proposals.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { AnswerPortraitBody, PortraitWeightsResponse, toPortraitWeightsResponse } from './portrait-weights.dto.js';

/** Weights of the portrait, proposed from who became a user. */
@ApiTags('products')
@Controller('products/:id/portrait-weights')
@Roles('lead')
export class PortraitWeightsController {
  constructor(private readonly proposals: PortraitProposalsService) {}

  /** What is proposed for each criterion, from which facts, and what was decided before. */
  @Get()
  async portraitWeights(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<PortraitWeightsResponse> {
    return toPortraitWeightsResponse(await this.proposals.ofProduct(scope, id));
  }

  /** Accepts or refuses one proposal. Nothing changes otherwise. */
  @ApiIfMatch()
  @HttpCode(200)
  @Post()
  async answerPortraitWeight(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @Body() body: AnswerPortraitBody): Promise<PortraitWeightsResponse> {
    return toPortraitWeightsResponse(await this.proposals.answer(scope, id, version, body));
  }
}
