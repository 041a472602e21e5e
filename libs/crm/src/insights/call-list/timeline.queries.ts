import type { Channel, Evidence, FollowUpKind, FollowUpStatus, Interest, OptOutScope, Outcome, Stage } from '#contracts/vocabulary.js';
import { rows, type Sql } from '#platform/database/sql.js';

/** One attempt, with what was heard, and where it led. Facts about persons (signals) stay with the persona, for those who may read it. */
export interface CallEntry {
  version: number;
  outcome: Outcome;
  interest: Interest | null;
  channel: Channel;
  note: string | null;
  evidence: Evidence[];
  needs: { id: string; title: string }[];
  objections: { id: string; title: string; answered: boolean; answer: string | null }[];
  /** The stage it led to, where it changed. */
  movedTo: Stage | null;
}
/** A change of stage that no call made. */
export interface StageEntry { from: Stage | null; to: Stage; cause: string; reason: string | null }
export interface FollowUpEntry {
  kind: FollowUpKind;
  status: FollowUpStatus;
  /** ISO 8601 instant (jsonb). */
  dueAt: string;
  note: string | null;
  reasonCode: string;
  reasonParams: Record<string, string | number>;
  stage: Stage;
}
/** Whom this organisation named, or who named it. */
export interface ReferralEntry { direction: 'made' | 'received'; organisationId: string; organisation: string }
/** `liftedAt`: ISO 8601 instant of a mistaken entry's lifting. */
export interface OptOutEntry { scope: OptOutScope; liftedAt: string | null }

interface EntryBase {
  id: string;
  at: Date;
  targetId: string | null;
  campaignId: string | null;
  campaign: string | null;
  contactId: string | null;
  /** Null where no one was named, or the person was erased. */
  contact: string | null;
  memberId: string | null;
  member: string | null;
  timeZone: string | null;
}
export type TimelineEntry = EntryBase & (
  | { kind: 'call'; facts: CallEntry } | { kind: 'stage'; facts: StageEntry } | { kind: 'follow_up'; facts: FollowUpEntry }
  | { kind: 'referral'; facts: ReferralEntry } | { kind: 'opt_out'; facts: OptOutEntry }
);

export interface TimelineRequest {
  workspaceId: string;
  organisationId: string;
  /** Only what belongs to this target; the oppositions of its organisation too. */
  targetId: string | null;
  /** Only what this person said or is waited for. */
  contactId: string | null;
  /** Only campaigns this member may call for. */
  callerId: string | null;
  after: { at: string; id: string } | null;
  limit: number;
}

const OURS = `ours as (
  select t.workspace_id, t.id, t.campaign_id, t.stage, t.created_at, t.referrer_target_id, t.referrer_contact_id, c.name as campaign
    from targets t join campaigns c on c.workspace_id = t.workspace_id and c.id = t.campaign_id and c.deleted_at is null
   where t.workspace_id = $1 and t.organisation_id = $2 and t.deleted_at is null and ($3::uuid is null or t.id = $3)
     and ($5::uuid is null or not exists (select 1 from campaign_callers k where k.workspace_id = $1 and k.campaign_id = c.id)
          or exists (select 1 from campaign_callers k where k.workspace_id = $1 and k.campaign_id = c.id and k.member_id = $5)))`;

const CALLS = `
  select 'call' as kind, k.id, k.occurred_at as at, o.id as target_id, k.contact_id, k.member_id, jsonb_build_object(
      'outcome', k.outcome, 'interest', k.interest, 'channel', k.channel, 'note', k.note, 'evidence', to_jsonb(k.evidence), 'version', k.version,
      'needs', coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'title', n.title) order by n.title)
        from need_mentions m join needs n on n.workspace_id = m.workspace_id and n.id = m.need_id
       where m.workspace_id = $1 and m.call_id = k.id and m.voided_at is null), '[]'),
      'objections', coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title, 'answered', m.answered, 'answer', m.answer) order by b.title)
        from objection_mentions m join objections b on b.workspace_id = m.workspace_id and b.id = m.objection_id
       where m.workspace_id = $1 and m.call_id = k.id and m.voided_at is null), '[]'),
      'movedTo', (select s.to_stage from stage_changes s
        where s.workspace_id = $1 and s.call_id = k.id and s.target_id = o.id and s.voided_at is null and s.from_stage is distinct from s.to_stage
        order by s.seq desc limit 1)) as facts
    from ours o join calls k on k.workspace_id = $1 and k.target_id = o.id and k.voided_at is null`;

