import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IMPORT_OUTCOMES, type ImportOutcome } from '#contracts/import-codes.js';
import { LIMITS } from '#contracts/limits.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { readDecisions, type Decisions } from './decisions.rules.js';
import { ImportPlanner } from './import-planner.js';
import { ImportRunner } from './import-runner.service.js';
import { insertImport, keepChoice, lockImport, outcomeCounts, readImport, type ImportRecord } from './import.queries.js';
import { creatingAmong, shownRows, undecidedAmong, type ShownRow } from './import-row.queries.js';
import { livingOrganisations, namesOf } from './known-organisations.queries.js';
import { readListFile, refuseBrokenRows, requireMapping, type ListInput } from './list-file.js';
import { suggestMapping, type ImportMapping } from './mapping.rules.js';
import type { MatchedWith } from './preview.rules.js';

const SAMPLE_ROWS = 5;

export interface UploadInput {
  list: ListInput;
  fileName: string | null;
  /** `refuse`: nothing of a file with a row that cannot be read is kept. `leave_out`: such rows count as invalid. */
  brokenRows: 'refuse' | 'leave_out';
}

export interface ImportProgress {
  list: ImportRecord;
  counts: Record<ImportOutcome, number>;
  /** Rows written or left out for good. */
  done: number;
  /** Undecided rows without a decision: they wait, and hold up nothing. */
  waiting: number;
}

/** A row with the names of whom it meets or may be. */
export interface ImportRowView extends Omit<ShownRow, 'match' | 'candidates'> { match: Meeting | null; candidates: Meeting[] }
export interface Meeting { organisationId: string | null; row: number | null; name: string | null; city: string | null }

export interface RunInput { mapping?: ImportMapping; campaignId?: string | null; decisions?: Record<string, unknown> }

/** A call list on its way in: uploaded, previewed, run in the background. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly uow: UnitOfWork, private readonly cursors: Cursors, private readonly planner: ImportPlanner, private readonly runner: ImportRunner,
  ) {}

  /** Keeps a list and suggests what its columns are. @throws DomainError `file_unreadable`, naming row and column */
  async upload({ workspaceId, memberId }: Scope, { list, fileName, brokenRows }: UploadInput): Promise<ImportRecord> {
    const { bytes, encoding, table } = readListFile(list);
    if (brokenRows === 'refuse') refuseBrokenRows(table);
    const cells = table.rows.map((each) => each.cells);
    return this.uow.run(async (tx) => {
      const id = newId();
      await insertImport(tx, {
        workspaceId, id, memberId, bytes, encoding, delimiter: table.delimiter, columns: table.columns, fileName: fileName?.slice(0, LIMITS.shortText) ?? null,
        sample: cells.slice(0, SAMPLE_ROWS), mapping: suggestMapping(table.columns, cells), rowCount: table.rows.length + table.problems.length,
      });
      return existing(tx, workspaceId, id);
    });
  }

  /** What a run would do, row by row; nothing is written but that. @throws DomainError `import_mapping_required`, `import_not_ready` */
  async preview(scope: Scope, id: string, { mapping, campaignId = null }: { mapping: ImportMapping; campaignId?: string | null }): Promise<ImportProgress> {
    return this.uow.run(async (tx) => {
      const list = await locked(tx, scope.workspaceId, id);
      if (list.status !== 'uploaded' && list.status !== 'previewed') throw new DomainError('import_not_ready', { status: list.status });
      requireMapping(list.columns, mapping);
      if (campaignId) await requireCampaign(tx, scope.workspaceId, campaignId);
      await this.planner.plan(tx, list, mapping);
      await keepChoice(tx, list, { mapping, campaignId, status: 'previewed', decisions: {} });
      return progress(tx, await existing(tx, scope.workspaceId, id));
    });
  }

  /**
   * Starts, or goes on with rows that a person has decided since. What is left out is as in the preview, or as suggested.
   * @throws DomainError `import_mapping_required`, `import_not_ready`, `validation_failed` naming a decision
   */
  async run({ workspaceId }: Scope, id: string, input: RunInput): Promise<ImportProgress> {
    const decisions = readDecisions(input.decisions ?? {});
    return this.uow.run(async (tx) => {
      const list = await locked(tx, workspaceId, id);
      const again = list.plannedAt !== null;
      if (list.status === 'running' || list.status === 'undone') throw new DomainError('import_not_ready', { status: list.status });
      if (list.status === 'done' && Object.keys(decisions).length === 0) throw new DomainError('import_not_ready', { status: list.status });
      if (again && (input.mapping ?? input.campaignId)) throw invalid({ field: input.mapping ? 'mapping' : 'campaignId', code: 'not_together' });
      const mapping = input.mapping ?? list.mapping;
      const campaignId = input.campaignId === undefined ? list.campaignId : input.campaignId;
      requireMapping(list.columns, mapping);
      if (campaignId) await requireCampaign(tx, workspaceId, campaignId);
      await requireDecidable(tx, list, decisions);
      await keepChoice(tx, list, { mapping, campaignId, status: 'running', decisions: { ...list.decisions, ...decisions } });
      const started = await existing(tx, workspaceId, id);
      await this.uow.afterCommit(() => this.runner.enqueue(started));
      return progress(tx, started);
    });
  }

  async get({ workspaceId }: Scope, id: string): Promise<ImportProgress> {
    return progress(this.uow.reader, await existing(this.uow.reader, workspaceId, id));
  }

  /** In the order of the list. */
  async rows({ workspaceId }: Scope, id: string, { outcome = null }: { outcome?: ImportOutcome | null }, { limit, cursor }: PageRequest): Promise<Page<ImportRowView>> {
    const tx = this.uow.reader;
    await existing(tx, workspaceId, id);
    const after = positionAfter(this.cursors, `import_rows:${id}`, cursor);
    const found = await shownRows(tx, workspaceId, id, { outcome, after: Number(after?.[0] ?? 0), limit: limit + 1 });
    const { items, nextCursor } = this.cursors.page(found, limit, (last) => [`import_rows:${id}`, last.row]);
    const meetings = items.flatMap(({ match, candidates }) => (match ? [match, ...candidates] : candidates));
    const names = await namesOf(tx, workspaceId, meetings.flatMap((met) => ('organisationId' in met ? [met.organisationId] : [])));
    const meeting = (met: MatchedWith): Meeting => ('row' in met
      ? { organisationId: null, row: met.row, name: null, city: null }
      : { organisationId: met.organisationId, row: null, name: names.get(met.organisationId)?.name ?? null, city: names.get(met.organisationId)?.city ?? null });
    return { items: items.map((each) => ({ ...each, match: each.match && meeting(each.match), candidates: each.candidates.map(meeting) })), nextCursor };
  }
}

