import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { OrganisationListeners } from '../organisations/organisation-listeners.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { Fingerprints } from '../suppressions/fingerprints.js';
import { OptOutListeners, type OptOutEvent } from '../suppressions/opt-out-listeners.js';
import { OptOutsService } from '../suppressions/opt-outs.service.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { AuditService } from '../workspaces/audit.service.js';
import { ContactsService } from './contacts.service.js';

describe('contacts', () => {
  let office: TestOffice;
  let organisations: OrganisationsService;
  let contacts: ContactsService;
  let optOuts: OptOutsService;
  let events: (OptOutEvent & { lifted: boolean })[];
  beforeAll(async () => {
    office = await openTestOffice();
    const optOutListeners = new OptOutListeners();
    optOutListeners.register({
      optedOut: async (_tx, _scope, event) => { events.push({ ...event, lifted: false }); },
      optOutLifted: async (_tx, _scope, event) => { events.push({ ...event, lifted: true }); },
    });
    const listeners = new OrganisationListeners();
    const suppressions = new SuppressionsService(new Fingerprints(office.secret), optOutListeners);
    organisations = new OrganisationsService(office.uow, office.clock, office.cursors, suppressions, listeners);
    contacts = new ContactsService(office.uow, office.clock, office.cursors, suppressions, listeners);
    optOuts = new OptOutsService(office.uow, office.clock, office.cursors, suppressions, optOutListeners, new AuditService(office.uow, office.cursors));
  });
  afterAll(() => office.close());

  const anOrganisation = (name: string, more: object = {}) => organisations.create(office.lead, { name, ...more });

  it('have at least a name or an e-mail', async () => {
    const { id: organisationId } = await anOrganisation('Mairie de Vichy');

    await expect(contacts.create(office.lead, { organisationId, firstName: ' ', jobTitle: 'DSI' })).rejects.toMatchObject({
      problems: [{ field: 'lastName', code: 'name_or_email_required' }],
    });
    const written = await contacts.create(office.lead, { organisationId, email: 'Claire.Petit@Vichy.example', phones: [{ raw: '06 39 98 00 01' }] });
    expect(written).toMatchObject({ email: 'claire.petit@vichy.example', phones: [{ e164: '+33639980001' }], version: 1 });
    await expect(contacts.change(office.lead, written.id, 1, { email: null })).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('belong to a live organisation of the same team', async () => {
    const other = await office.otherTeam();
    const { id: organisationId } = await organisations.create(other, { name: 'Ailleurs' });

    await expect(contacts.create(office.lead, { organisationId, lastName: 'Petit' })).rejects.toMatchObject({ problems: [{ field: 'organisationId', code: 'not_found' }] });
  });

  it('are found by name with a typo, by e-mail and by number, in one organisation or all', async () => {
    const team = await office.otherTeam();
    const a = await organisations.create(team, { name: 'A' });
    const b = await organisations.create(team, { name: 'B' });
    const zoe = await contacts.create(team, { organisationId: a.id, firstName: 'Zoé', lastName: 'Lefèbvre', email: 'z@a.example', phones: [{ raw: '0639980002' }] });
    const yann = await contacts.create(team, { organisationId: b.id, lastName: 'Abgrall' });
    const found = async (filter: object) => (await contacts.list(team, filter, { limit: 10 })).items.map(({ id }) => id);

    expect(await found({})).toEqual([yann.id, zoe.id]);
    expect(await found({ q: 'lefevbre' })).toEqual([zoe.id]);
    expect(await found({ q: 'Z@A.ex' })).toEqual([zoe.id]);
    expect(await found({ q: '06 39 98 00 02' })).toEqual([zoe.id]);
    expect(await found({ organisationId: b.id })).toEqual([yann.id]);
    expect(await found({ ids: [] })).toEqual([]);
  });

  it('of an organisation outside a caller’s lists are closed to that caller', async () => {
    const { id: organisationId } = await anOrganisation('Hors liste');
    const { id } = await contacts.create(office.lead, { organisationId, lastName: 'Durand' });
    const caller = await office.member('caller');

    await expect(contacts.get(caller, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(contacts.change(caller, id, 1, { note: 'Lu' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(contacts.create(caller, { organisationId, lastName: 'Dupont' })).rejects.toMatchObject({ code: 'forbidden' });
  });

  describe('who opt out', () => {
    it('are reached by their own e-mail and line wherever they are entered, the general ones stay', async () => {
      events = [];
      const general = { phones: [{ raw: '0199000030' }], email: 'accueil@ddt.example' };
      const ddt = await anOrganisation('DDT', general);
      const dreal = await anOrganisation('DREAL');
      const paul = await contacts.create(office.lead, { organisationId: ddt.id, lastName: 'Paul', email: 'paul@ddt.example', phones: [{ raw: '0199000030' }, { raw: '0639980003' }] });
      const colleague = await contacts.create(office.lead, { organisationId: ddt.id, lastName: 'Collègue' });
      const twin = await contacts.create(office.lead, { organisationId: dreal.id, email: 'paul@ddt.example' });
      const optedOut = await contacts.optOut(office.lead, paul.id, 'contact');

      expect(optedOut).toMatchObject({ optedOutAt: expect.any(Date), version: 2 });
      expect(await contacts.get(office.lead, colleague.id)).toMatchObject({ optedOutAt: null });
      expect(await contacts.get(office.lead, twin.id)).toMatchObject({ optedOutAt: expect.any(Date) });
      expect(events).toMatchObject([
        { scope: 'contact', organisationId: ddt.id, contactIds: [paul.id], remainingContacts: 1 },
        { scope: 'contact', organisationId: dreal.id, contactIds: [twin.id], remainingContacts: 0 },
      ]);
      expect(await anOrganisation('Nouvelle', { phones: [{ raw: '0199000030' }] })).toMatchObject({ optedOutAt: null });
      await expect(anOrganisation('Ligne directe', { phones: [{ raw: '0639980003' }] })).rejects.toMatchObject({ code: 'opted_out', problems: [{ field: 'phones[0].raw' }] });
    });

    it('are recognised when they are entered again', async () => {
      const here = await anOrganisation('Ici');
      const { id } = await contacts.create(office.lead, { organisationId: here.id, lastName: 'Silence', email: 'silence@ici.example' });
      await contacts.optOut(office.lead, id, 'contact');
      const there = await anOrganisation('Là');

      expect(await contacts.create(office.lead, { organisationId: there.id, email: 'SILENCE@ici.example' })).toMatchObject({ optedOutAt: expect.any(Date) });
      const renamed = await contacts.create(office.lead, { organisationId: there.id, lastName: 'Autre' });
      expect(await contacts.change(office.lead, renamed.id, 1, { email: 'silence@ici.example' })).toMatchObject({ optedOutAt: expect.any(Date) });
    });

    it('for all of them take the organisation, its mailbox and its people with them, and its unsent mail', async () => {
      events = [];
      const mda = await anOrganisation('Maison des arts', { email: 'contact@mda.example' });
      const one = await contacts.create(office.lead, { organisationId: mda.id, email: 'une@mda.example' });
      const two = await contacts.create(office.lead, { organisationId: mda.id, lastName: 'Deux' });
      const mail = async (recipient: string) => {
        const id = newId();
        await office.db.query(`insert into emails (workspace_id, id, key, purpose, recipient, message_id) values ($1, $2::uuid, $2::text, 'digest', $3, $2::text)`, [office.lead.workspaceId, id, recipient]);
        return id;
      };
      const [theirs, ours] = [await mail('Une@mda.example'), await mail('autre@team.example')];
      await contacts.optOut(office.lead, one.id, 'organisation');
      const stateOf = (id: string) => seen<{ state: string }>(office, 'select state from emails where id = $1', [id]);

      expect(await organisations.get(office.lead, mda.id)).toMatchObject({ optedOutAt: expect.any(Date) });
      expect(await contacts.get(office.lead, two.id)).toMatchObject({ optedOutAt: expect.any(Date) });
      expect(events).toMatchObject([{ scope: 'organisation', organisationId: mda.id, remainingContacts: 0 }]);
      expect([await stateOf(theirs), await stateOf(ours)]).toEqual([{ state: 'dropped' }, { state: 'planned' }]);
      expect(await contacts.create(office.lead, { organisationId: mda.id, lastName: 'Trois' })).toMatchObject({ optedOutAt: expect.any(Date) });
    });

    it('twice are one opposition; nothing of it can be read back from what is kept', async () => {
      const { id: organisationId } = await anOrganisation('Deux fois');
      const { id } = await contacts.create(office.lead, { organisationId, email: 'secret@deux.example' });
      await contacts.optOut(office.lead, id, 'contact');
      await contacts.optOut(office.lead, id, 'contact');
      const kept = await seen<{ text: string; count: number }>(
        office, `select string_agg(to_jsonb(s)::text, ' ') as text, count(*)::int as count from suppressions s join opt_outs o on o.id = s.opt_out_id where o.contact_id = $1`, [id],
      );

      expect(kept.count).toBe(1);
      expect(kept.text).not.toContain('secret');
    });

    it('by mistake are free again once it is lifted with a reason, unless another opposition holds them', async () => {
      const { id: organisationId } = await anOrganisation('Erreur');
      const a = await contacts.create(office.lead, { organisationId, email: 'a@erreur.example' });
      const b = await contacts.create(office.lead, { organisationId, email: 'b@erreur.example' });
      await contacts.optOut(office.lead, a.id, 'contact');
      await contacts.optOut(office.lead, b.id, 'organisation');
      const admin = await office.member('admin');
      const [whole] = (await optOuts.list(admin, { limit: 1 })).items;
      events = [];
      const lifted = await optOuts.lift(admin, whole!.id, 'Saisie sur la mauvaise fiche');

      expect(lifted).toMatchObject({ scope: 'organisation', organisationName: 'Erreur', liftReason: 'Saisie sur la mauvaise fiche', liftedById: admin.memberId });
      expect(await organisations.get(office.lead, organisationId)).toMatchObject({ optedOutAt: null });
      expect(await contacts.get(office.lead, b.id)).toMatchObject({ optedOutAt: null });
      expect(await contacts.get(office.lead, a.id)).toMatchObject({ optedOutAt: expect.any(Date) });
      expect(events).toMatchObject([{ lifted: true, scope: 'organisation', organisationId, contactIds: [b.id], remainingContacts: 1 }]);
      await expect(optOuts.lift(admin, whole!.id, 'Encore')).rejects.toMatchObject({ code: 'conflict' });
      await expect(optOuts.lift(await office.otherTeam(), whole!.id, 'Voisin')).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});