const STAGES = `
  select 'stage', s.id, s.occurred_at, o.id, null::uuid, s.member_id, jsonb_build_object('from', s.from_stage, 'to', s.to_stage, 'cause', s.cause, 'reason', s.reason)
    from ours o join stage_changes s on s.workspace_id = $1 and s.target_id = o.id and s.voided_at is null
   where s.call_id is null and s.from_stage is distinct from s.to_stage and s.from_stage is not null`;

/** Open ones stand at their moment, done ones at theirs. What a call superseded tells nothing that its calls do not; what a call taken back had planned never was. */
const FOLLOW_UPS = `
  select 'follow_up', f.id, case when f.status in ('scheduled', 'due') then f.due_at else coalesce(f.closed_at, f.updated_at) end, o.id, f.contact_id,
      coalesce(f.assignee_id, f.made_by_id), jsonb_build_object('kind', f.kind, 'status', f.status, 'dueAt', f.due_at, 'note', f.note,
        'reasonCode', f.reason_code, 'reasonParams', f.reason_params, 'stage', o.stage)
    from ours o join follow_ups f on f.workspace_id = $1 and f.target_id = o.id
   where f.status in ('scheduled', 'due')
      or (f.status in ('done', 'cancelled') and f.closed_by_call_id is null
          and not exists (select 1 from calls k where k.workspace_id = $1 and k.id = f.call_id and k.voided_at is not null))`;

/** At the moment the named organisation came on the list. */
const REFERRALS = `
  select 'referral', t.id, t.created_at, o.id, t.referrer_contact_id, null::uuid,
      jsonb_build_object('direction', 'made', 'organisationId', n.id, 'organisation', n.name)
    from ours o join targets t on t.workspace_id = $1 and t.referrer_target_id = o.id and t.deleted_at is null
    join organisations n on n.workspace_id = $1 and n.id = t.organisation_id and n.deleted_at is null
  union all
  select 'referral', o.id, o.created_at, o.id, o.referrer_contact_id, null::uuid,
      jsonb_build_object('direction', 'received', 'organisationId', n.id, 'organisation', n.name)
    from ours o join targets t on t.workspace_id = $1 and t.id = o.referrer_target_id
    join organisations n on n.workspace_id = $1 and n.id = t.organisation_id and n.deleted_at is null`;

const OPT_OUTS = `
  select 'opt_out', x.id, x.occurred_at, null::uuid, x.contact_id, x.member_id, jsonb_build_object('scope', x.scope, 'liftedAt', x.lifted_at)
    from opt_outs x where x.workspace_id = $1 and x.organisation_id = $2`;

/** Everything that happened with an organisation, and what is planned, the latest first: what is still to come stands on top. */
export function timeline(sql: Sql, { workspaceId, organisationId, targetId, contactId, callerId, after, limit }: TimelineRequest): Promise<TimelineEntry[]> {
  return rows(
    sql,
    `with ${OURS}, entries as (${[CALLS, STAGES, FOLLOW_UPS, REFERRALS, OPT_OUTS].join(' union all ')})
     select e.kind, e.id, e.at, e.target_id as "targetId", o.campaign_id as "campaignId", o.campaign, e.contact_id as "contactId",
            case when k.erased_at is null then nullif(btrim(concat_ws(' ', k.first_name, k.last_name)), '') end as contact,
            e.member_id as "memberId", m.name as member, g.time_zone as "timeZone", e.facts
       from entries e
       join organisations g on g.workspace_id = $1 and g.id = $2
       left join ours o on o.id = e.target_id
       left join contacts k on k.workspace_id = $1 and k.id = e.contact_id
       left join members m on m.workspace_id = $1 and m.id = e.member_id
      where ($4::uuid is null or e.contact_id = $4) and ($6::timestamptz is null or (e.at, e.id) < ($6, $7::uuid))
      order by e.at desc, e.id desc limit $8`,
    [workspaceId, organisationId, targetId, contactId, callerId, after?.at ?? null, after?.id ?? null, limit],
  );
}

/** The ids of an organisation's targets, in the campaigns that `callerId` may call for; the newest first. */
export async function targetIdsOf(sql: Sql, workspaceId: string, organisationId: string, callerId: string | null): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql, `with ${OURS} select id from ours where $4::uuid is null order by created_at desc, id`, [workspaceId, organisationId, null, null, callerId]);
  return found.map(({ id }) => id);
}
