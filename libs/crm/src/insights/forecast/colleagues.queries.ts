import { row, type Sql } from '#platform/database/sql.js';

/** Of the guests who came to the team's labs, and were not brought themselves: how many, and how many brought a colleague who came too. */
export interface ColleagueHistory { came: number; brought: number }

export async function colleagueHistory(sql: Sql, workspaceId: string): Promise<ColleagueHistory> {
  const history = await row<ColleagueHistory>(
    sql,
    `select count(*)::int as came,
            (count(*) filter (where exists (select 1 from invitations c where c.workspace_id = i.workspace_id and c.brought_by_id = i.id and c.status = 'attended')))::int as brought
       from invitations i
       join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id
      where i.workspace_id = $1 and i.status = 'attended' and i.brought_by_id is null and l.deleted_at is null and l.ends_at < app.now()`,
    [workspaceId],
  );
  return history!;
}
