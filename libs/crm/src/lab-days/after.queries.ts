import type { InvitationStatus, Locale } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

export interface NeedRow { id: string; needId: string; title: string; groupNumber: number; votes: number }

/** What was asked for, most wanted first. */
export function labNeeds(sql: Sql, workspaceId: string, openLabId: string): Promise<NeedRow[]> {
  return rows(
    sql,
    `select l.id, l.need_id as "needId", n.title, l.group_number as "groupNumber", l.votes
       from lab_needs l join needs n on n.workspace_id = l.workspace_id and n.id = l.need_id
      where l.workspace_id = $1 and l.open_lab_id = $2 order by l.votes desc, l.created_at, l.id`,
    [workspaceId, openLabId],
  );
}

/** Said at one table: once, however often it is written down. */
export async function addLabNeed(sql: Sql, workspaceId: string, need: { openLabId: string; needId: string; groupNumber: number }): Promise<void> {
  await sql.query(
    `insert into lab_needs (workspace_id, id, open_lab_id, need_id, group_number) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, open_lab_id, need_id, group_number) do nothing`,
    [workspaceId, newId(), need.openLabId, need.needId, need.groupNumber],
  );
}

/** @returns false for a need of another lab. */
export async function setVotes(sql: Sql, workspaceId: string, openLabId: string, id: string, votes: number): Promise<boolean> {
  return (await rows(sql, 'update lab_needs set votes = $4 where workspace_id = $1 and open_lab_id = $2 and id = $3 returning id', [workspaceId, openLabId, id, votes])).length === 1;
}

export async function removeLabNeed(sql: Sql, workspaceId: string, openLabId: string, id: string): Promise<boolean> {
  return (await rows(sql, 'delete from lab_needs where workspace_id = $1 and open_lab_id = $2 and id = $3 returning id', [workspaceId, openLabId, id])).length === 1;
}

export interface MotivatedRow { invitationId: string; why: string }

export function motivatedOf(sql: Sql, workspaceId: string, openLabId: string): Promise<MotivatedRow[]> {
  return rows(sql, 'select invitation_id as "invitationId", why from motivated_guests where workspace_id = $1 and open_lab_id = $2 order by id', [workspaceId, openLabId]);
}

export async function replaceMotivated(sql: Sql, workspaceId: string, openLabId: string, named: readonly MotivatedRow[]): Promise<void> {
  await sql.query('delete from motivated_guests where workspace_id = $1 and open_lab_id = $2', [workspaceId, openLabId]);
  await sql.query(
    `insert into motivated_guests (workspace_id, id, open_lab_id, invitation_id, why) select $1, m.id, $2, m.invitation_id, m.why
       from unnest($3::uuid[], $4::uuid[], $5::text[]) as m(id, invitation_id, why)`,
    [workspaceId, openLabId, named.map(() => newId()), named.map(({ invitationId }) => invitationId), named.map(({ why }) => why)],
  );
}

export interface PromiseRow { id: string; title: string; keptAt: Date | null }

export function promisesOf(sql: Sql, workspaceId: string, openLabId: string): Promise<PromiseRow[]> {
  return rows(sql, 'select id, title, kept_at as "keptAt" from lab_promises where workspace_id = $1 and open_lab_id = $2 order by created_at, id', [workspaceId, openLabId]);
}

/** The whole list: those left out go, known ones keep the moment at which they were kept. */
export async function replacePromises(sql: Sql, workspaceId: string, openLabId: string, promises: readonly { id: string; title: string; kept: boolean }[]): Promise<void> {
  await sql.query('delete from lab_promises where workspace_id = $1 and open_lab_id = $2 and id <> all($3::uuid[])', [workspaceId, openLabId, promises.map(({ id }) => id)]);
  await sql.query(
    `insert into lab_promises (workspace_id, id, open_lab_id, title, kept_at)
     select $1, p.id, $2, p.title, case when p.kept then app.now() end from unnest($3::uuid[], $4::text[], $5::boolean[]) as p(id, title, kept)
     on conflict (workspace_id, id) do update
        set title = excluded.title, kept_at = case when excluded.kept_at is null then null else coalesce(lab_promises.kept_at, excluded.kept_at) end
      where lab_promises.open_lab_id = excluded.open_lab_id`,
    [workspaceId, openLabId, promises.map(({ id }) => id), promises.map(({ title }) => title), promises.map(({ kept }) => kept)],
  );
}

/** Who is to be thanked: those who came, have an address and did not object. */
export function toThank(sql: Sql, workspaceId: string, openLabId: string): Promise<{ invitationId: string; email: string; firstName: string | null; lastName: string | null; locale: Locale }[]> {
  return rows(
    sql,
    `select i.id as "invitationId", c.email, c.first_name as "firstName", c.last_name as "lastName", i.locale
       from invitations i
       join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.erased_at is null and c.opted_out_at is null and c.email is not null
       join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id and o.opted_out_at is null
      where i.workspace_id = $1 and i.open_lab_id = $2 and i.status = 'attended' order by i.id`,
    [workspaceId, openLabId],
  );
}

/** Guests whose word nobody has seen kept yet: those who become no-shows when the day is closed. */
export function awaited(sql: Sql, workspaceId: string, openLabId: string): Promise<{ id: string; openLabId: string; targetId: string | null; contactId: string; status: InvitationStatus }[]> {
  return rows(
    sql,
    `select id, open_lab_id as "openLabId", target_id as "targetId", contact_id as "contactId", status from invitations
      where workspace_id = $1 and open_lab_id = $2 and status in ('yes', 'confirmed') order by id`,
    [workspaceId, openLabId],
  );
}

/** Whom the team may ask about their data: "Premier Cercle", the team's name. */
export async function teamName(sql: Sql, workspaceId: string): Promise<{ name: string; timeZone: string }> {
  return (await row<{ name: string; timeZone: string }>(sql, 'select name, time_zone as "timeZone" from workspaces where id = $1', [workspaceId]))!;
}

/** The call about a lab missed is no longer needed: the person came after all. */
export async function closeNoShowCall(sql: Sql, workspaceId: string, targetId: string, contactId: string): Promise<void> {
  await sql.query(
    `update follow_ups set status = 'cancelled', closed_at = app.now(), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and target_id = $2 and contact_id = $3 and reason_code = 'lab_no_show' and status in ('scheduled', 'due')`,
    [workspaceId, targetId, contactId],
  );
}
