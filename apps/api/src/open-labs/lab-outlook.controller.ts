import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LabOutlookService } from '#crm/insights/lab-outlook.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { CandidateList, CandidatesQuery, LabForecastResponse, toCandidate, toLabForecast } from './lab-outlook.dto.js';

/** What lies ahead of an open lab. */
@ApiTags('open labs')
@Controller('open-labs/:id')
export class LabOutlookController {
  constructor(private readonly outlook: LabOutlookService) {}

  /** Who will come, from the rung each guest has reached, with what is not known of it. */
  @Roles('lead', 'caller')
  @Get('forecast')
  async labForecast(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<LabForecastResponse> {
    return toLabForecast(await this.outlook.forecast(scope, id));
  }

  /** Whom a filter would invite, before anybody is. */
  @Roles('lead', 'caller')
  @Get('candidates')
  async listCandidates(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Query() query: CandidatesQuery): Promise<CandidateList> {
    return { items: (await this.outlook.candidates(scope, id, query.campaignId, query.interest ?? ['interested', 'motivated'])).map(toCandidate) };
  }
}
