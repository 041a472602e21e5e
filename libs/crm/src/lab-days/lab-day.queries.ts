import type { GroupMode } from '#insight/groups.js';
import { row, type Sql } from '#platform/database/sql.js';
import { notFound } from '#platform/errors/domain-error.js';
import { readOpenLab, type OpenLabRow } from '../open-labs/open-lab.queries.js';

/** @throws DomainError `not_found` */
export async function livingLab(sql: Sql, workspaceId: string, id: string): Promise<OpenLabRow> {
  const lab = await readOpenLab(sql, workspaceId, id);
  if (!lab) throw notFound('open_lab');
  return lab;
}

export interface LabDayRow { groupMode: GroupMode; shownVersion: string; rotiByHand: number[]; closedAt: Date | null; thankedAt: Date | null; nextLabId: string | null }

const UNWRITTEN: LabDayRow = { groupMode: 'mixed', shownVersion: '', rotiByHand: [0, 0, 0, 0, 0], closedAt: null, thankedAt: null, nextLabId: null };
const COLUMNS = 'group_mode as "groupMode", shown_version as "shownVersion", roti_by_hand as "rotiByHand", closed_at as "closedAt", thanked_at as "thankedAt", next_lab_id as "nextLabId"';

/** What was written of the day; as it begins where nothing was. */
export async function readLabDay(sql: Sql, workspaceId: string, openLabId: string): Promise<LabDayRow> {
  return (await row<LabDayRow>(sql, `select ${COLUMNS} from lab_days where workspace_id = $1 and id = $2`, [workspaceId, openLabId])) ?? UNWRITTEN;
}

/** The day's row, made if need be, and locked: what happens once in a day is decided under it. */
export async function lockLabDay(sql: Sql, workspaceId: string, openLabId: string): Promise<LabDayRow> {
  await sql.query('insert into lab_days (workspace_id, id) values ($1, $2) on conflict do nothing', [workspaceId, openLabId]);
  return (await row<LabDayRow>(sql, `select ${COLUMNS} from lab_days where workspace_id = $1 and id = $2 for update`, [workspaceId, openLabId]))!;
}

/** Sets what is given; the rest stays. */
export async function changeLabDay(sql: Sql, workspaceId: string, openLabId: string, change: Partial<LabDayRow>): Promise<void> {
  await lockLabDay(sql, workspaceId, openLabId);
  await sql.query(
    `update lab_days
        set group_mode = coalesce($8, group_mode), shown_version = coalesce($3, shown_version), roti_by_hand = coalesce($4::jsonb, roti_by_hand), closed_at = coalesce($5, closed_at),
            thanked_at = coalesce($6, thanked_at), next_lab_id = coalesce($7, next_lab_id), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, openLabId, change.shownVersion ?? null, change.rotiByHand ? JSON.stringify(change.rotiByHand) : null, change.closedAt ?? null,
      change.thankedAt ?? null, change.nextLabId ?? null, change.groupMode ?? null],
  );
}
