import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LIMITS } from '#contracts/limits.js';
import type { NextStep } from '#contracts/next-step.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../campaigns/campaign-access.js';
import { renewCard } from '../campaigns/hold.queries.js';
import { ScoreRequests } from '../campaigns/score-requests.js';
import { refreshNextStep, revertFollowUps } from '../follow-ups/follow-up.queries.js';
import { FollowUpAlarms } from '../follow-ups/follow-up-alarms.service.js';
import { OptOutsService } from '../suppressions/opt-outs.service.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { applyCall, type CallEffects } from './call-effects.js';
import type { CorrectCallInput, RecordCallInput } from './call-input.js';
import { attemptsWithout, insertCall, keepBefore, readCall, refreshInterestsOf, rewriteCall, somethingNewer, voidCall, voidFacts, type BeforeCall, type CallRow } from './call.queries.js';
import { checkCallFacts } from './interest.rules.js';
import { evidenceBefore } from './evidence.queries.js';
import { InviteInCall, invitedStep } from './invite-in-call.js';
import { lockForCall, mayBeAssigned, type LockedTarget } from './locked-target.queries.js';
import { mentionNeed, mentionObjection } from './mention.queries.js';
import { PeopleMet } from './people-met.service.js';
import { restoreContacts, restoreElsewhere, restoreTarget, targetsOfFollowUps } from './restore.queries.js';
import { saidBesides } from './said-besides.queries.js';

export interface RecordedCall { call: CallRow; targetId: string; followUpId: string | null; step: NextStep }

