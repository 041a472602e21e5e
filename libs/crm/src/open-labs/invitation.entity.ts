import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { INVITATION_STATUSES, LOCALES, type InvitationStatus, type Locale } from '#contracts/vocabulary.js';
import { Instant, Int, oneOf, Text, Uuid, VersionedRow } from '#platform/database/columns.js';
import { Target } from '../campaigns/target.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { OptOut } from '../suppressions/opt-out.entity.js';
import { Member } from '../workspaces/member.entity.js';
import { OpenLab } from './open-lab.entity.js';

/** One contact invited to one open lab. */
@Entity('invitations')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@ForeignKey(() => Contact, ['workspaceId', 'contactId'], ['workspaceId', 'id'])
@ForeignKey(() => Target, ['workspaceId', 'targetId'], ['workspaceId', 'id'])
@ForeignKey(() => Invitation, ['workspaceId', 'broughtById'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'invitedById'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'confirmedById'], ['workspaceId', 'id'])
@ForeignKey('Call', ['workspaceId', 'callId'], ['workspaceId', 'id'])
@ForeignKey(() => OptOut, ['workspaceId', 'optOutId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'openLabId', 'contactId'], { unique: true })
@Index(['workspaceId', 'contactId'])
@Index(['workspaceId', 'targetId'])
@Index(['workspaceId', 'broughtById'])
@Index('invitations_to_send', ['sendRequestedAt'], { where: 'send_requested_at is not null' })
@Index('invitations_waiting', ['workspaceId', 'openLabId', 'waitingPlace'], { unique: true, where: `status = 'waiting'` })
@Check('invitations_status', oneOf('status', INVITATION_STATUSES))
@Check('invitations_locale', oneOf('locale', LOCALES))
@Check('invitations_waiting_has_place', `status <> 'waiting' or waiting_place is not null`)
export class Invitation extends VersionedRow {
  @Uuid() openLabId!: string;
  @Uuid() contactId!: string;
  /** The target it moves: of the named campaign, else of the latest called one of the product; null where there is none. */
  @Uuid({ nullable: true }) targetId!: string | null;
  @Text({ default: 'draft' }) status!: InvitationStatus;
  @Text() locale!: Locale;
  /** Calendar messages made for it so far. The n-th has the iCalendar SEQUENCE n − 1; 0 while none was. */
  @Int({ default: 0 }) revision!: number;
  /** The lab's `calendarRevision` that the guest knows. */
  @Int({ default: 0 }) knownRevision!: number;
  /** A draft that somebody wants sent, until the worker has planned its mail. */
  @Instant({ nullable: true }) sendRequestedAt!: Date | null;
  @Instant({ nullable: true }) sentAt!: Date | null;
  /** The guest's last answer: when they said yes, maybe or no. */
  @Instant({ nullable: true }) answeredAt!: Date | null;
  /** What they answered to the lab's question, and when. */
  @Text({ nullable: true }) answer!: string | null;
  @Instant({ nullable: true }) questionAnsweredAt!: Date | null;
  @Text({ nullable: true }) accessNeeds!: string | null;
  /** The place in the order of those who wait, given under the lab's lock: lowest first. Never given twice in a lab. */
  @Int({ nullable: true }) waitingPlace!: number | null;
  /** The guest who brings this colleague. */
  @Uuid({ nullable: true }) broughtById!: string | null;
  /** By voice: when, and by whom in the team. */
  @Instant({ nullable: true }) confirmedAt!: Date | null;
  @Uuid({ nullable: true }) confirmedById!: string | null;
  /** Who in the team invited; null for a colleague brought by a guest. */
  @Uuid({ nullable: true }) invitedById!: string | null;
  /** The call during which the invitation was made. */
  @Uuid({ nullable: true }) callId!: string | null;
  /** The opposition that called it off, and where the guest stood until then: both go with its lifting. */
  @Uuid({ nullable: true }) optOutId!: string | null;
  @Text({ nullable: true }) beforeOptOut!: InvitationStatus | null;
  /** Reminders planned so far. */
  @Int({ default: 0 }) reminders!: number;
  @Instant({ nullable: true }) remindedAt!: Date | null;
}
