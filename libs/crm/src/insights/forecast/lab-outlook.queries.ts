import type { Interest } from '#contracts/vocabulary.js';
import { GUEST_RUNGS, type GuestRung, type RungHistory } from '#insight/attendance.js';
import { rows, type Sql } from '#platform/database/sql.js';

/**
 * How far a guest had come when the doors opened, from what the invitation still knows: the word by voice, the question
 * answered, any answer at all. A maybe of a former lab cannot be told from a yes any more and is left out of what is learnt.
 */
const RUNG_AT_THE_DOOR = `case when i.confirmed_at is not null then 'confirmed' when i.question_answered_at is not null then 'answered'
  when i.answered_at is not null then 'yes' else 'silent' end`;

const RUNG_NOW = `case when i.status = 'confirmed' then 'confirmed' when i.status = 'yes' and i.question_answered_at is not null then 'answered'
  when i.status = 'yes' then 'yes' when i.status = 'maybe' then 'maybe' when i.status = 'sent' then 'silent' end`;

/** Guests of a lab on each rung. */
export async function guestsByRung(sql: Sql, workspaceId: string, openLabId: string): Promise<Partial<Record<GuestRung, number>>> {
  const found = await rows<{ rung: GuestRung | null; guests: number }>(
    sql, `select ${RUNG_NOW} as rung, count(*)::int as guests from invitations i where i.workspace_id = $1 and i.open_lab_id = $2 group by 1`, [workspaceId, openLabId],
  );
  return Object.fromEntries(found.flatMap(({ rung, guests }) => (rung ? [[rung, guests]] : [])));
}

/** What the team's former labs showed, by rung; labs at whose door nobody was counted tell nothing. */
export async function showUpHistory(sql: Sql, workspaceId: string): Promise<Partial<Record<GuestRung, RungHistory>>> {
  const found = await rows<{ rung: GuestRung; came: number; invited: number }>(
    sql,
    `select ${RUNG_AT_THE_DOOR} as rung, (count(*) filter (where i.status = 'attended'))::int as came, count(*)::int as invited
       from invitations i join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id and l.deleted_at is null and l.ends_at < app.now()
      where i.workspace_id = $1 and i.status in ('attended', 'no_show') and i.sent_at is not null
        and exists (select 1 from invitations d where d.workspace_id = l.workspace_id and d.open_lab_id = l.id and d.status = 'attended')
      group by 1`,
    [workspaceId],
  );
  return Object.fromEntries(found.filter(({ rung }) => (GUEST_RUNGS as readonly string[]).includes(rung)).map(({ rung, came, invited }) => [rung, { came, invited }]));
}

/** Somebody who could be invited. */
export interface CandidateRow {
  contactId: string;
  firstName: string | null;
  lastName: string | null;
  jobTitle: string | null;
  email: string | null;
  organisationId: string;
  organisationName: string;
  interest: Interest;
  invited: boolean;
  vendorConfirmed: boolean | null;
}

/** Of a contact `c` and their organisation `o`, what a `CandidateRow` says of them; their interest comes beside. */
const candidate = (openLabId: string): string => `c.id as "contactId", c.first_name as "firstName", c.last_name as "lastName", c.job_title as "jobTitle", c.email, o.id as "organisationId",
            o.name as "organisationName", c.vendor_confirmed as "vendorConfirmed",
            exists (select 1 from invitations i where i.workspace_id = $1 and i.open_lab_id = ${openLabId} and i.contact_id = c.id and i.status <> 'cancelled') as invited`;

/** People of a campaign by what they last said, those already on the guest list as well; in the order of the call list. */
export function candidatesOf(sql: Sql, workspaceId: string, { campaignId, openLabId, interests }: { campaignId: string; openLabId: string; interests: readonly Interest[] }): Promise<CandidateRow[]> {
  return rows(
    sql,
    `select ${candidate('$4')}, said.interest
       from (select distinct on (t.id, coalesce(k.contact_id, t.contact_id)) coalesce(k.contact_id, t.contact_id) as contact_id, k.interest, t.position
               from targets t join calls k on k.workspace_id = t.workspace_id and k.target_id = t.id and k.voided_at is null and k.interest is not null
              where t.workspace_id = $1 and t.campaign_id = $2 and t.deleted_at is null and t.stage not in ('declined', 'set_aside', 'do_not_contact')
              order by t.id, coalesce(k.contact_id, t.contact_id), k.occurred_at desc, k.recorded_at desc) said
       join contacts c on c.workspace_id = $1 and c.id = said.contact_id and c.erased_at is null and c.opted_out_at is null
       join organisations o on o.workspace_id = $1 and o.id = c.organisation_id and o.deleted_at is null and o.opted_out_at is null
      where said.interest = any($3::text[]) order by said.position, c.id limit 1000`,
    [workspaceId, campaignId, interests, openLabId],
  );
}

/**
 * Whom these targets would send: everybody whose last word there was curious or better; where nobody's was, the person to
 * ask for; where nobody is named, whoever is known there. Nobody who objected.
 */
export function candidatesOfTargets(sql: Sql, workspaceId: string, { openLabId, targetIds }: { openLabId: string; targetIds: readonly string[] }): Promise<CandidateRow[]> {
  return rows(
    sql,
    `with wanted as (select * from targets where workspace_id = $1 and id = any($2::uuid[]) and deleted_at is null),
     said as (
       select distinct on (t.id, coalesce(k.contact_id, t.contact_id)) t.id as target_id, coalesce(k.contact_id, t.contact_id) as contact_id, k.interest
         from wanted t join calls k on k.workspace_id = t.workspace_id and k.target_id = t.id and k.voided_at is null and k.interest is not null
        where coalesce(k.contact_id, t.contact_id) is not null
        order by t.id, coalesce(k.contact_id, t.contact_id), k.occurred_at desc, k.recorded_at desc),
     warm as (select * from said where interest in ('curious', 'interested', 'motivated')),
     who as (
       select target_id, contact_id from warm
       union
       select t.id, c.id from wanted t join contacts c on c.workspace_id = t.workspace_id and c.organisation_id = t.organisation_id and (t.contact_id is null or c.id = t.contact_id)
        where not exists (select 1 from warm w where w.target_id = t.id))
     select ${candidate('$3')}, coalesce(s.interest, 'unknown') as interest
       from who join wanted t on t.id = who.target_id
       join contacts c on c.workspace_id = $1 and c.id = who.contact_id and c.erased_at is null and c.opted_out_at is null and c.merged_into_id is null
       join organisations o on o.workspace_id = $1 and o.id = c.organisation_id and o.deleted_at is null and o.opted_out_at is null
       left join said s on s.target_id = who.target_id and s.contact_id = who.contact_id
      order by t.position, c.id limit 1000`,
    [workspaceId, targetIds, openLabId],
  );
}
