import { Type } from 'class-transformer';
import { IsIn } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { LOCALES, SAY_NO_KINDS, type EmailState, type Locale, type SayNoKind } from '#contracts/vocabulary.js';
import type { LettersTo } from '#crm/insights/conversations/say-no.service.js';
import { IsName, MayBeLeftOut } from '../http/validators.js';

export class LettersQuery {
  /** The reader's own when left out. */
  @MayBeLeftOut() @IsIn(LOCALES) locale?: Locale;
}

export class TakeLetterBackBody {
  @IsIn(SAY_NO_KINDS) kind!: SayNoKind;
  @MayBeLeftOut() @IsIn(LOCALES) locale?: Locale;
}

export class SendLetterBody extends TakeLetterBackBody {
  /** Read over and changed by whoever signs. */
  @IsName(LIMITS.shortText) subject!: string;
  @IsName(LIMITS.note) text!: string;
}

export class SentLetterResponse {
  state!: EmailState;
  at!: Date;
}

export class LetterResponse {
  kind!: SayNoKind;
  subject!: string;
  text!: string;
  @Type(() => SentLetterResponse)
  sent!: SentLetterResponse | null;
}

export class LettersResponse {
  to!: string | null;
  /** Why it can only be copied. */
  blocked!: 'no_email' | 'opted_out' | null;
  @Type(() => LetterResponse)
  letters!: LetterResponse[];
}

export const toLettersResponse = ({ to, blocked, letters }: LettersTo): LettersResponse => ({
  to, blocked, letters: letters.map(({ kind, subject, text, sent }) => ({ kind, subject, text, sent: sent && { state: sent.state, at: sent.at } })),
});
