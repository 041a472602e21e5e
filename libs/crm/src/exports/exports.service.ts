import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { EXPORT_HEADERS } from '#contracts/texts/export-headers.js';
import { textsFor } from '#contracts/texts/texts.js';
import { row, rows } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { notFound } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import type { TargetFilter } from '../insights/call-list.queries.js';
import { AuditService } from '../workspaces/audit.service.js';
import { BYTE_ORDER_MARK, csvLines } from './csv.rules.js';
import { EXPORT_SHAPES, type ExportedThing, type ExportShape } from './export-shapes.js';
import type { ExportQuery } from './export.queries.js';

export interface ExportedFile {
  fileName: string;
  contentType: string;
  /** Without the header: as many as the file holds, since both are read from one snapshot. */
  rowCount: number;
  /** UTF-8. Destroy it if it is not read to its end: it holds a connection. */
  stream: Readable;
}

/** Rows fetched at once: the file is never whole in memory. */
const ROWS_AT_ONCE = 500;

/** Everything can leave again, and who took it is written down. */
@Injectable()
export class ExportsService {
  constructor(private readonly uow: UnitOfWork, private readonly dataSource: DataSource, private readonly audit: AuditService) {}

  /** @throws DomainError `not_found` for a campaign that is not there */
  async exportCsv(scope: Scope, what: ExportedThing, filter: TargetFilter): Promise<ExportedFile> {
    const { workspaceId, locale } = scope;
    if (filter.campaignId) await this.requireCampaign(workspaceId, filter.campaignId);
    const { timeZone, day } = (await row<{ timeZone: string; day: string }>(
      this.uow.reader, `select time_zone as "timeZone", to_char(app.now() at time zone time_zone, 'YYYY-MM-DD') as day from workspaces where id = $1`, [workspaceId],
    ))!;
    const shape: ExportShape = EXPORT_SHAPES[what];
    const query = shape.query(workspaceId, filter, timeZone);
    const { reader, rowCount } = await this.open(query);
    try {
      await this.audit.record(scope, { action: 'exported', subjectType: 'export', subjectId: filter.campaignId ?? null, details: { what, format: 'csv', rowCount, filter: auditable(filter) } });
    } catch (error) {
      await close(reader);
      throw error;
    }
    const { words } = textsFor(locale);
    const header = shape.columns.map((column) => EXPORT_HEADERS[locale][column]);
    const stream = Readable.from(lines(reader, header, (found) => shape.cells(found as never, words)), { objectMode: false });
    stream.once('close', () => void close(reader));
    return { fileName: `premier-cercle-${what}-${day}.csv`, contentType: 'text/csv; charset=utf-8', rowCount, stream };
  }

  /** One snapshot for the count and for the rows, on a connection of its own: it outlives the request's transaction. */
  private async open({ text, parameters }: ExportQuery): Promise<{ reader: QueryRunner; rowCount: number }> {
    const reader = this.dataSource.createQueryRunner();
    try {
      await reader.startTransaction('REPEATABLE READ');
      const counted = await row<{ count: number }>(reader, `select count(*)::int as count from (${text}) exported`, parameters);
      await reader.query(`declare exported no scroll cursor for ${text}`, parameters);
      return { reader, rowCount: counted!.count };
    } catch (error) {
      await close(reader);
      throw error;
    }
  }

  private async requireCampaign(workspaceId: string, campaignId: string): Promise<void> {
    const found = await row(this.uow.reader, 'select 1 from campaigns where workspace_id = $1 and id = $2 and deleted_at is null', [workspaceId, campaignId]);
    if (!found) throw notFound('campaign');
  }
}

async function* lines(reader: QueryRunner, header: string[], cells: (found: unknown) => (string | number | null)[]): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([header]);
  for (;;) {
    const some = await rows(reader, `fetch ${ROWS_AT_ONCE} from exported`);
    if (some.length > 0) yield csvLines(some.map(cells));
    if (some.length < ROWS_AT_ONCE) return;
  }
}

/** A dead connection cannot be rolled back, and need not be. */
async function close(reader: QueryRunner): Promise<void> {
  if (reader.isReleased) return;
  await reader.rollbackTransaction().catch(() => undefined);
  await reader.release();
}

/** What a search says may name a person: that one searched is enough. */
function auditable({ q, ids, contactIds, ...words }: TargetFilter): Record<string, unknown> {
  return { ...words, ...(q ? { q: true } : {}), ...(ids ? { ids: ids.length } : {}), ...(contactIds ? { contactIds: contactIds.length } : {}) };
}