/** Logging calls: the facts, and all that follows from them, in one transaction. */
@Injectable()
export class CallsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CampaignAccess,
    private readonly suppressions: SuppressionsService,
    private readonly optOuts: OptOutsService,
    private readonly alarms: FollowUpAlarms,
    private readonly people: PeopleMet,
    private readonly scores: ScoreRequests,
    private readonly invites: InviteInCall,
  ) {}

  /**
   * Records one attempt. A call is a fact: it is accepted with or without the card.
   * @throws DomainError `not_found`, `validation_failed`, `interest_required`, `evidence_required`
   */
  async recordCall(scope: Scope, input: RecordCallInput): Promise<RecordedCall> {
    return this.uow.run(async (tx) => {
      const subject = await this.lock(tx, scope, input.targetId, input.occurredAt ?? null);
      const occurredAt = earlierOf(input.occurredAt ?? subject.now, subject.now);
      const contactId = await this.people.spokenWith(tx, scope, subject.organisation.id, input);
      await this.check(tx, scope, { ...input, targetId: subject.target.id }, { contactId, occurredAt, requested: input.occurredAt ?? occurredAt, now: subject.now });

      const call = await insertCall(tx, scope.workspaceId, {
        id: newId(), campaign_id: subject.campaign.id, target_id: subject.target.id, contact_id: contactId, member_id: scope.memberId,
        ...factsOf(input), occurred_at: occurredAt,
      });
      const effects = await this.follow(tx, scope, call, subject, input);
      const referredTargetIds = await this.people.refer(tx, scope, call, subject, input.referrals ?? []);
      const invited = input.invite ? await this.invites.invite(tx, scope, call, subject, input.invite) : null;
      await keepBefore(tx, scope.workspaceId, call.id, before(subject, effects, input.contact && contactId ? contactId : null, referredTargetIds, invited?.createdContactIds));
      await this.alarms.dispatchAfterCommit(scope.workspaceId, effects.followUpId ? [effects.followUpId] : []);
      await this.scores.after(scope.workspaceId, subject.campaign.id, subject.now);
      if (invited && effects.step.kind === 'propose_lab' && call.contact_id !== null && invited.contactIds.includes(call.contact_id)) {
        return { call, targetId: subject.target.id, followUpId: null, step: invitedStep(effects.step, invited) };
      }
      return { call, targetId: subject.target.id, followUpId: effects.followUpId, step: effects.step };
    });
  }

  /**
   * Takes back the last call on a target, with everything it caused, and gives its author the card again.
   * @throws DomainError `undo_not_yours`, `undo_too_late` (60 s), `undo_newer`, `undo_done`
   */
  async undoCall(scope: Scope, callId: string): Promise<{ call: CallRow; targetId: string }> {
    return this.uow.run(async (tx) => {
      const found = await readCall(tx, scope.workspaceId, callId);
      if (!found) throw notFound('call');
      const subject = await this.lock(tx, scope, found.target_id, null);
      const call = (await readCall(tx, scope.workspaceId, callId))!;
      if (call.member_id !== scope.memberId) throw new DomainError('undo_not_yours');
      if (call.voided_at) throw new DomainError('undo_done');
      if (subject.now.getTime() - call.recorded_at.getTime() > LIMITS.undoSeconds * 1000 || !call.before) {
        throw new DomainError('undo_too_late', { seconds: LIMITS.undoSeconds });
      }
      if (await somethingNewer(tx, scope.workspaceId, call.target_id, call.id, call.recorded_at)) throw new DomainError('undo_newer');
      await voidCall(tx, scope.workspaceId, call.id, 'undone');
      await this.invites.takeBack(tx, scope.workspaceId, call);
      await this.takeBack(tx, scope, call, call.before, subject.organisation.id);
      await renewCard(tx, scope.workspaceId, call.target_id, scope.memberId, subject.campaign.cadence.leaseMinutes);
      return { call: (await readCall(tx, scope.workspaceId, callId))!, targetId: call.target_id };
    });
  }

  /**
   * Corrects a call with a reason: the former version is kept as a voided row of its own. The last call on a target plans
   * its next step anew; an older one only changes what is known of the past.
   * @throws DomainError `forbidden`, `undo_done` for a call taken back, and all of `recordCall`
   */
  async correctCall(scope: Scope, callId: string, version: number, { reason, ...changed }: CorrectCallInput): Promise<RecordedCall> {
    return this.uow.run(async (tx) => {
      const found = await readCall(tx, scope.workspaceId, callId);
      if (!found) throw notFound('call');
      const subjectBefore = await this.lock(tx, scope, found.target_id, null);
      const former = (await readCall(tx, scope.workspaceId, callId))!;
      if (scope.role === 'caller' && former.member_id !== scope.memberId) throw new DomainError('forbidden');
      if (former.voided_at) throw new DomainError('undo_done');
      if (former.version !== version) throw new DomainError('etag_stale');

      const replans = ['outcome', 'interest', 'callBackAt', 'notNowUntil', 'occurredAt'].some((field) => field in changed);
      const { followUp, ...said } = await saidBesides(tx, scope.workspaceId, callId);
      const input: RecordCallInput = { ...inputOf(former), ...said, followUp: replans ? null : followUp, ...changed };
      const last = former.before !== null && !former.before.late && !(await somethingNewer(tx, scope.workspaceId, former.target_id, callId, former.recorded_at));
      if (last) await this.takeBack(tx, scope, former, { ...former.before!, createdContactId: null, invitedContactIds: [], referredTargetIds: [] }, subjectBefore.organisation.id);
      else await this.takeBackFacts(tx, scope, former, subjectBefore.organisation.id);
      const locked = await this.lock(tx, scope, former.target_id, former.occurred_at);
      // An older call stays among the facts of its target: what it counted for is taken off, to be counted anew.
      const subject = last ? locked : { ...locked, target: { ...locked.target, attempts: await attemptsWithout(tx, scope.workspaceId, former, locked.target.attempts) } };
      const contactId = await this.people.spokenWith(tx, scope, subject.organisation.id, input);
      const occurredAt = input.occurredAt ?? former.occurred_at;
      const call = await rewriteCall(tx, scope.workspaceId, former, { ...factsOf(input), contact_id: contactId, occurred_at: occurredAt }, reason);
      await this.check(tx, scope, input, { contactId, occurredAt, requested: occurredAt, now: subject.now });
      const effects = await this.follow(tx, scope, call, { ...subject, newerCallKnown: !last }, input);
      await this.invites.settle(tx, scope, call);
      await keepBefore(tx, scope.workspaceId, callId, before({ ...subject, newerCallKnown: !last }, effects, null, []));
      await this.alarms.dispatchAfterCommit(scope.workspaceId, effects.followUpId ? [effects.followUpId] : []);
      return { call: (await readCall(tx, scope.workspaceId, callId))!, targetId: call.target_id, followUpId: effects.followUpId, step: effects.step };
    });
  }

  /** Voids what a call caused and puts its target back as it was. */
  private async takeBack(tx: EntityManager, scope: Scope, call: CallRow, state: BeforeCall, organisationId: string): Promise<void> {
    const elsewhere = await this.takeBackFacts(tx, scope, call, organisationId);
    const reopened = await revertFollowUps(tx, scope.workspaceId, call.id);
    await restoreTarget(tx, scope.workspaceId, call, state);
    await this.people.forget(tx, scope, state);
    const planned = await targetsOfFollowUps(tx, scope.workspaceId, reopened);
    await refreshNextStep(tx, scope.workspaceId, [...new Set([call.target_id, ...elsewhere, ...planned])]);
    await this.alarms.dispatchAfterCommit(scope.workspaceId, reopened);
  }

  /** The facts alone, and what an opposition among them did in other campaigns. @returns the targets restored there. */
  private async takeBackFacts(tx: EntityManager, scope: Scope, call: CallRow, organisationId: string): Promise<string[]> {
    const elsewhere = await restoreElsewhere(tx, scope.workspaceId, call);
    await voidFacts(tx, scope.workspaceId, call.id);
    await this.optOuts.takeBack(tx, scope, call.id);
    if (call.outcome === 'refused') {
      await restoreContacts(tx, scope.workspaceId, call, elsewhere);
      await refreshInterestsOf(tx, scope.workspaceId, organisationId);
    }
    return elsewhere;
  }

  private async lock(tx: EntityManager, scope: Scope, targetId: string, occurredAt: Date | null): Promise<LockedTarget> {
    const subject = await lockForCall(tx, scope.workspaceId, targetId, occurredAt);
    if (!subject) throw notFound('target');
    await this.access.assertCaller(tx, scope, subject.campaign.id);
    return subject;
  }

  private async check(
    tx: EntityManager, scope: Scope, input: RecordCallInput, facts: { contactId: string | null; occurredAt: Date; requested: Date; now: Date },
  ): Promise<void> {
    const heard = await evidenceBefore(tx, scope.workspaceId, input.targetId, facts.contactId === null ? [] : [facts.contactId]);
    const problems = checkCallFacts({ ...input, occurredAt: facts.requested }, { now: facts.now, earlierEvidence: heard.get(facts.contactId) ?? [] });
    if (input.followUp?.assigneeId && !(await mayBeAssigned(tx, scope.workspaceId, input.followUp.assigneeId))) {
      problems.push({ field: 'followUp.assigneeId', code: 'not_found' });
    }
    if (input.invite && input.outcome === 'refused') problems.push({ field: 'invite', code: 'not_with_this_outcome' });
    if (problems.length === 0) return;
    const only = problems[0]!;
    if (problems.length === 1 && (only.code === 'evidence_required' || only.code === 'interest_required')) {
      throw new DomainError(only.code, { interest: input.interest ?? null }, problems);
    }
    throw invalid(...problems);
  }

  private async follow(tx: EntityManager, scope: Scope, call: CallRow, subject: LockedTarget, input: RecordCallInput): Promise<CallEffects> {
    const mention = { workspaceId: scope.workspaceId, productId: subject.campaign.productId, callId: call.id, occurredAt: call.occurred_at };
    for (const need of input.needs ?? []) await mentionNeed(tx, mention, need);
    for (const objection of input.objections ?? []) await mentionObjection(tx, mention, objection);
    const onlyThisPerson = call.contact_id !== null && input.optOutScope !== 'organisation';
    const effects = await applyCall(tx, scope.workspaceId, call, subject, input.followUp ?? null, { onlyThisPerson });
    if (call.outcome === 'refused') {
      await this.suppressions.optOut(tx, scope, {
        scope: onlyThisPerson ? 'contact' : 'organisation', organisationId: subject.organisation.id,
        contactId: onlyThisPerson ? call.contact_id : null, callId: call.id, occurredAt: call.occurred_at,
      });
    }
    return effects;
  }
}

