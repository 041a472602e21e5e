import type { ExportShape as ShapeName, ExportThing } from '#contracts/exports.js';
import { BREVO_HEADERS, EXPORT_HEADERS, EXPORT_WORDS } from '#contracts/texts/export-headers.js';
import { capitalised } from '#contracts/texts/words.js';
import type { Locale } from '#contracts/vocabulary.js';
import type { TargetFilter } from '../insights/call-list/call-list.queries.js';
import type { PersonaView } from '../insights/personas/persona.service.js';
import { isVendor } from '../insights/personas/vendor.rules.js';
import { parsePhone } from '../organisations/phone.rules.js';
import { columnsOf, type Column } from './columns.js';
import { FOR_FRENCH_EXCEL, FOR_PROGRAMS, phoneCell, type CsvDialect } from './csv.rules.js';
import { invitationRows, type InvitationExportFilter, type InvitationExportRow } from './invitation-export.queries.js';
import { callRows, contactRows, targetRows, type CallExportRow, type ContactExportRow, type ExportQuery, type TargetExportRow } from './export.queries.js';

/** A contact's row, with what was concluded about the person where that was asked for. */
export type JudgedContact = ContactExportRow & { opinion?: PersonaView };

/** What narrows a file: that of the call lists, or that of the guest lists. */
export type RowFilter = TargetFilter & InvitationExportFilter;

/** What a file holds: its rows, and its columns in order. */
export interface ExportShape {
  query(workspaceId: string, filter: RowFilter): ExportQuery;
  columns: readonly Column<never>[];
  /** Facts heard, notes and what is concluded from them: in a file only where they were asked for, and then written down. */
  opinions: readonly Column<never>[];
  headers(locale: Locale): readonly string[];
  opinionHeaders(locale: Locale): readonly string[];
  csv: CsvDialect;
}

function shape<Row>(
  query: ExportShape['query'], columns: readonly Column<Row>[], { opinions = [], csv = FOR_FRENCH_EXCEL, headers }: { opinions?: readonly Column<Row>[]; csv?: CsvDialect; headers?: ExportShape['headers'] } = {},
): ExportShape {
  const named = (list: readonly Column<Row>[]) => (locale: Locale): string[] => list.map(({ id }) => EXPORT_HEADERS[locale][id]);
  return { query, columns, opinions, csv, headers: headers ?? named(columns), opinionHeaders: named(opinions) };
}

const c = columnsOf<JudgedContact>();
const contactColumns = [
  c.plain('organisation'), c.plain('acronym'), c.plain('organisationKind'), c.plain('firstName'), c.plain('lastName'), c.plain('jobTitle'), c.plain('email'), c.phone('phone'),
  c.plain('addressLine'), c.plain('postcode'), c.plain('city'), c.plain('campaign'), c.word('stage', 'stages'), c.word('interest', 'interests'), c.plain('assignee'), c.moment('lastCallAt'),
];
const contactOpinions = [
  c.own('persona', ({ opinion }, { words }) => (opinion?.likely ? `${capitalised(words.personas[opinion.likely])} (${Math.round(opinion.probabilities[opinion.likely] * 100)}\u00A0%)` : null), ({ opinion }) => opinion?.likely ?? null),
  c.own('signals', ({ opinion }, { words }) => signalsOf(opinion).map((signal) => words.signals[signal]).join(', ') || null, ({ opinion }) => signalsOf(opinion)),
  c.own('vendor', ({ opinion }, { locale }) => (opinion && isVendor(opinion.vendor) ? EXPORT_WORDS[locale][opinion.vendor.confirmed ? 'confirmed' : 'toConfirm'] : null), ({ opinion }) => (opinion ? isVendor(opinion.vendor) : null)),
  c.word('influence', 'influences'), c.plain('note'),
];
const signalsOf = (opinion: PersonaView | undefined) => (opinion ? [...opinion.facts, ...opinion.otherFacts].map(({ signal }) => signal) : []);

const t = columnsOf<TargetExportRow>();
const targetColumns = [
  t.plain('organisation'), t.plain('acronym'), t.plain('organisationKind'), t.plain('postcode'), t.plain('city'), t.phone('phone'), t.plain('email'), t.plain('contact'),
  t.plain('campaign'), t.word('targetKind', 'targetKinds'), t.word('source', 'targetSources'), t.word('stage', 'stages'), t.word('interest', 'interests'), t.plain('assignee'), t.plain('attempts'),
  t.moment('lastCallAt'), t.word('nextStep', 'followUpKinds'), t.moment('nextDueAt'), t.plain('siren'), t.plain('siret'), t.plain('website'),
];
const targetOpinions = [t.plain('note')];

