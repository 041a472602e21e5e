import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import readXlsxFile from 'read-excel-file/node';
import type { Interest } from '#contracts/vocabulary.js';
import { row } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { countTargets, type TargetFilter } from '../insights/call-list/call-list.queries.js';
import { PersonaService } from '../insights/personas/persona.service.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { OrganisationListeners } from '../organisations/organisation-listeners.js';
import { Fingerprints } from '../suppressions/fingerprints.js';
import { OptOutListeners } from '../suppressions/opt-out-listeners.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import { ExportsService, type ExportFilter, type ExportRequest } from './exports.service.js';

describe('an export', () => {
  let office: TestOffice;
  let lead: Scope;
  let exports: ExportsService;
  let campaignId: string;

  beforeAll(async () => {
    office = await openTestOffice();
    const audit = new AuditService(office.uow, office.cursors);
    const contacts = new ContactsService(
      office.uow, office.clock, office.cursors, new SuppressionsService(new Fingerprints(office.secret), new OptOutListeners()), new OrganisationListeners(),
    );
    exports = new ExportsService(office.uow, office.db, audit, new PersonaService(office.uow, office.clock, contacts, audit));
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    lead = await office.otherTeam();
    campaignId = newId();
    const productId = newId();
    await insert('products', { id: productId, name: 'Escale' });
    await insert('campaigns', { id: campaignId, product_id: productId, name: 'Opérateurs' });
  });

  const insert = async (table: string, columns: Record<string, unknown>): Promise<string> => {
    const named = { workspace_id: lead.workspaceId, ...(table === 'stage_changes' ? {} : { id: newId() }), ...columns };
    await office.db.query(`insert into ${table} (${Object.keys(named).join(', ')}) values (${Object.keys(named).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(named));
    return named['id'] as string;
  };
  let position = 0;
  const target = async (name: string, interest: Interest = 'unknown', more: Record<string, unknown> = {}): Promise<{ organisationId: string; targetId: string }> => {
    const organisationId = await insert('organisations', { name, name_key: name.toLowerCase(), email: `contact@${name.toLowerCase().replace(/\W/g, '')}.example`, ...more });
    await insert('organisation_phones', { organisation_id: organisationId, raw: '01 99 00 00 10', e164: '+33199000010' });
    const stage = interest === 'interested' || interest === 'motivated' ? 'interested' : 'to_call';
    return { organisationId, targetId: await insert('targets', { campaign_id: campaignId, organisation_id: organisationId, interest, stage, position: position++ }) };
  };
  const person = (organisationId: string, lastName: string, more: Record<string, unknown> = {}) =>
    insert('contacts', { organisation_id: organisationId, first_name: 'Marie', last_name: lastName, email: `${lastName.toLowerCase()}@personne.example`, ...more });
  const call = (targetId: string, interest: Interest | null, contactId: string | null, more: Record<string, unknown> = {}) => insert('calls', {
    campaign_id: campaignId, target_id: targetId, member_id: lead.memberId, outcome: 'reached', interest, contact_id: contactId, occurred_at: new Date('2026-10-05T08:30:00Z'), ...more,
  });
  const read = async (what: ExportRequest['what'], filter: ExportFilter = { campaignId }, more: Partial<ExportRequest> = {}): Promise<Record<string, string>[]> => {
    const file = await exports.export(lead, { what, format: 'csv', filter, ...more });
    const found = parse(await text(file.stream), { bom: true, delimiter: ';', record_delimiter: '\r\n', columns: true }) as Record<string, string>[];
    expect(found).toHaveLength(file.rowCount);
    return found;
  };
  const people = async (filter?: TargetFilter) => (await read('contacts', filter)).map((each) => [each['Organisation'], each['Nom'], each['Courriel']]);
  const warm: TargetFilter = { interest: ['interested', 'motivated'] };

  it('of interested people holds whoever has the interest now, and a body without a named one once, with its general mailbox', async () => {
    const a = await target('Avec personne', 'interested');
    const [dupont, durand] = [await person(a.organisationId, 'Dupont'), await person(a.organisationId, 'Durand')];
    await call(a.targetId, 'interested', dupont);
    await call(a.targetId, 'none', durand);
    const b = await target('Sans nom', 'interested');
    await call(b.targetId, 'interested', null);
    const c = await target('Refroidie', 'none');
    const martin = await person(c.organisationId, 'Martin');
    await call(c.targetId, 'motivated', martin, { occurred_at: new Date('2026-10-01T08:00:00Z') });
    await call(c.targetId, 'none', martin);
    await target('Jamais appelée');

    expect(await people({ campaignId, ...warm })).toEqual([['Avec personne', 'Dupont', 'dupont@personne.example'], ['Sans nom', '', 'contact@sansnom.example']]);
    expect((await people()).map(([name, last]) => [name, last])).toEqual([
      ['Avec personne', 'Dupont'], ['Avec personne', 'Durand'], ['Sans nom', ''], ['Refroidie', 'Martin'], ['Jamais appelée', ''],
    ]);
  });

  it('leaves out whoever objected or was erased, the body only where it objected itself', async () => {
    const a = await target('Une seule, partie', 'interested');
    await call(a.targetId, 'interested', await person(a.organisationId, 'Opposée', { opted_out_at: new Date() }));
    const b = await target('Effacée', 'interested');
    await call(b.targetId, 'interested', await person(b.organisationId, 'Effacée', { erased_at: new Date() }));
    const c = await target('Tout entière', 'interested', { opted_out_at: new Date() });
    await call(c.targetId, 'interested', await person(c.organisationId, 'Dupuis'));

    expect(await people({ campaignId, ...warm })).toEqual([['Effacée', '', 'contact@effacée.example'.replace(/é/g, '')]]);
  });

  it('of the call list has the rows that the list shows, in its order and in words', async () => {
    await target('=HYPERLINK("x")', 'interested', { acronym: '\u3000＋1', city: '@Paris' });
    await target('Deuxième');
    await target('Supprimée', 'unknown', { deleted_at: new Date() });
    const found = await read('targets');

    expect(found).toHaveLength(await countTargets(office.db, lead.workspaceId, { campaignId }));
    expect(found[0]).toMatchObject({
      Organisation: '\'=HYPERLINK("x")', Sigle: "'\u3000＋1", Ville: "'@Paris", Téléphone: '01 99 00 00 10', Étape: 'Intéressée', Intérêt: 'Intéressé', Nature: 'Cible', Tentatives: '0', 'Dernier appel': '',
    });
    expect(Object.keys(found[0]!)).not.toEqual(expect.arrayContaining([expect.stringMatching(/id$|note|persona|signa/i)]));
    expect((await read('targets', { campaignId, ...warm }))).toHaveLength(1);
  });

  it('of the call list has the direct line of somebody where the body has no number, and says whose it is', async () => {
    const { organisationId } = await target('Agence');
    await office.db.query('delete from organisation_phones where organisation_id = $1', [organisationId]);
    for (const [name, more] of [['Absent', { opted_out_at: new Date() }], ['Dupont', {}]] as const) {
      await insert('contact_phones', { contact_id: await person(organisationId, name, more), raw: name === 'Dupont' ? '06 39 98 00 01' : '06 39 98 00 02', e164: name === 'Dupont' ? '+33639980001' : '+33639980002' });
    }
    await person((await target('Mairie')).organisationId, 'Martin');

    expect((await read('targets')).map((each) => [each['Téléphone'], each['Contact']])).toEqual([['06 39 98 00 01', 'Marie Dupont'], ['01 99 00 00 10', '']]);

    const silent = await person(organisationId, 'Muet');
    await office.db.query('update targets set contact_id = $2 where organisation_id = $1', [organisationId, silent]);
    expect((await read('targets')).map((each) => each['Contact'])).toEqual(['Marie Dupont', '']);
  });

  it('of calls tells when, who, whom and what, in the team’s time, without the calls taken back', async () => {
    const { organisationId, targetId } = await target('Agence', 'interested');
    await call(targetId, 'interested', await person(organisationId, 'Dupont'), { evidence: ['told_the_pain', 'accepted_a_date'], note: 'secret', phone: '+33 1 99 00 00 10', duration_seconds: 90 });
    await call(targetId, null, null, { outcome: 'no_answer', voided_at: new Date() });

    expect(await read('calls')).toEqual([{
      Date: '2026-10-05 10:30', Campagne: 'Opérateurs', Organisation: 'Agence', Contact: 'Marie Dupont', 'Appel passé par': 'Membre lead', Canal: 'Téléphone', Issue: 'Joint',
      Intérêt: 'Intéressé', Preuves: 'l’a raconté avec ses mots, accepte une date', 'Numéro appelé': '01 99 00 00 10', 'Durée (secondes)': '90', Besoins: '', Objections: '',
    }]);
  });

  it('opens in French Excel: byte order mark, semicolons, CRLF, headers of the reader', async () => {
    await target('Agence');
    // As bytes: decoding would take the mark away.
    const french = (await buffer((await exports.export(lead, { what: 'targets', format: 'csv', filter: { campaignId } })).stream)).toString();
    expect(french.startsWith('\uFEFFOrganisation;Sigle;Catégorie;')).toBe(true);
    expect(french.split('\r\n')).toHaveLength(3);
    const english = await text((await exports.export({ ...lead, locale: 'en' }, { what: 'targets', format: 'csv', filter: { campaignId } })).stream);
    expect(english).toContain('Organisation;Acronym;Category;');
  });

  it('is streamed whole, whatever its length', async () => {
    await office.db.query(
      `with o as (insert into organisations (workspace_id, id, name, name_key) select $1, gen_random_uuid(), 'Organisme ' || n, 'organisme ' || n from generate_series(1, 1203) n returning id)
       insert into targets (workspace_id, id, campaign_id, organisation_id) select $1, gen_random_uuid(), $2, id from o`,
      [lead.workspaceId, campaignId],
    );
    const found = await read('targets');
    expect(new Set(found.map((each) => each['Organisation'])).size).toBe(1203);
  });

  it('lets its connection go when nobody reads it to the end', async () => {
    await target('Agence');
    for (let i = 0; i < 8; i++) {
      const { stream } = await exports.export(lead, { what: 'targets', format: 'csv', filter: { campaignId } });
      await new Promise((closed) => { stream.once('close', closed).destroy(); });
    }
    expect(await read('targets')).toHaveLength(1);
  });

  it('is written down with who took it, and shows nothing of another team', async () => {
    await target('Agence');
    await read('contacts', { campaignId, q: 'Agence' });
    expect(await row(office.db, `select action, member_id, subject_id, details from audit_events where workspace_id = $1`, [lead.workspaceId])).toEqual({
      action: 'exported', member_id: lead.memberId, subject_id: campaignId, details: { what: 'contacts', format: 'csv', rowCount: 1, filter: { campaignId, q: true } },
    });
    const other = await office.otherTeam();
    await expect(exports.export(other, { what: 'targets', format: 'csv', filter: { campaignId } })).rejects.toMatchObject({ code: 'not_found' });
    const nothing = await exports.export(other, { what: 'targets', format: 'csv', filter: {} });
    expect([nothing.rowCount, (await text(nothing.stream)).split('\r\n')]).toEqual([0, [expect.any(String), '']]);
  });

  it.each(['xlsx', 'json', 'csv'] as const)('as %s has the same rows and the count it announces', async (format) => {
    for (const name of ['Agence', '＝1+1', 'Musée']) await target(name, 'interested');
    const file = await exports.export(lead, { what: 'targets', format, filter: { campaignId } });
    const bytes = await buffer(file.stream);
    const rows = format === 'xlsx' ? (await readXlsxFile(bytes))[0]!.data.slice(1).map(([name]) => name)
      : format === 'json' ? (JSON.parse(bytes.toString()) as { organisation: string }[]).map(({ organisation }) => organisation)
        : (parse(bytes, { bom: true, delimiter: ';', from: 2 }) as string[][]).map(([name]) => name);
    expect(file).toMatchObject({ rowCount: 3, fileName: expect.stringMatching(new RegExp(`^premier-cercle-targets-[0-9-]{10}\\.${format}$`)) });
    // A program reads what was written; a spreadsheet must not take it for a formula.
    expect(rows).toEqual(['Agence', format === 'json' ? '＝1+1' : "'＝1+1", 'Musée']);
  });

  it('for a program says words of the API and instants, for a sheet words and the team’s clock', async () => {
    const { targetId } = await target('Agence', 'motivated');
    await office.db.query(`update targets set last_call_at = '2026-10-05T08:30:00Z', attempts = 2 where id = $1`, [targetId]);
    const [plain] = JSON.parse(await text((await exports.export(lead, { what: 'targets', format: 'json', filter: { campaignId } })).stream)) as Record<string, unknown>[];
    expect(plain).toMatchObject({ organisation: 'Agence', stage: 'interested', interest: 'motivated', attempts: 2, lastCallAt: '2026-10-05T08:30:00.000Z', phone: '01 99 00 00 10', nextDueAt: null });
    const sheet = await readXlsxFile(await buffer((await exports.export(lead, { what: 'targets', format: 'xlsx', filter: { campaignId } })).stream));
    const [header, cells] = sheet[0]!.data;
    const cell = (name: string) => cells![header!.indexOf(name)];
    expect([cell('Étape'), cell('Tentatives'), cell('Dernier appel'), cell('Téléphone')]).toEqual(['Intéressée', 2, new Date('2026-10-05T10:30:00Z'), '01 99 00 00 10']);
  });

  it('as cards holds each person once, with what a telephone needs', async () => {
    const { organisationId } = await target('Agence', 'interested');
    const marie = await person(organisationId, 'Dupont', { job_title: 'Cheffe de projet' });
    await target('Sans nom', 'interested');
    const second = await insert('campaigns', { product_id: (await row<{ product_id: string }>(office.db, 'select product_id from campaigns where id = $1', [campaignId]))!.product_id, name: 'Deuxième' });
    await insert('targets', { campaign_id: second, organisation_id: organisationId });
    const file = await exports.export(lead, { what: 'contacts', format: 'vcf', filter: {} });
    const cards = (ICAL.parse(await text(file.stream)) as unknown as unknown[][]).map((card) => new ICAL.Component(card));

    expect(file.rowCount).toBe(2);
    expect(cards.map((card) => ['fn', 'org', 'tel', 'uid'].map((name) => card.getFirstPropertyValue(name)))).toEqual([
      ['Marie Dupont', 'Agence', '01 99 00 00 10', `urn:uuid:${marie}`], ['Sans nom', 'Sans nom', '01 99 00 00 10', expect.any(String)],
    ]);
  });

  it('as a calendar holds what is promised and planned on the list', async () => {
    const { organisationId, targetId } = await target('Agence, eau', 'interested');
    const marie = await person(organisationId, 'Dupont');
    const promise = await insert('follow_ups', { campaign_id: campaignId, target_id: targetId, contact_id: marie, kind: 'call_back', due_at: new Date('2026-12-01T13:00:00Z'), reason_code: 'x', assignee_id: lead.memberId, version: 4 });
    await insert('follow_ups', { campaign_id: campaignId, target_id: targetId, kind: 'task', due_at: new Date('2026-12-02T13:00:00Z'), reason_code: 'x', status: 'done' });
    const file = await exports.export(lead, { what: 'targets', format: 'ics', filter: { campaignId } });
    const events = new ICAL.Component(ICAL.parse(await text(file.stream)) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

    expect(file.rowCount).toBe(1);
    expect(events.map((event) => [event.uid, event.sequence, event.startDate.toJSDate(), event.summary, event.description])).toEqual([
      [`follow-up-${promise}@premier-cercle`, 4, new Date('2026-12-01T13:00:00Z'), 'Rappel promis · Agence, eau (Marie Dupont)', '01 99 00 00 10\nOpérateurs\nMembre lead'],
    ]);
  });

  it('leaves out what was heard and thought of persons, unless asked, and then says so in the audit trail', async () => {
    const { organisationId, targetId } = await target('Agence', 'interested', { note: 'accueil froid' });
    const marie = await person(organisationId, 'Dupont', { note: 'préfère le matin', influence: 'trainer', vendor_confirmed: true });
    await call(targetId, 'interested', marie, { signals: ['indignant_about_irritant', 'built_own_workaround'], note: 'secret', occurred_at: new Date(Date.now() - 86_400_000) });
    const opinion = /rebelle|indigne|matin|pairs|secret|prestataire/i;
    for (const what of ['contacts', 'targets', 'calls'] as const) {
      for (const format of ['csv', 'json'] as const) expect(await text((await exports.export(lead, { what, format, filter: { campaignId } })).stream)).not.toMatch(opinion);
    }

    expect((await read('contacts', { campaignId }, { opinions: true }))[0]).toMatchObject({
      'Profil probable': 'Rebelle (60\u00A0%)', 'Faits entendus': 's’indigne de l’irritant, a bricolé sa solution', 'Attend un prestataire': 'oui', Influence: 'Forme ses pairs', Note: 'préfère le matin',
    });
    expect((await read('calls', { campaignId }, { opinions: true }))[0]).toMatchObject({ 'Faits entendus': 's’indigne de l’irritant, a bricolé sa solution', Note: 'secret' });
    expect(await row(office.db, `select details from audit_events where workspace_id = $1 and action = 'exported_with_opinions' order by at limit 1`, [lead.workspaceId]))
      .toEqual({ details: { what: 'contacts', format: 'csv', rowCount: 1, filter: { campaignId } } });

    await expect(exports.export(lead, { what: 'contacts', format: 'csv', filter: { campaignId, persona: 'rebel' } })).rejects.toMatchObject({ problems: [{ field: 'filter.persona', code: 'only_with_opinions' }] });
    const other = await person(organisationId, 'Durand');
    expect(other).toBeTruthy();
    expect((await read('contacts', { campaignId, persona: 'rebel' }, { opinions: true })).map((each) => each['Nom'])).toEqual(['Dupont']);
  });

  it('ready for an open lab holds each interested person once, with room for the answers', async () => {
    const { organisationId, targetId } = await target('Agence', 'interested');
    await call(targetId, 'motivated', await person(organisationId, 'Dupont'));
    await call(targetId, 'curious', await person(organisationId, 'Durand'));
    await target('Curieuse', 'curious');
    const found = await read('contacts', { campaignId }, { shape: 'lab_invitations' });
    expect(found.map((each) => [each['Nom'], each['Intérêt'], each['Réponse'], each['Vient avec']])).toEqual([['Dupont', 'Motivé', '', '']]);
  });

  describe('of the guests of an open lab', () => {
    let openLabId: string;
    let marie: string;
    const invite = (contactId: string, status: string, more: Record<string, unknown> = {}) => insert('invitations', { open_lab_id: openLabId, contact_id: contactId, status, locale: 'fr', invited_by_id: lead.memberId, ...more });
    beforeEach(async () => {
      const { product_id: productId } = (await row<{ product_id: string }>(office.db, 'select product_id from campaigns where id = $1', [campaignId]))!;
      openLabId = await insert('open_labs', { product_id: productId, title: '＝Premier lab', starts_at: new Date('2026-12-08T08:30:00Z'), ends_at: new Date('2026-12-08T16:00:00Z'), place: 'MJC, Montreuil', calendar_revision: 3 });
      const { organisationId, targetId } = await target('Agence', 'interested', { city: 'Lyon' });
      marie = await person(organisationId, 'Dupont');
      const guest = await invite(marie, 'yes', { target_id: targetId, answered_at: new Date('2026-12-01T09:00:00Z'), answer: '40 par mois', access_needs: 'fauteuil' });
      await invite(await person(organisationId, 'Ami'), 'waiting', { brought_by_id: guest, waiting_place: 2 });
      await invite(await person(organisationId, 'Opposé', { opted_out_at: new Date() }), 'cancelled');
    });

    it('has the rows of the screen, by name, in words, without what somebody needs to get in', async () => {
      const found = await read('invitations', { openLabId });
      expect(found.map((each) => [each['Nom'], each['État'], each['Courriel'], each['Rang sur la liste d’attente'], each['Vient avec']])).toEqual([
        ['Ami', 'Liste d’attente', 'ami@personne.example', '2', 'Marie Dupont'], ['Dupont', 'A dit oui', 'dupont@personne.example', '', ''], ['Opposé', 'Annulée', '', '', ''],
      ]);
      expect(found[1]).toMatchObject({ 'Open lab': "'＝Premier lab", Début: '2026-12-08 09:30', Organisation: 'Agence', 'Réponse à la question': '40 par mois', 'Invitation faite par': 'Membre lead', Campagne: 'Opérateurs', Téléphone: '01 99 00 00 10' });
      expect(Object.keys(found[0]!)).not.toEqual(expect.arrayContaining([expect.stringMatching(/id$|accès/i)]));
      expect((await read('invitations', { openLabId }, { opinions: true }))[1]).toMatchObject({ 'Besoins d’accès': 'fauteuil' });
    });

    it('is narrowed to a state and to a campaign, and by nothing that a guest list does not know', async () => {
      expect((await read('invitations', { openLabId, status: ['yes', 'maybe'] })).map((each) => each['Nom'])).toEqual(['Dupont']);
      expect(await read('invitations', { campaignId })).toHaveLength(1);
      await expect(read('invitations', { openLabId, interest: ['interested'] })).rejects.toMatchObject({ problems: [{ field: 'filter.interest', code: 'not_together' }] });
      await expect(read('targets', { openLabId })).rejects.toMatchObject({ problems: [{ field: 'filter.openLabId', code: 'not_together' }] });
      await expect(exports.export(await office.otherTeam(), { what: 'invitations', format: 'csv', filter: { openLabId } })).rejects.toMatchObject({ code: 'not_found' });
    });

    it('as the invitation list says who comes, and with whom', async () => {
      const found = await read('invitations', { openLabId, status: ['yes', 'waiting'] }, { shape: 'lab_invitations' });
      expect(found.map((each) => [each['Nom'], each['Ville'], each['Réponse'], each['Vient avec']])).toEqual([['Ami', 'Lyon', 'Liste d’attente', ''], ['Dupont', 'Lyon', 'A dit oui', 'Marie Ami']]);
    });

    it('as a calendar holds the lab, and who is expected', async () => {
      await insert('open_labs', { product_id: (await row<{ product_id: string }>(office.db, 'select product_id from open_labs where id = $1', [openLabId]))!.product_id, title: 'Sans personne', starts_at: new Date(), ends_at: new Date(Date.now() + 3600_000) });
      const file = await exports.export(lead, { what: 'invitations', format: 'ics', filter: {} });
      const [event, ...others] = new ICAL.Component(ICAL.parse(await text(file.stream)) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
      expect([file.rowCount, others, event!.uid, event!.sequence, event!.location]).toEqual([1, [], `open-lab-${openLabId}@premier-cercle`, 3, 'MJC, Montreuil']);
      expect(event!.description.split('\n')).toEqual(['Marie Ami (Agence)\u00A0: liste d’attente', 'Marie Dupont (Agence)\u00A0: a dit oui', 'Marie Opposé (Agence)\u00A0: annulée']);
    });
  });

  it('ready for Brevo holds each address once, under Brevo’s own headers', async () => {
    const { organisationId } = await target('Agence');
    await person(organisationId, 'Dupont', { email: 'M.Dupont@agence.example' });
    await person(organisationId, 'Dupond', { email: 'm.dupont@agence.example' });
    await target('Sans adresse', 'unknown', { email: null });
    const file = await exports.export(lead, { what: 'contacts', format: 'csv', shape: 'brevo', filter: { campaignId } });
    const lines = (await text(file.stream)).split('\r\n');
    expect([file.rowCount, lines.length, lines[0]]).toEqual([1, 3, 'EMAIL;PRENOM;NOM;ORGANISATION;FONCTION;VILLE;CAMPAGNE']);
  });

  it('ready for Grist has commas and no byte order mark', async () => {
    await target('Agence');
    const bytes = await buffer((await exports.export(lead, { what: 'targets', format: 'csv', shape: 'grist', filter: { campaignId } })).stream);
    expect(bytes.toString().slice(0, 30)).toBe('Organisation,Sigle,Catégorie,C');
  });

  it('of the whole team’s contacts holds those of organisations that nobody calls yet', async () => {
    await target('Sur une liste');
    const organisationId = await insert('organisations', { name: 'Nulle part', name_key: 'nulle part', email: 'contact@nulle-part.example' });
    await person(organisationId, 'Petit');
    await insert('organisations', { name: 'Opposée', name_key: 'opposée', opted_out_at: new Date() });
    expect((await read('contacts', {})).map((each) => [each['Organisation'], each['Nom'], each['Campagne']])).toEqual([['Sur une liste', '', 'Opérateurs'], ['Nulle part', 'Petit', '']]);
    expect((await read('contacts', { q: 'nulle' })).map((each) => each['Nom'])).toEqual(['Petit']);
    expect(await read('contacts', { q: 'sur' })).toHaveLength(1);
    expect(await read('contacts', { campaignId })).toHaveLength(1);
  });

  it('is refused while as many others download as the database has connections to spare', async () => {
    const ask = () => exports.export(lead, { what: 'targets', format: 'csv', filter: { campaignId } });
    const files = [await ask(), await ask(), await ask()];
    await expect(ask()).rejects.toMatchObject({ code: 'too_many_requests', details: { retryAfter: 30 } });
    for (const { stream } of files) await new Promise((closed) => { stream.once('close', closed).destroy(); });
    await text((await ask()).stream);
  });
});
