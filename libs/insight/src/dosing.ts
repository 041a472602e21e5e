import { WAVE_FROM_MONTH, type DosingWave } from '#contracts/dosing-waves.js';
import { PERSONAS, type Persona } from '#contracts/vocabulary.js';
import type { PersonaShares } from './persona.js';

/** What must be there before the marsh is worth inviting (domain.md, Open labs). */
export const PREREQUISITES = ['users_to_quote', 'stable_main_functions', 'first_recognition'] as const;
export type Prerequisite = (typeof PREREQUISITES)[number];

/** Of 30 chairs (domain.md, Open labs; defaults). */
export const DOSES: Readonly<Record<DosingWave, PersonaShares>> = {
  rebels: { rebel: 18, marsh: 12, loyalist: 0 },
  marsh: { rebel: 6, marsh: 24, loyalist: 0 },
  influencer: { rebel: 5, marsh: 24, loyalist: 1 },
};

export interface DosingInput {
  /** Whole months since the launch at the day of the lab; null while no launch date is known: as young as can be. */
  ageMonths: number | null;
  /** Prerequisites of the second wave that are met. */
  met: readonly Prerequisite[];
  /** Chairs. */
  capacity: number;
  /** One per guest who may come: how probable each type is. A guest of whom nothing was heard has the prior. */
  guests: readonly PersonaShares[];
  /** Of these guests, those who were only heard giving opinions. */
  opinionGivers: number;
}

export interface Dose {
  persona: Persona;
  /** Chairs for this type. */
  wanted: number;
  /** Expected number: the guests' probabilities summed, to one decimal. */
  have: number;
  /** Chairs of this type without anybody expected, whole; 0 when there are enough. */
  missing: number;
  /** People expected beyond what is wanted, whole. */
  over: number;
}

export interface Dosing {
  wave: DosingWave;
  doses: Dose[];
  /** What keeps a product that is old enough from the second wave; empty when it is too young anyway, or when all is met. */
  waitsFor: Prerequisite[];
  /** Their capacity is nought: an open lab is a working day. */
  opinionGivers: { wanted: 0; have: number };
}

/**
 * The crowd a product is ready for. The first three months: rebels. Then, once the prerequisites are met, the marsh; from month
 * 12, an influencer as well. One that is old enough but lacks a prerequisite stays with its rebels.
 * Source: domain.md, Open labs.
 * @param ageMonths whole months since the launch; null while no launch date is known: as young as can be
 */
export function waveAt(ageMonths: number | null, met: readonly Prerequisite[]): { wave: DosingWave; lacking: Prerequisite[]; oldEnough: boolean } {
  const lacking = PREREQUISITES.filter((prerequisite) => !met.includes(prerequisite));
  const age = ageMonths ?? 0;
  const oldEnough = age >= WAVE_FROM_MONTH.marsh;
  return { wave: !oldEnough || lacking.length > 0 ? 'rebels' : age >= WAVE_FROM_MONTH.influencer ? 'influencer' : 'marsh', lacking, oldEnough };
}

/**
 * Who should be in the room against who is expected, by type.
 *
 * The doses of 30 chairs of the product's wave (`waveAt`) are scaled to the capacity by largest remainders, so that they
 * always add up to it.
 * Source: domain.md, Open labs.
 * @throws RangeError for a capacity that is negative or not whole.
 */
export function dosing({ ageMonths, met, capacity, guests, opinionGivers }: DosingInput): Dosing {
  const { wave, lacking, oldEnough } = waveAt(ageMonths, met);
  const wanted = scaledTo(capacity, DOSES[wave]);
  return {
    wave,
    doses: PERSONAS.map((persona) => {
      const have = guests.reduce((sum, shares) => sum + shares[persona], 0);
      const difference = Math.round(wanted[persona] - have);
      return { persona, wanted: wanted[persona], have: Math.round(have * 10) / 10, missing: Math.max(0, difference), over: Math.max(0, -difference) };
    }),
    waitsFor: oldEnough ? lacking : [],
    opinionGivers: { wanted: 0, have: opinionGivers },
  };
}

/** Whole chairs in the proportion of the doses that add up to the capacity: the largest remainders get the chairs left over. */
export function scaledTo(capacity: number, doses: PersonaShares): Record<Persona, number> {
  if (!Number.isInteger(capacity) || capacity < 0) throw new RangeError(`${capacity} is not a number of chairs`);
  const all = PERSONAS.reduce((sum, persona) => sum + doses[persona], 0);
  const exact = PERSONAS.map((persona) => ({ persona, chairs: (doses[persona] * capacity) / all }));
  const result = Object.fromEntries(exact.map(({ persona, chairs }) => [persona, Math.floor(chairs)])) as Record<Persona, number>;
  const left = capacity - PERSONAS.reduce((sum, persona) => sum + result[persona], 0);
  const byRemainder = [...exact].sort((a, b) => (b.chairs % 1) - (a.chairs % 1));
  for (const { persona } of byRemainder.slice(0, left)) result[persona]++;
  return result;
}

/**
 * Whole months between two days, as a person counts them: 31 January to 28 February is not yet one.
 * @param from `YYYY-MM-DD` @param to `YYYY-MM-DD`. Negative when `to` is earlier.
 */
export function wholeMonths(from: string, to: string): number {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number];
  const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number];
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}
