import type { NextStep } from '#contracts/next-step.js';
import { type FollowUpKind, type Interest, type Outcome } from '#contracts/vocabulary.js';
import type { Sql } from '#platform/database/sql.js';
import { moveTarget, provenRank } from '../campaigns/stage-change.queries.js';
import { funnelRank, isClosed } from '../campaigns/stages.rules.js';
import { addWorkingDays } from '../campaigns/working-hours.rules.js';
import { closeAllFollowUps, closeAnswered, openFollowUp, refreshNextStep } from '../follow-ups/follow-up.queries.js';
import { nextLab } from '../open-labs/open-lab.queries.js';
import { callsSince, othersInterested, refreshInterest, type CallRow } from './call.queries.js';
import { parsePhone } from '../organisations/phone.rules.js';
import { hasOtherContacts, type LockedTarget } from './locked-target.queries.js';
import { afterLateConversation, attemptsAfter, attemptsAfterLate, chosenByCaller, isConversation, nextStepFor, provenStage } from './next-steps.rules.js';
import { isDiallable, markPhone, phonesOf, type KnownPhone } from './phones.queries.js';

/** The caller's own choice of the next step, in place of the rule's. */
export interface ChosenFollowUp { kind?: FollowUpKind; dueAt: Date; assigneeId?: string | null }

export interface CallEffects {
  step: NextStep;
  followUpId: string | null;
  markedPhone: Pick<KnownPhone, 'source' | 'id' | 'status'> | null;
}

/** What was said of the contact matters to the rules: a call-back agreed with them, an opposition of theirs alone. */
interface Said {
  outcome: Outcome;
  interest: Interest | null;
  withContact: boolean;
  continuesWithOthers: boolean;
}

/**
 * What follows from a call, in its transaction: the stage and what it proves, interest, attempts, the number dialled, the
 * next step, the rest in other campaigns. A call that came late (a newer one is known) only adds facts: the newer one
 * has already said what comes next.
 */
export async function applyCall(
  sql: Sql, workspaceId: string, call: CallRow, subject: LockedTarget, chosen: ChosenFollowUp | null, { onlyThisPerson }: { onlyThisPerson: boolean },
): Promise<CallEffects> {
  const { target, campaign, calendar, newerCallKnown: late } = subject;
  const said: Said = {
    outcome: call.outcome,
    interest: call.interest,
    withContact: call.contact_id !== null,
    continuesWithOthers: onlyThisPerson && call.contact_id !== null
      && (await hasOtherContacts(sql, workspaceId, subject.organisation.id, call.contact_id)),
  };
  const conversation = isConversation(call.outcome, said.withContact);

  const phones = await phonesOf(sql, workspaceId, subject.organisation.id);
  const markedPhone = await markDialled(sql, workspaceId, call, phones, conversation);
  const otherNumberAvailable = phones.some((phone) => isDiallable(phone) && phone.id !== markedPhone?.id);

  const rank = await provenRank(sql, workspaceId, target.id);
  const ruled = nextStepFor({
    at: call.occurred_at,
    outcome: said.outcome,
    interest: said.interest,
    currentStage: target.stage,
    everReached: target.reached_at !== null,
    attemptsSinceConversation: target.attempts,
    cadence: campaign.cadence,
    calendar,
    otherNumberAvailable,
    callBackAt: call.call_back_at,
    callBackWithContact: said.withContact,
    notNowUntil: call.not_now_until,
    continuesWithOthers: said.continuesWithOthers,
    othersInterested: call.interest === 'none' && call.contact_id !== null && (await othersInterested(sql, workspaceId, target.id, call.contact_id)),
    nextOpenLab: await nextLab(sql, workspaceId, campaign.productId),
  });
  const proves = provenStage(said.outcome, { withContact: said.withContact, interest: said.interest });
  const proof = funnelRank(proves) > rank ? proves : null;
  const attempts = late
    ? attemptsAfterLate(said.outcome, target.attempts, { withContact: said.withContact, ...(await callsSince(sql, workspaceId, target.id, call.occurred_at)) })
    : attemptsAfter(said.outcome, target.attempts, { withContact: said.withContact });
  const givenUpInVain = late && conversation && target.stage === 'unreachable' && said.outcome !== 'refused';
  const step = givenUpInVain
    ? afterLateConversation(said, proves, attempts, { cadence: campaign.cadence, calendar, now: subject.now })
    : chosen ? chosenByCaller(ruled, { kind: chosen.kind ?? ruled.kind ?? 'task', dueAt: chosen.dueAt }) : ruled;
  // Another late call may still raise the target to what it proves, never take it elsewhere.
  const raised = proof && funnelRank(target.stage) >= 0 && funnelRank(proof) > funnelRank(target.stage) ? proof : target.stage;
  const plans = !late || givenUpInVain;
  const to = plans ? step.stage : raised;
  if (proof !== null || to !== target.stage) {
    await moveTarget(sql, {
      workspaceId, campaignId: campaign.id, targetId: target.id, from: target.stage, to, proves: proof, cause: 'call',
      reason: step.code, callId: call.id, memberId: call.member_id, occurredAt: call.occurred_at,
    });
  }
  await refreshInterest(sql, workspaceId, target.id);
  await writeTarget(sql, workspaceId, call, target.id, {
    attempts,
    toRepair: step.code === 'to_repair' || (target.to_repair && !otherNumberAvailable),
    conversation,
    late,
  });

  const followUpId = plans ? await planNext(sql, workspaceId, call, subject, step, conversation, chosen?.assigneeId ?? null) : null;
  await refreshNextStep(sql, workspaceId, [target.id]);
  await settleHold(sql, workspaceId, call, subject, conversation ? addWorkingDays(call.occurred_at, campaign.cadence.restWorkingDays, calendar) : null);
  return { step, followUpId, markedPhone };
}

