import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { rows } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { addCampaign, openImportDesk, type ImportDesk } from '#testing/import-desk.js';

// Whole lists, on machines that do other things as well.
jest.setTimeout(180_000);

const SAMPLE = readFileSync(path.join(import.meta.dirname, '../../../../../samples/operateurs-etat-200.csv'));

describe('an import that is taken back', () => {
  let desk: ImportDesk;
  let lead: Scope;
  let campaignId: string;
  beforeAll(async () => { desk = await openImportDesk(); });
  afterAll(() => desk.close());
  beforeEach(async () => {
    lead = await desk.office.otherTeam();
    campaignId = await addCampaign(desk.office, lead);
    await desk.bring(lead, 'Nom;Ville;Note;Site\nAgence;Lyon;la nôtre;agence.example\nUniversité Rennes 2;Rennes;;\n');
  });
  const all = <T>(sql: string): Promise<T[]> => rows<T>(desk.office.db, sql, [lead.workspaceId]);
  const people = [
    'Organisme;Ville;Code postal;Téléphone standard;Site;Contact;Courriel du contact;Tutelle', 'Agence;Lyon;69001;01 99 00 00 01;agence.example;Marie Dupont;marie@agence.example;Eau',
    'Agence;Lyon;69001;01 99 00 00 01;;Paul Durand;paul@agence.example;Eau', 'Musée du port;Brest;29200;02 61 91 00 01;;Anne Martin;anne@musee.example;Mer', 'Parc;Nice;06000;;;;;', '',
  ].join('\n');

  it('leaves exactly the former state: new bodies, people, numbers and places on the list are gone, filled fields empty', async () => {
    const before = await desk.dump(lead);
    const operators = await desk.bring(lead, SAMPLE, { campaignId });
    const listed = await desk.bring(lead, people, { campaignId });
    expect(listed.counts).toMatchObject({ create: 2, update: 2 });
    expect(await desk.dump(lead)).not.toEqual(before);

    const { list } = await desk.undo(lead, listed.list.id);
    expect(list).toMatchObject({ status: 'undone', removedCount: 2, keptCount: 0 });
    await desk.undo(lead, operators.list.id);

    expect(await desk.dump(lead)).toEqual(before);
    expect(await all('select 1 from import_chunks where workspace_id = $1 and import_id in (select id from imports where status = \'undone\')')).toEqual([]);
  });

  it('leaves what was edited or used since, with all that belongs to it', async () => {
    const { list } = await desk.bring(lead, people, { campaignId });
    await desk.office.db.query(`update contacts set job_title = 'Directrice', version = version + 1 where workspace_id = $1 and last_name = 'Martin'`, [lead.workspaceId]);
    await desk.office.db.query(`update organisations set postcode = '69002', version = version + 1 where workspace_id = $1 and name = 'Agence'`, [lead.workspaceId]);

    expect((await desk.undo(lead, list.id)).list).toMatchObject({ removedCount: 1, keptCount: 1 });
    expect(await all(`select o.name, o.postcode, o.attributes, (select count(*)::int from organisation_phones p where p.organisation_id = o.id) as phones,
        (select count(*)::int from targets t where t.organisation_id = o.id) as targets, array(select c.last_name from contacts c where c.organisation_id = o.id) as people
      from organisations o where workspace_id = $1 order by o.name`)).toEqual([
      { name: 'Agence', postcode: '69002', attributes: {}, phones: 0, targets: 0, people: [] },
      { name: 'Musée du port', postcode: '29200', attributes: { Tutelle: 'Mer' }, phones: 1, targets: 1, people: ['Martin'] },
      { name: 'Université Rennes 2', postcode: null, attributes: {}, phones: 0, targets: 0, people: [] },
    ]);
  });

  it('keeps a body that was called or that somebody else points at', async () => {
    const { list } = await desk.bring(lead, 'Nom;Ville\nAppelée;Lyon\nMère;Lyon\nAutre;Lyon\n', { campaignId });
    await desk.office.db.query(
      `insert into calls (workspace_id, id, campaign_id, target_id, member_id, channel, outcome, occurred_at)
       select workspace_id, $2, campaign_id, id, $3, 'phone', 'no_answer', app.now() from targets
        where workspace_id = $1 and organisation_id = (select id from organisations where workspace_id = $1 and name = 'Appelée')`,
      [lead.workspaceId, newId(), lead.memberId],
    );
    await desk.office.db.query(
      `update organisations set parent_id = (select id from organisations where workspace_id = $1 and name = 'Mère') where workspace_id = $1 and name = 'Agence'`, [lead.workspaceId],
    );
    expect((await desk.undo(lead, list.id)).list).toMatchObject({ removedCount: 1, keptCount: 2 });
    expect(await all('select name from organisations where workspace_id = $1 order by name')).toEqual([{ name: 'Agence' }, { name: 'Appelée' }, { name: 'Mère' }, { name: 'Université Rennes 2' }]);
  });

  it('goes on where a crash left it, and ends the same', async () => {
    const before = await desk.dump(lead);
    const text = `Nom;Ville\n${Array.from({ length: 1_100 }, (_, i) => `Port ${i};Brest`).join('\n')}`;
    const { list } = await desk.bring(lead, text, { campaignId });
    desk.crashAfter(1);
    await expect(desk.undo(lead, list.id)).rejects.toThrow('killed');
    expect((await desk.imports.get(lead, list.id)).list).toMatchObject({ status: 'undoing', removedCount: 100 });
    desk.crashAfter(Infinity);
    await desk.work(lead, list.id);

    expect((await desk.imports.get(lead, list.id)).list).toMatchObject({ status: 'undone', removedCount: 1_100, keptCount: 0 });
    expect(await desk.dump(lead)).toEqual(before);
  });

  it('takes what a later part of the list filled for no edit, when it goes on after a crash', async () => {
    const before = await desk.dump(lead);
    const text = `Nom;Ville;Site\n${Array.from({ length: 1_100 }, (_, i) => `Port ${i};Brest;`).join('\n')}\nPort 0;Brest;port.example\n`;
    const { list } = await desk.bring(lead, text, { campaignId });
    desk.crashAfter(1);
    await expect(desk.undo(lead, list.id)).rejects.toThrow('killed');
    desk.crashAfter(Infinity);
    await desk.work(lead, list.id);

    expect((await desk.imports.get(lead, list.id)).list).toMatchObject({ status: 'undone', removedCount: 1_100, keptCount: 0 });
    expect(await desk.dump(lead)).toEqual(before);
  });

  it('leaves what is edited while it is at it', async () => {
    const text = `Nom;Ville\n${Array.from({ length: 1_100 }, (_, i) => `Port ${i};Brest`).join('\n')}\n`;
    const { list } = await desk.bring(lead, text, { campaignId });
    const { uow } = desk.office;
    const run = uow.run.bind(uow);
    let edits = 0;
    jest.spyOn(uow, 'run').mockImplementation(async (work) => {
      const answer = await run(work);
      const [now] = await all<{ removed: number | null }>('select max(removed_count) as removed from imports where workspace_id = $1');
      if (edits === 0 && now?.removed) {
        edits += 1;
        await desk.office.db.query(`update organisations set note = 'à garder', version = version + 1 where workspace_id = $1 and name = 'Port 0'`, [lead.workspaceId]);
      }
      return answer;
    });
    try {
      expect((await desk.undo(lead, list.id)).list).toMatchObject({ status: 'undone', removedCount: 1_099, keptCount: 1 });
    } finally {
      jest.restoreAllMocks();
    }
    expect(await all(`select name from organisations where workspace_id = $1 and note = 'à garder'`)).toEqual([{ name: 'Port 0' }]);
  });

  it('cannot be taken back twice, nor before it was written; the list itself can come again', async () => {
    const { list } = await desk.bring(lead, people);
    await desk.undo(lead, list.id);
    await expect(desk.imports.undo(lead, list.id)).rejects.toMatchObject({ code: 'import_not_ready' });
    expect((await desk.bring(lead, people)).counts).toMatchObject({ create: 2, update: 2 });
    const { id } = await desk.imports.upload(lead, { list: { text: people }, fileName: null, brokenRows: 'refuse' });
    await expect(desk.imports.undo(lead, id)).rejects.toMatchObject({ code: 'import_not_ready' });
    const other = await desk.office.otherTeam();
    await expect(desk.imports.undo(other, list.id)).rejects.toMatchObject({ code: 'not_found' });
  });
});
