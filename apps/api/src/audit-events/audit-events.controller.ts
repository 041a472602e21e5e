import { Controller, Get, Query } from '@nestjs/common';
import { AuditService } from '#crm/workspaces/audit.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { AuditEventListResponse, toAuditEventResponse } from './audit-event.dto.js';

@Controller('audit-events')
export class AuditEventsController {
  constructor(private readonly audit: AuditService) {}

  /** Who did what in this workspace, the latest first. */
  @Get()
  @Roles('admin')
  async list(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<AuditEventListResponse> {
    const { items, nextCursor } = await this.audit.list(scope, query);
    return { items: items.map(toAuditEventResponse), nextCursor };
  }
}
