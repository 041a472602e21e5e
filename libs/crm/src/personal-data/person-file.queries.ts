import type {
  Channel, EmailPurpose, EmailState, Evidence, FollowUpKind, FollowUpStatus, Influence, Interest, InvitationStatus, OptOutScope, Outcome, Signal, Stage, TargetSource,
} from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import type { Phone } from '../organisations/phones.rules.js';

export interface TeamOfFile { name: string; timeZone: string }

export async function teamOf(sql: Sql, workspaceId: string): Promise<TeamOfFile> {
  return (await row<TeamOfFile>(sql, 'select name, time_zone as "timeZone" from workspaces where id = $1', [workspaceId]))!;
}

export interface ListOfFile { campaign: string; product: string; source: TargetSource; stage: Stage; interest: Interest; addedAt: Date; note: string | null }

/** The call lists on which the person's organisation stands; a note only where the person is the one to ask for. */
export function listsOf(sql: Sql, workspaceId: string, contactId: string): Promise<ListOfFile[]> {
  return rows(
    sql,
    `select k.name as campaign, p.name as product, t.source, t.stage, t.interest, t.created_at as "addedAt", case when t.contact_id = c.id then t.note end as note
       from contacts c
       join targets t on t.workspace_id = c.workspace_id and t.organisation_id = c.organisation_id and t.deleted_at is null
       join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id and k.deleted_at is null
       join products p on p.workspace_id = k.workspace_id and p.id = k.product_id
      where c.workspace_id = $1 and c.id = $2 order by t.created_at, t.id`,
    [workspaceId, contactId],
  );
}

export interface CallOfFile {
  id: string;
  occurredAt: Date;
  channel: Channel;
  outcome: Outcome;
  interest: Interest | null;
  member: string;
  phone: string | null;
  evidence: Evidence[];
  signals: Signal[];
  /** What a colleague read out of its note. */
  reread: Signal[];
  note: string | null;
  callBackAt: Date | null;
  notNowUntil: Date | null;
  durationSeconds: number | null;
  voidedAt: Date | null;
  voidReason: string | null;
  needs: string[];
  objections: string[];
}

/** Every call with the person, the former versions of corrected ones as well. */
export function callsWith(sql: Sql, workspaceId: string, contactId: string): Promise<CallOfFile[]> {
  return rows(
    sql,
    `select k.id, k.occurred_at as "occurredAt", k.channel, k.outcome, k.interest, m.name as member, k.phone, k.evidence, k.signals, k.note,
            coalesce((select r.signals from persona_readings r where r.workspace_id = k.workspace_id and r.call_id = k.id), '{}') as reread,
            k.call_back_at as "callBackAt", k.not_now_until as "notNowUntil", k.duration_seconds as "durationSeconds",
            k.voided_at as "voidedAt", k.void_reason as "voidReason",
            array(select n.title from need_mentions s join needs n on n.workspace_id = s.workspace_id and n.id = s.need_id
                   where s.workspace_id = k.workspace_id and s.call_id = k.id and s.voided_at is null order by n.title) as needs,
            array(select o.title from objection_mentions s join objections o on o.workspace_id = s.workspace_id and o.id = s.objection_id
                   where s.workspace_id = k.workspace_id and s.call_id = k.id and s.voided_at is null order by o.title) as objections
       from calls k join members m on m.workspace_id = k.workspace_id and m.id = k.member_id
      where k.workspace_id = $1 and k.contact_id = $2 order by k.occurred_at, k.recorded_at, k.id`,
    [workspaceId, contactId],
  );
}

export interface FollowUpOfFile { kind: FollowUpKind; dueAt: Date; status: FollowUpStatus }

export function followUpsWith(sql: Sql, workspaceId: string, contactId: string): Promise<FollowUpOfFile[]> {
  return rows(
    sql,
    'select kind, due_at as "dueAt", status from follow_ups where workspace_id = $1 and contact_id = $2 order by due_at, id',
    [workspaceId, contactId],
  );
}

