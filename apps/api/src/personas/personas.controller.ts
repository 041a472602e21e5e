import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PersonaReadingsService } from '#crm/insights/personas/persona-readings.service.js';
import { PersonaService } from '#crm/insights/personas/persona.service.js';
import { PersonaWeightsService } from '#crm/insights/personas/persona-weights.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import {
  ChangeSignalsBody, GuardResponse, LikelyBody, LikelyResponse, NextReadingResponse, ReadingBody, ReadingsAgreementResponse, SignalsResponse,
  toGuardResponse, toNextReadingResponse, toReadingsAgreementResponse, toSignalsResponse,
} from './personas.dto.js';

/** How personas are computed, and how far to trust them. Opinions about people: never for viewers. */
@ApiTags('personas')
@Controller('personas')
export class PersonasController {
  constructor(
    private readonly personas: PersonaService, private readonly weights: PersonaWeightsService, private readonly readings: PersonaReadingsService,
  ) {}

  /** What each fact weighs: of 100 people of a type, how many say it. */
  @Roles('lead')
  @Get('signals')
  async getSignals(@CurrentScope() scope: Scope): Promise<SignalsResponse> {
    return toSignalsResponse(await this.weights.read(scope));
  }

  /** Counts at once, for every contact: nothing is stored but facts. */
  @Roles('lead')
  @ApiIfMatch()
  @Patch('signals')
  async changeSignals(@CurrentScope() scope: Scope, @IfMatch() version: number, @Body() { signals }: ChangeSignalsBody): Promise<SignalsResponse> {
    return toSignalsResponse(await this.weights.change(scope, version, signals));
  }

  /** Which discourse fits the person on the phone, with what is being heard. Stores nothing. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post('likely')
  async likely(@CurrentScope() scope: Scope, @Body() { contactId, signals }: LikelyBody): Promise<LikelyResponse> {
    return { likely: await this.personas.likelyNow(scope, contactId ?? null, signals) };
  }

  /** Whether the types seen are still as frequent as they are among people in general. */
  @Roles('lead')
  @Get('guard')
  async getGuard(@CurrentScope() scope: Scope): Promise<GuardResponse> {
    return toGuardResponse(await this.personas.guard(scope));
  }

  /** A colleague's conversation to read again, blind. */
  @Roles('lead', 'caller')
  @Get('readings/next')
  async nextReading(@CurrentScope() scope: Scope): Promise<NextReadingResponse> {
    return toNextReadingResponse(await this.readings.next(scope));
  }

  /** The facts that its note tells; answers with the next one. */
  @Roles('lead', 'caller')
  @HttpCode(200)
  @Post('readings')
  async recordReading(@CurrentScope() scope: Scope, @Body() { callId, signals }: ReadingBody): Promise<NextReadingResponse> {
    await this.readings.record(scope, callId, signals);
    return toNextReadingResponse(await this.readings.next(scope));
  }

  /** How far callers and readers agree beyond chance. */
  @Roles('lead')
  @Get('agreement')
  async getAgreement(@CurrentScope() scope: Scope): Promise<ReadingsAgreementResponse> {
    return toReadingsAgreementResponse(await this.readings.agreement(scope));
  }
}
