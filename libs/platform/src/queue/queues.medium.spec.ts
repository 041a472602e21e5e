import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { dataSourceOptions } from '#platform/database/data-source.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { createTestRedis, queueBackends, type TestRedis } from '#testing/test-redis.js';
import { JobRunner, type FinishedJob, type Handlers } from './job-runner.js';
import { queueBackend, type QueueBackend } from './queue-backend.js';
import { Queues } from './queues.service.js';
import { Sweeps } from './sweeps.js';

/** Nobody waits for a queue that is out of reach: far less than its own deadlines, whatever else the machine does. */
const NO_WAIT_MS = 4_000;

const workspaceId = '0197f3a0-0000-7000-8000-0000000000aa';

describe.each(queueBackends())('the queue on %s', (kind) => {
  let database: TestDatabase;
  let redis: TestRedis | undefined;
  let dataSource: DataSource;
  let queues: Queues;
  let runner: JobRunner | undefined;
  let workersBackend: QueueBackend | undefined;
  const settings = () => ({ databaseUrl: database.url, redisUrl: redis?.url, prefix: redis?.prefix });

  beforeAll(async () => {
    database = await createTestDatabase();
    if (kind === 'redis') redis = createTestRedis();
    dataSource = await new DataSource(dataSourceOptions({ url: database.url }, { entities: [] })).initialize();
  });
  beforeEach(async () => {
    queues = new Queues(queueBackend(settings()), new Clock(new UnitOfWork(dataSource)));
    await queues.ready();
    await queues.wipe();
  });
  afterEach(async () => {
    await runner?.close();
    runner = undefined;
    await workersBackend?.close();
    workersBackend = undefined;
    await queues.onApplicationShutdown();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await redis?.wipe();
    await database.drop();
  });

  async function run(handlers: Partial<Handlers>): Promise<JobRunner> {
    workersBackend = queueBackend(settings());
    runner = new JobRunner(workersBackend, handlers as Handlers);
    await runner.start();
    return runner;
  }
  const mail = (emailId: string, runAt?: Date) => queues.enqueue('send_email', { workspaceId, emailId }, { id: [emailId, 1], runAt });

  it('runs a job with what it carries, and says how it ended', async () => {
    const { events } = await run({ send_email: () => Promise.resolve('skipped') });
    const finished = once(events, 'completed') as Promise<[FinishedJob]>;
    expect(await mail('one')).toBe(true);

    expect((await finished)[0]).toEqual({ name: 'send_email', id: 'send_email.one.1', payload: { workspaceId, emailId: 'one' }, outcome: 'skipped' });
  });

  it('holds a job once however often it is enqueued', async () => {
    const later = new Date(Date.now() + 3600_000);
    for (let i = 0; i < 3; i++) await mail('same', later);

    expect(await queues.waiting('mail')).toEqual(['send_email.same.1']);
  });

  it('keeps a job until its moment, and promotes it on demand', async () => {
    const { events } = await run({ send_email: () => Promise.resolve('done') });
    await mail('later', new Date(Date.now() + 24 * 3600_000));
    const finished = once(events, 'completed') as Promise<[FinishedJob]>;

    expect(await queues.promote()).toBe(1);
    expect((await finished)[0].payload).toEqual({ workspaceId, emailId: 'later' });
  });

  it('runs a failed job again, with the error kept apart from success', async () => {
    let calls = 0;
    const { events } = await run({ send_email: () => (++calls === 1 ? Promise.reject(new Error('relay away')) : Promise.resolve('done')) });
    const failed = once(events, 'failed') as Promise<[{ error: Error }]>;
    await mail('shaky');

    expect((await failed)[0].error.message).toBe('relay away');
    const finished = once(events, 'completed') as Promise<[FinishedJob]>;
    expect(await queues.promote()).toBe(1);
    expect((await finished)[0].outcome).toBe('done');
  });

  it('knows that it was emptied until everything is back', async () => {
    const sweeps = new Sweeps(dataSource, queues);
    const told: string[] = [];
    sweeps.register('followUps', ({ queue }) => {
      told.push(queue);
      return Promise.resolve(0);
    });
    await sweeps.run();
    await sweeps.run();
    await queues.wipe();
    await sweeps.run();
    await sweeps.run();

    expect(told).toEqual(['wiped', 'ok', 'wiped', 'ok']);
  });

  it('stays emptied in its own eyes while a sweep fails, and the other sweeps run all the same', async () => {
    const sweeps = new Sweeps(dataSource, queues);
    let ran = 0;
    sweeps.register('broken', () => Promise.reject(new Error('disk full')));
    sweeps.register('sound', () => Promise.resolve(++ran));

    await expect(sweeps.run()).rejects.toThrow(/sweep of broken failed/);
    expect(ran).toBe(1);
    expect(await queues.state()).toBe('wiped');
  });

  it('is swept by one process at a time', async () => {
    const [mine, other] = [new Sweeps(dataSource, queues), new Sweeps(dataSource, queues)];
    let release!: () => void;
    const started = new Promise<void>((entered) => mine.register('slow', () => new Promise<number>((finish) => {
      release = () => finish(1);
      entered();
    })));
    const sweeping = mine.run();
    await started;

    expect(await other.run()).toBeNull();
    release();
    expect(await sweeping).toMatchObject({ repaired: { slow: 1 } });
  });

  it('keeps a recurring job in its time zone, once however often it is scheduled', async () => {
    const schedule = { name: 'plan_digests', payload: { workspaceId }, id: [workspaceId], pattern: '30 8 * * *', timeZone: 'Europe/Paris' } as const;
    await queues.schedule(schedule);
    await queues.schedule(schedule);

    expect(await queues.waiting('work')).toHaveLength(1);
  });
});

describe('a queue out of reach', () => {
  it('is said at once, without an error and without a wait', async () => {
    const database = await createTestDatabase();
    const dataSource = await new DataSource(dataSourceOptions({ url: database.url }, { entities: [] })).initialize();
    const queues = new Queues(queueBackend({ databaseUrl: database.url, redisUrl: 'redis://127.0.0.1:1' }), new Clock(new UnitOfWork(dataSource)));
    const from = performance.now();
    const answers = await Promise.all([1, 2, 3].map((n) => queues.enqueue('send_email', { workspaceId, emailId: `e${n}` }, { id: [n] })));

    expect(answers).toEqual([false, false, false]);
    expect(await queues.state()).toBe('unreachable');
    expect(performance.now() - from).toBeLessThan(NO_WAIT_MS);
    await queues.onApplicationShutdown();
    await dataSource.destroy();
    await database.drop();
  });
});
