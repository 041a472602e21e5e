import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SavedViewsService } from '#crm/views/saved-views.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ChangeViewBody, CreateViewBody, toViewResponse, ViewList, ViewResponse } from './view.dto.js';

/** Saved views of the call list: one's own, and those the team shares. */
@ApiTags('views')
@Controller('views')
export class ViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Roles('lead', 'caller')
  @Get()
  async listViews(@CurrentScope() scope: Scope): Promise<ViewList> {
    return { items: (await this.views.list(scope)).map((view) => toViewResponse(view, scope.memberId)) };
  }

  @Roles('lead', 'caller')
  @Post()
  async createView(@CurrentScope() scope: Scope, @Body() { name, query, shared }: CreateViewBody): Promise<ViewResponse> {
    return toViewResponse(await this.views.create(scope, { name, query, shared: shared ?? false }), scope.memberId);
  }

  /** One's own, or a shared one when one leads. */
  @Roles('lead', 'caller')
  @ApiIfMatch()
  @Patch(':id')
  async changeView(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @Body() body: ChangeViewBody): Promise<ViewResponse> {
    return toViewResponse(await this.views.change(scope, id, version, body), scope.memberId);
  }

  @Roles('lead', 'caller')
  @ApiIfMatch()
  @HttpCode(204)
  @Delete(':id')
  async removeView(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    await this.views.remove(scope, id, version);
  }
}
