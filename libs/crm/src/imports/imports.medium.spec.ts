import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { rows } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import { queueBackend } from '#platform/queue/queue-backend.js';
import { Queues } from '#platform/queue/queues.service.js';
import { Sweeps } from '#platform/queue/sweeps.js';
import type { Scope } from '#platform/scope.js';
import { addCampaign, stateOf, type ListedOrganisation } from '#testing/import-desk.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { CampaignAccess } from '../campaigns/campaign-access.js';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { ScoreRequests } from '../campaigns/score-requests.js';
import { OrganisationListeners } from '../organisations/organisation-listeners.js';
import { ProductsService } from '../products/products.service.js';
import { Fingerprints } from '../suppressions/fingerprints.js';
import { OptOutListeners } from '../suppressions/opt-out-listeners.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import { ExampleCampaign } from './example/example-campaign.service.js';
import { ImportPlanner } from './matching/import-planner.js';
import { ImportRunner } from './import-runner.service.js';
import { ImportUndo } from './writing/import-undo.js';
import { ImportWriter } from './writing/import-writer.js';
import { ListReader } from './reading/list-reader.js';
import type { ImportProgress } from './import-progress.js';
import { ImportsService, PREVIEWED_AT_ONCE, type RunInput } from './imports.service.js';

// Lists of thousands of rows, on machines that do other things as well.
jest.setTimeout(120_000);

const SAMPLE = readFileSync(path.join(import.meta.dirname, '../../../../samples/operateurs-etat-200.csv'));

