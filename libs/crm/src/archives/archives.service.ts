import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Snapshot } from '#platform/database/snapshot.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { zipStream, type ZipPart } from '#platform/formats/zip.js';
import type { Scope } from '#platform/scope.js';
import { Fingerprints } from '../suppressions/fingerprints.js';
import { AuditService } from '../workspaces/audit.service.js';
import { archivedTables, LEFT_OUT, type ArchivedTable } from './archive-tables.rules.js';
import { appliedMigrations, catalogueTables } from './catalogue.queries.js';
import { ARCHIVE_FORMAT, MANIFEST, pathOf, type Manifest } from './manifest.js';

export interface ArchiveFile {
  fileName: string;
  /** A zip. Destroy it if it is not read to its end: it holds a connection. */
  stream: Readable;
}

/** Rows fetched at once where a row may hold a whole file. */
const FILES_AT_ONCE = 4;

/** A whole team leaves: everything but what opens this installation. */
@Injectable()
export class ArchivesService {
  private isRunning = false;

  constructor(private readonly uow: UnitOfWork, private readonly dataSource: DataSource, private readonly audit: AuditService, private readonly fingerprints: Fingerprints) {}

  /** @throws DomainError `too_many_requests` while another archive is being taken */
  async take(scope: Scope): Promise<ArchiveFile> {
    if (this.isRunning) throw new DomainError('too_many_requests', { retryAfter: 60 });
    this.isRunning = true;
    try {
      await this.uow.run(async (tx) => {
        await this.fingerprints.keep(tx, scope.workspaceId);
        await this.audit.record(scope, { action: 'archived', subjectType: 'workspace', subjectId: scope.workspaceId });
      });
      const snapshot = await Snapshot.open(this.dataSource);
      try {
        return await this.file(snapshot, scope.workspaceId);
      } catch (error) {
        await snapshot.close();
        throw error;
      }
    } catch (error) {
      this.isRunning = false;
      throw error;
    }
  }

  private async file(snapshot: Snapshot, workspaceId: string): Promise<ArchiveFile> {
    const now = (await row<{ now: Date; day: string }>(
      snapshot, `select app.now() as now, to_char(app.now() at time zone time_zone, 'YYYY-MM-DD') as day from workspaces where id = $1`, [workspaceId],
    ))!;
    const tables = archivedTables(await catalogueTables(snapshot));
    const manifest: Manifest = {
      product: 'premier-cercle', format: ARCHIVE_FORMAT, version: productVersion(), takenAt: now.now.toISOString(), workspaceId, migrations: await appliedMigrations(snapshot), tables: {}, leftOut: LEFT_OUT,
    };
    const parts: ZipPart[] = tables.map((table) => ({ path: pathOf(table.name), content: () => lines(snapshot, table, manifest) }));
    const stream = zipStream([...parts, { path: MANIFEST, content: () => [JSON.stringify(manifest, null, 2)] }], now.now);
    stream.once('close', () => {
      this.isRunning = false;
      void snapshot.close();
    });
    return { fileName: `premier-cercle-archive-${now.day}.zip`, stream };
  }
}

/** A table's rows, and what the manifest says of them. */
async function* lines(snapshot: Snapshot, { name, columns, select, holdsBytes }: ArchivedTable, manifest: Manifest): AsyncGenerator<string> {
  const told = manifest.tables[name] = { columns, rows: 0 };
  for await (const some of snapshot.batches<{ line: string }>(select, [manifest.workspaceId], holdsBytes ? FILES_AT_ONCE : undefined)) {
    told.rows += some.length;
    yield `${some.map(({ line }) => line).join('\n')}\n`;
  }
}

/** As package.json has it, beside the compiled product as beside its sources. */
function productVersion(): string {
  for (let folder = new URL('.', import.meta.url); folder.pathname !== '/'; folder = new URL('..', folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { name?: string; version?: string };
      if (name === 'premier-cercle' && version) return version;
    } catch {
      // Not in this folder.
    }
  }
  return '0';
}
