import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LabOutlookService } from '#crm/insights/forecast/lab-outlook.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { selectionOf } from '../operations/selection.js';
import { CandidateList, CandidatesQuery, ChosenBody, ChosenCandidates, LabForecastResponse, toCandidate, toLabForecast } from './lab-outlook.dto.js';

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

  /** Whom rows of a call list would invite, before anybody is: who showed interest there, else the person to ask for. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post('candidates')
  async chosenCandidates(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { campaignId, ...chosen }: ChosenBody): Promise<ChosenCandidates> {
    const { items, withoutPerson } = await this.outlook.chosen(scope, id, campaignId, selectionOf(chosen));
    return { items: items.map(toCandidate), withoutPerson };
  }
}
