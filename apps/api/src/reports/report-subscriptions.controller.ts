import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReportSubscriptionsService } from '#crm/reports/report-subscriptions.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ChangeSubscriptionRequest, CreateSubscriptionRequest, SubscriptionListResponse, SubscriptionResponse } from './report.dto.js';
import { toSubscriptionResponse } from './report.map.js';

/** Who gets the report, how often, and as whom. */
@ApiTags('reports')
@Controller('report-subscriptions')
@Roles('lead')
export class ReportSubscriptionsController {
  constructor(private readonly subscriptions: ReportSubscriptionsService) {}

  @Get()
  async list(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<SubscriptionListResponse> {
    const { items, nextCursor } = await this.subscriptions.list(scope, query);
    return { items: items.map(toSubscriptionResponse), nextCursor };
  }

  @Post()
  async create(@CurrentScope() scope: Scope, @Body() { memberId, audience, everyWeeks }: CreateSubscriptionRequest): Promise<SubscriptionResponse> {
    return toSubscriptionResponse(await this.subscriptions.create(scope, { memberId, audience, everyWeeks }));
  }

  @Patch(':id')
  @ApiIfMatch()
  async change(
    @CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number, @Body() { audience, everyWeeks }: ChangeSubscriptionRequest,
  ): Promise<SubscriptionResponse> {
    return toSubscriptionResponse(await this.subscriptions.change(scope, id, version, { audience, everyWeeks }));
  }

  /** Ends it; it is not begun again by default. */
  @Delete(':id')
  @HttpCode(204)
  @ApiIfMatch()
  async end(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number): Promise<void> {
    await this.subscriptions.end(scope, id, version);
  }
}
