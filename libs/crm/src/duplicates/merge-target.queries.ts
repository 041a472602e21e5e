import type { Interest, PortraitAnswer, Stage, TargetSource } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import type { OpenStep } from './merged-target.rules.js';

/** A target of one of two organisations, as far as a merge decides about it. */
export interface TargetToMerge {
  id: string;
  campaignId: string;
  organisationId: string;
  contactId: string | null;
  stage: Stage;
  interest: Interest;
  source: TargetSource;
  referrerTargetId: string | null;
  referrerContactId: string | null;
  assigneeId: string | null;
  portrait: Record<string, PortraitAnswer>;
  note: string | null;
  attempts: number;
  lastCallAt: Date | null;
  reachedAt: Date | null;
  toRepair: boolean;
  position: number;
  deletedAt: Date | null;
  /** When it came to where it stands. */
  movedAt: Date;
}

/** Locks holds, then targets, each in the order that every writer keeps (ARCHITECTURE.md, Locks); deleted ones too. */
export async function lockForMerge(sql: Sql, workspaceId: string, organisationIds: readonly string[]): Promise<TargetToMerge[]> {
  await sql.query('select 1 from organisation_holds where workspace_id = $1 and organisation_id = any($2::uuid[]) order by organisation_id for no key update', [workspaceId, organisationIds]);
  await sql.query('select 1 from targets where workspace_id = $1 and organisation_id = any($2::uuid[]) order by id for no key update', [workspaceId, organisationIds]);
  return rows(
    sql,
    `select t.id, t.campaign_id as "campaignId", t.organisation_id as "organisationId", t.contact_id as "contactId", t.stage, t.interest, t.source,
            t.referrer_target_id as "referrerTargetId", t.referrer_contact_id as "referrerContactId", t.assignee_id as "assigneeId", t.portrait, t.note, t.attempts,
            t.last_call_at as "lastCallAt", t.reached_at as "reachedAt", t.to_repair as "toRepair", t.position, t.deleted_at as "deletedAt",
            coalesce((select max(s.occurred_at) from stage_changes s where s.workspace_id = $1 and s.target_id = t.id and s.voided_at is null), t.created_at) as "movedAt"
       from targets t where t.workspace_id = $1 and t.organisation_id = any($2::uuid[]) and t.merged_into_id is null order by t.id`,
    [workspaceId, organisationIds],
  );
}

/** A target of the organisation that stays, the image of the other's: its history is given to it next. */
export async function copyTarget(sql: Sql, workspaceId: string, { fromId, id, organisationId }: { fromId: string; id: string; organisationId: string }): Promise<void> {
  await sql.query(
    `insert into targets (workspace_id, id, campaign_id, organisation_id, contact_id, kind, source, referrer_target_id, referrer_contact_id, stage, interest, assignee_id,
                          portrait, note, attempts, last_call_at, reached_at, to_repair, score, why, position, created_at)
     select workspace_id, $3, campaign_id, $4, contact_id, kind, source, referrer_target_id, referrer_contact_id, stage, interest, assignee_id,
            portrait, note, attempts, last_call_at, reached_at, to_repair, score, why, position, created_at
       from targets where workspace_id = $1 and id = $2`,
    [workspaceId, fromId, id, organisationId],
  );
}

/**
 * The funnel's facts of one target said anew for another, known from now on. Those of the first stay where they are: what
 * was known before the merge is recomputed from them as it was (reports of past weeks).
 */
export async function repeatFacts(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  await sql.query(
    `insert into stage_changes (workspace_id, id, campaign_id, target_id, from_stage, to_stage, proves, cause, reason, call_id, member_id, occurred_at)
     select workspace_id, gen_random_uuid(), campaign_id, $3, from_stage, to_stage, proves, cause, reason, call_id, member_id, occurred_at
       from stage_changes where workspace_id = $1 and target_id = $2 and voided_at is null order by seq`,
    [workspaceId, fromId, intoId],
  );
}

/** Calls and follow-ups go where the history goes. What a call would restore was the other target's: it cannot be undone any more. */
export async function moveCalls(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  await sql.query('update calls set target_id = $3 where workspace_id = $1 and target_id = $2', [workspaceId, fromId, intoId]);
}

/** Where the product was first used. */
export async function moveFirstUses(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  await sql.query('update first_uses set target_id = $3 where workspace_id = $1 and target_id = $2', [workspaceId, fromId, intoId]);
}

export async function moveFollowUps(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  await sql.query('update follow_ups set target_id = $3, version = version + 1, updated_at = app.now() where workspace_id = $1 and target_id = $2', [workspaceId, fromId, intoId]);
}

