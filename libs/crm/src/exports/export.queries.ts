import { INTERESTS, type Channel, type Evidence, type FollowUpKind, type Influence, type Interest, type Outcome, type Signal, type Stage, type TargetKind, type TargetSource } from '#contracts/vocabulary.js';
import { targetFilter, type TargetFilter } from '../insights/call-list/call-list.queries.js';

/** A SELECT, with its parameters. Its rows are those of the file, one by one. */
export interface ExportQuery { text: string; parameters: unknown[] }

/** A number as `phoneCell` takes it, or null. */
export type PhoneJson = { raw: string; e164: string | null; extension: string | null } | null;

interface OfTarget {
  organisation: string;
  acronym: string | null;
  organisationKind: string | null;
  campaign: string | null;
  targetKind: TargetKind | null;
  source: TargetSource | null;
  stage: Stage | null;
  interest: Interest | null;
  assignee: string | null;
}

export interface ContactExportRow extends OfTarget {
  /** The person's, else the organisation's: what makes a card the same card the next time. */
  uid: string;
  contactId: string | null;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
  firstName: string | null;
  lastName: string | null;
  jobTitle: string | null;
  email: string | null;
  phone: PhoneJson;
  lastCallAt: Date | null;
  influence: Influence | null;
  note: string | null;
  vendorConfirmed: boolean | null;
}

export interface TargetExportRow extends OfTarget {
  postcode: string | null;
  city: string | null;
  siren: string | null;
  siret: string | null;
  website: string | null;
  contact: string | null;
  email: string | null;
  phone: PhoneJson;
  attempts: number;
  lastCallAt: Date | null;
  nextStep: FollowUpKind | null;
  nextDueAt: Date | null;
  note: string | null;
}

export interface CallExportRow {
  occurredAt: Date;
  campaign: string;
  organisation: string;
  contact: string | null;
  member: string;
  channel: Channel;
  outcome: Outcome;
  interest: Interest | null;
  evidence: Evidence[];
  number: string | null;
  durationSeconds: number | null;
  needs: string[];
  objections: string[];
  signals: Signal[];
  note: string | null;
}

export interface FollowUpExportRow {
  id: string;
  version: number;
  kind: FollowUpKind;
  dueAt: Date;
  organisation: string;
  campaign: string;
  contact: string | null;
  phone: PhoneJson;
  assignee: string | null;
}

/** The number of a person or body that one would dial first, as JSON. */
export const firstPhone = (table: string, owner: string, id: string, workspace = 't.workspace_id') => `(select jsonb_build_object('raw', p.raw, 'e164', p.e164, 'extension', p.extension) from ${table} p
   where p.workspace_id = ${workspace} and p.${owner} = ${id} and p.status <> 'wrong' and p.label is distinct from 'fax' order by (p.e164 is null), p.position, p.id limit 1)`;

const TARGETS = `from targets t
  join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
  join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id and k.deleted_at is null
  left join members m on m.workspace_id = t.workspace_id and m.id = t.assignee_id`;

const OF_TARGET = `o.name as organisation, o.acronym, o.kind as "organisationKind", k.name as campaign, t.kind as "targetKind", t.source, t.stage, m.name as assignee`;

/** A name, while the person is on file and has not asked to be left alone. */
const NAME = `case when c.erased_at is null and c.opted_out_at is null then nullif(concat_ws(' ', c.first_name, c.last_name), '') end`;

/** Where a body has no number to dial but its people do: one of theirs, of whoever was spoken to rather than another, and whose it is. */
const DIRECT_LINE = `select d.phone, ${NAME} as contact
   from contacts c cross join lateral (select ${firstPhone('contact_phones', 'contact_id', 'c.id')} as phone) d
  where c.workspace_id = t.workspace_id and c.organisation_id = t.organisation_id and c.erased_at is null and c.opted_out_at is null and c.merged_into_id is null and d.phone is not null
    and ${firstPhone('organisation_phones', 'organisation_id', 't.organisation_id')} is null
  order by c.id = t.contact_id desc nulls last, c.id limit 1`;

