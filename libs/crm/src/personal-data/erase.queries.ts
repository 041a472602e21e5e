import { rows, type Sql } from '#platform/database/sql.js';

/** An answer kept for a repeated request must not tell what was erased; the key stays, so that nothing is made twice. */
export async function emptyKeptAnswers(sql: Sql, workspaceId: string, contactId: string): Promise<void> {
  await sql.query(`update idempotency_keys set body = '{}' where workspace_id = $1 and strpos(body::text, $2) > 0`, [workspaceId, contactId]);
}

/** The targets on which something is planned with this person. */
export async function targetsPlannedWith(sql: Sql, workspaceId: string, contactId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select distinct target_id as id from follow_ups where workspace_id = $1 and contact_id = $2 and status in ('scheduled', 'due')`,
    [workspaceId, contactId],
  );
  return found.map(({ id }) => id);
}

/** People who have not spoken with the team for longer than it keeps them, the oldest first. */
export async function expiredContacts(sql: Sql, workspaceId: string, now: Date, most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select c.id from contacts c join workspaces w on w.id = c.workspace_id
      where c.workspace_id = $1 and c.erased_at is null
        and coalesce(c.last_spoken_at, c.created_at) < $2::timestamptz - make_interval(months => w.retention_months)
      order by coalesce(c.last_spoken_at, c.created_at), c.id limit $3`,
    [workspaceId, now, most],
  );
  return found.map(({ id }) => id);
}

/** Whoever led a table was lent for a day: their name goes when the lab is as old as the team keeps people. */
export async function forgetOldFacilitators(sql: Sql, workspaceId: string): Promise<void> {
  const old = `select f.id from lab_facilitators f join open_labs l on l.workspace_id = f.workspace_id and l.id = f.open_lab_id join workspaces w on w.id = f.workspace_id
    where f.workspace_id = $1 and l.ends_at < app.now() - make_interval(months => w.retention_months)`;
  await sql.query(`update lab_groups set facilitator_id = null where workspace_id = $1 and facilitator_id in (${old})`, [workspaceId]);
  await sql.query(`delete from lab_facilitators where workspace_id = $1 and id in (${old})`, [workspaceId]);
}

/** Notes of attempts name people too ("the secretary said"): they go when they are as old. Returns how many went. */
export async function emptyOldNotes(sql: Sql, workspaceId: string, now: Date): Promise<number> {
  const emptied = await rows(
    sql,
    `update calls k set note = null from workspaces w
      where w.id = k.workspace_id and k.workspace_id = $1 and k.contact_id is null and k.note is not null
        and k.occurred_at < $2::timestamptz - make_interval(months => w.retention_months)
      returning k.id`,
    [workspaceId, now],
  );
  return emptied.length;
}
