import type { InvitationStatus, Interest, Locale, Stage } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { SURE } from './open-lab.queries.js';
import { BY_NAME } from '../contacts/contact.queries.js';

/** A guest as lists and pages show them. */
export interface InvitationRow {
  id: string;
  version: number;
  openLabId: string;
  contactId: string;
  firstName: string | null;
  lastName: string | null;
  jobTitle: string | null;
  email: string | null;
  organisationId: string;
  organisationName: string;
  targetId: string | null;
  campaignId: string | null;
  status: InvitationStatus;
  sure: boolean;
  locale: Locale;
  revision: number;
  sendRequestedAt: Date | null;
  sentAt: Date | null;
  answeredAt: Date | null;
  answer: string | null;
  questionAnsweredAt: Date | null;
  accessNeeds: string | null;
  waitingPlace: number | null;
  broughtById: string | null;
  broughtByName: string | null;
  confirmedAt: Date | null;
  confirmedById: string | null;
  invitedById: string | null;
  reminders: number;
  remindedAt: Date | null;
  createdAt: Date;
  sort: string;
}

const COLUMNS = `i.id, i.version, i.open_lab_id as "openLabId", i.contact_id as "contactId", c.first_name as "firstName", c.last_name as "lastName",
  c.job_title as "jobTitle", c.email, c.organisation_id as "organisationId", o.name as "organisationName", i.target_id as "targetId",
  t.campaign_id as "campaignId", i.status, ${SURE} as sure, i.locale, i.revision, i.send_requested_at as "sendRequestedAt", i.sent_at as "sentAt",
  i.answered_at as "answeredAt", i.answer, i.question_answered_at as "questionAnsweredAt", i.access_needs as "accessNeeds",
  i.waiting_place as "waitingPlace", i.brought_by_id as "broughtById",
  (select nullif(concat_ws(' ', bc.first_name, bc.last_name), '') from invitations b join contacts bc on bc.workspace_id = b.workspace_id and bc.id = b.contact_id
    where b.workspace_id = i.workspace_id and b.id = i.brought_by_id) as "broughtByName",
  i.confirmed_at as "confirmedAt", i.confirmed_by_id as "confirmedById", i.invited_by_id as "invitedById", i.reminders, i.reminded_at as "remindedAt",
  i.created_at as "createdAt", ${BY_NAME} as sort
  from invitations i
  join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id
  left join targets t on t.workspace_id = i.workspace_id and t.id = i.target_id`;

export function readInvitation(sql: Sql, workspaceId: string, id: string): Promise<InvitationRow | null> {
  return row(sql, `select ${COLUMNS} where i.workspace_id = $1 and i.id = $2`, [workspaceId, id]);
}

export interface InvitationFilter { statuses?: readonly InvitationStatus[] | undefined; contactId?: string | undefined }

