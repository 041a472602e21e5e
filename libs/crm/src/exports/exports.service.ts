import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EXPORT_OFFER, type ExportFormat, type ExportShape as ShapeName, type ExportThing } from '#contracts/exports.js';
import { EXPORT_WORDS } from '#contracts/texts/export-headers.js';
import { textsFor } from '#contracts/texts/texts.js';
import { capitalised } from '#contracts/texts/words.js';
import type { Persona } from '#contracts/vocabulary.js';
import { Snapshot } from '#platform/database/snapshot.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { XLSX_ROWS } from '#platform/formats/xlsx.js';
import type { Scope } from '#platform/scope.js';
import { PersonaService, type PersonaView } from '../insights/personas/persona.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import { wallClock } from './columns.js';
import { phoneCell } from './csv.rules.js';
import { calendarFile, CONTENT_TYPES, csvFile, jsonFile, vcardFile, xlsxFile, type Batches } from './export-files.js';
import { SHAPES, type ExportShape, type JudgedContact, type RowFilter } from './export-shapes.js';
import { contactRows, followUpRows, type ContactExportRow, type ExportQuery, type FollowUpExportRow } from './export.queries.js';
import { labRows, type LabExportRow } from './invitation-export.queries.js';

export interface ExportFilter extends RowFilter {
  /** Only with `opinions`: rows chosen by an opinion say it, even where no column does. */
  persona?: Persona | undefined;
  vendor?: boolean | undefined;
}

export interface ExportRequest {
  what: ExportThing;
  format: ExportFormat;
  shape?: ShapeName;
  filter: ExportFilter;
  /** With the facts heard about persons, notes and what is concluded from them. */
  opinions?: boolean;
}

export interface ExportedFile {
  fileName: string;
  contentType: string;
  /** Without the header: as many as the file holds, since both are read from one snapshot. */
  rowCount: number;
  /** UTF-8. Destroy it if it is not read to its end: it holds a connection. */
  stream: Readable;
}

/** Each holds a connection for as long as somebody downloads. */
const AT_ONCE = 3;
/** Long enough for a call that was promised, short enough to see the next one below it. */
const FOLLOW_UP_MINUTES = 15;

interface Place { timeZone: string; day: string; now: Date }

/** Everything can leave again, and who took it is written down. */
@Injectable()
export class ExportsService {
  private running = 0;

  constructor(
    private readonly uow: UnitOfWork, private readonly dataSource: DataSource, private readonly audit: AuditService, private readonly personas: PersonaService,
  ) {}

  /**
   * @throws DomainError `validation_failed` for what is not offered together, `not_found` for a campaign that is not there,
   *   `limit_exceeded` for more rows than a sheet holds, `too_many_requests` while others download
   */
  async export(scope: Scope, request: ExportRequest): Promise<ExportedFile> {
    const { what, format, shape: name = 'standard', filter, opinions = false } = request;
    const shape = offered(what, name, format);
    refuseOtherScreens(what, filter);
    if (!opinions) refuseOpinionsIn(filter);
    const { workspaceId, locale } = scope;
    if (filter.campaignId) await this.requireCampaign(workspaceId, filter.campaignId);
    if (filter.openLabId) await this.requireLab(workspaceId, filter.openLabId);
    const narrowed = await this.narrowed(scope, filter);
    const place = await this.place(workspaceId);
    const query = queryFor(what, format, shape)(workspaceId, narrowed);
    const judge = opinions && what === 'contacts' ? await this.personas.judge(scope) : null;

    const snapshot = await this.open();
    try {
      const counted = await row<{ count: number }>(snapshot, `select count(*)::int as count from (${query.text}) exported`, query.parameters);
      const rowCount = counted!.count;
      if (format === 'xlsx' && rowCount > XLSX_ROWS) throw new DomainError('limit_exceeded', { limit: XLSX_ROWS });
      await this.audit.record(scope, {
        action: opinions ? 'exported_with_opinions' : 'exported', subjectType: 'export', subjectId: filter.openLabId ?? filter.campaignId ?? null,
        details: { what, format, ...(name === 'standard' ? {} : { shape: name }), rowCount, filter: auditable(filter) },
      });
      const stream = this.file(snapshot.batches(query.text, query.parameters), { what, format, shape, locale, rowCount, place, opinions, judge });
      stream.once('close', () => void this.close(snapshot));
      const part = name === 'standard' || name === 'grist' ? what : name.replaceAll('_', '-');
      return { fileName: `premier-cercle-${part}-${place.day}.${format}`, contentType: CONTENT_TYPES[format], rowCount, stream };
    } catch (error) {
      await this.close(snapshot);
      throw error;
    }
  }

