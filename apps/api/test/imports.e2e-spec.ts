import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportRunner } from '#crm/imports/import-runner.service.js';
import { createHarness, type ApiHarness } from './api-harness.js';

const SAMPLE = path.join(import.meta.dirname, '../../../samples/operateurs-etat-200.csv');

describe('imports over HTTP', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());

  /** What the worker does with the job. */
  const work = (importId: string) => harness.api.app.get(ImportRunner).runImport({ workspaceId: harness.workspace.id, importId });
  const paste = (text: string, more: object = {}) => harness.as('lead').post('/imports').send({ text, ...more });
  const count = async (table: string): Promise<number> => (await harness.sql.query<{ n: number }[]>(`select count(*)::int as n from ${table}`))[0]!.n;

  it('take the sample list from the file to a call list of 200', async () => {
    const example = await harness.as('lead').post('/example-campaign').expect(201);
    expect(example.body).toMatchObject({ created: true, targets: 200 });
    expect((await harness.as('admin').post('/example-campaign').expect(201)).body).toEqual({ ...example.body, created: false });

    const uploaded = await harness.as('lead').post('/imports').attach('file', SAMPLE).expect(201);
    expect(uploaded.body).toMatchObject({ status: 'uploaded', encoding: 'utf-8', delimiter: ';', rowCount: 200, fileName: 'operateurs-etat-200.csv' });
    expect(uploaded.body.columns).toHaveLength(12);
    expect(uploaded.body.suggestedMapping).toMatchObject({ Nom: 'name', 'Téléphone standard': 'phone', 'Ministère de tutelle': null });
    expect(uploaded.body.sample[0][0]).toBe('Aix-Marseille Université');

    const { id, suggestedMapping: mapping } = uploaded.body;
    const preview = await harness.as('lead').post(`/imports/${id}/preview`).send({ mapping, campaignId: example.body.campaignId }).expect(200);
    expect(preview.body).toMatchObject({ create: 0, update: 0, duplicate: 200, undecided: 0, invalid: 0, nextCursor: null });
    expect(preview.body.rows).toHaveLength(200);
    expect(preview.body.rows[0]).toMatchObject({ row: 2, outcome: 'duplicate', match: { name: 'Aix-Marseille Université', city: 'Marseille' } });
    expect(preview.body.rows[0].reasons[0].text).toBe('Même nom et même lieu que «\u00A0Aix-Marseille Université\u00A0».');

    const started = await harness.as('lead').post(`/imports/${id}/run`).send({}).expect(202);
    expect(started.body).toMatchObject({ status: 'running', done: 0, rowCount: 200, campaignId: example.body.campaignId });
    await work(id);
    const done = await harness.as('lead').get(`/imports/${id}`).expect(200);
    expect(done.body).toMatchObject({ status: 'done', done: 200, counts: { create: 0, duplicate: 200 }, sample: [], error: null });
    const list = await harness.as('lead').get(`/campaigns/${example.body.campaignId}/targets?limit=3`).expect(200);
    expect(list.body.items.map((item: { organisation: { name: string } }) => item.organisation.name)).toEqual(['Aix-Marseille Université', 'CY Cergy Paris Université', 'Nantes Université']);
  });

  it('answer at once when a list is long, and say how far its comparison is', async () => {
    const uploaded = await paste(['Nom;Ville', ...Array.from({ length: 2001 }, (_, i) => `Barrage ${i};Serre-Ponçon`)].join('\n')).expect(201);
    const { id, suggestedMapping: mapping } = uploaded.body;
    const preview = await harness.as('lead').post(`/imports/${id}/preview`).set('idempotency-key', 'long-preview').send({ mapping }).expect(202);
    expect(preview.body).toEqual({ status: 'previewing', create: 0, update: 0, duplicate: 0, undecided: 0, invalid: 0, rows: [], nextCursor: null });
    expect((await harness.as('lead').get(`/imports/${id}`).expect(200)).body).toMatchObject({ status: 'previewing', rowCount: 2001, counts: { create: 0 } });
    await work(id);
    expect((await harness.as('lead').get(`/imports/${id}`).expect(200)).body).toMatchObject({ status: 'previewed', counts: { create: 2001 }, done: 0 });
    expect((await harness.as('lead').get(`/imports/${id}/rows`).expect(200)).body.items[0]).toMatchObject({ row: 2, outcome: 'create' });
  });

  it('are told apart by their bytes under one Idempotency-Key, not by their length', async () => {
    const send = (text: string) => harness.as('lead').post('/imports').set('idempotency-key', 'one-file').attach('file', Buffer.from(text), 'liste.csv');
    const first = await send('Nom;Ville\nAgence;Lyon\n').expect(201);
    expect((await send('Nom;Ville\nAgence;Lyon\n').expect(201)).body).toEqual(first.body);
    expect((await send('Nom;Ville\nAgence;Metz\n').expect(422)).body.code).toBe('idempotency_payload');
  });

  it('name row and column of a broken list in French and English, and keep nothing of it', async () => {
    const before = await count('imports');
    const text = 'Nom;Ville;Téléphone\nAgence;Lyon;01 99 00 00 01\nBureau;Metz\nCentre;"Nice;01 99 00 00 02\n';
    const french = await paste(text).set('accept-language', 'fr').expect(400);
    expect(french.body).toMatchObject({
      code: 'file_unreadable',
      errors: [{ field: 'Téléphone', row: 3, message: 'Ligne 3, colonne «\u00A0Téléphone\u00A0»\u00A0: 2 cellules au lieu de 3. Vérifiez les séparateurs.' }, { field: 'Ville', row: 4 }],
    });
    const english = await paste(text).set('accept-language', 'en').expect(400);
    expect(english.body.errors[1].message).toBe('Row 4, column “Ville”: a quote is opened and never closed.');
    expect(english.body.detail).toContain('Row 3, column “Téléphone”');
    expect(await count('imports')).toBe(before);

    const rest = await paste(text, { brokenRows: 'leave_out' }).expect(201);
    const preview = await harness.as('lead').post(`/imports/${rest.body.id}/preview`).set('accept-language', 'en').send({ mapping: rest.body.suggestedMapping }).expect(200);
    expect(preview.body).toMatchObject({ create: 1, invalid: 2 });
    expect(preview.body.rows[1].reasons).toEqual([{ code: 'cell_count', level: 'error', column: 'Téléphone', text: 'Row 3, column “Téléphone”: 2 cells instead of 3. Check the separators.' }]);
  });

  it('wait for a person where a row may be two organisations', async () => {
    const first = await paste('Nom;Ville\nÉcole du phare;Brest\nÉcole du phare;Nice\n').expect(201);
    await harness.as('lead').post(`/imports/${first.body.id}/run`).send({}).expect(202);
    await work(first.body.id);
    const second = await paste('Nom;Courriel\nEcole du phare;contact@phare.example\n').expect(201);
    await harness.as('lead').post(`/imports/${second.body.id}/run`).send({}).expect(202);
    await work(second.body.id);
    expect((await harness.as('lead').get(`/imports/${second.body.id}`)).body).toMatchObject({ status: 'done', waiting: 1, counts: { undecided: 1 } });
    const rows = await harness.as('lead').get(`/imports/${second.body.id}/rows?outcome=undecided`).expect(200);
    expect(rows.body.items[0].candidates.map(({ city }: { city: string }) => city).sort()).toEqual(['Brest', 'Nice']);

    const refused = await harness.as('lead').post(`/imports/${second.body.id}/run`).send({ decisions: { 2: 'perhaps' } }).expect(400);
    expect(refused.body.errors[0].field).toBe('decisions.2');
    await harness.as('lead').post(`/imports/${second.body.id}/run`).send({ decisions: { 2: { organisationId: rows.body.items[0].candidates[0].organisationId } } }).expect(202);
    await work(second.body.id);
    expect((await harness.as('lead').get(`/imports/${second.body.id}`)).body).toMatchObject({ status: 'done', waiting: 0, counts: { update: 1, undecided: 0 } });
  });

  it.each([
    ['no list', () => harness.as('lead').post('/imports').send({}), 400, 'file_missing'],
    ['a list of nothing', () => harness.as('lead').post('/imports').send({ text: null }), 400, 'file_missing'],
    ['a form without a file', () => harness.as('lead').post('/imports').field('brokenRows', 'refuse'), 400, 'file_missing'],
    ['a file in another field', () => harness.as('lead').post('/imports').attach('liste', Buffer.from('Nom\nA'), 'a.csv'), 400, 'validation_failed'],
    ['an unknown field', () => paste('Nom\nA', { nom: 1 }), 400, 'validation_failed'],
    ['a NUL byte in a paste', () => paste('Nom\nA\u0000'), 400, 'validation_failed'],
    ['a NUL byte in a file', () => harness.as('lead').post('/imports').attach('file', Buffer.from('Nom;Ville\nAgence;Ly\u0000on\n'), 'a.csv'), 400, 'file_unreadable'],
    ['an empty file', () => harness.as('lead').post('/imports').attach('file', Buffer.from(''), 'a.csv'), 400, 'file_unreadable'],
    ['a workbook', () => harness.as('lead').post('/imports').attach('file', Buffer.from('PK\u0003\u0004....'), 'a.xlsx'), 400, 'file_unreadable'],
    ['a file over the limit', () => harness.as('lead').post('/imports').attach('file', Buffer.alloc(26 * 1024 * 1024, 'a'), 'a.csv'), 413, 'payload_too_large'],
    ['an unknown import', () => harness.as('lead').get('/imports/0197f3a0-0000-7000-8000-0000000000aa'), 404, 'not_found'],
    ['an id that is none', () => harness.as('lead').post('/imports/42/run').send({}), 404, 'not_found'],
    ['a caller', () => harness.as('caller').post('/imports').send({ text: 'Nom\nA' }), 403, 'forbidden'],
    ['a viewer', () => harness.as('viewer').post('/example-campaign'), 403, 'forbidden'],
  ] as const)('refuse %s', async (_case, request, status, code) => {
    const answer = await request();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuse a mapping without a name, with an unknown column or an unknown field, and another team', async () => {
    const { body: { id } } = await paste('Nom;Ville\nA;Lyon\n').expect(201);
    const preview = (mapping: unknown) => harness.as('lead').post(`/imports/${id}/preview`).send({ mapping });
    expect((await preview({ Ville: 'city' })).body).toMatchObject({ status: 422, code: 'import_mapping_required' });
    expect((await preview({ Nom: 'name', Pays: 'city' })).body).toMatchObject({ status: 400, errors: [{ field: 'mapping.Pays', message: 'La colonne «\u00A0Pays\u00A0» n’est pas dans le fichier.' }] });
    expect((await preview({ Nom: 'nom' })).body).toMatchObject({ status: 400, errors: [{ field: 'mapping' }] });
    expect((await preview({ Nom: '__proto__' })).status).toBe(400);
    await harness.other.as('admin').get(`/imports/${id}`).expect(404);
    await harness.other.as('admin').post(`/imports/${id}/run`).send({}).expect(404);
  });
});
