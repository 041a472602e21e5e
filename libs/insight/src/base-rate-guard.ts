import { PERSONAS, type Persona } from '#contracts/vocabulary.js';
import { PERSONA_PRIOR, type PersonaShares } from './persona.js';

/** Below this many people with a likely type, nothing is said (domain.md, Persona). */
export const GUARD_FROM = 20;
export const GUARD_BELOW = 0.01;
/** The exact count grows with the square of the number of people; beyond this the approximation is as good. */
const EXACT_UP_TO = 300;

export interface BaseRateVerdict {
  warns: boolean;
  /** P(counts at least this far from the shares | the shares are true); null under 20 people. */
  probability: number | null;
  counts: Record<Persona, number>;
  /** What the shares would give for as many people. */
  expected: Record<Persona, number>;
}

/**
 * Warns when the types a team sees are far from the known shares: often the sign that one reads rebels into everyone.
 *
 * Exact multinomial test: the total probability of every outcome no more probable than the one seen. Above 300 people,
 * Pearson's chi-square, whose tail with two degrees of freedom is exp(-x/2). Source: domain.md, Persona.
 */
export function baseRateGuard(counts: Record<Persona, number>, shares: PersonaShares = PERSONA_PRIOR): BaseRateVerdict {
  const people = counts.rebel + counts.marsh + counts.loyalist;
  const expected = { rebel: people * shares.rebel, marsh: people * shares.marsh, loyalist: people * shares.loyalist };
  if (people < GUARD_FROM) return { warns: false, probability: null, counts, expected };
  const probability = people <= EXACT_UP_TO ? exactMultinomial(counts, people, shares) : pearson(counts, expected);
  return { warns: probability < GUARD_BELOW, probability, counts, expected };
}

function exactMultinomial(counts: Record<Persona, number>, people: number, shares: PersonaShares): number {
  const lnFactorial = new Float64Array(people + 1);
  for (let i = 1; i <= people; i++) lnFactorial[i] = lnFactorial[i - 1]! + Math.log(i);
  const [lnRebel, lnMarsh, lnLoyalist] = PERSONAS.map((persona) => Math.log(shares[persona])) as [number, number, number];
  const lnProbability = (rebel: number, marsh: number) => {
    const loyalist = people - rebel - marsh;
    return lnFactorial[people]! - lnFactorial[rebel]! - lnFactorial[marsh]! - lnFactorial[loyalist]!
      + rebel * lnRebel + marsh * lnMarsh + loyalist * lnLoyalist;
  };
  // Outcomes as probable as the one seen must count in spite of rounding.
  const seen = lnProbability(counts.rebel, counts.marsh) + 1e-9;
  let total = 0;
  for (let rebel = 0; rebel <= people; rebel++) {
    for (let marsh = 0; marsh <= people - rebel; marsh++) {
      const ln = lnProbability(rebel, marsh);
      if (ln <= seen) total += Math.exp(ln);
    }
  }
  return Math.min(1, total);
}

function pearson(counts: Record<Persona, number>, expected: Record<Persona, number>): number {
  const distance = PERSONAS.reduce((sum, persona) => sum + (counts[persona] - expected[persona]) ** 2 / expected[persona], 0);
  return Math.exp(-distance / 2);
}
