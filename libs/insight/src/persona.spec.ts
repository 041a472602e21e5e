import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PERSONAS, PERSONA_SIGNALS, SIGNALS } from '#contracts/vocabulary.js';
import { PERSONA_PRIOR, personaFromSignals } from './persona.js';

describe('the persona of a contact', () => {
  it('is 60 % rebel for someone indignant who built their own workaround', () => {
    const { probabilities, likely, facts } = personaFromSignals(['built_own_workaround', 'indignant_about_irritant']);
    expect(Math.round(probabilities.rebel * 100)).toBe(60);
    expect(probabilities.marsh).toBeCloseTo(0.0192 / 0.0497, 10);
    expect(likely).toBe('rebel');
    expect(facts).toEqual(['indignant_about_irritant', 'built_own_workaround']);
  });

  it('stays at 10/80/10 and names no type while no fact was heard', () => {
    expect(personaFromSignals([])).toEqual({ probabilities: PERSONA_PRIOR, likely: null, facts: [], moves: [] });
  });

  it('does not move for facts outside the two axes', () => {
    const estimate = personaFromSignals(['long_list_of_requests', 'asks_for_delivery_dates', 'only_gives_opinions', 'trains_or_hosts_peers']);
    expect(estimate).toEqual({ probabilities: PERSONA_PRIOR, likely: null, facts: [], moves: [] });
  });

  it('counts a fact heard in two calls once', () => {
    expect(personaFromSignals(['wants_it_now', 'wants_it_now'])).toEqual(personaFromSignals(['wants_it_now']));
  });

  it('names no type when none is above 50 %', () => {
    const { probabilities, likely } = personaFromSignals(['built_own_workaround', 'would_bend_the_rules', 'must_ask_hierarchy']);
    expect(Math.max(...Object.values(probabilities))).toBeLessThan(0.5);
    expect(likely).toBeNull();
  });

  it('shows at most 95 % and leaves the two others in proportion', () => {
    const { probabilities } = personaFromSignals(['indignant_about_irritant', 'built_own_workaround', 'wants_it_now', 'would_bend_the_rules']);
    expect(probabilities.rebel).toBe(0.95);
    const tempered = (2 + 2 * 2 / 3) / 4;
    expect(probabilities.marsh / probabilities.loyalist).toBeCloseTo((0.8 * (0.2 * 0.12 * 0.08 * 0.03) ** tempered) / (0.1 * (0.1 * 0.05 * 0.04 * 0.01) ** tempered), 6);
  });

  it('counts two facts whole and each further one two thirds, since people say such things together', () => {
    const { probabilities } = personaFromSignals(['asks_who_uses_it', 'avoids_conflict', 'built_own_workaround']);
    const weight = (prior: number, ...rates: number[]) => prior * rates.reduce((product, rate) => product * rate) ** ((2 + 2 / 3) / 3);
    const [rebel, marsh, loyalist] = [weight(0.1, 0.1, 0.05, 0.5), weight(0.8, 0.45, 0.35, 0.12), weight(0.1, 0.3, 0.3, 0.05)];
    expect(probabilities.rebel).toBeCloseTo(rebel / (rebel + marsh + loyalist), 12);
    expect(personaFromSignals(['built_own_workaround', 'wants_it_now']).probabilities.rebel).toBeCloseTo(0.1 * 0.25 / (0.1 * 0.25 + 0.8 * 0.0096 + 0.1 * 0.002), 12);
  });

  it('says of each fact towards whom it moved, and by how much without the others changing', () => {
    const { moves, probabilities } = personaFromSignals(['indignant_about_irritant', 'asks_who_approved']);
    expect(moves.map(({ signal, towards }) => [signal, towards])).toEqual([['indignant_about_irritant', 'rebel'], ['asks_who_approved', 'loyalist']]);
    expect(moves[1]!.by).toBeCloseTo(probabilities.loyalist - personaFromSignals(['indignant_about_irritant']).probabilities.loyalist, 12);
  });

  it('follows a table edited by the team, zeros included', () => {
    const certain = { rebel: 1, marsh: 0, loyalist: 0 };
    const table = Object.fromEntries(PERSONA_SIGNALS.map((signal) => [signal, certain])) as Record<(typeof PERSONA_SIGNALS)[number], typeof certain>;
    const { probabilities } = personaFromSignals(['wants_it_now'], { table });
    expect(probabilities.rebel).toBe(0.95);
    expect(probabilities.marsh).toBeCloseTo(0.025, 12);
  });

  it('always sums to 1, never above 95 %, whatever was heard', () => {
    fc.assert(fc.property(fc.subarray([...SIGNALS]), (signals) => {
      const { probabilities } = personaFromSignals(signals);
      const values = PERSONAS.map((persona) => probabilities[persona]);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
      expect(Math.max(...values)).toBeLessThanOrEqual(0.95);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    }));
  });
});
