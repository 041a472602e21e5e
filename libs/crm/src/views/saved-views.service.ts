import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { row, rows } from '#platform/database/sql.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { SavedView } from './saved-view.entity.js';

export interface SavedViewInput { name: string; query: string; shared: boolean }

/** What a person sees of a view. */
export interface SavedViewRow extends SavedViewInput { id: string; version: number; memberId: string }

/** More than that nobody finds their way in, and a script gone wild stops here. */
const MOST_VIEWS = 200;
const COLUMNS = 'id, version, name, query, shared, member_id as "memberId"';

/** Saved views of the call list: one's own, and those the team shares. A lead looks after the shared ones. */
@Injectable()
export class SavedViewsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** By name; those of others only where they are shared. */
  list({ workspaceId, memberId }: Scope): Promise<SavedViewRow[]> {
    return rows(
      this.uow.reader, `select ${COLUMNS} from saved_views where workspace_id = $1 and (member_id = $2 or shared) order by app.plain(name), id limit ${MOST_VIEWS}`,
      [workspaceId, memberId],
    );
  }

  /** @throws DomainError `limit_exceeded` beyond 200 of one member */
  async create({ workspaceId, memberId }: Scope, { name, query, shared }: SavedViewInput): Promise<SavedViewRow> {
    return this.uow.run(async (tx) => {
      const made = await row<{ count: number }>(tx, 'select count(*)::int as count from saved_views where workspace_id = $1 and member_id = $2', [workspaceId, memberId]);
      if (made!.count >= MOST_VIEWS) throw new DomainError('limit_exceeded', { limit: MOST_VIEWS });
      return (await row<SavedViewRow>(
        tx, `insert into saved_views (workspace_id, id, member_id, name, query, shared) values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
        [workspaceId, newId(), memberId, name, query, shared],
      ))!;
    });
  }

  /** @throws DomainError `not_found` for another member's own, `forbidden` for a shared one of somebody else, `etag_stale` */
  async change(scope: Scope, id: string, version: number, change: Partial<SavedViewInput>): Promise<SavedViewRow> {
    return this.uow.run(async (tx) => {
      await this.mine(scope, id);
      await updateVersioned(tx, SavedView, { workspaceId: scope.workspaceId, id, version }, change);
      return (await row<SavedViewRow>(tx, `select ${COLUMNS} from saved_views where workspace_id = $1 and id = $2`, [scope.workspaceId, id]))!;
    });
  }

  /** @throws DomainError as `change` */
  async remove(scope: Scope, id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.mine(scope, id);
      const removed = await row(tx, 'delete from saved_views where workspace_id = $1 and id = $2 and version = $3 returning id', [scope.workspaceId, id, version]);
      if (!removed) throw new DomainError('etag_stale');
    });
  }

  private async mine({ workspaceId, memberId, role }: Scope, id: string): Promise<void> {
    const found = await row<{ member_id: string; shared: boolean }>(this.uow.reader, 'select member_id, shared from saved_views where workspace_id = $1 and id = $2', [workspaceId, id]);
    if (!found || (found.member_id !== memberId && !found.shared)) throw notFound('view');
    if (found.member_id !== memberId && role === 'caller') throw new DomainError('forbidden');
  }
}
