import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { FOLLOW_UP_KINDS, FOLLOW_UP_STATUSES, type FollowUpKind, type FollowUpStatus } from '#contracts/vocabulary.js';
import { Instant, Int, Json, oneOf, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Target } from '../campaigns/target.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { Member } from '../workspaces/member.entity.js';

/** The one clear next action on a target. The row is the truth; the queue's job is only its alarm clock. */
@Entity('follow_ups')
@ForeignKey(() => Target, ['workspaceId', 'targetId'], ['workspaceId', 'id'])
@ForeignKey(() => Contact, ['workspaceId', 'contactId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'assigneeId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'madeById'], ['workspaceId', 'id'])
@ForeignKey('Call', ['workspaceId', 'callId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'targetId'])
@Index(['workspaceId', 'callId'])
// At most one open follow-up per target and contact.
@Index('follow_ups_one_open_per_contact', ['workspaceId', 'targetId', 'contactId'], { unique: true, where: `status in ('scheduled', 'due') and contact_id is not null` })
@Index('follow_ups_one_open_without_contact', ['workspaceId', 'targetId'], { unique: true, where: `status in ('scheduled', 'due') and contact_id is null` })
@Index('follow_ups_open', ['workspaceId', 'dueAt'], { where: `status in ('scheduled', 'due')` })
@Index('follow_ups_scheduled', ['dueAt'], { where: `status = 'scheduled'` })
@Check('follow_ups_kind', oneOf('kind', FOLLOW_UP_KINDS))
@Check('follow_ups_status', oneOf('status', FOLLOW_UP_STATUSES))
@Index('follow_ups_contact', ['workspaceId', 'contactId'], { where: 'contact_id is not null' })
export class FollowUp extends VersionedRow {
  @Uuid() campaignId!: string;
  @Uuid() targetId!: string;
  @Uuid({ nullable: true }) contactId!: string | null;
  @Text() kind!: FollowUpKind;
  @Instant() dueAt!: Date;
  @Text({ default: 'scheduled' }) status!: FollowUpStatus;
  /** Rises when the moment changes; it is part of the job's id, so that an old alarm finds nothing to do. */
  @Int({ default: 1 }) generation!: number;
  /** The next step's code and parameters: its sentence in either language. */
  @Text() reasonCode!: string;
  @Json({ default: {} }) reasonParams!: Record<string, string | number>;
  @Uuid({ nullable: true }) assigneeId!: string | null;
  /** Who agreed to it: a promise waits for them first. */
  @Uuid({ nullable: true }) madeById!: string | null;
  /** The call that made it; null where a person set it by hand. */
  @Uuid({ nullable: true }) callId!: string | null;
  /** The call that closed it, so that undo can open it again. */
  @Uuid({ nullable: true }) closedByCallId!: string | null;
  @Instant({ nullable: true }) closedAt!: Date | null;
  /** When its alarm was last put into the queue; null makes the sweep do it. */
  @Instant({ nullable: true }) dispatchedAt!: Date | null;
  /** The morning (`YYYY-MM-DD`, workspace time) whose digest named it. */
  @Text({ nullable: true }) digestedOn!: string | null;
  /** What its author wants to be reminded of; the person it names may read it. */
  @Text({ nullable: true }) note!: string | null;
}
