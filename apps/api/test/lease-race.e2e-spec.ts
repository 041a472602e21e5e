import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { hashOf, newSecret, TOKEN_PREFIX } from '#crm/workspaces/secrets.rules.js';
import { newId } from '#platform/ids.js';
import { createHarness, type ApiHarness } from './api-harness.js';

const CALLERS = 20;
const ORGANISATIONS = 60;

describe('twenty callers on one list', () => {
  let harness: ApiHarness;
  let tokens: string[];
  beforeAll(async () => {
    harness = await createHarness();
    tokens = await Promise.all(Array.from({ length: CALLERS }, () => aCaller()));
  });
  afterAll(() => harness.close());

  async function aCaller(): Promise<string> {
    const [account, member, token] = [newId(), newId(), TOKEN_PREFIX + newSecret()];
    await harness.sql.query('insert into accounts (id, email) values ($1, $2)', [account, `${account}@example.org`]);
    await harness.sql.query(`insert into members (workspace_id, id, account_id, name, role) values ($1, $2, $3, 'Caller', 'caller')`, [harness.workspace.id, member, account]);
    await harness.sql.query(`insert into tokens (workspace_id, id, member_id, name, token_hash) values ($1, $2, $3, 'race', $4)`, [harness.workspace.id, newId(), member, hashOf(token)]);
    return token;
  }
  const post = (token: string, path: string, body: object) => supertest(harness.server).post(`/api/v1${path}`).set('authorization', `Bearer ${token}`).send(body);

  async function aList(productId: string, organisationIds: string[]): Promise<string> {
    const { body: campaign } = await harness.as('lead').post('/campaigns').send({ productId, name: `Course ${newId()}` }).expect(201);
    await harness.as('lead').post(`/campaigns/${campaign.id}/targets`).send({ organisationIds }).expect(201);
    return campaign.id as string;
  }
  async function organisations(): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < ORGANISATIONS; n++) {
      const { body } = await harness.as('lead').post('/organisations').send({ name: `Organisme ${n}`, phones: [{ raw: `01 99 00 ${String(3000 + n).replace(/(..)$/, ' $1')}` }] }).expect(201);
      ids.push(body.id as string);
    }
    return ids;
  }

  it('never get the same organisation, in one campaign or in two, and call each of them once', async () => {
    const product = (await harness.as('lead').post('/products').send({ name: 'Escale' }).expect(201)).body.id as string;
    const ids = await organisations();
    const campaigns = [await aList(product, ids), await aList(product, ids)];

    // A conversation that ends in "none" closes it here and lets it rest there: nobody may rightly get it a second time.
    const called: string[] = [];
    await Promise.all(tokens.map(async (token, n) => {
      const campaignId = campaigns[n % 2]!;
      for (;;) {
        const { body: card } = await post(token, `/campaigns/${campaignId}/next-call`, {}).expect(200);
        if (card.empty) return;
        called.push(card.organisation.id as string);
        await post(token, '/calls', { targetId: card.target.id, outcome: 'reached', interest: 'none' }).expect(201);
      }
    }));

    expect(called).toHaveLength(ORGANISATIONS);
    expect(new Set(called)).toEqual(new Set(ids));
  }, 120_000);

  it('hold twenty different cards at the same moment', async () => {
    const product = (await harness.as('lead').post('/products').send({ name: 'Escale 2' }).expect(201)).body.id as string;
    const { body } = await harness.as('lead').get('/organisations?limit=200').expect(200);
    await harness.moveClock('20 days');
    const campaignId = await aList(product, body.items.map((item: { id: string }) => item.id));
    const cards = await Promise.all(tokens.map(async (token) => (await post(token, `/campaigns/${campaignId}/next-call`, {}).expect(200)).body));
    expect(new Set(cards.map((card) => card.organisation.id)).size).toBe(CALLERS);
    await harness.moveClock('0');
  }, 60_000);

  it('are told to come back at once when the only card left is being written about at that moment', async () => {
    const product = (await harness.as('lead').post('/products').send({ name: 'Escale 3' }).expect(201)).body.id as string;
    const { body: organisation } = await harness.as('lead').post('/organisations').send({ name: 'La dernière', phones: [{ raw: '01 99 00 39 99' }] }).expect(201);
    const campaignId = await aList(product, [organisation.id as string]);
    const next = async () => (await post(tokens[0]!, `/campaigns/${campaignId}/next-call`, {}).expect(200)).body;
    const writer = harness.sql.createQueryRunner();
    await writer.startTransaction();
    try {
      await writer.query('select 1 from targets where campaign_id = $1 for update', [campaignId]);
      const [{ now }] = await writer.query('select app.now() as now') as [{ now: Date }];
      const meanwhile = await next();
      expect(meanwhile).toMatchObject({ empty: true, reasons: { leased: 1, finished: 0, waitingForDate: 0 } });
      expect(new Date(meanwhile.nextDueAt as string).getTime() - now.getTime()).toBeLessThan(60_000);
    } finally {
      await writer.rollbackTransaction();
      await writer.release();
    }
    expect((await next()).organisation.id).toBe(organisation.id);
  });
});
