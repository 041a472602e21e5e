import { betaBinomial, chanceOfAtLeast } from './beta-binomial.js';
import { betaMean, type BetaShape } from './rates.js';

/** Four in five of those who said yes come, as sure as after 50 invitations (domain.md, Forecast). */
export const SHOW_UP: BetaShape = { alpha: 40, beta: 10 };

/** The level of the interval shown: "80 chances in 100 to be between low and high". */
export const INTERVAL_LEVEL = 0.8;
const CURVE_STEPS = 40;
/** ceil() must not turn 375.0000000001 into 376. */
const ROUNDING = 1e-9;
/** A doubt smaller than this changes no figure of a forecast. */
const NO_DOUBT = 1e-12;

export interface ForecastInput {
  /** What is believed of interest per organisation called to the end: `betaPosterior(interested, trials)`. */
  interest: BetaShape;
  /** Organisations still to call on this list. */
  listLeft: number;
  /** Interested organisations not yet seen at the lab: they come at the same show-up rate. */
  inHand: number;
  /** Chairs to fill. */
  goal: number;
  /** What is believed of the share of interested people who come. */
  showUp?: BetaShape;
  /** What is believed of the share of those who come that bring a colleague, a potential user too; nobody brings one when left out. */
  colleagues?: BetaShape;
  /** Numbers of further calls for the curve; by default at most 41 points from 0 to the end of the list. */
  curveAt?: readonly number[];
}

export interface ForecastPoint {
  /** Further organisations called to the end. */
  calls: number;
  /** People expected at the lab. */
  mean: number;
  /** P(goal reached), 0..1. */
  probability: number;
}

export interface Forecast {
  /** When the whole list is called. */
  expectedAttendees: number;
  /** P(goal reached) when the whole list is called, 0..1. */
  probability: number;
  /** Central 80 % of the people who come when the whole list is called. */
  interval: { low: number; high: number; level: number };
  /** Fewest further calls for which the *expected* attendance reaches the goal; null when this list is too short. */
  callsNeeded: number | null;
  /** The same number if the list had no end: "about 105 more calls, your list has 96 left". */
  callsNeededWithoutLimit: number;
  /** Whether the list is long enough for the expected attendance to reach the goal. */
  listSuffices: boolean;
  curve: ForecastPoint[];
}

/**
 * How many people come to the lab when the rest of the list is called, and how sure that is.
 *
 * Interested = those in hand + Beta-Binomial(calls, interest). Attending = Beta-Binomial(interested, show-up): one
 * unknown show-up rate is shared by all, which is what makes the interval honest. Colleagues = Beta-Binomial(attending, who
 * bring one). All are summed exactly, without drawing at random. "Calls" are organisations called to the end, as everywhere
 * in a forecast.
 * Source: domain.md, Forecast; its reference table (40,000 draws) is reproduced by the tests.
 * @throws RangeError for counts that are negative or not whole.
 */
export function forecastSeats(input: ForecastInput): Forecast {
  const { interest, listLeft, inHand, goal, showUp = SHOW_UP, colleagues, curveAt = spread(listLeft) } = input;
  for (const count of [listLeft, inHand, goal, ...curveAt]) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`a forecast counts whole things, got ${count}`);
  }
  const furthest = curveAt.reduce((most, calls) => Math.max(most, calls), listLeft);
  const goalReached = seatsTaken(goal, inHand + furthest, showUp, colleagues);
  const perInterested = betaMean(showUp) * (1 + (colleagues ? betaMean(colleagues) : 0));
  const meanAfter = (calls: number) => (inHand + calls * betaMean(interest)) * perInterested;
  const pointAt = (calls: number): ForecastPoint =>
    ({ calls, mean: meanAfter(calls), probability: averaged(betaBinomial(calls, interest), goalReached, inHand) });

  const interested = betaBinomial(listLeft, interest);
  const end = { mean: meanAfter(listLeft), probability: averaged(interested, goalReached, inHand) };
  const missing = goal / perInterested - inHand;
  const callsNeededWithoutLimit = Math.max(0, Math.ceil(missing / betaMean(interest) - ROUNDING));
  const listSuffices = callsNeededWithoutLimit <= listLeft;
  return {
    expectedAttendees: end.mean,
    probability: end.probability,
    interval: { ...centralInterval(interested, inHand, showUp, colleagues), level: INTERVAL_LEVEL },
    callsNeeded: listSuffices ? callsNeededWithoutLimit : null,
    callsNeededWithoutLimit,
    listSuffices,
    curve: curveAt.map(pointAt),
  };
}

/** P(at least `seats` people) for 0, 1, … `most` interested, those whom the comers bring included. */
function seatsTaken(seats: number, most: number, showUp: BetaShape, colleagues: BetaShape | undefined): Float64Array {
  if (!colleagues || seats <= 0) return chanceOfAtLeast(seats, most, showUp);
  // P(enough | so many come): each brings at most one.
  const fewest = Math.ceil(seats / 2);
  const enough = Float64Array.from({ length: seats }, (_, comers) => (comers < fewest ? 0 : chanceOfAtLeast(seats - comers, comers, colleagues)[comers]!));
  const chances = new Float64Array(most + 1);
  for (let interested = fewest; interested <= most; interested++) {
    const coming = betaBinomial(interested, showUp);
    let missed = 0;
    for (let comers = 0; comers < Math.min(seats, interested + 1); comers++) missed += coming[comers]! * (1 - enough[comers]!);
    chances[interested] = Math.max(0, 1 - missed);
    if (missed < NO_DOUBT) return chances.fill(1, interested);
  }
  return chances;
}

/** Average of `chances[inHand + k]` when k follows `interested`. */
function averaged(interested: Float64Array, chances: Float64Array, inHand: number): number {
  let sum = 0;
  for (let k = 0; k < interested.length; k++) sum += interested[k]! * chances[inHand + k]!;
  return Math.min(1, sum);
}

function centralInterval(interested: Float64Array, inHand: number, showUp: BetaShape, colleagues: BetaShape | undefined): { low: number; high: number } {
  const most = inHand + interested.length - 1;
  const atLeast = (people: number) => averaged(interested, seatsTaken(people, most, showUp, colleagues), inHand);
  // Smallest number of people that is exceeded with a chance of at most `tail`.
  const quantile = (tail: number) => {
    let [low, high] = [0, colleagues ? 2 * most : most];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (atLeast(middle + 1) <= tail) high = middle; else low = middle + 1;
    }
    return low;
  };
  const outside = (1 - INTERVAL_LEVEL) / 2;
  return { low: quantile(1 - outside), high: quantile(outside) };
}

function spread(listLeft: number): number[] {
  const steps = Math.min(CURVE_STEPS, listLeft);
  return steps === 0 ? [0] : Array.from({ length: steps + 1 }, (_, i) => Math.round((i * listLeft) / steps));
}
