import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

export interface Ballot { workspaceId: string; openLabId: string; title: string; startsAt: Date; locale: 'fr' | 'en' }

/** The lab whose votes a link takes: from its first hour until a week after; null for any other token. */
export function labOfRoti(sql: Sql, tokenHash: string, daysAfter: number): Promise<Ballot | null> {
  return row(
    sql,
    `select k.workspace_id as "workspaceId", k.open_lab_id as "openLabId", l.title, l.starts_at as "startsAt", w.locale
       from roti_links k
       join open_labs l on l.workspace_id = k.workspace_id and l.id = k.open_lab_id and l.deleted_at is null and l.cancelled_at is null
       join workspaces w on w.id = k.workspace_id
      where k.token_hash = $1 and l.starts_at <= app.now() and l.ends_at > app.now() - make_interval(days => $2)`,
    [tokenHash, daysAfter],
  );
}

export async function insertRotiLink(sql: Sql, workspaceId: string, openLabId: string, tokenHash: string): Promise<void> {
  await sql.query('insert into roti_links (workspace_id, id, open_lab_id, token_hash) values ($1, $2, $3, $4)', [workspaceId, newId(), openLabId, tokenHash]);
}

/** Votes by the page: how many gave 1 to 5. */
export async function votesByPage(sql: Sql, workspaceId: string, openLabId: string): Promise<number[]> {
  const found = await rows<{ score: number; count: number }>(sql, 'select score, count(*)::int as count from roti_votes where workspace_id = $1 and open_lab_id = $2 group by score', [workspaceId, openLabId]);
  return [1, 2, 3, 4, 5].map((score) => found.find((one) => one.score === score)?.count ?? 0);
}

/**
 * Counts a ballot. The same ballot again changes the vote and counts once; a new one counts as long as there are fewer votes
 * than people in the room. Asked under the day's lock.
 * @returns false where everybody here has voted.
 */
export async function castVote(sql: Sql, { workspaceId, openLabId }: Pick<Ballot, 'workspaceId' | 'openLabId'>, ballotId: string, score: number): Promise<boolean> {
  const cast = await rows(
    sql,
    `insert into roti_votes (workspace_id, id, open_lab_id, score)
     select $1, $2, $3, $4
      where exists (select 1 from roti_votes where workspace_id = $1 and id = $2 and open_lab_id = $3)
         or (select count(*) from roti_votes where workspace_id = $1 and open_lab_id = $3)
          < (select count(*) from invitations where workspace_id = $1 and open_lab_id = $3 and status = 'attended')
     on conflict (workspace_id, id) do update set score = excluded.score where roti_votes.open_lab_id = excluded.open_lab_id
     returning id`,
    [workspaceId, ballotId, openLabId, score],
  );
  return cast.length === 1;
}
