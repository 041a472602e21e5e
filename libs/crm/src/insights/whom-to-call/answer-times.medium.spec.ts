import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { FunnelFacts, type TestTarget } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { CampaignAccess } from '../../campaigns/campaign-access.js';
import { AnswerTimesService } from './answer-times.service.js';

describe('when people answer', () => {
  let office: TestOffice;
  let times: AnswerTimesService;
  let facts: FunnelFacts;
  let campaignId: string;
  beforeAll(async () => {
    office = await openTestOffice();
    times = new AnswerTimesService(office.uow, new CampaignAccess());
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-11-02T08:00:00Z');
    campaignId = await facts.campaign(await facts.product());
  });
  afterAll(() => office.close());

  const call = (target: TestTarget, outcome: string, at: string, channel = 'phone') => office.db.query(
    `insert into calls (workspace_id, id, campaign_id, target_id, member_id, outcome, channel, interest, occurred_at, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, 'unknown', $8, $8)`,
    [office.lead.workspaceId, newId(), campaignId, target.id, office.lead.memberId, outcome, channel, at],
  );

  it('is counted on their own wall, up to the first conversation', async () => {
    // A Tuesday: 9:30 in Paris, 4:30 in Martinique, whose own 9:30 is 13:30 UTC.
    const [paris, martinique, network] = [await facts.target(campaignId), await facts.target(campaignId, { name: 'Mairie' }), await facts.target(campaignId, { name: 'Réseau', kind: 'stakeholder' })];
    await office.db.query(`update organisations set time_zone = 'America/Martinique' where id = $1`, [martinique.organisationId]);
    await call(paris, 'no_answer', '2026-11-10T08:30:00Z');
    await call(paris, 'wrong_number', '2026-11-10T08:40:00Z');
    await call(paris, 'reached', '2026-11-11T14:30:00Z');
    await call(paris, 'no_answer', '2026-11-12T14:30:00Z');
    await call(martinique, 'voicemail', '2026-11-10T13:30:00Z');
    await call(martinique, 'reached', '2026-11-10T14:30:00Z', 'email');
    await call(network, 'reached', '2026-11-10T08:30:00Z');
    const { dials, answered, cells, bands } = await times.ofCampaign(office.lead, campaignId);
    expect([dials, answered, bands.advice]).toEqual([3, 1, 'too_early']);
    expect(cells).toEqual([
      { weekday: 2, band: 'before_10', dials: 2, answered: 0, expected: null },
      { weekday: 3, band: '14_to_16', dials: 1, answered: 1, expected: null },
    ]);
  });

  it('is not found from another team', async () => {
    await expect(times.ofCampaign(await office.otherTeam(), campaignId)).rejects.toMatchObject({ code: 'not_found' });
  });
});
