import { PERSONA_EXPIRY_MONTHS } from '#contracts/cadence.js';
import type { Evidence, Interest, Outcome, Signal } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

/** A conversation as its note tells it, without the facts its caller ticked, without names. */
export interface ToReread {
  callId: string;
  occurredAt: Date;
  outcome: Outcome;
  interest: Interest | null;
  evidence: Evidence[];
  note: string;
  needs: string[];
  objections: string[];
  /** Conversations that wait for a second reading by this member, this one included. */
  waiting: number;
}

/** Conversations with somebody named, noted by somebody else, that nobody reread. $2 the member, $3 whether only their own campaigns. */
const WAITING = `
   from calls k
   join campaigns g on g.workspace_id = k.workspace_id and g.id = k.campaign_id and g.deleted_at is null
   join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id and c.erased_at is null
  where k.workspace_id = $1 and k.voided_at is null and k.member_id <> $2 and k.outcome in ('reached', 'not_now', 'call_back')
    and btrim(coalesce(k.note, '')) <> '' and k.occurred_at > app.now() - make_interval(months => ${PERSONA_EXPIRY_MONTHS})
    and not exists (select 1 from persona_readings r where r.workspace_id = k.workspace_id and r.call_id = k.id)
    and (not $3 or exists (select 1 from campaign_callers m where m.workspace_id = k.workspace_id and m.campaign_id = k.campaign_id and m.member_id = $2)
         or not exists (select 1 from campaign_callers m where m.workspace_id = k.workspace_id and m.campaign_id = k.campaign_id))`;

/** The next of the sample: in the order of a hash of the call, so that neither date, caller nor result decides who is in it. */
export function nextToReread(sql: Sql, workspaceId: string, memberId: string, ownOnly: boolean): Promise<ToReread | null> {
  return row(
    sql,
    `select k.id as "callId", k.occurred_at as "occurredAt", k.outcome, k.interest, k.evidence, k.note, (count(*) over ())::int as waiting,
            array(select n.title from need_mentions s join needs n on n.workspace_id = s.workspace_id and n.id = s.need_id
                   where s.workspace_id = k.workspace_id and s.call_id = k.id and s.voided_at is null order by n.title) as needs,
            array(select o.title from objection_mentions s join objections o on o.workspace_id = s.workspace_id and o.id = s.objection_id
                   where s.workspace_id = k.workspace_id and s.call_id = k.id and s.voided_at is null order by o.title) as objections
     ${WAITING} order by md5(k.id::text) limit 1`,
    [workspaceId, memberId, ownOnly],
  );
}

/** Whether this member may give this call its second reading. */
export async function mayReread(sql: Sql, workspaceId: string, memberId: string, ownOnly: boolean, callId: string): Promise<boolean> {
  return (await row(sql, `select 1 as may ${WAITING} and k.id = $4`, [workspaceId, memberId, ownOnly, callId])) !== null;
}

export interface StoredReading { memberId: string; signals: Signal[] }

export function readingOf(sql: Sql, workspaceId: string, callId: string): Promise<StoredReading | null> {
  return row(sql, 'select member_id as "memberId", signals from persona_readings where workspace_id = $1 and call_id = $2', [workspaceId, callId]);
}

/** @returns false where the call has its reading already */
export async function insertReading(sql: Sql, workspaceId: string, reading: { id: string; callId: string; memberId: string; signals: readonly Signal[] }): Promise<boolean> {
  const inserted = await row(
    sql,
    `insert into persona_readings (workspace_id, id, call_id, member_id, signals) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, call_id) do nothing returning 1 as inserted`,
    [workspaceId, reading.id, reading.callId, reading.memberId, reading.signals],
  );
  return inserted !== null;
}

/** What the caller ticked and what the reader did, of every conversation that stands. */
export function pairsOfReadings(sql: Sql, workspaceId: string): Promise<{ ticked: Signal[]; reread: Signal[] }[]> {
  return rows(
    sql,
    `select k.signals as ticked, r.signals as reread
       from persona_readings r join calls k on k.workspace_id = r.workspace_id and k.id = r.call_id and k.voided_at is null
      where r.workspace_id = $1`,
    [workspaceId],
  );
}
