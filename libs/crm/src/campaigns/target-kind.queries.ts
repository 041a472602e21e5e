import type { TargetKind } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import type { Sql } from '#platform/database/sql.js';

/** These targets, which are of the other kind, become prospects or stakeholders; who said so, and when, is kept. */
export async function changeKinds(sql: Sql, { workspaceId, memberId }: { workspaceId: string; memberId: string }, targetIds: readonly string[], kind: TargetKind): Promise<void> {
  await sql.query(
    `insert into target_kind_changes (workspace_id, id, target_id, from_kind, to_kind, member_id)
     select $1, c.id, t.id, t.kind, $4, $5 from unnest($2::uuid[], $3::uuid[]) as c(id, target_id)
       join targets t on t.workspace_id = $1 and t.id = c.target_id and t.kind <> $4`,
    [workspaceId, targetIds.map(() => newId()), targetIds, kind, memberId],
  );
  await sql.query(
    'update targets set kind = $3, version = version + 1, updated_at = app.now() where workspace_id = $1 and id = any($2::uuid[]) and kind <> $3',
    [workspaceId, targetIds, kind],
  );
}
