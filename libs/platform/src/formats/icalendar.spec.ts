import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { CALENDAR_END, calendarEvent, calendarHead, type CalendarEvent } from './icalendar.js';
import { vCard, type Card } from './vcard.js';

const at = new Date('2026-11-24T08:30:00Z');
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'follow-up-1@premier-cercle', sequence: 2, stamp: at, start: at, end: new Date('2026-11-24T08:45:00Z'), summary: 'Rappel promis', ...more,
});
const file = (events: CalendarEvent[], name = 'Relances'): string => calendarHead(name) + events.map(calendarEvent).join('') + CALENDAR_END;
const read = (text: string): ICAL.Event[] => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
/** What people write: any character but controls, which no line may hold. */
const words = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/\p{Cc}/gu, ''));
const longestLine = (text: string): number => Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));

describe('a calendar', () => {
  it('is read back by another program with its moment, its words and its version', () => {
    const [found] = read(file([event({ description: '01 99 00 00 10\nOpérateurs ; vague 2', location: 'Lyon, salle B' })]));
    expect(found!.startDate.toJSDate()).toEqual(at);
    expect(found!.duration.toSeconds()).toBe(15 * 60);
    expect([found!.uid, found!.summary, found!.description, found!.location, found!.sequence]).toEqual([
      'follow-up-1@premier-cercle', 'Rappel promis', '01 99 00 00 10\nOpérateurs ; vague 2', 'Lyon, salle B', 2,
    ]);
  });

  it('keeps whatever a person wrote, in lines of at most 75 octets', () => {
    fc.assert(fc.property(words, words, (summary, description) => {
      const text = file([event({ summary, description })]);
      expect(longestLine(text)).toBeLessThanOrEqual(75);
      const [found] = read(text);
      expect([found!.summary, found!.description ?? '']).toEqual([summary, description]);
    }), { numRuns: 300 });
  });

  it('cannot be given a second event by a line break in a name', () => {
    const text = file([event({ summary: 'Agence\r\nEND:VEVENT\r\nBEGIN:VEVENT\rSUMMARY:autre' })]);
    expect(read(text)).toHaveLength(1);
    expect(read(text)[0]!.summary).toBe('Agence\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:autre');
  });

  it('without events is still one', () => {
    expect(read(file([]))).toEqual([]);
  });
});

describe('a card', () => {
  const card = (more: Partial<Card> = {}): Card => ({
    uid: '0193b1f4-0000-7000-8000-000000000001', firstName: 'Marie', lastName: 'Dupont', organisation: 'Agence de l’eau', jobTitle: null, email: null, phone: null,
    address: { line: null, postcode: null, city: null }, ...more,
  });
  const property = (text: string, name: string): unknown => new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstPropertyValue(name);

  it('names the person, where they work and how to reach them', () => {
    const text = vCard(card({ jobTitle: 'Cheffe de projet', email: 'm.dupont@eau.example', phone: '01 99 00 00 10', address: { line: '1 rue du Port', postcode: '45000', city: 'Orléans' } }));
    expect(['fn', 'n', 'org', 'title', 'email', 'tel', 'adr', 'uid', 'version'].map((name) => property(text, name))).toEqual([
      'Marie Dupont', ['Dupont', 'Marie', '', '', ''], 'Agence de l’eau', 'Cheffe de projet', 'm.dupont@eau.example', '01 99 00 00 10', ['', '', '1 rue du Port', 'Orléans', '', '45000', ''],
      'urn:uuid:0193b1f4-0000-7000-8000-000000000001', '3.0',
    ]);
  });

  it('of a body without a named person carries the name of the body', () => {
    const text = vCard(card({ firstName: null, lastName: null, phone: '01 99 00 00 10' }));
    expect([property(text, 'fn'), text.includes('X-ABSHOWAS:COMPANY')]).toEqual(['Agence de l’eau', true]);
  });

  it('keeps whatever a person wrote, in lines of at most 75 octets', () => {
    // RFC 2426 wants a semicolon of a name escaped as well; the reader at hand takes that literally, outside lists.
    fc.assert(fc.property(words, words.map((name) => name.replaceAll(';', '')), (organisation, lastName) => {
      const text = vCard(card({ organisation, firstName: null, lastName }));
      expect(longestLine(text)).toBeLessThanOrEqual(75);
      expect([property(text, 'org'), property(text, 'fn')]).toEqual([organisation, lastName || organisation]);
    }), { numRuns: 300 });
  });
});
