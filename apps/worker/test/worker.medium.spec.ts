import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openFollowUp } from '#crm/follow-ups/follow-up.queries.js';
import { loadConfig } from '#platform/config/config.js';
import { row } from '#platform/database/sql.js';
import type { FinishedJob } from '#platform/queue/job-runner.js';
import { Queues } from '#platform/queue/queues.service.js';
import { FunnelFacts, type TestTarget } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { createWorker, type RunningWorker } from '../src/create-worker.js';

describe('the worker', () => {
  let office: TestOffice;
  let facts: FunnelFacts;
  let target: TestTarget;
  let worker: RunningWorker | undefined;

  beforeAll(async () => {
    office = await openTestOffice();
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-01-05T08:00:00Z');
  });
  beforeEach(async () => {
    target = await facts.target(await facts.campaign(await facts.product()));
  });
  afterEach(async () => {
    await worker?.close();
    worker = undefined;
  });
  // Refuses to drop the database while a connection is left open.
  afterAll(() => office.close());

  const start = async (env: Record<string, string> = {}) => {
    worker = await createWorker({ config: loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: office.url, ...env }), sweeping: false });
    return worker;
  };
  const overdue = async (): Promise<string> => (await openFollowUp(office.db, {
    workspaceId: office.lead.workspaceId, campaignId: target.campaignId, targetId: target.id, contactId: null, kind: 'retry', dueAt: new Date(Date.now() - 60_000),
    reasonCode: 'retry_soon', reasonParams: {}, assigneeId: null, madeById: office.lead.memberId, callId: null,
  }))!;
  const status = async (id: string) => (await row<{ status: string }>(office.db, 'select status from follow_ups where id = $1', [id]))?.status;

  it('takes up what was left while nothing ran, and rings each team’s recurring work', async () => {
    const id = await overdue();
    const { sweep, app } = await start();
    const report = await sweep();

    expect(report).toMatchObject({ queue: 'wiped', repaired: { followUps: 1, emails: 0 } });
    expect(await status(id)).toBe('due');
    expect(await app.get(Queues, { strict: false }).waiting('work')).toEqual(expect.arrayContaining([expect.stringMatching(/plan_digests/)]));
    expect((await sweep())?.repaired).toMatchObject({ followUps: 0, schedules: 0 });
  });

  it('runs jobs through their handler', async () => {
    const id = await overdue();
    const { events, app } = await start();
    const finished = once(events, 'completed') as Promise<[FinishedJob]>;
    await app.get(Queues, { strict: false }).enqueue('fire_follow_up', { workspaceId: office.lead.workspaceId, followUpId: id, generation: 1 }, { id: [id, 1] });

    expect((await finished)[0]).toMatchObject({ name: 'fire_follow_up', outcome: 'done' });
    expect(await status(id)).toBe('due');
  });

  it('starts without its Redis, does what is due from PostgreSQL, and stops', async () => {
    const id = await overdue();
    const { sweep } = await start({ REDIS_URL: 'redis://127.0.0.1:1' });

    expect(await sweep()).toMatchObject({ queue: 'unreachable', repaired: { followUps: 1 } });
    expect(await status(id)).toBe('due');
  });
});