export interface MailOfFile { purpose: EmailPurpose; state: EmailState; subject: string | null; createdAt: Date; sentAt: Date | null }

export function mailsTo(sql: Sql, workspaceId: string, email: string): Promise<MailOfFile[]> {
  return rows(
    sql,
    `select purpose, state, content ->> 'subject' as subject, created_at as "createdAt", sent_at as "sentAt" from emails
      where workspace_id = $1 and lower(recipient) = lower($2) order by created_at, id`,
    [workspaceId, email],
  );
}

export interface InvitationOfFile {
  openLab: string;
  startsAt: Date;
  status: InvitationStatus;
  sentAt: Date | null;
  answeredAt: Date | null;
  question: string | null;
  answer: string | null;
  accessNeeds: string | null;
  confirmedAt: Date | null;
  /** At the door, and what they chose there. */
  arrivedAt: Date | null;
  theme: string | null;
  /** Named among the most motivated, and why. */
  motivated: string | null;
}

/** The open labs the person was invited to, and what they answered. */
export function invitationsOf(sql: Sql, workspaceId: string, contactId: string): Promise<InvitationOfFile[]> {
  return rows(
    sql,
    `select l.title as "openLab", l.starts_at as "startsAt", i.status, i.sent_at as "sentAt", i.answered_at as "answeredAt", l.question, i.answer,
            i.access_needs as "accessNeeds", i.confirmed_at as "confirmedAt", a.arrived_at as "arrivedAt", t.title as theme, m.why as motivated
       from invitations i join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id
       left join attendances a on a.workspace_id = i.workspace_id and a.invitation_id = i.id
       left join lab_themes t on t.workspace_id = a.workspace_id and t.id = a.theme_id
       left join motivated_guests m on m.workspace_id = i.workspace_id and m.invitation_id = i.id
      where i.workspace_id = $1 and i.contact_id = $2 order by l.starts_at, i.id`,
    [workspaceId, contactId],
  );
}

export interface OptOutOfFile { scope: OptOutScope; occurredAt: Date; liftedAt: Date | null; liftReason: string | null }

/** The person's own oppositions, and those of their whole organisation. */
export function optOutsOf(sql: Sql, workspaceId: string, contactId: string): Promise<OptOutOfFile[]> {
  return rows(
    sql,
    `select o.scope, o.occurred_at as "occurredAt", o.lifted_at as "liftedAt", o.lift_reason as "liftReason"
       from opt_outs o join contacts c on c.workspace_id = o.workspace_id and c.id = $2
      where o.workspace_id = $1 and (o.contact_id = $2 or (o.scope = 'organisation' and o.organisation_id = c.organisation_id))
      order by o.occurred_at, o.id`,
    [workspaceId, contactId],
  );
}

export interface EntryOfFile {
  firstName: string | null; lastName: string | null; jobTitle: string | null; email: string | null; influence: Influence; note: string | null;
  createdAt: Date; lastSpokenAt: Date | null; optedOutAt: Date | null;
  phones: Pick<Phone, 'raw' | 'e164' | 'extension' | 'label' | 'status'>[];
}

/** The person under other spellings, merged since: kept so that a later list does not enter them again. */
export function formerEntries(sql: Sql, workspaceId: string, contactId: string): Promise<EntryOfFile[]> {
  return rows(
    sql,
    `select c.first_name as "firstName", c.last_name as "lastName", c.job_title as "jobTitle", c.email, c.influence, c.note, c.created_at as "createdAt",
            c.last_spoken_at as "lastSpokenAt", c.opted_out_at as "optedOutAt",
            coalesce((select jsonb_agg(jsonb_build_object('raw', p.raw, 'e164', p.e164, 'extension', p.extension, 'label', p.label, 'status', p.status) order by p.position, p.id)
                        from contact_phones p where p.workspace_id = $1 and p.contact_id = c.id), '[]') as phones
       from contacts c where c.workspace_id = $1 and c.merged_into_id = $2 order by c.created_at, c.id`,
    [workspaceId, contactId],
  );
}
