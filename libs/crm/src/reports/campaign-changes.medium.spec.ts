import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FunnelFacts } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { CampaignAccess } from '../campaigns/campaign-access.js';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { learningSinceChange } from '../insights/whom-to-call/learning.queries.js';
import { changeOfWeek } from './campaign-change.queries.js';
import { CampaignChangesService } from './campaign-changes.service.js';

describe('what a team changed since last week', () => {
  let office: TestOffice;
  let facts: FunnelFacts;
  let changes: CampaignChangesService;
  let campaigns: CampaignsService;
  let productId: string;
  let campaignId: string;
  beforeAll(async () => {
    office = await openTestOffice();
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-10-05T08:00:00Z');
    changes = new CampaignChangesService(office.uow, office.clock, new CampaignAccess());
    campaigns = new CampaignsService(office.uow, office.clock, office.cursors, new CampaignAccess());
    productId = await facts.product();
  });
  beforeEach(async () => {
    await office.moveTo(new Date('2026-11-03T09:00:00Z'));
    campaignId = await facts.campaign(productId);
    await office.db.query(`update campaigns set script_changed_at = '2026-10-05T08:00:00Z' where id = $1`, [campaignId]);
  });
  afterAll(() => office.close());

  const tried = (count: number, at: string, interested = 0) => facts.targets(count, campaignId, {}, { to: 'reached', at }, ...(interested ? [{ to: 'interested' as const, at }] : []));

  it('is one thing a week: said again it is replaced, and keeps its first moment', async () => {
    await changes.say(office.lead, campaignId, { variable: 'script', note: 'Accroche plus courte' });
    await office.moveTo(new Date('2026-11-05T09:00:00Z'));
    const { week, changes: said } = await changes.say(office.lead, campaignId, { variable: 'offer', note: 'Une demi-journée' });

    expect(week).toBe('2026-W45');
    expect(said.map((one) => [one.week, one.variable, one.note, one.changedAt.toISOString().slice(0, 10)])).toEqual([['2026-W45', 'offer', 'Une demi-journée', '2026-11-03']]);
  });

  it('may be said of last week, of no other', async () => {
    expect((await changes.say(office.lead, campaignId, { week: '2026-W44', variable: 'nothing', note: '' })).changes[0]).toMatchObject({ week: '2026-W44', variable: 'nothing' });
    await expect(changes.say(office.lead, campaignId, { week: '2026-W43', variable: 'nothing', note: '' })).rejects.toMatchObject({ problems: [{ field: 'week', code: 'too_long_ago' }] });
    await expect(changes.say(office.lead, campaignId, { week: '2027-W53', variable: 'nothing', note: '' })).rejects.toMatchObject({ problems: [{ field: 'week', code: 'not_iso_week' }] });
  });

  it('is set against what came before it, and only concludes when there is enough to', async () => {
    await tried(30, '2026-10-20T09:00:00Z');
    await changes.say(office.lead, campaignId, { variable: 'script', note: '' });
    await office.moveTo(new Date('2026-11-10T09:00:00Z'));
    await changes.say(office.lead, campaignId, { variable: 'nothing', note: '' });
    await tried(5, '2026-11-10T08:00:00Z');
    expect((await changes.read(office.lead, campaignId)).changes[1]).toMatchObject({ before: { tried: 30, interested: 0 }, since: { tried: 5, interested: 0 }, advice: 'too_early' });
    await tried(20, '2026-11-10T08:00:00Z', 1);
    const [nothing, script] = (await changes.read(office.lead, campaignId)).changes;

    expect(script).toMatchObject({ variable: 'script', since: { tried: 25, interested: 20 }, advice: 'switch' });
    expect(script!.probability).toBeGreaterThan(0.99);
    expect(nothing).toMatchObject({ variable: 'nothing', since: { tried: 0, interested: 0 }, advice: 'too_early' });
  });

  it('is told in the report of its week as it was known then', async () => {
    await changes.say(office.lead, campaignId, { variable: 'script', note: 'D’abord' });
    await office.moveTo(new Date('2026-11-12T09:00:00Z'));
    await changes.say(office.lead, campaignId, { week: '2026-W45', variable: 'moment', note: 'Le matin' });
    const known = (at: string) => changeOfWeek(office.db.manager, office.lead.workspaceId, campaignId, '2026-W45', new Date(at));

    expect(await known('2026-11-09T07:00:00Z')).toMatchObject({ variable: 'script' });
    expect(await known('2026-11-12T10:00:00Z')).toMatchObject({ variable: 'moment' });
  });

  it('warns after forty calls with the same script that taught nothing, until something is heard or changed', async () => {
    const targets = await facts.targets(40, campaignId, {});
    for (const target of targets) await facts.call(target, { at: '2026-11-02T09:00:00Z' });
    expect((await changes.read(office.lead, campaignId)).learning).toMatchObject({ calls: 40, learnt: 0, warns: true });

    await facts.said(targets[0]!, { needId: await facts.need(productId, `Besoin ${campaignId}`) }, { at: '2026-11-02T10:00:00Z' });
    expect((await changes.read(office.lead, campaignId)).learning).toMatchObject({ calls: 41, learnt: 1, warns: false });
    const { version } = await campaigns.get(office.lead, campaignId);
    await campaigns.change(office.lead, campaignId, version, { script: '## Autrement' });
    const changed = await learningSinceChange(office.db.manager, office.lead.workspaceId, campaignId);
    expect(changed).toMatchObject({ calls: 0, learnt: 0 });
    await campaigns.change(office.lead, campaignId, version + 1, { script: '## Autrement', name: 'Autre nom' });
    expect((await campaigns.get(office.lead, campaignId)).scriptChangedAt).toEqual(changed.since);
  });

  it('is not found from another team', async () => {
    const other = await office.otherTeam();
    await expect(changes.read(other, campaignId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(changes.say(other, campaignId, { variable: 'script', note: '' })).rejects.toMatchObject({ code: 'not_found' });
  });
});
