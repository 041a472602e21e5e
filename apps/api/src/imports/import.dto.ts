import { IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateBy } from 'class-validator';
import { IMPORT_OUTCOMES, type ImportOutcome } from '#contracts/import-codes.js';
import { LIMITS } from '#contracts/limits.js';
import { CONSTANT_FIELDS, IMPORT_FIELDS, type ConstantField, type ImportField, type ImportStatus } from '#contracts/vocabulary.js';
import { PageResponse } from '../http/page.dto.js';
import { PageQuery } from '../http/page.query.dto.js';

export const BROKEN_ROWS = ['refuse', 'leave_out'] as const;

/** Column header → field, or null for "kept as it is". */
const IsMapping = (): PropertyDecorator => ValidateBy({
  name: 'isIn',
  validator: {
    validate: (mapping: unknown) => typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping)
      && Object.values(mapping).every((field) => field === null || (IMPORT_FIELDS as readonly unknown[]).includes(field)),
  },
});

/** Field → the value of every row that says nothing else. */
const IsConstants = (): PropertyDecorator => ValidateBy({
  name: 'isIn',
  validator: {
    validate: (constants: unknown) => typeof constants === 'object' && constants !== null && !Array.isArray(constants)
      && Object.entries(constants).every(([field, value]) => (CONSTANT_FIELDS as readonly string[]).includes(field) && typeof value === 'string'
        && value.length <= LIMITS.shortText && !value.includes('\0')),
  },
});

/** Pasted cells. A file comes as `multipart/form-data` instead, in the field `file`. */
export class UploadBody {
  @IsOptional() @IsString()
  text?: string;

  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  fileName?: string;

  /** `refuse` (the default): a row that cannot be read refuses the list, and is named. `leave_out`: it counts as invalid. */
  @IsOptional() @IsIn(BROKEN_ROWS)
  brokenRows?: (typeof BROKEN_ROWS)[number];
}

export class PreviewBody {
  /** Column header → field of the product, or null; a column left out is kept under its header. */
  @IsMapping()
  mapping!: Record<string, ImportField | null>;

  /** Fields that have one value for all rows: `{ "kind": "opérateur" }`. A row's own cell comes first. */
  @IsOptional() @IsConstants()
  constants?: Partial<Record<ConstantField, string>>;

  /** Whose call list the organisations join. */
  @IsOptional() @IsUUID()
  campaignId?: string | null;
}

export class RunBody {
  /** Left out: as in the preview, or as suggested. */
  @IsOptional() @IsMapping()
  mapping?: Record<string, ImportField | null>;

  @IsOptional() @IsConstants()
  constants?: Partial<Record<ConstantField, string>>;

  @IsOptional() @IsUUID()
  campaignId?: string | null;

  /** By row number: `create`, `skip`, `{ organisationId }` or `{ row }` of the same list. Undecided rows without one wait. */
  @IsOptional() @IsObject()
  decisions?: Record<string, unknown>;
}

export class ImportRowsQuery extends PageQuery {
  @IsOptional() @IsIn(IMPORT_OUTCOMES)
  outcome?: ImportOutcome;
}

export class UploadedImportResponse {
  id!: string;
  etag!: string;
  status!: ImportStatus;
  fileName!: string | null;
  /** `utf-8`, `windows-1252` and the like of a text; `xlsx`, `ods`. */
  encoding!: string;
  /** Empty for a workbook. */
  delimiter!: string;
  /** The sheet that was read, of a workbook with several. */
  sheet!: string | null;
  columns!: string[];
  suggestedMapping!: Record<string, ImportField | null>;
  /** The first rows, cell by cell in the order of `columns`. */
  sample!: string[][];
  /** Without the header and blank rows. */
  rowCount!: number;
}

/** What two organisations are compared by. */
export class ComparedOrganisationResponse {
  name!: string;
  acronym!: string | null;
  siren!: string | null;
  siret!: string | null;
  addressLine!: string | null;
  postcode!: string | null;
  city!: string | null;
  email!: string | null;
  website!: string | null;
  /** As they were written. */
  phones!: string[];
}

export class ImportMeetingResponse {
  organisationId!: string | null;
  /** An earlier row of the same list, which creates it. */
  row!: number | null;
  name!: string | null;
  city!: string | null;
  /** For candidates: as it stands, to be compared. */
  organisation!: ComparedOrganisationResponse | null;
}

export class ImportReasonResponse {
  code!: string;
  /** `error` leaves the row out; `warning` keeps the cell as written; `info` says why the outcome. */
  level!: 'error' | 'warning' | 'info';
  column!: string | null;
  text!: string;
}

export class ImportRowResponse {
  /** As a spreadsheet numbers it: the header is row 1. */
  row!: number;
  outcome!: ImportOutcome;
  name!: string | null;
  match!: ImportMeetingResponse | null;
  /** For `undecided`: who it may be. */
  candidates!: ImportMeetingResponse[];
  /** For `undecided`: what the row says. */
  incoming!: ComparedOrganisationResponse | null;
  reasons!: ImportReasonResponse[];
  /** What it has become, once written. */
  organisationId!: string | null;
}

export class ImportRowPage extends PageResponse {
  items!: ImportRowResponse[];
}

export class ImportPreviewResponse extends PageResponse {
  /** `previewing`: the worker compares a long list; what follows is empty until then. */
  status!: ImportStatus;
  create!: number;
  update!: number;
  duplicate!: number;
  undecided!: number;
  invalid!: number;
  /** The first 200; the others at `GET /imports/{id}/rows` with `nextCursor`. */
  rows!: ImportRowResponse[];
}

export class ImportCounts {
  create!: number;
  update!: number;
  duplicate!: number;
  undecided!: number;
  invalid!: number;
}

export class ImportResponse {
  id!: string;
  etag!: string;
  status!: ImportStatus;
  fileName!: string | null;
  encoding!: string;
  delimiter!: string;
  sheet!: string | null;
  columns!: string[];
  /** As suggested until a preview or a run says otherwise. */
  mapping!: Record<string, ImportField | null>;
  /** When the team read a file with these columns before: the mapping is from then. */
  rememberedAt!: Date | null;
  constants!: Partial<Record<ConstantField, string>>;
  /** Emptied when the list is written. */
  sample!: string[][];
  campaignId!: string | null;
  rowCount!: number;
  /** Rows written, or left out for good. */
  done!: number;
  /** Of the rows compared so far: while it is `previewing`, they grow to `rowCount`. */
  counts!: ImportCounts;
  /** Undecided rows nobody has decided yet. */
  waiting!: number;
  /** Why it `failed`: `stuck` after five starts without a row. */
  error!: string | null;
  createdAt!: Date;
  finishedAt!: Date | null;
  /** Undone: organisations it had created that went, and those that stay because somebody used them since. */
  removedCount!: number | null;
  keptCount!: number | null;
}

export class ExampleCampaignResponse {
  productId!: string;
  campaignId!: string;
  /** False where it had been loaded before. */
  created!: boolean;
  targets!: number;
}