async function existing(tx: EntityManager, workspaceId: string, id: string): Promise<ImportRecord> {
  const list = await readImport(tx, workspaceId, id);
  if (!list) throw notFound('import');
  return list;
}

async function locked(tx: EntityManager, workspaceId: string, id: string): Promise<ImportRecord> {
  const list = await lockImport(tx, workspaceId, id);
  if (!list) throw notFound('import');
  return list;
}

async function requireCampaign(tx: EntityManager, workspaceId: string, campaignId: string): Promise<void> {
  const found = await row(tx, 'select 1 from campaigns where workspace_id = $1 and id = $2 and deleted_at is null', [workspaceId, campaignId]);
  if (!found) throw notFound('campaign');
}

/** Only rows that wait may be decided, and only for what is there. */
async function requireDecidable(tx: EntityManager, { workspaceId, id }: ImportRecord, decisions: Decisions): Promise<void> {
  const entries = Object.entries(decisions).map(([number, decision]) => ({ row: Number(number), decision }));
  if (entries.length === 0) return;
  const waiting = await undecidedAmong(tx, workspaceId, id, entries.map((entry) => entry.row));
  const chosen = entries.flatMap(({ decision }) => (typeof decision === 'object' ? [decision] : []));
  const living = await livingOrganisations(tx, workspaceId, chosen.flatMap((each) => ('organisationId' in each ? [each.organisationId] : [])));
  const creating = await creatingAmong(tx, workspaceId, id, chosen.flatMap((each) => ('row' in each ? [each.row] : [])));
  const stands = (decision: Decisions[string]) =>
    typeof decision !== 'object' || ('row' in decision ? creating.has(decision.row) : living.has(decision.organisationId));
  const wrong = entries.filter((entry) => !waiting.has(entry.row) || !stands(entry.decision));
  if (wrong.length > 0) throw invalid(...wrong.map((entry) => ({ field: `decisions.${entry.row}`, code: 'not_found' })));
}

async function progress(tx: EntityManager, list: ImportRecord): Promise<ImportProgress> {
  const found = await outcomeCounts(tx, list.workspaceId, list.id);
  const counts = Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, found.find((each) => each.outcome === outcome)?.count ?? 0])) as ImportProgress['counts'];
  const undecided = found.find(({ outcome }) => outcome === 'undecided');
  return { list, counts, done: found.reduce((sum, each) => sum + each.done, 0), waiting: undecided ? undecided.count - undecided.done : 0 };
}
