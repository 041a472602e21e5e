import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('calling', () => {
  let harness: ApiHarness;
  beforeAll(async () => { harness = await createHarness(); });
  afterAll(() => harness.close());
  afterEach(() => harness.moveClock('0'));

  let numbers = 0;
  /** Never the same twice: an opposition reaches whoever shares a number. */
  const aNumber = (): string => `01 99 00 ${String(1000 + numbers++).replace(/(..)$/, ' $1')}`;

  /** A campaign of its own with organisations on its list, each with one number unless told otherwise. */
  async function aCampaign(names: string[], { phones }: { phones?: string[] } = {}) {
    const lead = harness.as('lead');
    const product = (await lead.post('/products').send({ name: 'Escale' }).expect(201)).body;
    const campaign = (await lead.post('/campaigns').send({ productId: product.id, name: `Opérateurs ${newId()}` }).expect(201)).body;
    const organisationIds: string[] = [];
    for (const name of names) {
      const { body } = await lead.post('/organisations').send({ name, address: { postcode: '75006' }, phones: (phones ?? [aNumber()]).map((raw) => ({ raw })) }).expect(201);
      organisationIds.push(body.id);
    }
    const { body } = await lead.post(`/campaigns/${campaign.id}/targets`).send({ organisationIds }).expect(201);
    return { campaignId: campaign.id as string, productId: product.id as string, organisationIds, targetIds: body.items as string[] };
  }
  const next = async (campaignId: string, role: 'caller' | 'lead' = 'caller', keep?: string[]) =>
    (await harness.as(role).post(`/campaigns/${campaignId}/next-call`).send(keep ? { keep } : {}).expect(200)).body;
  const call = (body: object, role: 'caller' | 'lead' = 'caller') => harness.as(role).post('/calls').send(body);
  const target = async (id: string) => (await harness.as('lead').get(`/targets/${id}`).expect(200)).body;

  it('hands out the list in its order, with the reason and every next step in words', async () => {
    const { campaignId, targetIds } = await aCampaign(['Mucem', 'Inrap']);
    const card = await next(campaignId);

    expect(card).toMatchObject({ empty: false, target: { id: targetIds[0], stage: 'to_call' }, organisation: { name: 'Mucem' }, why: { code: 'first_in_list' } });
    expect(card.why.text).toMatch(/\S/);
    expect(card.nextSteps.map((step: { outcome: string; interest: string | null }) => [step.outcome, step.interest].join(' ').trim())).toEqual([
      'no_answer', 'busy', 'voicemail', 'gatekeeper', 'wrong_number', 'call_back',
      'reached none', 'reached curious', 'reached interested', 'reached motivated', 'not_now', 'refused',
    ]);
    expect(card.nextSteps.every((step: { text: string }) => step.text.length > 5)).toBe(true);
  });

  it('never gives the same organisation to two callers, and gives back a card that is not kept', async () => {
    const { campaignId, targetIds } = await aCampaign(['A', 'B', 'C']);
    const first = await next(campaignId, 'caller');
    const second = await next(campaignId, 'lead');
    expect([first.target.id, second.target.id]).toEqual([targetIds[0], targetIds[1]]);

    const ahead = await next(campaignId, 'caller', [first.target.id]);
    expect(ahead.target.id).toBe(targetIds[2]);
    const again = await next(campaignId, 'caller', []);
    expect(again.target.id).toBe(targetIds[0]);
  });

  it('plans a retry within hours after a call that nobody answered', async () => {
    const { campaignId, targetIds } = await aCampaign(['Onisep']);
    const { body } = await call({ targetId: targetIds[0], outcome: 'no_answer' }).expect(201);

    expect(body.target).toMatchObject({ stage: 'contacted', attempts: 1, nextStep: { kind: 'retry' } });
    expect(body.followUp).toMatchObject({ kind: 'retry', status: 'scheduled' });
    const empty = await next(campaignId);
    expect(empty).toMatchObject({ empty: true, reasons: { coolingDown: 1, finished: 0 }, nextDueAt: body.followUp.dueAt });
    expect(empty.text).toMatch(/Personne à appeler/);
  });

  it('refuses interest without evidence, and says so', async () => {
    const { targetIds } = await aCampaign(['Cnous']);
    const { body } = await call({ targetId: targetIds[0], outcome: 'reached', interest: 'interested' }).expect(422);
    expect(body).toMatchObject({ code: 'evidence_required', errors: [{ field: 'evidence' }] });
    expect((await target(targetIds[0]!)).stage).toBe('to_call');

    const { body: kept } = await call({ targetId: targetIds[0], outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'] }).expect(201);
    expect(kept).toMatchObject({ target: { stage: 'interested', interest: 'interested' }, followUp: { kind: 'propose_lab' } });
  });

  it('counts the evidence of an earlier call with the same contact', async () => {
    const { targetIds, organisationIds } = await aCampaign(['Shom']);
    const contact = (await harness.as('lead').post('/contacts').send({ organisationId: organisationIds[0], lastName: 'Canevas' }).expect(201)).body;
    await call({ targetId: targetIds[0], contactId: contact.id, outcome: 'reached', interest: 'curious', evidence: ['told_the_pain'] }).expect(201);

    await call({ targetId: targetIds[0], contactId: contact.id, outcome: 'reached', interest: 'interested' }).expect(201);
    await call({ targetId: targetIds[0], outcome: 'reached', interest: 'interested' }).expect(422);
  });

  it('says on the card what each contact said before, and what was heard with nobody named, however many calls ago', async () => {
    const { campaignId, targetIds, organisationIds } = await aCampaign(['Ifremer']);
    const [keen, other] = await Promise.all(['Canevas', 'Trame'].map(async (lastName) => (await harness.as('lead').post('/contacts').send({ organisationId: organisationIds[0], lastName }).expect(201)).body));
    const card = async () => (await harness.as('caller').post(`/campaigns/${campaignId}/next-call`).send({ targetId: targetIds[0] }).expect(200)).body;
    const known = async () => {
      const { target: onList, contacts } = await card();
      return { nobody: onList.evidence, keen: contacts.find(({ id }: { id: string }) => id === keen.id).evidence, other: contacts.find(({ id }: { id: string }) => id === other.id).evidence };
    };
    expect(await known()).toEqual({ nobody: [], keen: [], other: [] });

    await call({ targetId: targetIds[0], contactId: keen.id, outcome: 'reached', interest: 'curious', evidence: ['told_the_pain', 'accepted_a_date'] }).expect(201);
    for (let i = 0; i < 6; i++) await call({ targetId: targetIds[0], outcome: 'busy' }).expect(201);
    expect(await known()).toEqual({ nobody: [], keen: ['accepted_a_date', 'told_the_pain'], other: [] });

    const { body: heard } = await call({ targetId: targetIds[0], outcome: 'reached', interest: 'curious', evidence: ['offered_a_colleague'] }).expect(201);
    expect(await known()).toMatchObject({ nobody: ['offered_a_colleague'], other: [] });
    await harness.as('caller').post(`/calls/${heard.call.id}/undo`).expect(200);
    expect(await known()).toMatchObject({ nobody: [], other: [] });
  });

  it('tries another number at once after a wrong one, then waits to be repaired, and comes back when a number is corrected', async () => {
    const { campaignId, targetIds, organisationIds } = await aCampaign(['Ademe'], { phones: ['01 99 00 20 00', '01 99 00 30 00'] });
    const { body: first } = await call({ targetId: targetIds[0], outcome: 'wrong_number', phone: '01 99 00 20 00' }).expect(201);
    expect(first.target).toMatchObject({ toRepair: false, attempts: 0 });
    expect((await next(campaignId)).organisation.phones.map((phone: { status: string }) => phone.status)).toEqual(['wrong', 'unknown']);

    const { body: second } = await call({ targetId: targetIds[0], outcome: 'wrong_number' }).expect(201);
    expect(second.target).toMatchObject({ toRepair: true, hasNumber: false, nextStep: null });
    expect(await next(campaignId)).toMatchObject({ empty: true, reasons: { toRepair: 1 } });

    const organisation = (await harness.as('lead').get(`/organisations/${organisationIds[0]}`)).body;
    await harness.as('lead').patch(`/organisations/${organisationIds[0]}`).set('if-match', organisation.etag).send({ phones: [{ raw: '01 99 00 40 00' }] }).expect(200);
    expect(await next(campaignId)).toMatchObject({ empty: false, target: { id: targetIds[0] } });
  });

  it('keeps a promise for whoever made it for 15 minutes, then for all, before anything else', async () => {
    const { campaignId, targetIds } = await aCampaign(['X', 'Y']);
    const callBackAt = new Date(Date.now() + 3600_000).toISOString();
    const { body } = await call({ targetId: targetIds[1], outcome: 'call_back', callBackAt }).expect(201);
    expect(body.followUp).toMatchObject({ kind: 'call_back', dueAt: callBackAt });

    await harness.moveClock('59 minutes');
    expect((await next(campaignId, 'caller')).target.id).toBe(targetIds[0]);
    await harness.as('caller').post(`/targets/${targetIds[0]}/release`).expect(204);
    await harness.moveClock('61 minutes');
    expect((await next(campaignId, 'lead')).target.id).toBe(targetIds[0]);
    const promised = await next(campaignId, 'caller');
    expect(promised).toMatchObject({ target: { id: targetIds[1] }, why: { code: 'promised_call_back' } });
    await harness.as('caller').post(`/targets/${targetIds[1]}/release`).expect(204);
    await harness.moveClock('80 minutes');
    expect((await next(campaignId, 'lead')).target.id).toBe(targetIds[1]);
  });

  it('says when a promise kept for its maker is free for all, by the minutes of the campaign', async () => {
    const { campaignId, targetIds } = await aCampaign(['Promesse tenue']);
    await harness.sql.query(`update campaigns set cadence = jsonb_set(cadence, '{promiseHoldMinutes}', '40') where id = $1`, [campaignId]);
    const callBackAt = new Date(Date.now() + 3600_000);
    await call({ targetId: targetIds[0], outcome: 'call_back', callBackAt: callBackAt.toISOString() }).expect(201);
    await harness.moveClock('80 minutes');
    expect(await next(campaignId, 'lead')).toMatchObject({ empty: true, nextDueAt: new Date(callBackAt.getTime() + 40 * 60_000).toISOString() });
  });

  it('gives up after six silent attempts, unless there was a conversation', async () => {
    const { targetIds } = await aCampaign(['Silence', 'Silence après un mot']);
    await call({ targetId: targetIds[1], outcome: 'reached', interest: 'curious' }).expect(201);
    for (let attempt = 1; attempt <= 6; attempt++) {
      for (const targetId of targetIds) await call({ targetId, outcome: 'voicemail' }).expect(201);
    }
    expect(await target(targetIds[0]!)).toMatchObject({ stage: 'unreachable', nextStep: null, attempts: 6 });
    expect(await target(targetIds[1]!)).toMatchObject({ stage: 'reached', nextStep: { kind: 'decide' }, attempts: 6 });
  });

  it('lets its author take a call back with all it caused, and gives them the card again', async () => {
    const { targetIds } = await aCampaign(['Céreq']);
    const before = await target(targetIds[0]!);
    const { body } = await call({ targetId: targetIds[0], outcome: 'refused', note: 'Fatigué' }).expect(201);
    expect(body.target.stage).toBe('do_not_contact');

    await harness.as('lead').post(`/calls/${body.call.id}/undo`).expect(403);
    const { body: undone } = await harness.as('caller').post(`/calls/${body.call.id}/undo`).expect(200);
    expect(undone.call.voidedAt).not.toBeNull();
    expect({ ...undone.target, etag: before.etag, lease: null }).toEqual(before);
    expect(undone.target.lease).not.toBeNull();
    await harness.as('caller').post(`/calls/${body.call.id}/undo`).expect(409);
  });

  it('refuses to take back a call that something newer followed, or after a minute', async () => {
    const { targetIds } = await aCampaign(['Un', 'Deux']);
    const { body: old } = await call({ targetId: targetIds[0], outcome: 'busy' }).expect(201);
    await call({ targetId: targetIds[0], outcome: 'no_answer' }, 'lead').expect(201);
    expect((await harness.as('caller').post(`/calls/${old.call.id}/undo`).expect(409)).body.code).toBe('undo_newer');

    const { body: late } = await call({ targetId: targetIds[1], outcome: 'busy' }).expect(201);
    await harness.moveClock('61 seconds');
    expect((await harness.as('caller').post(`/calls/${late.call.id}/undo`).expect(409)).body.code).toBe('undo_too_late');
  });

  it('ends everywhere for an organisation that objects, and goes on with the others when one person does', async () => {
    const { targetIds, organisationIds, productId } = await aCampaign(['Tous', 'Une personne']);
    const elsewhere = (await harness.as('lead').post('/campaigns').send({ productId, name: 'Ailleurs' }).expect(201)).body;
    const { body: there } = await harness.as('lead').post(`/campaigns/${elsewhere.id}/targets`).send({ organisationIds }).expect(201);
    await call({ targetId: targetIds[0], outcome: 'refused' }).expect(201);
    expect((await target(there.items[0])).stage).toBe('do_not_contact');

    const people = [];
    for (const lastName of ['Maquette', 'Gabarit']) {
      people.push((await harness.as('lead').post('/contacts').send({ organisationId: organisationIds[1], lastName }).expect(201)).body);
    }
    const { body } = await call({ targetId: targetIds[1], contactId: people[0].id, outcome: 'refused' }).expect(201);
    expect(body.target.stage).toBe('reached');
    await call({ targetId: targetIds[1], contactId: people[1].id, outcome: 'refused' }).expect(201);
    expect((await target(targetIds[1]!)).stage).toBe('do_not_contact');
    expect((await target(there.items[1])).stage).toBe('to_call');
  });

  it('accepts a late call as a fact without planning anew', async () => {
    const { targetIds } = await aCampaign(['Tard']);
    const now = await call({ targetId: targetIds[0], outcome: 'voicemail' }).expect(201);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    const { body } = await call({ targetId: targetIds[0], outcome: 'reached', interest: 'curious', occurredAt: yesterday }).expect(201);

    expect(body.target).toMatchObject({ stage: 'reached', interest: 'curious', nextStep: { kind: 'retry', dueAt: now.body.followUp.dueAt } });
    expect(body.followUp).toBeNull();
  });

  it('corrects a call with a reason, keeps the former version, and plans anew', async () => {
    const { targetIds } = await aCampaign(['Corrigé']);
    const { body } = await call({ targetId: targetIds[0], outcome: 'reached', interest: 'none' }).expect(201);
    expect(body.target.stage).toBe('declined');
    await harness.as('caller').patch(`/calls/${body.call.id}`).send({ reason: 'Erreur', interest: 'curious' }).expect(428);
    const { body: corrected } = await harness.as('caller').patch(`/calls/${body.call.id}`).set('if-match', body.call.etag)
      .send({ reason: 'Je me suis trompé de touche', interest: 'curious' }).expect(200);
    expect(corrected).toMatchObject({ call: { id: body.call.id, interest: 'curious' }, target: { stage: 'reached' }, followUp: { kind: 'material' } });
    const versions = await harness.sql.query<{ interest: string; void_reason: string | null }[]>(
      'select interest, void_reason from calls where target_id = $1 order by recorded_at, voided_at', [targetIds[0]]);
    expect(versions).toEqual([{ interest: 'none', void_reason: 'Je me suis trompé de touche' }, { interest: 'curious', void_reason: null }]);
  });

  it('takes an opposition back in every campaign it had ended', async () => {
    const { targetIds, organisationIds, productId } = await aCampaign(['Partout']);
    const elsewhere = (await harness.as('lead').post('/campaigns').send({ productId, name: 'Autre part' }).expect(201)).body;
    const { body: there } = await harness.as('lead').post(`/campaigns/${elsewhere.id}/targets`).send({ organisationIds }).expect(201);
    const person = (await harness.as('lead').post('/contacts').send({ organisationId: organisationIds[0], lastName: 'Ailleurs' }).expect(201)).body;
    await call({ targetId: there.items[0], contactId: person.id, outcome: 'reached', interest: 'curious' }, 'lead').expect(201);
    const before = await target(there.items[0]);
    for (const said of [{}, { contactId: person.id }]) {
      const { body } = await call({ targetId: targetIds[0], outcome: 'refused', ...said }).expect(201);
      expect(await target(there.items[0])).toMatchObject({ stage: 'do_not_contact', nextStep: null });
      await harness.as('caller').post(`/calls/${body.call.id}/undo`).expect(200);
      const after = await target(there.items[0]);
      expect({ stage: after.stage, contactId: after.contactId, nextStep: { ...after.nextStep, etag: null } })
        .toEqual({ stage: before.stage, contactId: before.contactId, nextStep: { ...before.nextStep, etag: null } });
    }
  });

  it('leaves what a correction does not mention: scope of an opposition, needs, the chosen step', async () => {
    const { targetIds, organisationIds, productId } = await aCampaign(['Tout le monde', 'Besoin gardé']);
    const person = (await harness.as('lead').post('/contacts').send({ organisationId: organisationIds[0], lastName: 'Porte-parole' }).expect(201)).body;
    await harness.as('lead').post('/contacts').send({ organisationId: organisationIds[0], lastName: 'Collègue' }).expect(201);
    const correct = (body: { call: { id: string; etag: string } }) => harness.as('caller').patch(`/calls/${body.call.id}`)
      .set('if-match', body.call.etag).send({ reason: 'Faute de frappe', note: 'Corrigée' }).expect(200);
    const { body: refused } = await call({ targetId: targetIds[0], contactId: person.id, outcome: 'refused', optOutScope: 'organisation' }).expect(201);
    expect((await correct(refused)).body.target.stage).toBe('do_not_contact');

    const dueAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const { body: heard } = await call({
      targetId: targetIds[1], outcome: 'reached', interest: 'curious', needs: ['Un besoin que la correction garde'], followUp: { kind: 'task', dueAt },
    }).expect(201);
    expect((await correct(heard)).body.followUp).toMatchObject({ kind: 'task', dueAt });
    const { body: needs } = await harness.as('lead').get(`/needs?productId=${productId}&limit=200`).expect(200);
    expect(needs.items).toContainEqual(expect.objectContaining({ title: 'Un besoin que la correction garde' }));
    const kept = await harness.sql.query('select 1 from need_mentions where call_id = $1 and voided_at is null', [heard.call.id]);
    expect(kept).toHaveLength(1);
  });

  it('names the chosen next step that cannot be: before the call, centuries away, for nobody who calls', async () => {
    const { targetIds } = await aCampaign(['Choix impossible']);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    for (const [followUp, field] of [
      [{ dueAt: '2020-01-01T00:00:00Z' }, 'followUp.dueAt'], [{ dueAt: '2226-01-01T00:00:00Z' }, 'followUp.dueAt'],
      [{ dueAt: tomorrow, assigneeId: targetIds[0] }, 'followUp.assigneeId'],
    ]) {
      const { body } = await call({ targetId: targetIds[0], outcome: 'busy', followUp }).expect(400);
      expect(body.errors).toMatchObject([{ field }]);
    }
    expect(await target(targetIds[0]!)).toMatchObject({ stage: 'to_call', attempts: 0 });
  });

  it('goes on with whoever is interested when somebody else of the organisation is not', async () => {
    const { targetIds, organisationIds } = await aCampaign(['À deux voix']);
    const [ines, yann] = await Promise.all(['Maquette', 'Gabarit'].map(async (lastName) =>
      (await harness.as('lead').post('/contacts').send({ organisationId: organisationIds[0], lastName }).expect(201)).body.id as string));
    const { body: yes } = await call({ targetId: targetIds[0], contactId: ines, outcome: 'reached', interest: 'interested', evidence: ['accepted_a_date'] }).expect(201);
    const { body: no } = await call({ targetId: targetIds[0], contactId: yann, outcome: 'reached', interest: 'none' }).expect(201);
    expect(no.target).toMatchObject({ stage: 'interested', interest: 'interested', nextStep: { kind: 'propose_lab', followUpId: yes.followUp.id } });

    const { body: both } = await call({ targetId: targetIds[0], contactId: ines, outcome: 'reached', interest: 'none' }).expect(201);
    expect(both.target).toMatchObject({ stage: 'declined', interest: 'none', nextStep: null });
  });

  it('turns "who else should I call?" into a target credited to its referrer', async () => {
    const { campaignId, targetIds } = await aCampaign(['Agence de l’eau Loire-Bretagne']);
    await call({
      targetId: targetIds[0], outcome: 'reached', interest: 'curious',
      referrals: [{ name: 'Agence de l’eau Seine-Normandie', phone: '01 99 00 97 17', contact: { lastName: 'Maquette' } }],
    }).expect(201);
    expect(await next(campaignId)).toMatchObject({
      organisation: { name: 'Agence de l’eau Seine-Normandie' }, contacts: [{ lastName: 'Maquette' }], why: { code: 'referred_by', params: { name: 'Agence de l’eau Loire-Bretagne' } },
    });
  });

  it('hears needs and objections as words or as rows, counts them once, and offers what answered them on the next card', async () => {
    const { campaignId, targetIds, productId } = await aCampaign(['Besoins', 'Autre']);
    await call({
      targetId: targetIds[0], outcome: 'reached', interest: 'none', needs: ['Signer depuis son téléphone', { title: 'signer  depuis son telephone', outsideProblem: true }],
      objections: ['Trop tôt', { title: 'On a déjà un outil national', answered: 'Combien de fois y ressaisit-on la même mission' }],
    }).expect(201);
    const { body: needs } = await harness.as('lead').get(`/needs?productId=${productId}`).expect(200);
    expect(needs.items).toMatchObject([{ title: 'Signer depuis son téléphone', outsideProblem: true, mentions: 1 }]);
    expect((await next(campaignId)).objections).toMatchObject([
      { title: 'On a déjà un outil national', heard: 1, answered: 1, answers: ['Combien de fois y ressaisit-on la même mission'] }, { title: 'Trop tôt', heard: 1, answered: 0 },
    ]);
  });

  it('names the field that is wrong and writes nothing', async () => {
    const { targetIds } = await aCampaign(['Saisie']);
    const bad: [object, string][] = [
      [{ outcome: 'perhaps' }, 'outcome'],
      [{ outcome: 'reached', interest: 'curious', note: 'a\u0000b' }, 'note'],
      [{ outcome: 'call_back' }, 'callBackAt'],
      [{ outcome: 'call_back', callBackAt: '2020-01-01T10:00:00Z' }, 'callBackAt'],
      [{ outcome: 'no_answer', occurredAt: '2999-01-01T10:00:00Z' }, 'occurredAt'],
      [{ outcome: 'no_answer', contactId: newId() }, 'contactId'],
      [{ outcome: 'no_answer', surprise: 1 }, 'surprise'],
      [{ outcome: 'no_answer', occurredAt: '2026-11-20 10:00' }, 'occurredAt'],
    ];
    for (const [body, field] of bad) {
      const answer = await call({ targetId: targetIds[0], ...body }).expect(400);
      expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
    }
    expect((await harness.as('lead').get(`/calls?targetId=${targetIds[0]}`)).body.items).toEqual([]);
  });

  it('rests an organisation in other campaigns after a conversation', async () => {
    const { organisationIds, productId, targetIds } = await aCampaign(['Repos']);
    const elsewhere = (await harness.as('lead').post('/campaigns').send({ productId, name: 'Autre campagne' }).expect(201)).body;
    await harness.as('lead').post(`/campaigns/${elsewhere.id}/targets`).send({ organisationIds }).expect(201);
    await call({ targetId: targetIds[0], outcome: 'reached', interest: 'curious' }).expect(201);
    expect(await next(elsewhere.id)).toMatchObject({ empty: true, reasons: { coolingDown: 1 } });
    await harness.moveClock('12 days');
    expect(await next(elsewhere.id)).toMatchObject({ empty: false });
  });
});
