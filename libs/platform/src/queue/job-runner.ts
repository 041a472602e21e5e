import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Job, Worker } from 'bullmq';
import { isJobName, QUEUES, type JobName, type JobPayload } from './jobs.js';
import type { QueueBackend } from './queue-backend.js';
import { QuietLog } from './quiet-log.js';
import { SENTINEL } from './sentinel.js';

/**
 * A handler claims its row and does the work, or finds that there is nothing to do. It throws or answers; it never
 * catches an error to log it, or a failed job would count as done.
 */
export type JobOutcome = 'done' | 'skipped';

export type Handlers = { readonly [N in JobName]: (payload: JobPayload<N>) => Promise<JobOutcome> };

/** The one record of handlers: a job without a handler, with two, or a handler without a job does not compile. */
export const defineHandlers = (handlers: Handlers): Handlers => handlers;

export interface FinishedJob {
  name: JobName;
  id: string;
  payload: Record<string, string | number>;
  outcome: JobOutcome;
}

/** How long, in milliseconds, a worker whose jobs have ended may take to tell the store and let go of its lines. */
const LET_GO_MS = 5_000;

interface RunnerEvents {
  completed: [FinishedJob];
  failed: [{ name: string; id: string | undefined; error: Error }];
}

/** Runs the jobs of every queue in this process. */
export class JobRunner {
  /** `completed` comes from the worker itself: BullMQ's QueueEvents lose some on PostgreSQL. */
  readonly events = new EventEmitter<RunnerEvents>();
  private readonly log = new QuietLog('Worker');
  private workers: Worker[] = [];
  private readonly running = new Set<Promise<JobOutcome>>();
  private closed = false;

  constructor(private readonly backend: QueueBackend, private readonly handlers: Handlers) {}

  /** @throws where PostgreSQL does not answer. An absent Redis is waited for: meanwhile the sweep does what is due. */
  async start(): Promise<void> {
    if (this.backend.kind === 'redis') {
      if (this.backend.reachable) this.open();
      else this.backend.ready().then(() => this.open(), () => undefined);
      return;
    }
    this.open();
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /**
   * Takes no new job and waits for those that run; not for a store that is gone, which cannot be told of their end, nor for
   * BullMQ, which waits for ever for the end of a line that was looking for its Redis again.
   */
  async close(): Promise<void> {
    this.closed = true;
    const letGo = Promise.all(this.workers.map((worker) => worker.close(!this.backend.reachable)));
    const inTime = new AbortController();
    const late = this.ended().then(() => delay(LET_GO_MS, 'late', { signal: inTime.signal })).catch(() => undefined);
    if (await Promise.race([letGo, late]) === 'late') this.log.warn('stop', new Error(`a worker did not let go of its queue within ${LET_GO_MS} ms`));
    inTime.abort();
  }

  /** Also of a job that was on its way to us when we were told to stop. */
  private async ended(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  private open(): void {
    if (this.closed) return;
    this.workers = QUEUES.map((name) => {
      const worker = this.backend.openWorker(name, (job) => this.watched(this.handle(job)));
      worker.on('error', (error) => this.log.warn(`queue ${name}`, error));
      worker.on('failed', (job, error) => {
        this.log.warn(`job ${job?.name ?? 'unknown'} failed`, error);
        this.events.emit('failed', { name: job?.name ?? 'unknown', id: job?.id, error });
      });
      worker.on('completed', (job, outcome: JobOutcome) => {
        if (isJobName(job.name)) this.events.emit('completed', { name: job.name, id: job.id!, payload: job.data as FinishedJob['payload'], outcome });
      });
      return worker;
    });
  }

  private watched(job: Promise<JobOutcome>): Promise<JobOutcome> {
    this.running.add(job);
    return job.finally(() => this.running.delete(job));
  }

  private async handle(job: Job): Promise<JobOutcome> {
    if (isJobName(job.name)) return this.run(job.name, job.data as never);
    if (job.name === SENTINEL) return 'skipped';
    throw new Error(`No job is called ${job.name}: a newer version may have put it here.`);
  }

  private run<N extends JobName>(name: N, payload: JobPayload<N>): Promise<JobOutcome> {
    return this.handlers[name](payload);
  }
}
