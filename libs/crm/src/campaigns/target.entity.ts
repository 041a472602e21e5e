import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import {
  FOLLOW_UP_KINDS, INTERESTS, STAGES, TARGET_KINDS, TARGET_SOURCES,
  type FollowUpKind, type Interest, type PortraitAnswer, type Stage, type TargetKind, type TargetSource,
} from '#contracts/vocabulary.js';
import { Instant, Int, Json, oneOf, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Contact } from '../contacts/contact.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Member } from '../workspaces/member.entity.js';
import { Campaign } from './campaign.entity.js';

/** An organisation on a campaign's call list. */
@Entity('targets')
@ForeignKey(() => Campaign, ['workspaceId', 'campaignId'], ['workspaceId', 'id'])
@ForeignKey(() => Organisation, ['workspaceId', 'organisationId'], ['workspaceId', 'id'])
@ForeignKey(() => Contact, ['workspaceId', 'contactId'], ['workspaceId', 'id'])
@ForeignKey(() => Contact, ['workspaceId', 'referrerContactId'], ['workspaceId', 'id'])
@ForeignKey(() => Target, ['workspaceId', 'referrerTargetId'], ['workspaceId', 'id'])
@ForeignKey(() => Target, ['workspaceId', 'mergedIntoId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'assigneeId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'campaignId', 'organisationId'], { unique: true })
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'campaignId', 'stage'])
@Index('targets_merged', ['workspaceId', 'mergedIntoId'], { where: 'merged_into_id is not null' })
// A page of the call list reads its own rows only, however long the list.
@Index('targets_by_position', ['workspaceId', 'campaignId', 'position', 'id'])
// The two ways into the queue: by a moment that has come, or by expected value.
@Index('targets_by_next_step', ['workspaceId', 'campaignId', 'nextDueAt'], { where: 'next_due_at is not null' })
@Index('targets_by_value', ['workspaceId', 'campaignId', 'score', 'position', 'id'])
// Whoever deletes a contact or a target asks who points at it.
@Index('targets_contact', ['workspaceId', 'contactId'], { where: 'contact_id is not null' })
@Index('targets_referrer', ['workspaceId', 'referrerTargetId'], { where: 'referrer_target_id is not null' })
@Index('targets_referring_contact', ['workspaceId', 'referrerContactId'], { where: 'referrer_contact_id is not null' })
@Check('targets_kind', oneOf('kind', TARGET_KINDS))
@Check('targets_source', oneOf('source', TARGET_SOURCES))
@Check('targets_stage', oneOf('stage', STAGES))
@Check('targets_interest', oneOf('interest', INTERESTS))
@Check('targets_next_kind', oneOf('next_kind', FOLLOW_UP_KINDS))
@Check('targets_next_step_whole', '(next_kind is null) = (next_due_at is null)')
export class Target extends VersionedRow {
  @Uuid() campaignId!: string;
  @Uuid() organisationId!: string;
  /** The person to ask for. */
  @Uuid({ nullable: true }) contactId!: string | null;
  @Text({ default: 'prospect' }) kind!: TargetKind;
  @Text({ default: 'list' }) source!: TargetSource;
  @Uuid({ nullable: true }) referrerTargetId!: string | null;
  @Uuid({ nullable: true }) referrerContactId!: string | null;
  @Text({ default: 'to_call' }) stage!: Stage;
  /** The highest current one of its contacts; only calls move it. */
  @Text({ default: 'unknown' }) interest!: Interest;
  @Uuid({ nullable: true }) assigneeId!: string | null;
  /** Answers by criterion key of the product's portrait. */
  @Json({ default: {} }) portrait!: Record<string, PortraitAnswer>;
  @Text({ nullable: true }) note!: string | null;
  /** Since the last conversation; promised call-backs and wrong numbers do not count. */
  @Int({ default: 0 }) attempts!: number;
  @Instant({ nullable: true }) lastCallAt!: Date | null;
  @Instant({ nullable: true }) reachedAt!: Date | null;
  /** Every known number was found wrong: a state of the queue, not a stage. */
  @Column({ type: 'boolean', default: false }) toRepair!: boolean;
  /** The earliest open follow-up, promises before all: kept here so that one index orders the queue. */
  @Text({ nullable: true }) nextKind!: FollowUpKind | null;
  @Instant({ nullable: true }) nextDueAt!: Date | null;
  @Uuid({ nullable: true }) nextMadeById!: string | null;
  /** Expected value of calling it next, from `#insight/next-call.js`, and the reason as { code, params }. */
  @Column({ type: 'double precision', default: 0 }) score!: number;
  @Json({ nullable: true }) why!: { code: string; params: Record<string, string | number> } | null;
  /** Its place in the list it came from: the order among equals. */
  @Int({ default: 0 }) position!: number;
  @Instant({ nullable: true }) deletedAt!: Date | null;
  /** Where its organisation goes on since it was merged: a card or an outbox that still names this one writes there. */
  @Uuid({ nullable: true }) mergedIntoId!: string | null;
}
