import type { EmptyReason, FollowUpKind } from '#contracts/vocabulary.js';
import type { Why } from '#contracts/why.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { HAS_NUMBER, HAS_NUMBER_OF_ROW, OPEN_STAGE } from '../campaigns/target-conditions.sql.js';

/** What the next card is asked for. Minutes. */
export interface QueueRequest {
  workspaceId: string;
  campaignId: string;
  memberId: string;
  leaseMinutes: number;
  promiseHoldMinutes: number;
}

export interface HandedOut { target_id: string; organisation_id: string; lease_until: Date; next_kind: FollowUpKind | null; next_due_at: Date | null; why: Why | null }

/** Follow-ups that somebody settles at a desk: they lift no card to the top of the phone's queue. */
const DESK_KINDS = `('propose_lab', 'decide')`;

const HELD = `(h.lease_until is not null and h.lease_until > app.now())`;
const RESTING = `(h.rest_until is not null and h.rest_until > app.now() and h.spoken_in_campaign_id is distinct from t.campaign_id)`;

/**
 * What may be handed out now, in its order. A promise does not rest: it was agreed with a person.
 * @param hold the parameter with the minutes for which a promise is its maker's alone; `$3` is the caller
 */
const tiers = (hold: '$4' | '$5'): readonly { where: string; order: string }[] => [
  {
    where: `t.next_kind = 'call_back' and t.next_due_at <= app.now()
      and (t.next_made_by_id = $3 or t.next_made_by_id is null or t.next_due_at + make_interval(mins => ${hold}) <= app.now())`,
    order: 't.next_due_at desc, t.id',
  },
  { where: `t.next_kind in ('not_now', 'material', 'task') and t.next_due_at <= app.now() and not ${RESTING}`, order: 't.next_due_at, t.id' },
  {
    where: `((t.next_kind is null and t.stage in ('to_call', 'contacted', 'reached')) or (t.next_kind = 'retry' and t.next_due_at <= app.now())) and not ${RESTING}`,
    order: 't.score desc, t.position, t.id',
  },
];
const TIERS = tiers('$5');

/** Whose card may be this caller's (`$3`), before any tier. */
const OPEN_TO_CALLER = `${OPEN_STAGE} and not t.to_repair and (t.assignee_id is null or t.assignee_id = $3) and not ${HELD}`;

/**
 * Hands out the first card of the queue and leases its organisation, in every campaign, to one caller. Two callers never
 * get the same one: the row locked with SKIP LOCKED is the one that carries the lease, and PostgreSQL reads it again
 * under the lock.
 * @returns null where nothing can be called now.
 */
export async function leaseNext(sql: Sql, request: QueueRequest): Promise<HandedOut | null> {
  for (const tier of TIERS) {
    const handedOut = await row<HandedOut>(
      sql,
      `with next as (
         select t.workspace_id, t.id, t.organisation_id, t.next_kind, t.next_due_at, t.why
           from targets t join organisation_holds h on h.workspace_id = t.workspace_id and h.organisation_id = t.organisation_id
          where t.workspace_id = $1 and t.campaign_id = $2 and t.deleted_at is null and ${OPEN_TO_CALLER} and $5::int is not null
            and ${tier.where} and ${HAS_NUMBER_OF_ROW}
          order by ${tier.order} limit 1 for no key update of h, t skip locked)
       update organisation_holds h set target_id = next.id, member_id = $3, lease_until = app.now() + make_interval(mins => $4)
         from next where h.workspace_id = next.workspace_id and h.organisation_id = next.organisation_id
       returning next.id as target_id, next.organisation_id, h.lease_until, next.next_kind, next.next_due_at, next.why`,
      [request.workspaceId, request.campaignId, request.memberId, request.leaseMinutes, request.promiseHoldMinutes],
    );
    if (handedOut) return handedOut;
  }
  return null;
}

/** Leases one target by its id, in or out of turn. @returns null where somebody else has its organisation. */
export async function leaseThis(sql: Sql, { workspaceId, campaignId, memberId, leaseMinutes }: QueueRequest, targetId: string): Promise<HandedOut | null> {
  return row(
    sql,
    `with asked as (
       select t.workspace_id, t.id, t.organisation_id, t.next_kind, t.next_due_at, t.why
         from targets t join organisation_holds h on h.workspace_id = t.workspace_id and h.organisation_id = t.organisation_id
        where t.workspace_id = $1 and t.campaign_id = $2 and t.id = $5 and t.deleted_at is null and (not ${HELD} or h.member_id = $3)
        for no key update of h, t)
     update organisation_holds h set target_id = asked.id, member_id = $3, lease_until = app.now() + make_interval(mins => $4)
       from asked where h.workspace_id = asked.workspace_id and h.organisation_id = asked.organisation_id
     returning asked.id as target_id, asked.organisation_id, h.lease_until, asked.next_kind, asked.next_due_at, asked.why`,
    [workspaceId, campaignId, memberId, leaseMinutes, targetId],
  );
}

/** Could be handed out, and was passed over only because somebody is writing about it at this very moment. */
const READY = `(${OPEN_TO_CALLER} and ${HAS_NUMBER} and (${tiers('$4').map(({ where }) => `(${where})`).join(' or ')}))`;

export interface DryQueue { reasons: Record<EmptyReason, number>; nextDueAt: Date | null }

/** Why nothing can be called now: every target of the list counted once, and when the next one comes due. */
export async function whyDry(sql: Sql, { workspaceId, campaignId, memberId, promiseHoldMinutes }: QueueRequest): Promise<DryQueue> {
  const counted = await rows<{ reason: EmptyReason; targets: number; next_due_at: Date | null }>(
    sql,
    `select reason, count(*)::int as targets, min(due_at) filter (where due_at >= app.now()) as next_due_at from (
       select case
           when not ${OPEN_STAGE} then 'finished'
           when passed_over.ready or ${HELD} or (t.assignee_id is not null and t.assignee_id <> $3) then 'leased'
           when t.to_repair then 'toRepair'
           when not ${HAS_NUMBER} then 'noNumber'
           when t.next_kind = 'retry' or (${RESTING} and t.next_kind is distinct from 'call_back') then 'coolingDown'
           when t.next_kind in ('call_back', 'not_now', 'material', 'task') then 'waitingForDate'
           else 'finished' end as reason,
         case
           when not ${OPEN_STAGE} or t.to_repair or t.next_kind in ${DESK_KINDS} then null
           when passed_over.ready then app.now()
           when ${HELD} then h.lease_until
           when t.next_kind = 'call_back' and t.next_due_at <= app.now() then t.next_due_at + make_interval(mins => $4)
           when t.next_kind = 'call_back' then t.next_due_at
           when ${RESTING} then greatest(h.rest_until, t.next_due_at)
           else t.next_due_at end as due_at
         from targets t join organisation_holds h on h.workspace_id = t.workspace_id and h.organisation_id = t.organisation_id
         cross join lateral (select ${READY} as ready) passed_over
        where t.workspace_id = $1 and t.campaign_id = $2 and t.deleted_at is null) listed
     group by reason`,
    [workspaceId, campaignId, memberId, promiseHoldMinutes],
  );
  const reasons: DryQueue['reasons'] = { leased: 0, coolingDown: 0, waitingForDate: 0, noNumber: 0, toRepair: 0, finished: 0 };
  let nextDueAt: Date | null = null;
  for (const { reason, targets, next_due_at: due } of counted) {
    reasons[reason] = targets;
    if (due && (!nextDueAt || due < nextDueAt)) nextDueAt = due;
  }
  return { reasons, nextDueAt };
}
