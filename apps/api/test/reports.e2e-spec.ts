import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { row } from '#platform/database/sql.js';
import { FunnelFacts } from '#testing/funnel-facts.js';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('funnel and reports over HTTP', () => {
  let harness: ApiHarness;
  let productId: string;
  let campaignId: string;

  beforeAll(async () => {
    harness = await createHarness();
    const { workspace, sql } = harness;
    const facts = new FunnelFacts(sql, workspace.id, workspace.scopes.lead.memberId, '2026-01-05T08:00:00Z');
    productId = await facts.product();
    campaignId = await facts.campaign(productId);
    const [target] = await facts.targets(1, campaignId, { name: 'Mucem' }, { to: 'interested', at: '2026-01-07T09:00:00Z' });
    await facts.targets(3, campaignId, {}, { to: 'contacted', at: '2026-01-13T09:00:00Z' });
    await facts.said(target!, { needId: await facts.need(productId, 'Signer') }, { at: '2026-01-07T09:00:00Z' });
  });
  afterAll(() => harness.close());

  it('tells the funnel now and then, to everybody but strangers', async () => {
    const now = await harness.as('viewer').get(`/campaigns/${campaignId}/funnel`);
    expect(now.body).toMatchObject({ campaignId, list: 4, trials: { tried: 1 } });
    expect(now.body.stages[3]).toEqual({ stage: 'interested', everReached: 1, now: 1 });
    expect(now.body.rates[1]).toMatchObject({ stage: 'reached', of: 'contacted', successes: 1, trials: 4, rate: 0.25 });
    const then = await harness.as('caller').get(`/campaigns/${campaignId}/funnel?at=2026-01-08T00:00:00Z`);
    expect(then.body.stages.map(({ everReached }: { everReached: number }) => everReached)).toEqual([4, 1, 1, 1, 0, 0, 0, 0]);

    for (const [query, field] of [['at=hier', 'at'], ['at=2199-01-01T00:00:00Z', 'at'], ['when=now', 'when']] as const) {
      const refused = await harness.as('lead').get(`/campaigns/${campaignId}/funnel?${query}`);
      expect([refused.status, refused.body.errors?.[0]?.field ?? refused.body.problems?.[0]?.field]).toEqual([400, field]);
    }
    expect((await harness.other.as('lead').get(`/campaigns/${campaignId}/funnel`)).status).toBe(404);
    expect((await harness.anonymous.get(`/campaigns/${campaignId}/funnel`)).status).toBe(401);
  });

  it('forecasts for the chairs asked for', async () => {
    const answer = await harness.as('viewer').get(`/campaigns/${campaignId}/forecast?goal=12`);
    expect(answer.body).toMatchObject({ goal: 12, callsMade: 1, listLeft: 3, inHand: 1, callsNeeded: null, listSuffices: false });
    expect(answer.body.curve).toHaveLength(4);
    for (const goal of ['0', '1e3', 'x', '999999']) expect((await harness.as('lead').get(`/campaigns/${campaignId}/forecast?goal=${goal}`)).status).toBe(400);
  });

  it('compares segments, and keeps callers out', async () => {
    expect((await harness.as('viewer').get(`/products/${productId}/segments?by=source`)).body).toMatchObject({ by: 'source', values: [{ value: 'list', tried: 1 }] });
    expect((await harness.as('lead').get(`/products/${productId}/segments?by=name`)).status).toBe(400);
    expect((await harness.as('caller').get(`/products/${productId}/segments`)).status).toBe(403);
  });

  it('names who asked for something to leads only', async () => {
    expect((await harness.as('lead').get('/needs')).body.items[0]).toMatchObject({ title: 'Signer', saidBy: [{ organisation: 'Mucem 1' }] });
    expect((await harness.as('viewer').get('/needs')).body.items[0]).toMatchObject({ title: 'Signer', saidBy: null });
    expect((await harness.as('viewer').get('/objections')).body).toEqual({ items: [], nextCursor: null });
  });

  it('gives any week as JSON, HTML and text; none for a week that is not', async () => {
    const report = await harness.as('lead').get('/reports/weekly?week=2026-W02');
    expect(report.body).toMatchObject({ week: '2026-W02', final: true, sentAt: null, audience: 'team', campaigns: [{ campaignId, campaign: 'Opérateurs de l’État', product: 'Escale' }] });
    const html = await harness.as('lead').get('/reports/weekly.html?week=2026-W02');
    expect(html.headers['content-type']).toMatch(/^text\/html/);
    expect(html.headers['content-security-policy']).toContain("default-src 'none'");
    expect(html.text).toMatch(/^<!DOCTYPE html>/);
    const text = await harness.as('viewer').get('/reports/weekly.txt?week=2026-W02');
    expect(text.headers['content-type']).toMatch(/^text\/plain/);
    expect(text.text).toContain('1 nouvelle intéressée');
    for (const week of ['2027-W53', '2199-W01', '47', '']) {
      const refused = await harness.as('lead').get(`/reports/weekly?week=${week}`);
      expect([refused.status, refused.body.code]).toEqual([400, 'week_invalid']);
    }
    expect((await harness.as('caller').get('/reports/weekly')).status).toBe(403);
    expect((await harness.as('viewer').get('/reports/weekly/weeks')).body.items[0].final).toBe(false);
    expect((await harness.as('lead').get(`/reports/weekly?week=2026-W02&productId=${campaignId}`)).body.campaigns).toEqual([]);
  });

  it('keeps decisions, and sends a test', async () => {
    const decided = await harness.as('lead').post('/reports/weekly/decisions').send({ week: '2026-W02', campaignId, decision: 'continue' });
    expect([decided.status, decided.body.decision]).toEqual([201, 'continue']);
    expect((await harness.as('viewer').post('/reports/weekly/decisions').send({ week: '2026-W02', campaignId, decision: 'stop' })).status).toBe(403);
    const sent = await harness.as('admin').post('/reports/weekly/send').send({ week: '2026-W02', to: 'me' });
    expect([sent.status, sent.body]).toEqual([202, { week: '2026-W02', planned: 1 }]);
  });

  it('is subscribed to, changed and ended by leads', async () => {
    const list = await harness.as('lead').get('/report-subscriptions');
    expect(list.body.items.map(({ audience }: { audience: string }) => audience).sort()).toEqual(['team', 'team', 'viewer']);
    const viewer = list.body.items.find(({ audience }: { audience: string }) => audience === 'viewer') as { id: string; etag: string };
    const changed = await harness.as('lead').patch(`/report-subscriptions/${viewer.id}`).set('if-match', viewer.etag).send({ everyWeeks: 26 });
    expect(changed.body).toMatchObject({ everyWeeks: 26, etag: '"2"' });
    expect((await harness.as('lead').patch(`/report-subscriptions/${viewer.id}`).send({ everyWeeks: 4 })).status).toBe(428);
    expect((await harness.as('lead').delete(`/report-subscriptions/${viewer.id}`).set('if-match', '"2"')).status).toBe(204);
    expect((await harness.as('viewer').get('/report-subscriptions')).status).toBe(403);
    expect((await harness.other.as('lead').delete(`/report-subscriptions/${viewer.id}`).set('if-match', '"3"')).status).toBe(404);
  });

  it('is ended by the page in the mail: opening changes nothing, its form does, without any cookie', async () => {
    const sent = await harness.as('lead').post('/reports/weekly/send').send({ week: '2026-W03', to: 'subscribers' });
    expect(sent.body).toEqual({ week: '2026-W03', planned: 2 });
    const mail = await row<{ url: string }>(harness.sql, `select content->>'unsubscribeUrl' as url from emails where recipient like 'lead-%' and purpose = 'weekly_report'`);
    const path = new URL(mail!.url).pathname;
    const ended = async () => (await row<{ ended: number }>(harness.sql, 'select count(*)::int as ended from report_subscriptions where unsubscribed_at is not null'))!.ended;
    const before = await ended();

    const page = await supertest(harness.server).get(path);
    expect(page.text).toContain('<form method="post">');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(await ended()).toBe(before);
    const unknown = await supertest(harness.server).get('/unsubscribe/nobody');
    expect(unknown.text).toBe(page.text);

    const done = await supertest(harness.server).post(path).set('origin', 'null').type('form').send('List-Unsubscribe=One-Click');
    expect(done.status).toBe(200);
    expect(done.text).toContain('ne vous sera plus envoyé');
    expect(await ended()).toBe(before + 1);
    expect((await supertest(harness.server).post('/unsubscribe/nobody').type('form').send('')).text).toBe(done.text);
    expect((await harness.as('lead').post('/reports/weekly/send').type('form').send('to=me')).status).toBe(415);
    expect((await supertest(harness.server).get(path).set('accept-language', 'en')).text).toContain('Stop receiving this report');
  });
});
