import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('bulk changes, removals and saved views over HTTP', () => {
  let harness: ApiHarness;
  let campaign: string;
  let targets: string[];
  beforeAll(async () => {
    harness = await createHarness();
    const lead = harness.as('lead');
    const { body: product } = await lead.post('/products').send({ name: 'Escale' }).expect(201);
    campaign = (await lead.post('/campaigns').send({ productId: product.id, name: 'Opérateurs' }).expect(201)).body.id;
    const organisationIds: string[] = [];
    for (const name of ['Mucem', 'Inrap', 'Shom']) organisationIds.push((await lead.post('/organisations').send({ name }).expect(201)).body.id);
    targets = (await lead.post(`/campaigns/${campaign}/targets`).send({ organisationIds }).expect(201)).body.items;
  });
  afterAll(() => harness.close());

  const bulk = (body: object) => harness.as('lead').post(`/campaigns/${campaign}/targets/bulk`).send(body);
  const list = async (query = '') => (await harness.as('lead').get(`/campaigns/${campaign}/targets?${query}`).expect(200)).body as { items: { id: string; etag: string; stage: string; assigneeId: string | null }[]; total: number };

  it('sets aside what a filter means, and takes it back', async () => {
    const { body } = await bulk({ filter: { q: 'inrap', stage: ['to_call'], assignee: 'none' }, set: { stage: 'set_aside', reason: 'Hors cible' } }).expect(200);
    expect(body).toEqual({ operationId: expect.any(String), changed: 1, refused: 0 });
    expect((await list('stage=set_aside')).total).toBe(1);
    await harness.as('caller').post(`/operations/${body.operationId}/undo`).expect(403);
    expect((await harness.as('lead').post(`/operations/${body.operationId}/undo`).expect(200)).body).toEqual({ restored: 1, left: 0 });
    expect((await list('stage=set_aside')).total).toBe(0);
    const again = await harness.as('lead').post(`/operations/${body.operationId}/undo`).expect(409);
    expect(again.body.code).toBe('undo_done');
  });

  it('names what is wrong with a request', async () => {
    expect((await bulk({ set: { assigneeId: null } }).expect(400)).body.errors).toMatchObject([{ field: 'ids', code: 'required' }]);
    expect((await bulk({ ids: targets, filter: {}, set: { assigneeId: null } }).expect(400)).body.errors).toMatchObject([{ field: 'filter', code: 'not_together' }]);
    expect((await bulk({ ids: targets, set: { stage: 'set_aside' } }).expect(422)).body.code).toBe('reason_required');
    expect((await bulk({ ids: targets, set: { followUp: { kind: 'call_back', dueAt: '2026-12-01T09:00:00Z' } } }).expect(400)).body.errors).toMatchObject([{ field: 'set.followUp.kind' }]);
    await harness.as('caller').post(`/campaigns/${campaign}/targets/bulk`).send({ ids: targets, set: { assigneeId: null } }).expect(403);
  });

  it('takes a target off the list and puts it back', async () => {
    const { items: [first] } = await list();
    await harness.as('lead').delete(`/targets/${first!.id}`).expect(428);
    const { body } = await harness.as('lead').delete(`/targets/${first!.id}`).set('if-match', first!.etag).expect(200);
    await harness.as('lead').get(`/targets/${first!.id}`).expect(404);
    await harness.as('admin').post(`/operations/${body.operationId}/undo`).expect(200);
    await harness.as('lead').get(`/targets/${first!.id}`).expect(200);
  });

  it('keeps views: mine for me, shared ones for the team, looked after by a lead', async () => {
    const mine = (await harness.as('caller').post('/views').send({ name: ' Mes retards ', query: 'overdue=true' }).expect(201)).body;
    expect(mine).toMatchObject({ name: 'Mes retards', query: 'overdue=true', shared: false, mine: true });
    expect((await harness.as('lead').get('/views').expect(200)).body.items).toEqual([]);
    await harness.as('lead').patch(`/views/${mine.id}`).set('if-match', mine.etag).send({ name: 'Prise' }).expect(404);

    const ours = (await harness.as('lead').post('/views').send({ name: 'À réparer', query: 'toRepair=true', shared: true }).expect(201)).body;
    expect((await harness.as('caller').get('/views')).body.items.map((view: { name: string; mine: boolean }) => [view.name, view.mine])).toEqual([['À réparer', false], ['Mes retards', true]]);
    await harness.as('caller').delete(`/views/${ours.id}`).set('if-match', ours.etag).expect(403);
    const renamed = (await harness.as('admin').patch(`/views/${ours.id}`).set('if-match', ours.etag).send({ name: 'Numéros à réparer' }).expect(200)).body;
    await harness.as('lead').delete(`/views/${ours.id}`).set('if-match', ours.etag).expect(412);
    await harness.as('lead').delete(`/views/${ours.id}`).set('if-match', renamed.etag).expect(204);
    await harness.as('viewer').get('/views').expect(403);
  });
});
