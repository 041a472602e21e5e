import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { FunnelFacts } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { CampaignAccess } from '../../campaigns/campaign-access.js';
import { funnelCells } from './funnel.queries.js';
import { forecastCounts, funnelOf, type Funnel } from './funnel.rules.js';
import { FunnelService } from './funnel.service.js';

const NOW = '2026-11-23T08:00:00Z';

describe('the funnel of a campaign', () => {
  let office: TestOffice;
  let facts: FunnelFacts;
  let service: FunnelService;
  let productId: string;
  let campaignId: string;

  beforeAll(async () => {
    office = await openTestOffice();
    await office.moveTo(new Date(NOW));
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-11-02T08:00:00Z');
    service = new FunnelService(office.uow, office.clock, new CampaignAccess());
  });
  beforeEach(async () => {
    productId = await facts.product();
    campaignId = await facts.campaign(productId);
  });
  afterAll(() => office.close());

  const read = async (at: string, knownAt = NOW, campaignIds = [campaignId]): Promise<Funnel> =>
    funnelOf(await funnelCells(office.db, { workspaceId: office.lead.workspaceId, campaignIds, at: new Date(at), knownAt: new Date(knownAt) }));
  const ever = (funnel: Funnel): number[] => funnel.stages.map(({ everReached }) => everReached);
  const now = (funnel: Funnel): Record<string, number> =>
    Object.fromEntries([...funnel.stages.map(({ stage, now: count }) => [stage, count]), ...Object.entries(funnel.exits)].filter(([, count]) => count !== 0)) as Record<string, number>;

  it('counts who ever reached a stage, and who is there now', async () => {
    const [a, b, c] = [await facts.target(campaignId), await facts.target(campaignId), await facts.target(campaignId)];
    await facts.target(campaignId);
    await facts.fact(a, { to: 'contacted', at: '2026-11-16T09:00:00Z' });
    await facts.fact(b, { to: 'interested', at: '2026-11-16T10:00:00Z' });
    await facts.fact(c, { to: 'reached', at: '2026-11-16T11:00:00Z' });
    await facts.fact(c, { from: 'reached', to: 'declined', proves: null, at: '2026-11-17T11:00:00Z' });

    const funnel = await read(NOW);
    expect(ever(funnel)).toEqual([4, 3, 2, 1, 0, 0, 0, 0]);
    expect(now(funnel)).toEqual({ to_call: 1, contacted: 1, interested: 1, declined: 1 });
    expect(funnel.rates[1]).toMatchObject({ stage: 'reached', of: 'contacted', proportion: { successes: 2, trials: 3 } });
    expect(funnel.rates.at(-1)).toEqual({ stage: 'first_user', of: 'attended', proportion: null });
  });

  it('tells any past instant: facts before it, at it, and none after it', async () => {
    const target = await facts.target(campaignId);
    await facts.fact(target, { to: 'contacted', at: '2026-11-10T09:00:00Z' });
    await facts.fact(target, { from: 'contacted', to: 'interested', at: '2026-11-17T09:00:00Z' });

    expect(ever(await read('2026-11-01T00:00:00Z'))[0]).toBe(0);
    expect(now(await read('2026-11-10T08:59:59.999Z'))).toEqual({ to_call: 1 });
    expect(now(await read('2026-11-10T09:00:00Z'))).toEqual({ contacted: 1 });
    expect(now(await read('2026-11-17T08:59:59.999Z'))).toEqual({ contacted: 1 });
    expect(now(await read('2026-11-17T09:00:00Z'))).toEqual({ interested: 1 });
  });

  it('places a late fact where it happened, and leaves it out of what was known before', async () => {
    const target = await facts.target(campaignId);
    await facts.fact(target, { to: 'contacted', at: '2026-11-10T09:00:00Z', recordedAt: '2026-11-18T09:00:00Z' });

    expect(ever(await read('2026-11-11T00:00:00Z'))[1]).toBe(1);
    expect(ever(await read('2026-11-11T00:00:00Z', '2026-11-16T07:00:00Z'))[1]).toBe(0);
  });

  it('forgets a fact taken back, but not in what was known while it stood', async () => {
    const target = await facts.target(campaignId);
    await facts.fact(target, { to: 'interested', at: '2026-11-10T09:00:00Z', voidedAt: '2026-11-18T09:00:00Z' });

    expect(now(await read(NOW))).toEqual({ to_call: 1 });
    expect(ever(await read(NOW))[3]).toBe(0);
    expect(now(await read('2026-11-11T00:00:00Z', '2026-11-17T00:00:00Z'))).toEqual({ interested: 1 });
  });

  it('shows a correction from the moment it was made', async () => {
    const target = await facts.target(campaignId);
    const at = '2026-11-10T09:00:00Z';
    await facts.fact(target, { to: 'interested', at, voidedAt: '2026-11-19T09:00:00Z' });
    await facts.fact(target, { to: 'contacted', at, recordedAt: '2026-11-19T09:00:00Z' });

    expect(ever(await read(at, '2026-11-12T00:00:00Z')).slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect(ever(await read(at)).slice(0, 4)).toEqual([1, 1, 0, 0]);
  });

  it('takes the entry on the list for the oldest fact, even when calls made before were imported with it', async () => {
    const target = await facts.target(campaignId, { listedAt: '2026-11-20T09:00:00Z' });
    await facts.fact(target, { to: 'reached', at: '2026-11-12T09:00:00Z', recordedAt: '2026-11-20T10:00:00Z' });

    expect(now(await read(NOW))).toEqual({ reached: 1 });
    expect(ever(await read('2026-11-13T00:00:00Z')).slice(0, 3)).toEqual([1, 1, 1]);
  });

  it('counts neither stakeholders nor what was taken off the list', async () => {
    const stakeholder = await facts.target(campaignId, { kind: 'stakeholder' });
    const removed = await facts.target(campaignId);
    for (const target of [stakeholder, removed]) await facts.fact(target, { to: 'interested', at: '2026-11-16T09:00:00Z' });
    await office.db.query(`update targets set deleted_at = '2026-11-20T00:00:00Z' where id = $1`, [removed.id]);

    expect(ever(await read(NOW))).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(ever(await read(NOW, '2026-11-19T00:00:00Z'))[3]).toBe(1);
  });

  it('counts an organisation once per product, as far as it went', async () => {
    const ministries = await facts.campaign(productId, 'Ministères');
    const first = await facts.target(campaignId);
    const again = await facts.target(ministries, { organisationId: first.organisationId });
    await facts.target(ministries);
    await facts.fact(first, { to: 'interested', at: '2026-11-16T09:00:00Z' });
    await facts.fact(again, { to: 'contacted', at: '2026-11-17T09:00:00Z' });

    expect(ever(await read(NOW, NOW, [campaignId, ministries])).slice(0, 4)).toEqual([2, 1, 1, 1]);
    expect(ever(await read(NOW, NOW, [ministries])).slice(0, 4)).toEqual([2, 1, 0, 0]);
  });

  it('never sees another team’s facts', async () => {
    const other = await office.otherTeam();
    const target = await facts.target(campaignId);
    await facts.fact(target, { to: 'reached', at: '2026-11-16T09:00:00Z' });

    const cells = await funnelCells(office.db, { workspaceId: other.workspaceId, campaignIds: [campaignId], at: new Date(NOW), knownAt: new Date(NOW) });
    expect(cells).toEqual([]);
    await expect(service.funnel(other, campaignId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('calls a trial an organisation whose calling is over; those being retried are still on the list', async () => {
    await facts.targets(3, campaignId, {}, { to: 'contacted', at: '2026-11-16T09:00:00Z' });
    await facts.targets(2, campaignId, {}, { to: 'contacted', at: '2026-11-16T09:00:00Z' }, { from: 'contacted', to: 'unreachable', at: '2026-11-18T09:00:00Z' });
    await facts.targets(1, campaignId, {}, { to: 'reached', at: '2026-11-16T09:00:00Z' }, { from: 'reached', to: 'declined', at: '2026-11-16T09:00:00Z' });
    await facts.targets(1, campaignId, {}, { to: 'interested', at: '2026-11-16T09:00:00Z' });
    await facts.targets(1, campaignId, {}, { to: 'interested', at: '2026-11-16T09:00:00Z' }, { from: 'interested', to: 'not_now', at: '2026-11-17T09:00:00Z' });
    await facts.targets(1, campaignId, {}, { to: 'set_aside', at: '2026-11-16T09:00:00Z' });
    await facts.targets(4, campaignId, {});

    const cells = await funnelCells(office.db, { workspaceId: office.lead.workspaceId, campaignIds: [campaignId], at: new Date(NOW), knownAt: new Date(NOW) });
    expect(forecastCounts(cells)).toEqual({ tried: 5, reached: 3, interested: 2, inHand: 1, listLeft: 7 });

    const forecast = await service.forecast(office.lead, campaignId);
    expect(forecast).toMatchObject({ goal: 30, callsMade: 5, listLeft: 7, inHand: 1, listSuffices: false, callsNeeded: null });
    expect(forecast.callsNeededWithoutLimit).toBeGreaterThan(100);
    expect(forecast.curve.at(-1)).toMatchObject({ calls: 7, probability: forecast.probability });
  });

  it('starts from one in ten and the campaign’s own outcomes: after 20 interested of 200, 175 more organisations fill 30 chairs', async () => {
    await facts.targets(20, campaignId, {}, { to: 'interested', at: '2026-11-16T09:00:00Z' });
    await facts.targets(180, campaignId, {}, { to: 'reached', at: '2026-11-16T09:00:00Z' }, { from: 'reached', to: 'declined', at: '2026-11-16T09:00:00Z' });
    await facts.targets(175, campaignId, {});

    const forecast = await service.forecast(office.lead, campaignId, 30);
    // (20 in hand + 175 × 21/210) × 4/5: the prior is Beta(1, 9), so the rate believed is 21 of 210.
    expect(forecast).toMatchObject({ callsMade: 200, interested: 20, inHand: 20, listLeft: 175, callsNeeded: 175, listSuffices: true });
    expect(forecast.expectedAttendees).toBeCloseTo(30, 10);
    expect(forecast.probability).toBeGreaterThan(0.45);
    expect(forecast.probability).toBeLessThan(0.55);
  });

  it('counts on colleagues once guests of a lab have brought some, and on none before', async () => {
    await facts.targets(20, campaignId, {}, { to: 'interested', at: '2026-11-16T09:00:00Z' });
    await facts.targets(30, campaignId, {});
    const before = await service.forecast(office.lead, campaignId, 20);
    const { workspaceId } = office.lead;
    const [labId, organisationId] = [newId(), newId()];
    await office.db.query(`insert into organisations (workspace_id, id, name, name_key) values ($1, $2, 'Mucem', 'mucem')`, [workspaceId, organisationId]);
    await office.db.query(
      `insert into open_labs (workspace_id, id, product_id, title, starts_at, ends_at, capacity) select $1, $2, product_id, 'Premier lab', '2026-11-10T08:00:00Z', '2026-11-10T16:00:00Z', 30 from campaigns where id = $3`,
      [workspaceId, labId, campaignId],
    );
    const guest = async (status: string, broughtBy: string | null = null): Promise<string> => {
      const [contactId, id] = [newId(), newId()];
      await office.db.query('insert into contacts (workspace_id, id, organisation_id, last_name) values ($1, $2, $3, $4)', [workspaceId, contactId, organisationId, `Guest ${id}`]);
      await office.db.query(`insert into invitations (workspace_id, id, open_lab_id, contact_id, status, locale, brought_by_id) values ($1, $2, $3, $4, $5, 'fr', $6)`, [workspaceId, id, labId, contactId, status, broughtBy]);
      return id;
    };
    for (let i = 0; i < 10; i++) {
      const id = await guest('attended');
      if (i < 6) await guest(i < 4 ? 'attended' : 'no_show', id);
    }
    await guest('no_show');
    const after = await service.forecast(office.lead, campaignId, 20);
    // 10 came, 4 of them with a colleague who came too: Beta(1 + 4, 9 + 6), a quarter.
    expect(after.expectedAttendees).toBeCloseTo(before.expectedAttendees * 1.25, 10);
    expect(after.probability).toBeGreaterThan(before.probability);
  });

  it('refuses an instant to come and an unknown campaign', async () => {
    await expect(service.funnel(office.lead, campaignId, new Date('2026-11-24T00:00:00Z'))).rejects.toMatchObject({ problems: [{ field: 'at', code: 'in_the_future' }] });
    await expect(service.funnel(office.lead, '0197f3a0-0000-7000-8000-0000000000aa')).rejects.toMatchObject({ code: 'not_found' });
  });

  describe('by segment', () => {
    it('compares the values of an attribute over the product’s campaigns, an organisation once per value', async () => {
      const ministries = await facts.campaign(productId, 'Ministères');
      await facts.targets(20, campaignId, { organisation: { kind: 'Opérateur' } }, { to: 'reached', at: '2026-11-16T09:00:00Z' });
      const interested = await facts.targets(10, campaignId, { organisation: { kind: 'Opérateur' } }, { to: 'interested', at: '2026-11-16T09:00:00Z' });
      await facts.target(ministries, { organisationId: interested[0]!.organisationId });
      await facts.targets(25, ministries, { organisation: { kind: 'Ministère' } }, { to: 'reached', at: '2026-11-16T09:00:00Z' });
      await facts.target(ministries);

      const segments = await service.segments(office.lead, productId, 'kind');
      expect(segments.values.map(({ value, tried, interested: count, list }) => [value, tried, count, list])).toEqual([['Opérateur', 30, 10, 30], ['Ministère', 25, 0, 25], [null, 0, 0, 1]]);
      expect(segments.values[0]).toMatchObject({ callsPerInterested: 3, label: 'Opérateur' });
      expect(segments.pairs).toHaveLength(1);
      expect(segments.pairs[0]).toMatchObject({ first: 'Opérateur', second: 'Ministère', better: 'first', advice: 'switch' });

      const campaigns = await service.segments(office.lead, productId, 'campaign');
      expect(campaigns.values.map(({ label }) => label)).toEqual(['Opérateurs de l’État', 'Ministères']);
      const within = await service.segments(office.lead, productId, 'kind', ministries);
      expect(within.values.map(({ value, tried }) => [value, tried])).toEqual([['Ministère', 25], ['Opérateur', 0], [null, 0]]);
    });

    it('is refused for another team’s product, or another product’s campaign', async () => {
      const other = await office.otherTeam();
      const elsewhere = await facts.campaign(await facts.product('Autre'));
      await expect(service.segments(other, productId, 'kind')).rejects.toMatchObject({ code: 'not_found' });
      await expect(service.segments(office.lead, productId, 'kind', elsewhere)).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});
