import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { rows } from '#platform/database/sql.js';
import { SmtpMailer } from '#platform/mail/smtp.mailer.js';
import { FunnelFacts } from '#testing/funnel-facts.js';
import { LAB_MAIL_FROM, openLabDesk, type LabDesk } from '#testing/lab-desk.js';
import { SmtpCatcher, type CaughtMessage } from '#testing/smtp-catcher.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { openTestQueue, type TestQueue } from '#testing/test-queue.js';

const now = new Date('2026-11-23T09:00:00Z');

/** The calendar part of a message as two independent parsers read it. */
function calendarOf({ mail, raw }: CaughtMessage) {
  const parts = mail.attachments.filter(({ contentType }) => contentType === 'text/calendar');
  const header = /^content-type: text\/calendar;[^\r\n]*(?:\r\n[ \t][^\r\n]*)*/im.exec(raw)?.[0] ?? '';
  if (parts.length === 0) return { parts: 0, header };
  const calendar = new ICAL.Component(ICAL.parse(parts[0]!.content.toString('utf8')));
  const event = calendar.getFirstSubcomponent('vevent')!;
  return {
    parts: parts.length, header, disposition: parts[0]!.contentDisposition,
    method: calendar.getFirstPropertyValue('method'), uid: event.getFirstPropertyValue('uid'), sequence: event.getFirstPropertyValue('sequence'),
    start: String(event.getFirstPropertyValue('dtstart')), status: event.getFirstPropertyValue('status'),
    attendee: String(event.getFirstPropertyValue('attendee')).toLowerCase(), organizer: event.getFirstPropertyValue('organizer'),
  };
}

