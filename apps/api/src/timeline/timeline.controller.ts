import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TimelineService } from '#crm/insights/call-list/timeline.service.js';
import { Cursors } from '#platform/paging/cursors.js';
import { pageOfAll } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { toTargetResponse } from '../targets/target.map.js';
import { ToldService } from '../targets/told.service.js';
import { OrganisationTargetsResponse, OrganisationTimelineQuery, TimelinePage } from './timeline.dto.js';
import { toTimelineEntryResponse } from './timeline.map.js';

/** What happened with an organisation, in time order, and where it stands. A caller reads what their campaigns made. */
@ApiTags('timeline')
@Controller()
@Roles('lead', 'caller')
export class TimelineController {
  constructor(private readonly timeline: TimelineService, private readonly told: ToldService, private readonly cursors: Cursors) {}

  /** Calls, changes of stage, follow-ups, referrals and oppositions in one campaign: the latest first, what is planned on top. */
  @Get('targets/:id/timeline')
  async ofTarget(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Query() page: PageQuery): Promise<TimelinePage> {
    const [{ items, nextCursor }, told] = [await this.timeline.ofTarget(scope, id, page), await this.told.to(scope)];
    return { items: items.map((entry) => toTimelineEntryResponse(entry, told)), nextCursor };
  }

  /** The same across campaigns. */
  @Get('organisations/:id/timeline')
  async ofOrganisation(
    @CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Query() { contactId, ...page }: OrganisationTimelineQuery,
  ): Promise<TimelinePage> {
    const [{ items, nextCursor }, told] = [await this.timeline.ofOrganisation(scope, id, contactId ?? null, page), await this.told.to(scope)];
    return { items: items.map((entry) => toTimelineEntryResponse(entry, told)), nextCursor };
  }

  /** Where it stands in each campaign, the newest first. */
  @Get('organisations/:id/targets')
  async targetsOf(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Query() page: PageQuery): Promise<OrganisationTargetsResponse> {
    const [targets, told] = [await this.timeline.targetsOf(scope, id), await this.told.to(scope)];
    const { items, nextCursor } = pageOfAll(this.cursors, 'organisation-targets', targets, page);
    return { items: items.map((target) => toTargetResponse(target, told)), nextCursor };
  }
}
