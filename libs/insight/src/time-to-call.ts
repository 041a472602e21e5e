import { type CallBand, CALL_BANDS } from '#contracts/call-bands.js';
import { CLEAR_FROM, FEWEST_TRIALS, LEANING_FROM } from './compare-segments.js';

/** Calls of one moment of the week, and how many were answered by whoever was asked for. */
export interface MomentTally {
  /** 1 is Monday, 7 Sunday, on the calendar of whoever is called. */
  weekday: number;
  band: CallBand;
  dials: number;
  answered: number;
}

export const MOMENT_ADVICES = ['too_early', 'alike', 'leaning', 'clear'] as const;
export type MomentAdvice = (typeof MOMENT_ADVICES)[number];

export interface MomentRate {
  dials: number;
  answered: number;
  /** Chance of an answer, drawn towards the campaign's as far as moments hardly differ, 0..1; null under the evidence asked for. */
  expected: number | null;
}
export interface BandRate extends MomentRate { band: CallBand }
export interface WeekdayRate extends MomentRate { weekday: number }
export interface CellRate extends MomentRate { weekday: number; band: CallBand }

export interface Moments<Rate> {
  rates: Rate[];
  /** The moment that most likely does better than the campaign as a whole; null while it is too early, or when all are alike. */
  best: Rate | null;
  /** P(the best one truly does better than the campaign), 0..1; null while it is too early. */
  probability: number | null;
  advice: MomentAdvice;
}

export interface TimeToCall {
  dials: number;
  answered: number;
  /** Calls asked for before anything is said. */
  needed: number;
  bands: Moments<BandRate>;
  weekdays: Moments<WeekdayRate>;
  /** Weekday by band, those with a call. */
  cells: CellRate[];
}

/** Calls before anything is said of hours or days (D). */
export const FEWEST_DIALS = 40;
/** How alike moments may be, as the weight of what they have in common, in calls. */
const WEIGHTS = [6, 12, 25, 50, 100, 200, 800];
/** What a weekday's and a band's rates together say of an hour of the week, in calls (D). */
const CELL_WEIGHT = 15;
const POINTS = 120;

/**
 * When the people of a campaign answer, by hour and by weekday.
 *
 * Rates of bands, and of weekdays, come from a common Beta law around the campaign's own rate, whose narrowness is averaged
 * over by its evidence: the best of five moments always looks striking, and is drawn back as far as the others show that
 * moments hardly differ. Below 40 calls in all or 10 in a moment nothing is said of it.
 * Source: the common law of A. Gelman, J. Hill, M. Yajima, "Why we (usually) don't have to worry about multiple
 * comparisons", JREE 5 (2012); D. Weeks, B. Jones, N. Folsom, "Optimal times to contact sample households", Public Opinion
 * Quarterly 44 (1980), for hours and days being what matters.
 */
export function timeToCall(tallies: readonly MomentTally[]): TimeToCall {
  const all = sum(tallies);
  const of = <Key extends 'band' | 'weekday'>(key: Key, values: readonly MomentTally[Key][]) => moments(
    values.map((value) => ({ [key]: value, ...sum(tallies.filter((tally) => tally[key] === value)) }) as unknown as Record<Key, MomentTally[Key]> & Tally), all,
  );
  const bands = of('band', CALL_BANDS);
  const days = [...new Set([1, 2, 3, 4, 5, ...tallies.map(({ weekday }) => weekday)])].sort((a, b) => a - b);
  const weekdays = of('weekday', days);
  const cells = days.flatMap((weekday) => CALL_BANDS.flatMap((band): CellRate[] => {
    const { dials, answered } = sum(tallies.filter((tally) => tally.weekday === weekday && tally.band === band));
    if (dials === 0) return [];
    const day = weekdays.rates.find((rate) => rate.weekday === weekday)!.expected;
    const hour = bands.rates.find((rate) => rate.band === band)!.expected;
    const usual = all.answered / all.dials;
    const together = day === null || hour === null || usual === 0 ? null : Math.min(1, (day * hour) / usual);
    return [{ weekday, band, dials, answered, expected: together === null ? null : (answered + CELL_WEIGHT * together) / (dials + CELL_WEIGHT) }];
  }));
  return { ...all, needed: FEWEST_DIALS, bands, weekdays, cells };
}

