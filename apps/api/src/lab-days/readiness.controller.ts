import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReadinessService } from '#crm/lab-days/readiness.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { BackPlanResponse, ChangePlanBody, CompositionResponse, PrerequisitesBody, toBackPlanResponse, toCompositionResponse } from './readiness.dto.js';

/** What a lab is ready for. Leads only: the composition is made of personas, though it tells nobody's. */
@ApiTags('open labs')
@Controller('open-labs/:id')
@Roles('lead')
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  /** Wanted, have and missing by type of person, against the product's age. */
  @Get('composition')
  async composition(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<CompositionResponse> {
    return toCompositionResponse(await this.readiness.composition(scope, id));
  }

  /** Says which prerequisites of the second wave the lab's product meets. */
  @Patch('composition')
  async setPrerequisites(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { met }: PrerequisitesBody): Promise<CompositionResponse> {
    return toCompositionResponse(await this.readiness.setPrerequisites(scope, id, met));
  }

  /** The steps that lead to the lab, dated backwards from its day. */
  @Get('back-plan')
  async backPlan(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<BackPlanResponse> {
    return toBackPlanResponse(await this.readiness.plan(scope, id));
  }

  @Patch('back-plan')
  async changePlan(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { step, done, shownVersion }: ChangePlanBody): Promise<BackPlanResponse> {
    return toBackPlanResponse(await this.readiness.changePlan(scope, id, { step, done, shownVersion }));
  }
}
