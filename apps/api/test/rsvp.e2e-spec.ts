import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import supertest from 'supertest';
import { hashOf, newSecret } from '#crm/workspaces/secrets.rules.js';
import { newId } from '#platform/ids.js';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('the page behind an invitation’s link', () => {
  let harness: ApiHarness;
  let product: string;
  beforeAll(async () => {
    harness = await createHarness({ PUBLIC_URL: 'https://crm.example' });
    product = (await harness.as('lead').post('/products').send({ name: 'Escale' }).expect(201)).body.id as string;
  });
  afterAll(() => harness.close());

  const lab = async (more: object = {}) => (await harness.as('lead').post('/open-labs').send({
    productId: product, title: 'Premier open lab', startsAt: '2031-01-20T08:30:00Z', endsAt: '2031-01-20T16:00:00Z', place: 'Paris', question: 'Combien de dossiers ?', ...more,
  }).expect(201)).body as { id: string; etag: string };
  /** A guest with a link of their own, as their mail holds it. */
  const guest = async (openLab: string, name = 'Claire') => {
    const organisationId = (await harness.as('lead').post('/organisations').send({ name: `Organisation ${newId()}` }).expect(201)).body.id as string;
    const contactId = (await harness.as('lead').post('/contacts').send({ organisationId, firstName: name, lastName: 'Martin', email: `${newId()}@ofb.example` }).expect(201)).body.id as string;
    const { body } = await harness.as('lead').post(`/open-labs/${openLab}/invitations`).send({ contactIds: [contactId] }).expect(201);
    const invitation = body.items[0] as string;
    await harness.as('lead').post(`/open-labs/${openLab}/invitations/${invitation}/send`).expect(200);
    const token = newSecret();
    await harness.sql.query('insert into invitation_tokens (workspace_id, id, invitation_id, token_hash) values ($1, $2, $3, $4)', [harness.workspace.id, newId(), invitation, hashOf(token)]);
    return { invitation, token, contactId, read: async () => (await harness.as('lead').get(`/open-labs/${openLab}/invitations/${invitation}`).expect(200)).body as Record<string, unknown> };
  };
  /** As `guest`, straight in SQL: the race is about the answers. @returns their tokens */
  const manyGuests = async (openLab: string, count: number): Promise<string[]> => {
    const tokens: string[] = [];
    for (let index = 0; index < count; index++) {
      const [organisation, contact, invitation, token] = [newId(), newId(), newId(), newSecret()];
      await harness.sql.query('insert into organisations (workspace_id, id, name, name_key) values ($1, $2, $3, $3)', [harness.workspace.id, organisation, `invitante ${index}`]);
      await harness.sql.query('insert into contacts (workspace_id, id, organisation_id, last_name) values ($1, $2, $3, $4)', [harness.workspace.id, contact, organisation, `Invité ${index}`]);
      await harness.sql.query(`insert into invitations (workspace_id, id, open_lab_id, contact_id, status, locale) values ($1, $2, $3, $4, 'sent', 'fr')`, [harness.workspace.id, invitation, openLab, contact]);
      await harness.sql.query('insert into invitation_tokens (workspace_id, id, invitation_id, token_hash) values ($1, $2, $3, $4)', [harness.workspace.id, newId(), invitation, hashOf(token)]);
      tokens.push(token);
    }
    return tokens;
  };
  const page = (path: string) => supertest(harness.server).get(path);
  const form = (path: string, fields: Record<string, string>) => supertest(harness.server).post(path).type('form').set('origin', 'null').send(fields);

  it('works without login and without JavaScript: shows what is asked, takes the answer, and says it back', async () => {
    const { id } = await lab();
    const { token, read } = await guest(id);
    const shown = await page(`/rsvp/${token}`).expect(200);
    expect(shown.text).toContain('Venez-vous à «\u00A0Premier open lab\u00A0»\u202F?');
    expect(shown.text).toContain('sans tour de table');
    expect(shown.text).not.toMatch(/<script|<img/);
    const answered = await form(`/rsvp/${token}`, { answer: 'yes', words: 'Vingt par mois', accessNeeds: 'Plan incliné' }).expect(200);
    expect(answered.text).toContain('C’est noté\u00A0: vous venez.');
    expect(await read()).toMatchObject({ status: 'yes', sure: true, answer: 'Vingt par mois', accessNeeds: 'Plan incliné', answeredAt: expect.any(String) });
    await form(`/rsvp/${token}`, { answer: 'no' }).expect(200);
    expect(await read()).toMatchObject({ status: 'no', answer: 'Vingt par mois' });
  });

  it('is kept by no cache, told to no other site, found by no search engine, framed by nobody', async () => {
    const { token } = await guest((await lab()).id);
    for (const path of [`/rsvp/${token}`, `/opt-out/${token}`, `/rsvp/${newSecret()}`]) {
      const { headers } = await page(path);
      expect(headers).toMatchObject({
        'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow', 'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    }
  });

  it('is the same for a link of nobody, an incomplete one, a lab that is over and one that is called off', async () => {
    const off = await lab();
    const { token: calledOff } = await guest(off.id);
    await harness.as('lead').post(`/open-labs/${off.id}/cancel`).set('if-match', off.etag).expect(200);
    const { token: past } = await guest((await lab({ title: 'Passé' })).id);
    await harness.sql.query(`update open_labs set starts_at = '2020-01-01', ends_at = '2020-01-02' where title = 'Passé'`);
    const pages = await Promise.all([newSecret(), 'x', `${newSecret()}é`, past, calledOff].map((token) => page(`/rsvp/${encodeURIComponent(token)}`)));
    expect(new Set(pages.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(pages[0]!.status).toBe(404);
    expect((await form(`/rsvp/${past}`, { answer: 'yes' })).text).toBe(pages[0]!.text);
  });

  it('asks again where nothing was chosen, and never breaks on what a form may hold', async () => {
    const { token, read } = await guest((await lab()).id);
    expect((await form(`/rsvp/${token}`, {})).status).toBe(400);
    expect((await form(`/rsvp/${token}`, { answer: 'perhaps' })).text).toContain('Choisissez oui, peut-être ou non.');
    expect(await read()).toMatchObject({ status: 'sent', answeredAt: null });
    for (const words of ['\0', '<script>alert(1)</script>', 'é'.repeat(3000), '\ud800']) {
      const { status, text } = await form(`/rsvp/${token}`, { answer: 'maybe', words });
      expect(status).toBeLessThan(500);
      expect(text).not.toContain('<script>alert');
    }
  });

  it('objecting is one button, at once and for good; the link itself changes nothing', async () => {
    const { token, contactId, read } = await guest((await lab()).id);
    expect((await page(`/opt-out/${token}`).expect(200)).text).toContain('<form method="post">');
    expect((await read()).status).toBe('sent');
    expect((await form(`/opt-out/${token}`, {}).expect(200)).text).toContain('Nous ne vous contacterons plus.');
    expect(await read()).toMatchObject({ status: 'cancelled' });
    expect((await harness.as('lead').get(`/contacts/${contactId}`).expect(200)).body.optedOutAt).not.toBeNull();
    await form(`/opt-out/${token}`, {}).expect(200);
    await page(`/opt-out/${newSecret()}`).expect(404);
  });

  it('10,000 GET and HEAD by a link scanner change nothing', async () => {
    const { id } = await lab();
    const { token } = await guest(id);
    const before = await everything(harness);
    const paths = [`/rsvp/${token}`, `/opt-out/${token}`, `/rsvp/${newSecret()}`];
    const fastify = harness.api.app.getHttpAdapter().getInstance() as FastifyInstance;
    const statuses = new Map<number, number>();
    for (let from = 0; from < 10_000; from += 100) {
      const visits = Array.from({ length: 100 }, (_, index) => fastify.inject({
        method: (from + index) % 2 ? 'HEAD' : 'GET', url: paths[(from + index) % 3]!, headers: { 'user-agent': 'SafeLinks' },
      }));
      for (const { statusCode } of await Promise.all(visits)) statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 200: 6667, 404: 3333 });
    expect(await everything(harness)).toEqual(before);
  }, 600_000);

  it('200 guests who press yes at once for 20 chairs: 20 have one, each other is told their rank', async () => {
    const { id } = await lab({ capacity: 20 });
    const tokens = await manyGuests(id, 200);
    const pages = await Promise.all(tokens.map((token) => form(`/rsvp/${token}`, { answer: 'yes', words: 'Vingt' })));
    expect(pages.map(({ status }) => status)).toEqual(Array(200).fill(200));
    expect((await harness.as('lead').get(`/open-labs/${id}`)).body).toMatchObject({ seatsLeft: 0, sure: 20, counts: { yes: 20, waiting: 180 } });
    expect(pages.filter(({ text }) => text.includes('vous venez.')).length).toBe(20);
    const places = await harness.sql.query<{ place: number }[]>(`select waiting_place as place from invitations where open_lab_id = $1 and status = 'waiting' order by 1`, [id]);
    expect(places.map(({ place }) => place)).toEqual(Array.from({ length: 180 }, (_, index) => index + 1));
  }, 600_000);
});

/** Every row of every table, as one hash a table. */
async function everything({ sql }: ApiHarness): Promise<Record<string, string>> {
  const tables = await sql.query<{ name: string }[]>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [{ hash }] = await sql.query<[{ hash: string }]>(`select md5(coalesce(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text), '')) as hash from "${name}" t`);
    found[name] = hash;
  }
  return found;
}
