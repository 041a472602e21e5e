import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Interest } from '#contracts/vocabulary.js';
import { row } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { countTargets, type TargetFilter } from '../insights/call-list.queries.js';
import { AuditService } from '../workspaces/audit.service.js';
import type { ExportedThing } from './export-shapes.js';
import { ExportsService } from './exports.service.js';

describe('an export', () => {
  let office: TestOffice;
  let lead: Scope;
  let exports: ExportsService;
  let campaignId: string;

  beforeAll(async () => {
    office = await openTestOffice();
    exports = new ExportsService(office.uow, office.db, new AuditService(office.uow, office.cursors));
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
  const read = async (what: ExportedThing, filter: TargetFilter = { campaignId }): Promise<Record<string, string>[]> => {
    const file = await exports.exportCsv(lead, what, filter);
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

  it('of calls tells when, who, whom and what, in the team’s time, without the calls taken back', async () => {
    const { organisationId, targetId } = await target('Agence', 'interested');
    await call(targetId, 'interested', await person(organisationId, 'Dupont'), { evidence: ['told_the_pain', 'accepted_a_date'], note: 'secret', phone: '+33 1 99 00 00 10', duration_seconds: 90 });
    await call(targetId, null, null, { outcome: 'no_answer', voided_at: new Date() });

    expect(await read('calls')).toEqual([{
      Date: '2026-10-05 10:30', Campagne: 'Opérateurs', Organisation: 'Agence', Contact: 'Marie Dupont', 'Appel passé par': 'Membre lead', Canal: 'Téléphone', Issue: 'Joint',
      Intérêt: 'Intéressé', Preuves: 'l’a raconté avec ses mots, accepte une date', 'Numéro appelé': '01 99 00 00 10', 'Durée (secondes)': '90',
    }]);
  });

  it('opens in French Excel: byte order mark, semicolons, CRLF, headers of the reader', async () => {
    await target('Agence');
    // As bytes: decoding would take the mark away.
    const french = (await buffer((await exports.exportCsv(lead, 'targets', { campaignId })).stream)).toString();
    expect(french.startsWith('\uFEFFOrganisation;Sigle;Catégorie;')).toBe(true);
    expect(french.split('\r\n')).toHaveLength(3);
    const english = await text((await exports.exportCsv({ ...lead, locale: 'en' }, 'targets', { campaignId })).stream);
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
      const { stream } = await exports.exportCsv(lead, 'targets', { campaignId });
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
    await expect(exports.exportCsv(other, 'targets', { campaignId })).rejects.toMatchObject({ code: 'not_found' });
    const nothing = await exports.exportCsv(other, 'targets', {});
    expect([nothing.rowCount, (await text(nothing.stream)).split('\r\n')]).toEqual([0, [expect.any(String), '']]);
  });
});
