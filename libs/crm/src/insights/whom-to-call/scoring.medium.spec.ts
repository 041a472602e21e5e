import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Why } from '#contracts/why.js';
import { rows } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import { FunnelFacts, type TestTarget } from '#testing/funnel-facts.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { teachingCalls } from './scoring.queries.js';
import { ScoringService } from './scoring.service.js';

const LISTED = '2026-11-02T08:00:00Z';
const KINDS = ['Musée', 'Port', 'Université', 'Agence'];

let office: TestOffice;
let facts: FunnelFacts;
let scoring: ScoringService;
let campaignId: string;

beforeAll(async () => {
  office = await openTestOffice();
  facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, LISTED);
  scoring = new ScoringService(office.uow);
});
afterAll(() => office.close());
beforeEach(async () => {
  campaignId = await facts.campaign(await facts.product());
});

const list = async (perKind: number): Promise<TestTarget[]> => {
  const targets: TestTarget[] = [];
  for (let i = 0; i < perKind; i++) for (const kind of KINDS) targets.push(await facts.target(campaignId, { name: `${kind} ${i}`, organisation: { kind } }));
  await office.db.query(
    `update targets t set position = n from (select id, row_number() over (order by id) as n from targets where campaign_id = $1) p where p.id = t.id`, [campaignId],
  );
  return targets;
};
/** A call as the rules leave it: the target's stage and interest follow. */
const call = async ({ id }: TestTarget, outcome: string, { interest = null, at = '2026-11-03T09:10:00Z', channel = 'phone' }: { interest?: string | null; at?: string; channel?: string } = {}) => {
  const { workspaceId, memberId } = office.lead;
  await office.db.query(
    `insert into calls (workspace_id, id, campaign_id, target_id, member_id, channel, outcome, interest, evidence, signals, occurred_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '{}', '{}', $9)`,
    [workspaceId, newId(), campaignId, id, memberId, channel, outcome, interest, at],
  );
  await office.db.query(
    `update targets set attempts = case when $2 = 'reached' then 0 else attempts + 1 end, reached_at = case when $2 = 'reached' then $4::timestamptz else reached_at end,
            interest = coalesce($3, interest), stage = case when $3 = 'none' then 'declined' when $3 is not null then 'interested' else 'contacted' end
      where id = $1`,
    [id, outcome, interest, at],
  );
};
const value = () => scoring.rescore({ workspaceId: office.lead.workspaceId, campaignId });
const queue = () => rows<{ id: string; kind: string; why: Why; score: number; row: string }>(
  office.db,
  `select t.id, o.kind, t.why, t.score, t.xmin::text as row from targets t join organisations o on o.id = t.organisation_id
    where t.campaign_id = $1 and t.stage in ('to_call', 'contacted') order by t.score desc, t.position, t.id`,
  [campaignId],
);

describe('what a target is worth', () => {
  it('is the list’s own order before the first call', async () => {
    const targets = await list(3);
    await value();
    const ordered = await queue();
    expect(ordered.map(({ id }) => id)).toEqual(targets.map(({ id }) => id));
    expect(ordered.every(({ why }) => why.code === 'first_in_list')).toBe(true);
  });

  it('puts the kind that says yes first, and tells by how much', async () => {
    const targets = await list(24);
    for (const [i, target] of targets.slice(0, 80).entries()) {
      const kind = KINDS[i % 4];
      await call(target, 'reached', { interest: kind === 'Musée' && i % 8 < 4 ? 'interested' : 'none', at: `2026-11-03T${String(9 + (i % 3)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00Z` });
    }
    await value();
    const ordered = await queue();
    expect(ordered.slice(0, 4).map(({ kind }) => kind)).toEqual(['Musée', 'Musée', 'Musée', 'Musée']);
    expect(ordered[0]!.why).toEqual({ code: 'segment_does_better', params: { attribute: 'kind', value: 'Musée', interested: 10, tried: 20, restInterested: 0, restTried: 60 } });
  });

  it('is said the same when asked twice, without a write', async () => {
    const targets = await list(12);
    await call(targets[0]!, 'reached', { interest: 'interested' });
    await call(targets[1]!, 'no_answer');
    expect(await value()).toBe('done');
    const once = await queue();
    expect(await value()).toBe('skipped');
    expect(await queue()).toEqual(once);
  });

  it('writes few rows of a long list after one more call', async () => {
    const targets = await list(60);
    for (const [i, target] of targets.slice(0, 60).entries()) await call(target, 'reached', { interest: i % 10 === 0 ? 'interested' : 'none', at: `2026-11-03T09:${String(i).padStart(2, '0')}:00Z` });
    await value();
    const before = new Map((await queue()).map(({ id, row }) => [id, row]));
    await call(targets[100]!, 'reached', { interest: 'none', at: '2026-11-03T10:00:00Z' });
    await value();
    const written = (await queue()).filter(({ id, row }) => before.get(id) !== row);
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(90);
  });

  it('learns from a column of the list’s own', async () => {
    const targets = await list(20);
    for (const [i, { organisationId }] of targets.entries()) {
      await office.db.query(`update organisations set attributes = $2, kind = 'Musée' where id = $1`, [organisationId, JSON.stringify({ Tutelle: i % 2 === 0 ? 'Culture' : 'Mer' })]);
    }
    for (const [i, target] of targets.slice(0, 40).entries()) await call(target, 'reached', { interest: i % 4 === 0 ? 'interested' : 'none', at: `2026-11-03T09:${String(i).padStart(2, '0')}:00Z` });
    await value();
    expect((await queue())[0]!.why).toMatchObject({ code: 'segment_does_better', params: { attribute: 'Tutelle', value: 'Culture', interested: 10, tried: 20 } });
  });
});

describe('the calls that teach', () => {
  it('are those up to the first conversation, numbered, without wrong numbers and mails nobody answered', async () => {
    const [first, second] = await list(1) as [TestTarget, TestTarget];
    await call(first, 'no_answer', { at: '2026-11-03T08:30:00Z' });
    await call(first, 'wrong_number', { at: '2026-11-03T09:30:00Z' });
    await call(first, 'reached', { interest: 'interested', at: '2026-11-03T13:30:00Z' });
    await call(first, 'reached', { interest: 'interested', at: '2026-11-04T13:30:00Z' });
    await call(second, 'no_answer', { channel: 'email', at: '2026-11-03T09:00:00Z' });
    const calls = await teachingCalls(office.db, office.lead.workspaceId, campaignId);
    // Paris in November: one hour ahead.
    expect(calls.map(({ attempt, hour, reached, interested }) => [attempt, hour, reached, interested])).toEqual([[1, 9, false, false], [2, 14, true, true]]);
  });
});