  private file(batches: AsyncGenerator<unknown[]>, { what, format, shape, locale, rowCount, place, opinions, judge }: {
    what: ExportThing; format: ExportFormat; shape: ExportShape; locale: Scope['locale']; rowCount: number; place: Place; opinions: boolean;
    judge: ((contactId: string, vendorConfirmed: boolean | null) => PersonaView) | null;
  }): Readable {
    const { words } = textsFor(locale);
    if (format === 'vcf') return vcardFile(batches as Batches<ContactExportRow>, cardOf);
    if (format === 'ics' && what === 'invitations') return calendarFile(EXPORT_WORDS[locale].labs, batches as Batches<LabExportRow>, (lab) => labEvent(lab, place.now, words.invitationStatuses, EXPORT_WORDS[locale].of));
    if (format === 'ics') return calendarFile(EXPORT_WORDS[locale].calendar, batches as Batches<FollowUpExportRow>, (found) => followUpEvent(found, place.now, (kind) => capitalised(words.followUpKinds[kind])));

    const columns = opinions ? [...shape.columns, ...shape.opinions] : shape.columns;
    const judged = judge ? withOpinions(batches as Batches<JudgedContact>, judge) : batches;
    if (format === 'json') return jsonFile(judged, (found) => Object.fromEntries(columns.map(({ id, value }) => [id, value(found as never)])));
    const say = { words, locale };
    const table = {
      name: EXPORT_WORDS[locale].sheets[what], rowCount, batches: judged, wall: wallClock(place.timeZone),
      header: [...shape.headers(locale), ...(opinions ? shape.opinionHeaders(locale) : [])],
      cells: (found: unknown) => columns.map((column) => column.cell(found as never, say)),
    };
    return format === 'csv' ? csvFile(table, shape.csv) : xlsxFile(table, place.now);
  }

  private async narrowed(scope: Scope, { persona, vendor, ...filter }: ExportFilter): Promise<RowFilter> {
    if (persona === undefined && vendor === undefined) return filter;
    return { ...filter, contactIds: await this.personas.contactIdsWhere(scope, { persona, vendor }) };
  }

  private async open(): Promise<Snapshot> {
    if (this.running >= AT_ONCE) throw new DomainError('too_many_requests', { retryAfter: 30 });
    this.running += 1;
    try {
      return await Snapshot.open(this.dataSource);
    } catch (error) {
      this.running -= 1;
      throw error;
    }
  }

  private async close(snapshot: Snapshot): Promise<void> {
    this.running -= 1;
    await snapshot.close();
  }

  private async place(workspaceId: string): Promise<Place> {
    return (await row<Place>(
      this.uow.reader, `select time_zone as "timeZone", to_char(app.now() at time zone time_zone, 'YYYY-MM-DD') as day, app.now() as now from workspaces where id = $1`, [workspaceId],
    ))!;
  }

  private async requireCampaign(workspaceId: string, campaignId: string): Promise<void> {
    const found = await row(this.uow.reader, 'select 1 from campaigns where workspace_id = $1 and id = $2 and deleted_at is null', [workspaceId, campaignId]);
    if (!found) throw notFound('campaign');
  }

  private async requireLab(workspaceId: string, openLabId: string): Promise<void> {
    const found = await row(this.uow.reader, 'select 1 from open_labs where workspace_id = $1 and id = $2 and deleted_at is null', [workspaceId, openLabId]);
    if (!found) throw notFound('open_lab');
  }
}

