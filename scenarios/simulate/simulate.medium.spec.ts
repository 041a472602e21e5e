import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '#testing/test-database.js';
import { readOnTheWay } from './calibration.js';
import { compete, paperQueue, summarise, type WorldResult } from './contest.js';
import { drawCountry } from './country.js';
import { meetPeople } from './people.js';
import { play, type Desk } from './play.js';
import { Product } from './product.js';
import { reliability } from './reliability.js';
import { parseWorld, WorldError, type World } from './world.js';

const OURS = path.resolve('scenarios/simulate/worlds');
const readWorld = (name: string): World => parseWorld(JSON.parse(readFileSync(path.join(OURS, name), 'utf8')));
/** A third of the list and of the goal: the same worlds, quickly. */
const small = (world: World): World => (world.targets < 100 ? world : { ...world, targets: Math.round(world.targets / 3), goal: Math.max(5, Math.round(world.goal / 3)) });
const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);
const worlds = readdirSync(OURS).filter((name) => name.endsWith('.json')).map(readWorld);

describe('the proving ground, 10 seeds on small worlds', () => {
  const results = new Map<string, WorldResult>();

  it.each(worlds.map((world) => [world.name, world] as const))('plays %s', async (name, world) => {
    const result = summarise(small(world), await compete(small(world), { seeds: SEEDS, luck: 'call', queue: paperQueue }));
    results.set(name, result);
    expect(result.perSeed).toHaveLength(SEEDS.length);
    expect(result.calls.oracle).toBeLessThanOrEqual(result.calls.list);
  });

  it('beats list order where there is something to find, and costs nothing where there is nothing', () => {
    const gaps = [...results.values()].flatMap(({ gapClosed }) => (gapClosed === null ? [] : [gapClosed]));
    expect(gaps.length).toBeGreaterThanOrEqual(6);
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeGreaterThan(0.25);
    for (const name of ['homogeneous', 'no-signal']) expect(results.get(name)!.overList).toEqual({ mean: 1, worstTenth: 1 });
  });

  it('says the same again under the same seeds, and something else under others', async () => {
    const world = small(readWorld('one-good-segment.json'));
    const callsOf = async (seeds: number[]) => (await compete(world, { seeds, luck: 'call', queue: paperQueue })).map(({ policies }) => policies.queue.calls);
    expect(await callsOf([1, 2, 3])).toEqual(await callsOf([1, 2, 3]));
    expect(await callsOf([4, 5, 6])).not.toEqual(await callsOf([1, 2, 3]));
  });

  it('can hang luck on the organisation: then two orders of the same list find the same people', async () => {
    const world = { ...small(readWorld('homogeneous.json')), goal: 90 };
    const [{ policies }] = await compete(world, { seeds: [1], luck: 'target', queue: paperQueue }) as [Awaited<ReturnType<typeof compete>>[0]];
    expect(policies.random.interested).toBe(policies.list.interested);
    expect(policies.random.reachedGoal).toBe(false);
  });

  it('reads forecast, pivot and persona on the way, and sets what came beside', async () => {
    const world = readWorld('calibration/many-countries.json');
    const { forecast, pivot } = await readOnTheWay(world, 1);
    expect(forecast.length).toBeGreaterThanOrEqual(15);
    for (const { probability, came } of [...forecast, ...pivot]) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      expect([0, 0.5, 1]).toContain(came);
    }
    const people = reliability(SEEDS.flatMap((seed) => meetPeople(world, seed)));
    expect(people.cases).toBeGreaterThan(500);
    expect(people.rows.reduce((sum, { came, cases }) => sum + came * cases, 0)).toBeCloseTo(people.cases / 3, 6);
  });
});