/** A phone's clock that runs ahead a little must not date a fact into the future. */
const earlierOf = (a: Date, b: Date): Date => (a < b ? a : b);

export function factsOf(input: RecordCallInput): Omit<CallRow, 'id' | 'campaign_id' | 'target_id' | 'contact_id' | 'member_id' | 'occurred_at' | 'recorded_at' | 'voided_at' | 'void_reason' | 'corrected_call_id' | 'version' | 'before'> {
  return {
    channel: input.channel ?? 'phone', phone: input.phone ?? null, outcome: input.outcome, interest: input.interest ?? null,
    evidence: input.evidence ?? [], signals: input.signals ?? [], portrait: input.portrait ?? null, note: input.note ?? null,
    call_back_at: input.callBackAt ?? null, not_now_until: input.notNowUntil ?? null, duration_seconds: input.durationSeconds ?? null,
  };
}

/** A call as it would be said again, from its own row. */
function inputOf(call: CallRow): RecordCallInput {
  return {
    targetId: call.target_id, contactId: call.contact_id, channel: call.channel, phone: call.phone, outcome: call.outcome, interest: call.interest,
    evidence: call.evidence, signals: call.signals, portrait: call.portrait, note: call.note, callBackAt: call.call_back_at,
    notNowUntil: call.not_now_until, durationSeconds: call.duration_seconds, occurredAt: call.occurred_at,
  };
}

function before({ target, hold, newerCallKnown }: LockedTarget, { markedPhone }: CallEffects, createdContactId: string | null, referredTargetIds: string[], invitedContactIds: string[] = []): BeforeCall {
  const instant = (date: Date | null): string | null => date?.toISOString() ?? null;
  return {
    target: {
      stage: target.stage, interest: target.interest, contact_id: target.contact_id, portrait: target.portrait, attempts: target.attempts,
      to_repair: target.to_repair, last_call_at: instant(target.last_call_at), reached_at: instant(target.reached_at),
    },
    hold: { ...hold, lease_until: instant(hold.lease_until), rest_until: instant(hold.rest_until) },
    phone: markedPhone, createdContactId, invitedContactIds, referredTargetIds, late: newerCallKnown,
  };
}
