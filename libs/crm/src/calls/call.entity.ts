import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  CHANNELS, INTERESTS, OUTCOMES,
  type Channel, type Evidence, type Interest, type Outcome, type PortraitAnswer, type Signal,
} from '#contracts/vocabulary.js';
import { Instant, Int, Json, oneOf, RecordedAt, Text, Texts, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { Target } from '../campaigns/target.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { Member } from '../workspaces/member.entity.js';

/**
 * One attempt. A fact: accepted with or without a lease, never changed. A correction keeps the former version as a row
 * of its own, voided and named by `correctedCallId`, so that what was known at any time can be read again.
 */
@Entity('calls')
@ForeignKey(() => Target, ['workspaceId', 'targetId'], ['workspaceId', 'id'])
@ForeignKey(() => Contact, ['workspaceId', 'contactId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@ForeignKey(() => Call, ['workspaceId', 'correctedCallId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'campaignId', 'occurredAt'])
@Index(['workspaceId', 'targetId', 'occurredAt'])
@Index(['workspaceId', 'contactId'])
@Check('calls_outcome', oneOf('outcome', OUTCOMES))
@Check('calls_channel', oneOf('channel', CHANNELS))
@Check('calls_interest', oneOf('interest', INTERESTS))
@Check('calls_not_before_it_happened', 'occurred_at <= recorded_at')
export class Call extends WorkspaceRow {
  @Uuid() campaignId!: string;
  @Uuid() targetId!: string;
  @Uuid({ nullable: true }) contactId!: string | null;
  @Uuid() memberId!: string;
  @Text({ default: 'phone' }) channel!: Channel;
  /** The number dialled, as it was given. */
  @Text({ nullable: true }) phone!: string | null;
  @Text() outcome!: Outcome;
  @Text({ nullable: true }) interest!: Interest | null;
  @Texts() evidence!: Evidence[];
  @Texts() signals!: Signal[];
  @Json({ nullable: true }) portrait!: Record<string, PortraitAnswer> | null;
  @Text({ nullable: true }) note!: string | null;
  @Instant({ nullable: true }) callBackAt!: Date | null;
  @Instant({ nullable: true }) notNowUntil!: Date | null;
  @Int({ nullable: true }) durationSeconds!: number | null;
  @Instant() occurredAt!: Date;
  @RecordedAt() recordedAt!: Date;
  @Instant({ nullable: true }) voidedAt!: Date | null;
  @Text({ nullable: true }) voidReason!: string | null;
  @Uuid({ nullable: true }) correctedCallId!: string | null;
  @Int({ default: 1 }) version!: number;
  /** The target and its hold as they were before: undo and correction start from there. */
  @Json({ nullable: true }) before!: Record<string, unknown> | null;
}
