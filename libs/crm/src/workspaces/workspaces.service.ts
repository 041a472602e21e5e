import { Injectable } from '@nestjs/common';
import type { ReportSchedule, WorkingHours } from '#contracts/cadence.js';
import type { Locale } from '#contracts/vocabulary.js';
import { row, rows } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { AuditService } from './audit.service.js';

export interface WorkspaceSettings {
  name: string;
  timeZone: string;
  locale: Locale;
  hours: WorkingHours;
  closedDays: string[];
  retentionMonths: number;
  reportSchedule: ReportSchedule;
  digestTime: string;
}

export interface WorkspaceView extends WorkspaceSettings {
  id: string;
  version: number;
}

export interface Founder { accountId: string; name: string; locale: Locale }

const COLUMNS = `id, name, time_zone as "timeZone", locale, hours, closed_days as "closedDays", retention_months as "retentionMonths",
  report_schedule as "reportSchedule", digest_time as "digestTime", version`;

/** The teams of this installation. */
@Injectable()
export class WorkspacesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  async current(scope: Scope): Promise<WorkspaceView> {
    const found = await row<WorkspaceView>(this.uow.reader, `select ${COLUMNS} from workspaces where id = $1`, [scope.workspaceId]);
    if (!found) throw notFound('workspace');
    return found;
  }

  /** Every workspace the person behind this scope is a member of. */
  async mine(scope: Scope): Promise<WorkspaceView[]> {
    return rows(this.uow.reader, `
      select ${COLUMNS} from workspaces
       where id in (select workspace_id from members where account_id = $1 and removed_at is null) order by name, id`, [scope.accountId]);
  }

  /** @throws DomainError `forbidden` when anybody but an admin changes how long people's data is kept. */
  async change(scope: Scope, version: number, changes: Partial<WorkspaceSettings>): Promise<WorkspaceView> {
    if (changes.retentionMonths !== undefined && scope.role !== 'admin') throw new DomainError('forbidden');
    return this.uow.run(async (tx) => {
      const changed = await row<WorkspaceView>(tx, `
        update workspaces
           set name = coalesce($3, name), time_zone = coalesce($4, time_zone), locale = coalesce($5, locale), hours = coalesce($6, hours),
               closed_days = coalesce($7, closed_days), retention_months = coalesce($8, retention_months),
               report_schedule = coalesce($9, report_schedule), digest_time = coalesce($10, digest_time),
               version = version + 1, updated_at = app.now()
         where id = $1 and version = $2 returning ${COLUMNS}`, [
        scope.workspaceId, version, changes.name, changes.timeZone, changes.locale, json(changes.hours), changes.closedDays,
        changes.retentionMonths, json(changes.reportSchedule), changes.digestTime,
      ]);
      if (!changed) throw new DomainError('etag_stale');
      await this.audit.record(scope, { action: 'workspace_changed', subjectType: 'workspace', subjectId: scope.workspaceId, details: { fields: Object.keys(changes) } });
      return changed;
    });
  }

  /** The founder of the installation opens another workspace, as its first admin. */
  async create(scope: Scope, settings: { name: string; locale?: Locale; timeZone?: string }): Promise<WorkspaceView> {
    return this.uow.run(async (tx) => {
      const founder = await row<Founder>(tx, `
        select a.id as "accountId", m.name, m.locale from accounts a join members m on m.account_id = a.id
         where m.workspace_id = $1 and m.id = $2 and a.founder`, [scope.workspaceId, scope.memberId]);
      if (!founder) throw new DomainError('forbidden');
      const { workspaceId } = await this.found(founder, settings);
      return this.current({ ...scope, workspaceId });
    });
  }

  /** A workspace with its first admin, in the caller's transaction. */
  async found(founder: Founder, settings: { name: string; locale?: Locale; timeZone?: string }): Promise<{ workspaceId: string; memberId: string }> {
    return this.uow.run(async (tx) => {
      const [workspaceId, memberId] = [newId(), newId()];
      await tx.query(`insert into workspaces (id, name, locale, time_zone) values ($1, $2, $3, coalesce($4, 'Europe/Paris'))`, [workspaceId, settings.name, settings.locale ?? founder.locale, settings.timeZone]);
      await tx.query(`insert into members (workspace_id, id, account_id, name, role, locale) values ($1, $2, $3, $4, 'admin', $5)`, [workspaceId, memberId, founder.accountId, founder.name, founder.locale]);
      await this.audit.record({ workspaceId, memberId }, { action: 'workspace_created', subjectType: 'workspace', subjectId: workspaceId });
      return { workspaceId, memberId };
    });
  }
}

const json = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
