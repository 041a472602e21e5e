import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid } from '#platform/errors/domain-error.js';
import type { Scope } from '#platform/scope.js';
import { existing, locked } from './import-progress.js';
import { keepReading, layoutOf, readBytes, type ImportRecord } from './import.queries.js';
import { forgetRows } from './import-row.queries.js';
import { firstChoice } from './import-shapes.queries.js';
import { orRefuse } from './list-file.js';
import type { ListSummary } from './reading/list-lines.js';
import { ListReader } from './reading/list-reader.js';
import type { ListLayout } from './reading/open-list.js';
import type { TableRow } from './reading/table.rules.js';

/** How a file was read, and its first rows as they stand. */
export interface ListLayoutView { list: ImportRecord; headerRow: number; head: TableRow[] }

/** Which sheet of a workbook is the list, and which of its rows names the columns: found, unless a person says otherwise. */
@Injectable()
export class ImportLayouts {
  constructor(private readonly uow: UnitOfWork, private readonly reader: ListReader) {}

  /** The file is read anew: its rows are kept nowhere else. @throws DomainError `import_not_ready` once it was written */
  async get({ workspaceId }: Scope, id: string): Promise<ListLayoutView> {
    const list = await existing(this.uow.reader, workspaceId, id);
    const { headerRow, head } = await this.read(await this.fileOf(list), layoutOf(list));
    return { list, headerRow, head };
  }

  /**
   * Reads the file again, as the person says it is to be read. What was chosen of its columns is forgotten, and so is the preview.
   * @throws DomainError `import_not_ready`, `file_unreadable`, `validation_failed` for a sheet or a row that is not there
   */
  async change({ workspaceId }: Scope, id: string, { sheet, headerRow }: Pick<ListLayout, 'sheet' | 'headerRow'>): Promise<ImportRecord> {
    const before = await existing(this.uow.reader, workspaceId, id);
    if (sheet !== undefined && !before.sheets.includes(sheet)) throw invalid({ field: 'sheet', code: 'not_found' });
    const wanted = sheet ?? before.sheet ?? undefined;
    // Another sheet has a header of its own, to be found.
    const { columns, sample, rowCount, suggested, ...found } = await this.read(await this.fileOf(before), { delimiter: before.delimiter, sheet: wanted, headerRow });
    if (headerRow !== undefined && found.headerRow !== headerRow) throw invalid({ field: 'headerRow', code: 'not_found' });
    return this.uow.run(async (tx) => {
      const list = await locked(tx, workspaceId, id);
      requireOpen(list);
      await forgetRows(tx, workspaceId, id);
      await keepReading(tx, list, {
        sheet: found.sheet, headerRow: found.headerRow, columns, sample, rowCount, ...await firstChoice(tx, workspaceId, { columns, suggested }),
      });
      return existing(tx, workspaceId, id);
    });
  }

  private async fileOf(list: ImportRecord): Promise<Buffer> {
    requireOpen(list);
    const bytes = await readBytes(this.uow.reader, list.workspaceId, list.id);
    if (!bytes) throw new DomainError('import_not_ready', { status: list.status });
    return bytes;
  }

  private read(bytes: Buffer, layout: ListLayout): Promise<ListSummary> {
    return orRefuse('file', () => this.reader.open(bytes, layout, (reading) => reading.summary()));
  }
}

function requireOpen({ status }: ImportRecord): void {
  // One that is being compared may be read otherwise: that comparison is overtaken.
  if (status !== 'uploaded' && status !== 'previewing' && status !== 'previewed') throw new DomainError('import_not_ready', { status });
}
