import type { FollowUpKind } from './vocabulary.js';

/** Names of organisations, people and values are given as stored; instants are ISO 8601 UTC with the target's time zone. */
export interface WhyParams {
  promised_call_back: { dueAt: string; timeZone: string; contact: string | null };
  due_follow_up: { kind: FollowUpKind; dueAt: string; timeZone: string };
  referred_by: { name: string };
  /** Counts of trials: this segment against the rest of the campaign. */
  segment_does_better: { attribute: string; value: string; interested: number; tried: number; restInterested: number; restTried: number };
  /** Called to learn of its segment: so few of it were tried. */
  little_known: { attribute: string; value: string; tried: number };
  fits_portrait: { met: number; of: number };
  try_again: { attempts: number };
  never_called: Record<string, never>;
  first_in_list: Record<string, never>;
  /** By name, wherever it stands in the queue: somebody calls back, or was met. */
  asked_for: Record<string, never>;
}

/** Why this target is handed out now. The code names a sentence in `texts/`, the parameters fill it. */
export type WhyCode = keyof WhyParams;

export type Why = { [Code in WhyCode]: { code: Code; params: WhyParams[Code] } }[WhyCode];

/** One sentence per code, in one language. */
export type WhyTexts = { readonly [Code in WhyCode]: (params: WhyParams[Code]) => string };
