import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PortraitAnswer } from '#contracts/vocabulary.js';
import { FunnelFacts, type TargetOf, type TestTarget } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { openTestQueue, type TestQueue } from '#testing/test-queue.js';
import { ScoreRequests } from '../../campaigns/score-requests.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { PortraitProposalsService } from './portrait-proposals.service.js';

describe('weights proposed from first uses', () => {
  let office: TestOffice;
  let queue: TestQueue;
  let proposals: PortraitProposalsService;
  let facts: FunnelFacts;
  let productId: string;
  let campaignId: string;
  beforeAll(async () => {
    office = await openTestOffice();
    queue = await openTestQueue(office, 'postgres');
    proposals = new PortraitProposalsService(office.uow, office.clock, new AuditService(office.uow, office.cursors), new ScoreRequests(office.uow, queue.queues));
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-11-02T08:00:00Z');
    productId = await facts.product();
    campaignId = await facts.campaign(productId);
    await listed(8, 'yes', 'first_user');
    await listed(4, 'yes', 'reached');
    await listed(20, 'no', 'unreachable');
    // Neither calling that goes on, nor a network, nor an unknown answer says anything.
    await listed(9, 'no', 'to_call');
    await listed(9, 'yes', 'reached', { kind: 'stakeholder' });
    await listed(9, 'unknown', 'reached');
  });
  afterAll(async () => {
    await queue.close();
    await office.close();
  });

  const listed = async (count: number, suffers: PortraitAnswer, stage: string, of: TargetOf = {}): Promise<TestTarget[]> => {
    const targets = await facts.targets(count, campaignId, { ...of, name: `${stage} ${suffers} ${of.kind ?? ''}` });
    await office.db.query(`update targets set portrait = $2, stage = $3, reached_at = case when $3 in ('reached', 'first_user') then app.now() end where id = any($1::uuid[])`,
      [targets.map(({ id }) => id), { suffers }, stage]);
    return targets;
  };
  const suffers = async () => (await proposals.ofProduct(office.lead, productId)).criteria.find(({ key }) => key === 'suffers')!;

  it('count users against those whose calling is over, each organisation once', async () => {
    const again = await facts.campaign(productId, 'Deuxième');
    const [{ organisation_id: organisationId }] = await office.db.query<[{ organisation_id: string }]>(`select organisation_id from targets where campaign_id = $1 and stage = 'first_user' limit 1`, [campaignId]);
    await facts.target(again, { organisationId });
    expect(await suffers()).toMatchObject({ users: { yes: 8, partly: 0, no: 0 }, others: { yes: 4, partly: 0, no: 20 }, weight: 1, verdict: 'heavier', proposed: 2.5 });
    expect((await proposals.ofProduct(office.lead, productId)).criteria.find(({ key }) => key === 'digitised')).toMatchObject({ verdict: 'too_early', proposed: null });
  });

  it('are not proposed again after a refusal until three more users are known', async () => {
    const { version } = await proposals.ofProduct(office.lead, productId);
    const { criteria, decisions } = await proposals.answer(office.lead, productId, version, { criterion: 'suffers', weight: 2.5, accepted: false });
    expect(criteria.find(({ key }) => key === 'suffers')).toMatchObject({ weight: 1, proposed: 2.5, refused: { by: expect.any(String), at: expect.any(Date) } });
    expect(decisions).toMatchObject([{ criterion: 'suffers', label: 'Souffre du problème', fromWeight: 1, toWeight: 2.5, accepted: false, facts: { users: { yes: 8 } } }]);
    await expect(proposals.answer(office.lead, productId, version + 1, { criterion: 'suffers', weight: 2.5, accepted: true })).rejects.toMatchObject({ code: 'conflict' });
    await listed(3, 'yes', 'first_user');
    expect(await suffers()).toMatchObject({ refused: null, verdict: 'heavier' });
  });

  it('change the portrait once accepted, as shown and once; and then the present weight may stay', async () => {
    const { version, criteria } = await proposals.ofProduct(office.lead, productId);
    const weight = criteria.find(({ key }) => key === 'suffers')!.proposed!;
    await expect(proposals.answer(office.lead, productId, version, { criterion: 'suffers', weight: weight + 1, accepted: true })).rejects.toMatchObject({ code: 'conflict' });
    await expect(proposals.answer(office.lead, productId, version - 1, { criterion: 'suffers', weight, accepted: true })).rejects.toMatchObject({ code: 'etag_stale' });
    const after = await proposals.answer(office.lead, productId, version, { criterion: 'suffers', weight, accepted: true });
    expect(after.criteria.find(({ key }) => key === 'suffers')).toMatchObject({ weight, verdict: 'keeps', proposed: null });
    expect(after.decisions.map(({ accepted }) => accepted)).toEqual([true, false]);
    expect(await office.db.query(`select ideal_user -> 'criteria' -> 0 ->> 'weight' as weight from products where id = $1`, [productId])).toEqual([{ weight: String(weight) }]);
  });

  it('are not found from another team', async () => {
    await expect(proposals.ofProduct(await office.otherTeam(), productId)).rejects.toMatchObject({ code: 'not_found' });
  });
});
