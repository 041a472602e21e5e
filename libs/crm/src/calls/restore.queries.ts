import { row, rows, type Sql } from '#platform/database/sql.js';
import type { BeforeCall, CallRow } from './call.queries.js';
import { refreshInterest } from './call.queries.js';
import { markPhone } from './phones.queries.js';

/**
 * Puts a target, the number dialled and the rest of its organisation back as they were before a call. What somebody wrote on
 * the target since (another person, other answers of the portrait) is theirs and stays.
 */
export async function restoreTarget(sql: Sql, workspaceId: string, call: CallRow, { target, hold, phone }: BeforeCall): Promise<void> {
  const taken = await answersOf(sql, workspaceId, call, target.portrait);
  await sql.query(
    `update targets
        set stage = $3, contact_id = case when contact_id is null or contact_id = $10 then $4 else contact_id end,
            portrait = portrait - $11::text[] || $5::jsonb, attempts = $6, to_repair = $7, last_call_at = $8, reached_at = $9,
            version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, call.target_id, target.stage, target.contact_id, JSON.stringify(taken.was), target.attempts, target.to_repair,
      target.last_call_at, target.reached_at, call.contact_id, taken.keys],
  );
  await sql.query(
    `update organisation_holds h set rest_until = $3, spoken_in_campaign_id = $4
       from targets t where t.workspace_id = $1 and t.id = $2 and h.workspace_id = $1 and h.organisation_id = t.organisation_id`,
    [workspaceId, call.target_id, hold.rest_until, hold.spoken_in_campaign_id],
  );
  if (phone) await markPhone(sql, workspaceId, phone, phone.status);
  await refreshInterest(sql, workspaceId, call.target_id);
}

/** The answers to the portrait that a call gave and that still stand, and what they were before it. */
async function answersOf(sql: Sql, workspaceId: string, call: CallRow, before: BeforeCall['target']['portrait']): Promise<{ keys: string[]; was: BeforeCall['target']['portrait'] }> {
  const given = call.portrait ?? {};
  const now = (await row<{ portrait: BeforeCall['target']['portrait'] }>(sql, 'select portrait from targets where workspace_id = $1 and id = $2', [workspaceId, call.target_id]))!.portrait;
  const keys = Object.keys(given).filter((key) => now[key] === given[key]);
  return { keys, was: Object.fromEntries(keys.filter((key) => Object.hasOwn(before, key)).map((key) => [key, before[key]!])) };
}

/**
 * An opposition said in one campaign ended targets in others: each is again where it was, with the person last spoken with.
 * To be asked before the facts of the call are voided.
 * @returns the ids of those targets.
 */
export async function restoreElsewhere(sql: Sql, workspaceId: string, call: CallRow): Promise<string[]> {
  const restored = await rows<{ id: string }>(
    sql,
    `update targets t set stage = s.from_stage, version = t.version + 1, updated_at = app.now()
       from stage_changes s
      where s.workspace_id = $1 and s.call_id = $2 and s.target_id <> $3 and s.cause = 'opt_out' and s.voided_at is null
        and t.workspace_id = $1 and t.id = s.target_id and t.stage = 'do_not_contact' and t.deleted_at is null
      returning t.id`,
    [workspaceId, call.id, call.target_id],
  );
  return restored.map(({ id }) => id);
}

/** The person whom an opposition taken back had removed from other targets, by the last call that named one. */
export async function restoreContacts(sql: Sql, workspaceId: string, call: CallRow, targetIds: readonly string[]): Promise<void> {
  await sql.query(
    `update targets t set contact_id = spoken.contact_id, version = t.version + 1, updated_at = app.now()
       from (select distinct on (k.target_id) k.target_id, k.contact_id from calls k
              join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id and c.erased_at is null and c.opted_out_at is null
              where k.workspace_id = $1 and k.voided_at is null and k.contact_id is not null
              order by k.target_id, k.occurred_at desc, k.recorded_at desc) spoken
      where t.workspace_id = $1 and t.id = spoken.target_id and t.contact_id is null and t.id <> $2 and t.deleted_at is null
        and (t.id = any($3::uuid[]) or t.organisation_id = (select organisation_id from targets where workspace_id = $1 and id = $2))`,
    [workspaceId, call.target_id, targetIds],
  );
}

/** The targets of these follow-ups: whatever a call closed elsewhere is planned there again. */
export async function targetsOfFollowUps(sql: Sql, workspaceId: string, ids: readonly string[]): Promise<string[]> {
  const found = await rows<{ target_id: string }>(
    sql, 'select distinct target_id from follow_ups where workspace_id = $1 and id = any($2::uuid[])', [workspaceId, ids],
  );
  return found.map(({ target_id: id }) => id);
}
