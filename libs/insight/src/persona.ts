import { PERSONAS, PERSONA_SIGNALS, type Persona, type PersonaSignal, type Signal } from '#contracts/vocabulary.js';

export type PersonaShares = Readonly<Record<Persona, number>>;
export type SignalTable = Readonly<Record<PersonaSignal, PersonaShares>>;

/** Share of each type among people met (domain.md, Persona). */
export const PERSONA_PRIOR: PersonaShares = { rebel: 0.1, marsh: 0.8, loyalist: 0.1 };

/** P(heard | type), domain.md, Persona. Defaults: a team may edit them. */
export const SIGNAL_TABLE: SignalTable = {
  indignant_about_irritant: { rebel: 0.6, marsh: 0.2, loyalist: 0.1 },
  built_own_workaround: { rebel: 0.5, marsh: 0.12, loyalist: 0.05 },
  wants_it_now: { rebel: 0.5, marsh: 0.08, loyalist: 0.04 },
  would_bend_the_rules: { rebel: 0.3, marsh: 0.03, loyalist: 0.01 },
  asks_who_uses_it: { rebel: 0.1, marsh: 0.45, loyalist: 0.3 },
  wants_it_stable_first: { rebel: 0.05, marsh: 0.4, loyalist: 0.4 },
  avoids_conflict: { rebel: 0.05, marsh: 0.35, loyalist: 0.3 },
  uses_tools_without_asking: { rebel: 0.05, marsh: 0.4, loyalist: 0.2 },
  asks_who_approved: { rebel: 0.03, marsh: 0.1, loyalist: 0.6 },
  must_ask_hierarchy: { rebel: 0.05, marsh: 0.2, loyalist: 0.6 },
  defends_current_tool: { rebel: 0.05, marsh: 0.15, loyalist: 0.4 },
};

/** An opinion about a person is never shown as a certainty. */
export const HIGHEST_SHOWN = 0.95;
const LIKELY_ABOVE = 0.5;

export interface PersonaOptions { prior?: PersonaShares; table?: SignalTable }

export interface PersonaEstimate {
  /** Each in 0..0.95; their sum is 1. */
  probabilities: Record<Persona, number>;
  /** The type above 50 %, once at least one fact was heard; null otherwise. */
  likely: Persona | null;
  /** The facts that count, each once, in the order of the vocabulary. */
  facts: PersonaSignal[];
}

/**
 * Probability of each type, given the facts ticked in calls.
 *
 * Bayes' rule with the facts taken as independent within a type. A fact that was not ticked says nothing: nobody asked.
 * A probability above 95 % is shown as 95 %, and the other two share the remaining 5 % in their own proportion.
 * Facts expire elsewhere: pass only those that still count. Source: domain.md, Persona.
 */
export function personaFromSignals(signals: readonly Signal[], options: PersonaOptions = {}): PersonaEstimate {
  const { prior = PERSONA_PRIOR, table = SIGNAL_TABLE } = options;
  const heard = new Set<Signal>(signals);
  const facts = PERSONA_SIGNALS.filter((signal) => heard.has(signal));
  const weight = (persona: Persona) => facts.reduce((product, fact) => product * table[fact][persona], prior[persona]);
  const probabilities = capped(normalised({ rebel: weight('rebel'), marsh: weight('marsh'), loyalist: weight('loyalist') }));
  const likely = PERSONAS.find((persona) => probabilities[persona] > LIKELY_ABOVE) ?? null;
  return { probabilities, likely: facts.length > 0 ? likely : null, facts };
}

function normalised(weights: Record<Persona, number>): Record<Persona, number> {
  const total = weights.rebel + weights.marsh + weights.loyalist;
  return { rebel: weights.rebel / total, marsh: weights.marsh / total, loyalist: weights.loyalist / total };
}

function capped(shares: Record<Persona, number>): Record<Persona, number> {
  const top = PERSONAS.find((persona) => shares[persona] > HIGHEST_SHOWN);
  if (top === undefined) return shares;
  const others = 1 - shares[top];
  const result = { ...shares, [top]: HIGHEST_SHOWN };
  for (const persona of PERSONAS) {
    if (persona === top) continue;
    // An edited table may hold zeros: then nothing tells the two others apart.
    result[persona] = (1 - HIGHEST_SHOWN) * (others > 0 ? shares[persona] / others : 0.5);
  }
  return result;
}
