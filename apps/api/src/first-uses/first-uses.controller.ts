import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FirstUsesService } from '#crm/first-uses/first-uses.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { FirstUseBody, FirstUseKeyResponse, FirstUseResponse, toFirstUseResponse } from './first-use.dto.js';

/** Told by the product itself, with a personal token. */
@ApiTags('first-uses')
@Controller('first-uses')
@Roles('lead')
export class FirstUsesController {
  constructor(private readonly firstUses: FirstUsesService) {}

  /** Moves the organisation's target to `first_user`. May be repeated: the first one stands. */
  @HttpCode(200)
  @Post()
  async recordFirstUse(@CurrentScope() scope: Scope, @Body() { productId, at, organisationId, email, emailHash }: FirstUseBody): Promise<FirstUseResponse> {
    return toFirstUseResponse(await this.firstUses.record(scope, { productId, at: new Date(at), organisationId, email, emailHash }));
  }

  /** The key for `emailHash`: so a product may tell who used it without telling any address. */
  @Get('key')
  firstUseKey(@CurrentScope() scope: Scope): FirstUseKeyResponse {
    return { key: this.firstUses.hashKey(scope), algorithm: 'HMAC-SHA-256' };
  }
}
