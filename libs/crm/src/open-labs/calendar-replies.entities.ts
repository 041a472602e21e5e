import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { oneOf, RecordedAt, Text } from '#platform/database/columns.js';
import { REPLY_OUTCOMES, type ReplyOutcome } from './calendar-reply.rules.js';

/** How far the installation's mailbox was read. */
@Entity('mailboxes')
export class MailboxRow {
  /** `user@host/folder`. */
  @PrimaryColumn({ type: 'text' }) address!: string;
  @Text() validity!: string;
  /** 32 bits without a sign: more than PostgreSQL's integer holds. */
  @Column({ type: 'bigint' }) lastUid!: string;
  @RecordedAt() readAt!: Date;
}

/** A calendar's answer that was looked at, so that it is handled once: neither who, nor what. */
@Entity('calendar_replies')
@Index(['letterHash'], { unique: true })
@Check('calendar_replies_outcome', oneOf('outcome', REPLY_OUTCOMES))
export class CalendarReplyRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** SHA-256 of Message-ID, sender and file. */
  @Text() letterHash!: string;
  @Text() outcome!: ReplyOutcome;
  @RecordedAt() readAt!: Date;
}
