import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import supertest from 'supertest';
import { hashOf, newSecret, TOKEN_PREFIX } from '#crm/workspaces/secrets.rules.js';
import { loadConfig } from '#platform/config/config.js';
import { row, rows } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import { SmtpCatcher, type CaughtMessage } from '#testing/smtp-catcher.js';
import { createHarness, type ApiHarness, type MemberRequest } from '../../apps/api/test/api-harness.js';
import { createWorker, type RunningWorker } from '../../apps/worker/src/create-worker.js';

/** The numbers of the seeds: 50 invited, 38 say yes, 31 come. */
const [INVITED, YES_BY_PAGE, MAYBE, NO, YES_BY_PHONE, CAME] = [50, 28, 6, 4, 10, 31];

interface Guest { invitationId: string; contactId: string; email: string; organisationId: string }

/** The calendar part of a message as an independent parser reads it; null where there is none. */
function calendarOf({ mail }: CaughtMessage): { method: unknown; uid: unknown; sequence: unknown; start: string } | null {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part) return null;
  const calendar = new ICAL.Component(ICAL.parse(part.content.toString('utf8')));
  const event = calendar.getFirstSubcomponent('vevent')!;
  return { method: calendar.getFirstPropertyValue('method'), uid: event.getFirstPropertyValue('uid'), sequence: event.getFirstPropertyValue('sequence'), start: String(event.getFirstPropertyValue('dtstart')) };
}

