import { PERSONAS, PERSONA_SIGNALS, type PersonaSignal } from '#contracts/vocabulary.js';
import { personaFromSignals } from '#insight/persona.js';
import { randomFrom } from '#insight/random.js';
import type { Said } from './reliability.js';
import { WorldError, type World } from './world.js';

const PEOPLE = 40;

/**
 * People met in a country: what the product makes of the facts heard, against their true type. Whoever talks much says
 * much of everything: signals are correlated within a type by a Gaussian copula.
 */
export function meetPeople({ name, personas }: World, seed: number): Said[] {
  if (personas === null) return [];
  const random = randomFrom(name, seed, 'people');
  const heardOf = Object.entries(personas.heard).map(([signal, rates]) => {
    if (!(PERSONA_SIGNALS as readonly string[]).includes(signal)) throw new WorldError(`personas.heard.${signal}: no such signal`);
    return { signal: signal as PersonaSignal, rates };
  });
  const said: Said[] = [];
  for (let i = 0; i < PEOPLE; i++) {
    let left = random.uniform() * (personas.shares.rebel + personas.shares.marsh + personas.shares.loyalist);
    const type = PERSONAS.find((persona) => (left -= personas.shares[persona]) < 0) ?? 'marsh';
    const talkative = random.normal();
    const facts = heardOf.flatMap(({ signal, rates }) => {
      const urge = Math.sqrt(personas.correlation) * talkative + Math.sqrt(1 - personas.correlation) * random.normal();
      return normalShareBelow(-urge) < rates[type] ? [signal] : [];
    });
    if (facts.length === 0) continue;
    const { probabilities } = personaFromSignals(facts);
    for (const persona of PERSONAS) said.push({ probability: probabilities[persona], came: Number(persona === type) });
  }
  return said;
}

/** The standard normal law's share below z. Abramowitz and Stegun, 26.2.17; error under 1e-7. */
function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z < 0 ? tail : 1 - tail;
}
