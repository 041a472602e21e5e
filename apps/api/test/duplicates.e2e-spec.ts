import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHarness, type ApiHarness, type MemberRequest } from './api-harness.js';

interface Side { id: string; name?: string; lastName?: string }
interface Pair { first: Side; second: Side; reasons: string[]; firstWeight: object; secondWeight: object }

describe('records that are likely one', () => {
  let harness: ApiHarness;
  let lead: MemberRequest;
  beforeAll(async () => {
    harness = await createHarness();
    lead = harness.as('lead');
    const orleans = { address: { city: 'Orléans', postcode: '45000' } };
    await organisation('Agence de l’eau Loire-Bretagne', { ...orleans, phones: [{ raw: '01 99 00 10 10' }] });
    await organisation('Agence eau Loire Bretagne', { ...orleans, phones: [{ raw: '01 99 00 10 10' }] });
    // The switchboard of a building, and a namesake elsewhere: no pairs.
    await organisation('Direction des routes', { ...orleans, phones: [{ raw: '01 99 00 10 10' }] });
    await organisation('Musée des ponts', { address: { city: 'Lyon', postcode: '69001' } });
    await organisation('Musée des ponts', { address: { city: 'Lille', postcode: '59000' } });
    await organisation('Office français de la biodiversité', { acronym: 'OFB' });
    await organisation('OFB');
  });
  afterAll(() => harness.close());

  const made = async (path: string, body: object): Promise<string> => (await lead.post(path).send(body).expect(201)).body.id as string;
  const organisation = (name: string, more: object = {}): Promise<string> => made('/organisations', { name, ...more });
  const pairs = async (kind = 'organisations', query = ''): Promise<Pair[]> => (await lead.get(`/duplicates/${kind}?${query}`).expect(200)).body.items;
  const names = (found: Pair[]): string[][] => found.map(({ first, second }) => [first.name ?? first.lastName!, second.name ?? second.lastName!].sort());

  it('are shown with what makes them so, and what hangs on them', async () => {
    const found = await pairs();
    expect(names(found)).toEqual([['Agence de l’eau Loire-Bretagne', 'Agence eau Loire Bretagne'], ['OFB', 'Office français de la biodiversité']]);
    expect(found[0]).toMatchObject({ reasons: ['same_name', 'same_place', 'shared_phone'], firstWeight: { campaigns: 0, contacts: 0, calls: 0 } });
    expect(found[1]).toMatchObject({ reasons: ['acronym'] });
    expect((await lead.get('/duplicates/organisations?limit=1').expect(200)).body).toMatchObject({ items: [{}], total: 2 });
  });

  it('are not proposed again once a person knows them to be two, until they say otherwise', async () => {
    const [, { first, second }] = await pairs() as [Pair, Pair];
    const body = { kind: 'organisation', ids: [second.id, first.id] };
    const { body: { id } } = await lead.post('/not-duplicates').send(body).expect(200);
    expect((await lead.post('/not-duplicates').send(body).expect(200)).body).toEqual({ id });
    expect(await pairs()).toHaveLength(1);
    await lead.delete(`/not-duplicates/${id}`).expect(204);
    await lead.delete(`/not-duplicates/${id}`).expect(404);
    expect(await pairs()).toHaveLength(2);
    expect((await lead.post('/not-duplicates').send({ kind: 'contact', ids: [first.id, second.id] }).expect(400)).body.errors).toMatchObject([{ field: 'ids', code: 'not_found' }]);
  });

  it('are gone when they are merged', async () => {
    const [{ first, second }] = await pairs() as [Pair];
    const { body: { operationId } } = await lead.post(`/organisations/${second.id}/merge`).send({ into: first.id }).expect(200);
    expect(await pairs()).toHaveLength(1);
    await lead.post(`/operations/${operationId}/undo`).expect(200);
    expect(await pairs()).toHaveLength(2);
  });

  it('are people too, of one organisation, and never of another team', async () => {
    const [here, there] = [await organisation('Agence'), await organisation('Ministère')];
    await made('/contacts', { organisationId: here, firstName: 'Inès', lastName: 'Maquette', email: 'contact@agence.example' });
    await made('/contacts', { organisationId: here, lastName: 'MAQUETTE' });
    await made('/contacts', { organisationId: here, firstName: 'Paul', lastName: 'Gabarit', email: 'contact@agence.example' });
    await made('/contacts', { organisationId: there, firstName: 'Inès', lastName: 'Maquette' });
    const found = await pairs('contacts');
    expect(names(found)).toEqual([['MAQUETTE', 'Maquette']]);
    expect(found[0]).toMatchObject({ reasons: ['same_last_name'] });
    expect((await harness.other.as('lead').get('/duplicates/contacts').expect(200)).body).toEqual({ items: [], total: 0 });
    await harness.as('caller').get('/duplicates/contacts').expect(403);
    await harness.as('viewer').get('/duplicates/organisations').expect(403);
  });
});
