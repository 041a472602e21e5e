import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EmailState } from '#contracts/vocabulary.js';
import { row } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import { JobRunner, type FinishedJob, type Handlers } from '#platform/queue/job-runner.js';
import { queueBackend, type QueueBackend } from '#platform/queue/queue-backend.js';
import { Queues } from '#platform/queue/queues.service.js';
import { Sweeps } from '#platform/queue/sweeps.js';
import { SmtpCatcher } from '#testing/smtp-catcher.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { createTestRedis, queueBackends, type TestRedis } from '#testing/test-redis.js';
import { claimEmail, endClaim } from './email-ledger.queries.js';
import { EmailLedger } from './email-ledger.service.js';
import { Mailer, NoMailer } from './mailer.js';
import { MAX_ATTEMPTS } from './ledger.rules.js';
import { SmtpMailer } from './smtp.mailer.js';

const content = { subject: 'Vos relances', text: 'Bonjour', html: '<p>Bonjour</p>' };
const hour = 3_600_000;

describe.each(queueBackends())('the e-mail ledger, with its queue on %s', (kind) => {
  let office: TestOffice;
  let redis: TestRedis | undefined;
  let relay: SmtpCatcher;
  let backends: QueueBackend[];
  let queues: Queues;
  let ledger: EmailLedger;
  let runner: JobRunner | undefined;

  const backend = (): QueueBackend => {
    const made = queueBackend({ databaseUrl: office.url, redisUrl: redis?.url, prefix: redis?.prefix });
    backends.push(made);
    return made;
  };
  const ledgerWith = (mailer: Mailer) => new EmailLedger(office.uow, queues, new Sweeps(office.db, queues), mailer, office.cursors, { mailFrom: 'Premier Cercle <crm@equipe.example>' });
  const smtp = (url = relay.url) => new SmtpMailer({ url, from: 'Premier Cercle <crm@equipe.example>', timeouts: { connect: 1_000, silence: 300, whole: 2_000 } });
  const plan = (key = newId(), more: { notBefore?: Date; causeId?: string } = {}) =>
    ledger.plan({ workspaceId: office.lead.workspaceId, key, purpose: 'digest', recipient: 'claire@ofb.example', content, ...more });
  const send = (emailId: string) => ledger.send({ workspaceId: office.lead.workspaceId, emailId });
  const state = (id: string) => row<{ state: EmailState; content: unknown; error: string | null; attempts: number; not_before: Date; claim_token: string | null }>(
    office.db, 'select state, content, error, attempts, not_before, claim_token from emails where id = $1', [id]);
  const later = async (milliseconds: number) => office.moveTo(new Date((await office.clock.now()).getTime() + milliseconds));
  const swept = () => ledger.sweep({ queue: 'ok' });

  beforeAll(async () => {
    office = await openTestOffice();
    if (kind === 'redis') redis = createTestRedis();
  });
  beforeEach(async () => {
    backends = [];
    relay = await SmtpCatcher.start();
    const own = backend();
    queues = new Queues(own, office.clock);
    await queues.ready();
    ledger = ledgerWith(smtp());
  });
  afterEach(async () => {
    await runner?.close();
    runner = undefined;
    await queues.wipe();
    await queues.onApplicationShutdown();
    for (const each of backends.slice(1)) await each.close();
    await relay.close();
    await office.db.query('delete from emails');
    await office.moveTo(null);
  });
  afterAll(async () => {
    await redis?.wipe();
    await office.close();
  });

  async function work(): Promise<JobRunner> {
    runner = new JobRunner(backend(), { send_email: (payload) => ledger.send(payload) } as Handlers);
    await runner.start();
    return runner;
  }

  it('sends what was planned through the queue, and keeps no copy of its words', async () => {
    const { events } = await work();
    const finished = once(events, 'completed') as Promise<[FinishedJob]>;
    const id = (await plan())!;

    expect((await finished)[0]).toMatchObject({ name: 'send_email', outcome: 'done' });
    expect(relay.messages.map(({ to, mail }) => [to, mail.messageId])).toEqual([[['claire@ofb.example'], `<${id}@equipe.example>`]]);
    expect(await state(id)).toMatchObject({ state: 'sent', content: null });
  });

  it('plans a key once, and nothing at all when the cause is rolled back', async () => {
    expect(await plan('digest:a:2026-11-23')).not.toBeNull();
    expect(await plan('digest:a:2026-11-23')).toBeNull();
    await expect(office.uow.run(async () => {
      await plan('digest:b:2026-11-23');
      throw new Error('the cause failed');
    })).rejects.toThrow('the cause failed');

    expect(await row(office.db, 'select count(*)::int as n from emails')).toEqual({ n: 1 });
    expect(await queues.waiting('mail')).toHaveLength(1);
  });

  it('sends once when twenty workers take the same message', async () => {
    const id = (await plan())!;
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(id)));

    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(relay.messages).toHaveLength(1);
  });

  it('waits until its moment, so that an undone call sends nothing', async () => {
    const id = (await plan(newId(), { notBefore: new Date(Date.now() + 60_000) }))!;

    expect(await send(id)).toBe('skipped');
    expect(relay.messages).toHaveLength(0);
    await later(61_000);
    expect(await send(id)).toBe('done');
    expect(await state(id)).toMatchObject({ state: 'sent' });
  });

  it('tries again after a pause what the relay does not take, and gives up after the last attempt', async () => {
    relay.mood = 'try-later';
    const id = (await plan())!;
    await send(id);
    const first = await state(id);
    expect(first).toMatchObject({ state: 'planned', attempts: 1, error: expect.stringContaining('451') });
    expect(first!.not_before.getTime()).toBeGreaterThan(Date.now() + 50_000);
    expect(await send(id)).toBe('skipped');

    for (let attempt = 2; attempt <= MAX_ATTEMPTS; attempt++) {
      await later(8 * hour);
      await send(id);
    }
    expect(await state(id)).toMatchObject({ state: 'failed', attempts: MAX_ATTEMPTS, content: expect.anything() });
    expect(relay.messages).toHaveLength(0);
  });

  it('gives up at once where the relay refuses for good', async () => {
    relay.mood = 'refuse';
    const id = (await plan())!;
    await send(id);

    expect(await state(id)).toMatchObject({ state: 'failed', attempts: 1, error: expect.stringContaining('550') });
  });

  it('tries again where nobody listens', async () => {
    ledger = ledgerWith(smtp('smtp://127.0.0.1:1'));
    const id = (await plan())!;
    await send(id);

    expect(await state(id)).toMatchObject({ state: 'planned', attempts: 1 });
  });

  it.each(['drop', 'stall'] as const)('shows as uncertain what a relay in the mood to %s may have taken, and never sends it again by itself', async (mood) => {
    relay.mood = mood;
    const id = (await plan())!;
    await send(id);
    expect(await state(id)).toMatchObject({ state: 'uncertain', content: expect.anything() });

    relay.mood = 'accept';
    await later(2 * hour);
    await swept();
    expect(await send(id)).toBe('skipped');
    expect(relay.messages.length).toBe(mood === 'drop' ? 1 : 0);
  });

  it('shows as uncertain what a killed process had claimed', async () => {
    const id = (await plan())!;
    await claimEmail(office.db, office.lead.workspaceId, id, newId());
    await swept();
    expect(await state(id)).toMatchObject({ state: 'claimed' });

    await later(3 * 60_000);
    await swept();
    expect(await state(id)).toMatchObject({ state: 'uncertain' });
    expect(relay.messages).toHaveLength(0);
  });

  it('believes a process that comes back late with a yes, unless a person decided meanwhile', async () => {
    const { workspaceId } = office.lead;
    const [believed, decided] = [(await plan())!, (await plan())!];
    const [token, other] = [newId(), newId()];
    await claimEmail(office.db, workspaceId, believed, token);
    await claimEmail(office.db, workspaceId, decided, other);
    await later(3 * 60_000);
    await swept();
    await ledger.resolve(office.lead, decided, 'retry');
    await endClaim(office.db, workspaceId, believed, token, { state: 'sent' });
    await endClaim(office.db, workspaceId, decided, other, { state: 'sent' });

    expect((await state(believed))!.state).toBe('sent');
    expect((await state(decided))!.state).toBe('planned');
  });

  it('does not send from a process that slept after its claim while a person dropped the message', async () => {
    const id = (await plan())!;
    await claimEmail(office.db, office.lead.workspaceId, id, newId());
    await later(3 * 60_000);
    await swept();
    await ledger.resolve(office.lead, id, 'drop');

    expect(await send(id)).toBe('skipped');
    expect(await state(id)).toMatchObject({ state: 'dropped', content: null });
  });

  it('keeps everything while no mail server is configured, and does not send it by itself when one appears', async () => {
    ledger = ledgerWith(new NoMailer());
    const id = (await plan())!;
    expect(await send(id)).toBe('done');
    expect(await state(id)).toMatchObject({ state: 'kept', content: expect.anything() });
    await expect(ledger.resolve(office.lead, id, 'retry')).rejects.toMatchObject({ code: 'mail_not_configured' });

    ledger = ledgerWith(smtp());
    await later(hour);
    await swept();
    expect(await send(id)).toBe('skipped');
    expect(relay.messages).toHaveLength(0);

    await ledger.resolve(office.lead, id, 'retry');
    await send(id);
    expect(relay.messages).toHaveLength(1);
  });

  it('keeps what would leave while a restored team has not been looked at, but for invitations into it', async () => {
    await office.db.query('insert into email_holds (workspace_id) values ($1)', [office.lead.workspaceId]);
    const id = (await plan())!;
    const invitation = (await ledger.plan({ workspaceId: office.lead.workspaceId, key: 'invite', purpose: 'invite_member', recipient: 'lea@ofb.example', content }))!;
    expect([await send(id), await send(invitation)]).toEqual(['done', 'done']);
    expect([(await state(id))!.error, relay.messages.map(({ to }) => to)]).toEqual(['restored', [['lea@ofb.example']]]);
    await expect(ledger.resolve(office.lead, id, 'retry')).rejects.toMatchObject({ code: 'mail_held' });

    expect([await ledger.endHold(office.lead), await ledger.endHold(office.lead)]).toEqual([true, false]);
    expect(await send((await plan())!)).toBe('done');
    await ledger.resolve(office.lead, id, 'retry');
    await send(id);
    expect(relay.messages).toHaveLength(3);
  });

  it('shows instead of sending what is a day late, as after a restore', async () => {
    const id = (await plan())!;
    await later(25 * hour);

    expect(await send(id)).toBe('done');
    expect(await state(id)).toMatchObject({ state: 'kept', error: 'too old' });
    expect(relay.messages).toHaveLength(0);
  });

  it('finds again what a wiped queue has lost', async () => {
    const id = (await plan())!;
    await queues.wipe();
    await later(60_000);
    const { events } = await work();
    const finished = once(events, 'completed');
    expect(await swept()).toBe(1);
    await finished;

    expect(await state(id)).toMatchObject({ state: 'sent' });
  });

  it('sends straight from PostgreSQL while the queue is out of reach', async () => {
    const id = (await plan())!;
    await ledger.sweep({ queue: 'unreachable' });

    expect(await state(id)).toMatchObject({ state: 'sent' });
  });

  it('lets a person resolve only what is open, in their own workspace', async () => {
    const id = (await plan())!;
    await expect(ledger.resolve(office.lead, id, 'sent')).rejects.toMatchObject({ code: 'conflict' });
    await expect(ledger.resolve(await office.otherTeam(), id, 'drop')).rejects.toMatchObject({ code: 'not_found' });
    await expect(ledger.resolve(office.lead, newId(), 'drop')).rejects.toMatchObject({ code: 'not_found' });

    expect(await ledger.resolve(office.lead, id, 'drop')).toMatchObject({ state: 'dropped' });
  });

  it('lists the newest first, page by page, without another workspace’s', async () => {
    const ids = [await plan(), await plan(), await plan()];
    const other = await office.otherTeam();
    await ledger.plan({ workspaceId: other.workspaceId, key: 'x', purpose: 'digest', recipient: 'x@y.example', content });
    const first = await ledger.list(office.lead, { limit: 2 });
    const second = await ledger.list(office.lead, { limit: 2, cursor: first.nextCursor! });

    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([...ids].reverse());
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]).toMatchObject({ subject: 'Vos relances', state: 'planned' });
  });
});
