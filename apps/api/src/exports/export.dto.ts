import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { INTERESTS, STAGES, TARGET_KINDS, TARGET_SOURCES, type Interest, type Stage, type TargetKind, type TargetSource } from '#contracts/vocabulary.js';

/** Words of the API; those not offered yet are refused by name. */
export const EXPORT_THINGS = ['contacts', 'targets', 'calls', 'invitations'] as const;
export const EXPORT_FORMATS = ['csv', 'xlsx', 'vcf', 'ics', 'json'] as const;

/** As the call list is filtered. */
export class ExportFilter {
  @IsOptional() @IsUUID()
  campaignId?: string;

  @IsOptional() @IsArray() @ArrayMaxSize(1000) @IsUUID('all', { each: true })
  ids?: string[];

  @IsOptional() @IsArray() @IsIn(STAGES, { each: true })
  stage?: Stage[];

  /** For contacts: whoever has it now. */
  @IsOptional() @IsArray() @IsIn(INTERESTS, { each: true })
  interest?: Interest[];

  @IsOptional() @IsIn(TARGET_KINDS)
  kind?: TargetKind;

  @IsOptional() @IsIn(TARGET_SOURCES)
  source?: TargetSource;

  /** A member's id, or `none`. */
  @IsOptional() @ValidateIf(({ assigneeId }: ExportFilter) => assigneeId !== 'none') @IsUUID()
  assigneeId?: string;

  @IsOptional() @IsBoolean()
  overdue?: boolean;

  @IsOptional() @IsBoolean()
  toRepair?: boolean;

  @IsOptional() @IsBoolean()
  noNumber?: boolean;

  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  q?: string;
}

export class ExportBody {
  @IsIn(EXPORT_THINGS)
  what!: (typeof EXPORT_THINGS)[number];

  @IsOptional() @IsObject() @ValidateNested() @Type(() => ExportFilter)
  filter?: ExportFilter;

  @IsIn(EXPORT_FORMATS)
  format!: (typeof EXPORT_FORMATS)[number];
}
