import type { Channel, Evidence, Interest, Outcome, PortraitAnswer, Signal } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import { attemptsAfter, isConversation } from './next-steps.rules.js';
import type { HoldState } from './locked-target.queries.js';
import type { TargetRow } from '../campaigns/target.queries.js';
import type { KnownPhone } from './phones.queries.js';

/** A row of `calls`. */
export interface CallRow {
  id: string;
  campaign_id: string;
  target_id: string;
  contact_id: string | null;
  member_id: string;
  channel: Channel;
  phone: string | null;
  outcome: Outcome;
  interest: Interest | null;
  evidence: Evidence[];
  signals: Signal[];
  portrait: Record<string, PortraitAnswer> | null;
  note: string | null;
  call_back_at: Date | null;
  not_now_until: Date | null;
  duration_seconds: number | null;
  occurred_at: Date;
  recorded_at: Date;
  voided_at: Date | null;
  void_reason: string | null;
  corrected_call_id: string | null;
  version: number;
  before: BeforeCall | null;
}

/** What a call changed, as it was before: undo and correction start from here. Instants as ISO 8601 text (jsonb). */
export interface BeforeCall {
  target: Pick<TargetRow, 'stage' | 'interest' | 'contact_id' | 'portrait' | 'attempts' | 'to_repair'> & { last_call_at: string | null; reached_at: string | null };
  hold: { [Key in keyof HoldState]: string | null };
  phone: Pick<KnownPhone, 'source' | 'id' | 'status'> | null;
  createdContactId: string | null;
  /** Colleagues entered to be invited; left out by calls from before there were invitations. */
  invitedContactIds?: string[];
  referredTargetIds: string[];
  late: boolean;
}

export type NewCall = Omit<CallRow, 'recorded_at' | 'voided_at' | 'void_reason' | 'corrected_call_id' | 'version' | 'before'>;

export const CALL_COLUMNS = `id, campaign_id, target_id, contact_id, member_id, channel, phone, outcome, interest, evidence, signals, portrait, note,
  call_back_at, not_now_until, duration_seconds, occurred_at, recorded_at, voided_at, void_reason, corrected_call_id, version, before`;

export async function insertCall(sql: Sql, workspaceId: string, call: NewCall): Promise<CallRow> {
  const inserted = await row<CallRow>(
    sql,
    `insert into calls (workspace_id, id, campaign_id, target_id, contact_id, member_id, channel, phone, outcome, interest, evidence, signals, portrait, note,
                        call_back_at, not_now_until, duration_seconds, occurred_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     returning ${CALL_COLUMNS}`,
    [workspaceId, call.id, call.campaign_id, call.target_id, call.contact_id, call.member_id, call.channel, call.phone, call.outcome, call.interest,
      call.evidence, call.signals, call.portrait ? JSON.stringify(call.portrait) : null, call.note, call.call_back_at, call.not_now_until,
      call.duration_seconds, call.occurred_at],
  );
  return inserted!;
}

export async function keepBefore(sql: Sql, workspaceId: string, callId: string, before: BeforeCall): Promise<void> {
  await sql.query('update calls set before = $3 where workspace_id = $1 and id = $2', [workspaceId, callId, JSON.stringify(before)]);
}

/** A call by its id: neither voided nor a former version; null where there is none. */
export function readCall(sql: Sql, workspaceId: string, callId: string): Promise<CallRow | null> {
  return row(sql, `select ${CALL_COLUMNS} from calls where workspace_id = $1 and id = $2 and corrected_call_id is null`, [workspaceId, callId]);
}

/** Keeps the former version as a voided row, and says the call anew under its own id. */
export async function rewriteCall(
  sql: Sql, workspaceId: string, former: CallRow, facts: Omit<NewCall, 'id' | 'campaign_id' | 'target_id' | 'member_id'>, reason: string,
): Promise<CallRow> {
  await sql.query(
    `insert into calls (workspace_id, id, campaign_id, target_id, contact_id, member_id, channel, phone, outcome, interest, evidence, signals, portrait, note,
                        call_back_at, not_now_until, duration_seconds, occurred_at, recorded_at, voided_at, void_reason, corrected_call_id, version)
     select workspace_id, $3, campaign_id, target_id, contact_id, member_id, channel, phone, outcome, interest, evidence, signals, portrait, note,
            call_back_at, not_now_until, duration_seconds, occurred_at, recorded_at, app.now(), $4, id, version
       from calls where workspace_id = $1 and id = $2`,
    [workspaceId, former.id, newId(), reason],
  );
  const call = await row<CallRow>(
    sql,
    `update calls set contact_id = $3, channel = $4, phone = $5, outcome = $6, interest = $7, evidence = $8, signals = $9, portrait = $10, note = $11,
            call_back_at = $12, not_now_until = $13, duration_seconds = $14, occurred_at = $15, recorded_at = app.now(), version = version + 1
      where workspace_id = $1 and id = $2 returning ${CALL_COLUMNS}`,
    [workspaceId, former.id, facts.contact_id, facts.channel, facts.phone, facts.outcome, facts.interest, facts.evidence, facts.signals,
      facts.portrait ? JSON.stringify(facts.portrait) : null, facts.note, facts.call_back_at, facts.not_now_until, facts.duration_seconds, facts.occurred_at],
  );
  return call!;
}

