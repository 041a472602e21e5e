import type { Cadence, WorkingHours } from '#contracts/cadence.js';
import type { ScriptVariant } from '#contracts/discourse.js';
import type { IdealUserCriterion } from '#contracts/ideal-user.js';
import type { Evidence, Influence, Interest, InvitationStatus, Outcome, PortraitAnswer } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import type { KnownPhone } from './phones.queries.js';

/** What the queue of a campaign runs by. */
export interface CampaignFrame {
  id: string;
  product_id: string;
  script: string;
  stakeholder_script: string;
  script_variants: ScriptVariant[];
  /** `YYYY-MM-DD`; null before the launch is dated. */
  launched_on: string | null;
  cadence: Cadence;
  archived: boolean;
  criteria: IdealUserCriterion[];
  product_name: string;
  time_zone: string;
  hours: WorkingHours;
  closed_days: string[];
  now: Date;
}

export function readFrame(sql: Sql, workspaceId: string, campaignId: string): Promise<CampaignFrame | null> {
  return row(
    sql,
    `select c.id, c.product_id, c.script, c.stakeholder_script, c.script_variants, p.launched_on::text, c.cadence, c.archived_at is not null as archived,
            p.ideal_user -> 'criteria' as criteria, p.name as product_name, w.time_zone, w.hours, w.closed_days, app.now() as now
       from campaigns c
       join products p on p.workspace_id = c.workspace_id and p.id = c.product_id
       join workspaces w on w.id = c.workspace_id
      where c.workspace_id = $1 and c.id = $2 and c.deleted_at is null`,
    [workspaceId, campaignId],
  );
}

export interface ContactOnCard {
  id: string;
  first_name: string | null;
  last_name: string | null;
  job_title: string | null;
  email: string | null;
  influence: Influence;
  interest: Interest | null;
  phones: Pick<KnownPhone, 'id' | 'raw' | 'e164' | 'extension' | 'label' | 'status'>[];
}

/** The people of an organisation who may be called, with what each last said of their interest in this campaign. */
export function contactsOnCard(sql: Sql, workspaceId: string, organisationId: string, targetId: string): Promise<ContactOnCard[]> {
  return rows(
    sql,
    `select c.id, c.first_name, c.last_name, c.job_title, c.email, c.influence,
            (select k.interest from calls k where k.workspace_id = $1 and k.target_id = $3 and k.contact_id = c.id and k.voided_at is null and k.interest is not null
              order by k.occurred_at desc, k.recorded_at desc limit 1) as interest,
            coalesce((select json_agg(json_build_object('id', p.id, 'raw', p.raw, 'e164', p.e164, 'extension', p.extension, 'label', p.label, 'status', p.status)
                                      order by p.position, p.id)
                        from contact_phones p where p.workspace_id = $1 and p.contact_id = c.id), '[]') as phones
       from contacts c
      where c.workspace_id = $1 and c.organisation_id = $2 and c.erased_at is null and c.opted_out_at is null
      order by c.last_spoken_at desc nulls last, c.created_at, c.id`,
    [workspaceId, organisationId, targetId],
  );
}

export interface GuestOnCard { id: string; openLabId: string; contactId: string; status: InvitationStatus }

/** Those of the organisation on the guest list of a lab to come. */
export function guestsOnCard(sql: Sql, workspaceId: string, organisationId: string, productId: string): Promise<GuestOnCard[]> {
  return rows(
    sql,
    `select i.id, i.open_lab_id as "openLabId", i.contact_id as "contactId", i.status from invitations i
       join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.organisation_id = $2
       join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id and l.product_id = $3
        and l.deleted_at is null and l.cancelled_at is null and l.ends_at > app.now()
      where i.workspace_id = $1 and i.status <> 'cancelled' order by l.starts_at, i.id`,
    [workspaceId, organisationId, productId],
  );
}

