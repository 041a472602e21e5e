import type { SegmentComparison } from '#insight/compare-segments.js';
import { compareTogether } from '#insight/compare-together.js';
import { proportion, type Proportion } from '#insight/rates.js';
import type { SegmentTallyRow } from './segments.queries.js';

export interface SegmentValue extends SegmentTallyRow {
  reachRate: Proportion | null;
  interestRate: Proportion | null;
  /** Organisations called to the end per interested one; null before the first. */
  callsPerInterested: number | null;
}

export interface SegmentPair extends SegmentComparison { first: string; second: string }

/** Pairs grow with the square: the values tried most are compared with one another. */
export const MOST_COMPARED = 12;

export function segmentValue(tally: SegmentTallyRow): SegmentValue {
  return {
    ...tally,
    reachRate: proportion(tally.reached, tally.tried),
    interestRate: proportion(tally.interested, tally.tried),
    callsPerInterested: tally.interested === 0 ? null : tally.tried / tally.interested,
  };
}

/** Every pair of known values that were tried, the surest first. */
export function segmentPairs(tallies: readonly SegmentTallyRow[]): SegmentPair[] {
  const compared = tallies.filter(({ value, tried }) => value !== null && tried > 0).sort((a, b) => b.tried - a.tried).slice(0, MOST_COMPARED);
  const together = compareTogether(compared);
  return compared
    .flatMap((first, i) => compared.slice(i + 1).map((second, j): SegmentPair => ({ first: first.value!, second: second.value!, ...together[i]![i + 1 + j]! })))
    .sort((a, b) => sureness(b) - sureness(a));
}

/** The pair most worth a sentence, the better side first: enough trials on both sides and at least "leaning". Null when it is too early. */
export function tellingPair(tallies: readonly SegmentTallyRow[]): { better: SegmentTallyRow; other: SegmentTallyRow; probability: number; advice: SegmentPair['advice'] } | null {
  const pair = segmentPairs(tallies).find(({ advice }) => advice !== 'too_early');
  if (!pair) return null;
  const tally = (value: string): SegmentTallyRow => tallies.find((each) => each.value === value)!;
  const firstIsBetter = pair.probability > 0.5;
  return {
    better: tally(firstIsBetter ? pair.first : pair.second),
    other: tally(firstIsBetter ? pair.second : pair.first),
    probability: Math.max(pair.probability, 1 - pair.probability),
    advice: pair.advice,
  };
}

const sureness = ({ advice, probability }: SegmentPair): number => (advice === 'too_early' ? -1 : Math.max(probability, 1 - probability));
