import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WaveService } from '#crm/insights/today/wave.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { MetPrerequisitesBody, toWaveResponse, WaveResponse } from './wave.dto.js';

/** Which crowd a product is ready for. Leads only: it speaks of personas, though it tells nobody's. */
@ApiTags('products')
@Controller('products/:id/wave')
@Roles('lead')
export class WaveController {
  constructor(private readonly waves: WaveService) {}

  /** By the product's age and by what a person said is met. */
  @Get()
  async wave(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<WaveResponse> {
    return toWaveResponse(await this.waves.ofProduct(scope, id));
  }

  /** Says which prerequisites of the second wave are met. */
  @Put()
  async setWavePrerequisites(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Body() { met }: MetPrerequisitesBody): Promise<WaveResponse> {
    return toWaveResponse(await this.waves.setPrerequisites(scope, id, met));
  }
}