describe('the mails of an open lab', () => {
  let office: TestOffice;
  let queue: TestQueue;
  let relay: SmtpCatcher;
  let desk: LabDesk;
  let facts: FunnelFacts;
  let productId: string;
  let campaignId: string;
  beforeAll(async () => {
    office = await openTestOffice();
    queue = await openTestQueue(office, 'postgres');
    relay = await SmtpCatcher.start();
    desk = openLabDesk(office, queue.queues, new SmtpMailer({ url: relay.url, from: LAB_MAIL_FROM }));
    facts = new FunnelFacts(office.db, office.lead.workspaceId, office.lead.memberId, '2026-11-02T08:00:00Z');
    productId = await facts.product();
    campaignId = await facts.campaign(productId);
  });
  beforeEach(async () => {
    await office.moveTo(now);
    await office.db.query('delete from emails');
    relay.clear();
  });
  afterAll(async () => {
    await relay.close();
    await queue.close();
    await office.close();
  });

  const lab = (more: object = {}) => desk.labs.create(office.lead, {
    productId, title: 'Premier open lab', startsAt: new Date('2026-12-10T08:30:00Z'), endsAt: new Date('2026-12-10T16:00:00Z'), place: 'Paris', question: 'Combien ?', ...more,
  });
  const invite = async (openLabId: string, names: string[], send = true) => {
    const contactIds: string[] = [];
    for (const name of names) contactIds.push(await desk.contact(await facts.target(campaignId, { name }), { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@ofb.example` }));
    const { ids } = await desk.invitations.invite(office.lead, openLabId, { contactIds, campaignId, send });
    if (send) await tell(openLabId);
    return rows<{ id: string; openLabId: string; targetId: string; workspaceId: string; contactId: string }>(
      office.db, `select workspace_id as "workspaceId", id, open_lab_id as "openLabId", target_id as "targetId", contact_id as "contactId" from invitations where id = any($1::uuid[]) order by id`, [ids]);
  };
  const tell = (openLabId: string) => desk.jobs.tellGuests({ workspaceId: office.lead.workspaceId, openLabId });
  /** Gives the relay whatever may leave by now. */
  const deliver = async (): Promise<CaughtMessage[]> => {
    const from = relay.messages.length;
    const planned = await rows<{ id: string }>(office.db, `select id from emails where state = 'planned' and not_before <= app.now() order by id`);
    for (const { id } of planned) await desk.ledger.send({ workspaceId: office.lead.workspaceId, emailId: id });
    return relay.messages.slice(from);
  };
  const subjects = (messages: CaughtMessage[]) => messages.map(({ to, mail }) => [to[0], mail.subject]);
  const climb = async (openLabId: string) => {
    const due = await rows<{ id: string }>(office.db, 'select id from open_lab_rungs where open_lab_id = $1 and climbed_at is null and due_at <= app.now() order by due_at', [openLabId]);
    for (const { id } of due) await desk.jobs.climbRung({ workspaceId: office.lead.workspaceId, rungId: id });
  };

  it('create, move, call off: one UID, a rising SEQUENCE, and a method that is the part’s and the body’s own', async () => {
    const { id, version } = await lab();
    const [guest] = await invite(id, ['Claire Martin']);
    const [created] = await deliver();
    const moved = await desk.labs.change(office.lead, id, version, { startsAt: new Date('2026-12-11T08:30:00Z'), endsAt: new Date('2026-12-11T16:00:00Z') });
    await tell(id);
    await tell(id);
    const updates = await deliver();
    await desk.labs.cancel(office.lead, id, moved.version);
    await tell(id);
    const cancels = await deliver();
    expect([updates.length, cancels.length]).toEqual([1, 1]);

    const messages = [created!, updates[0]!, cancels[0]!];
    expect(messages.map(({ mail }) => mail.subject)).toEqual([
      'Invitation\u00A0: Premier open lab, jeudi 10 décembre 2026', 'Changement\u00A0: Premier open lab, vendredi 11 décembre 2026', 'Annulé\u00A0: Premier open lab, vendredi 11 décembre 2026',
    ]);
    expect(messages.map(calendarOf)).toEqual([['REQUEST', 0, '2026-12-10T08:30:00Z', 'CONFIRMED'], ['REQUEST', 1, '2026-12-11T08:30:00Z', 'CONFIRMED'], ['CANCEL', 2, '2026-12-11T08:30:00Z', 'CANCELLED']].map(
      ([method, sequence, start, status]) => ({
        parts: 1, disposition: undefined, header: expect.stringContaining(`method=${method}`), method, uid: guest!.id, sequence, start, status,
        attendee: 'mailto:claire.martin@ofb.example', organizer: 'mailto:escale@equipe.example',
      })));
    for (const { mail, raw } of messages) {
      expect([Boolean(mail.text), Boolean(mail.html)]).toEqual([true, true]);
      expect(raw).toMatch(/^content-type: multipart\/alternative/im);
      expect(mail.html).not.toMatch(/<img|src=/);
    }
    expect(await seen(office, 'select status from invitations where id = $1', [guest!.id])).toEqual({ status: 'cancelled' });
  });

  it('a guest who is taken off the list alone is told so, not that the lab is called off', async () => {
    const { id } = await lab();
    const [guest] = await invite(id, ['Claire Martin']);
    await deliver();
    await desk.guests.cancel(office.lead, guest!);
    const [withdrawn] = await deliver();
    expect(withdrawn!.mail.subject).toBe('Invitation retirée\u00A0: Premier open lab, jeudi 10 décembre 2026');
    expect(withdrawn!.mail.text).not.toContain('n’aura pas lieu');
    expect(calendarOf(withdrawn!)).toMatchObject({ method: 'CANCEL', uid: guest!.id, status: 'CANCELLED' });
  });

  it('a link is 32 random bytes, another in each mail, kept as its hash only', async () => {
    const { id } = await lab();
    const [guest] = await invite(id, ['Ada Roux']);
    await desk.guests.send(office.lead, guest!);
    const messages = await deliver();
    const tokens = messages.map(({ mail }) => /\/rsvp\/([\w-]+)/.exec(mail.text!)![1]!);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(await desk.rsvp.view(token)).toMatchObject({ title: 'Premier open lab', status: 'sent' });
    }
    const kept = await seen<{ text: string }>(office, `select concat((select jsonb_agg(k)::text from invitation_tokens k), (select jsonb_agg(e)::text from emails e), (select jsonb_agg(i)::text from invitations i)) as text`);
    for (const token of tokens) expect(kept.text).not.toContain(token);
  });

  it('climbs the ladder as the clock moves: mails to whoever comes or has not said, calls to the silent, a word by voice from those who said yes, nothing after a no', async () => {
    const { id } = await lab();
    const [silent, maybe, yes, no] = await invite(id, ['Sil Ence', 'Peu Tetre', 'Oui Martin', 'Non Petit']);
    await deliver();
    const guest = { workspaceId: office.lead.workspaceId, memberId: null };
    await desk.guests.answer(guest, maybe!, { answer: 'maybe' });
    await desk.guests.answer(guest, yes!, { answer: 'yes' });
    await desk.guests.answer(guest, no!, { answer: 'no' });
    const sent: Record<string, unknown> = {};
    for (const [rung, at] of Object.entries({ week: '2026-12-03T08:00:00Z', undecided: '2026-12-04T08:00:00Z', voice: '2026-12-08T08:00:00Z', twoDays: '2026-12-08T08:30:00Z', eve: '2026-12-09T10:00:00Z', morning: '2026-12-10T07:00:00Z' })) {
      await office.moveTo(new Date(at));
      await climb(id);
      await climb(id);
      sent[rung] = subjects(await deliver()).sort();
    }
    const both = (days: string, comes: string) => [['oui.martin@ofb.example', `${comes}\u00A0: Premier open lab`], ['peu.tetre@ofb.example', `Venez-vous ${days}\u202F? Premier open lab`], ['sil.ence@ofb.example', `Venez-vous ${days}\u202F? Premier open lab`]];
    expect(sent).toEqual({
      week: both('dans 7\u00A0jours', 'Dans 7\u00A0jours'), undecided: [], voice: [], twoDays: both('dans 2\u00A0jours', 'Dans 2\u00A0jours'), eve: both('demain', 'Demain'),
      morning: both('aujourd’hui', 'Aujourd’hui').slice(0, 2),
    });
    const tasks = await rows(office.db, `select reason_code, contact_id, kind from follow_ups where reason_params ->> 'openLabId' = $1 order by due_at, contact_id`, [id]);
    expect(tasks).toHaveLength(3);
    expect(tasks).toEqual(expect.arrayContaining([
      { reason_code: 'lab_undecided', contact_id: silent!.contactId, kind: 'task' }, { reason_code: 'lab_undecided', contact_id: maybe!.contactId, kind: 'task' },
      { reason_code: 'lab_confirm', contact_id: yes!.contactId, kind: 'task' },
    ]));
    expect((await desk.labs.rungs(office.lead, id)).map(({ kind, reached }) => [kind, reached])).toEqual([
      ['remind', 3], ['call_undecided', 2], ['confirm_by_voice', 1], ['remind', 3], ['remind', 3], ['remind', 2],
    ]);
    await desk.guests.confirm(office.lead, yes!);
    expect(await seen(office, `select status from follow_ups where reason_code = 'lab_confirm' and contact_id = $1`, [yes!.contactId])).toEqual({ status: 'done' });
  });

  it('a worker that comes back a day late does not say "tomorrow" today, and nobody is reminded of a mail of this morning', async () => {
    const { id } = await lab();
    await invite(id, ['Tard If']);
    await deliver();
    await office.moveTo(new Date('2026-12-10T06:00:00Z'));
    await climb(id);
    expect(await deliver()).toEqual([]);
    await office.moveTo(new Date('2026-12-02T15:00:00Z'));
    const second = await lab();
    await invite(second.id, ['Fraiche Invitee']);
    await deliver();
    await office.moveTo(new Date('2026-12-03T08:00:00Z'));
    await climb(second.id);
    expect(await deliver()).toEqual([]);
  });

  it('an address the relay refuses for good shows as failed, and recovers when a person tries again', async () => {
    const { id } = await lab();
    const [guest] = await invite(id, ['Faux Nom']);
    relay.mood = 'refuse';
    await deliver();
    relay.mood = 'accept';
    const status = async () => (await seen<{ status: string }>(office, 'select status from invitations where id = $1', [guest!.id])).status;
    await sweepOf(desk);
    expect(await status()).toBe('failed');
    await desk.guests.send(office.lead, guest!);
    expect(await status()).toBe('sent');
    expect(await deliver()).toHaveLength(1);
  });

  it('a colleague brought by a guest becomes an invitation of their own, who says who gave their name; whoever objected is left alone', async () => {
    const { id } = await lab();
    await invite(id, ['Berthe Hote']);
    const [mail] = await deliver();
    const token = /\/rsvp\/([\w-]+)/.exec(mail!.mail.text!)![1]!;
    const bring = (email: string) => desk.rsvp.answer(token, { answer: 'yes', words: 'Vingt', colleague: { firstName: 'Paul', lastName: 'Collègue', email } });
    expect(await bring('Paul@OFB.example')).toMatchObject({ view: { status: 'yes', answer: 'Vingt' }, colleague: 'invited' });
    expect(await bring('paul@ofb.example')).toMatchObject({ colleague: 'invited' });
    expect(await bring('pas une adresse')).toMatchObject({ colleague: 'no_address' });
    const shy = await desk.contact(await facts.target(campaignId, { name: 'Ailleurs' }), { email: 'shy@ofb.example' });
    await desk.contacts.optOut(office.lead, shy, 'contact');
    expect(await bring('shy@ofb.example')).toMatchObject({ colleague: 'invited' });
    await tell(id);
    const invitations = await deliver();
    expect(subjects(invitations).map(([to]) => to)).toEqual(['paul@ofb.example']);
    expect(invitations[0]!.mail.text).toContain('Berthe Hote nous a donné votre nom.');
    const { items } = await desk.invitations.list(office.lead, id, {}, { limit: 10 });
    expect(items.find(({ email }) => email === 'paul@ofb.example')).toMatchObject({ broughtByName: 'Berthe Hote', status: 'sent', campaignId });
  });

  it('a guest’s own opposition is final: the page works once and for good, the chair is free, nothing is written', async () => {
    const { id } = await lab();
    const [guest] = await invite(id, ['Lasse Petit']);
    await office.db.query('update targets set contact_id = $2 where id = $1', [guest!.targetId, guest!.contactId]);
    const [mail] = await deliver();
    const token = /\/opt-out\/([\w-]+)/.exec(mail!.mail.text!)![1]!;
    expect(await desk.rsvp.optOutView(token)).toMatchObject({ locale: 'fr', team: 'Équipe' });
    await desk.rsvp.optOut(token);
    await desk.rsvp.optOut(token);
    expect(await seen(office, 'select count(*)::int as n from opt_outs where contact_id = $1 and member_id is null', [guest!.contactId])).toEqual({ n: 1 });
    expect(await seen(office, 'select status from invitations where id = $1', [guest!.id])).toEqual({ status: 'cancelled' });
    expect(await desk.rsvp.view(token)).toBeNull();
    expect(await seen(office, 'select stage from targets where id = $1', [guest!.targetId])).toEqual({ stage: 'do_not_contact' });
    await tell(id);
    expect(await deliver()).toEqual([]);
  });

  it('drafts wait until somebody sends them, and those without an address are named', async () => {
    const { id } = await lab();
    await invite(id, ['Plus Tard'], false);
    const mute = await desk.contact(await facts.target(campaignId, { name: 'Muette' }), { email: null });
    expect(await desk.invitations.invite(office.lead, id, { contactIds: [mute], campaignId, send: true })).toMatchObject({ withoutEmail: [mute] });
    await tell(id);
    expect(await deliver()).toEqual([]);
    expect(await desk.invitations.sendDrafts(office.lead, id)).toBe(1);
    await tell(id);
    expect(subjects(await deliver()).map(([to]) => to)).toEqual(['plus.tard@ofb.example']);
    expect((await desk.labs.get(office.lead, id)).counts).toEqual({ draft: 1, sent: 1 });
  });
});

const sweepOf = (desk: LabDesk) => (desk.jobs as unknown as { sweep(context: { queue: 'ok' }): Promise<number> }).sweep({ queue: 'ok' });
