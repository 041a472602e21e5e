import type { OptOutScope } from '#contracts/vocabulary.js';
import { LIMITS } from '#contracts/limits.js';
import type { OptOutRow } from '#crm/suppressions/opt-outs.service.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { IsName } from '../http/validators.js';

export class LiftOptOutBody {
  /** Why the entry was a mistake. */
  @IsName(LIMITS.note) reason!: string;
}

export class OptOutResponse {
  id!: string;
  etag!: string;
  scope!: OptOutScope;
  organisationId!: string;
  organisationName!: string;
  contactId!: string | null;
  /** Null for nobody named, and for a person erased since. */
  contactName!: string | null;
  callId!: string | null;
  memberId!: string | null;
  occurredAt!: Date;
  recordedAt!: Date;
  liftedAt!: Date | null;
  liftedById!: string | null;
  liftReason!: string | null;
}

export class OptOutPage extends PageResponse {
  items!: OptOutResponse[];
}

/** It changes once at most: when it is lifted. */
export const toOptOutResponse = (optOut: OptOutRow): OptOutResponse => ({
  id: optOut.id,
  etag: etagOf(optOut.liftedAt ? 2 : 1),
  scope: optOut.scope,
  organisationId: optOut.organisationId,
  organisationName: optOut.organisationName,
  contactId: optOut.contactId,
  contactName: optOut.contactName,
  callId: optOut.callId,
  memberId: optOut.memberId,
  occurredAt: optOut.occurredAt,
  recordedAt: optOut.recordedAt,
  liftedAt: optOut.liftedAt,
  liftedById: optOut.liftedById,
  liftReason: optOut.liftReason,
});