export interface PastCall {
  id: string;
  occurred_at: Date;
  outcome: Outcome;
  interest: Interest | null;
  evidence: Evidence[];
  note: string | null;
  contact_id: string | null;
  member_name: string;
  portrait: Record<string, PortraitAnswer> | null;
}

/** The last calls on a target, newest first. */
export function lastCalls(sql: Sql, workspaceId: string, targetId: string, most: number): Promise<PastCall[]> {
  return rows(
    sql,
    `select k.id, k.occurred_at, k.outcome, k.interest, k.evidence, k.note, k.contact_id, m.name as member_name, k.portrait
       from calls k join members m on m.workspace_id = k.workspace_id and m.id = k.member_id
      where k.workspace_id = $1 and k.target_id = $2 and k.voided_at is null
      order by k.occurred_at desc, k.recorded_at desc limit $3`,
    [workspaceId, targetId, most],
  );
}

export interface KnownObjection { id: string; title: string; heard: number; answered: number; answers: string[] }

/**
 * Objections met for this product, the most heard first, each with the answers that worked, best first: by how many of those
 * who heard the answer were interested in the end, one in ten being the prior (Beta(1, 9), as everywhere), then by how often.
 */
export function objectionsMet(sql: Sql, workspaceId: string, productId: string, most: number): Promise<KnownObjection[]> {
  return rows(
    sql,
    `select o.id, o.title, count(*)::int as heard, (count(*) filter (where m.answered))::int as answered,
            coalesce((select json_agg(best.answer) from (
               select min(btrim(a.answer)) as answer from objection_mentions a join calls k on k.workspace_id = a.workspace_id and k.id = a.call_id
                where a.workspace_id = $1 and a.objection_id = o.id and a.voided_at is null and a.answered and btrim(a.answer) <> ''
                group by app.plain(btrim(a.answer))
                order by (1.0 + count(*) filter (where k.interest in ('interested', 'motivated'))) / (10 + count(*)) desc, count(*) desc, max(a.occurred_at) desc limit 3) best), '[]') as answers
       from objections o join objection_mentions m on m.workspace_id = o.workspace_id and m.objection_id = o.id and m.voided_at is null
      where o.workspace_id = $1 and o.product_id = $2
      group by o.id, o.title
      order by heard desc, o.title limit $3`,
    [workspaceId, productId, most],
  );
}

export interface PlaceOnList {
  target_id: string;
  version: number;
  kind: 'prospect' | 'stakeholder';
  interest: Interest;
  stage: string;
  portrait: Record<string, PortraitAnswer>;
  attempts: number;
  contact_id: string | null;
  referrer: string | null;
  promised_to: string | null;
  spoken_in: string | null;
}

/** What the card says of the target itself: its place, who named it, whom a promise was made to, who spoke with them elsewhere. */
export async function placeOnList(sql: Sql, workspaceId: string, targetId: string): Promise<PlaceOnList> {
  const place = await row<PlaceOnList>(
    sql,
    `select t.id as target_id, t.version, t.kind, t.interest, t.stage, t.portrait, t.attempts, t.contact_id,
            (select o.name from targets r join organisations o on o.workspace_id = r.workspace_id and o.id = r.organisation_id
              where r.workspace_id = $1 and r.id = t.referrer_target_id) as referrer,
            (select nullif(concat_ws(' ', c.first_name, c.last_name), '') from follow_ups f
               join contacts c on c.workspace_id = f.workspace_id and c.id = f.contact_id
              where f.workspace_id = $1 and f.target_id = t.id and f.kind = 'call_back' and f.status in ('scheduled', 'due')
              order by f.due_at limit 1) as promised_to,
            (select c.name from organisation_holds h join campaigns c on c.workspace_id = h.workspace_id and c.id = h.spoken_in_campaign_id
              where h.workspace_id = $1 and h.organisation_id = t.organisation_id and h.rest_until > app.now() and c.id <> t.campaign_id) as spoken_in
       from targets t where t.workspace_id = $1 and t.id = $2`,
    [workspaceId, targetId],
  );
  return place!;
}
