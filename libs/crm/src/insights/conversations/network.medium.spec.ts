import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FunnelFacts } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { CampaignAccess } from '../../campaigns/campaign-access.js';
import { NetworkService } from './network.service.js';

describe('who else should be called', () => {
  let office: TestOffice;
  let networks: NetworkService;
  let campaignId: string;
  beforeAll(async () => {
    office = await openTestOffice();
    await office.moveTo(new Date('2026-11-23T08:00:00Z'));
    const facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-11-02T08:00:00Z');
    networks = new NetworkService(office.uow, office.clock, new CampaignAccess());
    campaignId = await facts.campaign(await facts.product());
    const [water, museum] = [await facts.target(campaignId, { name: 'Agence de l’eau' }), await facts.target(campaignId, { name: 'Mucem' })];
    const named = await facts.targets(3, campaignId, { source: 'referral' });
    for (const [i, { id }] of named.entries()) {
      await office.db.query('update targets set referrer_target_id = $2, last_call_at = $3 where id = $1', [id, i === 0 ? museum.id : water.id, i === 1 ? null : '2026-11-10T09:00:00Z']);
    }
    await facts.fact(named[0]!, { to: 'interested', at: '2026-11-10T09:00:00Z' });
    await facts.fact(named[2]!, { to: 'reached', at: '2026-11-10T09:00:00Z' });
    await facts.fact(named[2]!, { to: 'first_user', at: '2026-11-11T09:00:00Z', voidedAt: '2026-11-12T09:00:00Z' });
    await facts.fact(water, { to: 'reached', at: '2026-11-09T09:00:00Z' });
    const [met] = [await facts.target(campaignId, { name: 'Réseau des SG', kind: 'stakeholder' })];
    await office.db.query(`update targets set stage = 'reached', reached_at = app.now() where id = $1`, [met!.id]);
    await facts.target(campaignId, { name: 'Syndicat', kind: 'stakeholder' });
  });
  afterAll(() => office.close());

  it('is credited to whoever named them, by what came of it; what was taken back counts no more', async () => {
    const { referrers } = await networks.read(office.lead, campaignId);
    expect(referrers.map(({ organisation, named, called, reached, interested, firstUsers }) => [organisation, named, called, reached, interested, firstUsers])).toEqual([
      ['Mucem', 1, 1, 1, 1, 0], ['Agence de l’eau', 2, 1, 1, 0, 0],
    ]);
  });

  it('is set against those nobody named', async () => {
    const { referredRate, otherRate } = await networks.read(office.lead, campaignId);
    expect([referredRate!.successes, referredRate!.trials, otherRate!.successes, otherRate!.trials]).toEqual([1, 2, 0, 1]);
  });

  it('shows networks and possible opponents apart, those nobody met first', async () => {
    expect((await networks.read(office.lead, campaignId)).stakeholders.map(({ organisation, stage }) => [organisation, stage])).toEqual([['Syndicat', 'to_call'], ['Réseau des SG', 'reached']]);
  });

  it('is not found from another team', async () => {
    await expect(networks.read(await office.otherTeam(), campaignId)).rejects.toMatchObject({ code: 'not_found' });
  });
});
