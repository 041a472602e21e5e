import type { Locale, Role } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

export interface Who {
  email: string;
  founder: boolean;
  memberId: string;
  name: string;
  role: Role;
  locale: Locale;
  workspaceId: string;
  workspaceName: string;
  timeZone: string;
}

export interface Membership {
  workspaceId: string;
  memberId: string;
  accountId: string;
}

export function accountByEmail(sql: Sql, email: string): Promise<{ id: string; passwordHash: string | null } | null> {
  return row(sql, 'select id, password_hash as "passwordHash" from accounts where email = $1', [email]);
}

/** The workspace this person was in last; the oldest membership the first time. */
export function membershipToOpen(sql: Sql, accountId: string): Promise<Membership | null> {
  return row(sql, `
    select m.workspace_id as "workspaceId", m.id as "memberId", m.account_id as "accountId" from members m
     where m.account_id = $1 and m.removed_at is null
     order by (select max(s.last_seen_at) from sessions s where s.workspace_id = m.workspace_id and s.member_id = m.id) desc nulls last, m.id
     limit 1`, [accountId]);
}

export function membershipIn(sql: Sql, accountId: string, workspaceId: string): Promise<Membership | null> {
  return row(sql, `
    select workspace_id as "workspaceId", id as "memberId", account_id as "accountId" from members
     where account_id = $1 and workspace_id = $2 and removed_at is null`, [accountId, workspaceId]);
}

export async function who(sql: Sql, { workspaceId, memberId }: { workspaceId: string; memberId: string }): Promise<Who | null> {
  return row(sql, `
    select a.email, a.founder, m.id as "memberId", m.name, m.role, m.locale, w.id as "workspaceId", w.name as "workspaceName", w.time_zone as "timeZone"
      from members m join accounts a on a.id = m.account_id join workspaces w on w.id = m.workspace_id
     where m.workspace_id = $1 and m.id = $2 and m.removed_at is null`, [workspaceId, memberId]);
}

export async function workspacesOf(sql: Sql, { workspaceId, memberId }: { workspaceId: string; memberId: string }): Promise<{ id: string; name: string; role: Role }[]> {
  return rows(sql, `
    select w.id, w.name, m.role from members m join workspaces w on w.id = m.workspace_id
     where m.removed_at is null and m.account_id = (select account_id from members where workspace_id = $1 and id = $2)
     order by w.name, w.id`, [workspaceId, memberId]);
}

export async function endSessionsOfMember(sql: Sql, workspaceId: string, memberId: string): Promise<void> {
  await sql.query('delete from sessions where workspace_id = $1 and member_id = $2', [workspaceId, memberId]);
}

/** In every workspace: a password opens all of them. */
export async function endSessionsOfAccount(sql: Sql, accountId: string): Promise<void> {
  await sql.query('delete from sessions where account_id = $1', [accountId]);
}
