import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ImportOutcome, ImportProblem } from '#contracts/import-codes.js';
import type { ImportStatus } from '#contracts/vocabulary.js';
import { LIMITS } from '#contracts/limits.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { DomainError, invalid, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { requireDecidable, standing } from './matching/decidable.js';
import { readDecisions, type Decision } from './matching/decisions.rules.js';
import { ImportPlanner } from './matching/import-planner.js';
import { ImportRunner } from './import-runner.service.js';
import { existing, locked, progress, type ImportProgress } from './import-progress.js';
import { beginUndo, insertImport, keepChoice, type ImportRecord } from './import.queries.js';
import { draftsOfRows, forgetRows, organisationsOfRows, refusedRows, shownRows, type ShownRow } from './import-row.queries.js';
import { comparedDraft, comparedOrganisations, type ComparedOrganisation } from './matching/known-organisations.queries.js';
import { firstChoice, rememberShape } from './import-shapes.queries.js';
import { bytesOf, orRefuse, refuseBrokenRows, requireMapping, type ListInput } from './list-file.js';
import type { ImportMapping } from './rows/mapping.rules.js';
import type { MatchedWith } from './matching/preview.rules.js';
import { ListReader } from './reading/list-reader.js';
import type { Constants } from './rows/row.rules.js';
import { isUndoable } from './writing/import-chunk.queries.js';

export interface UploadInput {
  list: ListInput;
  fileName: string | null;
  /** `refuse`: nothing of a file with a row that cannot be read is kept. `leave_out`: such rows count as invalid. */
  brokenRows: 'refuse' | 'leave_out';
}

/** A row with whom it meets or may be. */
export interface ImportRowView extends Omit<ShownRow, 'match' | 'candidates' | 'draft'> {
  match: Meeting | null;
  candidates: Meeting[];
  /** What an undecided one says, to be compared, as long as it waits. */
  incoming: ComparedOrganisation | null;
  /** What a person said of it so far. */
  decision: Decision | null;
}
/** An organisation of the workspace, or an earlier row of the same list. `organisation` is null for a row that is written and gone. */
export interface Meeting { organisationId: string | null; row: number | null; organisation: ComparedOrganisation | null }

/** `cells` is null where a person in them was erased since. */
export interface RefusedRow { row: number; cells: string[] | null; problems: ImportProblem[] }

const REFUSED_AT_ONCE = 500;

/** A list of more rows is previewed by the worker: nobody waits minutes for an answer, nor does the database for a transaction. */
export const PREVIEWED_AT_ONCE = 2_000;
const BEFORE_A_RUN: readonly ImportStatus[] = ['uploaded', 'previewing', 'previewed'];

export interface RunInput { mapping?: ImportMapping; constants?: Constants; campaignId?: string | null; decisions?: Record<string, unknown> }

