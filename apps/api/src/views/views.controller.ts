import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SavedViewsService } from '#crm/views/saved-views.service.js';
import { Cursors } from '#platform/paging/cursors.js';
import { pageOfAll } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ChangeViewBody, CreateViewBody, toViewResponse, ViewList, ViewResponse } from './view.dto.js';

/** Saved views of the call list: one's own, and those the team shares. */
@ApiTags('views')
@Controller('views')
export class ViewsController {
  constructor(private readonly views: SavedViewsService, private readonly cursors: Cursors) {}

  @Roles('lead', 'caller')
  @Get()
  async listViews(@CurrentScope() scope: Scope, @Query() page: PageQuery): Promise<ViewList> {
    const { items, nextCursor } = pageOfAll(this.cursors, 'views', await this.views.list(scope), page);
    return { items: items.map((view) => toViewResponse(view, scope.memberId)), nextCursor };
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
