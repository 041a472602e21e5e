import type { ExportColumn } from '#contracts/texts/export-headers.js';
import { capitalised, type Words } from '#contracts/texts/words.js';
import { parsePhone } from '../organisations/phone.rules.js';
import type { TargetFilter } from '../insights/call-list.queries.js';
import { phoneCell } from './csv.rules.js';
import { callRows, contactRows, targetRows, type CallExportRow, type ContactExportRow, type ExportQuery, type TargetExportRow } from './export.queries.js';

type Cell = string | number | null;

/** What a file holds: its rows, and its columns in order. Opinions about persons (persona, signals, vendor, notes) are in none. */
export interface ExportShape {
  query(workspaceId: string, filter: TargetFilter, timeZone: string): ExportQuery;
  columns: readonly ExportColumn[];
  /** One cell per column, in words. */
  cells(row: never, words: Words): Cell[];
}

const shape = <Row>(
  query: ExportShape['query'], columns: readonly (readonly [ExportColumn, (row: Row, words: Words) => Cell])[],
): ExportShape => ({ query, columns: columns.map(([column]) => column), cells: (row: Row, words) => columns.map(([, cell]) => cell(row, words)) });

const said = (word: string): string => capitalised(word);

export const EXPORT_SHAPES = {
  contacts: shape<ContactExportRow>(contactRows, [
    ['organisation', (row) => row.organisation], ['acronym', (row) => row.acronym], ['organisationKind', (row) => row.organisationKind],
    ['firstName', (row) => row.firstName], ['lastName', (row) => row.lastName], ['jobTitle', (row) => row.jobTitle],
    ['email', (row) => row.email], ['phone', (row) => phoneCell(row.phone)],
    ['addressLine', (row) => row.addressLine], ['postcode', (row) => row.postcode], ['city', (row) => row.city],
    ['campaign', (row) => row.campaign], ['stage', (row, { stages }) => said(stages[row.stage])], ['interest', (row, { interests }) => said(interests[row.interest])],
    ['assignee', (row) => row.assignee], ['lastCallAt', (row) => row.lastCallAt],
  ]),
  targets: shape<TargetExportRow>(targetRows, [
    ['organisation', (row) => row.organisation], ['acronym', (row) => row.acronym], ['organisationKind', (row) => row.organisationKind],
    ['postcode', (row) => row.postcode], ['city', (row) => row.city], ['phone', (row) => phoneCell(row.phone)], ['email', (row) => row.email], ['contact', (row) => row.contact],
    ['campaign', (row) => row.campaign], ['targetKind', (row, { targetKinds }) => said(targetKinds[row.targetKind])],
    ['source', (row, { targetSources }) => said(targetSources[row.source])], ['stage', (row, { stages }) => said(stages[row.stage])],
    ['interest', (row, { interests }) => said(interests[row.interest])], ['assignee', (row) => row.assignee], ['attempts', (row) => row.attempts],
    ['lastCallAt', (row) => row.lastCallAt], ['nextStep', (row, { followUpKinds }) => row.nextStep && said(followUpKinds[row.nextStep])], ['nextDueAt', (row) => row.nextDueAt],
  ]),
  calls: shape<CallExportRow>(callRows, [
    ['occurredAt', (row) => row.occurredAt], ['campaign', (row) => row.campaign], ['organisation', (row) => row.organisation], ['contact', (row) => row.contact],
    ['member', (row) => row.member], ['channel', (row, { channels }) => said(channels[row.channel])], ['outcome', (row, { outcomes }) => said(outcomes[row.outcome])],
    ['interest', (row, { interests }) => row.interest && said(interests[row.interest])],
    ['evidence', (row, { evidences }) => row.evidence.map((one) => evidences[one]).join(', ') || null],
    ['number', (row) => row.number && phoneCell(parsePhone(row.number) ?? { raw: row.number, e164: null, extension: null })], ['durationSeconds', (row) => row.durationSeconds],
  ]),
} satisfies Record<string, ExportShape>;

export type ExportedThing = keyof typeof EXPORT_SHAPES;
export const EXPORTED_THINGS = Object.keys(EXPORT_SHAPES) as ExportedThing[];
