import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import ICAL from 'ical.js';
import { rows } from '#platform/database/sql.js';
import { ImapMailbox } from '#platform/mail/imap.mailbox.js';
import { MailboxError } from '#platform/mail/mailbox.js';
import { SmtpMailer } from '#platform/mail/smtp.mailer.js';
import { FunnelFacts } from '#testing/funnel-facts.js';
import { ImapServer } from '#testing/imap-server.js';
import { LAB_MAIL_FROM, openLabDesk, type LabDesk } from '#testing/lab-desk.js';
import { SmtpCatcher } from '#testing/smtp-catcher.js';
import { openTestOffice, type TestOffice } from '#testing/test-office.js';
import { openTestQueue, type TestQueue } from '#testing/test-queue.js';
import { CalendarReplies } from './calendar-replies.service.js';

interface Guest { id: string; email: string; file: string }

describe('answers that come back from calendars', () => {
  let office: TestOffice;
  let queue: TestQueue;
  let relay: SmtpCatcher;
  let imap: ImapServer;
  let desk: LabDesk;
  let facts: FunnelFacts;
  let productId: string;
  let campaignId: string;
  let openLabId: string;
  let replies: CalendarReplies;
  const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
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
    imap = await ImapServer.start();
    replies = new CalendarReplies(office.uow, office.clock, new ImapMailbox({ url: imap.url }), desk.guests);
    for (const table of ['emails', 'calendar_replies', 'mailboxes']) await office.db.query(`delete from ${table}`);
    relay.clear();
    warned.mockClear();
    const soon = Date.now() + 20 * 86_400_000;
    ({ id: openLabId } = await desk.labs.create(office.lead, { productId, title: 'Premier open lab', startsAt: new Date(soon), endsAt: new Date(soon + 7 * 3_600_000), place: 'Paris', capacity: 2 }));
  });
  afterEach(() => imap.close());
  afterAll(async () => {
    warned.mockRestore();
    await relay.close();
    await queue.close();
    await office.close();
  });

  const deliver = async (): Promise<typeof relay.messages> => {
    const from = relay.messages.length;
    const planned = await rows<{ id: string }>(office.db, `select id from emails where state = 'planned' and not_before <= app.now() order by id`);
    for (const { id } of planned) await desk.ledger.send({ workspaceId: office.lead.workspaceId, emailId: id });
    return relay.messages.slice(from);
  };
  /** Invites people and reads the calendar files out of the mails they got. */
  const invited = async (...names: string[]): Promise<Guest[]> => {
    const contactIds: string[] = [];
    for (const name of names) contactIds.push(await desk.contact(await facts.target(campaignId, { name }), { name, email: `${name.toLowerCase()}@ofb.example` }));
    await desk.invitations.invite(office.lead, openLabId, { contactIds, campaignId, send: true });
    await desk.jobs.tellGuests({ workspaceId: office.lead.workspaceId, openLabId });
    const mails = await deliver();
    return names.map((name) => {
      const email = `${name.toLowerCase()}@ofb.example`;
      const file = mails.find(({ to }) => to[0] === email)!.mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!.content.toString('utf8');
      return { id: String(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!.getFirstPropertyValue('uid')), email, file };
    });
  };
  /** What a calendar makes of an invitation when somebody presses a button. */
  const answerTo = (file: string, partstat: string): string => file.replace('METHOD:REQUEST', 'METHOD:REPLY').replace(/PARTSTAT=[A-Z-]+/, `PARTSTAT=${partstat}`).replace(/DTSTAMP:\w+/, `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`);
  const statusOf = async ({ id }: Guest): Promise<string> => (await rows<{ status: string }>(office.db, 'select status from invitations where id = $1', [id]))[0]!.status;
  const outcomes = async (): Promise<string[]> => (await rows<{ outcome: string }>(office.db, 'select outcome from calendar_replies order by id')).map(({ outcome }) => outcome);

  it('counts Accept, Tentative and Decline like the page does, and marks only these letters as read', async () => {
    const [ondine, basile, flore] = await invited('Ondine', 'Basile', 'Flore') as [Guest, Guest, Guest];
    imap.receive({ from: 'boss@ofb.example', messageId: '<hello@ofb>' });
    for (const [guest, partstat] of [[ondine, 'ACCEPTED'], [basile, 'TENTATIVE'], [flore, 'DECLINED']] as const) imap.receive({ from: guest.email, messageId: `<${guest.id}@ofb>`, calendar: answerTo(guest.file, partstat) });
    expect(await replies.readMailbox()).toBe('done');
    expect(await Promise.all([ondine, basile, flore].map(statusOf))).toEqual(['yes', 'maybe', 'no']);
    expect(imap.letters.map(({ seen }) => seen)).toEqual([false, true, true, true]);
    // Of other mail, neither text nor headers were asked for.
    expect(imap.asked.filter((line) => /BODY\.PEEK|RFC822|BODY\[/.test(line) && /^UID FETCH 1 /.test(line))).toEqual([]);
    expect(imap.asked.filter((line) => /EXPUNGE|COPY|MOVE|APPEND|DELETE/.test(line))).toEqual([]);
    expect(warned).not.toHaveBeenCalled();
  });

  it('handles a letter once, whatever is read again', async () => {
    const [ondine] = await invited('Once') as [Guest];
    const letter = { from: ondine.email, messageId: '<once@ofb>', calendar: answerTo(ondine.file, 'ACCEPTED') };
    imap.receive(letter);
    await replies.readMailbox();
    expect(await replies.readMailbox()).toBe('skipped');
    await desk.guests.answer(office.lead, (await desk.invitations.known(office.lead, openLabId, ondine.id)), { answer: 'no' });
    // The process died before it noted how far it was; the mailbox was rebuilt; somebody moved the letter out and back.
    await office.db.query('delete from mailboxes');
    await replies.readMailbox();
    imap.validity = 2;
    imap.receive(letter);
    await replies.readMailbox();
    expect(await statusOf(ondine)).toBe('no');
    expect(await outcomes()).toEqual(['answered']);
    expect(imap.letters.every(({ seen }) => seen)).toBe(true);
  });

  it('counts a letter once that two readers find at the same moment', async () => {
    const [alone, both] = await invited('Alone', 'Both') as [Guest, Guest];
    imap.receive({ from: alone.email, messageId: '<alone@ofb>', calendar: answerTo(alone.file, 'ACCEPTED') });
    await replies.readMailbox();
    imap.receive({ from: both.email, messageId: '<both@ofb>', calendar: answerTo(both.file, 'ACCEPTED') });
    await Promise.all([replies.readMailbox(), replies.readMailbox(), replies.readMailbox()]);
    expect(await outcomes()).toEqual(['answered', 'answered']);
    const versions = await rows<{ version: number }>(office.db, 'select version from invitations where id = any($1::uuid[])', [[alone.id, both.id]]);
    expect(versions[0]).toEqual(versions[1]);
  });

  it('leaves unread what is stale, unknown, forged, too long or no answer, and logs neither names nor addresses', async () => {
    const [ondine, basile] = await invited('Garance', 'Hector') as [Guest, Guest];
    const yes = answerTo(ondine.file, 'ACCEPTED');
    imap.receive({ from: 'boss@ofb.example', messageId: '<forged@ofb>', calendar: yes });
    imap.receive({ from: basile.email, messageId: '<forged2@ofb>', calendar: answerTo(basile.file, 'ACCEPTED').replaceAll(basile.id, ondine.id) });
    imap.receive({ from: `${ondine.email},${basile.email}`, messageId: '<two@ofb>', calendar: yes });
    imap.receive({ from: ondine.email, messageId: '<unknown@ofb>', calendar: yes.replaceAll(ondine.id, '0192e5a0-0000-7000-8000-000000000000') });
    imap.receive({ from: ondine.email, messageId: '<ahead@ofb>', calendar: yes.replace(/SEQUENCE:\d+/, 'SEQUENCE:7') });
    imap.receive({ from: ondine.email, messageId: '<counter@ofb>', calendar: yes.replace('METHOD:REPLY', 'METHOD:COUNTER') });
    imap.receive({ from: ondine.email, messageId: '<long@ofb>', calendar: yes.replace('END:VEVENT', `COMMENT:${'x'.repeat(200_000)}\r\nEND:VEVENT`) });
    imap.receive({ from: ondine.email, messageId: '<junk@ofb>', calendar: 'BEGIN:VCALENDAR' });
    imap.receive({ from: ondine.email, messageId: '<own@ofb>', calendar: ondine.file });
    imap.receive({ from: ondine.email, messageId: '<old@ofb>', calendar: yes, age: 40 });
    await replies.readMailbox();
    expect(await outcomes()).toEqual(['forged', 'forged', 'forged', 'unknown', 'unknown', 'not_an_answer', 'too_large', 'unreadable']);
    expect(await Promise.all([ondine, basile].map(statusOf))).toEqual(['sent', 'sent']);
    expect(imap.letters.some(({ seen }) => seen)).toBe(false);
    expect(JSON.stringify(warned.mock.calls)).not.toMatch(/ofb|Garance|Hector|@/);

    // The day moved since: the answer was to another date.
    await desk.labs.change(office.lead, openLabId, (await desk.labs.get(office.lead, openLabId)).version, { place: 'Lyon' });
    await desk.jobs.tellGuests({ workspaceId: office.lead.workspaceId, openLabId });
    imap.receive({ from: ondine.email, messageId: '<stale@ofb>', calendar: yes });
    await replies.readMailbox();
    expect((await outcomes()).at(-1)).toBe('stale');
    expect(await statusOf(ondine)).toBe('sent');
  });

  it('tells whoever accepts after the last chair was taken that they wait, since no page told them', async () => {
    const guests = await invited('Un', 'Deux', 'Trois');
    for (const { email, file, id } of guests) imap.receive({ from: email, messageId: `<${id}@ofb>`, calendar: answerTo(file, 'ACCEPTED') });
    await replies.readMailbox();
    expect(await Promise.all(guests.map(statusOf))).toEqual(['yes', 'yes', 'waiting']);
    const [mail, ...others] = await deliver();
    expect(others).toEqual([]);
    expect(mail!.to).toEqual([guests[2]!.email]);
    expect(mail!.mail.subject).toBe('Liste d’attente\u00A0: Premier open lab');
    expect(mail!.mail.text).toContain('ne vous déplacez pas');
  });

  it('leaves an answer to a lab that was called off, and goes on with the next', async () => {
    const [first] = await invited('Called') as [Guest];
    await desk.labs.cancel(office.lead, openLabId, (await desk.labs.get(office.lead, openLabId)).version);
    imap.receive({ from: first.email, messageId: '<closed@ofb>', calendar: answerTo(first.file, 'ACCEPTED') });
    await replies.readMailbox();
    expect(await outcomes()).toEqual(['closed']);
    expect(imap.letters[0]!.seen).toBe(false);
  });

  it('says why a mailbox cannot be read, without its password', async () => {
    const wrong = new CalendarReplies(office.uow, office.clock, new ImapMailbox({ url: imap.url.replace('secret', 's3cr3t') }), desk.guests);
    await expect(wrong.readMailbox()).rejects.toThrow(MailboxError);
    await expect(wrong.readMailbox()).rejects.toThrow(/user or password refused/);
    await expect(wrong.readMailbox()).rejects.not.toThrow(/s3cr3t/);
    await imap.close();
    await expect(replies.readMailbox()).rejects.toThrow(/ECONNREFUSED/);
    imap = await ImapServer.start();
  });
});
