import { Injectable } from '@nestjs/common';
import type { Persona } from '#contracts/vocabulary.js';
import type { Sql } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../../campaigns/campaign-access.js';
import { meant } from '../../organisations/organisation.queries.js';
import { countTargets, listedTarget, listTargets, targetIdsOf, type ListedTarget, type TargetFilter, type TargetSort } from './call-list.queries.js';
import { PersonaService } from '../personas/persona.service.js';

export interface CallListRequest {
  filter: TargetFilter;
  /** Opinions: leads and admins only. */
  persona?: Persona | undefined;
  vendor?: boolean | undefined;
  sort: TargetSort;
  descending: boolean;
  limit: number;
  cursor?: string | undefined;
}

/** Rows of a call list: by id, or all that a filter of the list means. */
export type ChosenTargets = { ids: readonly string[] } | Pick<CallListRequest, 'filter' | 'persona' | 'vendor'>;

export type CallListPage = Page<ListedTarget> & { total: number };

/** The call list of a campaign as people read it. */
@Injectable()
export class CallListService {
  constructor(
    private readonly uow: UnitOfWork, private readonly access: CampaignAccess, private readonly cursors: Cursors, private readonly personas: PersonaService,
  ) {}

  /** One page in the order asked for; `total` counts the whole filter. @throws DomainError `forbidden` for a caller who asks by persona */
  async list(scope: Scope, campaignId: string, request: CallListRequest): Promise<CallListPage> {
    const sql = this.uow.reader;
    await this.access.assertCaller(sql, scope, campaignId);
    const filter = await this.filterOf(scope, campaignId, request);
    const list = `targets ${request.sort} ${request.descending}`;
    const parts = this.cursors.decode(request.cursor);
    if (parts && parts[0] !== list) throw new DomainError('cursor_invalid');
    const found = await listTargets(sql, scope.workspaceId, {
      filter, sort: request.sort, descending: request.descending, limit: request.limit + 1,
      after: parts && { value: parts[1], id: parts[2] as string },
    });
    const page = this.cursors.page(found, request.limit, (last) => [list, last.sort_value, last.id]);
    return { ...page, total: await countTargets(sql, scope.workspaceId, filter) };
  }

  /** @throws DomainError `not_found`, `forbidden` */
  async get(scope: Scope, targetId: string): Promise<ListedTarget> {
    const target = await listedTarget(this.uow.reader, scope.workspaceId, await meant(this.uow.reader, 'targets', scope.workspaceId, targetId));
    if (!target) throw notFound('target');
    await this.access.assertCaller(this.uow.reader, scope, target.campaign_id);
    return target;
  }

  /** The ids of rows chosen, in the list's own order. @throws DomainError `limit_exceeded` beyond so many; `forbidden` as `list` */
  async chosen(sql: Sql, scope: Scope, campaignId: string, selection: ChosenTargets, most: number): Promise<string[]> {
    const filter = 'ids' in selection ? { ids: selection.ids, campaignId } : await this.filterOf(scope, campaignId, selection);
    const ids = await targetIdsOf(sql, scope.workspaceId, filter, most + 1);
    if (ids.length > most) throw new DomainError('limit_exceeded', { limit: most });
    return ids;
  }

  /** What a request narrows the campaign's list to. */
  private async filterOf(scope: Scope, campaignId: string, request: Pick<CallListRequest, 'filter' | 'persona' | 'vendor'>): Promise<TargetFilter> {
    const { persona, vendor } = request;
    const filter = { ...request.filter, campaignId };
    if (persona === undefined && vendor === undefined) return filter;
    if (scope.role !== 'admin' && scope.role !== 'lead') throw new DomainError('forbidden');
    return { ...filter, contactIds: await this.personas.contactIdsWhere(scope, { persona, vendor }) };
  }
}
