import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSourcesServer, type OpenSourcesServer } from '#testing/open-sources-server.js';
import { createHarness, type ApiHarness, type MemberRequest } from './api-harness.js';

describe('public registers', () => {
  let sources: OpenSourcesServer;
  let harness: ApiHarness;
  let lead: MemberRequest;
  beforeAll(async () => {
    sources = await openSourcesServer();
    harness = await createHarness(sources.env);
    lead = harness.as('lead');
  });
  afterAll(async () => {
    await harness.close();
    await sources.close();
  });
  const organisation = async (body: object): Promise<string> => (await lead.post('/organisations').send(body).expect(201)).body.id as string;

  it('propose what they know of an organisation, and write nothing', async () => {
    const id = await organisation({ name: 'Inrap', address: { postcode: '75014' } });
    const { body: before } = await lead.get(`/organisations/${id}`);
    expect((await lead.get(`/organisations/${id}/register-matches`).expect(200)).body.items).toMatchObject([{
      siren: '180040016', acronym: 'INRAP', size: '2000-4999', address: { line: '121 RUE D ALESIA', postcode: '75014', city: 'PARIS' }, closed: false,
    }]);
    expect(Object.fromEntries(sources.asked.at(-1)!.searchParams)).toEqual({ q: 'Inrap', page: '1', per_page: '5', est_administration: 'true', departement: '75' });
    expect((await lead.get(`/organisations/${id}`)).body).toEqual(before);
  });

  it('are asked by an identifier where there is one', async () => {
    const id = await organisation({ name: 'Autre nom', siren: '180040016' });
    expect((await lead.get(`/organisations/${id}/register-matches`).expect(200)).body.items).toHaveLength(1);
    expect(sources.asked.at(-1)!.searchParams.get('q')).toBe('180040016');
    expect(sources.asked.at(-1)!.searchParams.has('est_administration')).toBe(false);
  });

  it('tell where a town is, from which the department follows', async () => {
    const id = await organisation({ name: 'Agence du bassin', address: { city: 'Orléans' } });
    const { body: { items: [place] } } = await lead.get(`/organisations/${id}/place-matches`).expect(200);
    expect(place).toEqual({ postcode: '45000', city: 'Orléans', context: '45, Loiret, Centre-Val de Loire', score: 0.97 });
    const { body: { etag } } = await lead.get(`/organisations/${id}`);
    expect((await lead.patch(`/organisations/${id}`).set('if-match', etag).send({ address: { postcode: place.postcode, city: place.city } }).expect(200)).body.department).toBe('45');
  });

  it('give a list by type and department, page by page, that an import reads', async () => {
    const { body: list } = await lead.get('/directory-list?type=mairie&department=45&kind=Mairie').expect(200);
    expect(list).toMatchObject({ rows: 130, total: 130 });
    expect(sources.asked.slice(-2).map(({ searchParams }) => [searchParams.get('where'), searchParams.get('offset')])).toEqual([
      ['pivot LIKE "mairie" AND code_insee_commune LIKE "45%"', '0'], ['pivot LIKE "mairie" AND code_insee_commune LIKE "45%"', '100']]);
    const { body: upload } = await lead.post('/imports').send({ text: list.text }).expect(201);
    const { body: preview } = await lead.post(`/imports/${upload.id}/preview`).send({ mapping: upload.suggestedMapping }).expect(200);
    expect(preview).toMatchObject({ create: 130, invalid: 0 });
    expect((await lead.get('/directory-list?type=inconnu&kind=X').expect(200)).body).toMatchObject({ rows: 0, total: 0 });
    await lead.get('/directory-list?type=mairie%22%20OR%201&kind=X').expect(400);
  });

  it('are told of as unavailable when they ask for more patience than a person has', async () => {
    const id = await organisation({ name: 'Inrap' });
    sources.refuseNext(429, { 'retry-after': '120' });
    const refused = await lead.get(`/organisations/${id}/register-matches`).expect(503);
    expect(refused.body).toMatchObject({ code: 'source_unavailable' });
    expect(refused.headers['retry-after']).toBe('120');
  });

  it('are nobody’s to ask but a lead’s, and off where nobody turned them on', async () => {
    expect((await lead.get('/open-sources').expect(200)).body).toEqual({ register: true, directory: true, addresses: true });
    await harness.as('caller').get('/open-sources').expect(403);
    const off = await createHarness();
    try {
      expect((await off.as('lead').get('/open-sources').expect(200)).body).toEqual({ register: false, directory: false, addresses: false });
      expect((await off.as('lead').get('/directory-list?type=mairie&kind=Mairie').expect(409)).body.code).toBe('source_off');
    } finally {
      await off.close();
    }
  });
});