interface Tally { dials: number; answered: number }

const sum = (tallies: readonly Tally[]): Tally => ({
  dials: tallies.reduce((total, { dials }) => total + dials, 0), answered: tallies.reduce((total, { answered }) => total + answered, 0),
});

function moments<T extends Tally>(values: readonly T[], all: Tally): Moments<T & MomentRate> {
  // A campaign where nobody or everybody answered tells no moments apart.
  if (all.dials < FEWEST_DIALS || all.answered === 0 || all.answered === all.dials) {
    return { rates: values.map((value) => ({ ...value, expected: null })), best: null, probability: null, advice: all.dials < FEWEST_DIALS ? 'too_early' : 'alike' };
  }
  const usual = all.answered / all.dials;
  const laws = lawsOf(values, usual);
  const judged = values.map((value) => ({
    rate: { ...value, expected: value.dials === 0 ? null : laws.reduce((total, { share, weight }) => total + share * (value.answered + weight * usual) / (value.dials + weight), 0) },
    better: value.dials < FEWEST_TRIALS ? 0 : laws.reduce((total, { share, weight }) => total + share * chanceAbove(value.answered + weight * usual, value.dials - value.answered + weight * (1 - usual), usual), 0),
  }));
  const rates = judged.map(({ rate }) => rate);
  const comparable = judged.filter(({ rate }) => rate.dials >= FEWEST_TRIALS);
  if (comparable.length < 2) return { rates, best: null, probability: null, advice: 'too_early' };
  const best = comparable.reduce((a, b) => (b.better > a.better ? b : a));
  const advice = best.better >= CLEAR_FROM ? 'clear' : best.better >= LEANING_FROM ? 'leaning' : 'alike';
  return { rates, best: advice === 'alike' ? null : best.rate, probability: best.better, advice };
}

/** How plausible each narrowness is: the Beta-Binomial likelihood of all moments, with no weight preferred beforehand. */
function lawsOf(values: readonly Tally[], usual: number): { weight: number; share: number }[] {
  const evidence = WEIGHTS.map((weight) => values.reduce((total, { dials, answered }) => total + lnRatio(usual * weight, answered) + lnRatio((1 - usual) * weight, dials - answered) - lnRatio(weight, dials), 0));
  const most = Math.max(...evidence);
  const total = evidence.reduce((before, each) => before + Math.exp(each - most), 0);
  return WEIGHTS.map((weight, i) => ({ weight, share: Math.exp(evidence[i]! - most) / total }));
}

/** ln(Γ(x + n) / Γ(x)) for a whole n. */
function lnRatio(x: number, n: number): number {
  let ln = 0;
  for (let i = 0; i < n; i++) ln += Math.log(x + i);
  return ln;
}

/** P(Beta(alpha, beta) > rate), by the midpoint rule; to three decimals, which is more than is shown. */
function chanceAbove(alpha: number, beta: number, rate: number): number {
  let [above, all] = [0, 0];
  const mode = Math.min(1 - 1e-6, Math.max(1e-6, (alpha - 1) / Math.max(1e-6, alpha + beta - 2)));
  const highest = (alpha - 1) * Math.log(mode) + (beta - 1) * Math.log(1 - mode);
  // The grid has the rate between two of its points, so that neither side gains half a step.
  const cut = Math.max(1, Math.min(POINTS - 1, Math.round(rate * POINTS)));
  for (let i = 0; i < POINTS; i++) {
    const [from, to, steps, step] = i < cut ? [0, rate, cut, i] : [rate, 1, POINTS - cut, i - cut];
    const x = from + ((to - from) * (step + 0.5)) / steps;
    const density = Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log(1 - x) - highest) * ((to - from) / steps);
    all += density;
    if (i >= cut) above += density;
  }
  return above / all;
}
