import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { discourseAt, type Discourse } from '#contracts/discourse.js';
import type { NextStep } from '#contracts/next-step.js';
import { nextStepInWords } from '#contracts/texts/next-step.js';
import { whyInWords } from '#contracts/texts/why.js';
import type { Why } from '#contracts/why.js';
import { productAge } from '#insight/product-age.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../campaigns/campaign-access.js';
import { calendarFor } from '../campaigns/calendar.js';
import { releaseCards } from '../campaigns/hold.queries.js';
import { readTarget, type TargetRow } from '../campaigns/target.queries.js';
import { nextLab, type NextLab } from '../open-labs/open-lab.queries.js';
import { OrganisationsService, type OrganisationWithPhones } from '../organisations/organisations.service.js';
import {
  contactsOnCard, guestsOnCard, lastCalls, objectionsMet, placeOnList, readFrame,
  type CampaignFrame, type ContactOnCard, type GuestOnCard, type KnownObjection, type PastCall, type PlaceOnList,
} from './card.queries.js';
import { evidenceBefore, type EvidenceBefore } from './evidence.queries.js';
import { nextStepsForCard } from './next-steps.rules.js';
import { isDiallable, phonesOf } from './phones.queries.js';
import { leaseNext, leaseThis, whyDry, type DryQueue, type HandedOut, type QueueRequest } from './queue.queries.js';

export interface StepInWords extends NextStep { text: string }

/** Everything a caller needs for one call, also offline: no rule is left to the screen. */
export interface CallCard {
  target: TargetRow;
  place: PlaceOnList;
  organisation: OrganisationWithPhones;
  contacts: ContactOnCard[];
  /** What each of them said before; without it, interested and motivated are to be proven in this call. */
  evidence: EvidenceBefore;
  history: PastCall[];
  /** What is said at this age of the product; to networks and possible opponents, their own script. */
  discourse: Discourse;
  criteria: CampaignFrame['criteria'];
  why: Why & { text: string };
  /** IANA zone of the organisation, and whether it is within its hours now. */
  timeZone: string;
  leaseUntil: Date;
  nextSteps: StepInWords[];
  objections: KnownObjection[];
  /** The next lab somebody can be invited to, with the chairs still free; null where none is planned. */
  openLab: NextLab | null;
  /** What the people on the card were invited to, and have said. */
  guests: GuestOnCard[];
}

const HISTORY = 5;
const OBJECTIONS = 8;
/** How often and how long a queue waits for cards that are being written about at that moment: half a second in all. */
const TRIES = 11;
const PAUSE_SECONDS = 0.05;

