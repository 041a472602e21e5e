import type { IdealUserCriterion } from '#contracts/ideal-user.js';
import type { Why } from '#contracts/why.js';
import type { AttributeSpace, Attributes } from '#insight/attribute-space.js';
import { learnRates, type LearnedRates } from '#insight/learned-rates.js';
import { callValue, type CallValue, type CampaignKnowledge } from '#insight/next-call.js';
import { randomFrom } from '#insight/random.js';
import { tallySegments } from '#insight/segment-tallies.js';
import { attributesOf, spaceOf } from './attributes.rules.js';
import type { ListedTarget, ScoreToWrite, TeachingCall } from './scoring.queries.js';

/** How many targets are put in their exact order: more than are handed out before the next valuation. */
const HEAD = 30;
/** What puts a target of the head before all others; expected values stay under 1. */
const LIFTED = 1;
/** A smaller change of value is not worth a write: below the head nobody is about to be called. As a share of it. */
const WORTH_A_WRITE = 0.2;

interface CampaignLearnt { rates: LearnedRates; space: AttributeSpace }

function learnCampaign(attributes: readonly Attributes[], calls: readonly TeachingCall[]): CampaignLearnt {
  const space = spaceOf(attributes);
  const rates = learnRates(
    calls.map((call) => ({ attributes: attributesOf(call), attempt: call.attempt, hour: call.hour, byPhone: call.by_phone, reached: call.reached, interested: call.interested })),
    space,
  );
  return { rates, space };
}

/**
 * The order of the queue, as the scores to write. The head of the list is ordered by possible truths drawn anew from what the
 * calls allow, so that little known segments get their turn; all others lie below it by expected value. The draw depends on the
 * campaign and its calls alone: asked twice, it says the same. Before the first call the list keeps its own order.
 */
export function valueTargets(campaignId: string, list: readonly ListedTarget[], calls: readonly TeachingCall[], criteria: readonly IdealUserCriterion[]): ScoreToWrite[] {
  const all = list.map((target) => ({ target, attributes: attributesOf(target) }));
  const { rates, space } = learnCampaign(all.map(({ attributes }) => attributes), calls);
  const tallies = tallySegments(all.filter(({ target }) => target.prospect).map(({ target, attributes }) => ({
    attributes, tried: Number(target.tried), reached: Number(target.reached), interested: Number(target.interested),
  })), space.attributes);
  const knowledge: CampaignKnowledge = { rates, tallies, ...(calls.length > 0 ? { truths: rates.draw(randomFrom(campaignId, calls.length)) } : {}) };
  const valueOf = valuer(space, knowledge, criteria);
  const valued = all.filter(({ target }) => target.open).map(({ target, attributes }) => ({ target, ...valueOf(target, attributes) }));
  const head = new Set([...valued].sort((a, b) => b.drawn - a.drawn).slice(0, HEAD).map(({ target }) => target.id));
  return valued.flatMap(({ target, value, drawn, why }) => {
    const lifted = head.has(target.id);
    const score = lifted ? LIFTED + drawn : value;
    const same = lifted || target.score >= LIFTED
      ? score === target.score && sameReason(why, target.why, true)
      : Math.abs(score - target.score) <= WORTH_A_WRITE * score && sameReason(why, target.why, false);
    return same ? [] : [{ id: target.id, value: score, why }];
  });
}

/** Values a target; those that nothing tells apart, most of a list, are valued once. */
function valuer(space: AttributeSpace, knowledge: CampaignKnowledge, criteria: readonly IdealUserCriterion[]): (target: ListedTarget, attributes: Attributes) => CallValue {
  const known = new Map<readonly number[], Map<string, CallValue>>();
  return ({ portrait, attempts, hour, referrer }, attributes) => {
    // The space gives the same array for the same attributes.
    const effects = space.effectsOf(attributes);
    let alike = known.get(effects);
    if (alike === undefined) known.set(effects, alike = new Map());
    const key = JSON.stringify([attempts, hour, referrer, portrait]);
    let value = alike.get(key);
    if (value === undefined) alike.set(key, value = callValue({ attributes, portrait, attempts, hour, referredBy: referrer }, knowledge, criteria));
    return value;
  };
}

/** Below the head a reason is told again when it is another one; its counts follow with the value. */
function sameReason(a: Why, b: Why | null, exactly: boolean): boolean {
  if (b === null || a.code !== b.code) return false;
  // PostgreSQL keeps the keys of jsonb in an order of its own.
  const before = b.params as Record<string, unknown>;
  return Object.entries(a.params).every(([key, value]) => value === before[key] || (!exactly && typeof value === 'number'));
}