describe('the queue on paper', () => {
  it.each(['services', 'http'] as const)('calls whom the product calls, call by call, through %s', async (through) => {
    const database = await createTestDatabase();
    const product = await Product.on(database.url, through);
    try {
      const world = { ...readWorld('two-traits-interact.json'), targets: 60, goal: 4, attributes: { ...readWorld('two-traits-interact.json').attributes, ministry: { culture: 0.5, sea: 0.5 } } };
      const country = drawCountry(world, 7);
      const watched = async (desk: Desk) => {
        const called: string[] = [];
        await play(country, desk, { until: 40, watch: ({ target, heard, now }) => called.push(`${target} ${heard} ${now.toISOString()}`) });
        return called;
      };
      const [byProduct, onPaper] = [await watched(await product.desk(country)), await watched(paperQueue(country))];
      expect(byProduct.length).toBeGreaterThan(15);
      expect(byProduct).toEqual(onPaper);
    } finally {
      await product.close();
      await database.drop();
    }
  });
});

describe('a world', () => {
  it('makes the same country from the same seed, with the shares and rates it was told', () => {
    const world = parseWorld({
      name: 'told', targets: 4000, goal: 10, attributes: { kind: { museum: 0.25, port: 0.75 }, size: { small: 0.5, large: 0.5 } },
      interest: { base: 0.1, effects: [{ when: { kind: 'museum', size: 'small' }, times: 5 }] },
      reach: { base: 0.5, byHour: { 14: 0.5 }, byAttempt: [1, 0.8] },
      drift: [{ afterCall: 100, interest: { base: 0.2 } }],
    });
    const country = drawCountry(world, 3);
    expect(drawCountry(world, 3).traits).toEqual(country.traits);
    expect(country.traits.filter(({ kind }) => kind === 'museum').length / 4000).toBeCloseTo(0.25, 1);
    const good = country.traits.findIndex(({ kind, size }) => kind === 'museum' && size === 'small');
    const other = country.traits.findIndex(({ kind }) => kind === 'port');
    const first = { calls: 0, attempt: 1, hour: 10 };
    expect(country.interest(good, first)).toBeCloseTo(0.5, 12);
    expect(country.interest(other, first)).toBeCloseTo(0.1, 12);
    expect(country.interest(good, { ...first, calls: 100 })).toBeCloseTo(0.2, 12);
    expect(country.reach(other, { ...first, hour: 14, attempt: 3 })).toBeCloseTo(0.5 * 0.5 * 0.8, 12);
  });

  it('can be sorted, lucky at first, and never ends before its goal or its list', async () => {
    const world = parseWorld({
      name: 'sorted', targets: 30, goal: 3, order: { sortedBy: 'kind' }, attributes: { kind: { a: 0.5, b: 0.5 } },
      interest: { base: 0 }, reach: { base: 0.95 }, luck: [{ when: { kind: 'a' }, conversations: 2, interested: true }],
    });
    const country = drawCountry(world, 1);
    expect(country.traits.map(({ kind }) => kind).join('')).toMatch(/^a+b+$/);
    const played = await play(country, paperQueue(country));
    expect(played).toMatchObject({ interested: 2, reachedGoal: false, organisations: 30 });
  });

  it.each([
    [{ name: 'x' }, 'targets: a number from 1 to 10000 expected, nothing given'],
    [{ name: 'x', targets: 10, goal: 11, interest: { base: 0.1 }, reach: { base: 1 } }, 'goal: a number from 1 to 10 expected, got 11'],
    [{ name: 'x', targets: 10, goal: 1, interest: { base: 0.1 }, reach: { base: 1 }, colour: 'blue' }, /^colour: not a line of a world/],
    [{ name: 'x', targets: 10, goal: 1, attributes: { kind: { a: 0.5, b: 0.4 } }, interest: { base: 0.1 }, reach: { base: 1 } }, /^attributes\.kind: the shares add up to 0\.9/],
    [{ name: 'x', targets: 10, goal: 1, attributes: { kind: { a: 1 } }, interest: { base: 0.1, effects: [{ when: { kind: 'c' }, times: 2 }] }, reach: { base: 1 } }, 'interest.effects[0].when.kind: no value "c"'],
    [{ name: 'x', targets: 10, goal: 1, interest: { base: { from: 0.3, to: 0.1 } }, reach: { base: 1 } }, 'interest.base: from is above to'],
    [[], /^the file: an object expected/],
  ])('refuses %j by name', (file, complaint) => {
    expect(() => parseWorld(file)).toThrow(WorldError);
    expect(() => parseWorld(file)).toThrow(complaint);
  });
});
