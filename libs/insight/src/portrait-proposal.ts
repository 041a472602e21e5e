import type { IdealUserCriterion } from '#contracts/ideal-user.js';

/** Organisations by what was answered about one criterion; those of whom nothing is known are left out. */
export interface AnswerCounts { yes: number; partly: number; no: number }

/** What is known of one criterion: about those who use the product, and about the others whose calling is over. */
export interface CriterionEvidence { users: AnswerCounts; others: AnswerCounts }

export const WEIGHT_VERDICTS = ['too_early', 'keeps', 'heavier', 'lighter'] as const;
export type WeightVerdict = (typeof WEIGHT_VERDICTS)[number];

export interface WeightProposal extends IdealUserCriterion, CriterionEvidence {
  verdict: WeightVerdict;
  /** Another weight; null while it is too early, or when the present one may stay. */
  proposed: number | null;
  /** P(the true weight lies on the side of the proposal), 0..1; null while it is too early. */
  probability: number | null;
}

/** The weight that was last put by hand, before what was proposed and accepted: what the team guessed. */
export interface AcceptedWeight { criterion: string; fromWeight: number; toWeight: number }

/** Answers known about first users, and about the others, from which a weight is proposed (D). */
export const FEWEST_USERS = 5;
export const FEWEST_OTHERS = 10;
/** What a criterion of usual weight is believed to do: a yes makes the odds of a first use three times those of a no (D). */
const USUAL_LOG_ODDS = Math.log(3);
/** Before evidence, four of six criteria lie within a factor of e of that guess (D). */
const DEVIATION = 1;
/** Surer than the pivot's 80 %: several criteria are judged at once, and a weight that goes to and fro is worse than one that stays (D). */
const TELLING_FROM = 0.9;
const STEP = 0.5;
const MOST_TIMES_USUAL = 5;

/**
 * How much each criterion of the portrait should count, learnt from who became a user: always a proposal.
 *
 * For each criterion alone, the odds ratio of a first use, yes against no ("partly" is half of each), drawn towards what the
 * team guessed: a normal prior on its logarithm, exact on a grid. The guess is the weight last put by hand, never one that was
 * accepted from here, so that the same users do not count twice. Criteria that go together are each credited: that is why a
 * person decides.
 * Sources: S. Greenland, "Bayesian perspectives for epidemiological research", Int. J. Epidemiol. 35 (2006), 765–775, for a
 * normal prior on a log odds ratio; H. Jeffreys (1946), Proc. R. Soc. A 186, 453–461, for the nuisance rate.
 * @param accepted proposals that were accepted, the latest first
 */
export function proposeWeights(
  criteria: readonly IdealUserCriterion[], evidence: Readonly<Record<string, CriterionEvidence | undefined>>, accepted: readonly AcceptedWeight[] = [],
): WeightProposal[] {
  const guesses = new Map(criteria.map(({ key, weight }) => [key, guessOf(key, weight, accepted)]));
  const usual = criteria.reduce((sum, { key }) => sum + guesses.get(key)!, 0) / Math.max(1, criteria.length);
  return criteria.map((criterion): WeightProposal => {
    const facts = evidence[criterion.key] ?? NOTHING;
    if (known(facts.users) < FEWEST_USERS || known(facts.others) < FEWEST_OTHERS) return { ...criterion, ...facts, verdict: 'too_early', proposed: null, probability: null };
    const inLogOdds = (weight: number): number => (USUAL_LOG_ODDS * weight) / usual;
    const { mean, heavier } = posterior(facts, inLogOdds(guesses.get(criterion.key)!), inLogOdds(criterion.weight));
    const proposed = rounded((usual * mean) / USUAL_LOG_ODDS, usual);
    const probability = Math.max(heavier, 1 - heavier);
    const verdict = heavier > 0.5 ? 'heavier' : 'lighter';
    const keeps = probability < TELLING_FROM || (verdict === 'heavier' ? proposed <= criterion.weight : proposed >= criterion.weight);
    return { ...criterion, ...facts, verdict: keeps ? 'keeps' : verdict, proposed: keeps ? null : proposed, probability };
  });
}

const NOTHING: CriterionEvidence = { users: { yes: 0, partly: 0, no: 0 }, others: { yes: 0, partly: 0, no: 0 } };

export const known = ({ yes, partly, no }: AnswerCounts): number => yes + partly + no;

/** Back from the present weight through what was accepted, as long as each step leads to the next. */
export function guessOf(key: string, weight: number, accepted: readonly AcceptedWeight[]): number {
  let guess = weight;
  for (const { criterion, fromWeight, toWeight } of accepted) if (criterion === key && toWeight === guess) guess = fromWeight;
  return guess;
}

/**
 * The log odds ratio's belief after these counts, on a grid: a normal prior around the guess, and how often the others say yes
 * under Jeffreys' law, integrated out. No cell needs a correction, not even an empty one.
 */
function posterior({ users, others }: CriterionEvidence, guess: number, present: number): { mean: number; heavier: number } {
  const [a, b, c, d] = [met(users), unmet(users), met(others), unmet(others)];
  const ofOthers = POINTS.map((base, j) => (c + 0.5) * base - (c + d + 1) * SOFTPLUS[j]!);
  const lns = POINTS.map((ratio, i) => {
    const prior = -((ratio - guess) ** 2) / (2 * DEVIATION ** 2);
    return POINTS.map((base, j) => prior + ofOthers[j]! + a * (base + ratio) - (a + b) * SOFTPLUS_OF_SUMS[i + j]!);
  });
  const most = Math.max(...lns.map((each) => Math.max(...each)));
  let [total, sum, above] = [0, 0, 0];
  POINTS.forEach((ratio, i) => {
    const mass = lns[i]!.reduce((before, ln) => before + (ln > most - NEGLIGIBLE ? Math.exp(ln - most) : 0), 0);
    total += mass;
    sum += mass * ratio;
    above += mass * Math.min(1, Math.max(0, (ratio - present) / GRID_STEP + 0.5));
  });
  return { mean: sum / total, heavier: above / total };
}

const GRID_STEP = 0.2;
const FARTHEST = 8;
const NEGLIGIBLE = 25;
/** Log odds, and log odds ratios: one grid, so that their sums lie on one too. */
const POINTS = Array.from({ length: (2 * FARTHEST) / GRID_STEP + 1 }, (_, i) => -FARTHEST + i * GRID_STEP);
const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));
const SOFTPLUS = POINTS.map(softplus);
const SOFTPLUS_OF_SUMS = Array.from({ length: 2 * POINTS.length - 1 }, (_, i) => softplus(-2 * FARTHEST + i * GRID_STEP));

const met = ({ yes, partly }: AnswerCounts): number => yes + partly / 2;
const unmet = ({ no, partly }: AnswerCounts): number => no + partly / 2;

/** To the half steps of the settings, finer where a team's weights are smaller than that; never nought: a wrong guess must not hide anybody. */
function rounded(weight: number, usual: number): number {
  const step = Math.min(STEP, usual / 2);
  return Math.min(MOST_TIMES_USUAL * usual, Math.max(step, Math.round(weight / step) * step));
}
