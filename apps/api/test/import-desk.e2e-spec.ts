import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportRunner } from '#crm/imports/import-runner.service.js';
import { xlsxOf } from '#testing/zip-writer.js';
import { createHarness, type ApiHarness } from './api-harness.js';

/** What a person does with a list beside bringing it in: decides, reads it another way, takes it back. */
describe('the desk of imports over HTTP', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  const lead = () => harness.as('lead');
  const work = (importId: string) => harness.api.app.get(ImportRunner).runImport({ workspaceId: harness.workspace.id, importId });
  const paste = async (text: string, more: object = {}): Promise<string> => (await lead().post('/imports').send({ text, brokenRows: 'leave_out', ...more }).expect(201)).body.id as string;
  const preview = async (id: string) => {
    const { body: { mapping, constants } } = await lead().get(`/imports/${id}`).expect(200);
    return (await lead().post(`/imports/${id}/preview`).send({ mapping, constants }).expect(200)).body;
  };
  const run = async (id: string, body: object = {}) => {
    await lead().post(`/imports/${id}/run`).send(body).expect(202);
    await work(id);
    return (await lead().get(`/imports/${id}`).expect(200)).body;
  };
  const rowsOf = async (id: string, outcome: string) => (await lead().get(`/imports/${id}/rows?outcome=${outcome}`).expect(200)).body.items;

  it('keeps decisions as they are said, takes them back, and writes them with the next run', async () => {
    await run(await paste('Nom;Ville\nÉcole du phare;Brest\nÉcole du phare;Nice\nBac du fleuve;Royan\n'));
    const id = await paste('Nom;Courriel\nEcole du phare;contact@phare.example\nBac du fleuve;bac@fleuve.example\n');
    expect((await lead().put(`/imports/${id}/decisions`).send({ decisions: { 2: 'skip' } }).expect(409)).body.code).toBe('import_not_ready');
    expect(await preview(id)).toMatchObject({ undecided: 2 });
    const [phare, bac] = await rowsOf(id, 'undecided');
    expect(phare).toMatchObject({ row: 2, decision: null, incoming: { name: 'Ecole du phare' } });

    const decide = (body: object) => lead().put(`/imports/${id}/decisions`).send(body);
    const nice = phare.candidates.find(({ city }: { city: string }) => city === 'Nice');
    expect((await decide({ decisions: { 2: { organisationId: nice.organisationId }, 3: 'create' } }).expect(200)).body).toMatchObject({ status: 'previewed', waiting: 0, decided: 2 });
    expect((await rowsOf(id, 'undecided')).map(({ decision }: { decision: unknown }) => decision)).toEqual([
      { choice: 'same', organisationId: nice.organisationId, row: null }, { choice: 'create', organisationId: null, row: null },
    ]);
    expect((await decide({ decisions: { 3: null } }).expect(200)).body).toMatchObject({ waiting: 1, decided: 1 });
    expect((await decide({ decisions: { 2: 'perhaps' } }).expect(400)).body.errors[0].field).toBe('decisions.2');
    expect((await decide({ decisions: { 4: 'skip' } }).expect(400)).body.errors[0].field).toBe('decisions.4');
    // The same columns seen again: what was decided still holds.
    expect(await preview(id)).toMatchObject({ undecided: 2 });
    expect((await lead().get(`/imports/${id}`)).body).toMatchObject({ waiting: 1, decided: 1 });

    expect(await run(id)).toMatchObject({ status: 'done', waiting: 1, decided: 0, counts: { update: 1, undecided: 1 } });
    await decide({ decisions: { 3: { organisationId: bac.candidates[0].organisationId } } }).expect(200);
    expect(await run(id)).toMatchObject({ status: 'done', waiting: 0, counts: { update: 2, undecided: 0 } });
    expect((await lead().post(`/imports/${id}/run`).send({}).expect(409)).body.code).toBe('import_not_ready');
  });

  it('decides all that are in doubt for one reason alike, but for those that somebody has decided', async () => {
    await run(await paste('Nom;Ville\nMusée un;Lyon\nMusée deux;Lyon\nMusée trois;Lyon\nMusée trois;Metz\n'));
    const id = await paste('Nom\nMusée un\nMusée deux\nMusée trois\n');
    expect(await preview(id)).toMatchObject({ undecided: 3 });
    const alike = async (body: object) => (await lead().put(`/imports/${id}/decisions`).send({ alike: body }).expect(200)).body;
    await lead().put(`/imports/${id}/decisions`).send({ decisions: { 2: 'skip' } }).expect(200);
    // The third may be two: nobody says which for all.
    expect(await alike({ decision: 'same' })).toMatchObject({ waiting: 1, decided: 2, leftOut: 1 });
    expect((await rowsOf(id, 'undecided')).map(({ decision }: { decision: { choice: string } | null }) => decision?.choice ?? null)).toEqual(['skip', 'same', null]);
    expect(await alike({ decision: 'later' })).toMatchObject({ waiting: 3, decided: 0 });
    expect(await alike({ decision: 'create', reason: 'same_siret_other_name' })).toMatchObject({ waiting: 3 });
    expect(await alike({ decision: 'create', reason: 'same_name_place_unknown' })).toMatchObject({ waiting: 0, decided: 3 });
    await lead().put(`/imports/${id}/decisions`).send({ alike: { decision: 'same', reason: 'mood' } }).expect(400);
  });

  it('reads another sheet of a workbook, and another row as its header', async () => {
    const workbook = xlsxOf({ Anciens: [['Nom', 'Ville'], ['Vieux phare', 'Brest'], ['Vieux port', 'Metz'], ['Vieux quai', 'Lyon']], Nouveaux: [['Nom', 'Ville'], ['Jeune phare', 'Brest']] });
    const uploaded = (await lead().post('/imports').attach('file', workbook, 'phares.xlsx').expect(201)).body;
    expect(uploaded).toMatchObject({ sheet: 'Anciens', sheets: ['Anciens', 'Nouveaux'], headerRow: 1, rowCount: 3 });
    const { id } = uploaded;
    await preview(id);
    expect((await lead().put(`/imports/${id}/layout`).send({ sheet: 'Nouveaux' }).expect(200)).body).toMatchObject({ status: 'uploaded', sheet: 'Nouveaux', rowCount: 1 });
    expect(await rowsOf(id, 'create')).toEqual([]);
    expect((await lead().put(`/imports/${id}/layout`).send({ sheet: 'Perdus' }).expect(400)).body.errors[0].field).toBe('sheet');
    expect(await run(id)).toMatchObject({ status: 'done', counts: { create: 1 } });
    expect((await lead().get(`/imports/${id}/layout`).expect(409)).body.code).toBe('import_not_ready');

    const pasted = await paste('Liste;du;3 mars\nOrganisme;Lieu;Poste\nÉcluse;Nantes;44000\nBarrage;Lyon;69001\n');
    const layout = (await lead().get(`/imports/${pasted}/layout`).expect(200)).body;
    expect(layout.head[1]).toEqual({ row: 2, cells: ['Organisme', 'Lieu', 'Poste'] });
    const reread = (headerRow: number) => lead().put(`/imports/${pasted}/layout`).send({ headerRow });
    expect((await reread(2).expect(200)).body).toMatchObject({ headerRow: 2, columns: ['Organisme', 'Lieu', 'Poste'], rowCount: 2 });
    expect((await reread(0).expect(200)).body).toMatchObject({ headerRow: 0, columns: ['(A)', '(B)', '(C)'] });
    expect((await reread(90).expect(400)).body.errors[0].field).toBe('headerRow');
    await reread(2).expect(200);
    await preview(pasted);
    expect((await rowsOf(pasted, 'create')).map(({ row, name }: { row: number; name: string }) => [row, name])).toEqual([[3, 'Écluse'], [4, 'Barrage']]);
  });

  it('gives every row what all have in common, and remembers it with the columns', async () => {
    const list = 'Organisme;Lieu;Année\nÉcluse une;Nantes;2025\nÉcluse deux;Lyon;\n';
    const id = await paste(list);
    const mapping = { Organisme: 'name', Lieu: 'city' };
    const constants = { kind: 'Opérateur', attributes: { Source: 'Annuaire', Année: '2026' } };
    await lead().post(`/imports/${id}/preview`).send({ mapping, constants: { attributes: { Source: 2026 } } }).expect(400);
    await lead().post(`/imports/${id}/preview`).send({ mapping, constants }).expect(200);
    await run(id);
    const { body: { items } } = await lead().get('/organisations?q=ecluse').expect(200);
    const kept = items.map(({ kind, attributes }: { kind: string; attributes: object }) => ({ kind, attributes }));
    expect(kept).toEqual(expect.arrayContaining([
      { kind: 'Opérateur', attributes: { Année: '2025', Source: 'Annuaire' } }, { kind: 'Opérateur', attributes: { Source: 'Annuaire', Année: '2026' } },
    ]));
    const again = await paste(list);
    expect((await lead().get(`/imports/${again}`)).body).toMatchObject({ mapping, constants, rememberedAt: expect.any(String) });
  });

  it('gives back the rows that did not enter, with why, and takes them when they are mended', async () => {
    const id = await paste('Nom;Ville\nPhare rouge;Brest\n;Nice\n');
    await run(id);
    const file = await lead().get(`/imports/${id}/refused`).expect(200).expect('content-type', /text\/csv/u);
    const [header, line] = file.text.replace(/^\uFEFF/u, '').split('\r\n');
    expect(header).toBe('Nom;Ville;Ligne refusée;Motif du refus');
    expect(line).toMatch(/^;Nice;3;.*le nom de l’organisation manque/u);
    const mended = await paste(`${header}\n${line!.replace(/^;/u, 'Phare bleu;')}\n`);
    expect(await run(mended)).toMatchObject({ counts: { create: 1, invalid: 0 } });
    const [{ attributes }] = (await lead().get('/organisations?q=phare%20bleu').expect(200)).body.items;
    expect(attributes).toEqual({});
  });

  it('says what taking an import back would do before it does it, and lists what came in', async () => {
    const id = await paste('Nom;Ville;Site\nDigue nord;Brest;nord.example\nDigue sud;Nice;\nPhare rouge;Brest;rouge.example\n', { fileName: 'digues.csv' });
    expect((await lead().get(`/imports/${id}/undo`).expect(409)).body.code).toBe('import_not_ready');
    await run(id);
    const [{ id: sud, etag }] = (await lead().get('/organisations?q=digue%20sud').expect(200)).body.items;
    await lead().patch(`/organisations/${sud}`).set('if-match', etag).send({ note: 'Rappeler lundi' }).expect(200);

    expect((await lead().get(`/imports/${id}/undo`).expect(200)).body).toEqual({ removed: 1, kept: 1, keptOrganisations: [{ id: sud, name: 'Digue sud' }], completed: 1 });
    const [latest, before] = (await lead().get('/imports?limit=2').expect(200)).body.items;
    expect(latest).toMatchObject({ id, fileName: 'digues.csv', status: 'done', canUndo: true, memberName: expect.any(String), campaignName: null, counts: { create: 2, update: 1 } });
    expect(before.createdAt <= latest.createdAt).toBe(true);
    await harness.as('caller').get('/imports').expect(403);
    expect((await harness.other.as('admin').get('/imports').expect(200)).body.items).toEqual([]);

    await lead().post(`/imports/${id}/undo`).expect(202);
    await work(id);
    expect((await lead().get(`/imports/${id}`)).body).toMatchObject({ status: 'undone', removedCount: 1, keptCount: 1, canUndo: false });
    expect((await lead().get('/organisations?q=digue').expect(200)).body.items.map(({ name }: { name: string }) => name)).toEqual(['Digue sud']);
    expect((await lead().get(`/imports/${id}/undo`).expect(409)).body.code).toBe('import_not_ready');
  });

  it('goes through the history page by page', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await lead().get(`/imports?limit=3${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted().toReversed()).toEqual(seen);
    expect(seen.length).toBeGreaterThan(6);
  });
});
