import { DEFAULT_CADENCE } from '#contracts/cadence.js';
import { drawCountry, type Country } from './country.js';
import { PaperDesk } from './paper-desk.js';
import { PaperQueue } from './paper-queue.js';
import { play, type Desk, type Played } from './play.js';
import { atRandom, inListOrder, oracle } from './policies.js';
import type { World } from './world.js';

export const POLICIES = ['list', 'random', 'queue', 'oracle'] as const;
export type Policy = (typeof POLICIES)[number];

export interface ContestOptions {
  seeds: readonly number[];
  luck: 'call' | 'target';
  /** Who plays the queue: the product, or the same valuation in memory. */
  queue: (country: Country) => Promise<Desk> | Desk;
  onSeed?: (seed: number) => void;
}

export interface SeedResult { seed: number; policies: Record<Policy, Played> }

export const paperQueue = (country: Country): Desk => new PaperDesk(country.world.targets, new PaperQueue(country, DEFAULT_CADENCE.maxAttempts));

/** The same countries, played by each policy. */
export async function compete(world: World, { seeds, luck, queue, onSeed }: ContestOptions): Promise<SeedResult[]> {
  const results: SeedResult[] = [];
  for (const seed of seeds) {
    const country = drawCountry(world, seed);
    const onPaper = (order: ConstructorParameters<typeof PaperDesk>[1]): Desk => new PaperDesk(world.targets, order);
    results.push({
      seed,
      policies: {
        list: await play(country, onPaper(inListOrder), { luck }),
        random: await play(country, onPaper(atRandom(country)), { luck }),
        queue: await play(country, await queue(country), { luck }),
        oracle: await play(country, onPaper(oracle(country)), { luck }),
      },
    });
    onSeed?.(seed);
  }
  return results;
}

export interface WorldResult {
  world: string;
  seeds: number;
  goal: number;
  /** Mean calls to the goal; a campaign that misses it counts its list's length, or its calls where there were more. */
  calls: Record<Policy, number>;
  /** The same in organisations called; a miss counts the list's length. */
  organisations: Record<Policy, number>;
  missed: Record<Policy, number>;
  /** (list − queue) / (list − oracle) of the means; null where no order is better than another. */
  gapClosed: number | null;
  gapClosedOrganisations: number | null;
  /** Queue over list order: of the means, and for the tenth of the seeds where it is highest, from which value on. */
  overList: { mean: number; worstTenth: number };
  perSeed: { seed: number; calls: Record<Policy, number> }[];
}

/** Below this difference of list order and oracle, in shares of the list order, a world has no structure to find. */
const NO_STRUCTURE = 0.02;

export function summarise(world: World, results: readonly SeedResult[]): WorldResult {
  const cost = (played: Played): number => (played.reachedGoal ? played.calls : Math.max(played.calls, world.targets));
  const organisations = (played: Played): number => (played.reachedGoal ? played.organisations : world.targets);
  const over = (measure: (played: Played) => number): Record<Policy, number> => record((policy) => mean(results.map(({ policies }) => measure(policies[policy]))));
  const [calls, called] = [over(cost), over(organisations)];
  const gap = ({ list, queue, oracle: best }: Record<Policy, number>): number | null => (list - best < NO_STRUCTURE * list ? null : (list - queue) / (list - best));
  const ratios = results.map(({ policies }) => cost(policies.queue) / cost(policies.list)).sort((a, b) => a - b);
  return {
    world: world.name, seeds: results.length, goal: world.goal, calls, organisations: called,
    missed: record((policy) => results.filter(({ policies }) => !policies[policy].reachedGoal).length),
    gapClosed: gap(calls), gapClosedOrganisations: gap(called),
    overList: { mean: calls.queue / calls.list, worstTenth: ratios[Math.min(ratios.length - 1, Math.floor(0.9 * ratios.length))]! },
    perSeed: results.map(({ seed, policies }) => ({ seed, calls: record((policy) => cost(policies[policy])) })),
  };
}

const record = <T>(of: (policy: Policy) => T): Record<Policy, T> => Object.fromEntries(POLICIES.map((policy) => [policy, of(policy)])) as Record<Policy, T>;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
