import { createPostgresBackend, Queue, Worker, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { QueueName } from './jobs.js';
import { QUEUE_SCHEMA } from './queue-schema.js';
import { QuietLog } from './quiet-log.js';

/** Where the queue lives: the database itself, or a Redis once there is more than one machine. */
export interface QueueSettings {
  databaseUrl: string;
  redisUrl?: string | undefined;
  /** Redis only: what all our keys begin with. The braces keep them on one node of a cluster. */
  prefix?: string | undefined;
}

export const DEFAULT_PREFIX = '{premier-cercle}';

/** How many jobs of each queue one process runs at a time, and how long a queue's worker sleeps when nothing comes. */
const CONCURRENCY: Record<QueueName, number> = { alarms: 8, mail: 4, work: 1 };

/** Messages that one worker may hold when it dies: what a kill can leave doubtful. */
export const MAIL_CONCURRENCY = CONCURRENCY.mail;

/** PostgreSQL wakes a worker by NOTIFY; polling more often than each minute would only keep the database awake. */
const DRAIN_DELAY_SECONDS = 60;

/** Crashes of a worker that a job survives. Whether a row may be worked on again is for its own claim to say. */
const MAX_STALLED = 5;

const TIMEOUTS = { connectionTimeoutMillis: 5_000, statement_timeout: 10_000, lock_timeout: 5_000 };

export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  /** False while one knows that the store is out of reach. */
  readonly reachable: boolean;
  /** Resolves once the store has answered for the first time. */
  ready(): Promise<void>;
  /** Opens a queue for adding. Rejects soon when the queue's store is out of reach: it never waits for it to come back. */
  openQueue(name: QueueName): Promise<Queue>;
  openWorker(name: QueueName, processor: Processor): Worker;
  close(): Promise<void>;
}

export function queueBackend(settings: QueueSettings): QueueBackend {
  return settings.redisUrl ? new RedisBackend(settings.redisUrl, settings.prefix ?? DEFAULT_PREFIX) : new PostgresBackend(settings.databaseUrl);
}

async function ready(queue: Queue, log: QuietLog): Promise<Queue> {
  queue.on('error', (error) => log.warn(`queue ${queue.name}`, error));
  try {
    await queue.waitUntilReady();
    return queue;
  } catch (error) {
    // BullMQ remembers a first failure for ever: the next attempt needs a new object.
    await queue.close().catch(() => undefined);
    throw error;
  }
}

class PostgresBackend implements QueueBackend {
  readonly kind = 'postgres';
  readonly reachable = true;
  private readonly log = new QuietLog('Queue');
  /** One small pool for adding to all queues; handed over, BullMQ ignores its own `schema` option, hence the search path. */
  private readonly pool: pg.Pool;

  constructor(private readonly url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 2, options: `-c search_path=${QUEUE_SCHEMA}`, application_name: 'premier-cercle-queue', ...TIMEOUTS });
    this.pool.on('error', (error) => this.log.warn('idle connection', error));
    this.pool.setMaxListeners(20);
  }

  async ready(): Promise<void> {
    await this.pool.query('select 1');
  }

  async openQueue(name: QueueName): Promise<Queue> {
    // Each Queue leaves a listener on the pool it was given: none is made in vain while the database is away.
    await this.ready();
    return ready(new Queue(name, { connection: this.pool as never }, createPostgresBackend as never), this.log);
  }

  openWorker(name: QueueName, processor: Processor): Worker {
    const connection = { connectionString: this.url, schema: QUEUE_SCHEMA, max: 2, application_name: 'premier-cercle-worker', ...TIMEOUTS };
    return new Worker(name, processor, { ...workerOptions(name), connection: connection as never }, createPostgresBackend as never);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** The line to Redis is down: said at once, so that no request waits for it. */
export class QueueUnreachableError extends Error {
  constructor() {
    super('Redis is out of reach');
    this.name = 'QueueUnreachableError';
  }
}

class RedisBackend implements QueueBackend {
  readonly kind = 'redis';
  private readonly log = new QuietLog('Queue');
  /** One line for adding to all queues. By default ioredis keeps commands for later and `add` would hang. */
  private readonly redis: Redis;
  private readonly closing = new AbortController();

  constructor(private readonly url: string, private readonly prefix: string) {
    this.redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, connectTimeout: 5_000, commandTimeout: 5_000, retryStrategy: (times) => Math.min(times * 200, 2_000) });
    this.redis.on('error', (error: Error) => this.log.warn('Redis', error));
  }

  get reachable(): boolean {
    return this.redis.status === 'ready';
  }

  async ready(): Promise<void> {
    if (this.reachable) return;
    await new Promise<void>((resolve, reject) => {
      this.redis.once('ready', () => resolve());
      this.closing.signal.addEventListener('abort', () => reject(new QueueUnreachableError()), { once: true });
    });
  }

  async openQueue(name: QueueName): Promise<Queue> {
    if (!this.reachable) throw new QueueUnreachableError();
    return ready(new Queue(name, { connection: this.redis as never, prefix: this.prefix }), this.log);
  }

  openWorker(name: QueueName, processor: Processor): Worker {
    // Only a worker waits: BullMQ asks for endless retries on its blocking line.
    const connection = { url: this.url, maxRetriesPerRequest: null, connectTimeout: 5_000, retryStrategy: (times: number) => Math.min(times * 200, 2_000) };
    return new Worker(name, processor, { ...workerOptions(name), connection, prefix: this.prefix });
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.redis.disconnect();
  }
}

const workerOptions = (name: QueueName) => ({ concurrency: CONCURRENCY[name], drainDelay: DRAIN_DELAY_SECONDS, maxStalledCount: MAX_STALLED, autorun: true });
