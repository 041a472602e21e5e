import type { Evidence, Interest, Outcome } from '#contracts/vocabulary.js';
import type { components } from '../../lib/api/schema.generated.js';

export type CallCorrection = components['schemas']['CorrectCallBody'];

/** What a person may set right about a call. */
export interface CallSaid { outcome: Outcome; interest: Interest; evidence: readonly Evidence[]; note: string; agreedFor: Date | null }

const SPOKEN: readonly Outcome[] = ['reached', 'not_now', 'refused', 'call_back'];
export const needsEvidence = (interest: Interest): boolean => interest === 'interested' || interest === 'motivated';

/** Which date is agreed on with an outcome, by its name in the API. */
export const agreedDateOf = (outcome: Outcome | null): 'callBackAt' | 'notNowUntil' | null =>
  (outcome === 'call_back' ? 'callBackAt' : outcome === 'not_now' ? 'notNowUntil' : null);

/** The correction as the API takes it: what a call of this outcome cannot have is taken back, what is not touched stays. */
export function correctionOf(was: Omit<CallSaid, 'agreedFor'>, said: CallSaid, reason: string): CallCorrection {
  const { outcome, interest, evidence, note, agreedFor } = said;
  const moved = outcome !== was.outcome;
  const spoken = SPOKEN.includes(outcome);
  return {
    reason,
    ...(moved ? { outcome } : {}),
    ...(moved || interest !== was.interest ? { interest: outcome === 'reached' ? interest : null } : {}),
    ...(moved || interest !== was.interest || evidence.join() !== was.evidence.join() ? { evidence: spoken ? [...evidence] : [] } : {}),
    ...(moved && !spoken ? { signals: [] } : {}),
    ...(note.trim() !== was.note.trim() ? { note: note.trim() || null } : {}),
    ...(moved && was.outcome === 'call_back' ? { callBackAt: null } : {}),
    ...(moved && was.outcome === 'not_now' ? { notNowUntil: null } : {}),
    ...(outcome === 'call_back' && agreedFor ? { callBackAt: agreedFor.toISOString() } : {}),
    ...(outcome === 'not_now' && agreedFor ? { notNowUntil: agreedFor.toISOString() } : {}),
  };
}
