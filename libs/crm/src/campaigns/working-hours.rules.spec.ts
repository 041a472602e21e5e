import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DEFAULT_WORKING_HOURS } from '#contracts/cadence.js';
import { holidaysOf } from './holidays.rules.js';
import { HOLIDAY_REGIONS, type HolidayRegion } from '../organisations/territory.rules.js';
import {
  addWorkingDays, isOpen, isWorkingDay, moveIntoHours, nextHalfDayStart, nextWorkingDay, NoOpenDayError, type Calendar,
} from './working-hours.rules.js';

const paris: Calendar = { timeZone: 'Europe/Paris', holidayRegion: 'metropole', hours: DEFAULT_WORKING_HOURS, closedDays: [] };
const inParis = (wall: string) => DateTime.fromISO(wall, { zone: 'Europe/Paris' }).toJSDate();
const wall = (at: Date, { timeZone }: Calendar = paris) => DateTime.fromJSDate(at, { zone: timeZone }).toFormat("ccc yyyy-MM-dd HH:mm");

describe('open hours', () => {
  it('are Monday to Friday, 9:00–12:00 and 14:00–17:30, closed at the end of each half-day', () => {
    const open = ['2026-11-24T09:00', '2026-11-24T11:59', '2026-11-24T14:00', '2026-11-24T17:29'];
    const closed = ['2026-11-24T08:59', '2026-11-24T12:00', '2026-11-24T13:59', '2026-11-24T17:30', '2026-11-22T10:00', '2026-12-25T10:00'];
    expect(open.map((at) => isOpen(inParis(at), paris))).toEqual(open.map(() => true));
    expect(closed.map((at) => isOpen(inParis(at), paris))).toEqual(closed.map(() => false));
  });

  it('an open instant stays where it is', () => {
    expect(moveIntoHours(inParis('2026-11-24T10:12'), paris)).toEqual(inParis('2026-11-24T10:12'));
  });

  it('Friday evening moves to Monday morning', () => {
    expect(wall(moveIntoHours(inParis('2026-11-27T18:00'), paris))).toBe('Mon 2026-11-30 09:00');
  });

  it('lunch moves to the afternoon', () => {
    expect(wall(moveIntoHours(inParis('2026-11-24T12:30'), paris))).toBe('Tue 2026-11-24 14:00');
  });

  it('a day the team closed is jumped over', () => {
    const closed = { ...paris, closedDays: ['2026-12-24', '2026-12-28'] };
    expect(wall(moveIntoHours(inParis('2026-12-24T10:00'), closed))).toBe('Tue 2026-12-29 09:00');
  });

  it('stay on the wall clock across both clock changes', () => {
    expect(moveIntoHours(inParis('2027-03-26T20:00'), paris).toISOString()).toBe('2027-03-30T07:00:00.000Z');
    expect(moveIntoHours(inParis('2026-10-23T20:00'), paris).toISOString()).toBe('2026-10-26T08:00:00.000Z');
    expect(addWorkingDays(inParis('2026-10-23T10:12'), 1, paris).toISOString()).toBe('2026-10-26T09:12:00.000Z');
  });

  it('are those of the target: 9:00 in Cayenne is 13:00 in Paris in winter', () => {
    const cayenne: Calendar = { ...paris, timeZone: 'America/Cayenne', holidayRegion: 'guyane' };
    expect(moveIntoHours(inParis('2026-11-24T10:00'), cayenne)).toEqual(inParis('2026-11-24T13:00'));
  });

  it('a calendar without any open day says so instead of searching for ever', () => {
    expect(() => moveIntoHours(inParis('2026-11-24T10:00'), { ...paris, hours: { ...DEFAULT_WORKING_HOURS, weekdays: [] } })).toThrow(NoOpenDayError);
    expect(() => addWorkingDays(inParis('2026-11-24T10:00'), 3, { ...paris, hours: { ...DEFAULT_WORKING_HOURS, weekdays: [] } })).toThrow(NoOpenDayError);
  });

  it('an unknown time zone is refused', () => {
    expect(() => isOpen(new Date(), { ...paris, timeZone: 'Europe/Atlantis' })).toThrow(RangeError);
  });
});

describe('holidays by territory', () => {
  const at = (region: HolidayRegion, timeZone: string, day: string) => {
    const calendar: Calendar = { ...paris, timeZone, holidayRegion: region };
    return isWorkingDay(DateTime.fromISO(`${day}T10:00`, { zone: timeZone }).toJSDate(), calendar);
  };
  it('on Good Friday one calls Paris and Fort-de-France, not Strasbourg', () => {
    expect(at('metropole', 'Europe/Paris', '2027-03-26')).toBe(true);
    expect(at('martinique', 'America/Martinique', '2027-03-26')).toBe(true);
    expect(at('alsace-moselle', 'Europe/Paris', '2027-03-26')).toBe(false);
  });
  it('20 December is closed in La Réunion only', () => {
    expect(at('la-reunion', 'Indian/Reunion', '2027-12-20')).toBe(false);
    expect(at('mayotte', 'Indian/Mayotte', '2027-12-20')).toBe(true);
  });
});

