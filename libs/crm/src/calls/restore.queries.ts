import type { Sql } from '#platform/database/sql.js';
import type { BeforeCall, CallRow } from './call.queries.js';
import { refreshInterest } from './call.queries.js';
import { markPhone } from './phones.queries.js';

/** Puts a target, the number dialled and the rest of its organisation back as they were before a call. */
export async function restoreTarget(sql: Sql, workspaceId: string, call: CallRow, { target, hold, phone }: BeforeCall): Promise<void> {
  await sql.query(
    `update targets
        set stage = $3, contact_id = $4, portrait = $5, attempts = $6, to_repair = $7, last_call_at = $8, reached_at = $9,
            version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, call.target_id, target.stage, target.contact_id, JSON.stringify(target.portrait), target.attempts, target.to_repair,
      target.last_call_at, target.reached_at],
  );
  await sql.query(
    `update organisation_holds h set rest_until = $3, spoken_in_campaign_id = $4
       from targets t where t.workspace_id = $1 and t.id = $2 and h.workspace_id = $1 and h.organisation_id = t.organisation_id`,
    [workspaceId, call.target_id, hold.rest_until, hold.spoken_in_campaign_id],
  );
  if (phone) await markPhone(sql, workspaceId, phone, phone.status);
  await refreshInterest(sql, workspaceId, call.target_id);
}
