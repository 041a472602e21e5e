import { DateTime } from 'luxon';
import { PERSONA_EXPIRY_MONTHS } from '#contracts/cadence.js';
import { PERSONA_SIGNALS, type Signal } from '#contracts/vocabulary.js';

/** What was heard in one conversation with a person. */
export interface Heard { callId: string; occurredAt: Date; signals: readonly Signal[] }

export interface Fact {
  signal: Signal;
  /** The last time it was heard, and in which call. */
  heardAt: Date;
  callId: string;
  times: number;
}

/**
 * The conversations that still count: facts expire after 12 months without contact (domain.md, Persona), so each must
 * lie within 12 months of the next one, and the last within 12 months of now.
 */
export function stillCounting<T extends Pick<Heard, 'occurredAt'>>(conversations: readonly T[], now: Date): T[] {
  const latestFirst = [...conversations].sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime());
  let limit = expiryBefore(now);
  const counting: T[] = [];
  for (const conversation of latestFirst) {
    if (conversation.occurredAt < limit) break;
    counting.push(conversation);
    limit = expiryBefore(conversation.occurredAt);
  }
  return counting;
}

/** When the facts expire if nobody speaks with the person any more; null where nothing counts. */
export function expiresAt(counting: readonly Pick<Heard, 'occurredAt'>[]): Date | null {
  const [last] = counting;
  return last ? DateTime.fromJSDate(last.occurredAt, { zone: 'utc' }).plus({ months: PERSONA_EXPIRY_MONTHS }).toJSDate() : null;
}

/** Each fact once. `counting` is ordered from the latest. */
export function factsOf(counting: readonly Heard[]): { persona: Fact[]; other: Fact[] } {
  const facts = new Map<Signal, Fact>();
  for (const { callId, occurredAt, signals } of counting) {
    for (const signal of signals) {
      const known = facts.get(signal);
      if (known) known.times += 1;
      else facts.set(signal, { signal, heardAt: occurredAt, callId, times: 1 });
    }
  }
  const moves = (fact: Fact): boolean => (PERSONA_SIGNALS as readonly Signal[]).includes(fact.signal);
  const all = [...facts.values()];
  return { persona: all.filter(moves), other: all.filter((fact) => !moves(fact)) };
}

const expiryBefore = (at: Date): Date => DateTime.fromJSDate(at, { zone: 'utc' }).minus({ months: PERSONA_EXPIRY_MONTHS }).toJSDate();
