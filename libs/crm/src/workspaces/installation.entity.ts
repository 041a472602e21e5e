import { Check, Entity, PrimaryColumn } from 'typeorm';
import { Instant, RecordedAt, Text } from '#platform/database/columns.js';

/** The one row about this installation: what all its processes share. */
@Entity('installation')
@Check('installation_single', 'id = 1')
export class Installation {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  /** 32 random bytes in hex: signs cursors, keys the fingerprints of opt-outs. */
  @Text() secret!: string;
  /** SHA-256 of the one-time set-up token; null once the first administrator exists. */
  @Text({ nullable: true }) setupTokenHash!: string | null;
  @Instant({ nullable: true }) setupDoneAt!: Date | null;
  @RecordedAt() createdAt!: Date;
}
