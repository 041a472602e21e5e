import type { components } from '../../lib/api/schema.generated.js';

export type CallBody = components['schemas']['RecordCallBody'];
export type RecordedCall = components['schemas']['RecordedCallResponse'];

/** Why the API refused a call, as it was told. */
export interface Refusal {
  code: string;
  title: string;
  errors: { field: string; message: string }[];
}

/** A call that the API has not answered for yet. It belongs to one member of one team: nobody else's session sends it. */
export interface OutboxEntry {
  /** The idempotency key, made when the call was saved: sent twice, it counts once. */
  key: string;
  workspaceId: string;
  memberId: string;
  campaignId: string;
  /** Of the organisation, to tell the person which call it is. */
  name: string;
  body: CallBody & { occurredAt: string };
  /** Null while it waits for the network. */
  refusal: Refusal | null;
  /** What the call screen needs to open the call again for a correction. */
  restore: unknown;
}
