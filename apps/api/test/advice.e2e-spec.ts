import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('advice over HTTP: portrait weights, when people answer, the next wave, stakeholders', () => {
  let harness: ApiHarness;
  let product: string;
  let campaign: string;
  let targets: string[];
  beforeAll(async () => {
    harness = await createHarness();
    const lead = harness.as('lead');
    product = (await lead.post('/products').send({ name: 'Escale' }).expect(201)).body.id;
    campaign = (await lead.post('/campaigns').send({ productId: product, name: 'Opérateurs' }).expect(201)).body.id;
    const organisationIds: string[] = [];
    for (let i = 0; i < 40; i++) organisationIds.push((await lead.post('/organisations').send({ name: `Organisation ${i}` }).expect(201)).body.id);
    targets = (await lead.post(`/campaigns/${campaign}/targets`).send({ organisationIds }).expect(201)).body.items;
  });
  afterAll(() => harness.close());

  it('proposes weights with their facts, takes an answer once, and keeps who gave it', async () => {
    const address = `/products/${product}/portrait-weights`;
    const { body: early } = await harness.as('lead').get(address).expect(200);
    expect(early).toMatchObject({ needed: { users: 5, others: 10, usersAfterRefusal: 3 }, decisions: [] });
    expect(early.criteria.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['too_early', 'too_early', 'too_early']);
    await harness.sql.query(`update targets set portrait = '{"suffers":"yes"}', stage = 'first_user', reached_at = app.now() where id = any($1::uuid[])`, [targets.slice(0, 8)]);
    await harness.sql.query(`update targets set portrait = '{"suffers":"no"}', stage = 'declined', reached_at = app.now() where id = any($1::uuid[])`, [targets.slice(8, 38)]);
    const { body } = await harness.as('lead').get(address).expect(200);
    const [suffers] = body.criteria;
    expect(suffers).toMatchObject({ key: 'suffers', weight: 1, verdict: 'heavier', users: { yes: 8, partly: 0, no: 0 }, others: { yes: 0, partly: 0, no: 30 }, refused: null });
    const answer = { criterion: 'suffers', weight: suffers.proposed, accepted: true };
    await harness.as('lead').post(address).send(answer).expect(428);
    expect((await harness.as('lead').post(address).set('if-match', body.etag).send({ ...answer, weight: 400 }).expect(409)).body.code).toBe('conflict');
    const { body: after } = await harness.as('lead').post(address).set('if-match', body.etag).send(answer).expect(200);
    expect(after.criteria[0]).toMatchObject({ weight: suffers.proposed, verdict: 'keeps', proposed: null });
    expect(after.decisions).toMatchObject([{ criterion: 'suffers', fromWeight: 1, toWeight: suffers.proposed, accepted: true, users: { yes: 8 } }]);
    expect((await harness.as('lead').get(`/products/${product}`)).body.idealUser.criteria[0].weight).toBe(suffers.proposed);
  });

  it('shows proposals, and waves, to those who lead only', async () => {
    for (const role of ['caller', 'viewer'] as const) {
      await harness.as(role).get(`/products/${product}/portrait-weights`).expect(403);
      await harness.as(role).get(`/products/${product}/wave`).expect(403);
      await harness.as(role).put(`/products/${product}/wave`).send({ met: [] }).expect(403);
    }
    expect((await harness.as('caller').get(`/campaigns/${campaign}/today`).expect(200)).body.wave).toBeNull();
    await harness.as('viewer').get(`/campaigns/${campaign}/today`).expect(403);
  });

  it('tells when people answer, to everybody and without a name', async () => {
    await harness.as('caller').post('/calls').send({ targetId: targets[39], outcome: 'no_answer' }).expect(201);
    for (const role of ['lead', 'caller', 'viewer'] as const) {
      const { body } = await harness.as(role).get(`/campaigns/${campaign}/answer-times`).expect(200);
      expect(body).toMatchObject({ dials: 1, answered: 0, needed: 40, bandAdvice: 'too_early', weekdayAdvice: 'too_early', bestBand: null });
      expect(body.moments).toHaveLength(1);
    }
  });

  it('tells which crowd the product is ready for, and what the next one waits for', async () => {
    const { body: young } = await harness.as('lead').get(`/products/${product}/wave`).expect(200);
    expect(young).toMatchObject({ wave: 'rebels', ageMonths: null, firstUsers: 8, warns: false, next: { wave: 'marsh', fromMonth: 3, inMonths: 3 }, lacking: ['users_to_quote', 'stable_main_functions', 'first_recognition'] });
    await harness.sql.query(`update products set launched_on = (app.now() - interval '4 months')::date where id = $1`, [product]);
    expect((await harness.as('lead').get(`/campaigns/${campaign}/today`).expect(200)).body.wave).toMatchObject({ wave: 'rebels', ageMonths: 4, warns: true });
    await harness.as('lead').put(`/products/${product}/wave`).send({ met: ['applause'] }).expect(400);
    const met = ['users_to_quote', 'stable_main_functions', 'first_recognition'];
    expect((await harness.as('lead').put(`/products/${product}/wave`).send({ met }).expect(200)).body).toMatchObject({ wave: 'marsh', warns: false, lacking: [] });
  });

  it('makes a stakeholder of a target and back, outside the funnel meanwhile', async () => {
    const list = async (): Promise<number> => (await harness.as('lead').get(`/campaigns/${campaign}/funnel`).expect(200)).body.list;
    const before = await list();
    const bulk = `/campaigns/${campaign}/targets/bulk`;
    await harness.as('lead').post(bulk).send({ ids: [targets[38]], set: { kind: 'friend' } }).expect(400);
    await harness.as('caller').post(bulk).send({ ids: [targets[38]], set: { kind: 'stakeholder' } }).expect(403);
    const { body } = await harness.as('lead').post(bulk).send({ ids: [targets[38]], set: { kind: 'stakeholder' } }).expect(200);
    expect(body).toMatchObject({ changed: 1, refused: 0 });
    expect(await list()).toBe(before - 1);
    expect((await harness.as('lead').get(`/campaigns/${campaign}/network`).expect(200)).body.stakeholders).toMatchObject([{ targetId: targets[38], stage: 'to_call' }]);
    expect((await harness.as('lead').get(`/campaigns/${campaign}/today`)).body.stakeholders).toEqual({ met: 0, toMeet: 1, reminder: null });
    await harness.sql.query('update products set launched_on = null where id = $1', [product]);
    expect((await harness.as('lead').get(`/campaigns/${campaign}/today`)).body.stakeholders).toEqual({ met: 0, toMeet: 1, reminder: 'to_meet' });
    await harness.as('lead').post(`/operations/${body.operationId}/undo`).expect(200);
    expect(await list()).toBe(before);
    expect((await harness.as('lead').get(`/campaigns/${campaign}/today`)).body.stakeholders).toEqual({ met: 0, toMeet: 0, reminder: 'none_listed' });
  });
});
