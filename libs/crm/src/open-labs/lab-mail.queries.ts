import type { InvitationTemplate } from '#contracts/chase.js';
import type { InvitationStatus, Locale } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

/** All that a mail to one guest needs. */
export interface GuestMailFacts {
  invitationId: string;
  status: InvitationStatus;
  locale: Locale;
  revision: number;
  questionAnswered: boolean;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  broughtByName: string | null;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  programme: string;
  question: string | null;
  template: InvitationTemplate;
  calendarRevision: number;
  product: string;
  team: string;
  timeZone: string;
}

export function guestMailFacts(sql: Sql, workspaceId: string, invitationId: string): Promise<GuestMailFacts | null> {
  return row(
    sql,
    `select i.id as "invitationId", i.status, i.locale, i.revision, i.question_answered_at is not null as "questionAnswered",
            c.first_name as "firstName", c.last_name as "lastName", c.email,
            (select nullif(concat_ws(' ', bc.first_name, bc.last_name), '') from invitations b
               join contacts bc on bc.workspace_id = b.workspace_id and bc.id = b.contact_id
              where b.workspace_id = i.workspace_id and b.id = i.brought_by_id) as "broughtByName",
            l.title, l.starts_at as "startsAt", l.ends_at as "endsAt", l.place, l.programme, l.question, l.template,
            l.calendar_revision as "calendarRevision", p.name as product, w.name as team, w.time_zone as "timeZone"
       from invitations i
       join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
       join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id
       join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
       join workspaces w on w.id = i.workspace_id
      where i.workspace_id = $1 and i.id = $2`,
    [workspaceId, invitationId],
  );
}

export async function insertToken(sql: Sql, workspaceId: string, id: string, invitationId: string, tokenHash: string): Promise<void> {
  await sql.query('insert into invitation_tokens (workspace_id, id, invitation_id, token_hash) values ($1, $2, $3, $4)', [workspaceId, id, invitationId, tokenHash]);
}

/** The guest's calendar is told of this revision. */
export async function markCalendarMail(sql: Sql, workspaceId: string, invitationId: string, revision: number, calendarRevision: number): Promise<void> {
  await sql.query(
    `update invitations set revision = $3, known_revision = $4, send_requested_at = null, sent_at = app.now(), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, invitationId, revision, calendarRevision],
  );
}

export async function markReminded(sql: Sql, workspaceId: string, invitationId: string): Promise<void> {
  await sql.query(
    'update invitations set reminders = reminders + 1, reminded_at = app.now(), version = version + 1, updated_at = app.now() where workspace_id = $1 and id = $2',
    [workspaceId, invitationId],
  );
}

/** Has a calendar message of this invitation left, or may have? */
export async function calendarMailLeft(sql: Sql, workspaceId: string, invitationId: string): Promise<boolean> {
  return (await row(
    sql, `select 1 from emails where workspace_id = $1 and cause_id = $2 and purpose = 'invitation' and state in ('sent', 'claimed', 'uncertain') limit 1`, [workspaceId, invitationId],
  )) !== null;
}

export interface Waiting { workspaceId: string; id: string; openLabId: string; targetId: string | null }

/**
 * Whom the worker has something to tell, of one lab or of all: drafts somebody wants sent, guests who know an older date,
 * guests of a lab that was called off. `seconds`: only what has waited that long, as the sweep asks.
 */
export function waitingInvitations(sql: Sql, { openLabId, workspaceId, seconds, limit }: { workspaceId: string | null; openLabId: string | null; seconds: number; limit: number }): Promise<Waiting[]> {
  return rows(
    sql,
    `select i.workspace_id as "workspaceId", i.id, i.open_lab_id as "openLabId", i.target_id as "targetId"
       from invitations i join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id and l.deleted_at is null
      where ($1::uuid is null or i.workspace_id = $1) and ($2::uuid is null or i.open_lab_id = $2)
        and case when l.cancelled_at is not null
              then i.status in ('draft', 'sent', 'maybe', 'yes', 'waiting', 'confirmed', 'failed') and l.updated_at <= app.now() - make_interval(secs => $3)
              else l.ends_at > app.now() and (
                (i.send_requested_at is not null and i.send_requested_at <= app.now() - make_interval(secs => $3))
                or (i.known_revision > 0 and i.known_revision < l.calendar_revision and i.status in ('sent', 'maybe', 'yes', 'waiting', 'confirmed')
                    and l.updated_at <= app.now() - make_interval(secs => $3)))
            end
      order by i.id limit $4`,
    [workspaceId, openLabId, seconds, limit],
  );
}

/** The relay refused the address for good: the guest never heard of it. @returns how many. */
export const markFailed = (sql: Sql): Promise<number> => followMail(sql, 'sent', 'failed');

/** Sent after all: a person corrected the relay and tried again. */
export const markRecovered = (sql: Sql): Promise<number> => followMail(sql, 'failed', 'sent');

/** Invitations whose latest mail came to another end than they say. */
async function followMail(sql: Sql, from: 'sent' | 'failed', to: 'sent' | 'failed'): Promise<number> {
  return (await rows(
    sql,
    `update invitations i set status = $2, version = i.version + 1, updated_at = app.now()
       from emails e
      where e.workspace_id = i.workspace_id and e.cause_id = i.id and e.purpose = 'invitation' and e.state = $2
        and e."key" = 'invite:' || i.id || ':' || i.revision and i.status = $1 returning 1`,
    [from, to],
  )).length;
}
