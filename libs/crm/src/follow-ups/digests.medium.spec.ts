import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '#contracts/cadence.js';
import type { FollowUpKind } from '#contracts/vocabulary.js';
import { row, rows } from '#platform/database/sql.js';
import { EmailLedger } from '#platform/mail/email-ledger.service.js';
import { NoMailer } from '#platform/mail/mailer.js';
import { SmtpMailer } from '#platform/mail/smtp.mailer.js';
import type { Scope } from '#platform/scope.js';
import { FunnelFacts, type TestTarget } from '#testing/funnel-facts.js';
import { SmtpCatcher } from '#testing/smtp-catcher.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { openTestQueue, type TestQueue } from '#testing/test-queue.js';
import { queueBackends } from '#testing/test-redis.js';
import { Digests } from './digests.service.js';
import { openFollowUp } from './follow-up.queries.js';

const monday = '2026-11-23T07:30:00Z';
const mailFrom = 'Premier Cercle <crm@equipe.example>';

describe.each(queueBackends())('the morning digests, with their queue on %s', (kind) => {
  let office: TestOffice;
  let queue: TestQueue;
  let digests: Digests;
  let ledger: EmailLedger;
  let relay: SmtpCatcher;
  let facts: FunnelFacts;
  let target: TestTarget;

  beforeAll(async () => {
    office = await openTestOffice();
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-01-05T08:00:00Z');
  });
  beforeEach(async () => {
    relay = await SmtpCatcher.start();
    queue = await openTestQueue(office, kind);
    ledger = new EmailLedger(office.uow, queue.queues, queue.sweeps, new SmtpMailer({ url: relay.url, from: mailFrom }), office.cursors, { mailFrom });
    digests = new Digests(office.uow, office.clock, ledger, queue.sweeps, { publicUrl: 'https://crm.example' });
    digests.onModuleInit();
    target = await facts.target(await facts.campaign(await facts.product()), { name: 'Mucem' });
    await office.moveTo(new Date(monday));
  });
  afterEach(async () => {
    await queue.close();
    await relay.close();
    for (const table of ['emails', 'follow_ups']) await office.db.query(`delete from ${table}`);
    await office.db.query('update workspaces set digested_on = null, hours = $1, time_zone = default, digest_time = default', [JSON.stringify(DEFAULT_WORKING_HOURS)]);
    await office.db.query('update members set removed_at = null');
    await office.moveTo(null);
  });
  afterAll(() => office.close());

  interface Agreed { of?: Scope; assignedTo?: Scope | null; at?: string; kind?: FollowUpKind; on?: TestTarget }
  async function agree({ of = office.lead, assignedTo = null, at = monday, kind: what = 'not_now', on = target }: Agreed = {}): Promise<string> {
    return (await openFollowUp(office.db, {
      workspaceId: on === target ? office.lead.workspaceId : of.workspaceId, campaignId: on.campaignId, targetId: on.id, contactId: null, kind: what,
      dueAt: new Date(at), reasonCode: 'not_now_until', reasonParams: {}, assigneeId: assignedTo?.memberId ?? null, madeById: of.memberId, callId: null,
    }))!;
  }
  const another = () => facts.target(target.campaignId, { name: 'Inrap' });
  const plan = (workspaceId = office.lead.workspaceId) => digests.planDigests({ workspaceId });
  const planned = async () => (await rows<{ key: string }>(office.db, 'select "key" from emails order by "key"')).map(({ key }) => key);
  const keyOf = ({ memberId }: Scope, date = '2026-11-23') => `digest:${memberId}:${date}`;

  it('arrive as one mail that names what is late and what the day brings, nothing of tomorrow', async () => {
    await agree({ at: '2026-11-20T13:00:00Z' });
    await agree({ on: await facts.target(target.campaignId, { name: 'Inrap' }), at: '2026-11-23T16:00:00Z', kind: 'call_back' });
    await agree({ on: await facts.target(target.campaignId, { name: 'Météo-France' }), at: '2026-11-24T08:00:00Z' });
    await queue.work({ plan_digests: (payload) => digests.planDigests(payload), send_email: (payload) => ledger.send(payload) });
    const sent = queue.completed(1, ({ name }) => name === 'send_email');
    await queue.queues.enqueue('plan_digests', { workspaceId: office.lead.workspaceId }, { id: [office.lead.workspaceId, new Date(monday)] });
    await sent;

    expect(relay.messages).toHaveLength(1);
    const { mail, to } = relay.messages[0]!;
    expect(to).toEqual([(await row<{ email: string }>(office.db, 'select email from accounts where id = $1', [office.lead.accountId]))!.email]);
    expect(mail.subject).toBe('2 relances pour aujourd’hui, dont 1 promise');
    expect(mail.text).toMatch(/En retard\n- Mucem, vendredi 20 novembre[^]*Aujourd’hui\n- Inrap, 17\u00A0h/);
    expect(mail.text).not.toContain('Météo-France');
  });

  it('are exactly one per owner and morning, whoever rings and however often', async () => {
    const caller = await office.member('caller');
    await agree();
    await agree({ on: await another(), of: caller });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => plan()));
    await queue.sweeps.run();

    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await planned()).toEqual([keyOf(office.lead), keyOf(caller)].sort());
  });

  it('go to whoever it is assigned to, else who called, else the leads', async () => {
    const [called, assigned, left] = [await office.member('caller'), await office.member('caller'), await office.member('caller')];
    await agree({ of: called, assignedTo: assigned });
    await agree({ of: called, on: await another() });
    await agree({ of: left, on: await another() });
    await office.db.query('update members set removed_at = app.now() where id = $1', [left.memberId]);
    await plan();

    expect(await planned()).toEqual([keyOf(assigned), keyOf(called), keyOf(office.lead)].sort());
  });

  it('never go to somebody who only looks on', async () => {
    const viewer = await office.member('viewer');
    await agree({ assignedTo: viewer });
    await plan();

    expect(await planned()).toEqual([keyOf(office.lead)]);
  });

  it('do not come without a follow-up, nor later the same day when one opens', async () => {
    expect(await plan()).toBe('done');
    await agree();
    await office.moveTo(new Date('2026-11-23T10:00:00Z'));
    await queue.sweeps.run();

    expect(await planned()).toEqual([]);
  });

  it('are caught up by the sweep when nobody rang, and come again the next working morning', async () => {
    await agree();
    await office.moveTo(new Date('2026-11-27T09:00:00Z'));
    await queue.sweeps.run();
    await office.moveTo(new Date('2026-11-28T09:00:00Z'));
    await queue.sweeps.run();
    await office.moveTo(new Date('2026-11-30T07:30:00Z'));
    await queue.sweeps.run();

    expect(await planned()).toEqual([keyOf(office.lead, '2026-11-27'), keyOf(office.lead, '2026-11-30')]);
  });

  it('stay one a day through a day that shows 2:30 twice and one that never shows it', async () => {
    await office.db.query(`update workspaces set digest_time = '02:30', hours = jsonb_set(hours, '{weekdays}', '[1,2,3,4,5,6,7]')`);
    await agree({ at: '2026-03-28T09:00:00Z' });
    for (const date of ['2026-03-28T23:00:00Z', '2026-10-24T22:00:00Z']) {
      for (let quarter = 0; quarter < 24; quarter++) {
        await office.moveTo(new Date(Date.parse(date) + quarter * 900_000));
        await plan();
      }
    }

    expect(await planned()).toEqual([keyOf(office.lead, '2026-03-29'), keyOf(office.lead, '2026-10-25')]);
  });

  it('are planned whole or not at all', async () => {
    await agree();
    await office.db.query(`update accounts set email = 'two@equipe.example,three@equipe.example' where id = $1`, [office.lead.accountId]);
    await expect(plan()).rejects.toThrow(RangeError);
    expect(await row(office.db, 'select digested_on from workspaces where id = $1', [office.lead.workspaceId])).toEqual({ digested_on: null });

    await office.db.query(`update accounts set email = 'lead@equipe.example' where id = $1`, [office.lead.accountId]);
    expect(await plan()).toBe('done');
    expect(await planned()).toHaveLength(1);
  });

  it('leave other teams alone', async () => {
    const other = await office.otherTeam();
    await agree();
    await plan(other.workspaceId);

    expect(await planned()).toEqual([]);
  });

  it('are kept, and shown as kept, while no mail server is configured', async () => {
    ledger = new EmailLedger(office.uow, queue.queues, queue.sweeps, new NoMailer(), office.cursors, { mailFrom });
    await agree();
    await plan();
    const { id } = (await row<{ id: string }>(office.db, 'select id from emails'))!;
    await ledger.send({ workspaceId: office.lead.workspaceId, emailId: id });

    expect(await ledger.list(office.lead, { limit: 10, states: ['kept'] })).toMatchObject({ items: [{ id, purpose: 'digest', state: 'kept' }] });
  });
});
