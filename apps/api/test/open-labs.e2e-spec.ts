import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHarness, type ApiHarness } from './api-harness.js';

describe('inviting to an open lab', () => {
  let harness: ApiHarness;
  let product: string;
  let campaign: string;
  beforeAll(async () => {
    harness = await createHarness();
    product = (await lead().post('/products').send({ name: 'Escale' }).expect(201)).body.id as string;
    campaign = (await lead().post('/campaigns').send({ productId: product, name: 'Opérateurs' }).expect(201)).body.id as string;
  });
  afterAll(() => harness.close());

  const lead = () => harness.as('lead');
  const target = async (name: string, person: object | null = { firstName: 'Claire', lastName: name, email: `${name.toLowerCase()}@ofb.example` }) => {
    const organisationId = (await lead().post('/organisations').send({ name, phones: [{ raw: '01 99 00 55 55' }] }).expect(201)).body.id as string;
    const contactId = person ? (await lead().post('/contacts').send({ organisationId, ...person }).expect(201)).body.id as string : null;
    const { body } = await lead().post(`/campaigns/${campaign}/targets`).send({ organisationIds: [organisationId] }).expect(201);
    return { organisationId, contactId: contactId!, targetId: body.items[0] as string };
  };
  const lab = async (title: string) => (await lead().post('/open-labs').send({ productId: product, title, startsAt: '2031-01-20T08:30:00Z', endsAt: '2031-01-20T16:00:00Z', capacity: 12 }).expect(201)).body.id as string;
  const stageOf = async (targetId: string) => (await lead().get(`/targets/${targetId}`).expect(200)).body.stage as string;
  const mails = (state: string) => harness.sql.query<{ recipient: string; wait: number }[]>(
    `select recipient, round(extract(epoch from not_before - created_at))::int as wait from emails where purpose = 'invitation' and state = $1 order by recipient`, [state]);

  it('during a call: the person and a colleague are invited, the target moves, nothing is left to propose, the mail waits a minute; undo takes it all back', async () => {
    const openLabId = await lab('Pendant l’appel');
    const { targetId, contactId, organisationId } = await target('Mucem');
    const call = { targetId, contactId, outcome: 'reached', interest: 'interested', evidence: ['asked_to_be_invited'] };
    const card = (await lead().post(`/campaigns/${campaign}/next-call`).send({}).expect(200)).body;
    expect(card).toMatchObject({ openLab: { id: openLabId, title: 'Pendant l’appel', seatsLeft: 12 }, guests: [] });
    expect(card.nextSteps.find((step: { code: string }) => step.code === 'propose_lab')).toMatchObject({ params: { openLabId } });

    const { body } = await lead().post('/calls').send({ ...call, invite: { openLabId, contactIds: [contactId], colleagues: [{ firstName: 'Paul', email: 'paul@ofb.example' }] } }).expect(201);
    expect(body).toMatchObject({ target: { stage: 'invited' }, followUp: null });
    expect(await mails('planned')).toEqual([{ recipient: 'mucem@ofb.example', wait: 60 }, { recipient: 'paul@ofb.example', wait: 60 }]);
    const { body: { items } } = await lead().get(`/open-labs/${openLabId}/invitations`).expect(200);
    expect(items.map(({ status, targetId: of }: { status: string; targetId: string }) => [status, of])).toEqual([['sent', targetId], ['sent', targetId]]);

    await lead().post(`/calls/${body.call.id}/undo`).send({}).expect(200);
    expect(await stageOf(targetId)).toBe('to_call');
    expect(await mails('planned')).toEqual([]);
    expect((await lead().get(`/open-labs/${openLabId}/invitations`).expect(200)).body.items).toEqual([]);
    expect((await lead().get(`/contacts?organisationId=${organisationId}`).expect(200)).body.items).toHaveLength(1);
    expect(await harness.sql.query('select 1 from stage_changes where target_id = $1 and to_stage <> $2 and voided_at is null', [targetId, 'to_call'])).toEqual([]);
  });

  it('with nobody named it is whoever was spoken with, met in that very call; a correction of the note keeps the chair', async () => {
    const openLabId = await lab('Nouvelle rencontre');
    const { targetId } = await target('Inrap', null);
    const { body } = await lead().post('/calls').send({
      targetId, contact: { firstName: 'Ada', email: 'ada@inrap.example' }, outcome: 'reached', interest: 'motivated', evidence: ['accepted_a_date'], invite: { openLabId },
    }).expect(201);
    expect(await stageOf(targetId)).toBe('invited');
    await lead().patch(`/calls/${body.call.id}`).set('if-match', body.call.etag).send({ note: 'Viendra en train', reason: 'Oubli' }).expect(200);
    expect(await stageOf(targetId)).toBe('invited');
    expect((await lead().get(`/open-labs/${openLabId}`).expect(200)).body.counts).toMatchObject({ sent: 1 });
  });

  it('refuses people of another organisation, nobody at all, and whoever just objected; nothing is kept of it', async () => {
    const openLabId = await lab('Refus');
    const [here, elsewhere] = [await target('Ademe'), await target('Cerema')];
    const call = { targetId: here.targetId, outcome: 'gatekeeper' };
    const stranger = await lead().post('/calls').send({ ...call, invite: { openLabId, contactIds: [elsewhere.contactId] } }).expect(400);
    expect(stranger.body.errors).toEqual([expect.objectContaining({ field: 'invite.contactIds[0]', code: 'not_found' })]);
    expect((await lead().post('/calls').send({ ...call, invite: { openLabId } }).expect(400)).body.errors[0].field).toBe('invite.contactIds');
    expect((await lead().post('/calls').send({ targetId: here.targetId, contactId: here.contactId, outcome: 'refused', invite: { openLabId } }).expect(400)).body.errors[0].field).toBe('invite');
    expect(await harness.sql.query('select 1 from calls where target_id = $1', [here.targetId])).toEqual([]);
  });

  it('from a filter: leads are warned of those the room has no chair for, callers are told nothing of it', async () => {
    const openLabId = await lab('Filtre');
    const [good, opinions] = [await target('Onac'), await target('Insee')];
    for (const [{ targetId, contactId }, signals] of [[good, []], [opinions, ['only_gives_opinions']]] as const) {
      await lead().post('/calls').send({ targetId, contactId, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], signals }).expect(201);
    }
    const seen = async (role: 'lead' | 'caller') => (await harness.as(role).get(`/open-labs/${openLabId}/candidates?campaignId=${campaign}`).expect(200)).body.items
      .filter(({ contactId }: { contactId: string }) => [good.contactId, opinions.contactId].includes(contactId))
      .map(({ lastName, signs }: { lastName: string; signs: string[] | null }) => [lastName, signs]);
    expect(await seen('lead')).toEqual([['Onac', []], ['Insee', ['only_gives_opinions']]]);
    expect(await seen('caller')).toEqual([['Onac', null], ['Insee', null]]);
    const { body } = await lead().post(`/open-labs/${openLabId}/invitations`).send({ contactIds: [good.contactId], campaignId: campaign, send: true }).expect(201);
    expect(body).toMatchObject({ invited: 1, leftOut: [], withoutEmail: [] });
  });

  it('from rows of the call list: whoever showed interest there, else the person to ask for; says how many rows have nobody', async () => {
    const openLabId = await lab('Lignes');
    const [warm, cold, refused] = [await target('Bpi'), await target('Inpi'), await target('Anah')];
    await lead().post('/calls').send({ targetId: warm.targetId, contact: { lastName: 'Chaude', email: 'chaude@bpi.example' }, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'] }).expect(201);
    await lead().post('/calls').send({ targetId: refused.targetId, contactId: refused.contactId, outcome: 'refused' }).expect(201);
    const ids = [warm, cold, refused].map(({ targetId }) => targetId);
    const choose = (chosen: object, role: 'lead' | 'caller' = 'lead') => harness.as(role).post(`/open-labs/${openLabId}/candidates`).send({ campaignId: campaign, ...chosen });
    const { body } = await choose({ ids }).expect(200);
    expect(body.items.map(({ lastName, interest }: { lastName: string; interest: string }) => [lastName, interest])).toEqual([['Chaude', 'interested'], ['Inpi', 'unknown']]);
    expect(body.withoutPerson).toBe(1);
    const filtered = await choose({ filter: { interest: ['interested', 'motivated'] } }).expect(200);
    expect(filtered.body.items.map(({ lastName }: { lastName: string }) => lastName)).toContain('Chaude');
    expect(filtered.body.items.map(({ lastName }: { lastName: string }) => lastName)).not.toContain('Inpi');
    await choose({ filter: { persona: 'rebel' } }, 'caller').expect(403);
    await choose({}).expect(400);
    await choose({ ids, filter: {} }).expect(400);
  });

  it('an opposition noted by mistake gives the chair back with its undo; a chair that went on meanwhile makes the guest first in line', async () => {
    const openLabId = (await lead().post('/open-labs').send({ productId: product, title: 'Méprise', startsAt: '2031-01-20T08:30:00Z', endsAt: '2031-01-20T16:00:00Z', capacity: 1 }).expect(201)).body.id as string;
    const [sure, next, last] = [await target('Cnes'), await target('Ign'), await target('Brgm')];
    const { body: { items } } = await lead().post(`/open-labs/${openLabId}/invitations`).send({ contactIds: [sure.contactId, next.contactId, last.contactId], campaignId: campaign }).expect(201);
    const [first, second, third] = items as [string, string, string];
    const of = async (id: string) => (await lead().get(`/open-labs/${openLabId}/invitations/${id}`).expect(200)).body as { status: string; waitingPlace: number | null };
    const refuse = async () => (await lead().post('/calls').send({ targetId: sure.targetId, contactId: sure.contactId, outcome: 'refused' }).expect(201)).body.call.id as string;
    await lead().post(`/open-labs/${openLabId}/invitations/${first}/confirm`).send({}).expect(200);

    const mistaken = await refuse();
    expect((await of(first)).status).toBe('cancelled');
    await lead().post(`/calls/${mistaken}/undo`).send({}).expect(200);
    expect((await of(first)).status).toBe('confirmed');
    expect(await stageOf(sure.targetId)).toBe('confirmed');

    // Two wait for the one chair: it goes on at once, and is not taken from them again.
    for (const id of [second, third]) await lead().post(`/open-labs/${openLabId}/invitations/${id}/answer`).send({ answer: 'yes' }).expect(200);
    await lead().post(`/calls/${await refuse()}/undo`).send({}).expect(200);
    expect((await of(second)).status).toBe('yes');
    const [back, waits] = [await of(first), await of(third)];
    expect([back.status, waits.status]).toEqual(['waiting', 'waiting']);
    expect(back.waitingPlace!).toBeLessThan(waits.waitingPlace!);

    // Lifted days later by an admin: the same.
    await lead().post(`/open-labs/${openLabId}/invitations/${second}/answer`).send({ answer: 'no' }).expect(200);
    expect((await of(first)).status).toBe('yes');
    await refuse();
    expect((await of(third)).status).toBe('yes');
    await lead().post(`/open-labs/${openLabId}/invitations/${third}/answer`).send({ answer: 'no' }).expect(200);
    const admin = harness.as('admin');
    const { body: { items: oppositions } } = await admin.get('/opt-outs').expect(200);
    await admin.post(`/opt-outs/${oppositions[0].id}/lift`).send({ reason: 'Saisie par erreur' }).expect(200);
    expect((await of(first)).status).toBe('yes');
  });

  it('a correction of a call neither loses nor doubles the colleagues it invited', async () => {
    const openLabId = await lab('Corrigé');
    const { targetId, contactId, organisationId } = await target('Onisep');
    const { body: { call } } = await lead().post('/calls').send({
      targetId, contactId, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], invite: { openLabId, colleagues: [{ firstName: 'Ana', lastName: 'Collègue', email: 'ana@onisep.example' }] },
    }).expect(201);
    const people = async () => [
      (await lead().get(`/contacts?organisationId=${organisationId}`).expect(200)).body.items.map(({ lastName }: { lastName: string }) => lastName).sort(),
      (await lead().get(`/open-labs/${openLabId}/invitations`).expect(200)).body.items.map(({ lastName, status }: { lastName: string; status: string }) => [lastName, status]),
      (await harness.sql.query(`select recipient from emails where purpose = 'invitation' and recipient like '%@onisep.example' or recipient = 'onisep@ofb.example' order by 1`)).map(({ recipient }: { recipient: string }) => recipient),
    ];
    const before = await people();
    expect(before[1]).toHaveLength(2);
    const corrected = await lead().patch(`/calls/${call.id}`).set('if-match', call.etag).send({ reason: 'Plus motivée que noté', interest: 'motivated' }).expect(200);
    expect(corrected.body.call.interest).toBe('motivated');
    expect(await people()).toEqual(before);
    const again = await lead().patch(`/calls/${call.id}`).set('if-match', corrected.body.call.etag).send({ reason: 'Un mot de plus', note: 'Rappeler Ana aussi' }).expect(200);
    expect(again.body.call.note).toBe('Rappeler Ana aussi');
    expect(await people()).toEqual(before);
    expect(await stageOf(targetId)).toBe('invited');
  });

  it('says who will come, and how sure that is', async () => {
    const openLabId = await lab('Prévision');
    const { contactId } = await target('Bnf');
    await lead().post(`/open-labs/${openLabId}/invitations`).send({ contactIds: [contactId] }).expect(201);
    const { body: { items: [{ id }] } } = await lead().get(`/open-labs/${openLabId}/invitations`).expect(200);
    await lead().post(`/open-labs/${openLabId}/invitations/${id}/confirm`).send({}).expect(200);
    expect((await lead().get(`/open-labs/${openLabId}/forecast`).expect(200)).body).toMatchObject({
      goal: 12, expectedAttendees: expect.closeTo(0.9, 6), low: 0, high: 1, probability: 0, distribution: [expect.closeTo(0.1, 6), expect.closeTo(0.9, 6)],
    });
  });

  it('is on the home of its campaign: who is sure, who said yes, who is asked', async () => {
    const other = (await lead().post('/products').send({ name: 'Boussole' }).expect(201)).body.id as string;
    const of = (await lead().post('/campaigns').send({ productId: other, name: 'Ministères' }).expect(201)).body.id as string;
    const today = async () => (await lead().get(`/campaigns/${of}/today`).expect(200)).body.openLab as unknown;
    expect(await today()).toBeNull();
    const openLabId = (await lead().post('/open-labs').send({ productId: other, title: 'Accueil', startsAt: '2031-01-20T08:30:00Z', endsAt: '2031-01-20T16:00:00Z', capacity: 5 }).expect(201)).body.id as string;
    const [sure, asked] = [await target('Irsn'), await target('Cnes')];
    const { body: { items } } = await lead().post(`/open-labs/${openLabId}/invitations`).send({ contactIds: [sure.contactId, asked.contactId] }).expect(201);
    for (const id of items as string[]) await lead().post(`/open-labs/${openLabId}/invitations/${id}/send`).send({}).expect(200);
    await lead().post(`/open-labs/${openLabId}/invitations/${items[0]}/confirm`).send({}).expect(200);
    expect(await today()).toMatchObject({ id: openLabId, title: 'Accueil', chairs: 5, sure: 1, yes: 0, asked: 1 });
  });

  it('tells a slip in the team’s own words before anybody reads it', async () => {
    const { body } = await lead().post('/open-labs').send({
      productId: product, title: 'Modèle', startsAt: '2031-01-20T08:30:00Z', endsAt: '2031-01-20T16:00:00Z', template: { fr: { subject: 'Venez', body: '{bonjour} {prenom}' } },
    }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'template.fr.body', code: 'unknown_placeholder', message: 'Rien ne remplit {prenom}.' })]);
  });
});
