import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Outcome, Signal } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { ContactsService } from '../../contacts/contacts.service.js';
import { OrganisationListeners } from '../../organisations/organisation-listeners.js';
import { Fingerprints } from '../../suppressions/fingerprints.js';
import { OptOutListeners } from '../../suppressions/opt-out-listeners.js';
import { SuppressionsService } from '../../suppressions/suppressions.service.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { PersonaService } from './persona.service.js';

describe('the persona of a contact', () => {
  let office: TestOffice;
  let personas: PersonaService;
  let productId: string;
  beforeAll(async () => {
    office = await openTestOffice();
    const contacts = new ContactsService(
      office.uow, office.clock, office.cursors, new SuppressionsService(new Fingerprints(office.secret), new OptOutListeners()), new OrganisationListeners(),
    );
    personas = new PersonaService(office.uow, office.clock, contacts, new AuditService(office.uow, office.cursors));
    productId = newId();
    await office.db.query('insert into products (workspace_id, id, name) values ($1, $2, $3)', [office.lead.workspaceId, productId, 'Produit']);
  });
  beforeEach(() => office.moveTo(new Date('2026-11-23T09:00:00Z')));
  afterAll(() => office.close());

  const aCampaign = async (): Promise<string> => {
    const id = newId();
    await office.db.query('insert into campaigns (workspace_id, id, product_id, name) values ($1, $2, $3, $4)', [office.lead.workspaceId, id, productId, 'Campagne']);
    return id;
  };
  interface Person { contactId: string; targetId: string; campaignId: string }
  const aPerson = async (campaignId: string): Promise<Person> => {
    const [organisationId, contactId, targetId] = [newId(), newId(), newId()];
    const { workspaceId } = office.lead;
    await office.db.query('insert into organisations (workspace_id, id, name, name_key) values ($1, $2, $3, $3)', [workspaceId, organisationId, 'mairie']);
    await office.db.query('insert into contacts (workspace_id, id, organisation_id, last_name) values ($1, $2, $3, $4)', [workspaceId, contactId, organisationId, 'Petit']);
    await office.db.query('insert into targets (workspace_id, id, campaign_id, organisation_id) values ($1, $2, $3, $4)', [workspaceId, targetId, campaignId, organisationId]);
    return { contactId, targetId, campaignId };
  };
  const aCall = async (
    { contactId, targetId, campaignId }: Person, at: string,
    { signals = [], needs = [], outcome = 'reached', voided = false }: { signals?: Signal[]; needs?: string[]; outcome?: Outcome; voided?: boolean },
  ): Promise<string> => {
    const id = newId();
    const { workspaceId, memberId } = office.lead;
    await office.db.query(
      `insert into calls (workspace_id, id, campaign_id, target_id, contact_id, member_id, outcome, signals, occurred_at, voided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $10 then app.now() end)`,
      [workspaceId, id, campaignId, targetId, contactId, memberId, outcome, signals, at, voided],
    );
    for (const title of needs) {
      await office.db.query(
        `insert into needs (workspace_id, id, product_id, title, title_key, outside_problem) values ($1, $2, $3, $4, $4, $4 like 'hors %') on conflict do nothing`,
        [workspaceId, newId(), productId, title],
      );
      await office.db.query(
        `insert into need_mentions (workspace_id, id, need_id, call_id, occurred_at) select $1, $2, id, $3, $5 from needs where workspace_id = $1 and title_key = $4`,
        [workspaceId, newId(), id, title, at],
      );
    }
    return id;
  };

  it('without a fact is what people are in general', async () => {
    const person = await aPerson(await aCampaign());

    expect(await personas.read(office.lead, person.contactId)).toEqual({
      contactId: person.contactId, probabilities: { rebel: 0.1, marsh: 0.8, loyalist: 0.1 }, likely: null, facts: [], otherFacts: [], expiresAt: null,
      vendor: { proposed: false, reason: null, callId: null, counted: null, confirmed: null },
    });
  });

  it('follows the facts heard in calls that stand: indignant and own workaround make 60 % of a rebel', async () => {
    const person = await aPerson(await aCampaign());
    const call = await aCall(person, '2026-11-10T10:00:00Z', { signals: ['indignant_about_irritant', 'built_own_workaround', 'trains_or_hosts_peers'] });
    await aCall(person, '2026-11-11T10:00:00Z', { signals: ['asks_who_approved'], voided: true });
    const view = await personas.read(office.lead, person.contactId);

    expect(view.likely).toBe('rebel');
    expect(view.probabilities.rebel).toBeCloseTo(0.6, 2);
    expect(view.facts.map(({ signal, callId, times }) => [signal, callId, times])).toEqual([['indignant_about_irritant', call, 1], ['built_own_workaround', call, 1]]);
    expect(view.otherFacts.map(({ signal }) => signal)).toEqual(['trains_or_hosts_peers']);
    expect(view.facts.map(({ towards, by }) => [towards, by > 0.2])).toEqual([['rebel', true], ['rebel', true]]);
    expect(view.expiresAt).toEqual(new Date('2027-11-10T10:00:00Z'));
  });

  it('expires after 12 months without contact, and a later conversation does not bring it back', async () => {
    const person = await aPerson(await aCampaign());
    await aCall(person, '2025-01-10T10:00:00Z', { signals: ['wants_it_now'] });
    await aCall(person, '2025-12-20T10:00:00Z', { signals: [] });
    expect((await personas.read(office.lead, person.contactId)).facts.map(({ signal }) => signal)).toEqual(['wants_it_now']);
    await office.moveTo(new Date('2026-12-21T10:00:00Z'));
    expect((await personas.read(office.lead, person.contactId)).facts).toEqual([]);
    await aCall(person, '2026-12-21T09:00:00Z', { signals: ['avoids_conflict'] });
    expect((await personas.read(office.lead, person.contactId)).facts.map(({ signal }) => signal)).toEqual(['avoids_conflict']);
  });

  it('filters lists by the likely type; only leads and admins may ask', async () => {
    const campaignId = await aCampaign();
    const [rebel, unknown] = [await aPerson(campaignId), await aPerson(campaignId)];
    await aCall(rebel, '2026-11-10T10:00:00Z', { signals: ['would_bend_the_rules', 'wants_it_now'] });
    const list = (filter: object) => personas.listContacts(office.lead, { campaignId }, filter, { limit: 10 });

    expect((await list({ persona: 'rebel' })).items.map(({ id }) => id)).toEqual([rebel.contactId]);
    expect((await list({ persona: 'loyalist' })).items).toEqual([]);
    expect((await list({})).items.map(({ id }) => id).sort()).toEqual([rebel.contactId, unknown.contactId].sort());
    await expect(personas.listContacts(await office.member('caller'), {}, { persona: 'rebel' }, { limit: 10 })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('proposes the vendor sign from many requests in one conversation, or two outside the problem; a person decides', async () => {
    const campaignId = await aCampaign();
    const [demanding, outside, ordinary] = [await aPerson(campaignId), await aPerson(campaignId), await aPerson(campaignId)];
    const call = await aCall(demanding, '2026-11-10T10:00:00Z', { needs: ['export', 'signature', 'agenda', 'chat', 'carte', 'paiement'] });
    await aCall(outside, '2026-11-10T11:00:00Z', { needs: ['hors paie', 'hors badge'] });
    await aCall(ordinary, '2026-11-10T12:00:00Z', { needs: ['export'] });
    await aCall(ordinary, '2026-11-11T12:00:00Z', { needs: ['hors paie', 'hors badge', 'agenda', 'chat'], outcome: 'gatekeeper' });
    const wanted = async (vendor: boolean) => (await personas.listContacts(office.lead, { campaignId }, { vendor }, { limit: 10 })).items.map(({ id }) => id).sort();

    expect((await personas.read(office.lead, demanding.contactId)).vendor).toEqual({
      proposed: true, reason: 'many_requests', callId: call, counted: { requests: 6, outside: 0, median: 2, threshold: 6 }, confirmed: null,
    });
    expect((await personas.read(office.lead, outside.contactId)).vendor).toMatchObject({ proposed: true, reason: 'outside_problem' });
    expect((await personas.read(office.lead, ordinary.contactId)).vendor).toMatchObject({ proposed: false });
    expect(await wanted(true)).toEqual([demanding.contactId, outside.contactId].sort());
    expect((await personas.decideVendor(office.lead, demanding.contactId, false)).vendor).toMatchObject({ proposed: true, confirmed: false });
    await personas.decideVendor(office.lead, ordinary.contactId, true);
    expect(await wanted(true)).toEqual([ordinary.contactId, outside.contactId].sort());
    expect(await wanted(false)).toEqual([demanding.contactId]);
  });

  it('warns, from 20 people on, when the types seen are far from 10/80/10', async () => {
    const campaignId = await aCampaign();
    const before = await personas.guard(office.lead);
    for (let i = before.counts.rebel; i < 20; i++) await aCall(await aPerson(campaignId), '2026-11-10T10:00:00Z', { signals: ['would_bend_the_rules', 'wants_it_now'] });
    const { warns, probability, counts } = await personas.guard(office.lead);

    expect({ warns: before.warns, probability: before.probability }).toEqual({ warns: false, probability: null });
    expect({ warns, rebel: counts.rebel }).toEqual({ warns: true, rebel: 20 });
    expect(probability).toBeLessThan(0.0001);
  });

  it('is not found from another team', async () => {
    const { contactId } = await aPerson(await aCampaign());
    const other = await office.otherTeam();

    await expect(personas.read(other, contactId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(personas.decideVendor(other, contactId, true)).rejects.toMatchObject({ code: 'not_found' });
  });
});
