import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { FollowUpKind, FollowUpStatus } from '#contracts/vocabulary.js';
import { row, rows } from '#platform/database/sql.js';
import { APP_EVENTS } from '#platform/events/app-events.js';
import { FunnelFacts, type TestTarget } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { openTestQueue, type TestQueue } from '#testing/test-queue.js';
import { queueBackends } from '#testing/test-redis.js';
import { FollowUpAlarms } from './follow-up-alarms.service.js';
import { openFollowUp, refreshNextStep } from './follow-up.queries.js';

const minutes = 60_000;
const hours = 60 * minutes;

describe.each(queueBackends())('the alarm of a follow-up, with its queue on %s', (kind) => {
  let office: TestOffice;
  let facts: FunnelFacts;
  let queue: TestQueue;
  let alarms: FollowUpAlarms;
  let target: TestTarget;

  beforeAll(async () => {
    office = await openTestOffice();
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-01-05T08:00:00Z');
  });
  beforeEach(async () => {
    queue = await openTestQueue(office, kind);
    alarms = new FollowUpAlarms(office.uow, queue.queues, queue.sweeps);
    alarms.onModuleInit();
    target = await facts.target(await facts.campaign(await facts.product()));
  });
  afterEach(async () => {
    await alarms.settled();
    await queue.close();
    await office.db.query('delete from follow_ups');
    await office.moveTo(null);
  });
  afterAll(() => office.close());

  const from = async (milliseconds: number) => new Date((await office.clock.now()).getTime() + milliseconds);
  /** As a call does: the row and its alarm, in one unit of work. */
  async function agree(dueIn: number, on: TestTarget = target, what: FollowUpKind = 'retry'): Promise<string> {
    const { workspaceId, memberId } = office.lead;
    const dueAt = await from(dueIn);
    return office.uow.run(async (tx) => {
      const id = await openFollowUp(tx, {
        workspaceId, campaignId: on.campaignId, targetId: on.id, contactId: null, kind: what, dueAt, reasonCode: 'retry_soon', reasonParams: {},
        assigneeId: null, madeById: memberId, callId: null,
      });
      await refreshNextStep(tx, workspaceId, [on.id]);
      await alarms.dispatchAfterCommit(workspaceId, [id!]);
      return id!;
    });
  }
  const seen = async (id: string) => (await row<{ status: FollowUpStatus; generation: number; dispatched: boolean }>(
    office.db, 'select status, generation, dispatched_at is not null as dispatched from follow_ups where id = $1', [id]))!;
  const fire = (followUpId: string, generation = 1) => alarms.fire({ workspaceId: office.lead.workspaceId, followUpId, generation });
  const work = () => queue.work({ fire_follow_up: (payload) => alarms.fire(payload) });

  it('is put into the queue after the commit, under its generation and its moment', async () => {
    const id = await agree(2 * hours);
    await alarms.settled();
    const { due } = (await row<{ due: Date }>(office.db, 'select due_at as due from follow_ups where id = $1', [id]))!;

    expect(await queue.queues.waiting('alarms')).toEqual([`fire_follow_up.${id}.1.${due.getTime()}`]);
    expect(await seen(id)).toMatchObject({ status: 'scheduled', dispatched: true });
  });

  it('is not put there when the call is rolled back', async () => {
    await expect(office.uow.run(async () => {
      await agree(hours);
      throw new Error('the call failed');
    })).rejects.toThrow('the call failed');
    await alarms.settled();

    expect(await queue.queues.waiting('alarms')).toEqual([]);
  });

  it('waits in PostgreSQL until its moment is near, then the sweep brings it in', async () => {
    const id = await agree(30 * 24 * hours);
    await alarms.settled();
    expect(await seen(id)).toMatchObject({ dispatched: false });

    await office.moveTo(await from(29 * 24 * hours));
    await queue.sweeps.run();
    expect(await seen(id)).toMatchObject({ status: 'scheduled', dispatched: true });
    expect(await queue.queues.waiting('alarms')).toHaveLength(1);
  });

  it('rings through the real queue when its moment comes', async () => {
    await work();
    const rung = queue.completed(1, ({ outcome }) => outcome === 'done');
    const id = await agree(50);

    expect((await rung)[0]).toMatchObject({ name: 'fire_follow_up', outcome: 'done' });
    expect(await seen(id)).toMatchObject({ status: 'due' });
  });

  it('fires once when it is delivered twice, or twenty times at once', async () => {
    const id = await agree(0);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => fire(id)));

    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await seen(id)).toMatchObject({ status: 'due', generation: 1 });
  });

  it('skips when it rings too early, and rings again at its moment', async () => {
    await work();
    const id = await agree(3 * hours);
    await alarms.settled();
    const early = queue.completed(1);
    expect(await queue.queues.promote()).toBe(1);

    expect((await early)[0]!.outcome).toBe('skipped');
    expect(await seen(id)).toMatchObject({ status: 'scheduled' });
    await office.moveTo(await from(3 * hours));
    const again = queue.completed(1);
    expect(await queue.queues.promote()).toBe(1);
    expect((await again)[0]!.outcome).toBe('done');
  });

  it('finds nothing to do once the follow-up was answered, moved or taken back', async () => {
    const [answered, moved] = [await agree(0), await agree(0, await facts.target(target.campaignId))];
    await office.db.query(`update follow_ups set status = 'done' where id = $1`, [answered]);
    await office.db.query(`update follow_ups set generation = 2 where id = $1`, [moved]);

    expect([await fire(answered), await fire(moved)]).toEqual(['skipped', 'skipped']);
    expect(await fire(moved, 2)).toBe('done');
  });

  it('does not ring in another workspace', async () => {
    const id = await agree(0);
    const { workspaceId } = await office.otherTeam();

    expect(await alarms.fire({ workspaceId, followUpId: id, generation: 1 })).toBe('skipped');
    expect(await seen(id)).toMatchObject({ status: 'scheduled' });
  });

  it('has its target’s next step stand where the queue reads it, promises before all', async () => {
    const id = await agree(0);
    await office.db.query(`update targets set next_kind = null, next_due_at = null where id = $1`, [target.id]);
    await fire(id);

    expect(await row(office.db, 'select next_kind, next_due_at <= app.now() as now from targets where id = $1', [target.id])).toEqual({ next_kind: 'retry', now: true });
  });

  it('tells the open screens with ids only', async () => {
    const screen = new pg.Client({ connectionString: office.url });
    await screen.connect();
    await screen.query(`listen ${APP_EVENTS}`);
    const told = new Promise<string>((resolve) => screen.once('notification', ({ payload }) => resolve(payload!)));
    const id = await agree(0);
    await fire(id);

    expect(JSON.parse(await told)).toEqual({ type: 'follow_up_due', workspaceId: office.lead.workspaceId, campaignId: target.campaignId, targetId: target.id, followUpId: id });
    await screen.end();
  });

  it('comes back from the rows when the queue is wiped, those to come and those that should have rung', async () => {
    const others = await facts.targets(30, target.campaignId, {});
    const ids: string[] = [];
    for (const [i, other] of others.entries()) ids.push(await agree(i < 10 ? -5 * minutes : hours + i * minutes, other));
    await alarms.settled();
    await queue.sweeps.run();
    await office.db.query(`update follow_ups set status = 'scheduled' where due_at <= app.now()`);
    await queue.queues.wipe();
    expect(await queue.queues.waiting('alarms')).toEqual([]);

    expect(await queue.sweeps.run()).toMatchObject({ queue: 'wiped', repaired: { followUps: 30 } });
    expect(await queue.queues.waiting('alarms')).toHaveLength(20);
    expect(await rows(office.db, `select status, count(*)::int as n, bool_and(dispatched_at is not null or status = 'due') as held from follow_ups group by 1 order by 1`))
      .toEqual([{ status: 'due', n: 10, held: true }, { status: 'scheduled', n: 20, held: true }]);
    expect(await queue.sweeps.run()).toMatchObject({ queue: 'ok', repaired: { followUps: 0 } });
  });

  it('is fired straight from PostgreSQL while the queue is out of reach, without patience', async () => {
    const due = await agree(0);
    const later = await agree(hours, await facts.target(target.campaignId));
    await alarms.settled();

    expect(await alarms.sweep({ queue: 'unreachable' })).toBe(1);
    expect([(await seen(due)).status, (await seen(later)).status]).toEqual(['due', 'scheduled']);
  });

  it('is not fired by the sweep while the queue may still do it', async () => {
    const id = await agree(-5_000);
    await alarms.settled();
    await alarms.sweep({ queue: 'ok' });

    expect((await seen(id)).status).toBe('scheduled');
  });

  it('does not lock itself out with calls on the same targets', async () => {
    const others = await facts.targets(8, target.campaignId, {});
    const ids = await Promise.all(others.map((other) => agree(-minutes, other)));
    const { workspaceId } = office.lead;
    const calls = others.map((other) => office.uow.run(async (tx) => {
      await tx.query('select 1 from targets where workspace_id = $1 and id = $2 for no key update', [workspaceId, other.id]);
      await tx.query(`update follow_ups set status = 'done' where workspace_id = $1 and target_id = $2 and status in ('scheduled', 'due')`, [workspaceId, other.id]);
    }));
    await Promise.all([...calls, alarms.sweep({ queue: 'ok' }), ...ids.map((id) => fire(id))]);

    expect(await row(office.db, `select count(*)::int as n from follow_ups where status = 'done'`)).toEqual({ n: 8 });
  });

  it('is counted for the background page', async () => {
    await agree(-minutes);
    await agree(30 * 24 * hours, await facts.target(target.campaignId));
    await alarms.settled();

    expect(await alarms.health(office.lead.workspaceId)).toMatchObject({ scheduled: 2, due: 0, overdue: 1, undispatched: 0, oldestOverdueSeconds: expect.any(Number) });
  });
});
