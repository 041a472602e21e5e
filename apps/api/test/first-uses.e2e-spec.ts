import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { createHarness, type ApiHarness } from './api-harness.js';

/** What a product's own script does. */
const hashedBy = (key: string, email: string): string => createHmac('sha256', key).update(email.trim().toLowerCase()).digest('hex');

const NOW = '2026-11-26T09:00:00Z';

describe('first uses', () => {
  let harness: ApiHarness;
  let productId: string;
  let campaignId: string;
  beforeAll(async () => {
    harness = await createHarness();
    await harness.moveClock(`${Date.parse(NOW) - Date.now()} milliseconds`);
    productId = (await harness.as('lead').post('/products').send({ name: 'Escale' }).expect(201)).body.id as string;
    campaignId = (await harness.as('lead').post('/campaigns').send({ productId, name: 'Opérateurs' }).expect(201)).body.id as string;
  });
  afterAll(() => harness.close());

  const created = async (path: string, body: object): Promise<string> => (await harness.as('lead').post(path).send(body).expect(201)).body.id as string;
  const listed = async (name: string, email?: string) => {
    const organisationId = await created('/organisations', { name });
    if (email) await created('/contacts', { organisationId, lastName: 'Trame', email });
    const { body } = await harness.as('lead').post(`/campaigns/${campaignId}/targets`).send({ organisationIds: [organisationId] }).expect(201);
    return { organisationId, targetId: body.items[0] as string };
  };
  const told = (body: object) => harness.as('lead').post('/first-uses').send({ productId, at: '2026-11-26T08:00:00Z', ...body });
  const target = async (id: string) => (await harness.as('lead').get(`/targets/${id}`).expect(200)).body as { stage: string };

  it('move the target to its last stage, once, however often they are told', async () => {
    const { organisationId, targetId } = await listed('Shom');
    const first = await told({ organisationId, at: '2026-11-20T09:00:00Z' }).expect(200);
    expect(first.body).toMatchObject({ matched: true, organisationId, targetId, at: '2026-11-20T09:00:00.000Z' });
    expect(await target(targetId)).toMatchObject({ stage: 'first_user' });

    const again = await Promise.all([told({ organisationId }), told({ organisationId })]);
    for (const answer of again) expect(answer.body).toEqual(first.body);
    const [{ count }] = await harness.sql.query<[{ count: number }]>(`select count(*)::int as count from stage_changes where target_id = $1 and cause = 'first_use'`, [targetId]);
    expect(count).toBe(1);
  });

  it('tell it once when the product tells it twenty times at once', async () => {
    const { organisationId, targetId } = await listed('Inrap');
    const answers = await Promise.all(Array.from({ length: 20 }, () => told({ organisationId })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id as string}`)).size).toBe(1);
    const [{ count }] = await harness.sql.query<[{ count: number }]>(`select count(*)::int as count from stage_changes where target_id = $1 and to_stage = 'first_user'`, [targetId]);
    expect(count).toBe(1);
  });

  it('recognise a person by the address or by its keyed hash, and name nobody', async () => {
    const { body: { key } } = await harness.as('lead').get('/first-uses/key').expect(200) as { body: { key: string } };
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect((await harness.other.as('lead').get('/first-uses/key')).body.key).not.toBe(key);
    const byHash = await listed('Anact', 'Irene.Trame@anact.example');
    const byEmail = await listed('ANRU', 'theo@anru.example');

    expect((await told({ emailHash: hashedBy(key, ' irene.trame@ANACT.example') }).expect(200)).body).toMatchObject({ matched: true, targetId: byHash.targetId });
    expect((await told({ email: 'Theo@anru.example' }).expect(200)).body).toMatchObject({ matched: true, targetId: byEmail.targetId });
    const kept = await harness.sql.query<unknown[]>('select to_jsonb(f)::text as row from first_uses f');
    expect(JSON.stringify(kept)).not.toMatch(/trame|theo|@/iu);
  });

  it('answer “nobody here” to an address that is unknown, or hashed under another key', async () => {
    const nobody = { matched: false, id: null, organisationId: null, targetId: null, at: null, recordedAt: null };
    expect((await told({ email: 'inconnue@ailleurs.example' }).expect(200)).body).toEqual(nobody);
    expect((await told({ emailHash: hashedBy('another key', 'theo@anru.example') }).expect(200)).body).toEqual(nobody);
  });

  it('are kept for an organisation on no list and for one that objected, which stays out of every list', async () => {
    const organisationId = await created('/organisations', { name: 'Universcience' });
    expect((await told({ organisationId }).expect(200)).body).toMatchObject({ matched: true, targetId: null });

    const shy = await listed('Onisep');
    await harness.as('lead').post('/calls').send({ targetId: shy.targetId, outcome: 'refused' }).expect(201);
    expect((await told({ organisationId: shy.organisationId }).expect(200)).body).toMatchObject({ matched: true, targetId: null });
    expect(await target(shy.targetId)).toMatchObject({ stage: 'do_not_contact' });
  });

  it.each([
    ['nobody', {}, 'organisationId'], ['two at once', { organisationId: newId(), email: 'a@b.example' }, 'email'], ['an unknown organisation', { organisationId: newId() }, 'organisationId'],
    ['a hash that is none', { emailHash: 'ABC' }, 'emailHash'], ['a moment to come', { email: 'a@b.example', at: '2099-01-01T00:00:00Z' }, 'at'], ['a moment long past', { email: 'a@b.example', at: '2025-01-01T00:00:00Z' }, 'at'],
  ])('refuse %s, naming the field', async (_, body, field) => {
    const answer = await told(body).expect(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ field })]);
  });

  it('are told to a lead’s token only, of their own team’s product', async () => {
    const { organisationId } = await listed('Épide');
    const use = { productId, organisationId, at: '2026-11-26T08:00:00Z' };
    for (const role of ['caller', 'viewer'] as const) {
      await harness.as(role).post('/first-uses').send(use).expect(403);
      await harness.as(role).get('/first-uses/key').expect(403);
    }
    await harness.other.as('lead').post('/first-uses').send(use).expect(404);
  });

  it('end the cohort of the week in which the organisation was first called', async () => {
    const product = await created('/products', { name: 'Autre' });
    const campaign = await created('/campaigns', { productId: product, name: 'Ministères' });
    const organisations = await Promise.all(['Un', 'Deux', 'Trois'].map((name) => created('/organisations', { name })));
    const { body: { items } } = await harness.as('lead').post(`/campaigns/${campaign}/targets`).send({ organisationIds: organisations }).expect(201) as { body: { items: string[] } };
    await harness.as('caller').post('/calls').send({ targetId: items[0], outcome: 'voicemail', occurredAt: '2026-11-22T22:30:00Z' }).expect(201);
    await harness.as('caller').post('/calls').send({ targetId: items[1], outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], occurredAt: '2026-11-22T23:30:00Z' }).expect(201);
    await harness.as('lead').post('/first-uses').send({ productId: product, organisationId: organisations[1], at: '2026-11-25T09:00:00Z' }).expect(200);

    for (const role of ['lead', 'caller', 'viewer'] as const) {
      expect((await harness.as(role).get(`/products/${product}/cohorts`).expect(200)).body).toEqual({
        productId: product,
        weeks: [{ week: '2026-W47', called: 1, interested: 0, attended: 0, uses: 0 }, { week: '2026-W48', called: 1, interested: 1, attended: 1, uses: 1 }],
      });
    }
  });
});
