import { createHash } from 'node:crypto';
import type { Evidence, Interest, Outcome } from '#contracts/vocabulary.js';

/** One thing that happens when an organisation is called. */
export interface Turn {
  outcome: Outcome;
  interest?: Interest;
  evidence?: Evidence[];
  /** Meets somebody new, by this name. */
  contact?: string;
  /** Days from the call until the date agreed. */
  inDays?: number;
}

/** How many end interested: 20 of 200, as in the talk the product was made from. */
export const INTERESTED = 20;

const SILENT: readonly Outcome[] = ['no_answer', 'busy', 'voicemail', 'gatekeeper'];

/** A number in [0, below) that depends on the seed and the words alone: a killed and restarted run draws the same. */
export function draw(seed: number, below: number, ...words: (string | number)[]): number {
  return createHash('sha256').update([seed, ...words].join('\u0000')).digest().readUInt32BE(0) % below;
}

/** Which organisations end interested: always the same ones under a seed. */
export function interestedAmong(names: readonly string[], seed: number): Set<string> {
  const order = [...names].sort((a, b) => draw(seed, 2 ** 31, 'order', a) - draw(seed, 2 ** 31, 'order', b) || a.localeCompare(b));
  return new Set(order.slice(0, INTERESTED));
}

/** Everything that happens with one organisation, call by call; over all of them every outcome comes up. */
export function turnsOf(name: string, interested: boolean, seed: number): Turn[] {
  const silent = Array.from({ length: draw(seed, 3, 'silence', name) }, (_, n): Turn => ({ outcome: SILENT[draw(seed, SILENT.length, 'silent', name, n)]! }));
  return [...silent, ...(interested ? ending(name, seed) : otherwise(name, seed))];
}

function ending(name: string, seed: number): Turn[] {
  const motivated = draw(seed, 4, 'motivated', name) === 0;
  return [{
    outcome: 'reached', interest: motivated ? 'motivated' : 'interested', evidence: [motivated ? 'offered_their_data' : 'told_the_pain'],
    ...(draw(seed, 2, 'contact', name) === 0 ? { contact: 'Maquette' } : {}),
  }];
}

function otherwise(name: string, seed: number): Turn[] {
  const no: Turn = { outcome: 'reached', interest: 'none' };
  switch (draw(seed, 8, 'fate', name)) {
    case 0: return [{ outcome: 'reached', interest: 'curious' }, no];
    case 1: return [{ outcome: 'not_now', inDays: 6 }, no];
    case 2: return [{ outcome: 'refused' }];
    case 3: return Array.from({ length: 6 }, (_, n): Turn => ({ outcome: SILENT[draw(seed, SILENT.length, 'never', name, n)]! }));
    case 4: return [{ outcome: 'wrong_number' }, no];
    case 5: return [{ outcome: 'call_back', inDays: 2 }, no];
    default: return [no];
  }
}
