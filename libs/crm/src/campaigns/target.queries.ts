import type { FollowUpKind, Interest, PortraitAnswer, Stage, TargetKind, TargetSource } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { NOW, row, rows, type Sql } from '#platform/database/sql.js';
import { ensureHolds } from './hold.queries.js';

export interface NewTargets {
  workspaceId: string;
  campaignId: string;
  organisationIds: readonly string[];
  kind: TargetKind;
  source: TargetSource;
  memberId: string | null;
  referrerTargetId?: string | null;
  referrerContactId?: string | null;
}

/**
 * Puts organisations on a campaign's call list, in the order given. One that is already there stays as it is; one that was
 * taken off comes back with its history; one that objected is listed as such and never handed out.
 * @returns the ids of the targets that are new or back.
 */
export async function addTargets(sql: Sql, list: NewTargets): Promise<string[]> {
  if (list.organisationIds.length === 0) return [];
  await ensureHolds(sql, list.workspaceId, list.organisationIds);
  const ids = (): string[] => list.organisationIds.map(() => newId());
  const added = await rows<{ id: string }>(
    sql,
    `with wanted as (
       select w.organisation_id, w.id, w.change_id, w.place, case when o.opted_out_at is null then 'to_call' else 'do_not_contact' end as stage
         from unnest($3::uuid[], $4::uuid[], $5::uuid[]) with ordinality as w(organisation_id, id, change_id, place)
         -- One by one: a join would read the whole workspace for each few hundred.
         cross join lateral (select opted_out_at from organisations where workspace_id = $1 and id = w.organisation_id and deleted_at is null offset 0) o),
     last as (select coalesce(max(position), 0) as position from targets where workspace_id = $1 and campaign_id = $2),
     added as (
       insert into targets (workspace_id, id, campaign_id, organisation_id, kind, source, stage, position, referrer_target_id, referrer_contact_id, created_at, updated_at)
       select $1, wanted.id, $2, wanted.organisation_id, $6, $7, wanted.stage, last.position + wanted.place, $8, $9, ${NOW}, ${NOW} from wanted, last order by wanted.place
       on conflict (workspace_id, campaign_id, organisation_id) do update set deleted_at = null, updated_at = app.now()
        where targets.deleted_at is not null
       returning id),
     -- One that comes back keeps the id and the history that it had.
     entered as (
       insert into stage_changes (workspace_id, id, campaign_id, target_id, from_stage, to_stage, proves, cause, member_id, occurred_at, recorded_at)
       select $1, w.change_id, $2, w.id, null, w.stage, case when w.stage = 'to_call' then w.stage end, 'rule', $10, ${NOW}, ${NOW} from wanted w join added using (id))
     select id from added`,
    [list.workspaceId, list.campaignId, list.organisationIds, ids(), ids(), list.kind, list.source, list.referrerTargetId ?? null, list.referrerContactId ?? null,
      list.memberId],
  );
  return added.map(({ id }) => id);
}

/** A row of `targets` as rules read it. */
export interface TargetRow {
  id: string;
  campaign_id: string;
  organisation_id: string;
  contact_id: string | null;
  kind: TargetKind;
  source: TargetSource;
  stage: Stage;
  interest: Interest;
  assignee_id: string | null;
  portrait: Record<string, PortraitAnswer>;
  note: string | null;
  attempts: number;
  last_call_at: Date | null;
  reached_at: Date | null;
  to_repair: boolean;
  next_kind: FollowUpKind | null;
  next_due_at: Date | null;
  next_made_by_id: string | null;
  version: number;
}

const COLUMNS = `t.id, t.campaign_id, t.organisation_id, t.contact_id, t.kind, t.source, t.stage, t.interest, t.assignee_id, t.portrait, t.note, t.attempts,
  t.last_call_at, t.reached_at, t.to_repair, t.next_kind, t.next_due_at, t.next_made_by_id, t.version`;

/** A card, a link or an outbox may still name a target whose organisation was merged: it means the one that took it in. */
const MEANT = `coalesce((select m.merged_into_id from targets m where m.workspace_id = $1 and m.id = $2), $2)`;

/** The living target, or null. */
export function readTarget(sql: Sql, workspaceId: string, targetId: string): Promise<TargetRow | null> {
  return row(sql, `select ${COLUMNS} from targets t where t.workspace_id = $1 and t.id = ${MEANT} and t.deleted_at is null`, [workspaceId, targetId]);
}

/**
 * The living target, locked with its organisation: whoever logs a call, undoes one or records an opposition about the same
 * organisation waits here, always in this order, so that they cannot lock one another out.
 */
export async function lockTarget(sql: Sql, workspaceId: string, targetId: string): Promise<TargetRow | null> {
  await sql.query(
    `select 1 from organisation_holds h join targets t on t.workspace_id = h.workspace_id and t.organisation_id = h.organisation_id
      where h.workspace_id = $1 and t.id = ${MEANT} for no key update of h`,
    [workspaceId, targetId],
  );
  return row(sql, `select ${COLUMNS} from targets t where t.workspace_id = $1 and t.id = ${MEANT} and t.deleted_at is null for no key update`, [workspaceId, targetId]);
}

/**
 * There is a number again: whoever waited for one is called again at once, from the first attempt.
 * @returns the targets that are back in the queue.
 */
export async function requeueRepaired(sql: Sql, workspaceId: string, organisationId: string): Promise<string[]> {
  const repaired = await rows<{ id: string }>(
    sql,
    `update targets set to_repair = false, attempts = 0, version = version + 1, updated_at = app.now()
      where workspace_id = $1 and organisation_id = $2 and to_repair and deleted_at is null returning id`,
    [workspaceId, organisationId],
  );
  return repaired.map(({ id }) => id);
}
