import type { DataSource, QueryRunner } from 'typeorm';
import { rows, type Sql } from './sql.js';

/** Rows fetched at once: what is read is never whole in memory. */
const ROWS_AT_ONCE = 500;
/** A reader that takes longer than this to ask for the next rows has gone; a statement that takes longer hangs. */
const PATIENCE = '2min';

/**
 * The database at one instant, on a connection of its own that outlives the request's transaction: a count, and the rows it
 * counts, agree whatever is written meanwhile. Close it, always.
 */
export class Snapshot implements Sql {
  private cursors = 0;

  private constructor(private readonly runner: QueryRunner) {}

  static async open(dataSource: DataSource): Promise<Snapshot> {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query('set transaction read only');
      await runner.query(`set local statement_timeout = '${PATIENCE}'`);
      await runner.query(`set local idle_in_transaction_session_timeout = '${PATIENCE}'`);
      // Nothing has been looked at yet, and the instant is the one of the first look.
      await runner.query('select 1');
      return new Snapshot(runner);
    } catch (error) {
      await closeRunner(runner);
      throw error;
    }
  }

  query<T = unknown>(text: string, parameters: unknown[] = []): Promise<T> {
    return this.runner.query(text, parameters) as Promise<T>;
  }

  /** The rows of a SELECT, some at a time; end one before beginning the next. */
  async *batches<T>(text: string, parameters: unknown[] = [], atOnce = ROWS_AT_ONCE): AsyncGenerator<T[]> {
    const cursor = `batch_${++this.cursors}`;
    await this.runner.query(`declare ${cursor} no scroll cursor for ${text}`, parameters);
    for (;;) {
      const some = await rows<T>(this.runner, `fetch ${atOnce} from ${cursor}`);
      if (some.length > 0) yield some;
      if (some.length < atOnce) break;
    }
    await this.runner.query(`close ${cursor}`);
  }

  async close(): Promise<void> {
    await closeRunner(this.runner);
  }
}

/** A dead connection cannot be rolled back, and need not be. */
async function closeRunner(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
  await runner.release();
}