/** The guests of one lab by name. */
export function listInvitations(
  sql: Sql, workspaceId: string, openLabId: string, { statuses, contactId }: InvitationFilter, after: unknown[] | null, limit: number,
): Promise<InvitationRow[]> {
  return rows(
    sql,
    `select * from (select ${COLUMNS}
      where i.workspace_id = $1 and i.open_lab_id = $2 and c.merged_into_id is null and ($3::text[] is null or i.status = any($3)) and ($4::uuid is null or i.contact_id = $4)) guests
      where $5::text is null or (sort, id) > ($5 collate "C", $6::uuid)
      order by sort, id limit $7`,
    [workspaceId, openLabId, statuses ?? null, contactId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

/** The invitations of one person, the latest lab first. */
export function invitationsOf(sql: Sql, workspaceId: string, contactId: string): Promise<(InvitationRow & { labTitle: string; startsAt: Date })[]> {
  return rows(
    sql,
    `select guests.*, l.title as "labTitle", l.starts_at as "startsAt" from (select ${COLUMNS} where i.workspace_id = $1 and i.contact_id = $2) guests
       join open_labs l on l.workspace_id = $1 and l.id = guests."openLabId" and l.deleted_at is null
      order by l.starts_at desc, guests.id`,
    [workspaceId, contactId],
  );
}

/** Somebody who may be invited, or why not. */
export interface Candidate {
  contactId: string;
  organisationId: string;
  hasEmail: boolean;
  optedOut: boolean;
  invited: boolean;
  targetId: string | null;
}

/**
 * The people named by their ids, as far as they exist, each with the target their invitation will move: of the named
 * campaign, else of the latest called campaign of the lab's product, else none (domain.md).
 */
export function candidates(
  sql: Sql, workspaceId: string, { openLabId, contactIds, campaignId }: { openLabId: string; contactIds: readonly string[]; campaignId: string | null },
): Promise<Candidate[]> {
  return rows(
    sql,
    `select c.id as "contactId", c.organisation_id as "organisationId", c.email is not null as "hasEmail",
            (c.opted_out_at is not null or o.opted_out_at is not null) as "optedOut",
            exists (select 1 from invitations i where i.workspace_id = $1 and i.open_lab_id = $2 and i.contact_id = c.id and i.status <> 'cancelled') as invited,
            (select t.id from targets t join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id and k.deleted_at is null
              where t.workspace_id = $1 and t.organisation_id = c.organisation_id and t.deleted_at is null
                and (k.id = $4 or (k.product_id = l.product_id and t.last_call_at is not null))
              order by (k.id = $4) desc nulls last, t.last_call_at desc nulls last, t.id limit 1) as "targetId"
       from unnest($3::uuid[]) with ordinality as wanted(contact_id, place)
       join contacts c on c.workspace_id = $1 and c.id = wanted.contact_id and c.erased_at is null
       join organisations o on o.workspace_id = $1 and o.id = c.organisation_id and o.deleted_at is null
       join open_labs l on l.workspace_id = $1 and l.id = $2
      order by wanted.place`,
    [workspaceId, openLabId, contactIds, campaignId],
  );
}

/**
 * The people of a campaign whose latest word was one of these interests. What was said while nobody was named counts for
 * the person to ask for.
 */
export async function contactsByInterest(sql: Sql, workspaceId: string, campaignId: string, interests: readonly Interest[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select said.contact_id as id from (
       select distinct on (t.id, coalesce(k.contact_id, t.contact_id)) coalesce(k.contact_id, t.contact_id) as contact_id, k.interest, t.position
         from targets t join calls k on k.workspace_id = t.workspace_id and k.target_id = t.id and k.voided_at is null and k.interest is not null
        where t.workspace_id = $1 and t.campaign_id = $2 and t.deleted_at is null and t.stage not in ('declined', 'set_aside', 'do_not_contact')
        order by t.id, coalesce(k.contact_id, t.contact_id), k.occurred_at desc, k.recorded_at desc) said
      where said.contact_id is not null and said.interest = any($3::text[]) order by said.position, said.contact_id`,
    [workspaceId, campaignId, interests],
  );
  return [...new Set(found.map(({ id }) => id))];
}

export interface NewInvitation {
  contactId: string;
  targetId: string | null;
  locale: Locale;
  invitedById: string | null;
  broughtById?: string | null;
  callId?: string | null;
}

/** Drafts; somebody who was called off before starts again. @returns the ids, in no order. */
export async function insertInvitations(sql: Sql, workspaceId: string, openLabId: string, guests: readonly NewInvitation[]): Promise<string[]> {
  const made = await rows<{ id: string }>(
    sql,
    `insert into invitations (workspace_id, id, open_lab_id, contact_id, target_id, locale, invited_by_id, brought_by_id, call_id)
     select $1, g.id, $2, g.contact_id, g.target_id, g.locale, g.invited_by_id, g.brought_by_id, g.call_id
       from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::uuid[], $9::uuid[]) as g(id, contact_id, target_id, locale, invited_by_id, brought_by_id, call_id)
     on conflict (workspace_id, open_lab_id, contact_id) do update
        set status = 'draft', target_id = excluded.target_id, invited_by_id = excluded.invited_by_id, answered_at = null, waiting_place = null,
            confirmed_at = null, confirmed_by_id = null, call_id = excluded.call_id, version = invitations.version + 1, updated_at = app.now()
      where invitations.status = 'cancelled'
     returning id`,
    [workspaceId, openLabId, guests.map(() => newId()), guests.map(({ contactId }) => contactId), guests.map(({ targetId }) => targetId),
      guests.map(({ locale }) => locale), guests.map(({ invitedById }) => invitedById), guests.map(({ broughtById }) => broughtById ?? null),
      guests.map(({ callId }) => callId ?? null)],
  );
  return made.map(({ id }) => id);
}

/** Somebody wants these drafts sent. */
export async function requestSending(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<void> {
  await sql.query(
    `update invitations set send_requested_at = app.now(), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = any($2::uuid[]) and status = 'draft'`,
    [workspaceId, ids],
  );
}

export async function draftsWithAddress(sql: Sql, workspaceId: string, openLabId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `select i.id from invitations i join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
      where i.workspace_id = $1 and i.open_lab_id = $2 and i.status = 'draft' and i.send_requested_at is null
        and c.email is not null and c.opted_out_at is null and c.erased_at is null`,
    [workspaceId, openLabId],
  );
  return found.map(({ id }) => id);
}

/** An invitation as the rules move it, locked with its target. */
export interface LockedInvitation {
  id: string;
  openLabId: string;
  contactId: string;
  targetId: string | null;
  status: InvitationStatus;
  locale: Locale;
  revision: number;
  knownRevision: number;
  sendRequestedAt: Date | null;
  questionAnsweredAt: Date | null;
  waitingPlace: number | null;
  version: number;
}

export function lockInvitation(sql: Sql, workspaceId: string, id: string): Promise<LockedInvitation | null> {
  return row(
    sql,
    `select id, open_lab_id as "openLabId", contact_id as "contactId", target_id as "targetId", status, locale, revision, known_revision as "knownRevision",
            send_requested_at as "sendRequestedAt", question_answered_at as "questionAnsweredAt", waiting_place as "waitingPlace", version
       from invitations where workspace_id = $1 and id = $2 for no key update`,
    [workspaceId, id],
  );
}

/** How far the invitations of a target prove it to be: 'attended', 'confirmed' (sure), 'invited', or null where all fell through. */
export async function bestRung(sql: Sql, workspaceId: string, targetId: string): Promise<'invited' | 'confirmed' | 'attended' | null> {
  const best = await row<{ rung: number | null }>(
    sql,
    `select max(case when i.status = 'attended' then 3 when ${SURE} then 2 when i.status in ('sent', 'maybe', 'yes', 'waiting') then 1 end) as rung
       from invitations i where i.workspace_id = $1 and i.target_id = $2`,
    [workspaceId, targetId],
  );
  return best?.rung ? (['invited', 'confirmed', 'attended'] as const)[best.rung - 1]! : null;
}

/** The funnel stage that calls alone have proven; an invitation mailed is at least a contact. */
export async function stageWithoutInvitations(sql: Sql, workspaceId: string, targetId: string): Promise<Stage> {
  const proven = await row<{ stage: Stage | null }>(
    sql,
    `select proves as stage from stage_changes
      where workspace_id = $1 and target_id = $2 and voided_at is null and proves is not null and cause <> 'invitation'
      order by app.funnel_rank(proves) desc limit 1`,
    [workspaceId, targetId],
  );
  return proven?.stage && proven.stage !== 'to_call' ? proven.stage : 'contacted';
}
