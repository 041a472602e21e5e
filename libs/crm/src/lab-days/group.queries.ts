import { newId } from '#platform/ids.js';
import { rows, type Sql } from '#platform/database/sql.js';

export interface GroupRow { id: string; number: number; label: string | null; facilitatorId: string | null }
export interface FacilitatorRow { id: string; name: string }
export interface SeatRow { groupId: string; invitationId: string }

export function groupsOf(sql: Sql, workspaceId: string, openLabId: string): Promise<GroupRow[]> {
  return rows(sql, 'select id, number, label, facilitator_id as "facilitatorId" from lab_groups where workspace_id = $1 and open_lab_id = $2 order by number', [workspaceId, openLabId]);
}

export function seatsOf(sql: Sql, workspaceId: string, openLabId: string): Promise<SeatRow[]> {
  return rows(
    sql,
    `select s.group_id as "groupId", s.invitation_id as "invitationId" from lab_seats s join lab_groups g on g.workspace_id = s.workspace_id and g.id = s.group_id
      where s.workspace_id = $1 and g.open_lab_id = $2 order by s.id`,
    [workspaceId, openLabId],
  );
}

export function facilitatorsOf(sql: Sql, workspaceId: string, openLabId: string): Promise<FacilitatorRow[]> {
  return rows(sql, 'select id, name from lab_facilitators where workspace_id = $1 and open_lab_id = $2 order by app.plain(name), id', [workspaceId, openLabId]);
}

/** One writer of a lab's tables at a time. */
export async function lockGroups(sql: Sql, workspaceId: string, openLabId: string): Promise<void> {
  await sql.query('select 1 from open_labs where workspace_id = $1 and id = $2 for no key update', [workspaceId, openLabId]);
}

/** Takes all tables away and sets up these, with their people. */
export async function replaceGroups(sql: Sql, workspaceId: string, openLabId: string, groups: readonly { label: string | null; guestIds: readonly string[]; facilitatorId: string | null }[]): Promise<void> {
  await sql.query('delete from lab_groups where workspace_id = $1 and open_lab_id = $2', [workspaceId, openLabId]);
  const made = groups.map((group, i) => ({ ...group, id: newId(), number: i + 1 }));
  await insertGroups(sql, workspaceId, openLabId, made);
  await seat(sql, workspaceId, made.flatMap(({ id, guestIds }) => guestIds.map((invitationId) => ({ groupId: id, invitationId }))));
}

export async function insertGroups(sql: Sql, workspaceId: string, openLabId: string, groups: readonly GroupRow[]): Promise<void> {
  await sql.query(
    `insert into lab_groups (workspace_id, id, open_lab_id, number, label, facilitator_id)
     select $1, g.id, $2, g.number, g.label, g.facilitator_id from unnest($3::uuid[], $4::int[], $5::text[], $6::uuid[]) as g(id, number, label, facilitator_id)`,
    [workspaceId, openLabId, groups.map(({ id }) => id), groups.map(({ number }) => number), groups.map(({ label }) => label), groups.map(({ facilitatorId }) => facilitatorId)],
  );
}

export async function removeGroups(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<void> {
  await sql.query('delete from lab_groups where workspace_id = $1 and id = any($2::uuid[])', [workspaceId, ids]);
}

/** Seats people, wherever they sat before. */
export async function seat(sql: Sql, workspaceId: string, seats: readonly SeatRow[]): Promise<void> {
  await sql.query(
    `insert into lab_seats (workspace_id, id, group_id, invitation_id)
     select $1, s.id, s.group_id, s.invitation_id from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as s(id, group_id, invitation_id)
     on conflict (workspace_id, invitation_id) do update set group_id = excluded.group_id`,
    [workspaceId, seats.map(() => newId()), seats.map(({ groupId }) => groupId), seats.map(({ invitationId }) => invitationId)],
  );
}

export async function unseat(sql: Sql, workspaceId: string, invitationIds: readonly string[]): Promise<void> {
  await sql.query('delete from lab_seats where workspace_id = $1 and invitation_id = any($2::uuid[])', [workspaceId, invitationIds]);
}

export async function changeGroup(sql: Sql, workspaceId: string, id: string, { label, facilitatorId }: { label?: string | null | undefined; facilitatorId?: string | null | undefined }): Promise<void> {
  // A facilitator leads one table: whoever is given to another one leaves the former.
  if (facilitatorId) await sql.query('update lab_groups set facilitator_id = null where workspace_id = $1 and facilitator_id = $2 and id <> $3', [workspaceId, facilitatorId, id]);
  await sql.query(
    `update lab_groups set label = case when $3 then $4 else label end, facilitator_id = case when $5 then $6::uuid else facilitator_id end where workspace_id = $1 and id = $2`,
    [workspaceId, id, label !== undefined, label ?? null, facilitatorId !== undefined, facilitatorId ?? null],
  );
}

/** These facilitators and no others: known names keep their table. */
export async function replaceFacilitators(sql: Sql, workspaceId: string, openLabId: string, names: readonly string[]): Promise<void> {
  const gone = 'select id from lab_facilitators where workspace_id = $1 and open_lab_id = $2 and name <> all($3::text[])';
  await sql.query(`update lab_groups set facilitator_id = null where workspace_id = $1 and facilitator_id in (${gone})`, [workspaceId, openLabId, names]);
  await sql.query(`delete from lab_facilitators where workspace_id = $1 and id in (${gone})`, [workspaceId, openLabId, names]);
  await sql.query(
    `insert into lab_facilitators (workspace_id, id, open_lab_id, name) select $1, f.id, $2, f.name from unnest($3::uuid[], $4::text[]) as f(id, name)
     on conflict (workspace_id, open_lab_id, name) do nothing`,
    [workspaceId, openLabId, names.map(() => newId()), names],
  );
}
