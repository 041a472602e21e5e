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
/** The facts that count whole, and what each further one counts. */
const WHOLE_FACTS = 2;
const FURTHER_FACT = 2 / 3;

export interface PersonaOptions { prior?: PersonaShares; table?: SignalTable }

/** What one fact did: the type it points to, and by how much less probable that type would be had it not been heard, 0..1. */
export interface FactMove { signal: PersonaSignal; towards: Persona; by: number }

export interface PersonaEstimate {
  /** Each in 0..0.95; their sum is 1. */
  probabilities: Record<Persona, number>;
  /** The type above 50 %, once at least one fact was heard; null otherwise. */
  likely: Persona | null;
  /** The facts that count, each once, in the order of the vocabulary. */
  facts: PersonaSignal[];
  /** For each of these facts, what it did. */
  moves: FactMove[];
}

/**
 * Probability of each type, given the facts ticked in calls.
 *
 * Bayes' rule, as if the facts were independent within a type. They are not: whoever is indignant talks of their workaround
 * more readily, and the plain rule becomes too sure of itself. So the likelihood is tempered: two facts count whole (the
 * domain's own example), each further one two thirds, that is the exponent (2 + (n - 2) × 2/3) / n for n facts; a "power
 * posterior" (Grünwald, van Ommen 2017, Bayesian Analysis 12, 1069–1103) in the spirit of Kish's effective sample size. Two
 * thirds was chosen by simulation, docs/persona-calibration.md: the lowest log loss of the weights tried where facts heard
 * from one person are correlated, at almost no cost where they are not. A fact that was not ticked says nothing: nobody asked. A probability above 95 %
 * is shown as 95 %, and the other two share the remaining 5 % in their own proportion. Facts expire elsewhere: pass only
 * those that still count. Source: domain.md, Persona.
 */
export function personaFromSignals(signals: readonly Signal[], options: PersonaOptions = {}): PersonaEstimate {
  const { table = SIGNAL_TABLE } = options;
  const heard = new Set<Signal>(signals);
  const facts = PERSONA_SIGNALS.filter((signal) => heard.has(signal));
  const probabilities = posterior(facts, options);
  const likely = PERSONAS.find((persona) => probabilities[persona] > LIKELY_ABOVE) ?? null;
  return {
    probabilities, likely: facts.length > 0 ? likely : null, facts,
    moves: facts.map((signal) => moveOf(signal, table, probabilities, posterior(facts.filter((fact) => fact !== signal), options))),
  };
}

function posterior(facts: readonly PersonaSignal[], { prior = PERSONA_PRIOR, table = SIGNAL_TABLE }: PersonaOptions): Record<Persona, number> {
  const tempering = facts.length <= WHOLE_FACTS ? 1 : (WHOLE_FACTS + (facts.length - WHOLE_FACTS) * FURTHER_FACT) / facts.length;
  const weight = (persona: Persona) => prior[persona] * facts.reduce((product, fact) => product * table[fact][persona], 1) ** tempering;
  return capped(normalised({ rebel: weight('rebel'), marsh: weight('marsh'), loyalist: weight('loyalist') }));
}

/** A fact points to the type most likely to say it. Tempered, a weak fact beside strong ones may move nothing. */
function moveOf(signal: PersonaSignal, table: SignalTable, all: PersonaShares, without: PersonaShares): FactMove {
  const towards = PERSONAS.reduce((best, persona) => (table[signal][persona] > table[signal][best] ? persona : best));
  return { signal, towards, by: Math.max(0, all[towards] - without[towards]) };
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
