import { row, rows, type Sql } from '#platform/database/sql.js';

/** What hangs on two organisations besides their targets, given to one of them. */
export async function moveOrganisationRecords(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  const parameters = [workspaceId, fromId, intoId];
  await movePhones(sql, 'organisation_phones', workspaceId, fromId, intoId);
  await sql.query('update contacts set organisation_id = $3, version = version + 1, updated_at = app.now() where workspace_id = $1 and organisation_id = $2', parameters);
  await sql.query('update opt_outs set organisation_id = $3 where workspace_id = $1 and organisation_id = $2', parameters);
  // Seen using a product under both names, it did so first at the earlier moment.
  await sql.query(
    `update first_uses u set occurred_at = f.occurred_at from first_uses f
      where u.workspace_id = $1 and u.organisation_id = $3 and f.workspace_id = $1 and f.organisation_id = $2 and f.product_id = u.product_id and f.occurred_at < u.occurred_at`,
    parameters,
  );
  await sql.query(
    `update first_uses f set organisation_id = $3 where f.workspace_id = $1 and f.organisation_id = $2
        and not exists (select 1 from first_uses u where u.workspace_id = $1 and u.organisation_id = $3 and u.product_id = f.product_id)`,
    parameters,
  );
  // Its services become the other's. Was one the parent of the other, the parent's own parent is the new one's.
  await sql.query(
    `update organisations set parent_id = (select nullif(nullif(f.parent_id, $3::uuid), f.id) from organisations f where f.workspace_id = $1 and f.id = $2), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $3 and parent_id = $2`,
    parameters,
  );
  await sql.query('update organisations set parent_id = $3, version = version + 1, updated_at = app.now() where workspace_id = $1 and parent_id = $2 and id <> $3', parameters);
}

/** Everything that names one entry of a person, given to the other. */
export async function moveContactRecords(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  const parameters = [workspaceId, fromId, intoId];
  await movePhones(sql, 'contact_phones', workspaceId, fromId, intoId);
  await sql.query('update calls set contact_id = $3 where workspace_id = $1 and contact_id = $2', parameters);
  await sql.query('update follow_ups set contact_id = $3, version = version + 1, updated_at = app.now() where workspace_id = $1 and contact_id = $2', parameters);
  await sql.query('update targets set contact_id = $3, version = version + 1, updated_at = app.now() where workspace_id = $1 and contact_id = $2', parameters);
  await sql.query('update targets set referrer_contact_id = $3, updated_at = app.now() where workspace_id = $1 and referrer_contact_id = $2', parameters);
  await sql.query('update opt_outs set contact_id = $3 where workspace_id = $1 and contact_id = $2', parameters);
}

const OWNER = { organisation_phones: 'organisation_id', contact_phones: 'contact_id' } as const;

/** Behind the numbers that are there; one that both have stays where it is, and is known to be right or wrong as far as either knew. */
async function movePhones(sql: Sql, table: keyof typeof OWNER, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  const owner = OWNER[table];
  const same = (a: string, b: string): string => `case when ${a}.e164 is null or ${b}.e164 is null then ${a}.raw = ${b}.raw else ${a}.e164 = ${b}.e164 and ${a}.extension is not distinct from ${b}.extension end`;
  await sql.query(
    `update ${table} p set status = f.status from ${table} f
      where p.workspace_id = $1 and p.${owner} = $3 and f.workspace_id = $1 and f.${owner} = $2 and p.status = 'unknown' and f.status <> 'unknown' and ${same('p', 'f')}`,
    [workspaceId, fromId, intoId],
  );
  await sql.query(
    `update ${table} p set ${owner} = $3,
            position = p.position + 1 + coalesce((select max(q.position) from ${table} q where q.workspace_id = $1 and q.${owner} = $3), -1)
      where p.workspace_id = $1 and p.${owner} = $2
        and not exists (select 1 from ${table} q where q.workspace_id = $1 and q.${owner} = $3 and ${same('q', 'p')})`,
    [workspaceId, fromId, intoId],
  );
}

/** The record that goes, and those that had become it before. */
export async function retireOrganisation(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  await sql.query(
    `update organisations set merged_into_id = $3, deleted_at = coalesce(deleted_at, app.now()), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and (id = $2 or merged_into_id = $2)`,
    [workspaceId, fromId, intoId],
  );
}

export async function retireContact(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  await sql.query(
    `update contacts set merged_into_id = $3, erased_at = coalesce(erased_at, app.now()), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and (id = $2 or merged_into_id = $2)`,
    [workspaceId, fromId, intoId],
  );
}

/** The merge that made this record that one: asked again, it is answered again. */
export async function mergeDone(sql: Sql, workspaceId: string, table: 'organisations' | 'contacts', fromId: string, intoId: string): Promise<string | null> {
  const found = await row<{ id: string }>(
    sql,
    `select o.id from operations o join ${table} t on t.workspace_id = o.workspace_id and t.id = $2 and t.merged_into_id = $3
      where o.workspace_id = $1 and o.undone_at is null and o.applied ->> 'fromId' = $2::text and o.applied ->> 'intoId' = $3::text order by o.created_at desc limit 1`,
    [workspaceId, fromId, intoId],
  );
  return found?.id ?? null;
}

/** Targets on which something is planned with, or that ask for, this person. */
export async function targetsAbout(sql: Sql, workspaceId: string, contactIds: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select t.id from targets t where t.workspace_id = $1 and (t.contact_id = any($2::uuid[])
        or exists (select 1 from follow_ups f where f.workspace_id = $1 and f.target_id = t.id and f.contact_id = any($2::uuid[]))
        or exists (select 1 from calls k where k.workspace_id = $1 and k.target_id = t.id and k.contact_id = any($2::uuid[])))`,
    [workspaceId, contactIds],
  );
  return found.map(({ id }) => id);
}
