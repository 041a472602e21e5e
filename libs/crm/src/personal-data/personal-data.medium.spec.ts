import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { PersonaService } from '../insights/personas/persona.service.js';
import { OrganisationListeners } from '../organisations/organisation-listeners.js';
import { Fingerprints } from '../suppressions/fingerprints.js';
import { OptOutListeners } from '../suppressions/opt-out-listeners.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import { personFileHtml, personFileText } from './person-file.render.js';
import { PersonFileService } from './person-file.service.js';
import { PersonalDataService } from './personal-data.service.js';

const now = new Date('2026-11-23T09:00:00Z');

describe('the data of a person', () => {
  let office: TestOffice;
  let contacts: ContactsService;
  let personalData: PersonalDataService;
  let files: PersonFileService;
  beforeAll(async () => {
    office = await openTestOffice();
    const suppressions = new SuppressionsService(new Fingerprints(office.secret), new OptOutListeners());
    const audit = new AuditService(office.uow, office.cursors);
    contacts = new ContactsService(office.uow, office.clock, office.cursors, suppressions, new OrganisationListeners());
    personalData = new PersonalDataService(office.uow, audit);
    files = new PersonFileService(office.uow, office.clock, contacts, new PersonaService(office.uow, office.clock, contacts, audit), audit);
  });
  beforeEach(() => office.moveTo(now));
  afterAll(() => office.close());

  /** Somebody who was called, wrote, asked for something and is to be called back. */
  const claire = async (scope: Scope = office.lead) => {
    const [productId, campaignId, organisationId, targetId, callId, followUpId, needId] = Array.from({ length: 7 }, newId);
    const { workspaceId, memberId } = scope;
    const sql = (text: string, parameters: unknown[]) => office.db.query(text, [workspaceId, ...parameters]);
    await sql('insert into products (workspace_id, id, name) values ($1, $2, $3)', [productId, 'Démarches simples']);
    await sql('insert into campaigns (workspace_id, id, product_id, name) values ($1, $2, $3, $4)', [campaignId, productId, 'Opérateurs']);
    await sql('insert into organisations (workspace_id, id, name, name_key, city) values ($1, $2, $3, $3, $4)', [organisationId, 'Mairie', 'Vichy']);
    const contact = await contacts.create(scope, {
      organisationId: organisationId!, firstName: 'Claire', lastName: 'Petit', jobTitle: 'DSI', email: 'claire@vichy.example', note: 'Aime <les tableaux>', phones: [{ raw: '0639980010' }],
    });
    await sql(`insert into targets (workspace_id, id, campaign_id, organisation_id, contact_id, note, next_kind, next_due_at) values ($1, $2, $3, $4, $5, 'Demander Claire', 'call_back', '2026-11-25T09:00:00Z')`, [targetId, campaignId, organisationId, contact.id]);
    await sql(
      `insert into calls (workspace_id, id, campaign_id, target_id, contact_id, member_id, phone, outcome, interest, evidence, signals, note, occurred_at)
       values ($1, $2, $3, $4, $5, $6, '0639980010', 'reached', 'motivated', '{told_the_pain}', '{indignant_about_irritant,built_own_workaround}', 'Claire ressaisit tout', app.now() - interval '3 days')`,
      [callId, campaignId, targetId, contact.id, memberId],
    );
    await sql(
      `insert into follow_ups (workspace_id, id, campaign_id, target_id, contact_id, kind, due_at, reason_code) values ($1, $2, $3, $4, $5, 'call_back', '2026-11-25T09:00:00Z', 'call_back_promised')`,
      [followUpId, campaignId, targetId, contact.id],
    );
    await sql(`insert into needs (workspace_id, id, product_id, title, title_key) values ($1, $2, $3, 'Un export', 'un export')`, [needId, productId]);
    await sql('insert into need_mentions (workspace_id, id, need_id, call_id, occurred_at) values ($1, $2, $3, $4, app.now())', [newId(), needId, callId]);
    await sql(
      `insert into emails (workspace_id, id, key, purpose, recipient, message_id, content) values ($1, $2, $3, 'digest', 'claire@vichy.example', $3, '{"subject":"Votre documentation"}')`,
      [newId(), `mail ${contact.id}`],
    );
    const openLabId = newId();
    await sql(`insert into open_labs (workspace_id, id, product_id, title, starts_at, ends_at, question) values ($1, $2, $3, 'Premier open lab', '2026-12-10T08:30:00Z', '2026-12-10T16:00:00Z', 'Combien ?')`, [openLabId, productId]);
    await sql(
      `insert into invitations (workspace_id, id, open_lab_id, contact_id, target_id, status, locale, answer, access_needs) values ($1, $2, $3, $4, $5, 'yes', 'fr', 'Vingt par mois', 'Un plan incliné')`,
      [newId(), openLabId, contact.id, targetId],
    );
    return { contact, targetId: targetId!, callId: callId!, followUpId: followUpId! };
  };

  it('is told in one file, in words', async () => {
    const { contact } = await claire();
    await contacts.optOut(office.lead, contact.id, 'contact');
    const text = personFileText(await files.open(office.lead, contact.id)).replaceAll(/[\u00A0\u202F]/gu, ' ');

    for (const told of [
      'Tout ce que nous gardons sur Claire Petit', 'Fonction : DSI', 'Numéro : 06 39 98 00 10', 'Ville : Vichy', 'Origine : liste', 'Intérêt : motivé',
      'Date : vendredi 20 novembre 2026 à 10:00', 'Phrases entendues : s’indigne de l’irritant, a bricolé sa solution', 'Besoins exprimés : Un export',
      'Note : Claire ressaisit tout', 'Objet : rappel promis', 'Sujet : Votre documentation', 'Nom : Premier open lab', 'Réponse : Vingt par mois', 'Besoins d’accès : Un plan incliné', 'Portée : cette personne', 'rebelle 60 %', 'Expire le : samedi 20 novembre 2027',
    ]) expect(text).toContain(told);
  });

  it('is told in English to an English reader, and harmless in a browser', async () => {
    const { contact } = await claire();
    const html = personFileHtml(await files.open({ ...office.lead, locale: 'en' }, contact.id));

    expect(html).toContain('<html lang="en">');
    expect(html).toContain('All we hold about Claire Petit');
    expect(html).toContain('Aime &lt;les tableaux&gt;');
  });

  it('leaves every row when it is erased, and the rows stay', async () => {
    const { contact, targetId, callId, followUpId } = await claire();
    const { id, version } = await contacts.optOut(office.lead, contact.id, 'contact');
    await personalData.erase(office.lead, id, version);

    await expect(contacts.get(office.lead, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(files.open(office.lead, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(personalData.erase(office.lead, id, 3)).rejects.toMatchObject({ code: 'not_found' });
    const everything = await seen<{ text: string }>(
      office,
      `select concat_ws(' ', (select jsonb_agg(c)::text from contacts c where c.id = $1), (select jsonb_agg(k)::text from calls k where k.contact_id = $1),
                (select jsonb_agg(t)::text from targets t where t.id = $2), (select jsonb_agg(i)::text from invitations i where i.contact_id = $1), (select jsonb_agg(e)::text from emails e where e.key = 'mail ' || $1::text)) as text`,
      [id, targetId],
    );
    expect(everything.text).not.toMatch(/claire|petit|vichy\.example|0639980010|ressaisit|documentation|vingt|plan incliné/iu);
    expect(await seen(office, 'select outcome, interest, note, phone from calls where id = $1', [callId])).toEqual({ outcome: 'reached', interest: 'motivated', note: null, phone: null });
    expect(await seen(office, 'select status from follow_ups where id = $1', [followUpId])).toEqual({ status: 'cancelled' });
    expect(await seen(office, 'select next_kind from targets where id = $1', [targetId])).toEqual({ next_kind: null });
    expect(await seen(office, 'select count(*)::int as numbers from contact_phones where contact_id = $1', [id])).toEqual({ numbers: 0 });
  });

  it('erased after an opposition is recognised all the same when it is entered again', async () => {
    const { contact } = await claire(await office.otherTeam());
    const team = await seen<{ workspace_id: string }>(office, 'select workspace_id from contacts where id = $1', [contact.id]);
    const scope = await office.member('lead', team.workspace_id);
    await contacts.optOut(scope, contact.id, 'contact');
    await personalData.erase(scope, contact.id, 2);

    expect(await contacts.create(scope, { organisationId: contact.organisationId, email: 'claire@vichy.example' })).toMatchObject({ optedOutAt: expect.any(Date) });
  });

  it('is erased only in the version that was seen, and never by another team', async () => {
    const { contact } = await claire();

    await expect(personalData.erase(office.lead, contact.id, 7)).rejects.toMatchObject({ code: 'etag_stale' });
    await expect(personalData.erase(await office.otherTeam(), contact.id, 1)).rejects.toMatchObject({ code: 'not_found' });
    await expect(contacts.get(office.lead, contact.id)).resolves.toMatchObject({ lastName: 'Petit' });
  });

  it('expires 3 years after the person last spoke with us, or was entered if they never did', async () => {
    await office.moveTo(new Date('2023-11-22T09:00:00Z'));
    const scope = await office.otherTeam();
    const [silent, spoke] = [(await claire(scope)).contact.id, newId()];
    await office.moveTo(new Date('2023-11-24T09:00:00Z'));
    const { organisationId } = await contacts.get(scope, silent);
    const recent = (await contacts.create(scope, { organisationId, lastName: 'Récente' })).id;
    await office.db.query(
      `insert into contacts (workspace_id, id, organisation_id, last_name, created_at, last_spoken_at) values ($1, $2, $3, 'Ancienne', '2020-01-01', '2025-01-01')`,
      [scope.workspaceId, spoke, organisationId],
    );
    await office.moveTo(now);

    expect(await personalData.anonymiseExpired(scope.workspaceId, now)).toMatchObject({ contacts: 1 });
    expect(await personalData.anonymiseExpired(scope.workspaceId, now)).toEqual({ contacts: 0, notes: 0 });
    await expect(contacts.get(scope, silent)).rejects.toMatchObject({ code: 'not_found' });
    await expect(contacts.get(scope, recent)).resolves.toMatchObject({ lastName: 'Récente' });
    await expect(contacts.get(scope, spoke)).resolves.toMatchObject({ lastName: 'Ancienne' });
  });
});
