import { JobRunner, type FinishedJob, type Handlers } from '#platform/queue/job-runner.js';
import { queueBackend, type QueueBackend } from '#platform/queue/queue-backend.js';
import { Queues } from '#platform/queue/queues.service.js';
import { Sweeps } from '#platform/queue/sweeps.js';
import type { TestOffice } from './test-office.js';
import { createTestRedis, type QueueBackend as BackendKind, type TestRedis } from './test-redis.js';

/** The real queue of one spec, on PostgreSQL or on Redis, with workers once `work` was called. */
export interface TestQueue {
  queues: Queues;
  sweeps: Sweeps;
  /** Starts workers that know these handlers only. */
  work(handlers: Partial<Handlers>): Promise<JobRunner>;
  /** Resolves with the next jobs to be completed that satisfy the test, in their order. */
  completed(count: number, wanted?: (job: FinishedJob) => boolean): Promise<FinishedJob[]>;
  close(): Promise<void>;
}

export async function openTestQueue(office: TestOffice, kind: BackendKind): Promise<TestQueue> {
  const redis: TestRedis | undefined = kind === 'redis' ? createTestRedis() : undefined;
  const backend = (): QueueBackend => queueBackend({ databaseUrl: office.url, redisUrl: redis?.url, prefix: redis?.prefix });
  const queues = new Queues(backend(), office.clock);
  if (!(await queues.ready())) throw new Error(`The queue's ${kind} does not answer.`);
  const closings: (() => Promise<void>)[] = [];
  let runner: JobRunner | undefined;
  return {
    queues,
    sweeps: new Sweeps(office.db, queues),
    async work(handlers) {
      const own = backend();
      const started = new JobRunner(own, handlers as Handlers);
      closings.push(() => started.close(), () => own.close());
      await started.start();
      return (runner = started);
    },
    completed(count, wanted = () => true) {
      const { events } = runner!;
      return new Promise((resolve) => {
        const finished: FinishedJob[] = [];
        const listen = (job: FinishedJob): void => {
          if (!wanted(job)) return;
          finished.push(job);
          if (finished.length < count) return;
          events.off('completed', listen);
          resolve(finished);
        };
        events.on('completed', listen);
      });
    },
    async close() {
      for (const closing of closings) await closing();
      await queues.wipe();
      await queues.onApplicationShutdown();
      await redis?.wipe();
    },
  };
}