describe('half-days', () => {
  it('the next half-day of a morning is the afternoon, of an afternoon the next morning', () => {
    expect(wall(nextHalfDayStart(inParis('2026-11-24T10:00'), paris))).toBe('Tue 2026-11-24 14:00');
    expect(wall(nextHalfDayStart(inParis('2026-11-27T15:00'), paris))).toBe('Mon 2026-11-30 09:00');
    expect(wall(nextHalfDayStart(inParis('2026-11-24T07:00'), paris))).toBe('Tue 2026-11-24 09:00');
  });

  it('the next working day keeps or changes the half-day', () => {
    expect(wall(nextWorkingDay(inParis('2026-11-24T10:00'), 'same', paris))).toBe('Wed 2026-11-25 09:00');
    expect(wall(nextWorkingDay(inParis('2026-11-24T10:00'), 'other', paris))).toBe('Wed 2026-11-25 14:00');
    expect(wall(nextWorkingDay(inParis('2026-11-27T15:40'), 'same', paris))).toBe('Mon 2026-11-30 14:00');
    expect(wall(nextWorkingDay(inParis('2026-11-27T15:40'), 'other', paris))).toBe('Mon 2026-11-30 09:00');
  });

  it('a team that works mornings only is never sent to an afternoon', () => {
    const mornings = { ...paris, hours: { ...DEFAULT_WORKING_HOURS, afternoon: { from: '14:00', to: '14:00' } } };
    expect(wall(nextWorkingDay(inParis('2026-11-24T10:00'), 'other', mornings))).toBe('Wed 2026-11-25 09:00');
    expect(wall(nextHalfDayStart(inParis('2026-11-24T10:00'), mornings))).toBe('Wed 2026-11-25 09:00');
  });

  it('ten working days over Christmas and New Year are counted without the holidays', () => {
    expect(wall(addWorkingDays(inParis('2026-12-21T10:12'), 10, paris))).toBe('Wed 2027-01-06 10:12');
    expect(wall(addWorkingDays(inParis('2026-11-21T10:12'), 0, paris))).toBe('Mon 2026-11-23 09:00');
  });
});

describe('whatever the moment and the territory', () => {
  const zones: Record<HolidayRegion, string> = {
    metropole: 'Europe/Paris', 'alsace-moselle': 'Europe/Paris', guadeloupe: 'America/Guadeloupe', martinique: 'America/Martinique',
    guyane: 'America/Cayenne', 'la-reunion': 'Indian/Reunion', 'saint-pierre-et-miquelon': 'America/Miquelon', mayotte: 'Indian/Mayotte',
    'saint-barthelemy': 'America/St_Barthelemy', 'saint-martin': 'America/Marigot', 'wallis-et-futuna': 'Pacific/Wallis',
    'polynesie-francaise': 'Pacific/Tahiti', 'nouvelle-caledonie': 'Pacific/Noumea',
  };
  const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
  const calendars = fc.constantFrom(...HOLIDAY_REGIONS).map((region): Calendar => ({ ...paris, timeZone: zones[region], holidayRegion: region }));

  it('every function answers with an open instant that is no holiday and not before the question', () => {
    fc.assert(fc.property(moments, calendars, fc.integer({ min: 0, max: 20 }), (at, calendar, n) => {
      const strictlyLater = [nextHalfDayStart(at, calendar), nextWorkingDay(at, 'same', calendar), nextWorkingDay(at, 'other', calendar)];
      for (const answer of strictlyLater) expect(answer.getTime()).toBeGreaterThan(at.getTime());
      for (const answer of [...strictlyLater, moveIntoHours(at, calendar), addWorkingDays(at, n, calendar)]) {
        expect(answer.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(isOpen(answer, calendar)).toBe(true);
        const day = DateTime.fromJSDate(answer, { zone: calendar.timeZone });
        expect(holidaysOf(calendar.holidayRegion, day.year).has(day.toISODate()!)).toBe(false);
        expect(day.weekday).toBeLessThanOrEqual(5);
      }
    }), { numRuns: 300 });
  });

  it('moving into hours twice changes nothing', () => {
    fc.assert(fc.property(moments, calendars, (at, calendar) => {
      const once = moveIntoHours(at, calendar);
      expect(moveIntoHours(once, calendar)).toEqual(once);
    }), { numRuns: 200 });
  });
});
