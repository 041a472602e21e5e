import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadTestConfig } from '#platform/config/test-config.js';
import { rows } from '#platform/database/sql.js';
import { SmtpMailer } from '#platform/mail/smtp.mailer.js';
import { MAIL_CONCURRENCY, queueBackend } from '#platform/queue/queue-backend.js';
import { Queues } from '#platform/queue/queues.service.js';
import { FunnelFacts } from '#testing/funnel-facts.js';
import { LAB_MAIL_FROM, openLabDesk } from '#testing/lab-desk.js';
import { SmtpCatcher } from '#testing/smtp-catcher.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { createTestRedisDatabase, queueBackends } from '#testing/test-redis.js';

const WORKER = fileURLToPath(new URL('../../dist/apps/worker/src/main.js', import.meta.url));
const { chaosFull } = loadTestConfig();
/** The form of every run, and the full one: `npm run chaos -- invitations --full`. */
const FORM = chaosFull ? { invited: 1000, kills: 20 } : { invited: 200, kills: 5 };

describe.each(queueBackends())('invitations while the worker is killed again and again, queue on %s', (backend) => {
  let office: TestOffice;
  let relay: SmtpCatcher;
  let queues: Queues;
  let worker: ChildProcess | undefined;
  afterAll(async () => {
    worker?.kill('SIGKILL');
    await queues.wipe();
    await queues.onApplicationShutdown();
    await relay.close();
    await office.close();
  });

  it(`${FORM.invited} invitations, ${FORM.kills} kills: every guest got exactly one mail, or is listed as doubtful`, async () => {
    office = await openTestOffice();
    relay = await SmtpCatcher.start();
    const redisUrl = backend === 'redis' ? await createTestRedisDatabase() : undefined;
    queues = new Queues(queueBackend({ databaseUrl: office.url, redisUrl }), office.clock);
    await queues.ready();
    const desk = openLabDesk(office, queues, new SmtpMailer({ url: relay.url, from: LAB_MAIL_FROM }));
    const facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-11-02T08:00:00Z');
    const productId = await facts.product();
    const campaignId = await facts.campaign(productId);
    const soon = Date.now() + 30 * 86_400_000;
    const { id: openLabId } = await desk.labs.create(office.lead, { productId, title: 'Premier open lab', startsAt: new Date(soon), endsAt: new Date(soon + 7 * 3_600_000), capacity: 1000 });
    const contactIds: string[] = [];
    for (const target of await facts.targets(FORM.invited, campaignId, { name: 'Opérateur' })) contactIds.push(await desk.contact(target));
    await desk.invitations.invite(office.lead, openLabId, { contactIds, campaignId, send: true });

    const start = (): ChildProcess => spawn(process.execPath, [WORKER], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'error', DATABASE_URL: office.url, SMTP_URL: relay.url, MAIL_FROM: LAB_MAIL_FROM, PUBLIC_URL: 'https://crm.example',
        ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      },
    });
    for (let kill = 1; kill <= FORM.kills; kill++) {
      worker = start();
      const ended = once(worker, 'exit');
      // In the middle of the invitations: after so many more have reached the relay.
      await relay.waitFor(Math.floor((FORM.invited * kill) / (FORM.kills + 1)));
      worker.kill('SIGKILL');
      await ended;
    }

    // What the dead workers left is taken up straight from PostgreSQL, minutes later: no queue, no worker, nothing lost.
    await office.moveTo(new Date(Date.now() + 5 * 60_000));
    for (let left = 1; left > 0;) {
      await desk.jobs.tellGuests({ workspaceId: office.lead.workspaceId, openLabId });
      await desk.ledger.sweep({ queue: 'unreachable' });
      left = (await rows(office.db, `select 1 from emails where state in ('planned', 'claimed')`)).length;
    }

    const received = new Map<string, number>();
    for (const { to } of relay.messages) received.set(to[0]!, (received.get(to[0]!) ?? 0) + 1);
    const mails = await rows<{ recipient: string; state: string; key: string }>(office.db, `select recipient, state, "key" from emails where purpose = 'invitation'`);
    const doubtful = mails.filter(({ state }) => state === 'uncertain');
    expect(mails).toHaveLength(FORM.invited);
    expect([...received.values()].filter((count) => count > 1)).toEqual([]);
    expect(mails.filter(({ state, recipient }) => state === 'sent' && received.get(recipient) !== 1)).toEqual([]);
    expect(mails.filter(({ state }) => state !== 'sent' && state !== 'uncertain')).toEqual([]);
    expect(doubtful.length).toBeLessThanOrEqual(FORM.kills * MAIL_CONCURRENCY);
    expect(await rows(office.db, 'select status, revision, count(*)::int as n from invitations group by 1, 2')).toEqual([{ status: 'sent', revision: 1, n: FORM.invited }]);
    process.stdout.write(`${JSON.stringify({ id: 'invitations', queue: backend, load: FORM.invited, faults: FORM.kills, lost: 0, duplicated: 0, doubtful: doubtful.length, pass: true })}\n`);
  }, 900_000);
});
