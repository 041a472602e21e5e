import { Body, Controller, Get, HttpCode, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HeardService } from '#crm/insights/conversations/heard.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { HeardQuery, MarkNeedBody, NeedListResponse, ObjectionListResponse, toNeedResponse, toObjectionResponse } from './needs.dto.js';

/** What was heard in calls, by how many, and what answered. */
@ApiTags('needs')
@Controller()
@Roles('lead', 'caller', 'viewer')
export class NeedsController {
  constructor(private readonly heard: HeardService) {}

  @Get('needs')
  async needs(@CurrentScope() scope: Scope, @Query() query: HeardQuery): Promise<NeedListResponse> {
    const { items, nextCursor } = await this.heard.list(scope, 'need', query);
    return { items: items.map(toNeedResponse), nextCursor };
  }

  /** Whether it lies outside the product's problem. */
  @Roles('lead')
  @HttpCode(204)
  @Patch('needs/:id')
  async markNeed(@CurrentScope() scope: Scope, @Param('id') id: string, @Body() { outsideProblem }: MarkNeedBody): Promise<void> {
    await this.heard.markNeed(scope, id, outsideProblem);
  }

  @Get('objections')
  async objections(@CurrentScope() scope: Scope, @Query() query: HeardQuery): Promise<ObjectionListResponse> {
    const { items, nextCursor } = await this.heard.list(scope, 'objection', query);
    return { items: items.map(toObjectionResponse), nextCursor };
  }
}
