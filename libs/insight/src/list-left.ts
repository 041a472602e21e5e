import type { AttributeSpace, Attributes } from './attribute-space.js';
import { chance, logit } from './learned-rates.js';
import { learnOdds, type OddsRow } from './odds-model.js';
import { randomFrom } from './random.js';
import { betaMean, type BetaShape, ONE_IN_TEN } from './rates.js';

/** One organisation or several that are alike: how many were called to the end, how many of these are interested, how many are still to call. */
export interface AlikeOnList { attributes: Attributes; tried: number; interested: number; left: number }

const PAIRS_OF_DRAWS = 20;
/** Segments are believed to differ less than is worth trying out: a forecast is not curious (D). */
const SOBER = 0.5;
const PRIOR = { mean: logit(betaMean(ONE_IN_TEN)), deviation: 1, weight: 8 };
/** A forecast is never narrower than so many organisations called would make it. */
const SUREST = 5_000;

/**
 * What is believed of interest among the organisations still to call: Beta law of the rate per organisation called to the
 * end.
 *
 * A queue calls the promising first, so those left are not like those called. The campaign's own law (Beta(1, 9) and its
 * trials) is moved by how the left compare with the tried under a hierarchical logistic regression on the attributes
 * (`learnOdds`), and widened by how unsure that comparison is, by the moments of 40 draws. Where nothing tells
 * organisations apart it is the campaign's law itself. Source: post-stratification, A. Gelman, T. Little, Survey
 * Methodology 23 (1997), 127–135.
 * @param campaign `betaPosterior` of all its trials
 */
export function interestOfListLeft(list: readonly AlikeOnList[], space: AttributeSpace, campaign: BetaShape): BetaShape {
  const tried = list.reduce((sum, alike) => sum + alike.tried, 0);
  const left = list.reduce((sum, alike) => sum + alike.left, 0);
  if (tried === 0 || left === 0) return campaign;

  const cells = alike(list, space);
  const rows = cells.filter((cell) => cell.tried > 0).map((cell): OddsRow => ({ effects: cell.effects, successes: cell.interested, trials: cell.tried }));
  const odds = learnOdds(rows, space.groupOf, space.groups.map(({ spread }) => ({ spread: SOBER * spread })), PRIOR);
  const random = randomFrom('list left', tried, left);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < PAIRS_OF_DRAWS; i++) {
    const drawn = odds.draw(random);
    // Each draw and its mirror image: what lies to one side of the mean by chance cancels.
    for (const sign of [1, -1]) {
      let [ofLeft, ofTried] = [0, 0];
      for (const cell of cells) {
        let logOdds = odds.base.mean + sign * (drawn.base - odds.base.mean);
        for (const effect of cell.effects) logOdds += odds.mean[effect]! + sign * (drawn.effects[effect]! - odds.mean[effect]!);
        const rate = chance(logOdds);
        ofLeft += cell.left * rate;
        ofTried += cell.tried * rate;
      }
      const ratio = ofLeft / left / (ofTried / tried);
      sum += ratio;
      squares += ratio ** 2;
    }
  }
  const ratio = sum / (2 * PAIRS_OF_DRAWS);
  const doubt = Math.max(0, squares / (2 * PAIRS_OF_DRAWS) - ratio ** 2);
  return shapeOf(campaign, ratio, doubt);
}

/** Thousands of organisations are a few dozen kinds. */
function alike(list: readonly AlikeOnList[], space: AttributeSpace): Omit<AlikeOnList & { effects: readonly number[] }, 'attributes'>[] {
  const cells = new Map<readonly number[], Omit<AlikeOnList & { effects: readonly number[] }, 'attributes'>>();
  for (const each of list) {
    // The space gives the same array for the same attributes.
    const effects = space.effectsOf(each.attributes);
    let cell = cells.get(effects);
    if (cell === undefined) cells.set(effects, cell = { effects, tried: 0, interested: 0, left: 0 });
    cell.tried += each.tried;
    cell.interested += each.interested;
    cell.left += each.left;
  }
  return [...cells.values()];
}

/** The Beta law with the mean of `campaign` × ratio and the variance of both together. */
function shapeOf(campaign: BetaShape, ratio: number, doubt: number): BetaShape {
  const mean = betaMean(campaign);
  const variance = (mean * (1 - mean)) / (campaign.alpha + campaign.beta + 1);
  const moved = Math.min(0.9, mean * ratio);
  const wider = variance * ratio ** 2 + doubt * mean ** 2;
  const weight = Math.min(SUREST, Math.max(1 / (1 - moved), (moved * (1 - moved)) / wider - 1));
  return { alpha: moved * weight, beta: (1 - moved) * weight };
}
