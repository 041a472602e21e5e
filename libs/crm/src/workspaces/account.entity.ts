import { Check, Entity, PrimaryColumn } from 'typeorm';
import { Flag, Int, RecordedAt, Text } from '#platform/database/columns.js';

/** A person who signs in. The same person may be a member of several workspaces, so an account belongs to none. */
@Entity('accounts')
@Check('accounts_email_lower', 'email = lower(email)')
export class Account {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Text({ unique: true }) email!: string;
  /** argon2id, in its PHC form; null until the one-time link was used. */
  @Text({ nullable: true }) passwordHash!: string | null;
  /** May create other workspaces: the first administrator. */
  @Flag() founder!: boolean;
  @Int({ default: 1 }) version!: number;
  @RecordedAt() createdAt!: Date;
}
