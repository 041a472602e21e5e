import { describe, it, expect } from '@jest/globals';
import { isSiren, isSiret, parseSiren, parseSiret } from './identifiers.rules.js';

describe('SIREN and SIRET', () => {
  it('accepts real identifiers, however they are spaced', () => {
    expect(parseSiren('180 089 013')).toEqual({ value: '180089013', problem: null });
    expect(parseSiret('180 089 013 03720')).toEqual({ value: '18008901303720', problem: null });
    expect(parseSiret('SIRET : 180.089.013-03720').value).toBe('18008901303720');
  });

  it('accepts the sites of La Poste, whose digits add up to a multiple of 5', () => {
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000009075')).toBe(true);
    expect(isSiret('35600000009074')).toBe(false);
  });

  it('names what is wrong', () => {
    expect(parseSiren('180089014')).toEqual({ value: null, problem: 'checksum' });
    expect(parseSiren('18008901')).toEqual({ value: null, problem: 'length' });
    expect(parseSiret('1,80089E+13')).toEqual({ value: null, problem: 'length' });
    expect(parseSiret('18008901303721')).toEqual({ value: null, problem: 'checksum' });
    expect(isSiren('000000000')).toBe(false);
  });
});