/** What is open on these targets. */
export function openSteps(sql: Sql, workspaceId: string, targetIds: readonly string[]): Promise<(OpenStep & { targetId: string })[]> {
  return rows(
    sql,
    `select id, target_id as "targetId", contact_id as "contactId", kind = 'call_back' as "isPromise", kind = 'retry' as "isRetry", call_id is null as "byHand", due_at as "dueAt"
       from follow_ups where workspace_id = $1 and target_id = any($2::uuid[]) and status in ('scheduled', 'due')`,
    [workspaceId, targetIds],
  );
}

export async function supersede(sql: Sql, workspaceId: string, followUpIds: readonly string[]): Promise<void> {
  await sql.query(
    `update follow_ups set status = 'superseded', closed_at = app.now(), version = version + 1, updated_at = app.now() where workspace_id = $1 and id = any($2::uuid[])`,
    [workspaceId, followUpIds],
  );
}

export type MergedTarget = Pick<TargetToMerge, 'contactId' | 'source' | 'referrerTargetId' | 'referrerContactId' | 'assigneeId' | 'portrait' | 'note' | 'attempts' | 'lastCallAt' | 'reachedAt' | 'toRepair' | 'position' | 'deletedAt'>;

export async function writeMergedTarget(sql: Sql, workspaceId: string, id: string, merged: MergedTarget): Promise<void> {
  await sql.query(
    `update targets set contact_id = $3, source = $4, referrer_target_id = $5, referrer_contact_id = $6, assignee_id = $7, portrait = $8, note = $9, attempts = $10,
            last_call_at = $11, reached_at = $12, to_repair = $13, position = $14, deleted_at = $15, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, merged.contactId, merged.source, merged.referrerTargetId, merged.referrerContactId, merged.assigneeId, JSON.stringify(merged.portrait),
      merged.note, merged.attempts, merged.lastCallAt, merged.reachedAt, merged.toRepair, merged.position, merged.deletedAt],
  );
}

/** The one that goes, and those that had become it before. Whoever was named by it is credited to the one that stays, but not to itself. */
export async function retireTarget(sql: Sql, workspaceId: string, fromId: string, intoId: string): Promise<void> {
  await sql.query(
    `update targets set merged_into_id = $3, deleted_at = coalesce(deleted_at, app.now()), version = version + 1, updated_at = app.now()
      where workspace_id = $1 and (id = $2 or merged_into_id = $2)`,
    [workspaceId, fromId, intoId],
  );
  await sql.query(
    `update targets set referrer_target_id = nullif($3::uuid, id), version = version + 1, updated_at = app.now() where workspace_id = $1 and referrer_target_id = $2`,
    [workspaceId, fromId, intoId],
  );
}

/** Whose card it is, and the rest after a conversation: the caller at work keeps their card, the longer rest holds. */
export async function mergeHolds(sql: Sql, workspaceId: string, { fromId, intoId, targets }: { fromId: string; intoId: string; targets: ReadonlyMap<string, string> }): Promise<void> {
  await sql.query(
    `update organisation_holds h
        set target_id = case when leased then t.into_target else h.target_id end, member_id = case when leased then g.member_id else h.member_id end,
            lease_until = case when leased then g.lease_until else h.lease_until end,
            rest_until = greatest(h.rest_until, g.rest_until),
            spoken_in_campaign_id = case when g.rest_until > coalesce(h.rest_until, '-infinity') then g.spoken_in_campaign_id else h.spoken_in_campaign_id end
       from organisation_holds g
       left join jsonb_to_recordset($4::jsonb) as t(from_target uuid, into_target uuid) on t.from_target = g.target_id
       cross join lateral (select coalesce(g.lease_until > app.now(), false) and t.into_target is not null) as l(active)
       cross join lateral (select l.active and not exists (select 1 from organisation_holds own where own.workspace_id = $1 and own.organisation_id = $3 and own.lease_until > app.now())) as x(leased)
      where h.workspace_id = $1 and h.organisation_id = $3 and g.workspace_id = $1 and g.organisation_id = $2`,
    [workspaceId, fromId, intoId, JSON.stringify([...targets].map(([from, into]) => ({ from_target: from, into_target: into })))],
  );
  await sql.query('update organisation_holds set target_id = null, member_id = null, lease_until = null where workspace_id = $1 and organisation_id = $2', [workspaceId, fromId]);
}

/** Is there a number of the organisation, or of somebody of it who may be called, that is not known to be wrong? */
export async function hasNumber(sql: Sql, workspaceId: string, organisationId: string): Promise<boolean> {
  const found = await row(
    sql,
    `select 1 where exists (select 1 from organisation_phones p where p.workspace_id = $1 and p.organisation_id = $2 and p.e164 is not null and p.status <> 'wrong')
         or exists (select 1 from contact_phones p join contacts c on c.workspace_id = p.workspace_id and c.id = p.contact_id
                     where p.workspace_id = $1 and c.organisation_id = $2 and c.opted_out_at is null and c.erased_at is null and p.e164 is not null and p.status <> 'wrong')`,
    [workspaceId, organisationId],
  );
  return found !== null;
}
