import { IMPORT_PROBLEMS, type ImportProblem, type ImportReason } from '#contracts/import-codes.js';
import { importTexts } from '#contracts/texts/import.js';
import type { Locale } from '#contracts/vocabulary.js';
import type { ImportRecord } from '#crm/imports/import.queries.js';
import type { ImportProgress, ImportRowView, Meeting } from '#crm/imports/imports.service.js';
import { etagOf } from '../http/etag.js';
import type { ImportMeetingResponse, ImportReasonResponse, ImportResponse, ImportRowResponse, UploadedImportResponse } from './import.dto.js';

export function toUploadedImportResponse({ id, version, status, fileName, encoding, delimiter, columns, mapping, sample, rowCount }: ImportRecord): UploadedImportResponse {
  return { id, etag: etagOf(version), status, fileName, encoding, delimiter, columns, suggestedMapping: mapping, sample, rowCount };
}

export function toImportResponse({ list, counts, done, waiting }: ImportProgress): ImportResponse {
  return {
    id: list.id, etag: etagOf(list.version), status: list.status, fileName: list.fileName, encoding: list.encoding, delimiter: list.delimiter, columns: list.columns,
    mapping: list.mapping, sample: list.sample, campaignId: list.campaignId, rowCount: list.rowCount, done, counts, waiting, error: list.error,
    createdAt: list.createdAt, finishedAt: list.finishedAt,
  };
}

export function toImportRowResponse({ row, outcome, name, match, candidates, reasons, problems, organisationId }: ImportRowView, locale: Locale): ImportRowResponse {
  return {
    row, outcome, name, match: match && toMeeting(match), candidates: candidates.map(toMeeting), organisationId,
    reasons: [...problems.map((problem) => toProblem(problem, locale)), ...reasons.map((reason) => toReason(reason, locale))],
  };
}

const toMeeting = ({ organisationId, row, name, city }: Meeting): ImportMeetingResponse => ({ organisationId, row, name, city });

function toProblem(problem: ImportProblem, locale: Locale): ImportReasonResponse {
  const { code, column = null } = problem;
  return { code, level: IMPORT_PROBLEMS[code], column, text: importTexts(locale).problems[code](problem) };
}

function toReason({ code, params }: ImportReason, locale: Locale): ImportReasonResponse {
  return { code, level: 'info', column: null, text: importTexts(locale).reasons[code](params) };
}
