import { Injectable } from '@nestjs/common';
import { row, rows } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import type { Scope } from '#platform/scope.js';
import { AuditService } from './audit.service.js';
import { hashOf, newSecret, TOKEN_PREFIX } from './secrets.rules.js';

export interface TokenView {
  id: string;
  memberId: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
}

const COLUMNS = `id, member_id as "memberId", name, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt"`;

/** Personal tokens for scripts. */
@Injectable()
export class TokensService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditService,
    private readonly cursors: Cursors,
  ) {}

  /** `secret` is told this once. */
  async create(scope: Scope, { name, expiresAt }: { name: string; expiresAt?: Date | null }): Promise<TokenView & { secret: string }> {
    const secret = TOKEN_PREFIX + newSecret();
    return this.uow.run(async (tx) => {
      const token = await row<TokenView>(tx, `insert into tokens (workspace_id, id, member_id, name, token_hash, expires_at) values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
        [scope.workspaceId, newId(), scope.memberId, name, hashOf(secret), expiresAt ?? null]);
      await this.audit.record(scope, { action: 'token_created', subjectType: 'token', subjectId: token!.id });
      return { ...token!, secret };
    });
  }

  /** One's own; an admin sees everybody's. */
  async list(scope: Scope, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<TokenView>> {
    const [after = null] = this.cursors.decode(cursor) ?? [];
    const found = await rows<TokenView>(this.uow.reader, `
      select ${COLUMNS} from tokens
       where workspace_id = $1 and revoked_at is null and ($2::uuid is null or member_id = $2) and ($4::uuid is null or id > $4)
       order by id limit $3`, [scope.workspaceId, scope.role === 'admin' ? null : scope.memberId, limit + 1, after]);
    return this.cursors.page(found, limit, (last) => [last.id]);
  }

  async revoke(scope: Scope, id: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const revoked = await row(tx, `
        update tokens set revoked_at = app.now()
         where workspace_id = $1 and id = $2 and revoked_at is null and ($3::uuid is null or member_id = $3) returning id`,
      [scope.workspaceId, id, scope.role === 'admin' ? null : scope.memberId]);
      if (!revoked) throw notFound('token');
      await this.audit.record(scope, { action: 'token_revoked', subjectType: 'token', subjectId: id });
    });
  }
}
