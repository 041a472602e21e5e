import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { commitLater, commitNow } from '#platform/database/commit-later.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import { Queues } from '#platform/queue/queues.service.js';
import { Sweeps } from '#platform/queue/sweeps.js';
import { standing } from './matching/decidable.js';
import { ImportPlanner } from './matching/import-planner.js';
import { ImportUndo } from './writing/import-undo.js';
import { ImportWriter } from './writing/import-writer.js';
import { claimImport, failImport, holdForPlanning, keepDecisions, lockImport, markPlanned, markPreviewed, runningImports, type ImportRecord } from './import.queries.js';

/** Starts without a row written in between after which a list is given up: its worker dies of it. */
const MAX_ATTEMPTS = 5;
/** A worker that runs an import is heard of every few milliseconds. */
const SILENT_SECONDS = 60;

/**
 * PostgreSQL plans the checks of foreign keys once per connection, and on empty tables takes any index that starts with the
 * workspace: a first list of 20,000 would read all rows before it for each row. Fresh statistics make it plan anew, long
 * before autovacuum comes by.
 */
const WRITTEN_KEYS = `organisations (workspace_id, id), organisation_phones (workspace_id, id, organisation_id), contacts (workspace_id, id, organisation_id),
  contact_phones (workspace_id, id, contact_id), organisation_holds (workspace_id, organisation_id), targets (workspace_id, id, campaign_id, organisation_id),
  stage_changes (workspace_id, id, target_id), import_rows (workspace_id, import_id, "row")`;
const MANY_ROWS = 500;
const STEPS_THAT_CHANGE_PLANS = [1, 8];

/** The list was given up or taken back, or is done. */
class NotRunning extends Error {}

/** The list, locked: the lock keeps out a worker that was taken for dead and wakes up. @throws NotRunning */
async function stillRunning(tx: EntityManager, { workspaceId, id }: ImportRecord): Promise<ImportRecord> {
  const list = await lockImport(tx, workspaceId, id);
  if (list?.status !== 'running') throw new NotRunning(`Import ${id} is ${list?.status ?? 'gone'}`);
  return list;
}

/** Carries out imports in the background, and previews of long ones: planned once, written in small transactions, taken up again where a crash left them. */
@Injectable()
export class ImportRunner implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
    private readonly sweeps: Sweeps,
    private readonly planner: ImportPlanner,
    private readonly writer: ImportWriter,
    private readonly undo: ImportUndo,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('imports', async ({ queue }) => {
      const silent = await runningImports(this.uow.reader, { silentSeconds: queue === 'wiped' ? 0 : SILENT_SECONDS });
      if (queue === 'unreachable') for (const { workspaceId, id } of silent) await this.runImport({ workspaceId, importId: id });
      else for (const list of silent) await this.enqueue(list);
      return silent.length;
    });
  }

  /** The version and the starts so far are in the job's id: a former job that failed must not swallow this one. */
  async enqueue({ workspaceId, id, version, attempts }: Pick<ImportRecord, 'workspaceId' | 'id' | 'version' | 'attempts'>): Promise<void> {
    await this.queues.enqueue('run_import', { workspaceId, importId: id }, { id: [id, version, attempts] });
  }

  /** The job. Imports of one workspace run one after the other: two at once could each create the same organisation. */
  async runImport({ workspaceId, importId }: { workspaceId: string; importId: string }): Promise<JobOutcome> {
    const outcome = await this.alone(workspaceId, () => this.runNow(workspaceId, importId));
    // Whoever found this one at work has given up since.
    if (outcome === 'done') for (const waiting of await runningImports(this.uow.reader, { workspaceId })) await this.enqueue(waiting);
    return outcome;
  }

  /** Plans, writes and finishes, or takes all that back; inside a transaction, all in it. */
  async runNow(workspaceId: string, importId: string): Promise<JobOutcome> {
    const list = await this.uow.run((tx) => claimImport(tx, workspaceId, importId));
    if (!list) return 'skipped';
    if (list.attempts > MAX_ATTEMPTS) {
      await this.uow.run((tx) => failImport(tx, workspaceId, importId, 'stuck'));
      return 'done';
    }
    if (list.status === 'undoing') return this.undo.takeBack(list);
    // Chosen anew meanwhile: that is another job.
    if (!list.plannedAt && !(await this.plan(list))) return 'done';
    if (list.status === 'previewing') return 'done';
    return this.write(list);
  }

  /**
   * Some rows after the other, each in a transaction of its own, while the next are read. What a batch enters anew is written
   * while the one before is put on its list; the rest of it, and its commit, have their turn.
   */
  private async write(list: ImportRecord): Promise<JobOutcome> {
    let [steps, looking, written] = [0, Promise.resolve(), Promise.resolve()];
    try {
      for await (const batch of this.uow.ahead(this.writer.batches(list))) {
        const before = written;
        written = this.uow.run(async (tx) => {
          await commitLater(tx);
          await this.writer.write(tx, list, batch, async () => {
            await before;
            return stillRunning(tx, list);
          });
        }).then(() => {
          steps += 1;
          if (STEPS_THAT_CHANGE_PLANS.includes(steps) && list.rowCount >= MANY_ROWS) looking = looking.then(() => this.lookAnew());
        });
        if (this.uow.isInTransaction) await written;
        // Whoever stops half way hears of no failure that it did not wait for.
        else written.catch(() => undefined);
        await before;
      }
      await written;
      await looking;
      await this.uow.run(async (tx) => {
        await commitNow(tx);
        await this.writer.finish(tx, await stillRunning(tx, list));
      });
    } catch (error) {
      if (!(error instanceof NotRunning)) throw error;
    } finally {
      // Nothing goes on behind the back of whoever takes the list up again.
      await Promise.allSettled([written]);
      await looking;
    }
    return 'done';
  }

  /** Beside the steps that follow: they do not wait for it, and without it they are slower, not wrong. */
  private async lookAnew(): Promise<void> {
    await this.uow.reader.query(`analyze ${WRITTEN_KEYS}`).catch(() => undefined);
  }

  /** Settles what becomes of each row, or only shows it. */
  private async plan(list: ImportRecord): Promise<boolean> {
    return await this.planner.plan(list) && this.uow.run(async (tx) => {
      if (!await holdForPlanning(tx, list)) return false;
      await commitNow(tx);
      if (list.status === 'previewing') {
        await keepDecisions(tx, list, await standing(tx, list, list.decisions));
        await markPreviewed(tx, list);
      } else await markPlanned(tx, list);
      return true;
    });
  }

  /** A lock that goes with its connection, whatever becomes of this process. */
  private async alone(workspaceId: string, work: () => Promise<JobOutcome>): Promise<JobOutcome> {
    const lock = this.dataSource.createQueryRunner();
    try {
      await lock.startTransaction();
      await lock.query(`set local idle_in_transaction_session_timeout = '10min'`);
      const answer = await row<{ taken: boolean }>(lock, `select pg_try_advisory_xact_lock(hashtextextended('imports:' || $1, 0)) as taken`, [workspaceId]);
      return answer?.taken ? await work() : 'skipped';
    } finally {
      if (lock.isTransactionActive) await lock.rollbackTransaction();
      await lock.release();
    }
  }
}
