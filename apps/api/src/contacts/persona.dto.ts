import type { Persona, Signal } from '#contracts/vocabulary.js';
import type { VendorReason } from '#insight/vendor.js';
import type { PersonaView } from '#crm/insights/personas/persona.service.js';
import type { Fact } from '#crm/insights/personas/persona.rules.js';

export class ProbabilitiesResponse implements Record<Persona, number> {
  rebel!: number;
  marsh!: number;
  loyalist!: number;
}

export class FactResponse {
  signal!: Signal;
  /** The last time it was heard, and in which call. */
  heardAt!: Date;
  callId!: string;
  times!: number;
}

export class VendorCountResponse {
  /** Distinct requests in that conversation, and those of them outside the product's problem. */
  requests!: number;
  outside!: number;
  /** Of the campaign's conversations. */
  median!: number;
  /** From how many requests on the sign is proposed. */
  threshold!: number;
}

export class VendorResponse {
  proposed!: boolean;
  reason!: VendorReason | null;
  /** The conversation that says so. */
  callId!: string | null;
  counted!: VendorCountResponse | null;
  /** Null while nobody decided. */
  confirmed!: boolean | null;
}

/** A fact with what it did to the probabilities. */
export class MovingFactResponse extends FactResponse {
  /** The type it points to. */
  towards!: Persona;
  /** By how much less probable that type would be without it, 0 to 1. */
  by!: number;
}

/** An opinion, never a certainty: each probability is at most 0.95. */
export class PersonaResponse {
  contactId!: string;
  probabilities!: ProbabilitiesResponse;
  /** The type above 0.5, once a fact was heard. */
  likely!: Persona | null;
  facts!: MovingFactResponse[];
  /** Facts heard that say nothing of the type. */
  otherFacts!: FactResponse[];
  /** When the facts expire without another conversation. */
  expiresAt!: Date | null;
  vendor!: VendorResponse;
}

const toFact = ({ signal, heardAt, callId, times }: Fact): FactResponse => ({ signal, heardAt, callId, times });

export const toPersonaResponse = ({ contactId, probabilities, likely, facts, otherFacts, expiresAt, vendor }: PersonaView): PersonaResponse => ({
  contactId, probabilities, likely, facts: facts.map((fact) => ({ ...toFact(fact), towards: fact.towards, by: fact.by })), otherFacts: otherFacts.map(toFact), expiresAt,
  vendor: { proposed: vendor.proposed, reason: vendor.reason, callId: vendor.callId, confirmed: vendor.confirmed,
    counted: vendor.counted && { requests: vendor.counted.requests, outside: vendor.counted.outside, median: vendor.counted.median, threshold: vendor.counted.threshold } },
});
