import { describe, expect, it } from '@jest/globals';
import { forecastOf } from '../insights/forecast/forecast.rules.js';
import { questionFor } from './question.rules.js';
import type { ComparedSegments } from './weekly-report.types.js';

describe('the decision asked for', () => {
  const compared = (advice: ComparedSegments['advice']): ComparedSegments => ({
    by: 'kind', better: { value: 'Musées', tried: 17, interested: 5 }, other: { value: 'Universités', tried: 26, interested: 1 }, probability: advice === 'switch' ? 0.98 : 0.9, advice,
  });
  const ask = (counts: { tried: number; interested: number; listLeft: number }, segments: ComparedSegments | null = null, campaigns: ComparedSegments | null = null) =>
    questionFor({ forecast: forecastOf({ reached: counts.tried, inHand: counts.interested, ...counts }, 30, { curveAt: [] }), segments, campaigns });

  it('is to continue while it is too early', () => {
    expect(ask({ tried: 9, interested: 0, listLeft: 0 }, compared('switch'))).toEqual({ decision: 'continue', rule: 'too_early', params: { tried: 9, fewest: 10 } });
  });

  it('is to continue when the chairs will be filled', () => {
    expect(ask({ tried: 100, interested: 30, listLeft: 100 })).toMatchObject({ decision: 'continue', rule: 'on_track' });
  });

  it('is to adjust when a segment answers better, within the campaign or the product', () => {
    expect(ask({ tried: 60, interested: 6, listLeft: 100 }, compared('switch'))).toMatchObject({ decision: 'adjust', rule: 'better_segment', params: { probability: 0.98 } });
    expect(ask({ tried: 60, interested: 6, listLeft: 100 }, null, compared('switch'))).toMatchObject({ rule: 'better_segment' });
    expect(ask({ tried: 60, interested: 20, listLeft: 300 }, compared('leaning'))).toMatchObject({ rule: 'on_track' });
  });

  it('is to lengthen a list that is too short', () => {
    expect(ask({ tried: 100, interested: 15, listLeft: 105 })).toMatchObject({ decision: 'adjust', rule: 'longer_list', params: { listLeft: 105 } });
  });

  it('is to stop after fifty organisations without hope, before that to adjust', () => {
    expect(ask({ tried: 50, interested: 0, listLeft: 100 })).toMatchObject({ decision: 'stop', rule: 'hopeless', params: { tried: 50, interested: 0 } });
    expect(ask({ tried: 49, interested: 0, listLeft: 100 })).toMatchObject({ decision: 'adjust', rule: 'longer_list' });
  });
});
