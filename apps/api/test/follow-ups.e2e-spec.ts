import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { row } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import { FunnelFacts, type TestTarget } from '#testing/funnel-facts.js';
import { createHarness, type ApiHarness } from './api-harness.js';

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('follow-ups through the API', () => {
  let harness: ApiHarness;
  let facts: FunnelFacts;
  let campaignId: string;
  beforeAll(async () => {
    harness = await createHarness();
    facts = new FunnelFacts(harness.sql, harness.workspace.id, harness.workspace.scopes.lead.memberId, '2026-01-05T08:00:00Z');
    campaignId = await facts.campaign(await facts.product());
  });
  afterAll(() => harness.close());

  const aTarget = (name?: string): Promise<TestTarget> => facts.target(campaignId, { ...(name ? { name } : {}) });
  const post = (body: object) => harness.as('caller').post('/follow-ups').send(body);
  const patch = (id: string, etag: string, body: object) => harness.as('caller').patch(`/follow-ups/${id}`).set('if-match', etag).send(body);
  const nextStep = (id: string) => row<{ next_kind: string | null; next_due_at: Date | null }>(harness.sql, 'select next_kind, next_due_at from targets where id = $1', [id]);

  it('are set by hand, take the place of an automatic step, and become the target’s next step', async () => {
    const target = await aTarget('Mucem');
    const first = await post({ targetId: target.id, dueAt: inHours(2), note: 'Envoyer la plaquette' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      etag: '"1"', kind: 'task', status: 'scheduled', organisationName: 'Mucem', note: 'Envoyer la plaquette', assigneeId: null,
      ownerId: harness.workspace.scopes.caller.memberId, text: expect.stringMatching(/^Tâche, /),
    });
    const second = await post({ targetId: target.id, kind: 'call_back', dueAt: inHours(5) });
    expect(second.status).toBe(201);
    expect(await nextStep(target.id)).toMatchObject({ next_kind: 'call_back' });
    const third = await post({ targetId: target.id, dueAt: inHours(1) });
    expect([third.status, third.body.code]).toEqual([409, 'already_exists']);
  });

  it('move with a new alarm, are handed over, and close; the target goes on', async () => {
    const target = await aTarget();
    const made = await post({ targetId: target.id, dueAt: inHours(1) });
    const moved = await patch(made.body.id, '"1"', { dueAt: inHours(30), assigneeId: harness.workspace.scopes.lead.memberId });
    expect(moved.body).toMatchObject({ etag: '"2"', status: 'scheduled', assigneeId: harness.workspace.scopes.lead.memberId });
    expect(await row(harness.sql, 'select generation from follow_ups where id = $1', [made.body.id])).toEqual({ generation: 2 });

    expect((await patch(made.body.id, '"1"', { done: true })).status).toBe(412);
    expect((await patch(made.body.id, '"2"', { done: true, cancel: true })).body.code).toBe('validation_failed');
    const done = await patch(made.body.id, '"2"', { done: true });
    expect(done.body).toMatchObject({ status: 'done', etag: '"3"' });
    expect(await nextStep(target.id)).toEqual({ next_kind: null, next_due_at: null });
    expect((await patch(made.body.id, '"3"', { dueAt: inHours(1) })).status).toBe(409);
  });

  it('are listed by when they are due and by who answers for them, page by page', async () => {
    const facts2 = new FunnelFacts(harness.sql, harness.workspace.id, harness.workspace.scopes.lead.memberId, '2026-01-05T08:00:00Z');
    const campaign = await facts2.campaign(await facts2.product('Autre'), 'Autre campagne');
    const targets = await facts2.targets(3, campaign, {});
    for (const [i, target] of targets.entries()) expect((await post({ targetId: target.id, dueAt: inHours([-1, 24 * 3, 24 * 30][i]!) })).status).toBe(201);
    const list = async (query: string) => (await harness.as('lead').get(`/follow-ups?campaignId=${campaign}&${query}`)).body;

    expect((await list('')).items).toHaveLength(3);
    expect((await list('due=overdue')).items).toHaveLength(1);
    expect((await list('due=week')).items.map(({ targetId }: { targetId: string }) => targetId)).toContain(targets[1]!.id);
    expect((await list(`assignee=${harness.workspace.scopes.caller.memberId}`)).items).toHaveLength(3);
    expect((await list('assignee=none')).items).toHaveLength(0);
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ targetId }: { targetId: string }) => targetId)).toEqual(targets.map(({ id }) => id));
    expect(second.nextCursor).toBeNull();
  });

  it.each([
    ['a date long past', { dueAt: '2020-01-01T09:00:00Z' }, 400],
    ['a date in another age', { dueAt: '2199-01-01T09:00:00Z' }, 400],
    ['a local time without zone', { dueAt: '2026-12-01T09:00:00' }, 400],
    ['an unknown kind', { dueAt: inHours(1), kind: 'fax' }, 400],
    ['an unknown field', { dueAt: inHours(1), reason: 'x' }, 400],
    ['somebody who is not in the team', { dueAt: inHours(1), assigneeId: newId() }, 400],
    ['a contact of nobody', { dueAt: inHours(1), contactId: newId() }, 400],
  ])('refuse %s', async (_what, body, status) => {
    const target = await aTarget();
    expect((await post({ targetId: target.id, ...body })).status).toBe(status);
    expect(await nextStep(target.id)).toMatchObject({ next_kind: null });
  });

  it('are refused on a target that is over, and for campaigns that somebody else calls', async () => {
    const over = await aTarget();
    await harness.sql.query(`update targets set stage = 'do_not_contact' where id = $1`, [over.id]);
    expect((await post({ targetId: over.id, dueAt: inHours(1) })).body.code).toBe('opted_out');

    const closed = await facts.campaign(await facts.product('Fermé'), 'À d’autres');
    await harness.sql.query('insert into campaign_callers (workspace_id, campaign_id, member_id) values ($1, $2, $3)', [harness.workspace.id, closed, harness.workspace.scopes.lead.memberId]);
    const target = await facts.target(closed);
    expect((await post({ targetId: target.id, dueAt: inHours(1) })).status).toBe(403);
    expect((await harness.as('lead').post('/follow-ups').send({ targetId: target.id, dueAt: inHours(1) })).status).toBe(201);
    expect((await harness.as('caller').get(`/follow-ups?campaignId=${closed}`)).body.items).toEqual([]);
    expect((await harness.as('lead').get(`/follow-ups?campaignId=${closed}`)).body.items).toHaveLength(1);
  });
});

