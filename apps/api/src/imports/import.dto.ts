import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateBy, ValidateNested } from 'class-validator';
import { IMPORT_OUTCOMES, IMPORT_REASONS, type ImportOutcome, type ImportReasonCode } from '#contracts/import-codes.js';
import { LIMITS } from '#contracts/limits.js';
import { DECISIONS_ALIKE, type DecisionAlike } from '#crm/imports/matching/decisions.rules.js';
import { CONSTANT_FIELDS, IMPORT_FIELDS, type ConstantField, type ImportField, type ImportStatus } from '#contracts/vocabulary.js';
import type { Constants } from '#crm/imports/rows/row.rules.js';
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

const isThing = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWord = (value: unknown): boolean => typeof value === 'string' && value.length <= LIMITS.shortText && !value.includes('\0');
/** Headers of our own making are few, and no names of the language. */
const MOST_OWN = 10;
const isHeader = (header: string): boolean => isWord(header) && header.trim() !== '' && !['__proto__', 'constructor', 'prototype'].includes(header);

/** Field → the value of every row that says nothing else. */
const IsConstants = (): PropertyDecorator => ValidateBy({
  name: 'isIn',
  validator: {
    validate: (constants: unknown) => isThing(constants) && Object.entries(constants).every(([field, value]) => (field === 'attributes'
      ? isThing(value) && Object.keys(value).length <= MOST_OWN && Object.entries(value).every(([header, word]) => isHeader(header) && isWord(word))
      : (CONSTANT_FIELDS as readonly string[]).includes(field) && isWord(value))),
  },
});

/** What holds for every row whose own cell says nothing. */
export class ImportConstants implements Partial<Record<ConstantField, string>> {
  kind?: string;
  legalForm?: string;
  size?: string;
  addressLine?: string;
  postcode?: string;
  city?: string;
  note?: string;
  /** Under headers that the list does not have: `{ "Source": "annuaire 2026" }`; ten at most. */
  attributes?: Record<string, string>;
}

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
  @ApiProperty({ type: () => ImportConstants, required: false })
  @IsOptional() @IsConstants()
  constants?: Constants;

  /** Whose call list the organisations join. */
  @IsOptional() @IsUUID()
  campaignId?: string | null;
}

export class RunBody {
  /** Left out: as in the preview, or as suggested. */
  @IsOptional() @IsMapping()
  mapping?: Record<string, ImportField | null>;

  @ApiProperty({ type: () => ImportConstants, required: false })
  @IsOptional() @IsConstants()
  constants?: Constants;

  @IsOptional() @IsUUID()
  campaignId?: string | null;

  /** By row number: `create`, `skip`, `{ organisationId }` or `{ row }` of the same list. Undecided rows without one wait. */
  @IsOptional() @IsObject()
  decisions?: Record<string, unknown>;
}

export class DecisionAlikeBody {
  /** `same`: the only organisation it may be, of rows that may be one only. `later` takes back what was said. */
  @IsIn(DECISIONS_ALIKE)
  decision!: DecisionAlike;

  /** Only rows that are in doubt for this reason. */
  @IsOptional() @IsIn(IMPORT_REASONS)
  reason?: ImportReasonCode | null;
}

export class DecideBody {
  /** By row number: `create`, `skip`, `{ organisationId }` or `{ row }` of the same list; null takes one back. */
  @IsOptional() @IsObject()
  decisions?: Record<string, unknown>;

  /** For all rows that nobody has decided one by one. */
  @IsOptional() @ValidateNested() @Type(() => DecisionAlikeBody)
  alike?: DecisionAlikeBody;
}

export class LayoutBody {
  /** One of the `sheets`. */
  @IsOptional() @IsString() @MaxLength(LIMITS.shortText)
  sheet?: string;

  /** The row that names the columns, as the spreadsheet numbers it: one of the first. 0: none does. */
  @IsOptional() @IsInt() @Min(0) @Max(LIMITS.importRows)
  headerRow?: number;
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
  /** Those to choose from; empty where there is one only. */
  sheets!: string[];
  /** The row that names the columns; 0 for a list without a header. */
  headerRow!: number | null;
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

export class ImportDecisionResponse {
  choice!: 'create' | 'skip' | 'same';
  /** For `same`: an organisation of the team, or an earlier row of the list. */
  organisationId!: string | null;
  row!: number | null;
}

export class ImportRowResponse {
  /** As a spreadsheet numbers it: the header is row 1. */
  row!: number;
  outcome!: ImportOutcome;
  name!: string | null;
  match!: ImportMeetingResponse | null;
  /** For `undecided`: who it may be. */
  candidates!: ImportMeetingResponse[];
  /** For `undecided`: what the row says, as long as it waits. */
  incoming!: ComparedOrganisationResponse | null;
  /** For `undecided`: what a person said of it, written with the next run. */
  decision!: ImportDecisionResponse | null;
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
  sheets!: string[];
  headerRow!: number | null;
  columns!: string[];
  /** As suggested until a preview or a run says otherwise. */
  mapping!: Record<string, ImportField | null>;
  /** When the team read a file with these columns before: the mapping is from then. */
  rememberedAt!: Date | null;
  constants!: ImportConstants;
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
  /** Undecided rows that somebody has decided, and that the next run writes. */
  decided!: number;
  /** Of these, those to be left out. */
  leftOut!: number;
  /** What it wrote is known, and can be taken back. */
  canUndo!: boolean;
  /** Why it `failed`: `stuck` after five starts without a row. */
  error!: string | null;
  createdAt!: Date;
  finishedAt!: Date | null;
  /** Undone: organisations it had created that went, and those that stay because somebody used them since. */
  removedCount!: number | null;
  keptCount!: number | null;
}

export class PastImportResponse extends ImportResponse {
  /** Who brought it in. */
  memberName!: string;
  campaignName!: string | null;
}

export class PastImportPage extends PageResponse {
  items!: PastImportResponse[];
}

export class HeadRowResponse {
  row!: number;
  cells!: string[];
}

export class ImportLayoutResponse {
  sheet!: string | null;
  sheets!: string[];
  /** The row that names the columns; 0 for a list without a header. */
  headerRow!: number;
  /** The first rows as they stand, among which another may be the header. */
  head!: HeadRowResponse[];
}

export class KeptOrganisationResponse {
  id!: string;
  name!: string;
}

export class ForeseenUndoResponse {
  /** Organisations that it created and that go. */
  removed!: number;
  /** Those that stay: edited or used since. */
  kept!: number;
  /** The first twenty of them. */
  keptOrganisations!: KeptOrganisationResponse[];
  /** Organisations that were there before: they lose what it added, where that still stands as it was written. */
  completed!: number;
}

export class ExampleCampaignResponse {
  productId!: string;
  campaignId!: string;
  /** False where it had been loaded before. */
  created!: boolean;
  targets!: number;
}
