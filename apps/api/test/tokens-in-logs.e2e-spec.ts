import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { hashOf, newSecret } from '#crm/workspaces/secrets.rules.js';
import { newId } from '#platform/ids.js';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('what the log holds of pages whose address is a credential', () => {
  let harness: ApiHarness;
  const lines: string[] = [];
  const tokens: string[] = [];
  /** A token that this test will look for, wherever it goes. */
  const secret = (): string => {
    const token = newSecret();
    tokens.push(token);
    return token;
  };
  beforeAll(async () => {
    harness = await createHarness({ PUBLIC_URL: 'https://crm.example', LOG_LEVEL: 'trace' }, { log: { write: (line) => void lines.push(line) } });
  });
  afterAll(() => harness.close());

  const get = (path: string) => supertest(harness.server).get(path);
  const post = (path: string, fields: Record<string, string>) => supertest(harness.server).post(path).type('form').set('origin', 'null').send(fields);
  const guest = async () => {
    const lead = harness.as('lead');
    const id = async (path: string, body: object) => (await lead.post(path).send(body).expect(201)).body.id as string;
    const productId = await id('/products', { name: `Escale ${newId()}` });
    const openLabId = await id('/open-labs', { productId, title: 'Premier open lab', startsAt: '2031-01-20T08:30:00Z', endsAt: '2031-01-20T16:00:00Z' });
    const contactId = await id('/contacts', { organisationId: await id('/organisations', { name: `Organisation ${newId()}` }), lastName: 'Martin', email: 'secrete.martin@guest.example' });
    const { body: { items: [invitation] } } = await lead.post(`/open-labs/${openLabId}/invitations`).send({ contactIds: [contactId] }).expect(201);
    await lead.post(`/open-labs/${openLabId}/invitations/${invitation}/send`).expect(200);
    const token = secret();
    await harness.sql.query('insert into invitation_tokens (workspace_id, id, invitation_id, token_hash) values ($1, $2, $3, $4)', [harness.workspace.id, newId(), invitation, hashOf(token)]);
    return token;
  };
  /** A table goes away under the API: what it then answers is what nobody foresaw. */
  const without = async (table: string, work: () => Promise<unknown>): Promise<void> => {
    await harness.sql.query(`alter table ${table} rename to hidden_${table}`);
    try {
      await work();
    } finally {
      await harness.sql.query(`alter table hidden_${table} rename to ${table}`);
    }
  };

  it('is no token: pages that work, answers, refusals, unknown and mangled addresses, and failures, at its most talkative', async () => {
    const token = await guest();
    await get(`/rsvp/${token}`).expect(200);
    await supertest(harness.server).head(`/rsvp/${token}`).expect(200);
    await post(`/rsvp/${token}`, { answer: 'yes', words: 'Vingt par mois' }).expect(200);
    await post(`/rsvp/${token}`, { answer: 'perhaps' });
    await get(`/opt-out/${token}`).expect(200);
    for (const page of ['rsvp', 'roti', 'opt-out', 'unsubscribe']) {
      await get(`/${page}/${secret()}`);
      await get(`/${page}/${secret()}?utm=1`);
      await get(`//${page}/${secret()}`);
      await get(`/${page.toUpperCase()}/${secret()}`);
      await get(`/${page}/${secret()}/more`);
      await get(`/${page}/${secret()}%zz`);
      await get(`/${page}/${'x'.repeat(300)}${secret()}`);
      await supertest(harness.server).post(`/${page}/${secret()}`).type('text/plain').send('x');
      await supertest(harness.server).post(`/${page}/${secret()}`).type('form').send('x'.repeat(20_000));
      await supertest(harness.server).delete(`/${page}/${secret()}`);
    }
    await get(`/api/v1/open-labs?cursor=${secret()}`).set('authorization', `Bearer pc_${secret()}`).expect(401);
    expect(lines.filter((line) => /"level":50/.test(line))).toEqual([]);

    await without('invitation_tokens', async () => {
      await get(`/rsvp/${token}`).expect(500);
      await post(`/rsvp/${token}`, { answer: 'no' }).expect(500);
      await get(`/opt-out/${token}`).expect(500);
      await post(`/opt-out/${token}`, {}).expect(500);
    });
    await without('roti_links', async () => {
      await get(`/roti/${secret()}`).expect(500);
      await post(`/roti/${secret()}`, { score: '5' }).expect(500);
    });
    await post(`/opt-out/${token}`, {}).expect(200);

    // The failures were logged, with what is needed to find them, and the log is the real one.
    const log = lines.join('');
    expect(log.match(/"msg":"(GET|POST) \/(rsvp|opt-out|roti)\/…/g)).toHaveLength(6);
    expect(log.length).toBeGreaterThan(10_000);
    for (const one of [...tokens, ...tokens.map(hashOf)]) expect(log).not.toContain(one);
    expect(log).not.toMatch(/secrete\.martin|Vingt par mois/);
  });
});
