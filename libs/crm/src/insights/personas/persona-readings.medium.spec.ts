import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PERSONA_SIGNALS, type Signal } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import type { Scope } from '#platform/scope.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { emptyContact } from '../../contacts/erasure.queries.js';
import { ContactsService } from '../../contacts/contacts.service.js';
import { OrganisationListeners } from '../../organisations/organisation-listeners.js';
import { Fingerprints } from '../../suppressions/fingerprints.js';
import { OptOutListeners } from '../../suppressions/opt-out-listeners.js';
import { SuppressionsService } from '../../suppressions/suppressions.service.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { PersonaReadingsService } from './persona-readings.service.js';
import { PersonaService } from './persona.service.js';
import { PersonaWeightsService, type SignalWeight } from './persona-weights.service.js';

describe('the weights of the facts, and who else reads them', () => {
  let office: TestOffice;
  let team: Scope;
  let weights: PersonaWeightsService;
  let readings: PersonaReadingsService;
  let personas: PersonaService;
  beforeAll(async () => {
    office = await openTestOffice();
    const audit = new AuditService(office.uow, office.cursors);
    const contacts = new ContactsService(
      office.uow, office.clock, office.cursors, new SuppressionsService(new Fingerprints(office.secret), new OptOutListeners()), new OrganisationListeners(),
    );
    weights = new PersonaWeightsService(office.uow, audit);
    readings = new PersonaReadingsService(office.uow);
    personas = new PersonaService(office.uow, office.clock, contacts, audit);
  });
  beforeEach(async () => {
    await office.moveTo(new Date('2026-11-23T09:00:00Z'));
    team = await office.otherTeam();
  });
  afterAll(() => office.close());

  const aCampaign = async (): Promise<string> => {
    const [productId, id] = [newId(), newId()];
    await office.db.query('insert into products (workspace_id, id, name) values ($1, $2, $3)', [team.workspaceId, productId, 'Produit']);
    await office.db.query('insert into campaigns (workspace_id, id, product_id, name) values ($1, $2, $3, $4)', [team.workspaceId, id, productId, 'Campagne']);
    return id;
  };
  /** A conversation of the lead's, noted. */
  const aConversation = async (campaignId: string, signals: Signal[], note: string | null = 'Ressaisit tout à la main.'): Promise<{ callId: string; contactId: string }> => {
    const [organisationId, contactId, targetId, callId] = [newId(), newId(), newId(), newId()];
    const { workspaceId, memberId } = team;
    await office.db.query('insert into organisations (workspace_id, id, name, name_key) values ($1, $2, $3, $3)', [workspaceId, organisationId, 'mairie']);
    await office.db.query('insert into contacts (workspace_id, id, organisation_id, last_name) values ($1, $2, $3, $4)', [workspaceId, contactId, organisationId, 'Petit']);
    await office.db.query('insert into targets (workspace_id, id, campaign_id, organisation_id) values ($1, $2, $3, $4)', [workspaceId, targetId, campaignId, organisationId]);
    await office.db.query(
      `insert into calls (workspace_id, id, campaign_id, target_id, contact_id, member_id, outcome, signals, note, occurred_at) values ($1, $2, $3, $4, $5, $6, 'reached', $7, $8, '2026-11-20T10:00:00Z')`,
      [workspaceId, callId, campaignId, targetId, contactId, memberId, signals, note],
    );
    return { callId, contactId };
  };
  const asEdited = async (change: (weight: SignalWeight) => SignalWeight): Promise<SignalWeight[]> =>
    (await weights.read(team)).signals.map(({ signal, rebel, marsh, loyalist }) => change({ signal, rebel, marsh, loyalist }));

  it('start as the documented ones, and count for every contact once edited', async () => {
    const { contactId } = await aConversation(await aCampaign(), ['wants_it_now']);
    const { signals, isDefault, version } = await weights.read(team);
    const before = await personas.read(team, contactId);
    const edited = await weights.change(team, version, await asEdited((weight) => (weight.signal === 'wants_it_now' ? { ...weight, rebel: 90, marsh: 2 } : weight)));
    const after = await personas.read(team, contactId);

    expect({ isDefault, signals: signals.map(({ signal }) => signal) }).toEqual({ isDefault: true, signals: [...PERSONA_SIGNALS] });
    expect(signals[0]).toMatchObject({ rebel: 60, marsh: 20, loyalist: 10, documented: { rebel: 60, marsh: 20, loyalist: 10 } });
    expect(edited).toMatchObject({ isDefault: false, version: version + 1 });
    expect(before.likely).toBe('marsh');
    expect(after.likely).toBe('rebel');
    expect(after.probabilities.rebel).toBeCloseTo(0.09 / (0.09 + 0.016 + 0.004), 12);
  });

  it('go back to the documented ones, also when somebody types these in', async () => {
    const { version } = await weights.read(team);
    await weights.change(team, version, await asEdited((weight) => ({ ...weight, marsh: 1 })));
    await weights.change(team, version + 1, null);
    expect((await weights.read(team)).isDefault).toBe(true);
    await weights.change(team, version + 2, await asEdited((weight) => weight));
    expect((await weights.read(team)).isDefault).toBe(true);
  });

  it('are refused where one is missing or there twice, or the version moved on', async () => {
    const { version } = await weights.read(team);
    const all = await asEdited((weight) => weight);

    await expect(weights.change(team, version, all.slice(1))).rejects.toMatchObject({ problems: [{ field: 'signals', code: 'too_few' }] });
    await expect(weights.change(team, version, [...all.slice(1), all[1]!])).rejects.toMatchObject({ problems: [{ field: 'signals[10].signal', code: 'twice' }, { field: 'signals', code: 'too_few' }] });
    await expect(weights.change(team, version + 1, all)).rejects.toMatchObject({ code: 'etag_stale' });
  });

  it('are read again by somebody who was not the caller, without the facts ticked, once per conversation', async () => {
    const campaignId = await aCampaign();
    const { callId } = await aConversation(campaignId, ['wants_it_now']);
    await aConversation(campaignId, [], null);
    const [reader, other] = [await office.member('caller', team.workspaceId), await office.member('caller', team.workspaceId)];
    const found = (await readings.next(reader))!;

    expect(await readings.next(team)).toBeNull();
    expect(found).toMatchObject({ callId, note: 'Ressaisit tout à la main.', waiting: 1 });
    expect(found).not.toHaveProperty('signals');
    await readings.record(reader, callId, ['wants_it_now', 'indignant_about_irritant']);
    await readings.record(reader, callId, []);
    expect(await readings.next(other)).toBeNull();
    await expect(readings.record(other, callId, [])).rejects.toMatchObject({ code: 'already_exists' });
    await expect(readings.record(await office.otherTeam(), callId, [])).rejects.toMatchObject({ code: 'not_found' });
    expect((await readings.agreement(team)).facts.find(({ signal }) => signal === 'indignant_about_irritant')).toMatchObject({ pairs: 1, same: 0, ticked: 0, reread: 1, both: 0 });
  });

  it('keeps a caller to the campaigns they call for', async () => {
    const campaignId = await aCampaign();
    await aConversation(campaignId, []);
    const [named, stranger] = [await office.member('caller', team.workspaceId), await office.member('caller', team.workspaceId)];
    await office.db.query('insert into campaign_callers (workspace_id, campaign_id, member_id) values ($1, $2, $3)', [team.workspaceId, campaignId, named.memberId]);

    expect(await readings.next(stranger)).toBeNull();
    expect(await readings.next(named)).not.toBeNull();
  });

  it('say how far two people agree on the type, beyond chance; a call taken back counts no more', async () => {
    const campaignId = await aCampaign();
    const reader = await office.member('caller', team.workspaceId);
    const calls: string[] = [];
    for (let i = 0; i < 12; i++) {
      const signals: Signal[] = i < 6 ? ['wants_it_now', 'built_own_workaround'] : ['avoids_conflict'];
      const { callId } = await aConversation(campaignId, signals);
      await readings.record(reader, callId, i === 0 ? ['avoids_conflict'] : signals);
      calls.push(callId);
    }
    expect((await readings.agreement(team)).type).toMatchObject({ pairs: 12, same: 11, verdict: 'good' });
    await office.db.query('update calls set voided_at = app.now() where id = $1', [calls[0]]);
    expect((await readings.agreement(team)).type).toMatchObject({ pairs: 11, same: 11, alpha: 1 });
  });

  it('forgets a reading with the person', async () => {
    const { callId, contactId } = await aConversation(await aCampaign(), []);
    await readings.record(await office.member('caller', team.workspaceId), callId, ['wants_it_now']);
    await office.uow.run((tx) => emptyContact(tx, team.workspaceId, contactId));

    expect(await office.db.query('select 1 from persona_readings where call_id = $1', [callId])).toEqual([]);
  });
});
