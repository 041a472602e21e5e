import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { Fingerprints } from '../suppressions/fingerprints.js';
import { OptOutListeners } from '../suppressions/opt-out-listeners.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { OrganisationListeners } from './organisation-listeners.js';
import { OrganisationsService } from './organisations.service.js';

describe('organisations', () => {
  let office: TestOffice;
  let organisations: OrganisationsService;
  let suppressions: SuppressionsService;
  let corrected: string[];
  let deleted: string[];
  beforeAll(async () => {
    office = await openTestOffice();
    suppressions = new SuppressionsService(new Fingerprints(office.secret), new OptOutListeners());
    const listeners = new OrganisationListeners();
    listeners.register({
      numberCorrected: async (_tx, _scope, id) => { corrected.push(id); },
      organisationDeleted: async (_tx, _scope, id) => { deleted.push(id); },
    });
    organisations = new OrganisationsService(office.uow, office.clock, office.cursors, suppressions, listeners);
  });
  beforeEach(() => { corrected = []; deleted = []; });
  afterAll(() => office.close());

  const callList = async (scope: Scope, organisationId: string, callers: string[] = []): Promise<string> => {
    const [productId, campaignId] = [newId(), newId()];
    await office.db.query('insert into products (workspace_id, id, name) values ($1, $2, $3)', [scope.workspaceId, productId, 'Produit']);
    await office.db.query('insert into campaigns (workspace_id, id, product_id, name) values ($1, $2, $3, $4)', [scope.workspaceId, campaignId, productId, 'Campagne']);
    for (const member of callers) await office.db.query('insert into campaign_callers values ($1, $2, $3)', [scope.workspaceId, campaignId, member]);
    await office.db.query('insert into targets (workspace_id, id, campaign_id, organisation_id) values ($1, $2, $3, $4)', [scope.workspaceId, newId(), campaignId, organisationId]);
    return campaignId;
  };

  it('take the acronym off the name, the place from the postcode and the SIREN from the SIRET', async () => {
    const created = await organisations.create(office.lead, {
      name: 'Office français de la biodiversité (OFB)', siret: '130 025 927 00018', address: { line: '5 allée Felix Nadar', postcode: '97 400', city: 'Saint-Denis' },
      phones: [{ raw: '0262 12 34 56' }],
    });

    expect(created).toMatchObject({
      name: 'Office français de la biodiversité', acronym: 'OFB', siren: '130025927', siret: '13002592700018',
      postcode: '97400', department: '974', timeZone: 'Indian/Reunion', holidayRegion: 'la-reunion',
      phones: [{ raw: '0262 12 34 56', e164: '+262262123456', status: 'unknown' }],
    });
  });

  it('without a postcode live where the team lives', async () => {
    expect(await organisations.create(office.lead, { name: 'Sans adresse' })).toMatchObject({ postcode: null, department: null, timeZone: null, holidayRegion: null });
  });

  it('refuse identifiers that are none, or that contradict each other', async () => {
    await expect(organisations.create(office.lead, { name: 'Faux', siren: '123456789', siret: '42' })).rejects.toMatchObject({
      problems: [{ field: 'siren', code: 'not_siren' }, { field: 'siret', code: 'not_siret' }],
    });
    await expect(organisations.create(office.lead, { name: 'Contraire', siren: '356000000', siret: '13002592700018' })).rejects.toMatchObject({
      problems: [{ field: 'siret', code: 'not_together' }],
    });
  });

  it('keep the row and the status of a number that stays in the list', async () => {
    const before = await organisations.create(office.lead, { name: 'Deux numéros', phones: [{ raw: '01 99 00 00 01' }, { raw: '01 99 00 00 02', extension: '12' }] });
    await office.db.query(`update organisation_phones set status = 'wrong' where id = $1`, [before.phones[0]!.id]);
    const after = await organisations.change(office.lead, before.id, 1, { phones: [{ raw: '+33 1 99 00 00 02', extension: '12', label: 'accueil' }, { raw: '0199000001' }] });

    expect(after.phones).toEqual([
      { id: before.phones[1]!.id, raw: '+33 1 99 00 00 02', e164: '+33199000002', extension: '12', label: 'accueil', status: 'unknown' },
      { id: before.phones[0]!.id, raw: '0199000001', e164: '+33199000001', extension: null, label: null, status: 'wrong' },
    ]);
    expect(corrected).toEqual([]);
  });

  it('refuse a line without a number, and the same number twice', async () => {
    await expect(organisations.create(office.lead, { name: 'Lignes', phones: [{ raw: 'NC' }, { raw: '0199000003' }, { raw: '01 99 00 00 03' }] })).rejects.toMatchObject({
      problems: [{ field: 'phones[0].raw', code: 'not_phone' }, { field: 'phones[2].raw', code: 'twice' }],
    });
  });

  it('tell the call lists as soon as there is a number to dial again', async () => {
    const { id } = await organisations.create(office.lead, { name: 'À réparer', phones: [{ raw: '0199000004', status: 'wrong' }] });
    await organisations.change(office.lead, id, 1, { phones: [{ raw: '0199000004' }, { raw: '0199000005', status: 'wrong' }] });
    expect(corrected).toEqual([]);
    await organisations.change(office.lead, id, 2, { phones: [{ raw: '0199000004', status: 'valid' }] });
    expect(corrected).toEqual([id]);
  });

  it('are nobody’s own ancestor', async () => {
    const grandmother = await organisations.create(office.lead, { name: 'Ministère' });
    const mother = await organisations.create(office.lead, { name: 'Direction', parentId: grandmother.id });
    const child = await organisations.create(office.lead, { name: 'Bureau', parentId: mother.id });

    await expect(organisations.change(office.lead, grandmother.id, 1, { parentId: child.id })).rejects.toMatchObject({ problems: [{ field: 'parentId', code: 'own_ancestor' }] });
    await expect(organisations.change(office.lead, child.id, 1, { parentId: child.id })).rejects.toMatchObject({ problems: [{ field: 'parentId', code: 'own_ancestor' }] });
    await expect(organisations.change(office.lead, child.id, 1, { parentId: newId() })).rejects.toMatchObject({ problems: [{ field: 'parentId', code: 'not_found' }] });
  });

  it('leave the call lists when they are deleted', async () => {
    const { id } = await organisations.create(office.lead, { name: 'À supprimer' });
    await organisations.remove(office.lead, id, 1);

    expect(deleted).toEqual([id]);
    await expect(organisations.get(office.lead, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  describe('when searched', () => {
    let team: Scope;
    const search = async (q: string) => (await organisations.list(team, { q }, { limit: 10 })).items.map(({ name }) => name);
    beforeAll(async () => {
      team = await office.otherTeam();
      const school = await organisations.create(team, { name: 'École nationale des chartes', acronym: 'ENC', kind: 'École', tags: ['paris'] });
      await organisations.create(team, { name: 'Office français de la biodiversité (OFB)', phones: [{ raw: '01 99 00 12 34' }], kind: 'Opérateur' });
      await organisations.create(team, { name: 'Agence nationale de l’habitat (Anah)', kind: 'Opérateur' });
      await office.db.query('insert into contacts (workspace_id, id, organisation_id, first_name, last_name) values ($1, $2, $3, $4, $5)', [team.workspaceId, newId(), school.id, 'Zoé', 'Lefèbvre']);
    });

    it.each([
      ['ecole nationale', 'École nationale des chartes'],
      ['biodivresite', 'Office français de la biodiversité'],
      ['office biodiversité', 'Office français de la biodiversité'],
      ['ANAH', 'Agence nationale de l’habitat'],
      ['ofb', 'Office français de la biodiversité'],
      ['01 99 00 12', 'Office français de la biodiversité'],
      ['+33 1 99 00 12 34', 'Office français de la biodiversité'],
      ['zoe lefebvre', 'École nationale des chartes'],
      ['lefevbre', 'École nationale des chartes'],
    ])('%s finds %s first', async (q, name) => {
      expect((await search(q))[0]).toBe(name);
    });

    it('nothing is found by what nobody wrote, nor by a percent sign', async () => {
      expect(await search('xylophone')).toEqual([]);
      expect(await search('%')).toEqual([]);
    });

    it('they can be narrowed by kind, tag and campaign, and read page after page', async () => {
      expect((await organisations.list(team, { kind: 'operateur' }, { limit: 10 })).items.map(({ acronym }) => acronym)).toEqual(['Anah', 'OFB']);
      const [tagged] = (await organisations.list(team, { tag: 'paris' }, { limit: 10 })).items;
      const campaignId = await callList(team, tagged!.id);
      expect((await organisations.list(team, { campaignId }, { limit: 10 })).items.map(({ id }) => id)).toEqual([tagged!.id]);
      const first = await organisations.list(team, { q: 'nationale' }, { limit: 1 });
      const second = await organisations.list(team, { q: 'nationale' }, { limit: 1, cursor: first.nextCursor! });
      expect([...first.items, ...second.items].map(({ name }) => name).sort()).toEqual(['Agence nationale de l’habitat', 'École nationale des chartes']);
      expect(second.nextCursor).toBeNull();
    });
  });

  it('are read by a caller only from their own call lists, who may correct the numbers and nothing else', async () => {
    const [mine, others] = [await office.member('caller'), await office.member('caller')];
    const { id } = await organisations.create(office.lead, { name: 'Sur ma liste' });
    await callList(office.lead, id, [mine.memberId]);

    await expect(organisations.get(others, id)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await organisations.list(others, {}, { limit: 50 })).items).toEqual([]);
    expect((await organisations.list(mine, {}, { limit: 50 })).items.map((found) => found.id)).toEqual([id]);
    await expect(organisations.change(mine, id, 1, { name: 'Renommée' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(organisations.change(mine, id, 1, { phones: [{ raw: '0199000009' }] })).resolves.toMatchObject({ version: 2 });
  });

  it('who opted out are recognised when a later list brings them back', async () => {
    const first = await organisations.create(office.lead, { name: 'Chambre des métiers', siret: '35600000000048', phones: [{ raw: '0199000020' }], email: 'Accueil@chambre.example' });
    await office.uow.run((tx) => suppressions.optOut(tx, office.lead, { scope: 'organisation', organisationId: first.id, occurredAt: new Date('2026-01-05T10:00:00Z') }));
    await organisations.remove(office.lead, first.id, 2);

    for (const again of [{ siret: '35600000000048' }, { phones: [{ raw: '+33199000020' }] }, { email: 'accueil@chambre.example' }]) {
      expect(await organisations.create(office.lead, { name: 'Autre nom', ...again })).toMatchObject({ optedOutAt: new Date('2026-01-05T10:00:00Z') });
    }
    const other = await office.otherTeam();
    expect(await organisations.create(other, { name: 'Chambre des métiers', phones: [{ raw: '0199000020' }] })).toMatchObject({ optedOutAt: null });
  });
});
