import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { createHarness, type ApiHarness } from './api-harness.js';

const DAY = '2026-12-10T09:00:00Z';

interface Guest { invitationId: string; lastName: string; status: string; arrivedAt: string | null; walkIn: boolean; organisation: string; organisationId: string; theme: string | null }
interface Group { id: string; number: number; label: string | null; facilitatorId: string | null; facilitator: string | null; guests: Guest[] }
interface Tables { groups: Group[]; unseated: Guest[]; facilitators: { id: string; name: string }[]; facilitatorsMissing: number; moved: string[]; begun: boolean }

describe('the day of an open lab', () => {
  let harness: ApiHarness;
  let productId: string;
  let campaignId: string;
  let labId: string;
  let guests: Guest[];
  const kinds = ['établissement public', 'parc national', 'agence'];
  const lead = () => harness.as('lead');
  const created = async (path: string, body: object): Promise<string> => (await lead().post(path).send(body).expect(201)).body.id as string;
  const moveTo = (instant: string) => harness.moveClock(`${Date.parse(instant) - Date.now()} milliseconds`);
  const door = async (role: 'lead' | 'caller' = 'caller') => (await harness.as(role).get(`/open-labs/${labId}/door`).expect(200)).body as { guests: Guest[]; themes: { id: string; title: string }[] };
  const checkIn = (invitationId: string, body: object = {}) => harness.as('caller').post(`/open-labs/${labId}/invitations/${invitationId}/check-in`).send(body);
  const tables = async () => (await lead().get(`/open-labs/${labId}/groups`).expect(200)).body as Tables;
  const after = async () => (await lead().get(`/open-labs/${labId}/after`).expect(200)).body as Record<string, unknown> & { noShows: Guest[]; attended: Guest[]; roti: { counts: number[]; votes: number; mean: number | null } };

  beforeAll(async () => {
    harness = await createHarness();
    await moveTo('2026-12-01T09:00:00Z');
    productId = await created('/products', { name: 'Escale', launchedOn: '2026-11-10' });
    campaignId = await created('/campaigns', { productId, name: 'Opérateurs' });
  });
  afterAll(() => harness.close());

  /** A lab of 24 guests from 8 organisations, all of whom said yes. */
  beforeEach(async () => {
    await moveTo('2026-12-01T09:00:00Z');
    labId = await created('/open-labs', { productId, title: 'Premier open lab', startsAt: '2026-12-10T08:30:00Z', endsAt: '2026-12-10T15:30:00Z', place: 'MJC de Montreuil' });
    const organisations = Array.from({ length: 8 }, (_, i) => ({ id: newId(), name: `Organisation ${labId.slice(-4)} ${i}`, kind: kinds[i % 3]! }));
    const contacts = organisations.flatMap(({ id }, i) => Array.from({ length: 3 }, (_, j) => ({ id: newId(), organisationId: id, lastName: `Modèle ${i}${j}`, email: `guest-${i}${j}@${labId}.example` })));
    const { id: workspaceId } = harness.workspace;
    await harness.sql.query(
      'insert into organisations (workspace_id, id, name, name_key, kind) select $1, o.id, o.name, lower(o.name), o.kind from unnest($2::uuid[], $3::text[], $4::text[]) as o(id, name, kind)',
      [workspaceId, organisations.map(({ id }) => id), organisations.map(({ name }) => name), organisations.map(({ kind }) => kind)]);
    await harness.sql.query(
      `insert into contacts (workspace_id, id, organisation_id, first_name, last_name, email) select $1, c.id, c.organisation_id, 'Ondine', c.last_name, c.email from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as c(id, organisation_id, last_name, email)`,
      [workspaceId, contacts.map(({ id }) => id), contacts.map(({ organisationId }) => organisationId), contacts.map(({ lastName }) => lastName), contacts.map(({ email }) => email)]);
    const { body: { items: targets } } = await lead().post(`/campaigns/${campaignId}/targets`).send({ organisationIds: organisations.map(({ id }) => id) }).expect(201) as { body: { items: string[] } };
    await Promise.all(targets.map((targetId, i) => lead().post('/calls').send({
      targetId, contactId: contacts[3 * i]!.id, outcome: 'reached', interest: 'interested', evidence: ['accepted_a_date'], signals: i < 4 ? ['wants_it_now', 'built_own_workaround'] : [],
    }).expect(201)));
    const contactIds = contacts.map(({ id }) => id);
    await lead().post(`/open-labs/${labId}/invitations`).send({ contactIds }).expect(201);
    await harness.sql.query(`update invitations set status = 'yes' where open_lab_id = $1`, [labId]);
    ({ guests } = await door());
  });

  it('lets guests in at several doors, and tells each of the same room', async () => {
    await moveTo(DAY);
    const [first, second] = guests as [Guest, Guest];
    const arrived = await checkIn(first.invitationId, { at: '2026-12-10T08:20:00Z' }).expect(200);
    expect(arrived.body).toMatchObject({ status: 'attended', arrivedAt: '2026-12-10T08:20:00.000Z' });
    // Another door saw the same person, and sends it later.
    expect((await harness.as('lead').post(`/open-labs/${labId}/invitations/${first.invitationId}/check-in`).send({ at: '2026-12-10T08:25:00Z' }).expect(200)).body).toEqual(arrived.body);

    const both = await Promise.all(Array.from({ length: 12 }, (_, i) => checkIn(second.invitationId, { at: `2026-12-10T08:3${i % 10}:00Z` })));
    expect(both.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    const { guests: now } = await door();
    expect(now.filter(({ status }) => status === 'attended')).toHaveLength(2);
    const [{ count }] = await harness.sql.query<[{ count: number }]>(`select count(*)::int as count from stage_changes where cause = 'invitation' and to_stage = 'attended' and target_id = (select target_id from invitations where id = $1)`, [second.invitationId]);
    expect(count).toBe(1);
  });

  it('takes an arrival back, whatever order the doors send their words in', async () => {
    await moveTo(DAY);
    const { invitationId } = guests[0]!;
    await checkIn(invitationId, { at: '2026-12-10T08:20:00Z' }).expect(200);
    await checkIn(invitationId, { arrived: false, at: '2026-12-10T08:40:00Z' }).expect(200);
    // A phone that was offline tells of 8:30 only now.
    expect((await checkIn(invitationId, { at: '2026-12-10T08:30:00Z' }).expect(200)).body).toMatchObject({ status: 'yes', arrivedAt: null });
  });

  it('lets in whoever was not expected, once, at however many doors', async () => {
    await moveTo(DAY);
    const body = { firstName: 'Théo', lastName: 'Calque', organisation: 'Agence nationale de la rénovation urbaine' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => harness.as('caller').post(`/open-labs/${labId}/walk-ins`).send(body)));
    expect(new Set(answers.map(({ status, body: guest }) => `${status} ${(guest as Guest).invitationId}`)).size).toBe(1);
    expect(answers[0]!.body).toMatchObject({ status: 'attended', walkIn: true });
    // Somebody of the list who is written down as a newcomer is recognised.
    const known = guests[3]!;
    const again = await harness.as('caller').post(`/open-labs/${labId}/walk-ins`).send({ firstName: 'ondine', lastName: known.lastName.toUpperCase(), organisationId: known.organisationId }).expect(201);
    expect(again.body).toMatchObject({ invitationId: known.invitationId, walkIn: false, status: 'attended' });
    expect((await door()).guests).toHaveLength(25);
  });

  it('keeps what guests chose at the door, and makes tables by it', async () => {
    await moveTo(DAY);
    const { body: { items: themes } } = await lead().put(`/open-labs/${labId}/themes`).send({ themes: ['Avant le départ', 'Les frais'] }).expect(200) as { body: { items: { id: string; title: string }[] } };
    for (const [i, { invitationId }] of guests.entries()) await checkIn(invitationId, { themeId: themes[i % 2]!.id }).expect(200);
    const { body } = await lead().post(`/open-labs/${labId}/groups`).send({ mode: 'theme' }).expect(200) as { body: Tables };
    for (const { label, guests: here } of body.groups) for (const { theme } of here) expect(theme).toBe(label);
    expect(body.groups.map(({ guests: { length } }) => length)).toEqual([6, 6, 6, 6]);
    await checkIn(guests[0]!.invitationId, { themeId: guests[0]!.invitationId }).expect(400);
  });

  it('makes tables with a facilitator each and colleagues apart, and mends them after no-shows with the fewest moves', async () => {
    await lead().patch(`/open-labs/${labId}/groups`).send({ facilitators: ['Bruno', 'Salomé'] }).expect(200);
    const { body: made } = await lead().post(`/open-labs/${labId}/groups`).send({ mode: 'mixed' }).expect(200) as { body: Tables };
    expect(made.groups.map(({ guests: { length } }) => length)).toEqual([8, 8, 8]);
    expect(made.groups.map(({ facilitator }) => facilitator)).toEqual(['Bruno', 'Salomé', null]);
    expect(made).toMatchObject({ facilitatorsMissing: 1, begun: false, unseated: [] });
    for (const { guests: here } of made.groups) expect(new Set(here.map(({ organisationId }) => organisationId)).size).toBe(8);

    await moveTo(DAY);
    // All of tables 1 and 2 come, three of table 3, and one newcomer.
    const here = [...made.groups[0]!.guests, ...made.groups[1]!.guests.slice(0, 7), ...made.groups[2]!.guests.slice(0, 3)];
    for (const { invitationId } of here) await checkIn(invitationId).expect(200);
    await harness.as('caller').post(`/open-labs/${labId}/walk-ins`).send({ firstName: 'Théo', lastName: 'Calque', organisation: 'ANRU' }).expect(201);
    expect((await tables()).unseated).toHaveLength(1);
    const { body: mended } = await lead().post(`/open-labs/${labId}/groups/rebalance`).send({}).expect(200) as { body: Tables };
    // 8, 7 and 3 with one to seat: one person moves, and all three tables hold at least five.
    expect(mended.moved).toHaveLength(1);
    expect(mended.groups.map(({ guests: { length } }) => length)).toEqual([7, 7, 5]);
    expect(mended.unseated).toEqual([]);
    expect((await lead().post(`/open-labs/${labId}/groups/rebalance`).send({}).expect(200)).body.moved).toEqual([]);
  });

  it('lets a person drag somebody elsewhere, give a table another leader and a name', async () => {
    await lead().patch(`/open-labs/${labId}/groups`).send({ facilitators: ['Bruno', 'Salomé'] }).expect(200);
    await lead().post(`/open-labs/${labId}/groups`).send({ mode: 'mixed' }).expect(200);
    const { groups: [one, two, three], facilitators } = await tables() as Tables & { groups: [Group, Group, Group] };
    const [dragged, stood] = [one.guests[0]!, one.guests[1]!];
    const { body: changed } = await lead().patch(`/open-labs/${labId}/groups`).send({
      seats: [{ invitationId: dragged.invitationId, groupId: three.id }, { invitationId: stood.invitationId, groupId: null }],
      groups: [{ id: three.id, facilitatorId: facilitators[0]!.id, label: 'Les frais au retour' }],
    }).expect(200) as { body: Tables };
    expect(changed.groups.map(({ guests: { length } }) => length)).toEqual([6, 8, 9]);
    expect(changed.groups[2]).toMatchObject({ facilitator: 'Bruno', label: 'Les frais au retour' });
    expect(changed.groups[0]!.facilitator).toBeNull();
    expect(changed.unseated.map(({ invitationId }) => invitationId)).toEqual([stood.invitationId]);
    const refused = await lead().patch(`/open-labs/${labId}/groups`).send({ seats: [{ invitationId: two.id, groupId: three.id }, { invitationId: dragged.invitationId, groupId: dragged.invitationId }] }).expect(400);
    expect((refused.body.errors as { field: string }[]).map(({ field }) => field)).toEqual(['seats[0].invitationId', 'seats[1].groupId']);
  });

  it('prints lists, badges and tables', async () => {
    await lead().post(`/open-labs/${labId}/groups`).send({ mode: 'mixed' }).expect(200);
    for (const [print, pages] of [['guests', 1], ['badges', 3], ['tables', 3]] as const) {
      const answer = await harness.as('caller').get(`/open-labs/${labId}/prints/${print}`).buffer(true).parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
      }).expect(200).expect('content-type', 'application/pdf');
      const pdf = (answer.body as Buffer).toString('latin1');
      expect([print, pdf.slice(0, 5), pdf.match(/\/Type \/Page\n/g)?.length]).toEqual([print, '%PDF-', pages]);
    }
    await harness.as('caller').get(`/open-labs/${labId}/prints/everything`).expect(400);
    await harness.as('viewer').get(`/open-labs/${labId}/prints/badges`).expect(403);
  });

  it('collects needs by table with their dots; said twice in other words of case it is one, and one of the product', async () => {
    const add = (title: string, groupNumber?: number) => harness.as('caller').post(`/open-labs/${labId}/needs`).send({ title, ...(groupNumber === undefined ? {} : { groupNumber }) }).expect(200);
    await add('Signer depuis son téléphone', 1);
    await add('  signer depuis son TELEPHONE ', 1);
    const { body: { items } } = await add('Un export', 2) as { body: { items: { id: string; title: string; votes: number }[] } };
    expect(items.map(({ title }) => title)).toEqual(['Signer depuis son téléphone', 'Un export']);
    await harness.as('caller').patch(`/open-labs/${labId}/needs/${items[1]!.id}`).send({ votes: 12 }).expect(200);
    expect(((await after())['needs'] as { title: string; votes: number }[]).map(({ title, votes }) => [title, votes])).toEqual([['Un export', 12], ['Signer depuis son téléphone', 0]]);
    await harness.as('caller').delete(`/open-labs/${labId}/needs/${items[0]!.id}`).expect(204);
    await harness.other.as('lead').patch(`/open-labs/${labId}/needs/${items[1]!.id}`).send({ votes: 1 }).expect(404);
  });

  describe('the vote', () => {
    const page = (url: string, method = 'GET') => harness.request(method, new URL(url).pathname, null);
    const ballotOf = (html: string): string => /name="ballot" value="([^"]+)"/.exec(html)![1]!;
    const vote = (url: string, body: string) => page(url, 'POST').set('content-type', 'application/x-www-form-urlencoded').send(body);

    it('is taken by a page without a login: opening it counts nothing, a ballot counts once, and no more than are here', async () => {
      const { body: { url } } = await lead().post(`/open-labs/${labId}/roti-link`).send({}).expect(200) as { body: { url: string } };
      expect((await page(url).expect(200)).text).toContain('Rien à voter ici');
      await moveTo(DAY);
      for (const { invitationId } of guests.slice(0, 2)) await checkIn(invitationId).expect(200);

      for (let i = 0; i < 20; i++) await page(url, i % 2 === 0 ? 'GET' : 'HEAD').expect(200);
      expect((await after()).roti.votes).toBe(0);
      const opened = await page(url).expect(200);
      expect(opened.text).not.toContain('<script');
      expect(opened.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
      const ballot = ballotOf(opened.text);
      expect((await vote(url, `ballot=${ballot}`).expect(200)).text).toContain('Choisissez une note de 1 à 5.');
      expect((await vote(url, `score=9&ballot=${ballot}`).expect(200)).text).toContain('Choisissez une note de 1 à 5.');
      for (const score of [3, 4, 4]) expect((await vote(url, `score=${score}&ballot=${ballot}`).expect(200)).text).toContain('Merci, c’est compté');
      expect((await after()).roti).toMatchObject({ counts: [0, 0, 0, 1, 0], votes: 1, mean: 4 });
      await vote(url, `score=5&ballot=${ballotOf((await page(url)).text)}`).expect(200);
      expect((await vote(url, `score=1&ballot=${ballotOf((await page(url)).text)}`).expect(200)).text).toContain('Toute la salle a voté');
      expect((await after()).roti).toMatchObject({ votes: 2, mean: 4.5 });
    });

    it('may be counted by hand beside it', async () => {
      await lead().patch(`/open-labs/${labId}/after`).send({ rotiByHand: [0, 1, 0, 4, 5] }).expect(200);
      expect((await after()).roti).toMatchObject({ counts: [0, 1, 0, 4, 5], votes: 10, mean: 4.3 });
      await lead().patch(`/open-labs/${labId}/after`).send({ rotiByHand: [1, 2, 3] }).expect(400);
    });

    it('says the same to a token of nobody, and keeps no token', async () => {
      const { body: { url } } = await lead().post(`/open-labs/${labId}/roti-link`).send({}).expect(200) as { body: { url: string } };
      const token = url.split('/').pop()!;
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(JSON.stringify(await harness.sql.query('select * from roti_links'))).not.toContain(token);
      expect((await page(`http://x/roti/${'A'.repeat(43)}`).expect(200)).text).toContain('Rien à voter ici');
    });
  });

  it('is closed: whoever said yes and did not come gets one call, those who came one mail of thanks', async () => {
    await lead().post(`/open-labs/${labId}/after/close`).send({}).expect(409);
    await moveTo(DAY);
    for (const { invitationId } of guests.slice(0, 20)) await checkIn(invitationId).expect(200);
    await moveTo('2026-12-10T15:45:00Z');
    await lead().post(`/open-labs/${labId}/after/thanks`).send({}).expect(409);
    expect((await lead().post(`/open-labs/${labId}/after/close`).send({}).expect(200)).body).toEqual({ noShows: 4, calls: 4 });
    expect((await lead().post(`/open-labs/${labId}/after/close`).send({}).expect(200)).body).toEqual({ noShows: 0, calls: 0 });
    const calls = await harness.sql.query<{ due_at: Date; n: number }[]>(
      `select f.due_at, count(*)::int as n from follow_ups f join invitations i on i.target_id = f.target_id and i.contact_id = f.contact_id
        where i.open_lab_id = $1 and f.reason_code = 'lab_no_show' group by f.due_at`, [labId]);
    expect(calls).toEqual([{ due_at: new Date('2026-12-11T08:00:00Z'), n: 4 }]);

    // One of them came after all: written down late, the call goes.
    const { noShows } = await after();
    await checkIn(noShows[0]!.invitationId).expect(200);
    const [{ open }] = await harness.sql.query<[{ open: number }]>(
      `select count(*)::int as open from follow_ups f join invitations i on i.target_id = f.target_id and i.contact_id = f.contact_id
        where i.open_lab_id = $1 and f.reason_code = 'lab_no_show' and f.status in ('scheduled', 'due')`, [labId]);
    expect(open).toBe(3);

    await lead().patch(`/open-labs/${labId}/after`).send({ promises: [{ title: 'L’export en un clic' }] }).expect(200);
    expect((await lead().post(`/open-labs/${labId}/after/thanks`).send({}).expect(200)).body).toEqual({ planned: 21 });
    expect((await lead().post(`/open-labs/${labId}/after/thanks`).send({}).expect(200)).body).toEqual({ planned: 0 });
    const [mail] = await harness.sql.query<[{ content: { subject: string; text: string; html: string } }]>(`select content from emails where purpose = 'lab_thanks' and recipient like $1 limit 1`, [`%@${labId}.example`]);
    expect(mail.content.subject).toBe('Merci pour votre journée avec Escale');
    expect(mail.content.text).toContain('- L’export en un clic');
    expect(mail.content.html).toContain('L’export en un clic');
  });

  it('names the motivated five and no sixth, writes promises, and carries whoever came over to the next lab, once', async () => {
    await moveTo(DAY);
    const here = guests.slice(0, 9);
    for (const { invitationId } of here) await checkIn(invitationId).expect(200);
    const five = here.slice(0, 5).map(({ invitationId }, i) => ({ invitationId, why: `A prêté ses données ${i}` }));
    await lead().patch(`/open-labs/${labId}/after`).send({ motivated: five }).expect(200);
    await lead().patch(`/open-labs/${labId}/after`).send({ motivated: [...five, { invitationId: here[5]!.invitationId }] }).expect(400);
    const stranger = await lead().patch(`/open-labs/${labId}/after`).send({ motivated: [{ invitationId: guests[20]!.invitationId }] }).expect(400);
    expect(stranger.body.errors).toEqual([expect.objectContaining({ field: 'motivated[0].invitationId' })]);
    const { body: promised } = await lead().patch(`/open-labs/${labId}/after`).send({ promises: [{ title: 'L’export' }, { title: 'Le mode hors ligne' }] }).expect(200) as { body: { promises: { id: string; title: string }[]; motivated: unknown[]; proposed: { startsAt: string } } };
    expect(promised.motivated).toEqual(five);
    const { body: kept } = await lead().patch(`/open-labs/${labId}/after`).send({ promises: [{ id: promised.promises[0]!.id, title: 'L’export', kept: true }] }).expect(200) as { body: { promises: { title: string; keptAt: string | null }[] } };
    expect(kept.promises).toEqual([expect.objectContaining({ title: 'L’export', keptAt: expect.any(String) })]);

    expect(promised.proposed.startsAt).toBe('2027-01-21T08:30:00.000Z');
    const { body: next } = await lead().post(`/open-labs/${labId}/after/next`).send({}).expect(200) as { body: { openLabId: string; carriedOver: number } };
    expect(next).toEqual({ openLabId: expect.any(String), carriedOver: 9, leftOut: 0 });
    expect((await lead().post(`/open-labs/${labId}/after/next`).send({}).expect(200)).body).toEqual({ openLabId: next.openLabId, carriedOver: 0, leftOut: 0 });
    const { body: lab } = await lead().get(`/open-labs/${next.openLabId}`).expect(200);
    expect(lab).toMatchObject({ productId, title: 'Premier open lab', place: 'MJC de Montreuil', startsAt: '2027-01-21T08:30:00.000Z', endsAt: '2027-01-21T15:30:00.000Z', counts: { draft: 9 } });
  });

  it('shows the dose of the room to leads only, and never whose type is which', async () => {
    const { body } = await lead().get(`/open-labs/${labId}/composition`).expect(200);
    // Four of 24 were heard to want it now and to have built their own: each is a rebel with some 70 %.
    expect(body).toMatchObject({ wave: 'rebels', ageMonths: 1, capacity: 30, guests: 24, unheard: 20, waitsFor: [], opinionGivers: { wanted: 0, have: 0 } });
    const doses = Object.fromEntries((body.doses as { persona: string; wanted: number; have: number; missing: number }[]).map((dose) => [dose.persona, dose]));
    expect(doses).toMatchObject({ rebel: { wanted: 18 }, marsh: { wanted: 12 }, loyalist: { wanted: 0, missing: 0 } });
    expect(doses['rebel']!.have).toBeGreaterThan(4);
    expect(doses['rebel']!.have).toBeLessThan(7);
    expect(JSON.stringify(body)).not.toMatch(/invitation|contact|Modèle/);
    for (const role of ['caller', 'viewer'] as const) await harness.as(role).get(`/open-labs/${labId}/composition`).expect(403);

    await lead().patch(`/products/${productId}`).set('if-match', (await lead().get(`/products/${productId}`)).body.etag as string).send({ launchedOn: '2026-08-10' }).expect(200);
    expect((await lead().get(`/open-labs/${labId}/composition`).expect(200)).body).toMatchObject({ wave: 'rebels', ageMonths: 4, waitsFor: ['users_to_quote', 'stable_main_functions', 'first_recognition'] });
    const { body: ready } = await lead().patch(`/open-labs/${labId}/composition`).send({ met: ['users_to_quote', 'stable_main_functions', 'first_recognition'] }).expect(200);
    expect(ready).toMatchObject({ wave: 'marsh', waitsFor: [], prerequisites: [{ met: true }, { met: true }, { met: true }] });
    await lead().patch(`/open-labs/${labId}/composition`).send({ met: [] }).expect(200);
    await lead().patch(`/products/${productId}`).set('if-match', (await lead().get(`/products/${productId}`)).body.etag as string).send({ launchedOn: '2026-11-10' }).expect(200);
  });

  it('is planned backwards, and what is done is ticked with a name', async () => {
    const { body: plan } = await lead().get(`/open-labs/${labId}/back-plan`).expect(200);
    expect(plan).toMatchObject({ launchedOn: '2026-11-10', firstLabOn: '2026-12-10', labOn: '2026-12-10', daysFromBest: 0, shownVersion: '' });
    expect((plan.steps as { dueOn: string }[]).map(({ dueOn }) => dueOn)).toEqual(['2026-11-12', '2026-11-19', '2026-11-19', '2026-11-26', '2026-11-30', '2026-12-03', '2026-12-09', '2026-12-09']);
    await lead().patch(`/open-labs/${labId}/back-plan`).send({ step: 'place', shownVersion: 'La demande de mission, sans les frais' }).expect(200);
    const { body: ticked } = await lead().get(`/open-labs/${labId}/back-plan`).expect(200);
    expect(ticked).toMatchObject({ shownVersion: 'La demande de mission, sans les frais' });
    expect(ticked.steps[0]).toMatchObject({ key: 'place', doneAt: expect.any(String), doneBy: 'lead of Équipe Premier Cercle' });
    await lead().patch(`/open-labs/${labId}/back-plan`).send({ step: 'place', done: false }).expect(200);
    expect((await lead().get(`/open-labs/${labId}/back-plan`)).body.steps[0]).toMatchObject({ doneAt: null, doneBy: null });
  });

  it('tells a person what was noted of them there, and forgets it with them', async () => {
    await moveTo(DAY);
    const { invitationId } = guests[0]!;
    await checkIn(invitationId).expect(200);
    await lead().patch(`/open-labs/${labId}/after`).send({ motivated: [{ invitationId, why: 'Prête ses formulaires' }] }).expect(200);
    const contactId = (guests[0] as Guest & { contactId: string }).contactId;
    expect(JSON.stringify((await lead().get(`/contacts/${contactId}/file`).expect(200)).body)).toContain('Prête ses formulaires');
    const { body: { etag } } = await lead().get(`/contacts/${contactId}`).expect(200) as { body: { etag: string } };
    await lead().delete(`/contacts/${contactId}`).set('if-match', etag).expect(204);
    expect(await harness.sql.query('select why from motivated_guests where invitation_id = $1', [invitationId])).toEqual([{ why: '' }]);
  });
});
