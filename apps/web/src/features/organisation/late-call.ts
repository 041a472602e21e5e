import type { Channel } from '#contracts/vocabulary.js';
import type { CallBody } from '../outbox/outbox-entry.js';
import { agreedDateOf, needsEvidence, type CallSaid } from './call-correction.js';

/** Nobody in particular, and somebody not yet known; anything else is the id of a contact. */
export const NOBODY = 'nobody';
export const SOMEBODY_NEW = 'new';

/** A call told after the fact. */
export interface LateCall extends Omit<CallSaid, 'outcome'> {
  outcome: CallSaid['outcome'] | null;
  at: Date | null;
  channel: Channel;
  who: string;
  firstName: string;
  lastName: string;
}

const DAY_MS = 24 * 3_600_000;
const STEP_MS = 5 * 60_000;

/** Yesterday at this time: what is told late is mostly of the day before. */
export function newLateCall(now: Date, onlyContact: string | null): LateCall {
  const at = new Date(Math.floor((now.getTime() - DAY_MS) / STEP_MS) * STEP_MS);
  return { at, outcome: null, interest: 'unknown', evidence: [], note: '', agreedFor: null, channel: 'phone', who: onlyContact ?? NOBODY, firstName: '', lastName: '' };
}

const text = (typed: string): string | undefined => typed.trim() || undefined;

/** As the API takes it; what an outcome cannot have is left out. Whether the moment can be is the API's to say. */
export function lateCallBody(targetId: string, { at, outcome, interest, evidence, note, agreedFor, channel, who, firstName, lastName }: LateCall): CallBody {
  const reached = outcome === 'reached';
  const agreed = agreedDateOf(outcome);
  return {
    targetId, channel, outcome: outcome!, occurredAt: at!.toISOString(), note: text(note),
    ...(who === SOMEBODY_NEW ? { contact: { firstName: text(firstName), lastName: text(lastName) } } : { contactId: who === NOBODY ? null : who }),
    interest: reached ? interest : null,
    evidence: reached && needsEvidence(interest) ? [...evidence] : [],
    ...(agreed && agreedFor ? { [agreed]: agreedFor.toISOString() } : {}),
  };
}
