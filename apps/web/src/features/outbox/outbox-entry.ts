import type { components } from '../../lib/api/schema.generated.js';

export type CallBody = components['schemas']['RecordCallBody'];
export type RecordedCall = components['schemas']['RecordedCallResponse'];
export type DoorGuest = components['schemas']['DoorGuestResponse'];

/** Why the API refused something, as it was told. */
export interface Refusal {
  code: string;
  title: string;
  errors: { field: string; message: string }[];
}

/** Something that the API has not answered for yet. It belongs to one member of one team: nobody else's session sends it. */
interface Kept {
  /** The idempotency key, made when it was saved: sent twice, it counts once. */
  key: string;
  workspaceId: string;
  memberId: string;
  /** Of the organisation or the person, to tell which one it is. */
  name: string;
  /** Null while it waits for the network. */
  refusal: Refusal | null;
}

export interface CallEntry extends Kept {
  /** Left out by former versions, which knew nothing else. */
  kind?: 'call';
  campaignId: string;
  body: CallBody & { occurredAt: string };
  /** What the call screen needs to open the call again for a correction. */
  restore: unknown;
}

/** Somebody on the list is here, or is not after all. */
export interface CheckInEntry extends Kept {
  kind: 'check_in';
  openLabId: string;
  invitationId: string;
  body: components['schemas']['CheckInBody'] & { arrived: boolean; at: string };
}

/** Somebody who was not expected. */
export interface WalkInEntry extends Kept {
  kind: 'walk_in';
  openLabId: string;
  body: components['schemas']['WalkInBody'] & { at: string };
}

export type DoorEntry = CheckInEntry | WalkInEntry;
export type OutboxEntry = CallEntry | DoorEntry;

/** What the API answers to each. */
export type AnswerTo<E extends OutboxEntry> = E extends DoorEntry ? DoorGuest : RecordedCall;

export const isDoorEntry = (entry: OutboxEntry): entry is DoorEntry => entry.kind === 'check_in' || entry.kind === 'walk_in';
export const isCallEntry = (entry: OutboxEntry): entry is CallEntry => !isDoorEntry(entry);

/** When it was done, ISO 8601: things leave in this order. */
export const momentOf = (entry: OutboxEntry): string => (isDoorEntry(entry) ? entry.body.at : entry.body.occurredAt);
