import type { Locale, Role } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

export interface MemberView {
  id: string;
  accountId: string;
  email: string;
  name: string;
  role: Role;
  locale: Locale;
  /** Has not chosen a password yet. */
  pending: boolean;
  version: number;
}

const COLUMNS = `m.id, m.account_id as "accountId", a.email, m.name, m.role, m.locale, a.password_hash is null as pending, m.version`;

export function listMembers(sql: Sql, workspaceId: string, { limit, after }: { limit: number; after: unknown }): Promise<MemberView[]> {
  return rows(sql, `
    select ${COLUMNS} from members m join accounts a on a.id = m.account_id
     where m.workspace_id = $1 and m.removed_at is null and ($3::uuid is null or m.id > $3) order by m.id limit $2`, [workspaceId, limit, after]);
}

export function memberById(sql: Sql, workspaceId: string, id: string): Promise<MemberView | null> {
  return row(sql, `
    select ${COLUMNS} from members m join accounts a on a.id = m.account_id
     where m.workspace_id = $1 and m.id = $2 and m.removed_at is null`, [workspaceId, id]);
}

/** Locks the admins' rows, so that two of them cannot step down at once. */
export async function otherAdmins(sql: Sql, workspaceId: string, id: string): Promise<number> {
  const admins = await rows<{ id: string }>(sql, `
    select id from members where workspace_id = $1 and role = 'admin' and removed_at is null order by id for no key update`, [workspaceId]);
  return admins.filter((admin) => admin.id !== id).length;
}

export interface InvitedAccount { id: string; hasPassword: boolean; founder: boolean; elsewhere: boolean }

/** The account of this address; made, without a password, if there is none. Its row stays locked. */
export async function accountToInvite(sql: Sql, { id, email, workspaceId }: { id: string; email: string; workspaceId: string }): Promise<InvitedAccount> {
  await sql.query('insert into accounts (id, email) values ($1, $2) on conflict (email) do nothing', [id, email]);
  await sql.query('select 1 from accounts where email = $1 for no key update', [email]);
  return (await row<InvitedAccount>(sql, `
    select a.id, a.password_hash is not null as "hasPassword", a.founder,
           exists (select 1 from members m where m.account_id = a.id and m.workspace_id <> $2 and m.removed_at is null) as elsewhere
      from accounts a where a.email = $1`, [email, workspaceId]))!;
}

/** A former member comes back as the same row, so that history keeps one person. Null where they are a member already. */
export function addMember(sql: Sql, member: { workspaceId: string; id: string; accountId: string; name: string; role: Role; locale: Locale }): Promise<{ id: string } | null> {
  return row(sql, `
    insert into members as m (workspace_id, id, account_id, name, role, locale) values ($1, $2, $3, $4, $5, $6)
    on conflict (workspace_id, account_id) do update
       set name = excluded.name, role = excluded.role, locale = excluded.locale, removed_at = null, version = m.version + 1, updated_at = app.now()
     where m.removed_at is not null
    returning id`, [member.workspaceId, member.id, member.accountId, member.name, member.role, member.locale]);
}
