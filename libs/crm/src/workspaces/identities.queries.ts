import type { Locale, Role } from '#contracts/vocabulary.js';
import { row, type Sql } from '#platform/database/sql.js';

/** Days without any request after which a session ends before its time. */
const IDLE_DAYS = 14;

export interface IdentityRow {
  credentialId: string;
  workspaceId: string;
  memberId: string;
  accountId: string;
  role: Role;
  locale: Locale;
  /** Last seen more than 5 minutes ago: worth a write. */
  stale: boolean;
}

const MEMBER = `m.workspace_id as "workspaceId", m.id as "memberId", m.account_id as "accountId", m.role, m.locale`;

export function sessionIdentity(sql: Sql, tokenHash: string): Promise<IdentityRow | null> {
  return row(sql, `
    select s.id as "credentialId", ${MEMBER}, s.last_seen_at < app.now() - interval '5 minutes' as stale
      from sessions s join members m on m.workspace_id = s.workspace_id and m.id = s.member_id
     where s.token_hash = $1 and s.expires_at > app.now() and s.last_seen_at > app.now() - make_interval(days => ${IDLE_DAYS}) and m.removed_at is null`, [tokenHash]);
}

export function tokenIdentity(sql: Sql, tokenHash: string): Promise<IdentityRow | null> {
  return row(sql, `
    select t.id as "credentialId", ${MEMBER}, coalesce(t.last_used_at < app.now() - interval '5 minutes', true) as stale
      from tokens t join members m on m.workspace_id = t.workspace_id and m.id = t.member_id
     where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > app.now()) and m.removed_at is null`, [tokenHash]);
}

export async function touchSession(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.query('update sessions set last_seen_at = app.now() where workspace_id = $1 and id = $2', [workspaceId, id]);
}

export async function touchToken(sql: Sql, workspaceId: string, id: string): Promise<void> {
  await sql.query('update tokens set last_used_at = app.now() where workspace_id = $1 and id = $2', [workspaceId, id]);
}
