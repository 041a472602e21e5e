import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { EMAIL_PURPOSES, EMAIL_STATES, type EmailPurpose, type EmailState } from '#contracts/vocabulary.js';
import { Instant, Int, Json, oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';

/** What a person reads; emptied once the message is sent, so that the ledger keeps no copy of what it said. */
export interface EmailContent {
  subject: string;
  text: string;
  html: string;
  /** Where one click ends the subscription (RFC 8058). */
  unsubscribeUrl?: string | undefined;
  /** What a calendar program reads: an inline part, whose method is the body's own. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; body: string } | undefined;
}

/** The ledger: one row per message that must leave, whatever crashes in between. */
@Entity('emails')
@ForeignKey('Workspace', ['workspaceId'], ['id'])
@Index(['workspaceId', 'key'], { unique: true })
@Index('emails_to_send', ['notBefore'], { where: `state = 'planned'` })
@Check('emails_state', oneOf('state', EMAIL_STATES))
@Check('emails_purpose', oneOf('purpose', EMAIL_PURPOSES))
export class Email extends WorkspaceRow {
  /** Recipient, purpose and occurrence: the same message cannot be planned twice. */
  @Text() key!: string;
  @Text() purpose!: EmailPurpose;
  @Text() recipient!: string;
  @Text() messageId!: string;
  @Text({ default: 'planned' }) state!: EmailState;
  @Json({ nullable: true }) content!: EmailContent | null;
  @Instant({ default: () => 'app.now()' }) notBefore!: Date;
  @Uuid({ nullable: true }) claimToken!: string | null;
  @Instant({ nullable: true }) claimedAt!: Date | null;
  @Int({ default: 0 }) attempts!: number;
  @Text({ nullable: true }) error!: string | null;
  @Instant({ nullable: true }) sentAt!: Date | null;
  /** The follow-up, report or member that caused it. */
  @Uuid({ nullable: true }) causeId!: string | null;
  @RecordedAt() createdAt!: Date;
  @RecordedAt() updatedAt!: Date;
}
