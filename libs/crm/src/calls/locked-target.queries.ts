import type { Cadence, WorkingHours } from '#contracts/cadence.js';
import { row, type Sql } from '#platform/database/sql.js';
import { lockTarget, type TargetRow } from '../campaigns/target.queries.js';
import { calendarFor } from '../campaigns/calendar.js';
import type { Calendar } from '../campaigns/working-hours.rules.js';

/** What the rules of calling need to know about a target, read under its lock. */
export interface LockedTarget {
  now: Date;
  target: TargetRow;
  organisation: { id: string; name: string; optedOut: boolean };
  campaign: { id: string; productId: string; cadence: Cadence };
  calendar: Calendar;
  hold: HoldState;
  /** A call of a later moment is already known: this one came late and plans nothing. */
  newerCallKnown: boolean;
}

export interface HoldState {
  target_id: string | null;
  member_id: string | null;
  lease_until: Date | null;
  rest_until: Date | null;
  spoken_in_campaign_id: string | null;
}

interface ContextRow {
  now: Date;
  organisation_id: string; organisation_name: string; opted_out: boolean; time_zone: string | null; holiday_region: string | null;
  workspace_time_zone: string; hours: WorkingHours; closed_days: string[];
  product_id: string; cadence: Cadence;
  hold: { target_id: string | null; member_id: string | null; lease_until: string | null; rest_until: string | null; spoken_in_campaign_id: string | null };
  newer: boolean;
}

/** Locks the target with its organisation and reads what a call on it depends on; null where it is unknown or deleted. */
export async function lockForCall(sql: Sql, workspaceId: string, targetId: string, occurredAt: Date | null): Promise<LockedTarget | null> {
  const target = await lockTarget(sql, workspaceId, targetId);
  if (!target) return null;
  const known = (await row<ContextRow>(
    sql,
    `select app.now() as now, o.id as organisation_id, o.name as organisation_name, o.opted_out_at is not null as opted_out, o.time_zone, o.holiday_region,
            w.time_zone as workspace_time_zone, w.hours, w.closed_days, c.product_id, c.cadence,
            json_build_object('target_id', h.target_id, 'member_id', h.member_id, 'lease_until', h.lease_until,
                              'rest_until', h.rest_until, 'spoken_in_campaign_id', h.spoken_in_campaign_id) as hold,
            exists (select 1 from calls k where k.workspace_id = t.workspace_id and k.target_id = t.id and k.voided_at is null
                       and k.occurred_at > coalesce($3::timestamptz, app.now())) as newer
       from targets t
       join workspaces w on w.id = t.workspace_id
       join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
       join campaigns c on c.workspace_id = t.workspace_id and c.id = t.campaign_id
       join organisation_holds h on h.workspace_id = t.workspace_id and h.organisation_id = t.organisation_id
      where t.workspace_id = $1 and t.id = $2`,
    [workspaceId, target.id, occurredAt],
  ))!;
  const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return {
    now: known.now,
    target,
    organisation: { id: known.organisation_id, name: known.organisation_name, optedOut: known.opted_out },
    campaign: { id: target.campaign_id, productId: known.product_id, cadence: known.cadence },
    calendar: calendarFor(known, { timeZone: known.workspace_time_zone, hours: known.hours, closedDays: known.closed_days }),
    hold: { ...known.hold, lease_until: instant(known.hold.lease_until), rest_until: instant(known.hold.rest_until) },
    newerCallKnown: known.newer,
  };
}

/** Is there a living person of this organisation, other than this one, who has not objected? */
export async function hasOtherContacts(sql: Sql, workspaceId: string, organisationId: string, contactId: string): Promise<boolean> {
  const other = await row(
    sql,
    `select 1 from contacts where workspace_id = $1 and organisation_id = $2 and id <> $3 and opted_out_at is null and erased_at is null limit 1`,
    [workspaceId, organisationId, contactId],
  );
  return other !== null;
}

/** A member of the team who works on call lists: viewers do not. */
export async function mayBeAssigned(sql: Sql, workspaceId: string, memberId: string): Promise<boolean> {
  return (await row(sql, `select 1 from members where workspace_id = $1 and id = $2 and removed_at is null and role <> 'viewer'`, [workspaceId, memberId])) !== null;
}
