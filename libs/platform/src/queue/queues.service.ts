import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Job, JobsOptions, Queue } from 'bullmq';
import { Clock } from '#platform/clock/clock.js';
import { jobId, type JobIdPart } from './job-id.js';
import { isJobName, JOBS, QUEUES, type JobName, type JobPayload, type QueueName } from './jobs.js';
import type { QueueBackend } from './queue-backend.js';
import { QUEUE_BACKEND } from './queue.tokens.js';
import { QuietLog } from './quiet-log.js';
import { SENTINEL } from './sentinel.js';

export interface EnqueueOptions {
  /** Beside the job's name, what makes it the same job: see `jobId`. */
  id: readonly JobIdPart[];
  /** By PostgreSQL's clock; at once when left out or past. */
  runAt?: Date | undefined;
}

export type JobRequest = { [N in JobName]: { name: N; payload: JobPayload<N> } & EnqueueOptions }[JobName];

export interface JobSchedule<N extends JobName> {
  name: N;
  payload: JobPayload<N>;
  id: readonly JobIdPart[];
  /** Cron pattern of five fields, on the wall clock of `timeZone`. */
  pattern: string;
  timeZone: string;
}

/** What the queue knows: in reach, in reach but emptied since the last sweep, or out of reach. */
export type QueueState = 'ok' | 'wiped' | 'unreachable';

/** No caller waits longer than this for the queue, in milliseconds. */
const DEADLINE_MS = 2_000;

const JOB_OPTIONS: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 5_000 },
  removeOnComplete: true,
  removeOnFail: { count: 500, age: 7 * 24 * 3600 },
};

/** Ten years: the sentinel only has to lie there. */
const SENTINEL_DELAY_MS = 10 * 365 * 24 * 3600 * 1000;

/**
 * Puts jobs into the queue. The row in PostgreSQL is the truth and the queue its alarm clock: nothing here throws because
 * the queue is out of reach. It is logged, the answer is false, and the sweep repairs.
 */
@Injectable()
export class Queues implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new QuietLog('Queues');
  private readonly open = new Map<QueueName, Promise<Queue>>();

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly clock: Clock,
  ) {}

  get backendKind(): QueueBackend['kind'] {
    return this.backend.kind;
  }

  /** Call it after the commit. @returns whether the queue holds the job now. */
  enqueue<N extends JobName>(name: N, payload: JobPayload<N>, { id, runAt }: EnqueueOptions): Promise<boolean> {
    // A name and its own payload, which TypeScript cannot follow through N.
    return this.enqueueMany([{ name, payload, id, runAt } as unknown as JobRequest]);
  }

  /** All or, as far as one knows, none: false wherever one of the queues did not take its jobs. */
  async enqueueMany(requests: readonly JobRequest[]): Promise<boolean> {
    if (requests.length === 0) return true;
    return this.attempt('enqueue', async () => {
      const now = requests.some(({ runAt }) => runAt) ? (await this.clock.now()).getTime() : 0;
      for (const name of QUEUES) {
        const jobs = requests.filter((request) => JOBS[request.name].queue === name).map((request) => ({
          name: request.name,
          data: request.payload,
          opts: { ...JOB_OPTIONS, jobId: jobId(request.name, request.id), ...(request.runAt ? { delay: Math.max(0, request.runAt.getTime() - now) } : {}) },
        }));
        if (jobs.length > 0) await (await this.queue(name)).addBulk(jobs);
      }
    });
  }

  /** Makes or changes a recurring job. It only rings; that each occurrence is worked on once is for a unique row to say. */
  async schedule<N extends JobName>({ name, payload, id, pattern, timeZone }: JobSchedule<N>): Promise<boolean> {
    return this.attempt('schedule', async () => {
      const queue = await this.queue(JOBS[name].queue);
      await queue.upsertJobScheduler(jobId(name, id), { pattern, tz: timeZone }, { name, data: payload, opts: JOB_OPTIONS });
    });
  }

  async state(): Promise<QueueState> {
    let present = true;
    const reached = await this.attempt('look for the sentinel', async () => {
      for (const name of QUEUES) present &&= Boolean(await (await this.queue(name)).getJob(SENTINEL));
    });
    if (!reached) return 'unreachable';
    return present ? 'ok' : 'wiped';
  }

  /** Marks the queues as complete: called once everything that was missing is back. */
  async plantSentinels(): Promise<boolean> {
    return this.attempt('plant the sentinel', async () => {
      for (const name of QUEUES) await (await this.queue(name)).add(SENTINEL, {}, { jobId: SENTINEL, delay: SENTINEL_DELAY_MS, removeOnComplete: true });
    });
  }

  /** Makes delayed jobs run now, as if their moment had come. For tests that move the clock, and for a person in a hurry. */
  async promote(wanted: (job: { id: string; name: JobName }) => boolean = () => true): Promise<number> {
    let promoted = 0;
    for (const name of QUEUES) {
      const delayed = (await (await this.queue(name)).getDelayed()) as Job[];
      for (const job of delayed) {
        if (!isJobName(job.name) || !wanted({ id: job.id!, name: job.name })) continue;
        await job.promote();
        promoted += 1;
      }
    }
    return promoted;
  }

  /** Ids of the jobs that wait, for tests and the background page. */
  async waiting(name: QueueName): Promise<string[]> {
    const jobs = await (await this.queue(name)).getJobs(['waiting', 'delayed', 'prioritized', 'active']);
    return jobs.filter((job) => isJobName(job.name)).map((job) => job.id!);
  }

  /** Empties every queue, as a lost Redis would. For tests. */
  async wipe(): Promise<void> {
    for (const name of QUEUES) await (await this.queue(name)).obliterate({ force: true });
  }

  /** Waits for the first contact, not for ever: a process starts without its Redis. */
  async ready(): Promise<boolean> {
    return this.attempt('reach the queue', async () => {
      await this.backend.ready();
      await Promise.all(QUEUES.map((name) => this.queue(name)));
    });
  }

  onModuleInit(): Promise<boolean> {
    return this.ready();
  }

  async onApplicationShutdown(): Promise<void> {
    const queues = await Promise.allSettled(this.open.values());
    for (const queue of queues) if (queue.status === 'fulfilled') await queue.value.close();
    await this.backend.close();
  }

  private queue(name: QueueName): Promise<Queue> {
    const known = this.open.get(name);
    if (known) return known;
    const opening = this.backend.openQueue(name);
    this.open.set(name, opening);
    opening.catch(() => this.open.delete(name));
    return opening;
  }

  private async attempt(what: string, act: () => Promise<unknown>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${DEADLINE_MS} ms`)), DEADLINE_MS);
    });
    try {
      await Promise.race([act(), deadline]);
      return true;
    } catch (error) {
      this.log.warn(`could not ${what}, the sweep will`, error);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
