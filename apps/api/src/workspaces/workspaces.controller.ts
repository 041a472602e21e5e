import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { WorkspacesService } from '#crm/workspaces/workspaces.service.js';
import { Cursors } from '#platform/paging/cursors.js';
import { pageOfAll } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ChangeWorkspaceRequest, CreateWorkspaceRequest, toWorkspaceResponse, WorkspaceListResponse, WorkspaceResponse } from './workspace.dto.js';

@Controller()
export class WorkspacesController {
  constructor(private readonly workspaces: WorkspacesService, private readonly cursors: Cursors) {}

  /** The workspace I am in. */
  @Get('workspace')
  @Roles('lead', 'caller', 'viewer')
  async current(@CurrentScope() scope: Scope): Promise<WorkspaceResponse> {
    return toWorkspaceResponse(await this.workspaces.current(scope));
  }

  @Patch('workspace')
  @Roles('lead')
  @ApiIfMatch()
  async change(@CurrentScope() scope: Scope, @IfMatch() version: number, @Body() body: ChangeWorkspaceRequest): Promise<WorkspaceResponse> {
    return toWorkspaceResponse(await this.workspaces.change(scope, version, body));
  }

  /** Every workspace I am a member of. */
  @Get('workspaces')
  @Roles('lead', 'caller', 'viewer')
  async mine(@CurrentScope() scope: Scope, @Query() page: PageQuery): Promise<WorkspaceListResponse> {
    const { items, nextCursor } = pageOfAll(this.cursors, 'workspaces', await this.workspaces.mine(scope), page);
    return { items: items.map(toWorkspaceResponse), nextCursor };
  }

  /** Opens another workspace; for the first administrator of the installation only. */
  @Post('workspaces')
  @Roles('admin')
  async create(@CurrentScope() scope: Scope, @Body() body: CreateWorkspaceRequest): Promise<WorkspaceResponse> {
    return toWorkspaceResponse(await this.workspaces.create(scope, body));
  }
}
