import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OptOutsService } from '#crm/suppressions/opt-outs.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { LiftOptOutBody, OptOutPage, OptOutResponse, toOptOutResponse } from './opt-out.dto.js';

/** Who asked not to be contacted. */
@ApiTags('opt-outs')
@Controller('opt-outs')
export class OptOutsController {
  constructor(private readonly optOuts: OptOutsService) {}

  /** The newest first. */
  @Roles('lead')
  @Get()
  async listOptOuts(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<OptOutPage> {
    const { items, nextCursor } = await this.optOuts.list(scope, query);
    return { items: items.map(toOptOutResponse), nextCursor };
  }

  /** Only for a mistaken entry; targets go back to where they were. */
  @Roles('admin')
  @HttpCode(200)
  @Post(':id/lift')
  async liftOptOut(@CurrentScope() scope: Scope, @Param('id') id: string, @Body() body: LiftOptOutBody): Promise<OptOutResponse> {
    return toOptOutResponse(await this.optOuts.lift(scope, id, body.reason));
  }
}
