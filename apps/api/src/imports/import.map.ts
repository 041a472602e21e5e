import { IMPORT_PROBLEMS, REFUSED_COLUMNS, type ImportProblem, type ImportReason } from '#contracts/import-codes.js';
import { importTexts } from '#contracts/texts/import.js';
import type { Locale } from '#contracts/vocabulary.js';
import type { ImportRecord } from '#crm/imports/import.queries.js';
import type { Decision } from '#crm/imports/matching/decisions.rules.js';
import type { PastImportView } from '#crm/imports/import-history.service.js';
import type { ListLayoutView } from '#crm/imports/import-layouts.service.js';
import type { ImportProgress } from '#crm/imports/import-progress.js';
import type { ForeseenUndo } from '#crm/imports/writing/import-undo.js';
import type { ImportRowView, Meeting, RefusedRow } from '#crm/imports/imports.service.js';
import type { ComparedOrganisation } from '#crm/imports/matching/known-organisations.queries.js';
import { etagOf } from '../http/etag.js';
import type {
  ComparedOrganisationResponse, ForeseenUndoResponse, ImportDecisionResponse, ImportLayoutResponse, ImportMeetingResponse, ImportReasonResponse, ImportResponse, ImportRowResponse,
  PastImportResponse, UploadedImportResponse,
} from './import.dto.js';

export function toUploadedImportResponse({ id, version, status, fileName, encoding, delimiter, sheet, sheets, headerRow, columns, mapping, sample, rowCount }: ImportRecord): UploadedImportResponse {
  return {
    id, etag: etagOf(version), status, fileName, encoding, delimiter, sheet, sheets, headerRow, columns, suggestedMapping: mapping, sample, rowCount,
  };
}

export function toImportResponse({ list, counts, done, waiting, decided, leftOut, canUndo }: ImportProgress): ImportResponse {
  return {
    id: list.id, etag: etagOf(list.version), status: list.status, fileName: list.fileName, encoding: list.encoding, delimiter: list.delimiter, sheet: list.sheet,
    sheets: list.sheets, headerRow: list.headerRow, columns: list.columns, mapping: list.mapping, rememberedAt: list.rememberedAt, constants: list.constants, sample: list.sample, campaignId: list.campaignId,
    rowCount: list.rowCount, done, counts, waiting, decided, leftOut, canUndo, error: list.error,
    createdAt: list.createdAt, finishedAt: list.finishedAt, removedCount: list.removedCount, keptCount: list.keptCount,
  };
}

export function toImportRowResponse({ row, outcome, name, match, candidates, incoming, reasons, problems, organisationId, decision, doneAt }: ImportRowView, locale: Locale): ImportRowResponse {
  return {
    row, outcome, name, match: match && toMeeting(match), candidates: candidates.map(toMeeting), incoming: incoming && toCompared(incoming), decision: doneAt || !decision ? null : toDecision(decision), organisationId,
    reasons: [...problems.map((problem) => toProblem(problem, locale)), ...reasons.map((reason) => toReason(reason, locale))],
  };
}

export const toPastImportResponse = ({ memberName, campaignName, ...progress }: PastImportView): PastImportResponse => ({ ...toImportResponse(progress), memberName, campaignName });

export const toImportLayoutResponse = ({ list: { sheet, sheets }, headerRow, head }: ListLayoutView): ImportLayoutResponse =>
  ({ sheet, sheets, headerRow, head: head.map(({ row, cells }) => ({ row, cells })) });

export const toForeseenUndoResponse = ({ removed, kept, keptOrganisations, completed }: ForeseenUndo): ForeseenUndoResponse =>
  ({ removed, kept, completed, keptOrganisations: keptOrganisations.map(({ id, name }) => ({ id, name })) });

function toDecision(decision: Decision): ImportDecisionResponse {
  if (typeof decision === 'string') return { choice: decision, organisationId: null, row: null };
  return { choice: 'same', organisationId: 'organisationId' in decision ? decision.organisationId : null, row: 'row' in decision ? decision.row : null };
}

const toMeeting = ({ organisationId, row, organisation }: Meeting): ImportMeetingResponse =>
  ({ organisationId, row, name: organisation?.name ?? null, city: organisation?.city ?? null, organisation: organisation && toCompared(organisation) });

const toCompared = ({ name, acronym, siren, siret, addressLine, postcode, city, email, website, phones }: ComparedOrganisation): ComparedOrganisationResponse =>
  ({ name, acronym, siren, siret, addressLine, postcode, city, email, website, phones });

/** A refused row as cells under the headers of its file, with its number and the reasons. A row that could not be cut into cells stands in the first. */
export function toRefusedCells({ row, cells, problems }: RefusedRow, columns: readonly string[], locale: Locale): (string | number)[] {
  const own = columns.map((column, i) => (OUR_COLUMNS.includes(column) ? null : cells?.[i] ?? ''));
  return [...own.filter((cell) => cell !== null), row, problems.map((problem) => toProblem(problem, locale).text).join(' ')];
}

/** The headers of that file. A list that was refused before brings ours along: they are not repeated. */
export function refusedHeader(columns: readonly string[], locale: Locale): string[] {
  const { row, why } = REFUSED_COLUMNS[locale];
  return [...columns.filter((column) => !OUR_COLUMNS.includes(column)), row, why];
}

const OUR_COLUMNS: readonly string[] = Object.values(REFUSED_COLUMNS).flatMap(({ row, why }) => [row, why]);

function toProblem(problem: ImportProblem, locale: Locale): ImportReasonResponse {
  const { code, column = null } = problem;
  return { code, level: IMPORT_PROBLEMS[code], column, text: importTexts(locale).problems[code](problem) };
}

function toReason({ code, params }: ImportReason, locale: Locale): ImportReasonResponse {
  return { code, level: 'info', column: null, text: importTexts(locale).reasons[code](params) };
}
