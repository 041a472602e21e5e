import { adviceFor, callsPerInterested, compareSegments, type SegmentComparison, type SegmentTally } from './compare-segments.js';

/** Points of the grid of rates, evenly spaced in log-odds. */
const POINTS = 100;
const [LOWEST, HIGHEST] = [-7, 3];
/** What the campaign's rate may be, and how alike its segments: the weight of their common law, in trials. */
const MEANS = [0.012, 0.025, 0.045, 0.075, 0.12, 0.18, 0.27, 0.42];
const WEIGHTS = [6, 14, 32, 72, 160, 800];
/** Laws that the tallies make so much less plausible than the best, in logarithms, are left out. */
const IMPLAUSIBLE = 7;

/**
 * Compares every two of several segments, on the belief that they are of one kind: each rate comes from a common Beta law
 * whose mean (one in ten before evidence) and narrowness are unknown and averaged over.
 *
 * This is the protection against many comparisons: of twelve segments some pair always looks striking, and it is drawn
 * back as far as the others show that segments hardly differ. Two segments alone are compared as `compareSegments` does.
 * Source: A. Gelman, J. Hill, M. Yajima, "Why we (usually) don't have to worry about multiple comparisons", Journal of
 * Research on Educational Effectiveness 5 (2012), 189–211; the law itself: Bayesian Data Analysis, 3rd ed., 5.3.
 * @returns P(row better than column) and its advice, by place in the list.
 */
export function compareTogether(segments: readonly SegmentTally[]): SegmentComparison[][] {
  if (segments.length <= 2) return segments.map((first) => segments.map((second) => compareSegments(first, second)));
  const better = chancesBetter(segments);
  return segments.map((first, i) => segments.map((second, j): SegmentComparison => {
    const probability = i === j ? 0.5 : better[i]![j]!;
    return {
      probability,
      ...adviceFor(first, second, probability),
      callsPerInterested: { first: callsPerInterested(first), second: callsPerInterested(second) },
    };
  }));
}

function chancesBetter(segments: readonly SegmentTally[]): number[][] {
  const rates = Float64Array.from({ length: POINTS }, (_, i) => 1 / (1 + Math.exp(-(LOWEST + ((HIGHEST - LOWEST) * (i + 0.5)) / POINTS))));
  const ln = rates.map(Math.log);
  const lnNot = rates.map((rate) => Math.log(1 - rate));
  const laws = MEANS.flatMap((mean) => WEIGHTS.map((weight) => {
    const [alpha, beta] = [mean * weight, (1 - mean) * weight];
    // In log-odds the density of a Beta law is rate^alpha × (1 - rate)^beta.
    const before = massOf(ln.map((value, i) => alpha * value + beta * lnNot[i]!));
    const after = segments.map(({ tried, interested }) => massOf(ln.map((value, i) => (alpha + interested) * value + (beta + tried - interested) * lnNot[i]!)));
    // The mean's own belief is Beta(1, 9); the grid is even in log-odds.
    const evidence = after.reduce((sum, { lnTotal }) => sum + lnTotal - before.lnTotal, 0) + Math.log(mean) + 9 * Math.log(1 - mean);
    return { evidence, after: after.map(({ mass }) => mass) };
  }));
  const most = Math.max(...laws.map(({ evidence }) => evidence));
  const plausible = laws.filter(({ evidence }) => evidence > most - IMPLAUSIBLE);
  const total = plausible.reduce((sum, { evidence }) => sum + Math.exp(evidence - most), 0);
  const better = segments.map(() => segments.map(() => 0));
  for (const { evidence, after } of plausible) {
    const share = Math.exp(evidence - most) / total;
    // P(second is lower), up to each point; half of the same point.
    const below = after.map((mass) => {
      let sum = 0;
      return mass.map((each) => { sum += each; return sum - each / 2; });
    });
    for (let i = 0; i < segments.length; i++) {
      for (let j = 0; j < i; j++) {
        let chance = 0;
        for (let k = 0; k < POINTS; k++) chance += after[i]![k]! * below[j]![k]!;
        better[i]![j]! += share * chance;
        better[j]![i]! += share * (1 - chance);
      }
    }
  }
  return better;
}

function massOf(lnDensity: Float64Array): { mass: Float64Array; lnTotal: number } {
  let most = -Infinity;
  for (const value of lnDensity) most = Math.max(most, value);
  let total = 0;
  const mass = lnDensity.map((value) => { const each = Math.exp(value - most); total += each; return each; });
  return { mass: mass.map((each) => each / total), lnTotal: most + Math.log(total) };
}
