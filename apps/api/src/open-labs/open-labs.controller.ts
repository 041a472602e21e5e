import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpenLabsService } from '#crm/open-labs/open-labs.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import {
  ChangeOpenLabBody, CreateOpenLabBody, OpenLabListQuery, OpenLabPage, OpenLabResponse, RungList, toOpenLabResponse, toRungResponse,
} from './open-lab.dto.js';

/** Working days with future users. */
@ApiTags('open labs')
@Controller('open-labs')
export class OpenLabsController {
  constructor(private readonly labs: OpenLabsService) {}

  /** The latest first; `upcoming=true`, the next one first. */
  @Roles('lead', 'caller')
  @Get()
  async listOpenLabs(@CurrentScope() scope: Scope, @Query() { limit, cursor, ...filter }: OpenLabListQuery): Promise<OpenLabPage> {
    const { items, nextCursor } = await this.labs.list(scope, filter, { limit, cursor });
    return { items: items.map(toOpenLabResponse), nextCursor };
  }

  @Roles('lead', 'caller')
  @Get(':id')
  async getOpenLab(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<OpenLabResponse> {
    return toOpenLabResponse(await this.labs.get(scope, id));
  }

  /** The chase ladder: what was done, what is planned. */
  @Roles('lead', 'caller')
  @Get(':id/rungs')
  async listRungs(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<RungList> {
    return { items: (await this.labs.rungs(scope, id)).map(toRungResponse) };
  }

  @Roles('lead')
  @Post()
  async createOpenLab(@CurrentScope() scope: Scope, @Body() body: CreateOpenLabBody): Promise<OpenLabResponse> {
    return toOpenLabResponse(await this.labs.create(scope, body));
  }

  @Roles('lead')
  @ApiIfMatch()
  @Patch(':id')
  async changeOpenLab(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @Body() body: ChangeOpenLabBody): Promise<OpenLabResponse> {
    return toOpenLabResponse(await this.labs.change(scope, id, version, body));
  }

  /** Calls it off: every guest is told, once, and nothing more is sent. */
  @Roles('lead')
  @ApiIfMatch()
  @HttpCode(200)
  @Post(':id/cancel')
  async cancelOpenLab(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<OpenLabResponse> {
    return toOpenLabResponse(await this.labs.cancel(scope, id, version));
  }

  /** Refused (409) once somebody was invited. */
  @Roles('lead')
  @ApiIfMatch()
  @HttpCode(204)
  @Delete(':id')
  async deleteOpenLab(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    await this.labs.remove(scope, id, version);
  }
}
