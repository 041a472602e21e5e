import type { ComparedSegments, Question, WeekForecast } from './weekly-report.types.js';

/** Under this many organisations called to the end nothing is concluded; the same number as for two segments (domain.md, Pivot advice). */
export const FEWEST_TRIALS = 10;

/** From here on a campaign that goes nowhere is told so (D). */
export const ENOUGH_TRIALS = 50;

/** Chances in 100 of filling the chairs: under the first it is time to stop, under the second something has to change (D). */
export const STOP_UNDER = 0.05;
export const ADJUST_UNDER = 0.5;

/** What to ask of whoever reads the report. One thing at a time: a better segment comes before a longer list. */
export function questionFor({ forecast, segments, campaigns }: { forecast: WeekForecast; segments: ComparedSegments | null; campaigns: ComparedSegments | null }): Question {
  const { callsMade: tried, interested, probability, callsNeededWithoutLimit: callsNeeded, listLeft } = forecast;
  if (tried < FEWEST_TRIALS) return { decision: 'continue', rule: 'too_early', params: { tried, fewest: FEWEST_TRIALS } };
  const better = [segments, campaigns].find((compared) => compared?.advice === 'switch');
  if (better) return { decision: 'adjust', rule: 'better_segment', params: better };
  if (tried >= ENOUGH_TRIALS && probability < STOP_UNDER) return { decision: 'stop', rule: 'hopeless', params: { probability, tried, interested } };
  if (probability < ADJUST_UNDER) return { decision: 'adjust', rule: 'longer_list', params: { probability, callsNeeded, listLeft } };
  return { decision: 'continue', rule: 'on_track', params: { probability } };
}
