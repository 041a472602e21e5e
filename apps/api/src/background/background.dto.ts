import { Transform, Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional } from 'class-validator';
import { EMAIL_STATES, type EmailPurpose, type EmailState } from '#contracts/vocabulary.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';

export class EmailListQuery extends PageQuery {
  /** One or several, `?state=kept,uncertain`; all when left out. */
  @IsOptional() @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)) @IsArray() @IsIn(EMAIL_STATES, { each: true })
  state?: EmailState[];
}

export class EmailResponse {
  id!: string;
  purpose!: EmailPurpose;
  recipient!: string;
  /** Null once the message was sent or dropped: its words are not kept. */
  subject!: string | null;
  state!: EmailState;
  attempts!: number;
  /** What the mail server said last. */
  error!: string | null;
  notBefore!: Date;
  sentAt!: Date | null;
  createdAt!: Date;
}

export class EmailPage extends PageResponse {
  @Type(() => EmailResponse)
  items!: EmailResponse[];
}

export const EMAIL_RESOLUTIONS = ['sent', 'retry', 'drop'] as const;

export class ResolveEmailBody {
  /** `sent`: it was found to have left. `retry`: send it (again). `drop`: it will never leave. */
  @IsIn(EMAIL_RESOLUTIONS)
  resolution!: (typeof EMAIL_RESOLUTIONS)[number];
}

export class BackgroundFollowUps {
  scheduled!: number;
  due!: number;
  /** Due within two days and not in the queue yet. */
  undispatched!: number;
  /** Past their moment, and their alarm has not rung. */
  overdue!: number;
  oldestOverdueSeconds!: number | null;
}

export class BackgroundEmails {
  /** Whether a mail server is configured; else messages are kept. */
  sends!: boolean;
  /** Since when nothing leaves by itself, as after a restore; null where it does. */
  heldSince!: Date | null;
  planned!: number;
  claimed!: number;
  kept!: number;
  failed!: number;
  /** A crash hid whether they left: a person decides. */
  uncertain!: number;
  oldestDueSeconds!: number | null;
}

export class BackgroundResponse {
  /** Where the queue lives, and whether it answers. */
  queue!: 'postgres' | 'redis';
  queueReachable!: boolean;
  @Type(() => BackgroundFollowUps)
  followUps!: BackgroundFollowUps;
  @Type(() => BackgroundEmails)
  emails!: BackgroundEmails;
}
