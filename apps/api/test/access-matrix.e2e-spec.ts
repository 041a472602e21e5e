import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROLES, type Role } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { createHarness, type ApiHarness, type TestWorkspace } from './api-harness.js';
import { listRoutes, type RouteDeclaration } from '../src/http/routes.js';

/** One row of each kind in a workspace. */
interface Rows { product: string; organisation: string; contact: string; campaign: string; target: string; call: string; followUp: string; import: string; token: string; member: string; email: string; optOut: string; subscription: string; operation: string; view: string; apart: string; openLab: string; invitation: string; labNeed: string; need: string }

/** The row that a route's parameter names, by the first segment of its path. */
const KIND: Record<string, keyof Rows> = {
  products: 'product', organisations: 'organisation', contacts: 'contact', campaigns: 'campaign', targets: 'target', calls: 'call',
  'follow-ups': 'followUp', imports: 'import', tokens: 'token', members: 'member', emails: 'email', 'opt-outs': 'optOut', 'report-subscriptions': 'subscription',
  operations: 'operation', views: 'view', 'not-duplicates': 'apart', 'open-labs': 'openLab', needs: 'need',
};

/** A body that the route accepts, so that the answer is about the row and not about the words. */
const bodies = (rows: Rows): Record<string, object> => ({
  'POST /api/v1/campaigns/:campaignId/next-call': {},
  'POST /api/v1/campaigns/:campaignId/changes': { variable: 'script', note: 'Une phrase d’accroche' },
  'POST /api/v1/campaigns/:campaignId/targets': { organisationIds: [rows.organisation] },
  'POST /api/v1/campaigns/:campaignId/targets/bulk': { filter: {}, set: { assigneeId: null } },
  'POST /api/v1/open-labs/:id/invitations': { contactIds: [rows.contact] },
  'POST /api/v1/open-labs/:id/candidates': { campaignId: rows.campaign, ids: [rows.target] },
  'POST /api/v1/open-labs/:id/invitations/:invitationId/answer': { answer: 'yes' },
  'PATCH /api/v1/open-labs/:id': { title: 'Autre titre' },
  'POST /api/v1/open-labs/:id/walk-ins': { firstName: 'Une', lastName: 'Autre', organisationId: rows.organisation },
  'PUT /api/v1/open-labs/:id/themes': { themes: ['Les frais'] },
  'POST /api/v1/open-labs/:id/groups': { mode: 'mixed' },
  'PATCH /api/v1/open-labs/:id/groups': { facilitators: ['Bruno'] },
  'PATCH /api/v1/open-labs/:id/after': { rotiByHand: [0, 0, 0, 1, 2] },
  'POST /api/v1/open-labs/:id/needs': { title: 'Autre besoin' },
  'PATCH /api/v1/open-labs/:id/needs/:labNeedId': { votes: 3 },
  'PATCH /api/v1/open-labs/:id/composition': { met: [] },
  'PATCH /api/v1/open-labs/:id/back-plan': { step: 'place' },
  'PUT /api/v1/products/:id/wave': { met: [] },
  'POST /api/v1/products/:id/portrait-weights': { criterion: 'suffers', weight: 2, accepted: true },
  'PATCH /api/v1/views/:id': { name: 'Autre nom' },
  'POST /api/v1/contacts/:id/opt-out': { scope: 'contact' },
  'POST /api/v1/contacts/:id/vendor': { confirmed: true },
  'POST /api/v1/contacts/:id/letters': { kind: 'vendor', subject: 'Merci', text: 'Bonjour' },
  'POST /api/v1/contacts/:id/letters/take-back': { kind: 'vendor' },
  'PATCH /api/v1/needs/:id': { outsideProblem: true },
  'POST /api/v1/organisations/:id/merge': { into: newId() },
  'POST /api/v1/contacts/:id/merge': { into: newId() },
  'POST /api/v1/targets/:id/stage': { stage: 'set_aside', reason: 'Hors sujet' },
  'PATCH /api/v1/calls/:id': { reason: 'Erreur de touche', note: 'Corrigé' },
  'PATCH /api/v1/targets/:id': { note: 'Vu' },
  'PATCH /api/v1/products/:id': { name: 'Autre nom' },
  'PATCH /api/v1/organisations/:id': { phones: [] },
  'PATCH /api/v1/contacts/:id': { jobTitle: 'Secrétaire général' },
  'PATCH /api/v1/campaigns/:id': { name: 'Autre nom' },
  'PATCH /api/v1/members/:id': { name: 'Autre nom' },
  'PATCH /api/v1/follow-ups/:id': { done: true },
  'PATCH /api/v1/report-subscriptions/:id': { everyWeeks: 2 },
  'POST /api/v1/imports/:id/preview': { mapping: { Nom: 'name' } },
  'POST /api/v1/imports/:id/run': {},
  'PUT /api/v1/imports/:id/decisions': { decisions: { 2: 'create' } },
  'PUT /api/v1/imports/:id/layout': { headerRow: 1 },
  'POST /api/v1/emails/:id/resolve': { resolution: 'drop' },
  'POST /api/v1/opt-outs/:id/lift': { reason: 'Saisie par erreur' },
});

