import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { invitationTexts, unknownFields } from '#contracts/texts/invitation.js';
import { LOCALES } from '#contracts/vocabulary.js';
import { invitationCalendar, type CalendarFacts } from './invitation.calendar.js';
import { invitationEmail, reminderEmail, type InvitationMailData } from './invitation.email.js';

const data = (more: Partial<InvitationMailData> = {}): InvitationMailData => ({
  locale: 'fr', firstName: 'Claire', product: 'Escale', team: 'Équipe Escale', timeZone: 'Europe/Paris', broughtByName: null,
  lab: {
    title: 'Premier open lab', startsAt: new Date('2026-12-10T08:30:00Z'), endsAt: new Date('2026-12-10T16:00:00Z'), place: '20 avenue de Ségur, Paris',
    programme: 'Matin\u00A0: le problème\nAprès-midi\u00A0: les solutions', question: 'Combien de dossiers par mois\u202F?', template: {},
  },
  rsvpUrl: 'https://crm.example/rsvp/aaa', optOutUrl: 'https://crm.example/opt-out/aaa', ...more,
});

describe('an invitation', () => {
  it('says when, where, that it is a working day without a round table, how to answer, who holds the data and how to object', () => {
    const { subject, text, html } = invitationEmail('invite', data());
    expect(subject).toBe('Invitation\u00A0: Premier open lab, jeudi 10 décembre 2026');
    for (const told of [
      'Bonjour Claire,', 'C’est une journée de travail, sans tour de table.', 'Quand\u00A0: Jeudi 10 décembre 2026, de 9\u00A0h\u00A030 à 17\u00A0h', 'Où\u00A0: 20 avenue de Ségur, Paris',
      'Après-midi\u00A0: les solutions', 'Combien de dossiers par mois', 'Répondre à l’invitation\u00A0: https://crm.example/rsvp/aaa',
      'L’équipe «\u00A0Équipe Escale\u00A0» vous écrit', 'Ne plus me contacter\u00A0: https://crm.example/opt-out/aaa',
    ]) expect(text).toContain(told);
    for (const told of ['href="https://crm.example/rsvp/aaa"', 'href="https://crm.example/opt-out/aaa"', 'sans tour de table']) expect(html).toContain(told);
  });

  it('is in English for those who read it', () => {
    const { subject, text } = invitationEmail('invite', data({ locale: 'en' }));
    expect(subject).toBe('Invitation: Premier open lab, Thursday 10 December 2026');
    expect(text).toContain('It is a working day, without a round table.');
    expect(text).toContain('When: Thursday 10 December 2026, from 9:30 to 17:00');
  });

  it('may be in the team’s own words, with its fields filled in; what must be said is said all the same', () => {
    const { lab } = data();
    const words = { subject: 'Venez le {date}', body: '{bonjour}\n\nRendez-vous à {lieu}.\nÀ bientôt <b>{équipe}</b>' };
    const { subject, text, html } = invitationEmail('invite', data({ lab: { ...lab, template: { fr: words } } }));
    expect(subject).toBe('Venez le jeudi 10 décembre 2026');
    expect(text).toContain('Rendez-vous à 20 avenue de Ségur, Paris.\nÀ bientôt <b>Équipe Escale</b>');
    expect(text).toContain('sans tour de table');
    expect(html).toContain('&lt;b&gt;Équipe Escale&lt;/b&gt;');
    expect(unknownFields('{prenom} {prénom} {date}', 'fr')).toEqual(['prenom']);
  });

  it('the house’s own words hold no field that nothing fills', () => {
    for (const locale of LOCALES) {
      const { subject, body } = invitationTexts(locale);
      expect(unknownFields(`${subject} ${body}`, locale)).toEqual([]);
    }
  });

  it('names who brought a colleague, and asks for nothing from the network', () => {
    const { text, html } = invitationEmail('invite', data({ broughtByName: 'Ada Roux', firstName: null }));
    expect(text).toContain('Ada Roux nous a donné votre nom.');
    expect(text).toMatch(/^Bonjour,\n/);
    expect(html).not.toMatch(/<img|<script|<link|url\(/);
  });

  it('reminds those who come of their chair, and asks the others whether they come', () => {
    const expected = reminderEmail(data(), { daysBefore: 1, expected: true, questionOpen: true });
    expect([expected.subject, expected.text]).toEqual(['Demain\u00A0: Premier open lab', expect.stringContaining('Une question attend encore votre réponse\u00A0: Combien de dossiers')]);
    const open = reminderEmail(data(), { daysBefore: 7, expected: false, questionOpen: true });
    expect(open.subject).toBe('Venez-vous dans 7\u00A0jours\u202F? Premier open lab');
    expect(open.text).toContain('Dire si je viens\u00A0: https://crm.example/rsvp/aaa');
  });
});

describe('its calendar part', () => {
  const facts = (more: Partial<CalendarFacts> = {}): CalendarFacts => ({
    method: 'REQUEST', uid: '01989f3e-0000-7000-8000-000000000001', sequence: 0, stamp: new Date('2026-11-23T09:00:00Z'), startsAt: new Date('2026-12-10T08:30:00Z'),
    endsAt: new Date('2026-12-10T16:00:00Z'), title: 'Premier open lab\u00A0; ateliers, solutions', place: '20 avenue de Ségur, Paris', description: 'Sans tour de table.\n\nMatin, puis après-midi',
    organizer: { name: 'Équipe "Escale", DINUM', email: 'escale@equipe.example' }, attendee: { name: 'Claire Martin', email: 'claire@ofb.example', status: 'sent' }, locale: 'fr', ...more,
  });
  /** As an independent parser reads it. */
  const read = (body: string) => {
    const calendar = new ICAL.Component(ICAL.parse(body));
    const event = calendar.getFirstSubcomponent('vevent')!;
    return { method: calendar.getFirstPropertyValue('method'), event, value: (name: string) => event.getFirstPropertyValue(name) };
  };

  it('is one event in UTC with its method, organiser and the guest alone', () => {
    const body = invitationCalendar(facts());
    const { method, event, value } = read(body);
    expect(method).toBe('REQUEST');
    expect([value('uid'), value('sequence'), value('status'), String(value('dtstart')), String(value('dtend')), String(value('dtstamp'))]).toEqual([
      '01989f3e-0000-7000-8000-000000000001', 0, 'CONFIRMED', '2026-12-10T08:30:00Z', '2026-12-10T16:00:00Z', '2026-11-23T09:00:00Z',
    ]);
    expect([value('summary'), value('location'), value('description')]).toEqual(['Premier open lab\u00A0; ateliers, solutions', '20 avenue de Ségur, Paris', 'Sans tour de table.\n\nMatin, puis après-midi']);
    const organizer = event.getFirstProperty('organizer')!;
    expect([organizer.getFirstValue(), organizer.getParameter('cn')]).toEqual(['mailto:escale@equipe.example', 'Équipe ’Escale’, DINUM']);
    const attendees = event.getAllProperties('attendee');
    expect(attendees.map((attendee) => [String(attendee.getFirstValue()).toLowerCase(), attendee.getParameter('partstat'), attendee.getParameter('rsvp'), attendee.getParameter('cn')])).toEqual([
      ['mailto:claire@ofb.example', 'NEEDS-ACTION', 'TRUE', 'Claire Martin'],
    ]);
  });

  it('is folded at 75 octets with CRLF', () => {
    const body = invitationCalendar(facts({ description: 'é'.repeat(400) }));
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(body).value('description')).toBe('é'.repeat(400));
  });

  it('keeps what the guest answered, and cancels under the same UID with a higher SEQUENCE', () => {
    expect(read(invitationCalendar(facts({ sequence: 1, attendee: { name: null, email: 'claire@ofb.example', status: 'confirmed' } }))).event.getFirstProperty('attendee')!.getParameter('partstat')).toBe('ACCEPTED');
    const { method, value } = read(invitationCalendar(facts({ method: 'CANCEL', sequence: 2 })));
    expect([method, value('status'), value('sequence'), value('uid')]).toEqual(['CANCEL', 'CANCELLED', 2, '01989f3e-0000-7000-8000-000000000001']);
  });

  it('nothing typed into a title makes a line of its own', () => {
    const { event } = read(invitationCalendar(facts({ title: 'Lab\r\nATTENDEE:mailto:x@y.example', place: 'A\nB' })));
    expect(event.getAllProperties('attendee')).toHaveLength(1);
  });
});
