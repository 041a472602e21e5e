import { describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { judgeReply, readReply, type CalendarReply } from './calendar-reply.rules.js';

const UID = newId();
const lines = (...change: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${UID}`, 'SEQUENCE:1', 'DTSTAMP:20261130T100000Z', ...change, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const accepted = 'ATTENDEE;CN="Modèle, Ondine";PARTSTAT=ACCEPTED:MAILTO:Ondine@OFB.example';

describe('an answer from a calendar', () => {
  it.each([['ACCEPTED', 'yes'], ['TENTATIVE', 'maybe'], ['DECLINED', 'no']])('reads %s as %s', (partstat, answer) => {
    expect(readReply(lines(accepted.replace('ACCEPTED', partstat)))).toEqual({ uid: UID, sequence: 1, stamp: new Date('2026-11-30T10:00:00Z'), attendee: 'ondine@ofb.example', answer });
  });

  it('reads what Outlook folds, writes in capitals, and stamps in a zone of its own', () => {
    const body = ['BEGIN:VCALENDAR', 'METHOD:REPLY', 'PRODID:Microsoft Exchange Server 2010', 'VERSION:2.0', 'BEGIN:VTIMEZONE', 'TZID:Romance Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE',
      'BEGIN:VEVENT', 'ATTENDEE;PARTSTAT=ACCEPTED;CN=Ondine Modèle:mailto:ondine.modele@ofb', ' .example', 'COMMENT;LANGUAGE=fr-FR:\\n', `UID:${UID.toUpperCase()}`, 'SUMMARY;LANGUAGE=fr-FR:Accepté : Premier open lab', 'DTSTART;TZID=Romance Standard Time:20261210T093000', 'DTSTAMP:20261130T100000Z', 'SEQUENCE:0', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    expect(readReply(body)).toMatchObject({ uid: UID, sequence: 0, attendee: 'ondine.modele@ofb.example', answer: 'yes' });
  });

  it('takes somebody’s invitation or holiday for nothing of ours', () => {
    expect(readReply(lines(accepted).replace('METHOD:REPLY', 'METHOD:REQUEST'))).toBeNull();
    expect(readReply(lines(accepted).replace('METHOD:REPLY\r\n', ''))).toBeNull();
  });

  it.each([
    ['a counter-proposal', lines(accepted).replace('METHOD:REPLY', 'METHOD:COUNTER'), 'not_an_answer'],
    ['a delegation', lines(accepted.replace('ACCEPTED', 'DELEGATED')), 'not_an_answer'],
    ['two people at once', lines(accepted, accepted), 'unreadable'],
    ['nobody', lines(), 'unreadable'],
    ['a phone number', lines('ATTENDEE;PARTSTAT=ACCEPTED:tel:+33123'), 'unreadable'],
    ['a sequence that is none', lines(accepted).replace('SEQUENCE:1', 'SEQUENCE:-3'), 'unreadable'],
    ['no calendar at all', '<html>', 'unreadable'],
    ['half a file', lines(accepted).slice(0, 90), 'unreadable'],
  ])('leaves %s to a person', (_what, body, outcome) => {
    expect(readReply(body)).toBe(outcome);
  });

  const reply: CalendarReply = { uid: UID, sequence: 1, stamp: new Date('2026-11-30T10:00:00Z'), attendee: 'ondine@ofb.example', answer: 'yes' };
  const invitation = { email: 'Ondine@ofb.example', sequence: 1, answeredAt: null };

  it('counts from the invited address, about the invited person, on the last that they were told', () => {
    expect(judgeReply(reply, 'ondine@ofb.example', invitation)).toBeNull();
    expect(judgeReply(reply, 'ondine@ofb.example', null)).toBe('unknown');
    expect(judgeReply(reply, 'boss@ofb.example', invitation)).toBe('forged');
    expect(judgeReply(reply, null, invitation)).toBe('forged');
    expect(judgeReply({ ...reply, attendee: 'boss@ofb.example' }, 'boss@ofb.example', invitation)).toBe('forged');
    expect(judgeReply(reply, 'ondine@ofb.example', { ...invitation, email: null })).toBe('forged');
    expect(judgeReply({ ...reply, sequence: 0 }, 'ondine@ofb.example', invitation)).toBe('stale');
    expect(judgeReply({ ...reply, sequence: 2 }, 'ondine@ofb.example', invitation)).toBe('unknown');
  });

  it('takes nothing back that was said later on the page', () => {
    expect(judgeReply(reply, 'ondine@ofb.example', { ...invitation, answeredAt: new Date('2026-11-30T10:00:01Z') })).toBe('stale');
    expect(judgeReply(reply, 'ondine@ofb.example', { ...invitation, answeredAt: new Date('2026-11-30T10:00:00.900Z') })).toBeNull();
    expect(judgeReply({ ...reply, stamp: null }, 'ondine@ofb.example', { ...invitation, answeredAt: new Date('2026-11-30T10:00:01Z') })).toBeNull();
  });
});
