import { describe, expect, it } from '@jest/globals';
import { PERSONAS, PERSONA_SIGNALS, type Persona, type PersonaSignal } from '#contracts/vocabulary.js';
import { PERSONA_PRIOR, personaFromSignals, SIGNAL_TABLE } from './persona.js';

interface World {
  name: string;
  /** Standard deviation of each rate's logit around ours: the rates differ from what we believe. */
  rates: number;
  /** Correlation of facts that point to the same type, within one person: who says one says the others more readily. */
  correlation: number;
}

const CAMPAIGNS = 1_000;
const PEOPLE = 60;
const BINS = 10;
/** Bins with fewer people than this share are left out of the judgement, not of the table. */
const SMALLEST_SHARE = 0.01;

describe('the persona’s probabilities, in a reliability table over 1,000 simulated campaigns', () => {
  it.each<World>([
    { name: 'rates that differ from ours, facts correlated', rates: 0.5, correlation: 0.3 },
    { name: 'rates that differ from ours, facts strongly correlated', rates: 0.3, correlation: 0.5 },
  ])('are right within 5 points where there are $name', (world) => {
    const bins = reliability(world);
    const all = bins.reduce((sum, { people }) => sum + people, 0);
    say(`${world.name}\n${bins.map(({ told, seen, people }) => `| ${percent(told / people)} | ${percent(seen / people)} | ${people} |`).join('\n')}`);
    const wrong = bins.filter(({ people, told, seen }) => people >= all * SMALLEST_SHARE && Math.abs(told - seen) / people > 0.05);
    expect(wrong).toEqual([]);
  });
});

interface Bin { people: number; told: number; seen: number }

/** What was told of each of the three types, and how often it was so, of everybody of whom at least one fact was heard. */
function reliability(world: World): Bin[] {
  const { chance, normal } = generator(20_261_130);
  const bins = Array.from({ length: BINS }, (): Bin => ({ people: 0, told: 0, seen: 0 }));
  for (let campaign = 0; campaign < CAMPAIGNS; campaign++) {
    const threshold = thresholds(world, normal);
    for (let person = 0; person < PEOPLE; person++) {
      const u = chance();
      const type: Persona = u < PERSONA_PRIOR.rebel ? 'rebel' : u < PERSONA_PRIOR.rebel + PERSONA_PRIOR.marsh ? 'marsh' : 'loyalist';
      const readiness = { rebel: normal(), marsh: normal(), loyalist: normal() };
      const heard = PERSONA_SIGNALS.filter((signal) =>
        Math.sqrt(world.correlation) * readiness[POINTS_TO[signal]] + Math.sqrt(1 - world.correlation) * normal() < threshold[signal][type]);
      if (heard.length === 0) continue;
      const { probabilities } = personaFromSignals(heard);
      for (const persona of PERSONAS) {
        const bin = bins[Math.min(BINS - 1, Math.floor(probabilities[persona] * BINS))]!;
        bin.people += 1;
        bin.told += probabilities[persona];
        bin.seen += persona === type ? 1 : 0;
      }
    }
  }
  return bins;
}

const POINTS_TO = Object.fromEntries(PERSONA_SIGNALS.map((signal) => {
  const rates = SIGNAL_TABLE[signal];
  return [signal, PERSONAS.reduce((best, type) => (rates[type] > rates[best] ? type : best))];
})) as Record<PersonaSignal, Persona>;

/** A fact is said where a standard normal variable lies under the quantile of its rate (a Gaussian copula). */
function thresholds({ rates }: World, normal: () => number): Record<PersonaSignal, Record<Persona, number>> {
  return Object.fromEntries(PERSONA_SIGNALS.map((signal) => [signal, Object.fromEntries(PERSONAS.map((type) => {
    const ours = SIGNAL_TABLE[signal][type];
    return [type, quantile(1 / (1 + ((1 - ours) / ours) * Math.exp(-rates * normal())))];
  }))])) as Record<PersonaSignal, Record<Persona, number>>;
}

/** Quantile of the standard normal law by bisection on its distribution function (Abramowitz and Stegun 26.2.17, error under 1e-7). */
function quantile(p: number): number {
  let [low, high] = [-8, 8];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (distribution(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function distribution(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x > 0 ? 1 - tail : tail;
}

/** Mulberry32 and the polar method: the same numbers in every run. */
function generator(seed: number): { chance: () => number; normal: () => number } {
  let state = seed;
  const chance = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number => {
    for (;;) {
      const [u, v] = [2 * chance() - 1, 2 * chance() - 1];
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  };
  return { chance, normal };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** In the run's output, without jest's stack around it. */
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
