import { row, rows, type Sql } from '#platform/database/sql.js';

/** Who has the card of an organisation; null when nobody has. */
export interface Lease { targetId: string; memberId: string; leaseUntil: Date }

/** Gives back every card the caller holds, except those of the targets in `keep`. */
export async function releaseCards(sql: Sql, workspaceId: string, memberId: string, keep: readonly string[] = []): Promise<void> {
  await sql.query(
    `update organisation_holds set target_id = null, member_id = null, lease_until = null
      where workspace_id = $1 and member_id = $2 and target_id <> all($3::uuid[])`,
    [workspaceId, memberId, keep],
  );
}

/** Gives back one card, if the caller holds it. */
export async function releaseCard(sql: Sql, workspaceId: string, targetId: string, memberId: string): Promise<void> {
  await sql.query(
    `update organisation_holds set target_id = null, member_id = null, lease_until = null
      where workspace_id = $1 and target_id = $2 and member_id = $3`,
    [workspaceId, targetId, memberId],
  );
}

/**
 * Keeps the card for its caller, or takes it when nobody has it any more.
 * @returns until when, or null where somebody else has the organisation, in whatever campaign.
 */
export async function renewCard(sql: Sql, workspaceId: string, targetId: string, memberId: string, minutes: number): Promise<Date | null> {
  const renewed = await row<{ lease_until: Date }>(
    sql,
    `update organisation_holds h
        set target_id = t.id, member_id = $3, lease_until = app.now() + make_interval(mins => $4)
       from targets t
      where t.workspace_id = $1 and t.id = $2 and h.workspace_id = $1 and h.organisation_id = t.organisation_id
        and (h.lease_until is null or h.lease_until <= app.now() or h.member_id = $3)
      returning h.lease_until`,
    [workspaceId, targetId, memberId, minutes],
  );
  return renewed?.lease_until ?? null;
}

/** Makes sure that each organisation has the row whose lock decides who calls it. */
export async function ensureHolds(sql: Sql, workspaceId: string, organisationIds: readonly string[]): Promise<void> {
  await rows(
    sql,
    `insert into organisation_holds (workspace_id, organisation_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [workspaceId, organisationIds],
  );
}
