import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import type { Scope } from '#platform/scope.js';
import { ReportSubscriptionsService } from '../reports/report-subscriptions.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import { MemberLinksService } from '../workspaces/member-links.service.js';
import { listMembers, type MemberView } from '../workspaces/members.queries.js';
import { hashOf } from '../workspaces/secrets.rules.js';
import { SetupService } from '../workspaces/setup.service.js';
import { ArchiveReader } from './archive-reader.js';
import { quoted, restoreOrder } from './archive-tables.rules.js';
import { advanceSequences, appliedMigrations, catalogueReferences, catalogueTables, type CatalogueTable } from './catalogue.queries.js';
import { ARCHIVE_FORMAT, type Manifest } from './manifest.js';
import { foundAccount, holdMail, quarantineMail } from './restore.queries.js';

export interface RestoredTeam {
  workspaceId: string;
  name: string;
  takenAt: Date;
  organisations: number;
  calls: number;
  /** Messages that had not left, or may have: they wait for a person. */
  heldMessages: number;
  /** The way in: passwords are not in an archive. */
  admins: { name: string; email: string; url: string; expiresAt: Date }[];
}

/** Columns that an archive leaves out and that may not be empty: made anew from the row. */
type Remade = Record<string, Record<string, (line: { id: string }) => string>>;

/** More than a team has: one page of its members is all of them. */
const MEMBERS = 10_000;

/** A team comes back, whole or not at all, into an installation that has none. */
@Injectable()
export class RestoreService {
  private readonly remade: Remade;

  constructor(
    private readonly uow: UnitOfWork, private readonly setup: SetupService, private readonly audit: AuditService, private readonly links: MemberLinksService,
    private readonly ledger: EmailLedger,
    subscriptions: ReportSubscriptionsService,
  ) {
    this.remade = { report_subscriptions: { unsubscribe_token_hash: ({ id }) => hashOf(subscriptions.tokenOf(id)) } };
  }

  /** By whoever holds the one-time token of the set-up. @throws DomainError as `restore`, `setup_token_wrong`, `setup_done` */
  async withToken(token: string, path: string): Promise<RestoredTeam> {
    await this.setup.refuse(token);
    return this.restore(path);
  }

  /**
   * @param path a file on this machine
   * @throws DomainError `installation_not_empty`, `archive_unknown`, `archive_damaged`, `archive_newer`, `archive_refused`; then nothing was changed
   */
  async restore(path: string): Promise<RestoredTeam> {
    const archive = await ArchiveReader.open(path);
    try {
      return await this.uow.run((tx) => this.fill(tx, archive));
    } catch (error) {
      // What PostgreSQL finds wrong with the rows: another schema's, or not what a team can be.
      if (error instanceof QueryFailedError && /^(22|23|42)/.test(String((error.driverError as { code?: string }).code))) throw new DomainError('archive_refused', { version: archive.manifest.version });
      throw error;
    } finally {
      archive.close();
    }
  }

  /** Somebody has looked at what was kept: mail leaves by itself again. */
  async resumeMail(scope: Scope): Promise<void> {
    await this.uow.run(async () => {
      if (await this.ledger.endHold(scope)) await this.audit.record(scope, { action: 'mail_resumed', subjectType: 'workspace', subjectId: scope.workspaceId });
    });
  }

  private async fill(tx: EntityManager, archive: ArchiveReader): Promise<RestoredTeam> {
    const { manifest } = archive;
    // Minutes of loading in one transaction: the limits of a request are not meant for it.
    await tx.query('set local statement_timeout = 0');
    await tx.query('set local idle_in_transaction_session_timeout = 0');
    await this.setup.claimEmpty();
    const catalogue = await catalogueTables(tx);
    refuseOthers(manifest, await appliedMigrations(tx), catalogue);
    const references = await catalogueReferences(tx);
    for (const name of restoreOrder(Object.keys(manifest.tables), references)) {
      await this.load(tx, archive, name, references.some(({ table, names }) => table === name && names === name));
    }
    await advanceSequences(tx);
    return this.open(tx, manifest);
  }

  /** A table that names itself is filled by one statement, after which all that its rows name is there. */
  private async load(tx: EntityManager, archive: ArchiveReader, name: string, namesItself: boolean): Promise<void> {
    const remade = this.remade[name] ?? {};
    const columns = [...archive.manifest.tables[name]!.columns, ...Object.keys(remade)].map(quoted).join(', ');
    const [table, staged] = [quoted(name), quoted(`staged_${name}`)];
    if (namesItself) await tx.query(`create temporary table ${staged} on commit drop as select ${columns} from ${table} with no data`);
    for await (const lines of archive.batches(name)) {
      const whole = Object.keys(remade).length === 0 ? lines : lines.map((line) => withRemade(line, remade));
      await tx.query(
        `insert into ${namesItself ? staged : table} (${columns}) select ${columns} from unnest($1::text[]) as line, json_populate_record(null::${table}, line::json)`, [whole],
      );
    }
    if (namesItself) await tx.query(`insert into ${table} (${columns}) select ${columns} from ${staged}`);
  }

  private async open(tx: EntityManager, { workspaceId, takenAt, version, tables }: Manifest): Promise<RestoredTeam> {
    const workspace = await row<{ name: string }>(tx, 'select name from workspaces where id = $1', [workspaceId]);
    const others = await row(tx, 'select 1 from workspaces where id <> $1', [workspaceId]);
    if (!workspace || others) throw new DomainError('archive_damaged');
    const heldMessages = await quarantineMail(tx, workspaceId);
    await holdMail(tx, workspaceId);
    await foundAccount(tx, workspaceId);
    await this.audit.record({ workspaceId, memberId: null }, { action: 'restored', subjectType: 'workspace', subjectId: workspaceId, details: { takenAt, version } });
    const admins = (await listMembers(tx, workspaceId, { limit: MEMBERS, after: null })).filter(({ role }) => role === 'admin');
    return {
      workspaceId, name: workspace.name, takenAt: new Date(takenAt), organisations: tables['organisations']?.rows ?? 0, calls: tables['calls']?.rows ?? 0, heldMessages,
      admins: await this.waysIn(workspaceId, admins),
    };
  }

  private async waysIn(workspaceId: string, admins: MemberView[]): Promise<RestoredTeam['admins']> {
    const found: RestoredTeam['admins'] = [];
    for (const admin of admins) {
      const { url, expiresAt } = await this.links.mint({ workspaceId, memberId: admin.id, accountId: admin.accountId, role: 'admin', locale: admin.locale }, admin);
      found.push({ name: admin.name, email: admin.email, url, expiresAt });
    }
    return found;
  }
}

function refuseOthers({ format, version, migrations, tables }: Manifest, applied: readonly string[], catalogue: readonly CatalogueTable[]): void {
  if (format > ARCHIVE_FORMAT || migrations.some((name) => !applied.includes(name))) throw new DomainError('archive_newer', { version });
  const columnsOf = new Map(catalogue.map(({ name, columns }) => [name, columns]));
  for (const [name, { columns }] of Object.entries(tables)) {
    if (!columns.every((column) => columnsOf.get(name)?.includes(column))) throw new DomainError('archive_refused', { version });
  }
}

function withRemade(line: string, remade: Remade[string]): string {
  const read = JSON.parse(line) as { id: string };
  return JSON.stringify({ ...read, ...Object.fromEntries(Object.entries(remade).map(([column, make]) => [column, make(read)])) });
}