function offered(what: ExportThing, name: ShapeName, format: ExportFormat): ExportShape {
  const formats = EXPORT_OFFER[what];
  const shape = SHAPES[what][name];
  if (!shape || !formats[name]) throw invalid({ field: 'shape', code: 'not_offered', params: { value: name } });
  if (!formats[name].includes(format)) throw invalid({ field: 'format', code: 'not_offered', params: { value: format } });
  return shape;
}

/** A card stands for a person, an event for what is promised: neither is a row of the table. */
function queryFor(what: ExportThing, format: ExportFormat, shape: ExportShape): (workspaceId: string, filter: RowFilter) => ExportQuery {
  if (format === 'vcf') return (workspaceId, filter) => contactRows(workspaceId, filter, 'person');
  if (format === 'ics') return what === 'invitations' ? labRows : followUpRows;
  return shape.query;
}

const OF_GUEST_LISTS: readonly (keyof ExportFilter)[] = ['openLabId', 'status', 'campaignId'];

/** A part of the filter that this thing does not know would leave more in the file than the screen shows. */
function refuseOtherScreens(what: ExportThing, filter: ExportFilter): void {
  const unknown = (Object.keys(filter) as (keyof ExportFilter)[]).filter((part) => filter[part] !== undefined
    && (what === 'invitations' ? !OF_GUEST_LISTS.includes(part) : part === 'openLabId' || part === 'status'));
  if (unknown.length > 0) throw invalid(...unknown.map((part) => ({ field: `filter.${part}`, code: 'not_together' })));
}

function refuseOpinionsIn({ persona, vendor }: ExportFilter): void {
  if (persona !== undefined) throw invalid({ field: 'filter.persona', code: 'only_with_opinions' });
  if (vendor !== undefined) throw invalid({ field: 'filter.vendor', code: 'only_with_opinions' });
}

async function* withOpinions(batches: Batches<JudgedContact>, judge: (contactId: string, vendorConfirmed: boolean | null) => PersonaView): AsyncGenerator<JudgedContact[]> {
  for await (const some of batches) yield some.map((found) => (found.contactId === null ? found : { ...found, opinion: judge(found.contactId, found.vendorConfirmed) }));
}

const cardOf = ({ uid, firstName, lastName, organisation, jobTitle, email, phone, addressLine, postcode, city }: ContactExportRow) =>
  ({ uid, firstName, lastName, organisation, jobTitle, email, phone: phoneCell(phone), address: { line: addressLine, postcode, city } });

const followUpEvent = ({ id, version, kind, dueAt, organisation, contact, phone, campaign, assignee }: FollowUpExportRow, stamp: Date, word: (kind: FollowUpExportRow['kind']) => string) => ({
  uid: `follow-up-${id}@premier-cercle`, sequence: version, stamp, start: dueAt, end: new Date(dueAt.getTime() + FOLLOW_UP_MINUTES * 60_000),
  summary: `${word(kind)} · ${organisation}${contact === null ? '' : ` (${contact})`}`, description: [phoneCell(phone), campaign, assignee].filter(Boolean).join('\n'),
});

const labEvent = ({ id, version, title, startsAt, endsAt, place, guests }: LabExportRow, stamp: Date, statuses: Record<LabExportRow['guests'][number]['status'], string>, of: string) => ({
  uid: `open-lab-${id}@premier-cercle`, sequence: version, stamp, start: startsAt, end: endsAt, summary: title, location: place || null,
  description: guests.map(({ name, organisation, status }) => `${name === null ? organisation : `${name} (${organisation})`}${of}${statuses[status]}`).join('\n'),
});

/** What a search says may name a person: that one searched is enough. */
function auditable({ q, ids, contactIds, ...words }: ExportFilter): Record<string, unknown> {
  return { ...words, ...(q ? { q: true } : {}), ...(ids ? { ids: ids.length } : {}), ...(contactIds ? { contactIds: contactIds.length } : {}) };
}
