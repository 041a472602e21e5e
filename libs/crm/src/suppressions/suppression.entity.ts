import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { OptOut } from './opt-out.entity.js';

export const SUPPRESSED_THINGS = ['email', 'phone', 'organisation'] as const;
export type SuppressedThing = (typeof SUPPRESSED_THINGS)[number];

/**
 * What may not be contacted, kept as a keyed hash: it survives erasure and is recognised when the same address, number
 * or body comes back in a later import.
 */
@Entity('suppressions')
@ForeignKey(() => OptOut, ['workspaceId', 'optOutId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'fingerprint'])
@Index(['workspaceId', 'optOutId'])
@Check('suppressions_thing', oneOf('thing', SUPPRESSED_THINGS))
export class Suppression extends WorkspaceRow {
  @Uuid() optOutId!: string;
  @Text() thing!: SuppressedThing;
  /** HMAC-SHA-256 (base64url) of the normalised value, keyed by the installation's secret. */
  @Text() fingerprint!: string;
  @RecordedAt() recordedAt!: Date;
}
