import { row, rows, type Sql } from '#platform/database/sql.js';

/**
 * What had not left when the archive was taken may have left since, from where it was taken: it is kept and shown. What was
 * on its way is doubtful. @returns how many messages wait for a person
 */
export async function quarantineMail(sql: Sql, workspaceId: string): Promise<number> {
  const held = await rows(
    sql,
    `update emails set state = case state when 'planned' then 'kept' else 'uncertain' end, error = 'restored', claim_token = null, updated_at = app.now()
      where workspace_id = $1 and state in ('planned', 'claimed') returning 1`,
    [workspaceId],
  );
  return held.length;
}

/** And what is planned from now on waits until a person has looked. */
export async function holdMail(sql: Sql, workspaceId: string): Promise<void> {
  await sql.query('insert into email_holds (workspace_id) values ($1)', [workspaceId]);
}

/** Somebody may open further teams here: whoever could where the archive was taken, else the admin who came first. */
export async function foundAccount(sql: Sql, workspaceId: string): Promise<void> {
  if (await row(sql, 'select 1 from accounts where founder')) return;
  await sql.query(
    `update accounts set founder = true where id = (
       select account_id from members where workspace_id = $1 and role = 'admin' and removed_at is null order by created_at, id limit 1)`,
    [workspaceId],
  );
}
