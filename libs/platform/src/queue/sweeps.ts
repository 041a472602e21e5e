import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows } from '#platform/database/sql.js';
import { Queues, type QueueState } from './queues.service.js';

/** What a sweep is told: `wiped` asks to put everything back, `unreachable` to do what is due without the queue. */
export interface SweepContext { queue: QueueState }

/** Repairs one kind of row. @returns how many it put right. */
export type Sweep = (context: SweepContext) => Promise<number>;

export interface SweepReport {
  queue: QueueState;
  /** By name, how many rows were put right. */
  repaired: Record<string, number>;
}

/** Any number that no other advisory lock of the product uses: one process sweeps at a time. */
const SWEEP_LOCK = 7_763_002;

/**
 * What makes a lost queue harmless: at boot and twice a minute, each feature compares its rows with what should have
 * happened by now, straight from PostgreSQL.
 */
@Injectable()
export class Sweeps {
  private readonly sweeps = new Map<string, Sweep>();
  private last: { at: Date; report: SweepReport } | null = null;

  constructor(private readonly dataSource: DataSource, private readonly queues: Queues) {}

  register(name: string, sweep: Sweep): void {
    if (this.sweeps.has(name)) throw new Error(`Two sweeps are called ${name}`);
    this.sweeps.set(name, sweep);
  }

  /** The last run of this process; null while another one does it. */
  get lastRun(): { at: Date; report: SweepReport } | null {
    return this.last;
  }

  /**
   * Runs every sweep, one after the other. One that fails does not stop the next.
   * @returns null where another process is at it.
   * @throws AggregateError of what failed, after all have run.
   */
  async run(): Promise<SweepReport | null> {
    const lock = this.dataSource.createQueryRunner();
    try {
      await lock.startTransaction();
      // A lock of the transaction goes with its connection, whatever becomes of this process; a frozen one loses it in time.
      await lock.query(`set local idle_in_transaction_session_timeout = '10min'`);
      const [answer] = await rows<{ taken: boolean }>(lock, 'select pg_try_advisory_xact_lock($1) as taken', [SWEEP_LOCK]);
      if (!answer?.taken) return null;
      return await this.runAll();
    } finally {
      if (lock.isTransactionActive) await lock.rollbackTransaction();
      await lock.release();
    }
  }

  private async runAll(): Promise<SweepReport> {
    const report: SweepReport = { queue: await this.queues.state(), repaired: {} };
    const failures: unknown[] = [];
    for (const [name, sweep] of this.sweeps) {
      try {
        report.repaired[name] = await sweep({ queue: report.queue });
      } catch (error) {
        failures.push(new Error(`The sweep of ${name} failed`, { cause: error }));
      }
    }
    // Last, so that a crash on the way makes the next sweep do it all again.
    if (report.queue === 'wiped' && failures.length === 0) await this.queues.plantSentinels();
    this.last = { at: new Date(), report };
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
    return report;
  }
}
