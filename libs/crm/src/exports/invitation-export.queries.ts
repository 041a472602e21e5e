import type { Interest, InvitationStatus } from '#contracts/vocabulary.js';
import { firstPhone, type ExportQuery, type PhoneJson } from './export.queries.js';
import { BY_NAME } from '../contacts/contact.queries.js';

/** Which invitations, as the screens of open labs narrow them. */
export interface InvitationExportFilter {
  openLabId?: string | undefined;
  status?: readonly InvitationStatus[] | undefined;
  /** Of the targets they move. */
  campaignId?: string | undefined;
}

export interface InvitationExportRow {
  openLab: string;
  startsAt: Date;
  place: string | null;
  firstName: string | null;
  lastName: string | null;
  jobTitle: string | null;
  organisation: string;
  organisationKind: string | null;
  city: string | null;
  email: string | null;
  phone: PhoneJson;
  campaign: string | null;
  interest: Interest | null;
  assignee: string | null;
  invitationStatus: InvitationStatus;
  invitedBy: string | null;
  sentAt: Date | null;
  answeredAt: Date | null;
  labAnswer: string | null;
  waitingPlace: number | null;
  broughtBy: string | null;
  /** Whom this guest brings. */
  colleagues: string[];
  confirmedAt: Date | null;
  confirmedBy: string | null;
  accessNeeds: string | null;
}

/** A lab with the guests meant: for a calendar, where an invitation is no entry of its own. */
export interface LabExportRow {
  id: string;
  version: number;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  guests: { name: string | null; organisation: string; status: InvitationStatus }[];
}

const nameOf = (contact: string): string => `nullif(concat_ws(' ', ${contact}.first_name, ${contact}.last_name), '')`;
/** Whoever asked to be left alone stands on the list as on the screen, without what one would write to or call. */
const MAY_BE_REACHED = 'c.erased_at is null and c.opted_out_at is null and o.opted_out_at is null';
/** Who stands on the screen's guest list. */
const GUESTS = `from invitations i
  join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id and l.deleted_at is null
  join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.merged_into_id is null
  join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id
  left join targets t on t.workspace_id = i.workspace_id and t.id = i.target_id
 where i.workspace_id = $1 and ($2::uuid is null or i.open_lab_id = $2) and ($3::text[] is null or i.status = any($3)) and ($4::uuid is null or t.campaign_id = $4)`;

const parametersOf = (workspaceId: string, { openLabId, status, campaignId }: InvitationExportFilter): unknown[] => [workspaceId, openLabId ?? null, status ?? null, campaignId ?? null];

/** The guests of the labs meant, lab by lab and by name as on the screen. */
export function invitationRows(workspaceId: string, filter: InvitationExportFilter): ExportQuery {
  return {
    text: `select l.title as "openLab", l.starts_at as "startsAt", l.place, c.first_name as "firstName", c.last_name as "lastName", c.job_title as "jobTitle",
                  o.name as organisation, o.kind as "organisationKind", o.city, case when ${MAY_BE_REACHED} then c.email end as email,
                  case when ${MAY_BE_REACHED} then coalesce(${firstPhone('contact_phones', 'contact_id', 'c.id', 'c.workspace_id')}, ${firstPhone('organisation_phones', 'organisation_id', 'o.id', 'o.workspace_id')}) end as phone,
                  (select k.name from campaigns k where k.workspace_id = t.workspace_id and k.id = t.campaign_id) as campaign, t.interest,
                  (select m.name from members m where m.workspace_id = t.workspace_id and m.id = t.assignee_id) as assignee, i.status as "invitationStatus",
                  (select m.name from members m where m.workspace_id = i.workspace_id and m.id = i.invited_by_id) as "invitedBy",
                  i.sent_at as "sentAt", i.answered_at as "answeredAt", i.answer as "labAnswer", case when i.status = 'waiting' then i.waiting_place end as "waitingPlace",
                  (select ${nameOf('bc')} from invitations b join contacts bc on bc.workspace_id = b.workspace_id and bc.id = b.contact_id
                    where b.workspace_id = i.workspace_id and b.id = i.brought_by_id) as "broughtBy",
                  array(select ${nameOf('bc')} from invitations b join contacts bc on bc.workspace_id = b.workspace_id and bc.id = b.contact_id and bc.merged_into_id is null
                         where b.workspace_id = i.workspace_id and b.brought_by_id = i.id and b.status not in ('cancelled', 'no') and ${nameOf('bc')} is not null order by bc.last_name, bc.first_name, bc.id) as colleagues,
                  i.confirmed_at as "confirmedAt", (select m.name from members m where m.workspace_id = i.workspace_id and m.id = i.confirmed_by_id) as "confirmedBy",
                  i.access_needs as "accessNeeds"
             ${GUESTS} order by l.starts_at, l.id, ${BY_NAME}, i.id`,
    parameters: parametersOf(workspaceId, filter),
  };
}

/** The labs that have such guests, but for those called off; the soonest first. */
export function labRows(workspaceId: string, filter: InvitationExportFilter): ExportQuery {
  return {
    text: `select l.id, l.calendar_revision as version, l.title, l.starts_at as "startsAt", l.ends_at as "endsAt", l.place,
                  jsonb_agg(jsonb_build_object('name', ${nameOf('c')}, 'organisation', o.name, 'status', i.status) order by ${BY_NAME}, i.id) as guests
             ${GUESTS} and l.cancelled_at is null group by l.workspace_id, l.id order by l.starts_at, l.id`,
    parameters: parametersOf(workspaceId, filter),
  };
}