/** The call list as it is shown: one row per target. */
export function targetRows(workspaceId: string, filter: TargetFilter): ExportQuery {
  const where = targetFilter(workspaceId, filter);
  return {
    text: `select ${OF_TARGET}, t.interest, o.postcode, o.city, o.siren, o.siret, o.website, o.email,
                  coalesce(${firstPhone('organisation_phones', 'organisation_id', 'o.id')}, direct.phone) as phone,
                  case when direct.phone is null then (select ${NAME} from contacts c where c.workspace_id = t.workspace_id and c.id = t.contact_id) else direct.contact end as contact,
                  t.attempts, t.last_call_at as "lastCallAt", t.next_kind as "nextStep", t.next_due_at as "nextDueAt", t.note
             ${TARGETS} left join lateral (${DIRECT_LINE}) direct on true where ${where.text} order by app.plain(k.name), t.campaign_id, t.position, t.id`,
    parameters: where.parameters,
  };
}

/** What narrows a list of organisations as well as a call list: without anything else, those on no call list are meant too. */
const isWholeTeam = (filter: TargetFilter): boolean => Object.entries(filter).every(([part, value]) => part === 'q' || value === undefined);

/** Whom a file of contacts holds once: `person` for cards and invitations, `email` for mailings. */
export type Once = 'person' | 'email';

/**
 * Whom to write to: one row per contact of the targets, but for those who objected or were erased. With an interest asked
 * for, only whoever has it now; with certain contacts asked for, only they. A body where nobody is named, or where nobody
 * named has it, is one row with its general mailbox and number; unless the only ones who have it asked to be left alone.
 * Without a campaign or another word of a call list, the organisations that are on none are there too.
 */
export function contactRows(workspaceId: string, filter: TargetFilter, once: Once | null = null): ExportQuery {
  const where = targetFilter(workspaceId, filter, [filter.interest ?? INTERESTS, filter.interest !== undefined, filter.contactIds ?? null]);
  const parameters = where.parameters;
  const onNoList = isWholeTeam(filter) ? organisationsOnNoList(workspaceId, filter.q, parameters) : '';
  const all = `with matched as (
        select t.workspace_id, t.id as target_id, t.campaign_id, t.position, t.organisation_id, ${OF_TARGET}, t.interest, o.address_line, o.postcode, o.city, o.email as general_email,
               ${firstPhone('organisation_phones', 'organisation_id', 'o.id')} as general_phone, t.last_call_at
          ${TARGETS} where ${where.text} and o.opted_out_at is null and t.stage <> 'do_not_contact'
        ${onNoList}),
      latest as (
        select distinct on (l.target_id, l.contact_id) l.target_id, l.contact_id, l.interest
          from calls l join matched t on t.target_id = l.target_id
         where l.workspace_id = t.workspace_id and l.voided_at is null and l.interest is not null
         order by l.target_id, l.contact_id, l.occurred_at desc, l.recorded_at desc),
      holding as (select target_id, contact_id, interest from latest where interest = any($1::text[])),
      persons as (
        select t.target_id, t.organisation_id, c.id as contact_id, c.first_name, c.last_name, c.job_title, c.email, c.influence, c.note, c.vendor_confirmed, coalesce(h.interest, l.interest) as interest,
               ${firstPhone('contact_phones', 'contact_id', 'c.id')} as phone
          from matched t
          join contacts c on c.workspace_id = t.workspace_id and c.organisation_id = t.organisation_id and c.erased_at is null and c.opted_out_at is null and c.merged_into_id is null
          left join holding h on h.target_id = t.target_id and h.contact_id = c.id
          left join latest l on l.target_id = t.target_id and l.contact_id = c.id
         where (h.contact_id is not null or not $2::boolean) and ($3::uuid[] is null or c.id = any($3))),
      silent as (
        select h.target_id from holding h join matched t on t.target_id = h.target_id
          left join contacts c on c.workspace_id = t.workspace_id and c.id = h.contact_id
         where $2::boolean group by h.target_id having bool_and(c.opted_out_at is not null))
      select coalesce(p.contact_id, t.organisation_id) as uid, p.contact_id as "contactId", t.organisation, t.acronym, t."organisationKind", t.address_line as "addressLine", t.postcode, t.city,
             p.first_name as "firstName", p.last_name as "lastName", p.job_title as "jobTitle", coalesce(p.email, t.general_email) as email, coalesce(p.phone, t.general_phone) as phone,
             t.campaign, t."targetKind", t.source, t.stage, case when p.contact_id is null then t.interest else coalesce(p.interest, 'unknown') end as interest, t.assignee,
             t.last_call_at as "lastCallAt", p.influence, p.note, p.vendor_confirmed as "vendorConfirmed", t.campaign_id, t.position, t.target_id
        from matched t left join persons p on p.organisation_id = t.organisation_id and p.target_id is not distinct from t.target_id
       where p.contact_id is not null or ($3::uuid[] is null and not exists (select 1 from silent s where s.target_id = t.target_id))`;
  const place = `campaign_id is null, app.plain(coalesce(campaign, '')), campaign_id, position, target_id, app.plain(coalesce("lastName", '')), uid`;
  if (once === null) return { text: `select * from (${all}) found order by ${place}`, parameters };
  const key = once === 'person' ? 'uid' : 'lower(email)';
  return {
    text: `select * from (select distinct on (${key}) * from (${all}) found ${once === 'email' ? 'where email is not null' : ''} order by ${key}, ("contactId" is null), app.interest_rank(interest) desc, ${place}) once
           order by app.plain(organisation), app.plain(coalesce("lastName", '')), uid`,
    parameters,
  };
}