describe('a call list on its way in', () => {
  let office: TestOffice;
  let lead: Scope;
  let suppressions: SuppressionsService;
  let writer: ImportWriter;
  let queues: Queues;
  let sweeps: Sweeps;
  let imports: ImportsService;
  let planner: ImportPlanner;
  let runner: ImportRunner;
  let example: ExampleCampaign;
  let corrected: string[];
  /** How many more chunks the writer survives. */
  let crashAfter: number;

  beforeAll(async () => {
    office = await openTestOffice();
    suppressions = new SuppressionsService(new Fingerprints(office.secret), new OptOutListeners());
    const listeners = new OrganisationListeners();
    listeners.register({ numberCorrected: async (_tx, _scope, id) => { corrected.push(id); }, organisationDeleted: async () => undefined });
    const reader = new ListReader();
    planner = new ImportPlanner(office.uow, suppressions, reader);
    queues = new Queues(queueBackend({ databaseUrl: (office.db.options as { url: string }).url }), office.clock);
    writer = new ImportWriter(office.uow, suppressions, listeners, new ScoreRequests(office.uow, queues), office.clock);
    const write = writer.write.bind(writer);
    writer.write = async (...batch) => {
      await write(...batch);
      if (crashAfter-- <= 0) throw new Error('killed before the commit');
    };
    sweeps = new Sweeps(office.db, queues);
    runner = new ImportRunner(office.uow, office.db, queues, sweeps, planner, writer, new ImportUndo(office.uow, new AuditService(office.uow, office.cursors)));
    runner.onModuleInit();
    imports = new ImportsService(office.uow, office.cursors, planner, runner, reader);
    example = new ExampleCampaign(
      office.uow, new ProductsService(office.uow, office.clock, office.cursors), new CampaignsService(office.uow, office.clock, office.cursors, new CampaignAccess()),
      imports, runner, new AuditService(office.uow, office.cursors),
    );
  });
  beforeEach(async () => {
    lead = await office.otherTeam();
    crashAfter = Infinity;
    corrected = [];
  });
  afterAll(async () => {
    await queues.onApplicationShutdown();
    await office.close();
  });

  const upload = async (text: string | Buffer): Promise<string> => {
    const list = typeof text === 'string' ? { text } : { bytes: text };
    return (await imports.upload(lead, { list, fileName: 'liste.csv', brokenRows: 'leave_out' })).id;
  };
  const write = async (id: string, input: RunInput = {}): Promise<ImportProgress> => {
    await imports.run(lead, id, input);
    await runner.runImport({ workspaceId: lead.workspaceId, importId: id });
    return imports.get(lead, id);
  };
  const bring = async (text: string | Buffer, input: RunInput = {}): Promise<ImportProgress> => write(await upload(text), input);
  const all = <T>(sql: string): Promise<T[]> => rows<T>(office.db, sql, [lead.workspaceId]);
  const count = async (what: string): Promise<number> => (await seen<{ n: number }>(office, `select count(*)::int as n from ${what} and workspace_id = $1`, [lead.workspaceId])).n;
  const campaign = (): Promise<string> => addCampaign(office, lead);
  const state = (): Promise<ListedOrganisation[]> => stateOf(office, lead);

  describe('of 200 State operators', () => {
    it('becomes 200 organisations, 183 numbers, 140 mailboxes and 200 targets in the order of the file', async () => {
      const campaignId = await campaign();
      const { list, counts, done, waiting } = await bring(SAMPLE, { campaignId });

      expect(list).toMatchObject({ status: 'done', encoding: 'utf-8', delimiter: ';', rowCount: 200, error: null });
      expect([counts, done, waiting]).toEqual([{ create: 200, update: 0, duplicate: 0, undecided: 0, invalid: 0 }, 200, 0]);
      expect([await count('organisations where true'), await count('organisation_phones where e164 is not null'), await count('organisations where email is not null')]).toEqual([200, 183, 140]);
      const listed = await all<{ name: string; position: number; stage: string }>(
        'select o.name, t.position, t.stage from targets t join organisations o on o.id = t.organisation_id where t.workspace_id = $1 order by t.position',
      );
      expect(listed).toHaveLength(200);
      expect(new Set(listed.map(({ stage }) => stage))).toEqual(new Set(['to_call']));
      expect(listed.slice(0, 4).map(({ name }) => name)).toEqual(['Aix-Marseille Université', 'CY Cergy Paris Université', 'Nantes Université', 'Sorbonne Université']);
      expect(listed.map(({ position }) => position)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
      expect(await count(`stage_changes where to_stage = 'to_call'`)).toBe(200);
    });

    it('creates nothing when it comes again, and keeps nothing of the file', async () => {
      await bring(SAMPLE);
      const before = await state();
      const again = await bring(SAMPLE);

      expect(again.counts).toMatchObject({ create: 0, duplicate: 200 });
      expect(await state()).toEqual(before);
      expect(await count('imports where (bytes is not null or sample <> \'[]\')')).toBe(0);
      expect(await count('import_rows where draft is not null')).toBe(0);
    });

    it('is put back into an emptied queue by the sweep, and given up where it never gets further', async () => {
      const id = await upload(SAMPLE);
      await imports.run(lead, id, {});
      await queues.wipe();
      await sweeps.run();
      expect(await queues.waiting('work')).toEqual([`run_import.${id}.2.0`]);
      await runner.runImport({ workspaceId: lead.workspaceId, importId: id });
      expect((await imports.get(lead, id)).list.status).toBe('done');

      const poison = await upload('Nom\nPoison');
      await imports.run(lead, poison, {});
      crashAfter = 0;
      for (let i = 0; i < 5; i++) await expect(runner.runImport({ workspaceId: lead.workspaceId, importId: poison })).rejects.toThrow('killed');
      await runner.runImport({ workspaceId: lead.workspaceId, importId: poison });
      expect((await imports.get(lead, poison)).list).toMatchObject({ status: 'failed', error: 'stuck' });
    });

    it('comes as an example with its product and script, once', async () => {
      const first = await example.load(lead);
      const second = await example.load(lead);

      expect(first).toMatchObject({ created: true, targets: 200 });
      expect(second).toEqual({ ...first, created: false });
      const { script, goal } = await seen<{ script: string; goal: number }>(office, 'select script, goal from campaigns where id = $1', [first.campaignId]);
      expect([goal, script.match(/^## .+$/gmu)?.length]).toEqual([20, 5]);
      expect(script).not.toMatch(/ [:;?»]|« |'/u);
    });
  });

  it('says before anything is written what would become of each row', async () => {
    await bring('Nom;Ville;Téléphone\nAgence A;Lyon;01 99 00 00 01\n');
    const id = await upload('Nom;Ville;Téléphone\nAgence A;Lyon;01 99 00 00 02\nAgence A;Metz;\nAgence B;Lyon;\n;Lyon;\nAgence A;;\n');
    const { counts, list } = await imports.preview(lead, id, { mapping: { Nom: 'name', Ville: 'city', 'Téléphone': 'phone' } });
    const { items } = await imports.rows(lead, id, {}, { limit: 50 });

    expect(counts).toEqual({ create: 2, update: 1, duplicate: 0, undecided: 1, invalid: 1 });
    expect(list.status).toBe('previewed');
    expect(items.map(({ row, outcome, name }) => [row, outcome, name])).toEqual([
      [2, 'update', 'Agence A'], [3, 'create', 'Agence A'], [4, 'create', 'Agence B'], [5, 'invalid', null], [6, 'undecided', 'Agence A'],
    ]);
    expect(items[0]?.match?.organisation).toMatchObject({ name: 'Agence A', city: 'Lyon', phones: ['01 99 00 00 01'] });
    expect(items[4]?.candidates).toHaveLength(2);
    expect(await count('organisations where true')).toBe(1);
  });

  describe('that is too long to be compared while a person waits', () => {
    const mapping = { Nom: 'name', Ville: 'city' } as const;
    const LONG = PREVIEWED_AT_ONCE + 1;
    const long = (called: string): string => ['Nom;Ville', ...Array.from({ length: LONG }, (_, i) => `${called} ${i};Lyon`)].join('\n');
    const compare = (id: string) => runner.runImport({ workspaceId: lead.workspaceId, importId: id });

    it('is compared by the worker, and written only when asked', async () => {
      const id = await upload(long('Agence'));
      const asked = await imports.preview(lead, id, { mapping });
      expect([asked.list.status, asked.counts.create]).toEqual(['previewing', 0]);

      await compare(id);
      const { list, counts } = await imports.get(lead, id);
      expect([list.status, counts.create, list.plannedAt]).toEqual(['previewed', LONG, null]);
      expect(await count('organisations where true')).toBe(0);
    });

    it('is compared again as it was chosen last, and from the beginning after a crash', async () => {
      const id = await upload(long('Agence'));
      await imports.preview(lead, id, { mapping: { Ville: 'name' } });
      // Chosen anew when the worker has just read the first choice: what it compares then is nobody's any more.
      const plan = planner.plan.bind(planner);
      planner.plan = async (list) => {
        planner.plan = plan;
        await plan(list);
        await imports.preview(lead, id, { mapping });
        return plan(list);
      };
      await compare(id);
      expect(await imports.get(lead, id)).toMatchObject({ list: { status: 'previewing', mapping }, counts: { create: 0, duplicate: 0 } });

      // A worker died half way.
      await office.db.query(`insert into import_rows (workspace_id, import_id, "row", outcome) values ($1, $2, 2, 'invalid')`, [lead.workspaceId, id]);
      await compare(id);
      expect(await imports.get(lead, id)).toMatchObject({ list: { status: 'previewed' }, counts: { create: LONG, invalid: 0 } });
    });

    it('is found by the sweep, and goes back to where it was when it brings the worker down', async () => {
      const id = await upload(long('Agence'));
      await imports.preview(lead, id, { mapping });
      await queues.wipe();
      await sweeps.run();
      expect((await queues.waiting('work')).filter((job) => job.includes(id))).toHaveLength(1);

      await office.db.query('update imports set attempts = 5 where id = $1', [id]);
      await compare(id);
      expect((await imports.get(lead, id)).list).toMatchObject({ status: 'uploaded', error: 'stuck', finishedAt: null });
    });
  });

  it('lets undecided rows wait, and writes them as a person decides', async () => {
    await bring('Nom;Ville;Code postal\nAgence;Lyon;69001\nBureau;Lyon;69001\nCentre;Lyon;69001\n');
    const { list, counts, waiting } = await bring('Nom;Courriel\nAgence;a@agence.example\nBureau;b@bureau.example\nCentre;c@centre.example\n');
    expect([counts.undecided, waiting, list.status]).toEqual([3, 3, 'done']);
    const { items } = await imports.rows(lead, list.id, { outcome: 'undecided' }, { limit: 50 });
    await expect(imports.run(lead, list.id, { decisions: { 2: { organisationId: newId() }, 9: 'create' } })).rejects.toMatchObject({
      problems: [{ field: 'decisions.2', code: 'not_found' }, { field: 'decisions.9', code: 'not_found' }],
    });

    const after = await write(list.id, { decisions: { 2: { organisationId: items[0]!.candidates[0]!.organisationId! }, 3: 'create', 4: 'skip' } });
    expect(after).toMatchObject({ done: 3, waiting: 0, counts: { update: 1, create: 1, undecided: 1 } });
    expect(await all('select name, city, email from organisations where workspace_id = $1 order by name, city')).toEqual([
      { name: 'Agence', city: 'Lyon', email: 'a@agence.example' },
      { name: 'Bureau', city: 'Lyon', email: null }, { name: 'Bureau', city: null, email: 'b@bureau.example' }, { name: 'Centre', city: 'Lyon', email: null },
    ]);
  });

  it('makes of ten people of one body one organisation with ten contacts, and of the same list nobody new', async () => {
    const people = Array.from({ length: 10 }, (_, i) => `Agence;35000;Marie;Dupont${'abcdefghij'[i]};m${i}@agence.example;01 99 00 00 ${10 + i}`);
    const text = ['Organisme;Code postal;Prénom;Nom;Courriel;Téléphone', ...people].join('\n');
    expect((await bring(text)).counts).toMatchObject({ create: 1, update: 9 });
    expect((await bring(text)).counts).toMatchObject({ duplicate: 10 });

    expect([await count('organisations where true'), await count('contacts where true'), await count('contact_phones where e164 is not null')]).toEqual([1, 10, 10]);
    expect(await all('select postcode, department, time_zone from organisations where workspace_id = $1')).toEqual([{ postcode: '35000', department: '35', time_zone: 'Europe/Paris' }]);
  });

  it('adds a number without touching what stands, and tells whoever waited for one', async () => {
    await bring('Nom;Ville;Note\nAgence;Lyon;la nôtre\n');
    await bring('Nom;Ville;Téléphone;Note\nAgence;Lyon;01 99 00 00 03;une autre\n');

    expect(await all('select note, version from organisations where workspace_id = $1')).toEqual([{ note: 'la nôtre', version: 1 }]);
    expect(await count(`organisation_phones where e164 = '+33199000003'`)).toBe(1);
    expect(corrected).toHaveLength(1);
  });

  describe('that brings back who asked not to be contacted', () => {
    const text = 'Nom;Ville;Courriel;Contact;Courriel du contact\nAgence A;Lyon;a@a.example;Marie Dupont;marie@a.example\nAgence B;Lyon;b@b.example;;\nAgence C;Lyon;marie@a.example;;\n';
    const optOut = async (scope: 'contact' | 'organisation') => {
      await bring(text.split('\n').slice(0, 2).join('\n'));
      const { organisationId, contactId } = await seen<{ organisationId: string; contactId: string }>(
        office, 'select organisation_id as "organisationId", id as "contactId" from contacts where workspace_id = $1', [lead.workspaceId],
      );
      await office.uow.run((tx) => suppressions.optOut(tx, lead, { scope, organisationId, contactId, occurredAt: new Date('2026-11-02T09:00:00Z') }));
      await office.db.query(`update organisations set deleted_at = now(), name_key = '' where id = $1`, [organisationId]);
      await office.db.query(`update contacts set erased_at = now(), email = null where id = $1`, [contactId]);
    };

    it('marks the whole body, says so in the preview and never queues it', async () => {
      await optOut('organisation');
      const id = await upload(text);
      const { list } = await imports.preview(lead, id, { mapping: (await imports.get(lead, id)).list.mapping, campaignId: await campaign() });
      expect((await imports.rows(lead, list.id, {}, { limit: 9 })).items[0]?.reasons.map(({ code }) => code)).toEqual(['new_organisation', 'opted_out']);
      await write(id);

      expect(await all(`select o.name, o.opted_out_at is not null as "out", t.stage from organisations o join targets t on t.organisation_id = o.id
                         where o.workspace_id = $1 and o.deleted_at is null order by o.name`)).toEqual([
        { name: 'Agence A', out: true, stage: 'do_not_contact' }, { name: 'Agence B', out: false, stage: 'to_call' },
        // Its mailbox is one of those that the opposition of A covers.
        { name: 'Agence C', out: true, stage: 'do_not_contact' },
      ]);
      expect(await count('contacts where erased_at is null and opted_out_at is null')).toBe(0);
    });

    it('marks people whose body an earlier batch of the same list enters', async () => {
      await optOut('organisation');
      const others = Array.from({ length: 1200 }, (_, i) => `Commune ${i};Ville ${i};;;\n`).join('');
      await bring(`Nom;Ville;Courriel;Contact;Courriel du contact\nAgence A;Lyon;a@a.example;;\n${others}Agence A;Lyon;;Paul Durand;paul@a.example\n`);

      expect(await all(`select c.last_name, c.opted_out_at is not null as "out" from contacts c join organisations o on o.id = c.organisation_id
                         where c.workspace_id = $1 and o.deleted_at is null and o.opted_out_at is not null`)).toEqual([{ last_name: 'Durand', out: true }]);
    });

    it('recognises whoever objects while the rows are on their way', async () => {
      await bring('Nom;Ville;Courriel\nAgence A;Lyon;a@a.example\n');
      const { organisationId } = await seen<{ organisationId: string }>(office, 'select id as "organisationId" from organisations where workspace_id = $1', [lead.workspaceId]);
      const { write: writing } = writer;
      writer.write = async (...batch) => {
        await writing(...batch);
        await office.db.transaction((tx) => suppressions.optOut(tx, lead, { scope: 'organisation', organisationId, occurredAt: new Date('2026-11-02T09:00:00Z') }));
      };
      try {
        await bring('Nom;Ville;Courriel\nAgence C;Metz;a@a.example\n');
      } finally {
        writer.write = writing;
      }
      expect(await all('select name, opted_out_at is not null as "out" from organisations where workspace_id = $1 order by name')).toEqual([{ name: 'Agence A', out: true }, { name: 'Agence C', out: true }]);
    });

    it('marks the person alone, and does not take their mailbox for a general one', async () => {
      await optOut('contact');
      await bring(text, { campaignId: await campaign() });

      expect(await all('select name, email, opted_out_at from organisations where workspace_id = $1 and deleted_at is null order by name')).toEqual([
        { name: 'Agence A', email: 'a@a.example', opted_out_at: null }, { name: 'Agence B', email: 'b@b.example', opted_out_at: null },
        { name: 'Agence C', email: null, opted_out_at: null },
      ]);
      expect(await count('contacts where erased_at is null and opted_out_at is not null')).toBe(1);
    });
  });

  describe('with something broken', () => {
    it('is refused whole, naming row and column, unless the person leaves such rows out', async () => {
      const text = 'Nom;Ville;Téléphone\nAgence;Lyon;01 99 00 00 01\nBureau;Metz\nCentre;"Nice;01 99 00 00 02\n';
      await expect(imports.upload(lead, { list: { text }, fileName: null, brokenRows: 'refuse' })).rejects.toMatchObject({
        code: 'file_unreadable',
        problems: [
          { field: 'Téléphone', row: 3, code: 'cell_count', params: { expected: 3, found: 2, row: 3, column: 'Téléphone' } },
          { field: 'Ville', row: 4, code: 'quote_not_closed' },
        ],
      });
      expect(await count('imports where true')).toBe(0);

      expect((await bring(text)).counts).toMatchObject({ create: 1, invalid: 2 });
    });

    it.each([
      ['', 'file_empty'], ['Nom;Ville\n', 'no_rows'],
    ])('such as %j is refused with a reason', async (text, code) => {
      await expect(imports.upload(lead, { list: { text }, fileName: null, brokenRows: 'refuse' })).rejects.toMatchObject({ code: 'file_unreadable', problems: [{ field: 'text', code }] });
    });

    it('asks for the column of the name, and refuses one that is not there', async () => {
      const id = await upload('Nom;Ville\nAgence;Lyon\n');
      await expect(imports.preview(lead, id, { mapping: { Ville: 'city' } })).rejects.toMatchObject({ code: 'import_mapping_required' });
      await expect(imports.preview(lead, id, { mapping: { Nom: 'name', Pays: 'city' } })).rejects.toMatchObject({ problems: [{ field: 'mapping.Pays', code: 'unknown_column' }] });
      await expect(imports.preview(lead, id, { mapping: { Nom: 'name' }, campaignId: newId() })).rejects.toMatchObject({ code: 'not_found' });
    });

    it('belongs to its team', async () => {
      const id = await upload('Nom\nAgence\n');
      await expect(imports.get(await office.otherTeam(), id)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('cannot run twice at once, nor again without a decision', async () => {
      const id = await upload('Nom\nAgence\n');
      await imports.run(lead, id, {});
      await expect(imports.run(lead, id, {})).rejects.toMatchObject({ code: 'import_not_ready' });
      await runner.runImport({ workspaceId: lead.workspaceId, importId: id });
      await expect(imports.run(lead, id, {})).rejects.toMatchObject({ code: 'import_not_ready' });
    });
  });
});