describe('the background through the API', () => {
  let harness: ApiHarness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());

  const aMail = async (state: string, workspaceId = harness.workspace.id): Promise<string> => {
    const id = newId();
    await harness.sql.query(
      `insert into emails (workspace_id, id, "key", purpose, recipient, message_id, state, content) values ($1, $2, $3, 'digest', 'a@b.example', $4, $5, $6)`,
      [workspaceId, id, `k:${id}`, `<${id}@b.example>`, state, JSON.stringify({ subject: 'Vos relances', text: '', html: '' })],
    );
    return id;
  };
  const resolve = (id: string, resolution: string) => harness.as('lead').post(`/emails/${id}/resolve`).send({ resolution });

  it('shows what is kept and what is doubtful, and takes a person’s word for it', async () => {
    const [kept, doubtful] = [await aMail('kept'), await aMail('uncertain')];
    await aMail('uncertain', harness.other.id);
    const { body: background } = await harness.as('lead').get('/background');
    expect(background).toMatchObject({ queue: 'postgres', queueReachable: true, followUps: { overdue: 0 }, emails: { sends: false, kept: 1, uncertain: 1 } });
    const { body: list } = await harness.as('lead').get('/emails?state=kept,uncertain');
    expect(list.items.map(({ id }: { id: string }) => id)).toEqual([doubtful, kept]);

    expect((await resolve(doubtful, 'sent')).body).toMatchObject({ state: 'sent', subject: null });
    expect((await resolve(kept, 'retry')).body.code).toBe('mail_not_configured');
    expect((await resolve(kept, 'drop')).body).toMatchObject({ state: 'dropped' });
    expect((await resolve(kept, 'drop')).status).toBe(409);
  });

  it('is for leads', async () => {
    for (const path of ['/background', '/emails']) {
      expect((await harness.as('caller').get(path)).status).toBe(403);
      expect((await harness.as('viewer').get(path)).status).toBe(403);
    }
  });
});