function organisationsOnNoList(workspaceId: string, q: string | undefined, parameters: unknown[]): string {
  const workspace = `$${parameters.push(workspaceId)}`;
  const named = q ? `and app.plain(o.name || ' ' || coalesce(o.acronym, '') || ' ' || coalesce(o.city, '')) like '%' || app.plain($${parameters.push(q.trim().replace(/[\\%_]/g, '\\$&'))}) || '%'` : '';
  return `union all
        select o.workspace_id, null, null, null, o.id, o.name, o.acronym, o.kind, null, null, null, null, null, null, o.address_line, o.postcode, o.city, o.email,
               ${firstPhone('organisation_phones', 'organisation_id', 'o.id', 'o.workspace_id')}, null
          from organisations o where o.workspace_id = ${workspace} and o.deleted_at is null and o.merged_into_id is null and o.opted_out_at is null ${named}
           and not exists (select 1 from targets t join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id and k.deleted_at is null
                            where t.workspace_id = o.workspace_id and t.organisation_id = o.id and t.deleted_at is null)`;
}

/** The calls that stand, of the targets meant, in the order they happened. */
export function callRows(workspaceId: string, filter: TargetFilter): ExportQuery {
  const where = targetFilter(workspaceId, filter);
  return {
    text: `select l.occurred_at as "occurredAt", k.name as campaign, o.name as organisation, ${NAME} as contact, caller.name as member, l.channel, l.outcome,
                  l.interest, l.evidence, l.phone as number, l.duration_seconds as "durationSeconds", l.signals, l.note,
                  array(select n.title from need_mentions s join needs n on n.workspace_id = s.workspace_id and n.id = s.need_id
                         where s.workspace_id = l.workspace_id and s.call_id = l.id and s.voided_at is null order by s.id) as needs,
                  array(select b.title from objection_mentions s join objections b on b.workspace_id = s.workspace_id and b.id = s.objection_id
                         where s.workspace_id = l.workspace_id and s.call_id = l.id and s.voided_at is null order by s.id) as objections
             from calls l join targets t on t.workspace_id = l.workspace_id and t.id = l.target_id
             join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
             join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id and k.deleted_at is null
             join members caller on caller.workspace_id = l.workspace_id and caller.id = l.member_id
             left join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
            where ${where.text} and l.voided_at is null order by l.occurred_at, l.id`,
    parameters: where.parameters,
  };
}

/** What is promised and planned on the targets meant, soonest first. */
export function followUpRows(workspaceId: string, filter: TargetFilter): ExportQuery {
  const where = targetFilter(workspaceId, filter);
  return {
    text: `select f.id, f.version, f.kind, f.due_at as "dueAt", o.name as organisation, k.name as campaign, ${NAME} as contact,
                  coalesce(${firstPhone('contact_phones', 'contact_id', 'c.id')}, ${firstPhone('organisation_phones', 'organisation_id', 'o.id')}) as phone, coalesce(owner.name, m.name) as assignee
             ${TARGETS}
             join follow_ups f on f.workspace_id = t.workspace_id and f.target_id = t.id and f.status in ('scheduled', 'due')
             left join members owner on owner.workspace_id = f.workspace_id and owner.id = f.assignee_id
             left join contacts c on c.workspace_id = f.workspace_id and c.id = f.contact_id
            where ${where.text} order by f.due_at, f.id`,
    parameters: where.parameters,
  };
}
