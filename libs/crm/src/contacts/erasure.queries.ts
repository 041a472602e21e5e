import { rows, type Sql } from '#platform/database/sql.js';

/**
 * Takes a person out of every row that names them. The rows stay: calls, stages and counts are what they were. Fingerprints
 * of an opposition stay too, so that the person is not called again by a later list.
 */
export async function emptyContact(sql: Sql, workspaceId: string, contactId: string): Promise<void> {
  const entries = await rows<{ id: string; email: string | null }>(sql, 'select id, email from contacts where workspace_id = $1 and (id = $2 or merged_into_id = $2)', [workspaceId, contactId]);
  for (const { id, email } of entries) await emptyEntry(sql, workspaceId, id, email);
}

/** One entry of a person; those that were merged into it are entries of their own. */
async function emptyEntry(sql: Sql, workspaceId: string, contactId: string, email: string | null): Promise<void> {
  const key = [workspaceId, contactId];
  await sql.query(
    `update contacts
        set first_name = null, last_name = null, job_title = null, email = null, influence = 'none', note = null, vendor_confirmed = null,
            vendor_decided_by_id = null, vendor_decided_at = null, last_spoken_at = null, erased_at = coalesce(erased_at, app.now()), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    key,
  );
  await sql.query('delete from contact_phones where workspace_id = $1 and contact_id = $2', key);
  await sql.query('update calls set note = null, phone = null, void_reason = null where workspace_id = $1 and contact_id = $2', key);
  await sql.query('delete from persona_readings r using calls k where r.workspace_id = $1 and k.workspace_id = $1 and k.id = r.call_id and k.contact_id = $2', key);
  await sql.query('update follow_ups set note = null where workspace_id = $1 and contact_id = $2', key);
  await sql.query('update opt_outs set lift_reason = null where workspace_id = $1 and contact_id = $2', key);
  await sql.query(
    `update invitations
        set answer = null, access_needs = null, send_requested_at = null, version = version + 1, updated_at = app.now(),
            status = case when status in ('draft', 'sent', 'maybe', 'yes', 'waiting', 'confirmed') then 'cancelled' else status end
      where workspace_id = $1 and contact_id = $2`,
    key,
  );
  await sql.query(
    `update motivated_guests m set why = '' from invitations i where m.workspace_id = $1 and i.workspace_id = $1 and i.id = m.invitation_id and i.contact_id = $2`, key,
  );
  await sql.query(
    'delete from invitation_tokens k using invitations i where k.workspace_id = $1 and i.workspace_id = $1 and i.id = k.invitation_id and i.contact_id = $2', key,
  );
  // The note beside somebody to ask for is most likely about them.
  await sql.query('update targets set contact_id = null, note = null, version = version + 1, updated_at = app.now() where workspace_id = $1 and contact_id = $2', key);
  // What a merge kept to be undone: it is final now.
  await sql.query('delete from operation_rows where workspace_id = $1 and row_id = $2', key);
  if (email) await emptyMail(sql, workspaceId, email);
}

/** What was written to the person, or waits in an import that nobody ran. A member of the team keeps theirs. */
async function emptyMail(sql: Sql, workspaceId: string, email: string): Promise<void> {
  await sql.query(
    `update emails e set recipient = 'erased', content = null, error = null, updated_at = app.now(),
            state = case when e.state in ('planned', 'kept', 'failed') then 'dropped' else e.state end
      where e.workspace_id = $1 and lower(e.recipient) = $2
        and not exists (select 1 from members m join accounts a on a.id = m.account_id
                         where m.workspace_id = e.workspace_id and m.removed_at is null and a.email = $2)`,
    [workspaceId, email],
  );
  await sql.query(
    `update import_rows set draft = null, cells = null
      where workspace_id = $1 and (draft is not null or cells is not null) and strpos(lower(concat(draft::text, cells::text)), $2) > 0`,
    [workspaceId, email],
  );
}
