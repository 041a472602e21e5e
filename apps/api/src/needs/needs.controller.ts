import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HeardService } from '#crm/insights/heard.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { HeardQuery, NeedListResponse, ObjectionListResponse, toNeedResponse, toObjectionResponse } from './needs.dto.js';

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

  @Get('objections')
  async objections(@CurrentScope() scope: Scope, @Query() query: HeardQuery): Promise<ObjectionListResponse> {
    const { items, nextCursor } = await this.heard.list(scope, 'objection', query);
    return { items: items.map(toObjectionResponse), nextCursor };
  }
}