describe('every route × role × another workspace', () => {
  let harness: ApiHarness;
  let routes: RouteDeclaration[];
  let theirs: Rows;
  beforeAll(async () => {
    harness = await createHarness();
    const { app } = harness.api;
    routes = listRoutes(app.get(DiscoveryService), app.get(MetadataScanner), app.get(Reflector));
    theirs = await aRowOfEach(harness, harness.other);
  });
  afterAll(() => harness.close());

  const named = (): RouteDeclaration[] => routes.filter(({ path, access }) => path.startsWith('/api/v1/') && path.includes(':') && !access?.public);
  const request = (route: RouteDeclaration, role: Role, id: string) => {
    const verb = route.method.toLowerCase() as 'get';
    const sent = harness.as(role)[verb](addressOf(route, id)).set('if-match', '"1"');
    return route.method === 'GET' || route.method === 'DELETE' ? sent : sent.send(bodies(theirs)[`${route.method} ${route.path}`] ?? {});
  };

  /** The first parameter names the row asked for, a second one a row within theirs. */
  const addressOf = ({ path }: RouteDeclaration, id: string): string => path.replace(/:\w+/, id).replace(':invitationId', theirs.invitation)
    .replace(':print', 'badges').replace(':labNeedId', theirs.labNeed).replace(/\/candidates$/, `/candidates?campaignId=${theirs.campaign}`);

  it('knows the row behind every parameter and a valid body for every write', () => {
    const unknown = named().filter(({ path }) => !KIND[path.split('/')[3]!]).map(({ path }) => path);
    expect(unknown).toEqual([]);
    expect(named().length).toBeGreaterThan(25);
  });

  it('answers 403 to a role that may not, 404 for another workspace’s row and for an unknown one, and changes nothing', async () => {
    const before = await fingerprint(harness);
    const strays: string[] = [];
    for (const route of named()) {
      const kind = KIND[route.path.split('/')[3]!]!;
      for (const role of ROLES) {
        const expected = route.access!.roles.includes(role) ? 404 : 403;
        for (const [whose, id] of [['theirs', theirs[kind]], ['unknown', newId()]] as const) {
          const { status } = await request(route, role, id);
          if (status !== expected) strays.push(`${role} ${route.method} ${route.path} (${whose}): ${status}, expected ${expected}`);
        }
      }
    }
    expect(strays).toEqual([]);
    expect(await fingerprint(harness)).toEqual(before);
  }, 120_000);

  it('answers 401 to nobody, and 400 rather than 5xx to an id that is none', async () => {
    for (const route of routes.filter(({ path, access }) => path.startsWith('/api/v1/') && !access?.public)) {
      const verb = route.method.toLowerCase() as 'get';
      expect([route.path, (await harness.anonymous[verb](addressOf(route, newId()))).status]).toEqual([route.path, 401]);
    }
    for (const route of named()) {
      const role = route.access!.roles[0]!;
      expect([route.path, (await request(route, role, 'not-an-id')).status]).toEqual([route.path, expect.toBeOneOf([400, 404])]);
    }
  }, 60_000);
});

expect.extend({
  toBeOneOf: (received: unknown, allowed: unknown[]) => ({ pass: allowed.includes(received), message: () => `${String(received)} is none of ${allowed.join(', ')}` }),
});
declare module 'expect' {
  interface AsymmetricMatchers { toBeOneOf(allowed: unknown[]): void }
}