/** A call list on its way in: uploaded, previewed, run in the background. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly uow: UnitOfWork, private readonly cursors: Cursors, private readonly planner: ImportPlanner, private readonly runner: ImportRunner,
    private readonly reader: ListReader,
  ) {}

  /**
   * Keeps a list and suggests what its columns are: as the team read such a file the last time, else by their names and cells.
   * @throws DomainError `file_unreadable`, naming row and column
   */
  async upload({ workspaceId, memberId }: Scope, { list, fileName, brokenRows }: UploadInput): Promise<ImportRecord> {
    const [bytes, summary] = await orRefuse('bytes' in list ? 'file' : 'text', async () => {
      const kept = bytesOf(list);
      return [kept, await this.reader.open(kept, {}, (reading) => reading.summary())] as const;
    });
    if (brokenRows === 'refuse') refuseBrokenRows(summary);
    const { format, delimiter, sheet, sheets, headerRow, columns, sample, rowCount, suggested } = summary;
    return this.uow.run(async (tx) => {
      const id = newId();
      await insertImport(tx, {
        workspaceId, id, memberId, bytes, encoding: format, delimiter, sheet, sheets, headerRow, columns, fileName: fileName?.slice(0, LIMITS.shortText) ?? null, sample, rowCount,
        ...await firstChoice(tx, workspaceId, { columns, suggested }),
      });
      return existing(tx, workspaceId, id);
    });
  }

  /**
   * What a run would do, row by row; nothing is written but that. A long list is compared in the background: its status is
   * `previewing` as long. Asked again meanwhile, it begins again. @throws DomainError `import_mapping_required`, `import_not_ready`
   */
  async preview(
    scope: Scope, id: string, { mapping, constants = {}, campaignId = null }: { mapping: ImportMapping; constants?: Constants; campaignId?: string | null },
  ): Promise<ImportProgress> {
    return this.uow.run(async (tx) => {
      const list = await locked(tx, scope.workspaceId, id);
      if (!BEFORE_A_RUN.includes(list.status)) throw new DomainError('import_not_ready', { status: list.status });
      requireMapping(list.columns, mapping);
      if (campaignId) await requireCampaign(tx, scope.workspaceId, campaignId);
      const isLong = list.rowCount > PREVIEWED_AT_ONCE;
      if (isLong) await forgetRows(tx, scope.workspaceId, id);
      else await orRefuse('file', () => this.planner.plan({ ...list, mapping, constants }));
      // Of a long list the worker says which decisions still stand, once it has compared it.
      const decisions = isLong ? list.decisions : await standing(tx, list, list.decisions);
      await keepChoice(tx, list, { mapping, constants, campaignId, status: isLong ? 'previewing' : 'previewed', decisions });
      const kept = await existing(tx, scope.workspaceId, id);
      if (isLong) await this.uow.afterCommit(() => this.runner.enqueue(kept));
      return progress(tx, kept);
    });
  }

  /**
   * Starts, or goes on with rows that a person has decided since, here or before. What is left out is as in the preview, or as suggested.
   * @throws DomainError `import_mapping_required`, `import_not_ready`, `validation_failed` naming a decision
   */
  async run({ workspaceId }: Scope, id: string, input: RunInput): Promise<ImportProgress> {
    const decisions = readDecisions(input.decisions ?? {});
    return this.uow.run(async (tx) => {
      const list = await locked(tx, workspaceId, id);
      const again = list.plannedAt !== null;
      if (list.status === 'running' || list.status === 'undoing' || list.status === 'undone') throw new DomainError('import_not_ready', { status: list.status });
      if (list.status === 'done' && Object.keys(decisions).length === 0 && (await progress(tx, list)).decided === 0) throw new DomainError('import_not_ready', { status: list.status });
      if (again && (input.mapping ?? input.constants ?? input.campaignId)) {
        throw invalid({ field: input.mapping ? 'mapping' : input.constants ? 'constants' : 'campaignId', code: 'not_together' });
      }
      const mapping = input.mapping ?? list.mapping;
      const constants = input.constants ?? list.constants;
      const campaignId = input.campaignId === undefined ? list.campaignId : input.campaignId;
      requireMapping(list.columns, mapping);
      if (campaignId) await requireCampaign(tx, workspaceId, campaignId);
      await requireDecidable(tx, list, decisions);
      await keepChoice(tx, list, { mapping, constants, campaignId, status: 'running', decisions: { ...list.decisions, ...decisions } });
      if (!again) await rememberShape(tx, workspaceId, list.columns, { mapping, constants });
      const started = await existing(tx, workspaceId, id);
      await this.uow.afterCommit(() => this.runner.enqueue(started));
      return progress(tx, started);
    });
  }

  /**
   * Takes back what an import has written, in the background: what was edited or used since stays.
   * @throws DomainError `import_not_ready` before it has been written, `import_too_old` when nobody knows any more what it wrote
   */
  async undo({ workspaceId }: Scope, id: string): Promise<ImportProgress> {
    return this.uow.run(async (tx) => {
      const list = await locked(tx, workspaceId, id);
      if (list.status !== 'done' && list.status !== 'failed') throw new DomainError('import_not_ready', { status: list.status });
      if (!await isUndoable(tx, workspaceId, id)) throw new DomainError('import_too_old');
      await beginUndo(tx, workspaceId, id);
      const started = await existing(tx, workspaceId, id);
      await this.uow.afterCommit(() => this.runner.enqueue(started));
      return progress(tx, started);
    });
  }

  /** The rows that did not enter, as cells under the headers of the file, with the reason behind; a few hundred at a time. */
  async* refused({ workspaceId }: Scope, id: string): AsyncGenerator<RefusedRow[]> {
    for (let after = 0; ;) {
      const some = await refusedRows(this.uow.reader, workspaceId, id, { after, limit: REFUSED_AT_ONCE });
      if (some.length > 0) yield some;
      if (some.length < REFUSED_AT_ONCE) return;
      after = some.at(-1)!.row;
    }
  }

  async get({ workspaceId }: Scope, id: string): Promise<ImportProgress> {
    return progress(this.uow.reader, await existing(this.uow.reader, workspaceId, id));
  }

  /** In the order of the list. */
  async rows({ workspaceId }: Scope, id: string, { outcome = null }: { outcome?: ImportOutcome | null }, { limit, cursor }: PageRequest): Promise<Page<ImportRowView>> {
    const tx = this.uow.reader;
    const { decisions } = await existing(tx, workspaceId, id);
    const after = positionAfter(this.cursors, `import_rows:${id}`, cursor);
    const found = await shownRows(tx, workspaceId, id, { outcome, after: Number(after?.[0] ?? 0), limit: limit + 1 });
    const { items, nextCursor } = this.cursors.page(found, limit, (last) => [`import_rows:${id}`, last.row]);
    const meetings = items.flatMap(({ match, candidates }) => (match ? [match, ...candidates] : candidates));
    const earlier = meetings.flatMap((met) => ('row' in met ? [met.row] : []));
    const [drafts, written] = [await draftsOfRows(tx, workspaceId, id, earlier), await organisationsOfRows(tx, workspaceId, id, earlier)];
    const ids = [...written.values(), ...meetings.flatMap((met) => ('organisationId' in met ? [met.organisationId] : []))];
    const organisations = await comparedOrganisations(tx, workspaceId, ids);
    const meeting = (met: MatchedWith): Meeting => {
      if (!('row' in met)) return { organisationId: met.organisationId, row: null, organisation: organisations.get(met.organisationId) ?? null };
      const draft = drafts.get(met.row);
      return { organisationId: null, row: met.row, organisation: draft ? comparedDraft(draft) : organisations.get(written.get(met.row) ?? '') ?? null };
    };
    return {
      items: items.map(({ draft, ...each }) => ({ ...each, match: each.match && meeting(each.match), candidates: each.candidates.map(meeting), incoming: draft && comparedDraft(draft), decision: decisions[each.row] ?? null })),
      nextCursor,
    };
  }
}

async function requireCampaign(tx: EntityManager, workspaceId: string, campaignId: string): Promise<void> {
  const found = await row(tx, 'select 1 from campaigns where workspace_id = $1 and id = $2 and deleted_at is null', [workspaceId, campaignId]);
  if (!found) throw notFound('campaign');
}
