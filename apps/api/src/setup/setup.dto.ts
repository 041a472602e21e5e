import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { LOCALES, type Locale } from '#contracts/vocabulary.js';
import { IsName, IsNewPassword, IsOneEmail, MayBeLeftOut } from '../http/validators.js';

export class SetupRequest {
  /** The one-time token of the link that the terminal printed. */
  @IsString() @MaxLength(LIMITS.shortText) token!: string;
  @IsOneEmail() email!: string;
  @IsNewPassword() password!: string;
  @IsName() name!: string;
  @IsName() workspaceName!: string;
  @MayBeLeftOut() @IsIn(LOCALES) locale?: Locale;
  /** Begin with the example: a product, a campaign and a call list of 200. */
  @MayBeLeftOut() @IsBoolean() loadExample?: boolean;
}

export class SetupResponse {
  /** Whether the first administrator still has to be made. */
  state!: 'needed' | 'done';
}