/** The shared queue of a campaign: whom to call next, and why. */
@Injectable()
export class NextCallService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CampaignAccess,
    private readonly organisations: OrganisationsService,
  ) {}

  /**
   * Gives back the caller's cards (but those in `keep`) and hands out the first of the queue, leased to them; or the target
   * asked for, wherever it stands.
   * @throws DomainError `not_found`, `forbidden`, `campaign_closed` for an archived campaign; of the one asked for: `card_taken`, `opted_out`
   */
  async next(scope: Scope, campaignId: string, { keep = [], targetId }: { keep?: readonly string[] | undefined; targetId?: string | undefined }): Promise<CallCard | DryQueue> {
    return this.uow.run(async (tx) => {
      await this.access.assertCaller(tx, scope, campaignId);
      const frame = await this.frame(tx, scope, campaignId);
      if (frame.archived) throw new DomainError('campaign_closed');
      await releaseCards(tx, scope.workspaceId, scope.memberId, keep);
      const request = {
        workspaceId: scope.workspaceId, campaignId, memberId: scope.memberId,
        leaseMinutes: frame.cadence.leaseMinutes, promiseHoldMinutes: frame.cadence.promiseHoldMinutes,
      };
      if (targetId) return this.card(tx, scope, frame, await this.askedFor(tx, request, targetId));
      for (let tries = 1; ; tries++) {
        const handedOut = await leaseNext(tx, request);
        if (handedOut) return this.card(tx, scope, frame, handedOut);
        const dry = await whyDry(tx, request);
        // Due already, and yet not handed out: somebody is writing about it, as the scores do of a whole list. They are soon done.
        const passedOver = dry.nextDueAt !== null && dry.nextDueAt <= frame.now;
        if (!passedOver || tries === TRIES) return dry;
        await tx.query('select pg_sleep($1)', [PAUSE_SECONDS]);
      }
    });
  }

  private async askedFor(tx: EntityManager, request: QueueRequest, targetId: string): Promise<HandedOut> {
    const target = await readTarget(tx, request.workspaceId, targetId);
    if (!target || target.campaign_id !== request.campaignId) throw notFound('target');
    if (target.stage === 'do_not_contact') throw new DomainError('opted_out');
    const handedOut = await leaseThis(tx, request, targetId);
    if (!handedOut) throw new DomainError('card_taken');
    return { ...handedOut, why: { code: 'asked_for', params: {} } };
  }

  private async frame(tx: EntityManager, scope: Scope, campaignId: string): Promise<CampaignFrame> {
    const frame = await readFrame(tx, scope.workspaceId, campaignId);
    if (!frame) throw notFound('campaign');
    return frame;
  }

  private async card(tx: EntityManager, scope: Scope, frame: CampaignFrame, handedOut: HandedOut): Promise<CallCard> {
    const { workspaceId } = scope;
    const target = (await readTarget(tx, workspaceId, handedOut.target_id))!;
    const organisation = await this.organisations.get(scope, handedOut.organisation_id);
    const place = await placeOnList(tx, workspaceId, target.id);
    const calendar = calendarFor(
      { time_zone: organisation.timeZone, holiday_region: organisation.holidayRegion },
      { timeZone: frame.time_zone, hours: frame.hours, closedDays: frame.closed_days },
    );
    const phones = await phonesOf(tx, workspaceId, organisation.id);
    const openLab = await nextLab(tx, workspaceId, frame.product_id);
    const steps = nextStepsForCard({
      at: frame.now, currentStage: target.stage, everReached: target.reached_at !== null, attemptsSinceConversation: target.attempts,
      cadence: frame.cadence, calendar, otherNumberAvailable: phones.filter(isDiallable).length > 1, nextOpenLab: openLab,
    });
    const reading = { timeZone: calendar.timeZone, now: frame.now, readerTimeZone: frame.time_zone };
    const why = whyThisOne(handedOut, place, calendar.timeZone, frame.now);
    const contacts = await contactsOnCard(tx, workspaceId, organisation.id, target.id);
    return {
      target, place, organisation,
      contacts,
      evidence: await evidenceBefore(tx, workspaceId, target.id, contacts.map(({ id }) => id)),
      history: await lastCalls(tx, workspaceId, target.id, HISTORY),
      discourse: discourseOn(frame, target.kind),
      criteria: frame.criteria,
      why: { ...why, text: whyInWords(why, scope.locale) },
      timeZone: calendar.timeZone,
      leaseUntil: handedOut.lease_until,
      nextSteps: steps.map((step) => ({ ...step, text: nextStepInWords(step, scope.locale, reading) })),
      objections: await objectionsMet(tx, workspaceId, frame.product_id, OBJECTIONS),
      openLab,
      guests: await guestsOnCard(tx, workspaceId, organisation.id, frame.product_id),
    };
  }
}

/** Networks and possible opponents have one script of their own: no type, no age. */
function discourseOn(frame: CampaignFrame, kind: TargetRow['kind']): Discourse {
  const age = productAge(frame.launched_on, DateTime.fromJSDate(frame.now, { zone: frame.time_zone }).toISODate()!);
  return kind === 'stakeholder' && frame.stakeholder_script ? discourseAt(age, frame.stakeholder_script, []) : discourseAt(age, frame.script, frame.script_variants);
}

/** A promise and a due follow-up speak for themselves; the rest was reasoned when it was scored. */
function whyThisOne({ next_kind: kind, next_due_at: dueAt, why }: HandedOut, place: PlaceOnList, timeZone: string, now: Date): Why {
  const isDue = dueAt !== null && dueAt <= now;
  if (why?.code === 'asked_for' && !isDue) return why;
  if (kind === 'call_back') return { code: 'promised_call_back', params: { dueAt: dueAt!.toISOString(), timeZone, contact: place.promised_to } };
  if (kind !== null && kind !== 'retry') return { code: 'due_follow_up', params: { kind, dueAt: dueAt!.toISOString(), timeZone } };
  if (place.referrer) return { code: 'referred_by', params: { name: place.referrer } };
  return why ?? { code: 'first_in_list', params: {} };
}
