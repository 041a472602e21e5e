import type { InvitationStatus } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

/** A guest as the door, the tables and the prints know them. */
export interface DoorGuest {
  invitationId: string;
  contactId: string;
  firstName: string | null;
  lastName: string | null;
  jobTitle: string | null;
  organisationId: string;
  organisation: string;
  /** Of the organisation: what groups by user type go by. */
  userType: string | null;
  status: InvitationStatus;
  arrivedAt: Date | null;
  walkIn: boolean;
  themeId: string | null;
  theme: string | null;
  accessNeeds: string | null;
}

const COLUMNS = `i.id as "invitationId", c.id as "contactId", c.first_name as "firstName", c.last_name as "lastName", c.job_title as "jobTitle",
  o.id as "organisationId", coalesce(o.acronym, o.name) as organisation, nullif(btrim(o.kind), '') as "userType", i.status,
  case when i.status = 'attended' then a.arrived_at end as "arrivedAt", coalesce(a.walk_in, false) as "walkIn", a.theme_id as "themeId", t.title as theme,
  i.access_needs as "accessNeeds"
  from invitations i
  join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.erased_at is null
  join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id
  left join attendances a on a.workspace_id = i.workspace_id and a.invitation_id = i.id
  left join lab_themes t on t.workspace_id = a.workspace_id and t.id = a.theme_id`;
const BY_NAME = `app.plain(concat_ws(' ', c.last_name, c.first_name)) collate "C", i.id`;

/** Everybody who could come to the door, by name: all who were invited but those called off. */
export function doorGuests(sql: Sql, workspaceId: string, openLabId: string): Promise<DoorGuest[]> {
  return rows(sql, `select ${COLUMNS} where i.workspace_id = $1 and i.open_lab_id = $2 and i.status not in ('cancelled', 'failed') order by ${BY_NAME}`, [workspaceId, openLabId]);
}

export function doorGuest(sql: Sql, workspaceId: string, invitationId: string): Promise<DoorGuest | null> {
  return row(sql, `select ${COLUMNS} where i.workspace_id = $1 and i.id = $2`, [workspaceId, invitationId]);
}

export interface AttendanceRow { arrivedAt: Date | null; decidedAt: Date; formerStatus: InvitationStatus; themeId: string | null; walkIn: boolean }

export function attendanceOf(sql: Sql, workspaceId: string, invitationId: string): Promise<AttendanceRow | null> {
  return row(
    sql,
    `select arrived_at as "arrivedAt", decided_at as "decidedAt", former_status as "formerStatus", theme_id as "themeId", walk_in as "walkIn"
       from attendances where workspace_id = $1 and invitation_id = $2`,
    [workspaceId, invitationId],
  );
}

export interface Noted extends AttendanceRow { workspaceId: string; openLabId: string; invitationId: string; memberId: string }

/** Writes what a door decided over what was noted before; when somebody first arrived stays. */
export async function noteAttendance(sql: Sql, note: Noted): Promise<void> {
  await sql.query(
    `insert into attendances (workspace_id, id, open_lab_id, invitation_id, arrived_at, decided_at, walk_in, former_status, theme_id, member_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (workspace_id, invitation_id) do update
        set arrived_at = excluded.arrived_at, decided_at = excluded.decided_at, former_status = excluded.former_status, theme_id = excluded.theme_id,
            member_id = excluded.member_id`,
    [note.workspaceId, newId(), note.openLabId, note.invitationId, note.arrivedAt, note.decidedAt, note.walkIn, note.formerStatus, note.themeId, note.memberId],
  );
}

export interface ThemeRow { id: string; title: string }

export function themesOf(sql: Sql, workspaceId: string, openLabId: string): Promise<ThemeRow[]> {
  return rows(sql, 'select id, title from lab_themes where workspace_id = $1 and open_lab_id = $2 order by place, id', [workspaceId, openLabId]);
}

/** Themes in this order: those left out go, with what guests had chosen of them; titles known already keep their guests. */
export async function replaceThemes(sql: Sql, workspaceId: string, openLabId: string, titles: readonly string[]): Promise<void> {
  const gone = `select id from lab_themes where workspace_id = $1 and open_lab_id = $2 and title <> all($3::text[])`;
  await sql.query(`update attendances set theme_id = null where workspace_id = $1 and theme_id in (${gone})`, [workspaceId, openLabId, titles]);
  await sql.query(`delete from lab_themes where workspace_id = $1 and id in (${gone})`, [workspaceId, openLabId, titles]);
  await sql.query(
    `insert into lab_themes (workspace_id, id, open_lab_id, title, place)
     select $1, n.id, $2, n.title, n.place from unnest($3::uuid[], $4::text[]) with ordinality as n(id, title, place)
     on conflict (workspace_id, open_lab_id, title) do update set place = excluded.place`,
    [workspaceId, openLabId, titles.map(() => newId()), titles],
  );
}

/** Somebody of this organisation with this name or address, whatever accents and case. */
export async function namesake(sql: Sql, workspaceId: string, organisationId: string, { firstName, lastName, email }: { firstName: string; lastName: string; email: string | null }): Promise<string | null> {
  const found = await row<{ id: string }>(
    sql,
    `select id from contacts where workspace_id = $1 and organisation_id = $2 and erased_at is null
        and (lower(email) = lower($5) or app.plain(concat_ws(' ', first_name, last_name)) = app.plain(btrim(concat_ws(' ', nullif($3, ''), nullif($4, '')))))
      order by lower(email) is not distinct from lower($5) desc, created_at, id limit 1`,
    [workspaceId, organisationId, firstName, lastName, email],
  );
  return found?.id ?? null;
}
