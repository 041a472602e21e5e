import { describe, expect, it } from '@jest/globals';
import { doubtOf } from './doubt.js';

describe('the word of doubt beside a rate', () => {
  it('says that few trials say little, whatever their interval', () => {
    expect(doubtOf({ trials: 9, low: 0.4, high: 0.5 })).toBe('few');
    expect(doubtOf({ trials: 10, low: 0.4, high: 0.5 })).toBe('firm');
  });

  it('warns of a wide interval', () => {
    expect(doubtOf({ trials: 14, low: 0.08, high: 0.51 })).toBe('wide');
  });

  it('says nothing before there is anybody to count', () => {
    expect(doubtOf({ trials: 0, low: null, high: null })).toBe('none');
  });
});
