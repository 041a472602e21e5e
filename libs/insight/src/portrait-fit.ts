import type { IdealUserCriterion } from '#contracts/ideal-user.js';
import type { PortraitAnswer } from '#contracts/vocabulary.js';

/** A target's answers by criterion key. A criterion without an answer is unknown. */
export type Portrait = Readonly<Record<string, PortraitAnswer | undefined>>;

/**
 * What an answer is worth (D). Unknown counts the neutral prior, not zero: nobody asked yet. "No" is not zero either: a
 * portrait is a guess about good users, and one wrong guess must not hide an organisation for ever.
 */
export const ANSWER_WORTH: Readonly<Record<PortraitAnswer, number>> = { yes: 1, partly: 0.7, unknown: 0.5, no: 0.1 };
export const NEUTRAL_FIT = ANSWER_WORTH.unknown;

export interface PortraitFit {
  /** Weighted mean of the answers' worth, 0.1..1; 0.5 when nothing is known. */
  fit: number;
  /** Criteria answered yes, of how many. */
  met: number;
  of: number;
}

/** How much a target looks like the good user. Source: domain.md, Portrait of the good user. */
export function portraitFit(portrait: Portrait, criteria: readonly IdealUserCriterion[]): PortraitFit {
  let [sum, weights, met] = [0, 0, 0];
  for (const { key, weight } of criteria) {
    const answer = portrait[key] ?? 'unknown';
    sum += weight * ANSWER_WORTH[answer];
    weights += weight;
    if (answer === 'yes') met++;
  }
  return { fit: weights > 0 ? sum / weights : NEUTRAL_FIT, met, of: criteria.length };
}
