import type { Locale, ReportAudience, Role } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

export interface SubscriptionView {
  id: string;
  memberId: string;
  memberName: string;
  role: Role;
  email: string;
  locale: Locale;
  audience: ReportAudience;
  everyWeeks: number;
  unsubscribedAt: Date | null;
  createdAt: Date;
  version: number;
}

const COLUMNS = `s.id, s.member_id as "memberId", m.name as "memberName", m.role, a.email, m.locale, s.audience, s.every_weeks as "everyWeeks",
  s.unsubscribed_at as "unsubscribedAt", s.created_at as "createdAt", s.version`;
const FROM = `from report_subscriptions s
  join members m on m.workspace_id = s.workspace_id and m.id = s.member_id and m.removed_at is null
  join accounts a on a.id = m.account_id`;

/** Of members who are still there. */
export function listSubscriptions(sql: Sql, workspaceId: string, { limit, after }: { limit: number; after: unknown }): Promise<SubscriptionView[]> {
  return rows(sql, `select ${COLUMNS} ${FROM} where s.workspace_id = $1 and ($3::uuid is null or s.id > $3) order by s.id limit $2`, [workspaceId, limit, after]);
}

export function subscriptionById(sql: Sql, workspaceId: string, id: string): Promise<SubscriptionView | null> {
  return row(sql, `select ${COLUMNS} ${FROM} where s.workspace_id = $1 and s.id = $2`, [workspaceId, id]);
}

export function subscriptionOf(sql: Sql, workspaceId: string, memberId: string): Promise<SubscriptionView | null> {
  return row(sql, `select ${COLUMNS} ${FROM} where s.workspace_id = $1 and s.member_id = $2`, [workspaceId, memberId]);
}

/** Everybody who gets mail. */
export function activeSubscriptions(sql: Sql, workspaceId: string): Promise<SubscriptionView[]> {
  return rows(sql, `select ${COLUMNS} ${FROM} where s.workspace_id = $1 and s.unsubscribed_at is null order by s.id`, [workspaceId]);
}

/** Leads, admins and viewers who never had a subscription; one that was ended is not begun again. */
export function membersWithoutSubscription(sql: Sql, workspaceId: string): Promise<{ id: string; role: Role }[]> {
  return rows(
    sql,
    `select m.id, m.role from members m
      where m.workspace_id = $1 and m.removed_at is null and m.role in ('admin', 'lead', 'viewer')
        and not exists (select 1 from report_subscriptions s where s.workspace_id = m.workspace_id and s.member_id = m.id)
      order by m.id`,
    [workspaceId],
  );
}

export interface NewSubscription { workspaceId: string; id: string; memberId: string; audience: ReportAudience; everyWeeks: number; tokenHash: string }

/** @returns false where the member has one already. */
export async function insertSubscription(sql: Sql, { workspaceId, id, memberId, audience, everyWeeks, tokenHash }: NewSubscription): Promise<boolean> {
  const made = await row(
    sql,
    `insert into report_subscriptions (workspace_id, id, member_id, audience, every_weeks, unsubscribe_token_hash) values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, member_id) do nothing returning 1 as made`,
    [workspaceId, id, memberId, audience, everyWeeks, tokenHash],
  );
  return made !== null;
}

/** Begins an ended subscription again, counted from now. @returns false where it never ended. */
export async function resumeSubscription(sql: Sql, workspaceId: string, memberId: string, audience: ReportAudience, everyWeeks: number): Promise<boolean> {
  const resumed = await row(
    sql,
    `update report_subscriptions set unsubscribed_at = null, audience = $3, every_weeks = $4, created_at = app.now(), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and member_id = $2 and unsubscribed_at is not null returning 1 as resumed`,
    [workspaceId, memberId, audience, everyWeeks],
  );
  return resumed !== null;
}

export interface SubscriptionChange { audience?: ReportAudience | undefined; everyWeeks?: number | undefined; subscribed?: boolean | undefined }

/** @returns false where the version is another one. */
export async function changeSubscription(sql: Sql, workspaceId: string, id: string, version: number, { audience, everyWeeks, subscribed }: SubscriptionChange): Promise<boolean> {
  const changed = await row(
    sql,
    `update report_subscriptions
        set audience = coalesce($4, audience), every_weeks = coalesce($5, every_weeks),
            unsubscribed_at = case when $6::boolean is null then unsubscribed_at when $6 then null else coalesce(unsubscribed_at, app.now()) end,
            version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2 and version = $3 returning 1 as changed`,
    [workspaceId, id, version, audience ?? null, everyWeeks ?? null, subscribed ?? null],
  );
  return changed !== null;
}

/** Ends the subscription of this token, once. Across workspaces: the token is the credential. */
export async function endByToken(sql: Sql, tokenHash: string): Promise<void> {
  await sql.query(
    `update report_subscriptions set unsubscribed_at = app.now(), version = version + 1, updated_at = app.now()
      where unsubscribe_token_hash = $1 and unsubscribed_at is null`,
    [tokenHash],
  );
}
