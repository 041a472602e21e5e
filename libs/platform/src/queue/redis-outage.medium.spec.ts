import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { queueBackends } from '#testing/test-redis.js';
import { JobRunner, type FinishedJob, type Handlers } from './job-runner.js';
import { queueBackend, type QueueBackend } from './queue-backend.js';
import { Queues } from './queues.service.js';
import { Sweeps } from './sweeps.js';

/** Nobody waits for a queue that is out of reach: far less than its own deadlines, whatever else the machine does. */
const NO_WAIT_MS = 4_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}

/** A Redis of our own that keeps nothing: to be killed. */
async function redisOn(port: number): Promise<ChildProcess> {
  const redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ready = new Promise<void>((resolve, reject) => {
    redis.once('error', reject);
    redis.stdout!.on('data', (data: Buffer) => /Ready to accept/.test(data.toString()) && resolve());
  });
  await ready;
  return redis;
}

async function kill(redis: ChildProcess): Promise<void> {
  const gone = once(redis, 'exit');
  redis.kill('SIGKILL');
  await gone;
}

// Wherever the queue is tested on Redis, its server is installed.
(queueBackends().includes('redis') ? describe : describe.skip)('a Redis that dies and comes back empty', () => {
  let office: TestOffice;
  let port: number;
  let redis: ChildProcess;
  let queues: Queues;
  let backend: QueueBackend;
  let runner: JobRunner;

  beforeAll(async () => {
    office = await openTestOffice();
    port = await freePort();
    redis = await redisOn(port);
    const settings = { databaseUrl: office.url, redisUrl: `redis://127.0.0.1:${port}` };
    queues = new Queues(queueBackend(settings), office.clock);
    await queues.ready();
    backend = queueBackend(settings);
    await backend.ready();
    runner = new JobRunner(backend, { send_email: () => Promise.resolve('done') } as Partial<Handlers> as Handlers);
    await runner.start();
  });
  afterAll(async () => {
    await runner.close();
    await backend.close();
    await queues.onApplicationShutdown();
    await kill(redis);
    await office.close();
  });

  const mail = (emailId: string) => queues.enqueue('send_email', { workspaceId: office.lead.workspaceId, emailId }, { id: [emailId] });

  it('never makes anybody wait, is noticed as emptied, and is used again by the same workers', async () => {
    const sweeps = new Sweeps(office.db, queues);
    const unsent: string[] = ['before'];
    sweeps.register('emails', async ({ queue }) => {
      if (queue === 'unreachable') return 0;
      let put = 0;
      for (const id of unsent) if (await mail(id)) put += 1;
      return put;
    });
    const finished: string[] = [];
    const all = new Promise<void>((resolve) => runner.events.on('completed', ({ payload }: FinishedJob) => {
      finished.push(String(payload['emailId']));
      if (finished.length === 3) resolve();
    }));
    expect((await sweeps.run())?.queue).toBe('wiped');
    expect(await queues.state()).toBe('ok');

    await kill(redis);
    const from = performance.now();
    expect(await Promise.all(Array.from({ length: 50 }, () => mail('during')))).toEqual(Array(50).fill(false));
    expect(performance.now() - from).toBeLessThan(NO_WAIT_MS);
    expect(await sweeps.run()).toMatchObject({ queue: 'unreachable', repaired: { emails: 0 } });

    redis = await redisOn(port);
    while (!(await queues.ready()));
    unsent.splice(0, 1, 'during', 'after');
    expect(await sweeps.run()).toMatchObject({ queue: 'wiped', repaired: { emails: 2 } });
    await all;
    expect(finished.sort()).toEqual(['after', 'before', 'during']);
  });

  it('is stopped while its lines look for Redis again, though another line has found it', async () => {
    const other = new JobRunner(Object.create(backend, { reachable: { value: true } }) as QueueBackend, {} as Handlers);
    await other.start();
    await kill(redis);
    while (backend.reachable) await nextTurn();
    await other.close();
    redis = await redisOn(port);
    while (!(await queues.ready()));
  });
});
