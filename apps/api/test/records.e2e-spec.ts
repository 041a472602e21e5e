import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('records over HTTP', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  const created = async (path: string, body: object) => (await harness.as('lead').post(path).send(body).expect(201)).body;
  const aProduct = () => created('/products', { name: `Produit ${newId()}` });
  const anOrganisation = (more: object = {}) => created('/organisations', { name: 'Mairie de Vichy', ...more });

  it('are written, read back with their ETag, changed in that version only, and deleted', async () => {
    const product = await created('/products', { name: 'Démarches simples', launchedOn: '2026-09-01', idealUser: { criteria: [{ key: 'suffers', label: 'Souffre', weight: 2.5 }] } });
    expect(product).toMatchObject({ etag: '"1"', problem: '', idealUser: { criteria: [{ key: 'suffers', weight: 2.5 }] } });

    const read = await harness.as('caller').get(`/products/${product.id}`).expect(200);
    expect([read.headers['etag'], read.body]).toEqual(['"1"', product]);
    await harness.as('lead').patch(`/products/${product.id}`).send({ name: 'Sans ETag' }).expect(428);
    const changed = await harness.as('lead').patch(`/products/${product.id}`).set('if-match', '"1"').send({ launchedOn: null }).expect(200);
    expect(changed.body).toMatchObject({ name: 'Démarches simples', launchedOn: null, etag: '"2"' });
    await harness.as('lead').delete(`/products/${product.id}`).set('if-match', '"1"').expect(412);
    await harness.as('lead').delete(`/products/${product.id}`).set('if-match', '"2"').expect(204);
    await harness.as('lead').get(`/products/${product.id}`).expect(404);
  });

  it.each([
    ['/products', {}, 'name', 'required'],
    ['/products', { name: '  ' }, 'name', 'required'],
    ['/products', { name: 'P', version: 3 }, 'version', 'unknown_field'],
    ['/products', { name: 'P', launchedOn: '2026-02-30' }, 'launchedOn', 'not_local_date'],
    ['/products', { name: 'P', idealUser: { criteria: ['a'] } }, 'idealUser.criteria[0]', null],
    ['/products', { name: 'P', idealUser: { criteria: [{ key: 'a', label: 'A', weight: 0 }] } }, 'idealUser.criteria[0].weight', 'not_positive'],
    ['/products', { name: 'P', idealUser: { criteria: [{ key: 'a', label: 'A', weight: 1e308 }] } }, 'idealUser.criteria[0].weight', 'too_large'],
    ['/organisations', { name: 'O', siret: '123' }, 'siret', 'not_siret'],
    ['/organisations', { name: 'O', phones: [{ raw: 'NC' }] }, 'phones[0].raw', 'not_phone'],
    ['/organisations', { name: 'O', phones: [{ raw: '0199000001', position: 3 }] }, 'phones[0].position', 'unknown_field'],
    ['/organisations', { name: 'O', phones: ['0199000001'] }, 'phones[0]', null],
    ['/organisations', { name: 'O', website: 'javascript:alert(1)' }, 'website', 'not_url'],
    ['/organisations', { name: 'O', email: 'a@b.example, c@d.example' }, 'email', 'not_email'],
    ['/organisations', { name: 'O', attributes: { a: 1 } }, 'attributes', 'not_object'],
    ['/organisations', { name: 'O', parentId: 'x' }, 'parentId', 'not_id'],
    ['/organisations', { name: 'O', tags: 'a' }, 'tags', 'not_list'],
    ['/organisations', { name: 'O\u0000' }, 'name', 'text_invalid'],
    ['/organisations', { name: 'O', timeZone: 'Europe/Paris' }, 'timeZone', 'unknown_field'],
    ['/contacts', { lastName: 'Petit' }, 'organisationId', 'required'],
    ['/contacts', { organisationId: newId(), lastName: 'Petit' }, 'organisationId', 'not_found'],
    ['/contacts', { organisationId: newId(), influence: 'guru' }, 'influence', 'not_allowed'],
    ['/campaigns', { name: 'C' }, 'productId', 'required'],
    ['/campaigns', { name: 'C', productId: newId() }, 'productId', 'not_found'],
    ['/campaigns', { name: 'C', productId: newId(), cadence: { maxAttempts: 0 } }, 'cadence.maxAttempts', 'too_small'],
    ['/campaigns', { name: 'C', productId: newId(), cadence: { patience: 3 } }, 'cadence.patience', 'unknown_field'],
    ['/campaigns', { name: 'C', productId: newId(), goal: 1.5 }, 'goal', 'not_integer'],
  ])('POST %s %j names %s', async (path, body, field, code) => {
    const { status, body: problem } = await harness.as('lead').post(path).send(body);

    expect(status).toBe(400);
    const [error] = problem.errors.filter((each: { field: string }) => each.field === field);
    expect(error).toMatchObject({ field, message: expect.stringMatching(/\S/) });
    if (code) expect(error.code).toBe(code);
  });

  it('of an organisation come back as they are shown, numbers in E.164', async () => {
    const organisation = await anOrganisation({
      siret: '13002592700018', address: { line: '1 place', postcode: '67000', city: 'Strasbourg' }, phones: [{ raw: '03 88 00 00 01', label: 'accueil' }],
      attributes: { 'Effectif (tranche)': '1000-4999' }, tags: ['est', ' est '], website: 'www.strasbourg.example',
    });
    expect(organisation).toMatchObject({ holidayRegion: 'alsace-moselle', siren: '130025927', phones: [{ e164: '+33388000001', status: 'unknown' }], tags: ['est'], optedOutAt: null });

    const { etag, phones, address } = organisation;
    const again = await harness.as('lead').patch(`/organisations/${organisation.id}`).set('if-match', etag).send({ phones, address }).expect(200);
    expect(again.body.phones).toEqual(phones);
    expect(again.body).toMatchObject({ name: 'Mairie de Vichy', attributes: organisation.attributes });
    const list = await harness.as('lead').get('/organisations').query({ q: 'mairie de vihcy', limit: 5 }).expect(200);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(organisation.id);
    await harness.as('lead').get('/organisations').query({ cursor: 'x' }).expect(400);
  });

  it('are refused by role, and unknown to another team', async () => {
    const organisation = await anOrganisation();
    const contact = await created('/contacts', { organisationId: organisation.id, lastName: 'Petit' });
    const product = await aProduct();
    const campaign = await created('/campaigns', { productId: product.id, name: 'Opérateurs' });
    const rows = [`/organisations/${organisation.id}`, `/contacts/${contact.id}`, `/products/${product.id}`, `/campaigns/${campaign.id}`];

    for (const path of [...rows.slice(0, 2), '/organisations', '/contacts', '/opt-outs']) await harness.as('viewer').get(path).expect(403);
    // A viewer reads funnels: of which campaign and product is no person's or organisation's name.
    for (const path of [...rows.slice(2), '/products', '/campaigns']) await harness.as('viewer').get(path).expect(200);
    for (const path of rows) {
      await harness.other.as('admin').get(path).expect(404);
      await harness.other.as('admin').patch(path).set('if-match', '"1"').send({}).expect(404);
      await harness.other.as('admin').delete(path).set('if-match', '"1"').expect(404);
    }
    for (const path of [`/contacts/${contact.id}/persona`, `/contacts/${contact.id}/file`]) {
      await harness.as('caller').get(path).expect(403);
      await harness.other.as('admin').get(path).expect(404);
    }
    await harness.as('caller').get('/contacts').query({ persona: 'rebel' }).expect(403);
    await harness.as('caller').post('/organisations').send({ name: 'O' }).expect(403);
  });

  it('of a caller are those of their call lists: people are added, numbers corrected', async () => {
    const organisation = await anOrganisation({ phones: [{ raw: '0199000002' }] });
    const campaign = await created('/campaigns', { productId: (await aProduct()).id, name: 'La mienne', callers: [harness.workspace.scopes.caller.memberId] });
    await harness.as('caller').get(`/organisations/${organisation.id}`).expect(403);
    await harness.as('lead').post(`/campaigns/${campaign.id}/targets`).send({ organisationIds: [organisation.id] }).expect(201);

    await harness.as('caller').get(`/organisations/${organisation.id}`).expect(200);
    const contact = (await harness.as('caller').post('/contacts').send({ organisationId: organisation.id, lastName: 'Standard' }).expect(201)).body;
    await harness.as('caller').patch(`/contacts/${contact.id}`).set('if-match', contact.etag).send({ jobTitle: 'Accueil' }).expect(200);
    await harness.as('caller').patch(`/organisations/${organisation.id}`).set('if-match', organisation.etag).send({ phones: [{ raw: '0199000003' }] }).expect(200);
    await harness.as('caller').patch(`/organisations/${organisation.id}`).set('if-match', '"2"').send({ name: 'Autre' }).expect(403);
  });

  it('of an opposition end the target, and an administrator lifts a mistaken one', async () => {
    const organisation = await anOrganisation({ phones: [{ raw: '0199000004' }] });
    const contact = await created('/contacts', { organisationId: organisation.id, email: 'non@vichy.example' });
    const campaign = await created('/campaigns', { productId: (await aProduct()).id, name: 'Opposition' });
    const [targetId] = (await harness.as('lead').post(`/campaigns/${campaign.id}/targets`).send({ organisationIds: [organisation.id] }).expect(201)).body.items;
    const stage = async () => (await harness.as('lead').get(`/targets/${targetId}`).expect(200)).body.stage;
    await harness.as('caller').post(`/contacts/${contact.id}/opt-out`).send({ scope: 'organisation' }).expect(200);
    expect(await stage()).toBe('do_not_contact');

    const [optOut] = (await harness.as('lead').get('/opt-outs').query({ limit: 1 }).expect(200)).body.items;
    expect(optOut).toMatchObject({ scope: 'organisation', organisationId: organisation.id, contactId: contact.id, liftedAt: null, etag: '"1"' });
    await harness.as('lead').post(`/opt-outs/${optOut.id}/lift`).send({ reason: 'Erreur' }).expect(403);
    await harness.as('admin').post(`/opt-outs/${optOut.id}/lift`).send({}).expect(400);
    await harness.as('admin').post(`/opt-outs/${optOut.id}/lift`).send({ reason: 'Saisie sur la mauvaise fiche' }).expect(200);
    expect(await stage()).toBe('to_call');
  });

  it('of a person are handed over in full, as JSON or printed, then erased', async () => {
    const organisation = await anOrganisation();
    const contact = await created('/contacts', { organisationId: organisation.id, firstName: 'Claire', lastName: 'Petit', note: '<b>Aime</b>' });

    const file = await harness.as('lead').get(`/contacts/${contact.id}/file`).expect(200);
    expect(file.body).toMatchObject({ contactId: contact.id, locale: 'fr', title: 'Tout ce que nous gardons sur Claire Petit' });
    const html = await harness.as('lead').get(`/contacts/${contact.id}/file`).query({ format: 'html' }).expect(200).expect('content-type', /^text\/html/);
    expect(html.text).toContain('&lt;b&gt;Aime&lt;/b&gt;');
    await harness.as('lead').get(`/contacts/${contact.id}/file`).query({ format: 'txt' }).expect(200).expect('content-type', /^text\/plain/);
    await harness.as('lead').delete(`/contacts/${contact.id}`).expect(428);
    await harness.as('lead').delete(`/contacts/${contact.id}`).set('if-match', contact.etag).expect(204);
    await harness.as('lead').get(`/contacts/${contact.id}`).expect(404);
  });

  it('of a persona are read and a vendor sign decided by leads', async () => {
    const organisation = await anOrganisation();
    const contact = await created('/contacts', { organisationId: organisation.id, lastName: 'Martin' });

    expect((await harness.as('lead').get(`/contacts/${contact.id}/persona`).expect(200)).body).toMatchObject({
      probabilities: { rebel: 0.1, marsh: 0.8, loyalist: 0.1 }, likely: null, facts: [], vendor: { proposed: false, confirmed: null },
    });
    expect((await harness.as('lead').post(`/contacts/${contact.id}/vendor`).send({ confirmed: true }).expect(200)).body.vendor).toMatchObject({ confirmed: true });
    const wanted = await harness.as('lead').get('/contacts').query({ vendor: 'true' }).expect(200);
    expect(wanted.body.items.map(({ id }: { id: string }) => id)).toEqual([contact.id]);
  });
});
