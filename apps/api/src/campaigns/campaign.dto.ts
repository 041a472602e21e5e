import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { CADENCE_LIMITS } from '#contracts/cadence-limits.js';
import { PRODUCT_AGES, type ProductAge, type ScriptVariant } from '#contracts/discourse.js';
import { LIMITS } from '#contracts/limits.js';
import { PERSONAS, type Persona } from '#contracts/vocabulary.js';
import type { Cadence } from '#contracts/cadence.js';
import type { CampaignWithCallers } from '#crm/campaigns/campaigns.service.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';
import { IsName, MayBeLeftOut } from '../http/validators.js';

const toFlag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class CampaignListQuery extends PageQuery {
  @IsOptional() @IsUUID() productId?: string;
  @IsOptional() @Transform(toFlag) @IsBoolean() archived?: boolean;
}

const L = CADENCE_LIMITS;

/** Numbers left out stay as they are. */
export class CadenceDto implements Partial<Cadence> {
  /** Attempts since the last conversation after which calling is over. */
  @MayBeLeftOut() @IsInt() @Min(L.maxAttempts[0]) @Max(L.maxAttempts[1]) maxAttempts?: number;
  @MayBeLeftOut() @IsInt() @Min(L.noAnswerRetryHours[0]) @Max(L.noAnswerRetryHours[1]) noAnswerRetryHours?: number;
  @MayBeLeftOut() @IsInt() @Min(L.busyRetryMinutes[0]) @Max(L.busyRetryMinutes[1]) busyRetryMinutes?: number;
  @MayBeLeftOut() @IsInt() @Min(L.materialWorkingDays[0]) @Max(L.materialWorkingDays[1]) materialWorkingDays?: number;
  @MayBeLeftOut() @IsInt() @Min(L.notNowMonths[0]) @Max(L.notNowMonths[1]) notNowMonths?: number;
  @MayBeLeftOut() @IsInt() @Min(L.proposeLabWorkingDays[0]) @Max(L.proposeLabWorkingDays[1]) proposeLabWorkingDays?: number;
  @MayBeLeftOut() @IsInt() @Min(L.leaseMinutes[0]) @Max(L.leaseMinutes[1]) leaseMinutes?: number;
  @MayBeLeftOut() @IsInt() @Min(L.promiseHoldMinutes[0]) @Max(L.promiseHoldMinutes[1]) promiseHoldMinutes?: number;
  @MayBeLeftOut() @IsInt() @Min(L.restWorkingDays[0]) @Max(L.restWorkingDays[1]) restWorkingDays?: number;
}

/** What is said instead to a likely type, at an age of the product; null stands for any, and both may not be null. */
export class ScriptVariantDto implements ScriptVariant {
  @ValidateIf((_, value) => value !== null) @IsIn(PERSONAS) persona!: Persona | null;
  @ValidateIf((_, value) => value !== null) @IsIn(PRODUCT_AGES) age!: ProductAge | null;
  /** Markdown, as the script. */
  @IsString() @MaxLength(LIMITS.longText) script!: string;
}

export class CampaignFields {
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.note) segment?: string;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.note) hypothesis?: string;
  /** Interested organisations wanted. */
  @MayBeLeftOut() @IsInt() @Min(1) @Max(100_000) goal?: number;
  /** Markdown; a heading starts a step. */
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.longText) script?: string;
  /** What is said to networks and possible opponents. */
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.longText) stakeholderScript?: string;
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(15) @ValidateNested({ each: true }) @Type(() => ScriptVariantDto) scriptVariants?: ScriptVariantDto[];
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => CadenceDto) cadence?: CadenceDto;
  /** Member ids; empty = every caller. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(LIMITS.listItems) @ArrayUnique() @IsUUID('all', { each: true }) callers?: string[];
}

export class ChangeCampaignBody extends CampaignFields {
  @MayBeLeftOut() @IsName() name?: string;
  /** True puts it away: nobody is called for it. */
  @MayBeLeftOut() @IsBoolean() archived?: boolean;
}

export class CreateCampaignBody extends CampaignFields {
  @IsUUID() productId!: string;
  @IsName() name!: string;
}

export class CadenceResponse implements Cadence {
  maxAttempts!: number;
  noAnswerRetryHours!: number;
  busyRetryMinutes!: number;
  materialWorkingDays!: number;
  notNowMonths!: number;
  proposeLabWorkingDays!: number;
  leaseMinutes!: number;
  promiseHoldMinutes!: number;
  restWorkingDays!: number;
}

export class CampaignResponse {
  id!: string;
  etag!: string;
  productId!: string;
  name!: string;
  segment!: string;
  hypothesis!: string;
  goal!: number;
  script!: string;
  stakeholderScript!: string;
  @Type(() => ScriptVariantDto)
  scriptVariants!: ScriptVariantDto[];
  /** When what is said to prospects last changed. */
  scriptChangedAt!: Date;
  cadence!: CadenceResponse;
  callers!: string[];
  archived!: boolean;
  archivedAt!: Date | null;
  createdAt!: Date;
  updatedAt!: Date;
}

export class CampaignPage extends PageResponse {
  items!: CampaignResponse[];
}

export const toCampaignResponse = (campaign: CampaignWithCallers): CampaignResponse => ({
  id: campaign.id,
  etag: etagOf(campaign.version),
  productId: campaign.productId,
  name: campaign.name,
  segment: campaign.segment,
  hypothesis: campaign.hypothesis,
  goal: campaign.goal,
  script: campaign.script,
  stakeholderScript: campaign.stakeholderScript,
  scriptVariants: campaign.scriptVariants.map(({ persona, age, script }) => ({ persona, age, script })),
  scriptChangedAt: campaign.scriptChangedAt,
  cadence: campaign.cadence,
  callers: campaign.callers,
  archived: campaign.archivedAt !== null,
  archivedAt: campaign.archivedAt,
  createdAt: campaign.createdAt,
  updatedAt: campaign.updatedAt,
});