/** Voids what a call said: its stage facts, needs and objections; the call itself too, unless it is being corrected. */
export async function voidFacts(sql: Sql, workspaceId: string, callId: string): Promise<void> {
  const parameters = [workspaceId, callId];
  await sql.query('update stage_changes set voided_at = app.now() where workspace_id = $1 and call_id = $2 and voided_at is null', parameters);
  await sql.query('update need_mentions set voided_at = app.now() where workspace_id = $1 and call_id = $2 and voided_at is null', parameters);
  await sql.query('update objection_mentions set voided_at = app.now() where workspace_id = $1 and call_id = $2 and voided_at is null', parameters);
}

export async function voidCall(sql: Sql, workspaceId: string, callId: string, reason: string): Promise<void> {
  await sql.query(
    'update calls set voided_at = app.now(), void_reason = $3, before = null where workspace_id = $1 and id = $2 and voided_at is null',
    [workspaceId, callId, reason],
  );
}

/** What each contact of the target `t` said last (and nobody named), the highest; who objected no longer speaks for it. */
const CURRENT_INTEREST = `coalesce((
  select latest.interest from (
    select distinct on (k.contact_id) k.interest, c.opted_out_at from calls k
      left join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id
     where k.workspace_id = $1 and k.target_id = t.id and k.voided_at is null and k.interest is not null
     order by k.contact_id, k.occurred_at desc, k.recorded_at desc) latest
   where latest.opted_out_at is null
   order by app.interest_rank(latest.interest) desc limit 1), 'unknown')`;

export async function refreshInterest(sql: Sql, workspaceId: string, targetId: string): Promise<Interest> {
  const updated = await row<{ interest: Interest }>(
    sql, `update targets t set interest = ${CURRENT_INTEREST} where t.workspace_id = $1 and t.id = $2 returning t.interest`, [workspaceId, targetId],
  );
  return updated!.interest;
}

/** The same for all targets of an organisation: somebody of it objected, or an opposition was taken back. */
export async function refreshInterestsOf(sql: Sql, workspaceId: string, organisationId: string): Promise<void> {
  await sql.query(
    `update targets t set interest = ${CURRENT_INTEREST}
      where t.workspace_id = $1 and t.organisation_id = $2 and t.interest <> ${CURRENT_INTEREST}`,
    [workspaceId, organisationId],
  );
}

/** Is somebody of the organisation other than this contact interested or motivated, by what each said last? */
export async function othersInterested(sql: Sql, workspaceId: string, targetId: string, contactId: string): Promise<boolean> {
  const other = await row(
    sql,
    `select 1 from (
       select distinct on (contact_id) interest from calls
        where workspace_id = $1 and target_id = $2 and contact_id <> $3 and voided_at is null and interest is not null
        order by contact_id, occurred_at desc, recorded_at desc) latest
      where latest.interest in ('interested', 'motivated') limit 1`,
    [workspaceId, targetId, contactId],
  );
  return other !== null;
}

/** What happened on a target after a moment: was somebody spoken with, and how many attempts were made? */
export async function callsSince(sql: Sql, workspaceId: string, targetId: string, at: Date): Promise<{ spokenSince: boolean; attemptsSince: number }> {
  const later = await rows<{ outcome: Outcome; with_contact: boolean }>(
    sql,
    `select outcome, contact_id is not null as with_contact from calls
      where workspace_id = $1 and target_id = $2 and voided_at is null and occurred_at > $3`,
    [workspaceId, targetId, at],
  );
  return {
    spokenSince: later.some(({ outcome, with_contact: withContact }) => isConversation(outcome, withContact)),
    attemptsSince: later.reduce((attempts, { outcome }) => attemptsAfter(outcome, attempts), 0),
  };
}

/** The attempts of a target as if this call had not been one. */
export async function attemptsWithout(sql: Sql, workspaceId: string, call: CallRow, attempts: number): Promise<number> {
  const counted = attemptsAfter(call.outcome, 0, { withContact: call.contact_id !== null });
  if (counted === 0) return attempts;
  const { spokenSince } = await callsSince(sql, workspaceId, call.target_id, call.occurred_at);
  return spokenSince ? attempts : Math.max(0, attempts - counted);
}

/** Did anything happen on the target after this call: another call, a stage set, a follow-up set by hand? */
export async function somethingNewer(sql: Sql, workspaceId: string, targetId: string, callId: string, recordedAt: Date): Promise<boolean> {
  const newer = await rows(
    sql,
    `select 1 from calls where workspace_id = $1 and target_id = $2 and id <> $3 and recorded_at > $4 and corrected_call_id is null
     union all
     select 1 from stage_changes where workspace_id = $1 and target_id = $2 and call_id is distinct from $3 and recorded_at > $4
     union all
     select 1 from follow_ups where workspace_id = $1 and target_id = $2
        and ((call_id is distinct from $3 and created_at > $4) or (call_id = $3 and status = 'done'))
     limit 1`,
    [workspaceId, targetId, callId, recordedAt],
  );
  return newer.length > 0;
}
