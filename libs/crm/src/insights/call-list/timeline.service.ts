import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { OrganisationsService } from '../../organisations/organisations.service.js';
import { listTargets, type ListedTarget } from './call-list.queries.js';
import { CallListService } from './call-list.service.js';
import { targetIdsOf, timeline, type TimelineEntry } from './timeline.queries.js';

/** More campaigns than any organisation is on. */
const MOST_TARGETS = 200;

/** An organisation's story: calls, changes of stage, follow-ups, referrals, oppositions, in time order. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly uow: UnitOfWork, private readonly cursors: Cursors, private readonly organisations: OrganisationsService, private readonly targets: CallListService,
  ) {}

  /** The latest first. A caller reads what their campaigns made. @throws DomainError `not_found`, `forbidden` */
  async ofOrganisation(scope: Scope, organisationId: string, contactId: string | null, page: PageRequest): Promise<Page<TimelineEntry>> {
    await this.organisations.get(scope, organisationId);
    return this.read(scope, { organisationId, targetId: null, contactId }, page);
  }

  /** The same for one campaign's target. @throws DomainError `not_found`, `forbidden` */
  async ofTarget(scope: Scope, targetId: string, page: PageRequest): Promise<Page<TimelineEntry>> {
    const { id, organisation_id: organisationId } = await this.targets.get(scope, targetId);
    return this.read(scope, { organisationId, targetId: id, contactId: null }, page);
  }

  /** Where it stands in each campaign that the reader may see, the newest first. @throws DomainError `not_found`, `forbidden` */
  async targetsOf(scope: Scope, organisationId: string): Promise<ListedTarget[]> {
    await this.organisations.get(scope, organisationId);
    const sql = this.uow.reader;
    const ids = await targetIdsOf(sql, scope.workspaceId, organisationId, callerOf(scope));
    if (ids.length === 0) return [];
    const found = await listTargets(sql, scope.workspaceId, { filter: { ids }, sort: 'position', descending: false, limit: MOST_TARGETS, after: null });
    return found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }

  private async read(
    scope: Scope, subject: { organisationId: string; targetId: string | null; contactId: string | null }, { limit, cursor }: PageRequest,
  ): Promise<Page<TimelineEntry>> {
    const list = `timeline ${subject.targetId ?? subject.organisationId}`;
    const after = positionAfter(this.cursors, list, cursor);
    const found = await timeline(this.uow.reader, {
      ...subject, workspaceId: scope.workspaceId, callerId: callerOf(scope), limit: limit + 1,
      after: after && { at: after[0] as string, id: after[1] as string },
    });
    return this.cursors.page(found, limit, ({ at, id }) => [list, at, id]);
  }
}

const callerOf = ({ role, memberId }: Scope): string | null => (role === 'caller' ? memberId : null);
