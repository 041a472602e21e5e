import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CohortsService } from '#crm/insights/funnel/cohorts.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { CohortsResponse } from './cohorts.dto.js';

@ApiTags('funnel')
@Controller('products/:productId/cohorts')
export class CohortsController {
  constructor(private readonly service: CohortsService) {}

  /** Organisations by the week of their first call: called, interested, attended, uses. Each counts once per product. */
  @Roles('lead', 'caller', 'viewer')
  @Get()
  async cohorts(@CurrentScope() scope: Scope, @Param('productId', ParseUUIDPipe) productId: string): Promise<CohortsResponse> {
    const weeks = await this.service.ofProduct(scope, productId);
    return { productId, weeks: weeks.map(({ week, called, interested, attended, uses }) => ({ week, called, interested, attended, uses })) };
  }
}
