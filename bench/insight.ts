import { performance } from 'node:perf_hooks';
import { DEFAULT_IDEAL_USER } from '#contracts/ideal-user.js';
import { AttributeSpace, type Attributes } from '#insight/attribute-space.js';
import { compareTogether } from '#insight/compare-together.js';
import { forecastSeats } from '#insight/forecast.js';
import { learnRates, type LearntCall } from '#insight/learned-rates.js';
import { interestOfListLeft } from '#insight/list-left.js';
import { callValue } from '#insight/next-call.js';
import { randomFrom } from '#insight/random.js';
import { tallySegments } from '#insight/segment-tallies.js';
import { median, quantile } from './lib/statistics.js';

const LIST = 10_000;
const CALLS = 300;
const ROUNDS = 40;
const KINDS = 12;
const DEPARTMENTS = 100;

const random = randomFrom('bench');
const pick = (prefix: string, of: number): string => `${prefix}${Math.floor(random.uniform() * of)}`;
const list: Attributes[] = Array.from({ length: LIST }, () =>
  ({ kind: pick('k', KINDS), size: pick('s', 4), territory: pick('', DEPARTMENTS), source: pick('from', 3), ministry: pick('m', 8) }));
const calls: LearntCall[] = Array.from({ length: CALLS }, (_, i) => {
  const reached = random.uniform() < 0.6;
  return { attributes: list[i]!, attempt: 1 + (i % 3), hour: 9 + (i % 8), byPhone: true, reached, interested: reached && random.uniform() < 0.1 };
});

function measure(name: string, wantedMs: number, work: () => void): void {
  const times = Array.from({ length: ROUNDS + 5 }, () => {
    const since = performance.now();
    work();
    return performance.now() - since;
  }).slice(5);
  console.log(`  ${name}: ${(median(times) / wantedMs).toFixed(2)} of ${wantedMs} ms: p50 ${median(times).toFixed(2)} ms, p90 ${quantile(times, 0.9).toFixed(2)} ms`);
}

/** What the mathematics costs, without a database: a long list, a campaign of some hundred calls. */
export function benchInsight(): Promise<void> {
  console.log(`insight: ${LIST} targets with ${Object.keys(list[0]!).length} attributes, ${CALLS} calls`);
  const space = new AttributeSpace(list, ['kind', 'size', 'territory', 'source']);
  const tallies = tallySegments(list.map((attributes) => ({ attributes, tried: 1, reached: 1, interested: 0 })), space.attributes);
  const rates = learnRates(calls, space);
  const knowledge = { rates, tallies, truths: rates.draw(random) };
  measure(`scoring ${LIST} targets, with the reason of each`, 50, () => {
    for (const attributes of list) callValue({ attributes, portrait: {}, attempts: 0, hour: 10, referredBy: null }, knowledge, DEFAULT_IDEAL_USER.criteria);
  });
  measure('what one more call teaches, all effects learnt anew', 1, () => void learnRates(calls, space));
  measure('the forecast of a list of 200 with its curve', 10, () => void forecastSeats({ interest: { alpha: 21, beta: 189 }, listLeft: 200, inHand: 20, goal: 30 }));
  measure('the same with colleagues', 10, () => void forecastSeats({ interest: { alpha: 21, beta: 189 }, listLeft: 200, inHand: 20, goal: 30, colleagues: { alpha: 10, beta: 90 } }));
  const alike = list.slice(0, 1000).map((attributes, i) => ({ attributes, tried: Number(i < 200), interested: Number(i < 20), left: Number(i >= 200) }));
  measure('what the rest of a list of 1,000 is worth', 10, () => void interestOfListLeft(alike, space, { alpha: 21, beta: 189 }));
  measure('twelve segments compared with one another', 10, () => void compareTogether(Array.from({ length: 12 }, (_, i) => ({ tried: 20 + i, interested: i % 4 }))));
  return Promise.resolve();
}
