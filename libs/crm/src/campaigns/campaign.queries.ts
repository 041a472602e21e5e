import { rows, type Sql } from '#platform/database/sql.js';

export interface CampaignFilter { productId?: string | undefined; archived?: boolean | undefined }

/** Ids, the newest first; for a caller those they call for. */
export function campaignKeys(
  sql: Sql, workspaceId: string, { productId, archived }: CampaignFilter, caller: string | null, after: unknown[] | null, limit: number,
): Promise<{ id: string; createdAt: Date }[]> {
  return rows(
    sql,
    `select c.id, c.created_at as "createdAt" from campaigns c
      where c.workspace_id = $1 and c.deleted_at is null
        and ($2::uuid is null or c.product_id = $2) and ($3::boolean is null or (c.archived_at is not null) = $3)
        and ($4::uuid is null
             or exists (select 1 from campaign_callers m where m.workspace_id = $1 and m.campaign_id = c.id and m.member_id = $4)
             or not exists (select 1 from campaign_callers m where m.workspace_id = $1 and m.campaign_id = c.id))
        and ($5::timestamptz is null or (c.created_at, c.id) < ($5, $6::uuid))
      order by c.created_at desc, c.id desc limit $7`,
    [workspaceId, productId ?? null, archived ?? null, caller, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

/** The members named as callers, by campaign; an empty list means every caller. */
export async function callersOf(sql: Sql, workspaceId: string, campaignIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = await rows<{ campaignId: string; memberId: string }>(
    sql,
    `select campaign_id as "campaignId", member_id as "memberId" from campaign_callers
      where workspace_id = $1 and campaign_id = any($2::uuid[]) order by member_id`,
    [workspaceId, campaignIds],
  );
  const callers = new Map<string, string[]>(campaignIds.map((id) => [id, []]));
  for (const { campaignId, memberId } of found) callers.get(campaignId)?.push(memberId);
  return callers;
}

export async function replaceCallers(sql: Sql, workspaceId: string, campaignId: string, memberIds: readonly string[]): Promise<void> {
  await sql.query('delete from campaign_callers where workspace_id = $1 and campaign_id = $2', [workspaceId, campaignId]);
  await sql.query('insert into campaign_callers (workspace_id, campaign_id, member_id) select $1, $2, unnest($3::uuid[])', [workspaceId, campaignId, memberIds]);
}

/** Those of these members who are in the team and may call. */
export async function membersWhoCall(sql: Sql, workspaceId: string, memberIds: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ id: string }>(
    sql,
    `select id from members where workspace_id = $1 and id = any($2::uuid[]) and removed_at is null and role <> 'viewer'`,
    [workspaceId, memberIds],
  );
  return new Set(found.map(({ id }) => id));
}

/** The living product, kept from being deleted until this transaction ends. */
export async function holdProduct(sql: Sql, workspaceId: string, productId: string): Promise<boolean> {
  const found = await rows(sql, 'select 1 from products where workspace_id = $1 and id = $2 and deleted_at is null for share', [workspaceId, productId]);
  return found.length > 0;
}

/** Nobody is called for a campaign that is put away: its cards are given back. */
export async function releaseCampaignCards(sql: Sql, workspaceId: string, campaignId: string): Promise<void> {
  await sql.query(
    `update organisation_holds h set target_id = null, member_id = null, lease_until = null
       from targets t
      where t.workspace_id = $1 and t.campaign_id = $2 and h.workspace_id = $1 and h.target_id = t.id`,
    [workspaceId, campaignId],
  );
}

/** What was planned for a deleted campaign is planned no more. */
export async function closeCampaignFollowUps(sql: Sql, workspaceId: string, campaignId: string): Promise<void> {
  await sql.query(
    `update follow_ups set status = 'cancelled', closed_at = app.now(), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and campaign_id = $2 and status in ('scheduled', 'due')`,
    [workspaceId, campaignId],
  );
  await sql.query(
    `update targets set next_kind = null, next_due_at = null, next_made_by_id = null, updated_at = app.now()
      where workspace_id = $1 and campaign_id = $2 and next_kind is not null`,
    [workspaceId, campaignId],
  );
}
