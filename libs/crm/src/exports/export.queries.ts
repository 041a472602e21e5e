import { INTERESTS, type Channel, type Evidence, type FollowUpKind, type Interest, type Outcome, type Stage, type TargetKind, type TargetSource } from '#contracts/vocabulary.js';
import { targetFilter, type TargetFilter } from '../insights/call-list.queries.js';

/** A SELECT, with its parameters. Its rows are those of the file, one by one. */
export interface ExportQuery { text: string; parameters: unknown[] }

/** A number as `phoneCell` takes it, or null. */
type PhoneJson = { raw: string; e164: string | null; extension: string | null } | null;

interface OfTarget {
  organisation: string;
  acronym: string | null;
  organisationKind: string | null;
  campaign: string;
  targetKind: TargetKind;
  source: TargetSource;
  stage: Stage;
  interest: Interest;
  assignee: string | null;
}

export interface ContactExportRow extends OfTarget {
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
  firstName: string | null;
  lastName: string | null;
  jobTitle: string | null;
  email: string | null;
  phone: PhoneJson;
  lastCallAt: string | null;
}

export interface TargetExportRow extends OfTarget {
  postcode: string | null;
  city: string | null;
  contact: string | null;
  email: string | null;
  phone: PhoneJson;
  attempts: number;
  lastCallAt: string | null;
  nextStep: FollowUpKind | null;
  nextDueAt: string | null;
}

export interface CallExportRow {
  occurredAt: string;
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
}

/** Wall time of the workspace, in the one form that spreadsheets of every country read as a date. */
const wall = (instant: string, zone: string) => `to_char(${instant} at time zone ${zone}, 'YYYY-MM-DD HH24:MI')`;

const firstPhone = (table: string, owner: string, id: string) => `(select jsonb_build_object('raw', p.raw, 'e164', p.e164, 'extension', p.extension) from ${table} p
   where p.workspace_id = t.workspace_id and p.${owner} = ${id} and p.status <> 'wrong' and p.label is distinct from 'fax' order by (p.e164 is null), p.position, p.id limit 1)`;

const TARGETS = `from targets t
  join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
  join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id and k.deleted_at is null
  left join members m on m.workspace_id = t.workspace_id and m.id = t.assignee_id`;

const OF_TARGET = `o.name as organisation, o.acronym, o.kind as "organisationKind", k.name as campaign, t.kind as "targetKind", t.source, t.stage, m.name as assignee`;

/** A name, while the person is on file and has not asked to be left alone. */
const NAME = `case when c.erased_at is null and c.opted_out_at is null then nullif(concat_ws(' ', c.first_name, c.last_name), '') end`;

/** The call list as it is shown: one row per target. */
export function targetRows(workspaceId: string, filter: TargetFilter, timeZone: string): ExportQuery {
  const where = targetFilter(workspaceId, filter, [timeZone]);
  return {
    text: `select ${OF_TARGET}, t.interest, o.postcode, o.city, o.email, ${firstPhone('organisation_phones', 'organisation_id', 'o.id')} as phone,
                  (select ${NAME} from contacts c where c.workspace_id = t.workspace_id and c.id = t.contact_id) as contact,
                  t.attempts, ${wall('t.last_call_at', '$1')} as "lastCallAt", t.next_kind as "nextStep", ${wall('t.next_due_at', '$1')} as "nextDueAt"
             ${TARGETS} where ${where.text} order by app.plain(k.name), t.campaign_id, t.position, t.id`,
    parameters: where.parameters,
  };
}

/**
 * Whom to write to: one row per contact of the targets, but for those who objected or were erased. With an interest asked
 * for, only whoever has it now. A body where nobody is named, or where nobody named has it, is one row with its general
 * mailbox and number; unless the only ones who have it asked to be left alone.
 */
export function contactRows(workspaceId: string, filter: TargetFilter, timeZone: string): ExportQuery {
  const where = targetFilter(workspaceId, filter, [timeZone, filter.interest ?? INTERESTS, filter.interest !== undefined]);
  return {
    text: `with matched as (
        select t.workspace_id, t.id as target_id, t.campaign_id, t.position, t.organisation_id, ${OF_TARGET}, t.interest, o.address_line, o.postcode, o.city, o.email as general_email,
               ${firstPhone('organisation_phones', 'organisation_id', 'o.id')} as general_phone, ${wall('t.last_call_at', '$1')} as last_call
          ${TARGETS} where ${where.text} and o.opted_out_at is null and t.stage <> 'do_not_contact'),
      latest as (
        select distinct on (l.target_id, l.contact_id) l.target_id, l.contact_id, l.interest
          from calls l join matched t on t.target_id = l.target_id
         where l.workspace_id = t.workspace_id and l.voided_at is null and l.interest is not null
         order by l.target_id, l.contact_id, l.occurred_at desc, l.recorded_at desc),
      holding as (select target_id, contact_id, interest from latest where interest = any($2::text[])),
      persons as (
        select t.target_id, c.id as contact_id, c.first_name, c.last_name, c.job_title, c.email, coalesce(h.interest, l.interest) as interest,
               ${firstPhone('contact_phones', 'contact_id', 'c.id')} as phone
          from matched t
          join contacts c on c.workspace_id = t.workspace_id and c.organisation_id = t.organisation_id and c.erased_at is null and c.opted_out_at is null
          left join holding h on h.target_id = t.target_id and h.contact_id = c.id
          left join latest l on l.target_id = t.target_id and l.contact_id = c.id
         where h.contact_id is not null or not $3::boolean),
      silent as (
        select h.target_id from holding h join matched t on t.target_id = h.target_id
          left join contacts c on c.workspace_id = t.workspace_id and c.id = h.contact_id
         where $3::boolean group by h.target_id having bool_and(c.opted_out_at is not null))
      select t.organisation, t.acronym, t."organisationKind", t.address_line as "addressLine", t.postcode, t.city, p.first_name as "firstName", p.last_name as "lastName",
             p.job_title as "jobTitle", coalesce(p.email, t.general_email) as email, coalesce(p.phone, t.general_phone) as phone, t.campaign, t."targetKind", t.source, t.stage,
             case when p.contact_id is null then t.interest else coalesce(p.interest, 'unknown') end as interest, t.assignee, t.last_call as "lastCallAt"
        from matched t left join persons p on p.target_id = t.target_id
       where p.contact_id is not null or not exists (select 1 from silent s where s.target_id = t.target_id)
       order by app.plain(t.campaign), t.campaign_id, t.position, t.target_id, app.plain(coalesce(p.last_name, '')), p.contact_id`,
    parameters: where.parameters,
  };
}

/** The calls that stand, of the targets meant, in the order they happened. */
export function callRows(workspaceId: string, filter: TargetFilter, timeZone: string): ExportQuery {
  const where = targetFilter(workspaceId, filter, [timeZone]);
  return {
    text: `select ${wall('l.occurred_at', '$1')} as "occurredAt", k.name as campaign, o.name as organisation, ${NAME} as contact, caller.name as member, l.channel, l.outcome,
                  l.interest, l.evidence, l.phone as number, l.duration_seconds as "durationSeconds"
             from calls l join targets t on t.workspace_id = l.workspace_id and t.id = l.target_id
             join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
             join campaigns k on k.workspace_id = t.workspace_id and k.id = t.campaign_id and k.deleted_at is null
             join members caller on caller.workspace_id = l.workspace_id and caller.id = l.member_id
             left join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
            where ${where.text} and l.voided_at is null order by l.occurred_at, l.id`,
    parameters: where.parameters,
  };
}
