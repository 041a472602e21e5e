import { describe, expect, it } from '@jest/globals';
import { CALL_BANDS, type CallBand } from '#contracts/call-bands.js';
import { randomFrom } from './random.js';
import { FEWEST_DIALS, timeToCall, type MomentTally } from './time-to-call.js';

/** Calls spread over a week, answered at a rate that may depend on the band and the day. */
function week(dialsOfACell: number, rate: (band: CallBand, weekday: number) => number): MomentTally[] {
  return [1, 2, 3, 4, 5].flatMap((weekday) => CALL_BANDS.map((band) => ({ weekday, band, dials: dialsOfACell, answered: Math.round(dialsOfACell * rate(band, weekday)) })));
}

describe('the time to call', () => {
  it('says nothing before forty calls, and how many are asked for', () => {
    const early = timeToCall([{ weekday: 2, band: '10_to_12', dials: FEWEST_DIALS - 1, answered: 30 }]);
    expect(early).toMatchObject({ dials: 39, answered: 30, needed: 40, bands: { advice: 'too_early', best: null, probability: null }, weekdays: { advice: 'too_early' } });
    expect(early.bands.rates.map(({ expected }) => expected)).toEqual([null, null, null, null, null]);
  });

  it('says nothing of a moment that was tried fewer than ten times, nor of one alone', () => {
    const alone = timeToCall([{ weekday: 1, band: '10_to_12', dials: 60, answered: 30 }, { weekday: 1, band: 'from_16', dials: 9, answered: 9 }]);
    expect(alone.bands).toMatchObject({ advice: 'too_early', best: null });
    const [odd] = [timeToCall([...week(8, () => 0.25), { weekday: 3, band: 'from_16', dials: 0, answered: 0 }])];
    expect(odd!.bands.advice).toBe('alike');
  });

  it('names the hours that clearly do better, drawn back towards the campaign', () => {
    const { bands, weekdays } = timeToCall(week(20, (band) => (band === '10_to_12' ? 0.6 : 0.25)));
    expect(bands).toMatchObject({ advice: 'clear', best: { band: '10_to_12', dials: 100, answered: 60 } });
    expect(bands.probability).toBeGreaterThan(0.99);
    expect(bands.best!.expected).toBeLessThan(0.6);
    expect(bands.best!.expected).toBeGreaterThan(0.5);
    expect(weekdays).toMatchObject({ advice: 'alike', best: null });
  });

  it('puts a day and an hour together where a cell has few calls', () => {
    const cell = timeToCall(week(4, (band, weekday) => (band === '14_to_16' ? 0.75 : 0.25) * (weekday === 1 ? 0 : 1))).cells.find(({ weekday, band }) => weekday === 2 && band === '14_to_16');
    expect(cell).toMatchObject({ dials: 4, answered: 3 });
    expect(cell!.expected).toBeGreaterThan(0.4);
    expect(cell!.expected).toBeLessThan(0.75);
  });

  it('compares nothing where nobody, or everybody, answered', () => {
    for (const rate of [0, 1]) expect(timeToCall(week(10, () => rate)).bands).toMatchObject({ advice: 'alike', best: null });
  });

  it('finds a clear moment in at most one of twenty campaigns where there is none', () => {
    let [clear, leaning] = [0, 0];
    for (let seed = 0; seed < 120; seed++) {
      const random = randomFrom('alike', seed);
      const tallies = week(6, () => 0).map((tally) => ({ ...tally, answered: Array.from({ length: 6 }, () => random.uniform()).filter((draw) => draw < 0.3).length }));
      const { advice } = timeToCall(tallies).bands;
      if (advice === 'clear') clear++;
      if (advice === 'leaning') leaning++;
    }
    expect(clear / 120).toBeLessThanOrEqual(0.05);
    expect(leaning / 120).toBeLessThanOrEqual(0.4);
  });
});
