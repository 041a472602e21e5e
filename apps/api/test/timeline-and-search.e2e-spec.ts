import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHarness, type ApiHarness } from './api-harness.js';

interface Entry { id: string; kind: string; at: string; contact: string | null; campaign: string | null; call: { note: string | null } | null }

describe('an organisation’s story and the search', () => {
  let harness: ApiHarness;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    harness = await createHarness();
    const lead = harness.as('lead');
    const create = async (path: string, body: object): Promise<string> => (await lead.post(path).send(body).expect(201)).body.id as string;
    ids['product'] = await create('/products', { name: 'Escale' });
    ids['campaign'] = await create('/campaigns', { productId: ids['product'], name: 'Opérateurs de l’État' });
    ids['closed'] = await create('/campaigns', { productId: ids['product'], name: 'Réservée', callers: [harness.workspace.scopes.lead.memberId] });
    ids['agency'] = await create('/organisations', { name: 'Agence de l’eau Loire-Bretagne (AELB)', phones: [{ raw: '01 99 00 12 34' }], address: { city: 'Orléans', postcode: '45000' } });
    ids['museum'] = await create('/organisations', { name: 'Musée du Prado d’Orléans' });
    ids['unlisted'] = await create('/organisations', { name: 'Agence hors liste' });
    ids['contact'] = await create('/contacts', { organisationId: ids['agency'], firstName: 'Hélène', lastName: 'Pétrequin', jobTitle: 'Secrétaire générale', email: 'h.petrequin@agence.example' });
    await create('/contacts', { organisationId: ids['unlisted'], firstName: 'Hélène', lastName: 'Pétrequin-Roux' });
    const add = async (campaign: string): Promise<string> =>
      (await lead.post(`/campaigns/${ids[campaign]}/targets`).send({ organisationIds: [ids['agency']] }).expect(201)).body.items[0] as string;
    ids['target'] = await add('campaign');
    ids['reserved'] = await add('closed');
    await lead.post('/calls').send({ targetId: ids['target'], outcome: 'voicemail', note: 'Répondeur du standard' }).expect(201);
    await lead.post('/calls').send({
      targetId: ids['target'], contactId: ids['contact'], outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], note: 'Ressaisit tout à la main',
      signals: ['built_own_workaround'], needs: ['Signer depuis son téléphone'], objections: [{ title: 'Pas le temps', answered: '20 minutes par semaine' }],
      referrals: [{ organisationId: ids['museum'] }],
    }).expect(201);
    await lead.post('/calls').send({ targetId: ids['reserved'], outcome: 'no_answer' }).expect(201);
  });
  afterAll(() => harness.close());

  const timelineOf = async (path: string, role: 'lead' | 'caller' = 'lead'): Promise<Entry[]> =>
    (await harness.as(role).get(`${path}/timeline`).expect(200)).body.items as Entry[];

  it('tells calls with what was heard, what they led to and what comes next, the latest first', async () => {
    const entries = await timelineOf(`/targets/${ids['target']}`);

    expect(entries.map(({ kind }) => kind)).toEqual(['follow_up', 'referral', 'call', 'call']);
    expect(entries[0]).toMatchObject({ followUp: { kind: 'propose_lab', status: 'scheduled', text: expect.stringMatching(/\S/) } });
    expect(entries[1]).toMatchObject({ referral: { direction: 'made', organisationId: ids['museum'] } });
    expect(entries[2]).toMatchObject({
      contact: 'Hélène Pétrequin', campaign: 'Opérateurs de l’État', member: expect.stringMatching(/^lead/),
      call: {
        outcome: 'reached', interest: 'interested', note: 'Ressaisit tout à la main', movedTo: 'interested', evidence: ['told_the_pain'],
        needs: [{ title: 'Signer depuis son téléphone' }], objections: [{ title: 'Pas le temps', answered: true, answer: '20 minutes par semaine' }],
      },
    });
    expect(entries[3]).toMatchObject({ contact: null, call: { outcome: 'voicemail', movedTo: 'contacted' } });
    expect(JSON.stringify(entries)).not.toContain('built_own_workaround');
  });

  it('joins the campaigns of an organisation, and leaves out those a caller does not call for', async () => {
    const all = await timelineOf(`/organisations/${ids['agency']}`);
    expect(new Set(all.map(({ campaign }) => campaign))).toEqual(new Set(['Opérateurs de l’État', 'Réservée']));

    const some = await timelineOf(`/organisations/${ids['agency']}`, 'caller');
    expect(new Set(some.map(({ campaign }) => campaign))).toEqual(new Set(['Opérateurs de l’État']));
    const { body: { items } } = await harness.as('lead').get(`/organisations/${ids['agency']}/targets`).expect(200);
    expect(items.map(({ stage }: { stage: string }) => stage)).toEqual(['contacted', 'interested']);
    expect((await harness.as('caller').get(`/organisations/${ids['agency']}/targets`).expect(200)).body.items).toHaveLength(1);
    await harness.as('caller').get(`/targets/${ids['reserved']}/timeline`).expect(403);
    await harness.as('caller').get(`/organisations/${ids['unlisted']}/timeline`).expect(403);
    await harness.as('viewer').get(`/organisations/${ids['agency']}/timeline`).expect(403);
  });

  it('tells who named an organisation, on the organisation named', async () => {
    const [entry] = await timelineOf(`/organisations/${ids['museum']}`);
    expect(entry).toMatchObject({ kind: 'referral', contact: 'Hélène Pétrequin', referral: { direction: 'received', organisationId: ids['agency'] } });
  });

  it('narrows to one person, and reads page after page without a gap', async () => {
    const { body } = await harness.as('lead').get(`/organisations/${ids['agency']}/timeline?contactId=${ids['contact']}`).expect(200);
    expect(body.items.map((entry: Entry) => entry.kind)).toEqual(['follow_up', 'referral', 'call']);

    const whole = await timelineOf(`/organisations/${ids['agency']}`);
    const read: Entry[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body: page } = await harness.as('lead').get(`/organisations/${ids['agency']}/timeline?limit=2${cursor && `&cursor=${cursor}`}`).expect(200);
      read.push(...page.items as Entry[]);
      cursor = page.nextCursor as string | null;
    }
    expect(read).toEqual(whole);
    await harness.as('lead').get(`/targets/${ids['target']}/timeline?cursor=abc`).expect(400);
  });

  it('keeps a change of stage by hand with its reason, and an opposition said in a letter', async () => {
    await harness.as('lead').post(`/targets/${ids['reserved']}/stage`).send({ stage: 'set_aside', reason: 'Hors du champ' }).expect(200);
    expect((await timelineOf(`/targets/${ids['reserved']}`))[0]).toMatchObject({ kind: 'stage', stage: { from: 'contacted', to: 'set_aside', cause: 'lead', reason: 'Hors du champ' } });

    const { body: museum } = await harness.as('caller').post(`/organisations/${ids['museum']}/opt-out`).expect(200);
    expect(museum.optedOutAt).toEqual(expect.any(String));
    const entries = await timelineOf(`/organisations/${ids['museum']}`);
    expect(entries.find(({ kind }) => kind === 'opt_out')).toMatchObject({ optOut: { scope: 'organisation', liftedAt: null } });
    expect(entries.find(({ kind }) => kind === 'stage')).toMatchObject({ stage: { to: 'do_not_contact', cause: 'opt_out' } });
    await harness.as('caller').post(`/organisations/${ids['unlisted']}/opt-out`).expect(403);
  });

  const found = async (q: string, role: 'lead' | 'caller' = 'lead'): Promise<string[]> =>
    (await harness.as(role).get(`/search?q=${encodeURIComponent(q)}`).expect(200)).body.items.map(({ name }: { name: string }) => name) as string[];

  it.each([
    ['agence de l’eau', 'Agence de l’eau Loire-Bretagne'], ['AELB', 'Agence de l’eau Loire-Bretagne'], ['loire bretange', 'Agence de l’eau Loire-Bretagne'],
    ['musee du prado', 'Musée du Prado d’Orléans'], ['petrequin', 'Hélène Pétrequin'], ['Helene Pétrekin', 'Hélène Pétrequin'],
    ['h.petrequin@', 'Hélène Pétrequin'], ['01 99 00 12', 'Agence de l’eau Loire-Bretagne'], ['+33 1 99 00 12 34', 'Agence de l’eau Loire-Bretagne'],
  ])('finds %s', async (q, name) => {
    expect((await found(q))[0]).toBe(name);
  });

  it('finds for a caller only what is on their call lists, and nothing for a viewer', async () => {
    expect(await found('Pétrequin')).toEqual(['Hélène Pétrequin', 'Hélène Pétrequin-Roux']);
    expect(await found('Pétrequin', 'caller')).toEqual(['Hélène Pétrequin']);
    expect(await found('hors liste', 'caller')).not.toContain('Agence hors liste');
    await harness.as('viewer').get('/search?q=agence').expect(403);
  });

  it('finds nothing of another workspace, nor in signs alone', async () => {
    expect((await harness.other.as('lead').get('/search?q=agence').expect(200)).body).toEqual({ items: [], nextCursor: null });
    expect(await found('%')).toEqual([]);
    expect(await found('_ (')).toEqual([]);
    await harness.as('lead').get('/search').expect(400);
  });
});