/** Every row of every table of the product, as one hash a table. Reading moves only `last_used_at` and `last_seen_at`. */
async function fingerprint({ sql }: ApiHarness): Promise<Record<string, string>> {
  const tables = await sql.query<{ name: string }[]>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [{ hash }] = await sql.query<[{ hash: string }]>(
      `select md5(coalesce(string_agg(row::text, '|' order by row::text), '')) as hash from (select to_jsonb(t) - 'last_used_at' - 'last_seen_at' as row from "${name}" t) rows`);
    found[name] = hash;
  }
  return found;
}

async function aRowOfEach({ sql }: ApiHarness, workspace: TestWorkspace): Promise<Rows> {
  const as = workspace.as('admin');
  const created = async (path: string, body: object): Promise<string> => (await as.post(path).send(body).expect(201)).body.id as string;
  const product = await created('/products', { name: 'Leur produit' });
  const campaign = await created('/campaigns', { productId: product, name: 'Leur campagne' });
  const organisation = await created('/organisations', { name: 'Leur organisation', phones: [{ raw: '01 99 00 55 55' }] });
  const contact = await created('/contacts', { organisationId: organisation, lastName: 'Leur' });
  const { body: added } = await as.post(`/campaigns/${campaign}/targets`).send({ organisationIds: [organisation] }).expect(201);
  const target = added.items[0] as string;
  const { body: recorded } = await as.post('/calls').send({ targetId: target, contactId: contact, outcome: 'voicemail', needs: ['Leur besoin'] }).expect(201);
  const [{ id: need }] = await sql.query<[{ id: string }]>('select id from needs where workspace_id = $1', [workspace.id]);
  const { body: upload } = await as.post('/imports').send({ text: 'Nom;Ville\nUn;Paris\n' }).expect(201);
  const token = await created('/tokens', { name: 'leur jeton' });
  const view = await created('/views', { name: 'Leur vue', query: 'stage=to_call', shared: true });
  const { body: { operationId: operation } } = await as.post(`/campaigns/${campaign}/targets/bulk`).send({ filter: {}, set: { assigneeId: workspace.scopes.lead.memberId } }).expect(200);
  const openLab = await created('/open-labs', { productId: product, title: 'Leur open lab', startsAt: '2031-01-20T08:00:00Z', endsAt: '2031-01-20T16:00:00Z' });
  const { body: { items: [invitation] } } = await as.post(`/open-labs/${openLab}/invitations`).send({ contactIds: [contact] }).expect(201);
  const labNeed = (await as.post(`/open-labs/${openLab}/needs`).send({ title: 'Leur besoin' }).expect(200)).body.items[0].id as string;
  const other = await created('/organisations', { name: 'Opposée' });
  const { body: { id: apart } } = await as.post('/not-duplicates').send({ kind: 'organisation', ids: [organisation, other] }).expect(200);
  const shy = await created('/contacts', { organisationId: other, lastName: 'Opposé' });
  await as.post(`/contacts/${shy}/opt-out`).send({ scope: 'contact' });
  const [{ id: optOut }] = await sql.query<[{ id: string }]>('select id from opt_outs where workspace_id = $1', [workspace.id]);
  const [email, subscription] = [newId(), newId()];
  await sql.query(
    `insert into emails (workspace_id, id, key, purpose, recipient, message_id, state) values ($1, $2, 'test', 'digest', 'a@b.example', '<test@b.example>', 'uncertain')`, [workspace.id, email]);
  await sql.query(
    `insert into report_subscriptions (workspace_id, id, member_id, unsubscribe_token_hash) values ($1, $2, $3, 'test') on conflict (workspace_id, member_id) do update set id = excluded.id`,
    [workspace.id, subscription, workspace.scopes.lead.memberId]);
  return {
    product, campaign, organisation, contact, target, call: recorded.call.id as string, followUp: recorded.followUp.id as string, import: upload.id as string,
    token, member: workspace.scopes.caller.memberId, email, optOut, subscription, operation: operation as string, view, apart: apart as string, openLab, invitation: invitation as string, labNeed, need,
  };
}
