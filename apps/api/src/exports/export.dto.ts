import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { EXPORT_FORMATS, EXPORT_SHAPES, EXPORT_THINGS, type ExportFormat, type ExportShape, type ExportThing } from '#contracts/exports.js';
import { LIMITS } from '#contracts/limits.js';
import { INTERESTS, INVITATION_STATUSES, PERSONAS, STAGES, TARGET_KINDS, TARGET_SOURCES, type Interest, type InvitationStatus, type Persona, type Stage, type TargetKind, type TargetSource } from '#contracts/vocabulary.js';

/** As the call list is filtered; for invitations, as a guest list is: `openLabId`, `status`, `campaignId`. */
export class ExportFilter {
  @IsOptional() @IsUUID()
  campaignId?: string;

  /** Only for invitations. */
  @IsOptional() @IsUUID()
  openLabId?: string;

  /** Only for invitations. */
  @IsOptional() @IsArray() @IsIn(INVITATION_STATUSES, { each: true })
  status?: InvitationStatus[];

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

  /** Only with `opinions`: who is in the file would say it. */
  @IsOptional() @IsIn(PERSONAS)
  persona?: Persona;

  /** Only with `opinions`. */
  @IsOptional() @IsBoolean()
  vendor?: boolean;
}

export class ExportBody {
  @IsIn(EXPORT_THINGS)
  what!: ExportThing;

  /** `vcf` for contacts, `ics` for targets: what is promised and planned on them; for invitations: the open labs with their guests. */
  @IsIn(EXPORT_FORMATS)
  format!: ExportFormat;

  /** Ready-made: whom to invite to an open lab, Brevo's import of contacts, Grist's import. Left out: every column. */
  @IsOptional() @IsIn(EXPORT_SHAPES)
  shape?: ExportShape;

  @IsOptional() @IsObject() @ValidateNested() @Type(() => ExportFilter)
  filter?: ExportFilter;

  /** With notes, facts heard about persons, likely persona and vendor sign. Written to the audit trail as such. */
  @IsOptional() @IsBoolean()
  opinions?: boolean;
}