/** The number dialled is wrong, or proved right by a conversation. */
async function markDialled(
  sql: Sql, workspaceId: string, call: CallRow, phones: readonly KnownPhone[], conversation: boolean,
): Promise<CallEffects['markedPhone']> {
  if (call.channel !== 'phone') return null;
  const status = call.outcome === 'wrong_number' ? 'wrong' : conversation ? 'valid' : null;
  if (!status) return null;
  const dialled = call.phone
    ? phones.find(isWritten(call.phone))
    // Nothing said: the card shows the first number that may be dialled, so that is the one.
    : status === 'wrong' ? phones.find(isDiallable) : undefined;
  if (!dialled || dialled.status === status) return dialled && status === 'wrong' ? { source: dialled.source, id: dialled.id, status: dialled.status } : null;
  await markPhone(sql, workspaceId, dialled, status);
  return { source: dialled.source, id: dialled.id, status: dialled.status };
}

/** The number as it is kept, or the same one written in another way. */
function isWritten(text: string): (phone: KnownPhone) => boolean {
  const digits = (written: string): string => written.replace(/\D/g, '');
  const e164 = parsePhone(text, {})?.e164 ?? null;
  return (phone) => phone.raw === text || digits(phone.raw) === digits(text) || (phone.e164 !== null && (phone.e164 === e164 || digits(phone.e164) === digits(text)));
}

async function writeTarget(
  sql: Sql, workspaceId: string, call: CallRow, targetId: string,
  state: { attempts: number; toRepair: boolean; conversation: boolean; late: boolean },
): Promise<void> {
  await sql.query(
    `update targets
        set attempts = $3, to_repair = $4,
            contact_id = coalesce($5, contact_id), portrait = portrait || coalesce($6::jsonb, '{}'),
            last_call_at = greatest(last_call_at, $7::timestamptz),
            reached_at = case when $8 then least(reached_at, $7::timestamptz) else reached_at end,
            version = version + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2`,
    [workspaceId, targetId, state.attempts, state.toRepair, state.late ? null : call.contact_id,
      call.portrait ? JSON.stringify(call.portrait) : null, call.occurred_at, state.conversation],
  );
  if (state.conversation && call.contact_id) {
    await sql.query(
      'update contacts set last_spoken_at = greatest(last_spoken_at, $3::timestamptz) where workspace_id = $1 and id = $2',
      [workspaceId, call.contact_id, call.occurred_at],
    );
  }
}

async function planNext(
  sql: Sql, workspaceId: string, call: CallRow, { target, campaign }: LockedTarget, step: NextStep, conversation: boolean, assigneeId: string | null,
): Promise<string | null> {
  await closeAnswered(sql, { workspaceId, targetId: target.id, contactId: call.contact_id, callId: call.id, at: call.occurred_at, conversation });
  if (isClosed(step.stage)) await closeAllFollowUps(sql, workspaceId, [target.id], { callId: call.id });
  if (!step.kind || !step.dueAt) return null;
  return openFollowUp(sql, {
    workspaceId, campaignId: campaign.id, targetId: target.id, contactId: call.contact_id, kind: step.kind, dueAt: new Date(step.dueAt),
    reasonCode: step.code, reasonParams: step.params, assigneeId: assigneeId ?? target.assignee_id, madeById: call.member_id, callId: call.id,
  });
}

/** The caller's card goes back; after a conversation the organisation rests in the other campaigns. */
async function settleHold(sql: Sql, workspaceId: string, call: CallRow, subject: LockedTarget, restUntil: Date | null): Promise<void> {
  await sql.query(
    `update organisation_holds
        set target_id = case when member_id = $3 then null else target_id end,
            lease_until = case when member_id = $3 then null else lease_until end,
            member_id = case when member_id = $3 then null else member_id end,
            rest_until = coalesce($4, rest_until),
            spoken_in_campaign_id = case when $4::timestamptz is null then spoken_in_campaign_id else $5::uuid end
      where workspace_id = $1 and organisation_id = $2`,
    [workspaceId, subject.organisation.id, call.member_id, restUntil && subject.hold.rest_until && subject.hold.rest_until > restUntil ? subject.hold.rest_until : restUntil,
      subject.campaign.id],
  );
}