describe('an open lab from the first invitation to the next date', () => {
  let harness: ApiHarness;
  let worker: RunningWorker;
  let relay: SmtpCatcher;
  let callers: MemberRequest[];
  let lab: { id: string; etag: string };
  let guests: Guest[];
  const lead = () => harness.as('lead');

  beforeAll(async () => {
    relay = await SmtpCatcher.start();
    const env = { SMTP_URL: relay.url, MAIL_FROM: 'Équipe Escale <escale@equipe.example>', PUBLIC_URL: 'https://crm.example' };
    harness = await createHarness(env);
    worker = await createWorker({ config: loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'error', DATABASE_URL: harness.database.url, ...env }), sweeping: false });
    callers = [harness.as('caller'), ...await Promise.all([2, 3].map((n) => anotherCaller(harness, `Appelante ${n}`)))];
  });
  afterAll(async () => {
    await worker?.close();
    await harness?.close();
    await relay?.close();
  });

  /** Moves the clock, lets the background find what is due, and waits until all of it is done. */
  async function moveTo(instant: string): Promise<void> {
    await harness.moveClock(`${Date.parse(instant) - Date.now()} milliseconds`);
    await settled();
  }
  async function settled(): Promise<void> {
    for (;;) {
      // Listening first: a job that ends while we look is not missed.
      const next = once(worker.events, 'completed');
      const { left } = (await row<{ left: number }>(harness.sql, `
        select ((select count(*) from emails where state in ('planned', 'claimed') and not_before <= app.now())
              + (select count(*) from open_lab_rungs where climbed_at is null and due_at <= app.now())
              + (select count(*) from invitations where send_requested_at is not null)
              + (select count(*) from invitations i join open_labs l on l.workspace_id = i.workspace_id and l.id = i.open_lab_id
                  where i.status in ('sent', 'maybe', 'yes', 'waiting', 'confirmed') and i.known_revision < l.calendar_revision))::int as left`))!;
      if (left === 0) return;
      await worker.sweep();
      await next;
    }
  }

  const sent = (purpose: string) => rows<{ recipient: string }>(harness.sql, `select recipient from emails where purpose = $1 and state = 'sent' order by recipient`, [purpose]);
  const statuses = async (): Promise<Record<string, number>> => (await lead().get(`/open-labs/${lab.id}`).expect(200)).body.counts as Record<string, number>;
  /** What guests received; the team's own digests pass by here too. */
  const toGuests = (): CaughtMessage[] => relay.messages.filter(({ to }) => to[0]!.endsWith('@operateur.example'));
  const messagesTo = (email: string): CaughtMessage[] => relay.messages.filter(({ to }) => to[0] === email);
  const onPage = (email: string, fields: Record<string, string>) => {
    const token = /\/rsvp\/([\w-]{43})/.exec(messagesTo(email)[0]!.mail.text!)![1]!;
    return supertest(harness.server).post(`/rsvp/${token}`).type('form').send(fields).expect(200);
  };
  const openTasks = async (code: string): Promise<number> => (await row<{ n: number }>(harness.sql, `select count(*)::int as n from follow_ups where reason_code = $1 and status in ('scheduled', 'due')`, [code]))!.n;

  it('three callers invite 50 people during their calls, and each gets one invitation with its calendar part', async () => {
    await moveTo('2026-11-23T09:00:00Z');
    const created = async (path: string, body: object): Promise<string> => (await lead().post(path).send(body).expect(201)).body.id as string;
    const productId = await created('/products', { name: 'Escale', launchedOn: '2026-11-10' });
    const campaignId = await created('/campaigns', { productId, name: 'Opérateurs de l’État' });
    ({ body: lab } = await lead().post('/open-labs').send({
      productId, title: 'Premier open lab', startsAt: '2026-12-10T08:30:00Z', endsAt: '2026-12-10T15:30:00Z', place: 'MJC de Montreuil', capacity: 40, question: 'Combien de missions par mois ?',
    }).expect(201));

    const organisations = await Promise.all(Array.from({ length: 25 }, (_, i) => created('/organisations', { name: `Organisation ${i + 1}`, kind: ['agence', 'parc national', 'musée'][i % 3] })));
    const { body: { items: targets } } = await lead().post(`/campaigns/${campaignId}/targets`).send({ organisationIds: organisations }).expect(201) as { body: { items: string[] } };
    guests = [];
    for (let i = 0; i < INVITED; i++) {
      const caller = callers[i % 3]!;
      const organisationId = organisations[i % 25]!;
      const email = `invite-${String(i).padStart(2, '0')}@operateur.example`;
      const { body: { call } } = await caller.post('/calls').send({
        targetId: targets[i % 25], contact: { firstName: 'Ondine', lastName: `Modèle ${i}`, email }, outcome: 'reached', interest: 'interested', evidence: ['asked_to_be_invited'],
      }).expect(201) as { body: { call: { contactId: string } } };
      const { body } = await caller.post(`/open-labs/${lab.id}/invitations`).send({ contactIds: [call.contactId], campaignId, send: true }).expect(201) as { body: { items: string[] } };
      guests.push({ invitationId: body.items[0]!, contactId: call.contactId, email, organisationId });
    }
    await moveTo('2026-11-23T09:30:00Z');
    expect(await statuses()).toMatchObject({ sent: INVITED });
    expect(toGuests()).toHaveLength(INVITED);
    for (const message of toGuests()) {
      expect([message.to.length, Boolean(message.mail.text), Boolean(message.mail.html)]).toEqual([1, true, true]);
      expect(message.mail.html).not.toMatch(/<img/);
      const guest = guests.find(({ email }) => email === message.to[0])!;
      expect(calendarOf(message)).toEqual({ method: 'REQUEST', uid: guest.invitationId, sequence: 0, start: '2026-12-10T08:30:00Z' });
    }
  }, 240_000);

  it('they answer on the page; a change of hour reaches whoever is still asked, under the same UID', async () => {
    const answers = [...Array.from({ length: YES_BY_PAGE }, () => 'yes'), ...Array.from({ length: MAYBE }, () => 'maybe'), ...Array.from({ length: NO }, () => 'no')];
    for (const [i, answer] of answers.entries()) await onPage(guests[i]!.email, { answer, ...(i < 20 ? { words: 'Une douzaine' } : {}) });
    expect(await statuses()).toMatchObject({ yes: YES_BY_PAGE, maybe: MAYBE, no: NO, sent: INVITED - YES_BY_PAGE - MAYBE - NO });

    relay.clear();
    const { body: { etag } } = await lead().get(`/open-labs/${lab.id}`).expect(200) as { body: { etag: string } };
    await lead().patch(`/open-labs/${lab.id}`).set('if-match', etag).send({ startsAt: '2026-12-10T09:00:00Z' }).expect(200);
    await moveTo('2026-11-24T09:00:00Z');
    expect(toGuests()).toHaveLength(INVITED - NO);
    for (const message of toGuests()) {
      const guest = guests.find(({ email }) => email === message.to[0])!;
      expect(calendarOf(message)).toEqual({ method: 'REQUEST', uid: guest.invitationId, sequence: 1, start: '2026-12-10T09:00:00Z' });
    }
  }, 240_000);

  it('is chased until sure as the clock moves: reminders, calls to the silent and the undecided, a word by voice; nothing after a no', async () => {
    relay.clear();
    await moveTo('2026-12-03T08:05:00Z');
    expect(toGuests().map(({ to }) => to[0])).toHaveLength(INVITED - NO);
    await moveTo('2026-12-04T08:05:00Z');
    expect(await openTasks('lab_undecided')).toBeGreaterThan(0);
    // The callers ring those who had not said: ten of them come, the others do not.
    const undecided = [...guests.slice(YES_BY_PAGE, YES_BY_PAGE + MAYBE), ...guests.slice(YES_BY_PAGE + MAYBE + NO)];
    for (const [i, { invitationId }] of undecided.entries()) {
      await callers[i % 3]!.post(`/open-labs/${lab.id}/invitations/${invitationId}/answer`).send({ answer: i < YES_BY_PHONE ? 'yes' : 'no' }).expect(200);
    }
    expect((await statuses())['yes']).toBe(YES_BY_PAGE + YES_BY_PHONE);

    await moveTo('2026-12-08T08:05:00Z');
    expect(await openTasks('lab_confirm')).toBeGreaterThan(0);
    const coming = [...guests.slice(0, YES_BY_PAGE), ...undecided.slice(0, YES_BY_PHONE)];
    for (const [i, { invitationId }] of coming.slice(0, 30).entries()) await callers[i % 3]!.post(`/open-labs/${lab.id}/invitations/${invitationId}/confirm`).send({}).expect(200);
    relay.clear();
    for (const instant of ['2026-12-08T08:35:00Z', '2026-12-09T10:05:00Z', '2026-12-10T07:05:00Z']) await moveTo(instant);
    const reminded = new Set(toGuests().map(({ to }) => to[0]));
    expect(reminded).toEqual(new Set(coming.map(({ email }) => email)));
    expect(toGuests().every((message) => calendarOf(message) === null && Boolean(message.mail.text) && Boolean(message.mail.html))).toBe(true);
  }, 240_000);

  it('31 come to two doors; they sit at 4 tables, colleagues apart, and judge the day', async () => {
    await moveTo('2026-12-10T08:45:00Z');
    const { body: door } = await lead().get(`/open-labs/${lab.id}/door`).expect(200) as { body: { guests: { invitationId: string; status: string }[] } };
    const expected = door.guests.filter(({ status }) => status === 'yes' || status === 'confirmed');
    expect(expected).toHaveLength(YES_BY_PAGE + YES_BY_PHONE);
    await Promise.all(expected.slice(0, CAME).flatMap(({ invitationId }) => callers.slice(0, 2).map((caller) => caller.post(`/open-labs/${lab.id}/invitations/${invitationId}/check-in`).send({}).expect(200))));
    await lead().patch(`/open-labs/${lab.id}/groups`).send({ facilitators: ['Bruno', 'Salomé', 'Inès', 'Maud'] }).expect(200);
    const { body: tables } = await lead().post(`/open-labs/${lab.id}/groups`).send({ mode: 'mixed' }).expect(200) as { body: { groups: { facilitator: string | null; guests: { organisationId: string }[] }[]; facilitatorsMissing: number } };
    expect(tables.groups.map(({ guests: here }) => here.length)).toEqual([8, 8, 8, 7]);
    expect(tables.facilitatorsMissing).toBe(0);
    for (const { guests: here } of tables.groups) expect(new Set(here.map(({ organisationId }) => organisationId)).size).toBe(here.length);

    await callers[0]!.post(`/open-labs/${lab.id}/needs`).send({ title: 'Signer depuis son téléphone', groupNumber: 1 }).expect(200);
    await lead().patch(`/open-labs/${lab.id}/after`).send({ rotiByHand: [0, 1, 4, 14, 12], promises: [{ title: 'L’export en un clic' }] }).expect(200);
    await lead().patch(`/open-labs/${lab.id}/after`).send({ motivated: expected.slice(0, 5).map(({ invitationId }) => ({ invitationId, why: 'Prête ses données' })) }).expect(200);
  }, 240_000);

  it('ends in one call to each of the 7 who did not come, thanks to the 31, and the next date with them on its list', async () => {
    await moveTo('2026-12-10T15:45:00Z');
    expect((await lead().post(`/open-labs/${lab.id}/after/close`).send({}).expect(200)).body).toMatchObject({ noShows: YES_BY_PAGE + YES_BY_PHONE - CAME });
    const { body: next } = await lead().post(`/open-labs/${lab.id}/after/next`).send({}).expect(200) as { body: { openLabId: string; carriedOver: number } };
    expect(next.carriedOver).toBe(CAME);
    relay.clear();
    expect((await lead().post(`/open-labs/${lab.id}/after/thanks`).send({}).expect(200)).body).toEqual({ planned: CAME });
    await settled();
    expect(await sent('lab_thanks')).toHaveLength(CAME);
    expect(toGuests()).toHaveLength(CAME);
    for (const { mail } of toGuests()) {
      expect(mail.text).toContain('L’export en un clic');
      expect(mail.text).toContain('jeudi 21 janvier 2027');
    }
    const { body: after } = await lead().get(`/open-labs/${lab.id}/after`).expect(200) as { body: { attended: unknown[]; noShows: unknown[]; motivated: unknown[]; roti: { mean: number; votes: number } } };
    expect([after.attended.length, after.noShows.length, after.motivated.length, after.roti.votes, after.roti.mean]).toEqual([CAME, 7, 5, 31, 4.2]);
    expect((await lead().get(`/open-labs/${next.openLabId}`).expect(200)).body).toMatchObject({ startsAt: '2027-01-21T09:00:00.000Z', counts: { draft: CAME } });
    expect(await rows(harness.sql, `select id from emails where state not in ('sent', 'planned')`)).toEqual([]);
  }, 240_000);
});

/** Another member who calls, straight in SQL: a story should not pay for passwords. */
async function anotherCaller(harness: ApiHarness, name: string): Promise<MemberRequest> {
  const [accountId, memberId, token] = [newId(), newId(), TOKEN_PREFIX + newSecret()];
  const { id } = harness.workspace;
  await harness.sql.query('insert into accounts (id, email) values ($1, $2)', [accountId, `${accountId}@example.org`]);
  await harness.sql.query(`insert into members (workspace_id, id, account_id, name, role) values ($1, $2, $3, $4, 'caller')`, [id, memberId, accountId, name]);
  await harness.sql.query('insert into tokens (workspace_id, id, member_id, name, token_hash) values ($1, $2, $3, $4, $5)', [id, newId(), memberId, 'test', hashOf(token)]);
  const request = (verb: 'get' | 'post' | 'patch' | 'put' | 'delete') => (path: string): supertest.Test => supertest(harness.server)[verb](`/api/v1${path}`).set('authorization', `Bearer ${token}`);
  return { get: request('get'), post: request('post'), patch: request('patch'), put: request('put'), delete: request('delete') };
}
