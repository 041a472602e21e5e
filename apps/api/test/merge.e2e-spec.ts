import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHarness, type ApiHarness, type MemberRequest, type TestWorkspace } from './api-harness.js';

/** Every table that a merge may write to, without what only says that something was written. */
const TABLES = ['invitations', 'invitation_tokens', 'first_uses', 'organisations', 'organisation_phones', 'contacts', 'contact_phones', 'targets', 'organisation_holds', 'calls', 'stage_changes', 'follow_ups', 'opt_outs', 'suppressions', 'need_mentions', 'objection_mentions', 'emails'];

describe('two organisations that are one', () => {
  let harness: ApiHarness;
  let team: TestWorkspace;
  let lead: MemberRequest;
  let product: string;
  let campaign: string;
  let other: string;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());
  beforeEach(async () => {
    await harness.sql.query('delete from app.clock_offset');
    team = await harness.addWorkspace('Équipe');
    lead = team.as('lead');
    product = await made('/products', { name: 'Escale' });
    campaign = await made('/campaigns', { productId: product, name: 'Opérateurs' });
    other = await made('/campaigns', { productId: product, name: 'Musées' });
  });

  const made = async (path: string, body: object): Promise<string> => (await lead.post(path).send(body).expect(201)).body.id as string;
  const organisation = (name: string, more: object = {}): Promise<string> => made('/organisations', { name, ...more });
  const listed = async (organisationId: string, on = campaign): Promise<string> => (await lead.post(`/campaigns/${on}/targets`).send({ organisationIds: [organisationId] }).expect(201)).body.items[0] as string;
  const called = async (body: object): Promise<{ id: string }> => (await lead.post('/calls').send(body).expect(201)).body.call;
  const merge = async (from: string, into: string, fields: object = {}) => (await lead.post(`/organisations/${from}/merge`).send({ into, fields }).expect(200)).body as { operationId: string; organisation: { id: string; name: string; etag: string; phones: { raw: string }[]; optedOutAt: string | null; tags: string[] } };
  const undo = async (operationId: string) => (await lead.post(`/operations/${operationId}/undo`).expect(200)).body as { restored: number; left: number };
  const rowsOf = (sql: string, parameters: unknown[] = []) => harness.sql.query<Record<string, unknown>[]>(sql, [team.id, ...parameters]);
  const target = async (id: string) => (await rowsOf('select * from targets where workspace_id = $1 and id = $2', [id]))[0]!;
  const targetOf = async (organisationId: string, on = campaign) => (await rowsOf('select * from targets where workspace_id = $1 and organisation_id = $2 and campaign_id = $3 and deleted_at is null', [organisationId, on]))[0];
  const dump = async (): Promise<Record<string, unknown>> => Object.fromEntries(await Promise.all(TABLES.map(async (table) => [
    table, await rowsOf(`select to_jsonb(t) - array['version', 'updated_at', 'generation', 'dispatched_at'] as row from ${table} t where workspace_id = $1 order by 1`),
  ])));
  const funnel = async (on = campaign, at?: string): Promise<unknown> => (await lead.get(`/campaigns/${on}/funnel${at ? `?at=${at}` : ''}`).expect(200)).body.stages;

  it('keeps the history, the people and the numbers of both, in one target per campaign', async () => {
    const [inrap, copy] = [
      await organisation('Inrap', { phones: [{ raw: '01 99 00 10 10', label: 'Standard' }], tags: ['culture'], address: { city: 'Paris', postcode: '75014' } }),
      await organisation('Institut national de recherches archéologiques préventives', { acronym: 'INRAP', kind: 'EPA', phones: [{ raw: '01 99 00 10 10' }, { raw: '01 99 00 10 11' }], tags: ['archéologie'] }),
    ];
    const [first, second] = [await listed(inrap), await listed(copy)];
    const onlyThere = await listed(copy, other);
    const ines = await made('/contacts', { organisationId: copy, firstName: 'Inès', lastName: 'Maquette' });
    await called({ targetId: first, outcome: 'no_answer' });
    const heard = await called({ targetId: second, contactId: ines, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], needs: ['Signer depuis son téléphone'] });

    const { organisation: merged } = await merge(copy, inrap, { name: 'from' });
    expect(merged).toMatchObject({ id: inrap, name: 'Institut national de recherches archéologiques préventives', acronym: 'INRAP', kind: 'EPA', tags: ['culture', 'archéologie'] });
    expect(merged.phones.map(({ raw }) => raw)).toEqual(['01 99 00 10 10', '01 99 00 10 11']);
    expect(await target(first)).toMatchObject({ stage: 'interested', interest: 'interested', contact_id: ines, next_kind: 'propose_lab' });
    expect(await targetOf(inrap, other)).toMatchObject({ stage: 'to_call' });
    expect((await lead.get(`/contacts?organisationId=${inrap}`)).body.items).toMatchObject([{ id: ines }]);
    const { body: { items: story } } = await lead.get(`/organisations/${inrap}/timeline`).expect(200);
    expect(story.filter(({ kind }: { kind: string }) => kind === 'call').map(({ call }: { call: { outcome: string } }) => call.outcome)).toEqual(['reached', 'no_answer']);
    expect((await lead.get('/needs')).body.items).toMatchObject([{ organisations: 1, mentions: 1 }]);
    // What still names the other one finds this one: a link, a card left open, a call kept offline.
    expect((await lead.get(`/organisations/${copy}`).expect(200)).body.id).toBe(inrap);
    expect((await lead.get(`/targets/${second}`).expect(200)).body.id).toBe(first);
    expect((await lead.get(`/targets/${onlyThere}`).expect(200)).body.organisation.id).toBe(inrap);
    expect((await lead.post('/calls').send({ targetId: second, outcome: 'voicemail' }).expect(201)).body.call.targetId).toBe(first);
    expect((await lead.get('/organisations')).body.items).toHaveLength(1);
    expect((await rowsOf(`select details from audit_events where workspace_id = $1 and action = 'organisations_merged'`))[0]).toMatchObject({ details: { fromId: copy } });
    expect(heard.id).toBeDefined();
  });

  it('is undone to the former state, row for row', async () => {
    const [a, b] = [
      await organisation('Agence du bassin', { phones: [{ raw: '01 99 00 20 20' }], note: 'Demander Inès.' }),
      await organisation('Agence de l’eau du bassin', { phones: [{ raw: '01 99 00 20 20' }, { raw: '01 99 00 20 21' }], note: 'Fermée le mercredi.', email: 'contact@bassin.example' }),
    ];
    await organisation('Antenne', { parentId: b });
    const [first, second] = [await listed(a), await listed(b)];
    await listed(b, other);
    const [ines, paul] = [await made('/contacts', { organisationId: a, lastName: 'Maquette' }), await made('/contacts', { organisationId: b, lastName: 'Gabarit', phones: [{ raw: '06 39 98 00 01' }] })];
    await called({ targetId: first, contactId: ines, outcome: 'call_back', callBackAt: new Date(Date.now() + 3 * 86_400_000).toISOString() });
    await called({ targetId: second, contactId: paul, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], objections: [{ title: 'Pas le temps', answered: '20 minutes' }], referrals: [{ name: 'Musée des ponts' }] });
    await called({ targetId: second, outcome: 'wrong_number', phone: '01 99 00 20 20' });
    await lead.post('/follow-ups').send({ targetId: first, dueAt: new Date(Date.now() + 86_400_000).toISOString(), note: 'Envoyer la fiche' }).expect(201);
    await lead.post('/follow-ups').send({ targetId: second, dueAt: new Date(Date.now() + 2 * 86_400_000).toISOString() }).expect(201);
    const before = await dump();
    const counted = [await funnel(), await funnel(other)];

    const { operationId } = await merge(b, a, { name: 'from', email: 'from' });
    expect(await dump()).not.toEqual(before);
    expect((await rowsOf(`select count(*)::int as open from follow_ups where workspace_id = $1 and status in ('scheduled', 'due') and contact_id is null and target_id = $2`, [first]))[0]).toEqual({ open: 1 });
    const { left } = await undo(operationId);
    expect(left).toBe(0);
    expect(await dump()).toEqual(before);
    expect([await funnel(), await funnel(other)]).toEqual(counted);
    expect((await lead.post(`/operations/${operationId}/undo`).expect(409)).body.code).toBe('undo_done');
  });

  it('leaves what people went on working on, and says so', async () => {
    const [a, b] = [await organisation('Shom', { phones: [{ raw: '01 99 00 30 30' }] }), await organisation('Service hydrographique', { phones: [{ raw: '01 99 00 30 31' }] })];
    const [first, second] = [await listed(a), await listed(b)];
    const elsewhere = await listed(b, other);
    await called({ targetId: second, outcome: 'reached', interest: 'curious' });
    const { operationId, organisation: merged } = await merge(b, a);
    await called({ targetId: first, outcome: 'voicemail' });
    await lead.patch(`/organisations/${a}`).set('if-match', merged.etag).send({ kind: 'EPA' }).expect(200);

    const undone = await undo(operationId);
    expect(undone.left).toBeGreaterThan(0);
    expect(await targetOf(a)).toMatchObject({ id: first, stage: 'reached' });
    expect((await rowsOf('select count(*)::int as calls from calls where workspace_id = $1 and target_id = $2', [first]))[0]).toEqual({ calls: 2 });
    expect(await targetOf(b)).toBeUndefined();
    expect(await targetOf(b, other)).toMatchObject({ id: elsewhere, stage: 'to_call' });
    expect((await lead.get(`/organisations/${a}`)).body).toMatchObject({ kind: 'EPA', phones: [{ raw: '01 99 00 30 30' }] });
    expect((await lead.get(`/organisations/${b}`)).body).toMatchObject({ id: b, phones: [{ raw: '01 99 00 30 31' }] });
  });

  it('lets an opposition win, over every number and person of the merged one, until it is undone', async () => {
    const [a, b] = [await organisation('Mucem', { email: 'contact@mucem.example', phones: [{ raw: '01 99 00 40 40' }] }), await organisation('Musée des civilisations')];
    const [first, second] = [await listed(a), await listed(b)];
    const elsewhere = await listed(a, other);
    const ines = await made('/contacts', { organisationId: a, lastName: 'Maquette', email: 'ines@mucem.example' });
    await called({ targetId: first, contactId: ines, outcome: 'reached', interest: 'curious' });
    await lead.post(`/organisations/${b}/opt-out`).expect(200);
    const before = await dump();
    const { operationId, organisation: merged } = await merge(b, a);
    expect(merged.optedOutAt).not.toBeNull();
    expect(await target(first)).toMatchObject({ stage: 'do_not_contact', next_kind: null });
    expect(await target(elsewhere)).toMatchObject({ stage: 'do_not_contact' });
    expect((await lead.get(`/contacts/${ines}`)).body.optedOutAt).not.toBeNull();
    expect(await funnel()).toMatchObject([{ stage: 'to_call', now: 0 }, { stage: 'contacted', now: 0 }, { stage: 'reached', everReached: 1, now: 0 }, {}, {}, {}, {}, {}]);
    // A later list that brings the number back is recognised.
    expect((await lead.post('/organisations').send({ name: 'Autre nom', phones: [{ raw: '01 99 00 40 40' }] }).expect(201)).body.optedOutAt).not.toBeNull();
    await rowsOf(`delete from organisation_phones p using organisations o where o.workspace_id = $1 and o.name = 'Autre nom' and p.workspace_id = o.workspace_id and p.organisation_id = o.id`);
    await rowsOf(`delete from organisations where workspace_id = $1 and name = 'Autre nom'`);
    await undo(operationId);
    expect(await dump()).toEqual(before);
    expect((await target(second))['stage']).toBe('do_not_contact');
  });

  it('counts a past week as it was known then', async () => {
    await harness.moveClock('-8 days');
    const [a, b] = [await organisation('Inrap'), await organisation('Institut')];
    const [first, second] = [await listed(a), await listed(b)];
    await called({ targetId: first, outcome: 'no_answer' });
    await called({ targetId: second, outcome: 'reached', interest: 'curious' });
    await harness.sql.query('delete from app.clock_offset');
    const known = `select count(distinct t.organisation_id)::int as organisations from stage_changes s join targets t on t.workspace_id = s.workspace_id and t.id = s.target_id
      where s.workspace_id = $1 and s.recorded_at <= app.now() - interval '7 days' and (s.voided_at is null or s.voided_at > app.now() - interval '7 days')
        and (t.deleted_at is null or t.deleted_at > app.now() - interval '7 days')`;
    expect(await rowsOf(known)).toEqual([{ organisations: 2 }]);
    await merge(b, a);
    expect(await rowsOf(known)).toEqual([{ organisations: 2 }]);
    expect(await funnel()).toMatchObject([{ stage: 'to_call', everReached: 1 }, { stage: 'contacted', everReached: 1 }, { stage: 'reached', everReached: 1, now: 1 }, {}, {}, {}, {}, {}]);
  });

  it('is met by a later list under the name it had', async () => {
    const [a, b] = [await organisation('Inrap', { address: { city: 'Paris', postcode: '75014' } }), await organisation('Recherches archéologiques', { address: { city: 'Paris', postcode: '75014' } })];
    await merge(b, a);
    const { body: list } = await lead.post('/imports').send({ text: 'Nom;Code postal;Ville\nRecherches archéologiques;75014;Paris\nInrap;75014;Paris\n' }).expect(201);
    const { body: preview } = await lead.post(`/imports/${list.id}/preview`).send({ mapping: list.suggestedMapping }).expect(200);
    expect(preview).toMatchObject({ create: 0, undecided: 0 });
    expect(preview.rows.map(({ match }: { match: { organisationId: string } }) => match.organisationId)).toEqual([a, a]);
  });

  it('gives the card to the caller at work, and does not undo a call from before', async () => {
    const [a, b] = [await organisation('A', { phones: [{ raw: '01 99 00 50 50' }] }), await organisation('B', { phones: [{ raw: '01 99 00 50 51' }] })];
    const [first, second] = [await listed(a), await listed(b)];
    const card = (await team.as('caller').post(`/campaigns/${campaign}/next-call`).send({}).expect(200)).body;
    const [from, into] = card.target.id === first ? [a, b] : [b, a];
    const { id: before } = (await team.as('caller').post('/calls').send({ targetId: card.target.id, outcome: 'busy' }).expect(201)).body.call;
    await team.as('caller').post(`/targets/${card.target.id}/renew`).expect(200);
    await merge(from, into);
    const kept = from === a ? second : first;
    expect((await rowsOf('select target_id from organisation_holds where workspace_id = $1 and organisation_id = $2', [into]))[0]).toEqual({ target_id: kept });
    expect((await team.as('caller').post(`/calls/${before}/undo`).expect(409)).body.code).toBe('undo_newer');
    await team.as('caller').post(`/targets/${card.target.id}/renew`).expect(200);
  });

  it('is safe to repeat, and refuses what cannot be merged or was changed since', async () => {
    const [a, b] = [await organisation('A'), await organisation('B')];
    const { body: seen } = await lead.get(`/organisations/${b}`);
    expect((await lead.post(`/organisations/${a}/merge`).send({ into: a }).expect(400)).body.errors).toMatchObject([{ field: 'into', code: 'itself' }]);
    expect((await lead.post(`/organisations/${a}/merge`).send({ into: product }).expect(400)).body.errors).toMatchObject([{ field: 'into', code: 'not_found' }]);
    expect((await lead.post(`/organisations/${a}/merge`).send({ into: b, fields: { nom: 'from' } }).expect(400)).body.code).toBe('validation_failed');
    await lead.post(`/organisations/${a}/merge`).set('if-match', '"9"').send({ into: b }).expect(412);
    await lead.patch(`/organisations/${b}`).set('if-match', seen.etag).send({ kind: 'EPA' }).expect(200);
    await lead.post(`/organisations/${a}/merge`).send({ into: b, intoEtag: seen.etag }).expect(412);
    await team.as('caller').post(`/organisations/${a}/merge`).send({ into: b }).expect(403);

    const [one, two] = [await merge(a, b), await merge(a, b)];
    expect(two).toEqual(one);
    // The one that stayed becomes a third: first the later merge is undone.
    const c = await organisation('C');
    const later = await merge(b, c);
    expect((await lead.get(`/organisations/${a}`)).body.id).toBe(c);
    expect((await lead.post(`/operations/${one.operationId}/undo`).expect(409)).body.code).toBe('undo_newer');
    await undo(later.operationId);
    await undo(one.operationId);
    expect((await lead.get('/organisations')).body.items.map(({ name }: { name: string }) => name)).toEqual(['A', 'B', 'C']);
    await harness.moveClock('11 minutes');
    await harness.sql.query('delete from app.clock_offset');
  });

  it('knows every table that names an organisation, a contact or a target', async () => {
    // A table that joins says what a merge does with it: a listener, the trigger in its migration, a line in journaled-tables.ts.
    const unknown = await harness.sql.query<{ name: string }[]>(
      `select distinct c.conrelid::regclass::text as name from pg_constraint c
        where c.contype = 'f' and c.confrelid in ('organisations'::regclass, 'contacts'::regclass, 'targets'::regclass)
          and not exists (select 1 from pg_trigger t where t.tgrelid = c.conrelid and t.tgname = 'keep_changes') order by name`);
    // Bulk changes of before are theirs: taken back by themselves, each on the target it changed. What kind a target was of, reports
    // of past weeks ask of the one that went.
    expect(unknown).toEqual([{ name: 'operation_changes' }, { name: 'target_kind_changes' }]);
  });

  it('is final after 10 minutes', async () => {
    const [a, b] = [await organisation('A'), await organisation('B')];
    const { operationId } = await merge(a, b);
    await harness.moveClock('11 minutes');
    expect((await lead.post(`/operations/${operationId}/undo`).expect(409)).body.code).toBe('undo_too_late');
  });

  describe('two entries of one person', () => {
    let place: string;
    let at: string;
    beforeEach(async () => {
      place = await organisation('Agence', { phones: [{ raw: '01 99 00 60 60' }] });
      at = await listed(place);
    });
    const person = (lastName: string, more: object = {}): Promise<string> => made('/contacts', { organisationId: place, lastName, ...more });
    const mergePeople = async (from: string, into: string, fields: object = {}) => (await lead.post(`/contacts/${from}/merge`).send({ into, fields }).expect(200)).body as { operationId: string; contact: { id: string } };

    it('have said what both said, and what is planned with both is one step', async () => {
      const [a, b] = [await person('Maquette', { email: 'ines@agence.example' }), await person('MAQUETTE', { firstName: 'Inès', phones: [{ raw: '06 39 98 00 02' }], influence: 'trainer' })];
      await called({ targetId: at, contactId: a, outcome: 'reached', interest: 'curious', signals: ['asks_who_uses_it'] });
      await called({ targetId: at, contactId: b, outcome: 'call_back', callBackAt: new Date(Date.now() + 86_400_000).toISOString(), signals: ['indignant_about_irritant'] });
      const before = await dump();
      const { operationId, contact } = await mergePeople(b, a);
      expect(contact).toMatchObject({ id: a, firstName: 'Inès', lastName: 'Maquette', email: 'ines@agence.example', influence: 'trainer', phones: [{ raw: '06 39 98 00 02' }] });
      expect((await lead.get(`/calls?contactId=${a}`)).body.items).toHaveLength(2);
      expect((await lead.get(`/contacts/${a}/persona`).expect(200)).body.facts).toHaveLength(2);
      expect(await target(at)).toMatchObject({ contact_id: a, next_kind: 'call_back' });
      expect((await rowsOf(`select kind from follow_ups where workspace_id = $1 and status in ('scheduled', 'due')`))).toEqual([{ kind: 'call_back' }]);
      expect((await lead.get(`/contacts/${b}`).expect(200)).body.id).toBe(a);
      // A call kept offline names the former entry.
      expect((await lead.post('/calls').send({ targetId: at, contactId: b, outcome: 'voicemail' }).expect(201)).body.call.contactId).toBe(a);
      await undo(operationId);
      expect((await lead.get(`/contacts/${b}`).expect(200)).body.id).toBe(b);
      expect((await dump())['contacts']).toEqual(before['contacts']);
    });

    it('are undone to the former state, row for row', async () => {
      const [a, b] = [await person('Maquette'), await person('Maquete', { email: 'ines@agence.example', note: 'Le matin.' })];
      await called({ targetId: at, contactId: b, outcome: 'reached', interest: 'motivated', evidence: ['accepted_a_date'] });
      await lead.post('/follow-ups').send({ targetId: at, contactId: a, dueAt: new Date(Date.now() + 86_400_000).toISOString() }).expect(201);
      const before = await dump();
      const { operationId } = await mergePeople(b, a, { lastName: 'from' });
      expect(await undo(operationId)).toMatchObject({ left: 0 });
      expect(await dump()).toEqual(before);
    });

    it('have both objected when one had', async () => {
      const [a, b] = [await person('Maquette', { email: 'ines@agence.example' }), await person('Maquete')];
      await called({ targetId: at, contactId: a, outcome: 'reached', interest: 'curious' });
      await lead.post(`/contacts/${b}/opt-out`).send({ scope: 'contact' }).expect(200);
      const before = await dump();
      const { operationId } = await mergePeople(b, a);
      expect((await lead.get(`/contacts/${a}`)).body.optedOutAt).not.toBeNull();
      expect(await target(at)).toMatchObject({ contact_id: null, next_kind: null, stage: 'do_not_contact' });
      await undo(operationId);
      expect(await dump()).toEqual(before);
    });

    it('invited twice to a lab have one chair, by what was said last, and both again when it is undone', async () => {
      const [a, b] = [await person('Maquette'), await person('Maquete')];
      const lab = async (title: string, days: number): Promise<string> => (await made('/open-labs', {
        productId: product, title, startsAt: new Date(Date.now() + days * 86_400_000).toISOString(), endsAt: new Date(Date.now() + days * 86_400_000 + 3_600_000).toISOString(), place: 'Paris', capacity: 5 }));
      const [first, second] = [await lab('Premier', 30), await lab('Deuxième', 60)];
      await lead.post(`/open-labs/${first}/invitations`).send({ contactIds: [a, b] }).expect((answer) => expect(answer.status).toBeLessThan(300));
      await lead.post(`/open-labs/${second}/invitations`).send({ contactIds: [b] }).expect((answer) => expect(answer.status).toBeLessThan(300));
      await rowsOf(`update invitations set status = 'waiting', waiting_place = 7, answered_at = app.now() where workspace_id = $1 and contact_id = $2 and open_lab_id = $3`, [b, first]);
      const before = await dump();
      const { operationId } = await mergePeople(b, a);
      const guests = async (id: string) => (await lead.get(`/open-labs/${id}/invitations`).expect(200)).body.items as { status: string; contact?: { id: string }; contactId?: string }[];
      expect(await guests(first)).toMatchObject([{ status: 'waiting' }]);
      expect(await guests(second)).toHaveLength(1);
      expect(await rowsOf('select count(*)::int as invitations from invitations where workspace_id = $1 and contact_id = $2', [a])).toEqual([{ invitations: 2 }]);
      expect(await undo(operationId)).toMatchObject({ left: 0 });
      expect(await dump()).toEqual(before);
    });

    it('with two chairs of one lab give one to whoever waits first, and their calendar forgets the second entry once nothing can take that back', async () => {
      const [a, b, waiting, later] = [
        await person('Maquette', { email: 'ines@agence.example' }), await person('Maquete', { email: 'i.maquette@agence.example' }),
        await person('Modèle', { email: 'ondine@agence.example' }), await person('Témoin', { email: 'basile@agence.example' }),
      ];
      const startsAt = new Date(Date.now() + 30 * 86_400_000);
      const lab = await made('/open-labs', { productId: product, title: 'Complet', startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(), place: 'Paris', capacity: 2 });
      await lead.post(`/open-labs/${lab}/invitations`).send({ contactIds: [a, b, waiting, later] }).expect((answer) => expect(answer.status).toBeLessThan(300));
      const invitation = async (contactId: string) => (await rowsOf('select id, status, revision from invitations where workspace_id = $1 and contact_id = $2', [contactId]))[0] as { id: string; status: string; revision: number };
      const ids = { a: (await invitation(a)).id, b: (await invitation(b)).id };
      for (const contactId of [a, b, waiting, later]) {
        await lead.post(`/open-labs/${lab}/invitations/${(await invitation(contactId)).id}/send`).send({}).expect((answer) => expect(answer.status).toBeLessThan(300));
        await lead.post(`/open-labs/${lab}/invitations/${(await invitation(contactId)).id}/answer`).send({ answer: 'yes' }).expect((answer) => expect(answer.status).toBeLessThan(300));
      }
      expect([(await invitation(waiting)).status, (await invitation(later)).status]).toEqual(['waiting', 'waiting']);
      await rowsOf(`update emails set state = 'sent' where workspace_id = $1 and cause_id = any($2)`, [[ids.a, ids.b]]);
      await lead.post(`/open-labs/${lab}/invitations/${ids.b}/remind`).send({}).expect((answer) => expect(answer.status).toBeLessThan(300));

      const { operationId } = await mergePeople(b, a);
      expect([(await invitation(a)).status, (await invitation(waiting)).status, (await invitation(later)).status]).toEqual(['yes', 'yes', 'waiting']);
      const mails = () => rowsOf(`select purpose, state, content->'calendar'->>'method' as method, content->'calendar'->>'body' like '%' || cause_id || '%' as "ownUid", not_before > app.now() + interval '9 minutes' as later
        from emails where workspace_id = $1 and cause_id = $2 order by created_at, id`, [ids.b]);
      expect(await mails()).toEqual([
        { purpose: 'invitation', state: 'sent', method: 'REQUEST', ownUid: true, later: false },
        { purpose: 'invitation_reminder', state: 'dropped', method: null, ownUid: null, later: false },
        { purpose: 'invitation', state: 'planned', method: 'CANCEL', ownUid: true, later: true },
      ]);

      // Taken back: the doubled one has its chair and its entry again, and whoever was let in stays in.
      await undo(operationId);
      expect([(await invitation(a)).status, (await invitation(b)).status, (await invitation(waiting)).status]).toEqual(['yes', 'yes', 'yes']);
      expect((await mails()).map(({ state }) => state)).toEqual(['sent', 'planned']);
    });

    it('are erased together, and their file shows both', async () => {
      const [a, b] = [await person('Maquette', { email: 'ines@agence.example' }), await person('Maquete', { email: 'autre@agence.example', phones: [{ raw: '06 39 98 00 03' }] })];
      await mergePeople(b, a);
      expect((await lead.get(`/contacts/${a}/file?format=txt`).expect(200)).text).toContain('autre@agence.example');
      const { body: { etag } } = await lead.get(`/contacts/${a}`);
      await lead.delete(`/contacts/${a}`).set('if-match', etag).expect(204);
      const held = await rowsOf(`select to_jsonb(c)::text as row from contacts c where workspace_id = $1 union all select to_jsonb(o)::text from operation_rows o where workspace_id = $1
        union all select to_jsonb(p)::text from contact_phones p where workspace_id = $1`);
      expect(JSON.stringify(held)).not.toMatch(/Maqu|agence\.example|639980003/);
    });

    it('of two organisations are refused, with what to do', async () => {
      const elsewhere = await made('/contacts', { organisationId: await organisation('Autre'), lastName: 'Maquette' });
      expect((await lead.post(`/contacts/${elsewhere}/merge`).send({ into: await person('Maquette') }).expect(400)).body.errors).toMatchObject([{ field: 'into', code: 'other_organisation' }]);
    });
  });
});
