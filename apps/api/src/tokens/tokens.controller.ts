import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { TokensService } from '#crm/workspaces/tokens.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { CreateTokenRequest, NewTokenResponse, TokenListResponse, toTokenResponse } from './token.dto.js';

/** Personal tokens for scripts: each acts as its member, in one workspace. */
@Controller('tokens')
@Roles('lead', 'caller', 'viewer')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  /** Mine; all of them for an admin. */
  @Get()
  async list(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<TokenListResponse> {
    const { items, nextCursor } = await this.tokens.list(scope, query);
    return { items: items.map(toTokenResponse), nextCursor };
  }

  /** The token itself is in this answer and nowhere else. */
  @Post()
  async create(@CurrentScope() scope: Scope, @Body() { name, expiresAt }: CreateTokenRequest): Promise<NewTokenResponse> {
    const { secret, ...token } = await this.tokens.create(scope, { name, ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }) });
    return { ...toTokenResponse(token), token: secret };
  }

  /** Ends a token at once: mine, or anybody's for an admin. */
  @Delete(':id')
  @HttpCode(204)
  async revoke(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<void> {
    await this.tokens.revoke(scope, id);
  }
}