const l = columnsOf<CallExportRow>();
const dialled = ({ number }: CallExportRow): string | null => number && phoneCell(parsePhone(number) ?? { raw: number, e164: null, extension: null });
const callColumns = [
  l.moment('occurredAt'), l.plain('campaign'), l.plain('organisation'), l.plain('contact'), l.plain('member'), l.word('channel', 'channels'), l.word('outcome', 'outcomes'), l.word('interest', 'interests'),
  l.listed('evidence', 'evidences'), l.own('number', dialled, dialled), l.plain('durationSeconds'), l.texts('needs'), l.texts('objections'),
];
const callOpinions = [l.listed('signals', 'signals'), l.plain('note')];

const i = columnsOf<InvitationExportRow>();
const invitationColumns = [
  i.plain('openLab'), i.moment('startsAt'), i.plain('place'), i.plain('lastName'), i.plain('firstName'), i.plain('jobTitle'), i.plain('organisation'), i.plain('organisationKind'), i.plain('city'),
  i.plain('email'), i.phone('phone'), i.word('invitationStatus', 'invitationStatuses'), i.moment('sentAt'), i.moment('answeredAt'), i.plain('labAnswer'), i.plain('waitingPlace'), i.plain('broughtBy'),
  i.moment('confirmedAt'), i.plain('confirmedBy'), i.plain('invitedBy'), i.plain('campaign'), i.plain('assignee'),
];
/** What somebody needs to get in says something of their health. */
const invitationOpinions = [i.plain('accessNeeds')];

/** Whom to invite: those who are interested now, unless the filter says otherwise. */
const toInvite = (workspaceId: string, filter: TargetFilter): ExportQuery => contactRows(workspaceId, { ...filter, interest: filter.interest ?? ['interested', 'motivated'] }, 'person');

/** Which things can leave in which shape; `EXPORT_OFFER` says in which formats. */
export const SHAPES: Record<ExportThing, Partial<Record<ShapeName, ExportShape>>> = {
  contacts: {
    standard: shape(contactRows, contactColumns, { opinions: contactOpinions }),
    grist: shape(contactRows, contactColumns, { opinions: contactOpinions, csv: FOR_PROGRAMS }),
    lab_invitations: shape(toInvite, [
      c.plain('lastName'), c.plain('firstName'), c.plain('jobTitle'), c.plain('organisation'), c.plain('organisationKind'), c.plain('city'), c.plain('email'), c.phone('phone'), c.word('interest', 'interests'),
      c.plain('assignee'), c.blank('answer'), c.blank('colleagues'),
    ]),
    brevo: shape((workspaceId, filter) => contactRows(workspaceId, filter, 'email'), [
      c.plain('email'), c.plain('firstName'), c.plain('lastName'), c.plain('organisation'), c.plain('jobTitle'), c.plain('city'), c.plain('campaign'),
    ], { csv: { ...FOR_PROGRAMS, delimiter: ';' }, headers: (locale) => BREVO_HEADERS[locale] }),
  },
  targets: {
    standard: shape(targetRows, targetColumns, { opinions: targetOpinions }),
    grist: shape(targetRows, targetColumns, { opinions: targetOpinions, csv: FOR_PROGRAMS }),
  },
  calls: {
    standard: shape(callRows, callColumns, { opinions: callOpinions }),
    grist: shape(callRows, callColumns, { opinions: callOpinions, csv: FOR_PROGRAMS }),
  },
  invitations: {
    standard: shape(invitationRows, invitationColumns, { opinions: invitationOpinions }),
    grist: shape(invitationRows, invitationColumns, { opinions: invitationOpinions, csv: FOR_PROGRAMS }),
    // The same list as that of whom to invite, with the answers that have come.
    lab_invitations: shape(invitationRows, [
      i.plain('lastName'), i.plain('firstName'), i.plain('jobTitle'), i.plain('organisation'), i.plain('organisationKind'), i.plain('city'), i.plain('email'), i.phone('phone'), i.word('interest', 'interests'),
      i.plain('assignee'), i.own('answer', ({ invitationStatus }, { words }) => capitalised(words.invitationStatuses[invitationStatus]), ({ invitationStatus }) => invitationStatus), i.texts('colleagues'),
    ]),
  },
};
