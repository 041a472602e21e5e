import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readAhead } from '../read-ahead.js';

interface Unit { manager: EntityManager; afterCommit: (() => Promise<void> | void)[] }

/**
 * One transaction per user's verb. A service opens it; a second `run` inside joins the first, so that the row of an
 * idempotency key stands in the transaction of its effect.
 */
@Injectable()
export class UnitOfWork {
  private readonly units = new AsyncLocalStorage<Unit>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in a transaction (READ COMMITTED); commits, then runs what was registered with `afterCommit`. */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const ambient = this.units.getStore();
    if (ambient) return work(ambient.manager);
    const afterCommit: Unit['afterCommit'] = [];
    const result = await this.dataSource.transaction((manager) => this.units.run({ manager, afterCommit }, () => work(manager)));
    for (const act of afterCommit) await act();
    return result;
  }

  /**
   * Registers what must happen only if the transaction holds: enqueueing, for instance. A job enqueued before the
   * commit could run before its row is visible, or for a row that never came to be. Outside a transaction it runs at once.
   */
  async afterCommit(act: () => Promise<void> | void): Promise<void> {
    const ambient = this.units.getStore();
    if (ambient) ambient.afterCommit.push(act);
    else await act();
  }

  /** One item read ahead of whoever works on them; inside a transaction, whose one connection does one thing at a time, each as it is asked for. */
  ahead<T>(items: AsyncIterable<T>): AsyncIterable<T> {
    return this.isInTransaction ? items : readAhead(items);
  }

  get isInTransaction(): boolean {
    return this.units.getStore() !== undefined;
  }

  /** For reading: the ambient transaction if there is one, else the pool. */
  get reader(): EntityManager {
    return this.units.getStore()?.manager ?? this.dataSource.manager;
  }
}
