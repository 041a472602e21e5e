import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { createHarness, type ApiHarness } from './api-harness.js';

/** Sentences of the domain that no single rule holds: each is kept by several of them at once. */
describe('how the rules meet', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());
  afterEach(() => harness.moveClock('0'));

  let numbers = 0;
  const aNumber = (): string => `01 99 00 ${String(5000 + numbers++).replace(/(..)$/, ' $1')}`;
  const lead = () => harness.as('lead');

  async function aCampaign(names: string[]) {
    const product = (await lead().post('/products').send({ name: `Escale ${newId()}` }).expect(201)).body;
    const organisationIds: string[] = [];
    for (const name of names) {
      organisationIds.push((await lead().post('/organisations').send({ name: `${name} ${newId()}`, address: { postcode: '75006' }, phones: [{ raw: aNumber() }] }).expect(201)).body.id);
    }
    return { productId: product.id as string, organisationIds, ...(await anotherCampaign(product.id, organisationIds)) };
  }
  async function anotherCampaign(productId: string, organisationIds: string[]) {
    const campaignId = (await lead().post('/campaigns').send({ productId, name: `Opérateurs ${newId()}` }).expect(201)).body.id as string;
    const { body } = await lead().post(`/campaigns/${campaignId}/targets`).send({ organisationIds }).expect(201);
    return { campaignId, targetIds: body.items as string[] };
  }
  const call = async (body: object, role: 'caller' | 'lead' = 'caller', status = 201) => (await harness.as(role).post('/calls').send(body).expect(status)).body;
  const next = async (campaignId: string) => (await harness.as('caller').post(`/campaigns/${campaignId}/next-call`).send({}).expect(200)).body;
  const target = async (id: string | undefined) => (await lead().get(`/targets/${id}`).expect(200)).body;
  const aContact = async (organisationId: string | undefined, lastName: string) => (await lead().post('/contacts').send({ organisationId, lastName }).expect(201)).body;
  const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
  const newNumber = async (organisationId: string | undefined) => {
    const organisation = (await lead().get(`/organisations/${organisationId}`).expect(200)).body;
    await lead().patch(`/organisations/${organisationId}`).set('if-match', organisation.etag).send({ phones: [{ raw: aNumber() }] }).expect(200);
  };

  describe('a corrected number', () => {
    it('starts the attempts again and puts the organisation back at once', async () => {
      const { campaignId, targetIds, organisationIds } = await aCampaign(['Numéro changé']);
      await call({ targetId: targetIds[0], outcome: 'voicemail' });
      expect(await next(campaignId)).toMatchObject({ empty: true, reasons: { coolingDown: 1 } });

      await newNumber(organisationIds[0]);
      expect(await target(targetIds[0])).toMatchObject({ stage: 'contacted', attempts: 0, nextStep: { kind: 'retry', text: 'Un autre numéro à essayer tout de suite.' } });
      expect(await next(campaignId)).toMatchObject({ empty: false, target: { id: targetIds[0] } });
    });

    it('takes up again whoever could not be reached under the old one', async () => {
      const { campaignId, targetIds, organisationIds } = await aCampaign(['Injoignable']);
      for (let attempt = 1; attempt <= 6; attempt++) await call({ targetId: targetIds[0], outcome: 'no_answer' });
      expect(await target(targetIds[0])).toMatchObject({ stage: 'unreachable', attempts: 6 });

      await newNumber(organisationIds[0]);
      expect(await target(targetIds[0])).toMatchObject({ stage: 'contacted', attempts: 0 });
      expect(await next(campaignId)).toMatchObject({ empty: false, target: { id: targetIds[0] } });
    });

    it('leaves a promise, and what somebody planned, where they are', async () => {
      const { targetIds, organisationIds } = await aCampaign(['Promesse', 'Documentation']);
      await call({ targetId: targetIds[0], outcome: 'call_back', callBackAt: new Date(Date.now() + 7_200_000).toISOString() });
      await call({ targetId: targetIds[1], outcome: 'reached', interest: 'curious' });
      for (const organisationId of organisationIds) await newNumber(organisationId);
      expect(await target(targetIds[0])).toMatchObject({ nextStep: { kind: 'call_back' } });
      expect(await target(targetIds[1])).toMatchObject({ nextStep: { kind: 'material' } });
    });
  });

  describe('a call that arrives late', () => {
    it('counts as an attempt when nobody was spoken with since', async () => {
      const { targetIds } = await aCampaign(['Deux essais']);
      await call({ targetId: targetIds[0], outcome: 'no_answer' }, 'lead');
      const { target: after } = await call({ targetId: targetIds[0], outcome: 'no_answer', occurredAt: hoursAgo(3) });
      expect(after.attempts).toBe(2);
    });

    it('does not count when somebody was spoken with since', async () => {
      const { targetIds } = await aCampaign(['Parlé depuis']);
      await call({ targetId: targetIds[0], outcome: 'reached', interest: 'curious' }, 'lead');
      const { target: after } = await call({ targetId: targetIds[0], outcome: 'no_answer', occurredAt: hoursAgo(3) });
      expect(after.attempts).toBe(0);
    });

    it('and was a conversation leaves the attempts made since', async () => {
      const { targetIds } = await aCampaign(['Parlé entre deux']);
      for (const ago of [9, 8, 7, 2]) await call({ targetId: targetIds[0], outcome: 'voicemail', occurredAt: hoursAgo(ago) });
      const { target: after } = await call({ targetId: targetIds[0], outcome: 'reached', interest: 'curious', occurredAt: hoursAgo(3) });
      expect(after.attempts).toBe(1);
    });

    it('and was a conversation takes back "unreachable": a person decides', async () => {
      const { targetIds } = await aCampaign(['Joint pourtant']);
      for (const ago of [12, 10, 8, 6, 4, 2]) await call({ targetId: targetIds[0], outcome: 'no_answer', occurredAt: hoursAgo(ago) });
      expect((await target(targetIds[0])).stage).toBe('unreachable');
      const { target: after } = await call({ targetId: targetIds[0], outcome: 'reached', interest: 'curious', occurredAt: hoursAgo(13) });
      expect(after).toMatchObject({ stage: 'reached', interest: 'curious', nextStep: { kind: 'decide' } });
    });

    it('is counted once, corrected or not', async () => {
      const { targetIds } = await aCampaign(['Corrigée après coup']);
      const { call: first } = await call({ targetId: targetIds[0], outcome: 'no_answer', occurredAt: hoursAgo(5) });
      await call({ targetId: targetIds[0], outcome: 'voicemail' });
      const correct = async (etag: string, change: object) => (await harness.as('caller').patch(`/calls/${first.id}`).set('if-match', etag).send({ reason: 'Relue', ...change }).expect(200)).body;
      const noted = await correct(first.etag, { note: 'Sonnerie occupée' });
      expect(noted.target.attempts).toBe(2);
      expect((await correct(noted.call.etag, { outcome: 'reached', interest: 'curious' })).target.attempts).toBe(1);
    });

    it('is refused when it is older than 30 days, and accepted at 30', async () => {
      const { targetIds } = await aCampaign(['Vieille']);
      expect((await call({ targetId: targetIds[0], outcome: 'busy', occurredAt: hoursAgo(30 * 24 + 1) }, 'caller', 400)).errors[0]).toMatchObject({ field: 'occurredAt', code: 'too_long_ago' });
      await call({ targetId: targetIds[0], outcome: 'busy', occurredAt: hoursAgo(30 * 24 - 1) });
    });
  });

  describe('several contacts of one target', () => {
    it('make it as interested as the most interested of them is now', async () => {
      const { targetIds, organisationIds } = await aCampaign(['Deux personnes']);
      const [keen, cold] = [await aContact(organisationIds[0], 'Vif'), await aContact(organisationIds[0], 'Froid')];
      await call({ targetId: targetIds[0], contactId: keen.id, outcome: 'reached', interest: 'motivated', evidence: ['told_the_pain'] });
      expect((await call({ targetId: targetIds[0], contactId: cold.id, outcome: 'reached', interest: 'none' })).target).toMatchObject({ interest: 'motivated', stage: 'interested' });
      expect((await call({ targetId: targetIds[0], contactId: keen.id, outcome: 'reached', interest: 'curious' })).target).toMatchObject({ interest: 'curious' });
      const { stages } = (await lead().get(`/campaigns/${(await target(targetIds[0])).campaignId}/funnel`)).body;
      expect(stages.find(({ stage }: { stage: string }) => stage === 'interested')).toMatchObject({ everReached: 1 });
    });

    it('go on without whoever objected: the interest is that of the others, until it is taken back', async () => {
      const { targetIds, organisationIds, productId } = await aCampaign(['Opposition d’une personne']);
      const second = await anotherCampaign(productId, organisationIds);
      const [keen, other] = [await aContact(organisationIds[0], 'Partante'), await aContact(organisationIds[0], 'Restante')];
      await call({ targetId: targetIds[0], contactId: other.id, outcome: 'reached', interest: 'curious' });
      for (const targetId of [targetIds[0], second.targetIds[0]]) await call({ targetId, contactId: keen.id, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'] });
      const { call: refused } = await call({ targetId: targetIds[0], contactId: keen.id, outcome: 'refused' });
      expect([(await target(targetIds[0])).interest, (await target(second.targetIds[0])).interest]).toEqual(['curious', 'unknown']);
      await harness.as('caller').post(`/calls/${refused.id}/undo`).expect(200);
      expect([(await target(targetIds[0])).interest, (await target(second.targetIds[0])).interest]).toEqual(['interested', 'interested']);
    });

    it('heard in another campaign of the product, their evidence still counts', async () => {
      const { targetIds, organisationIds, productId } = await aCampaign(['Preuve ailleurs']);
      const contact = await aContact(organisationIds[0], 'Preuve');
      await call({ targetId: targetIds[0], contactId: contact.id, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'] });
      const second = await anotherCampaign(productId, organisationIds);
      await call({ targetId: second.targetIds[0], contactId: contact.id, outcome: 'reached', interest: 'interested' });
    });
  });

  describe('two campaigns with the same organisation', () => {
    it('share its lease, and the second rests five working days after a conversation in the first, and says so', async () => {
      const { campaignId, targetIds, organisationIds, productId } = await aCampaign(['Partagée']);
      const second = await anotherCampaign(productId, organisationIds);
      const third = await anotherCampaign(productId, organisationIds);
      expect((await next(campaignId)).target.id).toBe(targetIds[0]);
      expect((await lead().post(`/campaigns/${second.campaignId}/next-call`).send({}).expect(200)).body).toMatchObject({ empty: true, reasons: { leased: 1 } });

      await call({ targetId: targetIds[0], outcome: 'reached', interest: 'curious' });
      const dry = await next(second.campaignId);
      expect(dry).toMatchObject({ empty: true, reasons: { coolingDown: 1 } });
      await harness.moveClock('8 days');
      expect(await next(second.campaignId)).toMatchObject({ empty: false });
      expect((await harness.as('lead').post(`/campaigns/${third.campaignId}/next-call`).send({})).body).toMatchObject({ empty: true, reasons: { leased: 1 } });
    });
  });

  describe('exits', () => {
    it('are re-opened by a conversation, not by an attempt', async () => {
      const { targetIds } = await aCampaign(['Écartée']);
      await lead().post(`/targets/${targetIds[0]}/stage`).send({ stage: 'set_aside', reason: 'Hors sujet' }).expect(200);
      expect((await call({ targetId: targetIds[0], outcome: 'no_answer' })).target).toMatchObject({ stage: 'set_aside', nextStep: null });
      expect((await call({ targetId: targetIds[0], outcome: 'reached', interest: 'curious' })).target).toMatchObject({ stage: 'reached', nextStep: { kind: 'material' } });
    });

    it('stay "not now" until the next logged call', async () => {
      const { targetIds } = await aCampaign(['Plus tard']);
      expect((await call({ targetId: targetIds[0], outcome: 'not_now' })).target).toMatchObject({ stage: 'not_now', nextStep: { kind: 'not_now' } });
      await harness.moveClock('75 days');
      expect(await target(targetIds[0])).toMatchObject({ stage: 'not_now' });
      expect((await call({ targetId: targetIds[0], outcome: 'busy' })).target).toMatchObject({ stage: 'reached', nextStep: { kind: 'retry' } });
    });
  });

  describe('undo', () => {
    it('does not take back what somebody wrote on the target since', async () => {
      const { targetIds } = await aCampaign(['Écrit entre-temps']);
      const { call: made, target: after } = await call({ targetId: targetIds[0], outcome: 'busy' });
      await lead().patch(`/targets/${targetIds[0]}`).set('if-match', after.etag).send({ portrait: { suffers: 'yes' }, note: 'Vu en salon' }).expect(200);
      await harness.as('caller').post(`/calls/${made.id}/undo`).expect(200);
      expect(await target(targetIds[0])).toMatchObject({ portrait: { suffers: 'yes' }, note: 'Vu en salon', stage: 'to_call', attempts: 0 });
    });
  });

  describe('a card asked for by name', () => {
    const ask = (campaignId: string, body: object, role: 'caller' | 'lead' = 'caller') => harness.as(role).post(`/campaigns/${campaignId}/next-call`).send(body);

    it('is handed out wherever it stands: somebody calls back before their turn', async () => {
      const { campaignId, targetIds } = await aCampaign(['En tête', 'Rappelle de lui-même']);
      await call({ targetId: targetIds[1], outcome: 'voicemail' });
      const first = await next(campaignId);
      const { body } = await ask(campaignId, { keep: [first.target.id], targetId: targetIds[1] }).expect(200);
      expect(body).toMatchObject({ empty: false, target: { id: targetIds[1] }, why: { code: 'asked_for', text: 'Vous avez choisi cette organisation.' } });
      expect((await target(targetIds[0])).lease).not.toBeNull();
    });

    it('is not handed out while somebody else has it, after an opposition, or of another campaign', async () => {
      const { campaignId, targetIds } = await aCampaign(['Prise', 'Opposée']);
      const other = await aCampaign(['Ailleurs']);
      await ask(campaignId, { targetId: targetIds[0] }, 'lead').expect(200);
      expect((await ask(campaignId, { targetId: targetIds[0] }).expect(409)).body.code).toBe('card_taken');
      await call({ targetId: targetIds[1], outcome: 'refused' });
      expect((await ask(campaignId, { targetId: targetIds[1] })).body.code).toBe('opted_out');
      await ask(campaignId, { targetId: other.targetIds[0] }).expect(404);
    });
  });

  it('finds the number dialled however it is written', async () => {
    const { targetIds, organisationIds } = await aCampaign(['Écriture']);
    const { phones: [phone] } = (await lead().get(`/organisations/${organisationIds[0]}`)).body;
    const international = `+33 ${(phone.e164 as string).slice(3).replace(/(\d)(\d\d)(\d\d)(\d\d)(\d\d)/, '$1 $2 $3 $4 $5')}`;
    expect((await call({ targetId: targetIds[0], outcome: 'wrong_number', phone: international })).target).toMatchObject({ toRepair: true });
  });
});
