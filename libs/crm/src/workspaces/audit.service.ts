import { Injectable } from '@nestjs/common';
import { rows } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import type { Scope } from '#platform/scope.js';

export interface AuditEntry {
  /** A verb of the domain, such as `member_removed`. */
  action: string;
  subjectType: string;
  subjectId: string | null;
  /** Ids and words of closed lists; never a person's data. */
  details?: Record<string, unknown>;
}

export interface AuditEventView {
  id: string;
  at: Date;
  memberId: string | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  details: Record<string, unknown>;
}

/** Who did what. Written in the transaction of what was done. */
@Injectable()
export class AuditService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  /** A null member stands for the product itself. */
  async record(actor: { workspaceId: string; memberId: string | null }, { action, subjectType, subjectId, details = {} }: AuditEntry): Promise<void> {
    await this.uow.reader.query(
      'insert into audit_events (workspace_id, id, member_id, action, subject_type, subject_id, details) values ($1, $2, $3, $4, $5, $6, $7)',
      [actor.workspaceId, newId(), actor.memberId, action, subjectType, subjectId, JSON.stringify(details)],
    );
  }

  /** The latest first. */
  async list(scope: Scope, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<AuditEventView>> {
    const [at = null, id = null] = this.cursors.decode(cursor) ?? [];
    const found = await rows<AuditEventView>(this.uow.reader, `
      select id, at, member_id as "memberId", action, subject_type as "subjectType", subject_id as "subjectId", details
        from audit_events
       where workspace_id = $1 and ($3::timestamptz is null or (at, id) < ($3::timestamptz, $4::uuid))
       order by at desc, id desc limit $2`, [scope.workspaceId, limit + 1, at, id]);
    return this.cursors.page(found, limit, (last) => [last.at, last.id]);
  }
}
