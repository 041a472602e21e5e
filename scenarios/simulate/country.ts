import { randomFrom, type Random } from '#insight/random.js';
import type { Drawn, RateModel, ReachModel, Traits, World } from './world.js';

/** No rate is ever certain, however many effects multiply it. */
const HIGHEST = 0.95;

export interface Moment {
  /** Calls of the campaign before this one. */
  calls: number;
  /** Of this organisation, this one included. */
  attempt: number;
  /** On the wall at the organisation's. */
  hour: number;
}

/** One country: the list as the team gets it, and the truth that only the oracle knows. */
export interface Country {
  world: World;
  seed: number;
  /** In the order of the list. */
  traits: Traits[];
  reach(target: number, moment: Moment): number;
  interest(target: number, moment: Moment): number;
  showUp: { rate: number; colleague: number };
}

/** Draws the country of a world and a seed: the same words, the same country. */
export function drawCountry(world: World, seed: number): Country {
  const random = randomFrom(world.name, seed, 'country');
  const names = Object.keys(world.attributes);
  const listed = Array.from({ length: world.targets }, () => {
    const traits: Traits = {};
    for (const name of names) traits[name] = pick(world.attributes[name]!, random);
    return { traits, luck: { interest: random.normal(), reach: random.normal() } };
  });
  if (world.order !== 'shuffled') {
    const { sortedBy } = world.order;
    const place = Object.keys(world.attributes[sortedBy]!);
    listed.sort((a, b) => place.indexOf(a.traits[sortedBy]!) - place.indexOf(b.traits[sortedBy]!));
  }
  const traits = listed.map((each) => each.traits);
  const rates = (model: RateModel, kind: 'interest' | 'reach'): Float64Array => {
    const rate = rateOf(model, world, randomFrom(world.name, seed, kind, model.effects.length));
    return Float64Array.from(listed, (each) => {
      const expected = rate(each.traits);
      return model.spread === 0 ? expected : spreadOut(expected, model.spread * each.luck[kind]);
    });
  };
  const phases = [{ afterCall: 0, interest: world.interest, reach: world.reach }, ...world.drift].reduce<Phase[]>((known, change) => {
    const before = known.at(-1);
    return [...known, {
      from: change.afterCall,
      interest: change.interest ? rates(change.interest, 'interest') : before!.interest,
      reach: change.reach ? rates(change.reach, 'reach') : before!.reach,
      model: change.reach ?? before!.model,
    }];
  }, []);
  const phaseAt = (calls: number): Phase => phases.findLast(({ from }) => calls >= from)!;
  return {
    world, seed, traits,
    interest: (target, { calls }) => phaseAt(calls).interest[target]!,
    reach: (target, { calls, attempt, hour }) => {
      const { reach, model } = phaseAt(calls);
      const byAttempt = model.byAttempt.length === 0 ? 1 : model.byAttempt[Math.min(attempt, model.byAttempt.length) - 1]!;
      return Math.min(HIGHEST, reach[target]! * byAttempt * (model.byHour[String(hour)] ?? 1));
    },
    showUp: { rate: draw(world.showUp.rate, random), colleague: draw(world.showUp.colleague, random) },
  };
}

interface Phase { from: number; interest: Float64Array; reach: Float64Array; model: ReachModel }

/** The rate of an organisation by its traits: base × effects. */
function rateOf(model: RateModel, world: World, random: Random): (traits: Traits) => number {
  const base = draw(model.base, random);
  const factors = model.effects.map((effect): ((traits: Traits) => number) => {
    if ('each' in effect) {
      const times = new Map(Object.keys(world.attributes[effect.each]!).map((value) => [value, draw(effect.times, random)]));
      return (traits) => times.get(traits[effect.each]!)!;
    }
    const times = draw(effect.times, random);
    const when = Object.entries(effect.when);
    return (traits) => (when.every(([name, value]) => traits[name] === value) ? times : 1);
  });
  return (traits) => Math.min(HIGHEST, factors.reduce((rate, factor) => rate * factor(traits), base));
}

function spreadOut(rate: number, shift: number): number {
  if (rate <= 0) return rate;
  return 1 / (1 + Math.exp(-(Math.log(rate / (1 - rate)) + shift)));
}

export function draw(what: Drawn, random: Random): number {
  if (typeof what === 'number') return what;
  if ('from' in what) return what.from > 0 ? what.from * (what.to / what.from) ** random.uniform() : what.to * random.uniform();
  const [alpha, beta] = what.beta;
  const x = gamma(alpha, random);
  return x / (x + gamma(beta, random));
}

/** Marsaglia and Tsang (2000), "A simple method for generating gamma variables"; under 1 by the usual power. */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < x * x / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function pick(shares: Record<string, number>, random: Random): string {
  let left = random.uniform();
  let last = '';
  for (const [value, share] of Object.entries(shares)) {
    last = value;
    if ((left -= share) < 0) break;
  }
  return last;
}
