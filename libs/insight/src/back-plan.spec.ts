import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backPlan, nextLabOn, oneMonthAfter } from './back-plan.js';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const aDay = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('the back-plan', () => {
  it('goes back from the day of the lab, on working days', () => {
    expect(backPlan('2026-11-10', '2026-12-10')).toEqual({
      firstLabOn: '2026-12-10', daysFromBest: 0,
      steps: [
        { key: 'place', dueOn: '2026-11-12' }, { key: 'invitations', dueOn: '2026-11-19' }, { key: 'shown_version', dueOn: '2026-11-19' },
        { key: 'programme', dueOn: '2026-11-26' }, { key: 'facilitators', dueOn: '2026-11-30' }, { key: 'version_ready', dueOn: '2026-12-03' },
        { key: 'groups', dueOn: '2026-12-09' }, { key: 'prints', dueOn: '2026-12-09' },
      ],
    });
  });

  it('says how far the lab is from a month after the launch', () => {
    expect(backPlan('2026-11-10', '2026-12-17').daysFromBest).toBe(7);
    expect(backPlan('2026-11-10', '2026-12-08').daysFromBest).toBe(-2);
    expect(backPlan(null, '2026-12-08')).toMatchObject({ firstLabOn: null, daysFromBest: null });
  });

  it.each([['2026-01-31', '2026-03-02'], ['2028-01-31', '2028-02-29'], ['2026-12-10', '2027-01-11']])('a launch on %s puts the first lab on %s', (launch, lab) => expect(oneMonthAfter(launch)).toBe(lab));

  it('asks nothing of anybody at a weekend, and never after the lab', () => {
    fc.assert(fc.property(aDay, (lab) => {
      for (const { dueOn } of backPlan(null, lab).steps) {
        expect([0, 6]).not.toContain(weekday(dueOn));
        expect(dueOn < lab).toBe(true);
      }
    }));
  });

  it('proposes the next lab one to two months later, on the same weekday', () => {
    fc.assert(fc.property(aDay, (lab) => {
      const next = nextLabOn(lab, lab);
      expect(weekday(next)).toBe(weekday(lab));
      const days = (Date.parse(next) - Date.parse(lab)) / 86_400_000;
      expect(days >= 31 && days <= 59).toBe(true);
    }));
  });

  it('never proposes a day that is past, or too close to invite for; then the first such weekday', () => {
    fc.assert(fc.property(aDay, aDay, (lab, today) => {
      const next = nextLabOn(lab, today);
      const notice = (Date.parse(next) - Date.parse(today)) / 86_400_000;
      expect(weekday(next)).toBe(weekday(lab));
      expect(notice >= 21).toBe(true);
      expect(next === nextLabOn(lab, lab) || notice < 28).toBe(true);
    }));
  });
});
