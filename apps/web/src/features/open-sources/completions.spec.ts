import { describe, expect, it } from '@jest/globals';
import type { Organisation } from '../organisation/organisation.api.js';
import { completionsOf } from './completions.js';
import type { RegisterBody } from './open-sources.api.js';

const organisation = { acronym: null, siren: '180040010', siret: null, size: null, address: { line: null, postcode: '75014', city: 'Paris' } } as unknown as Organisation;
const body = { acronym: 'INRAP', siren: '180040010', siret: null, size: '2000-4999', address: { line: '121 RUE D’ALESIA', postcode: '75014', city: 'PARIS' } } as unknown as RegisterBody;

it('proposes what the register knows otherwise, and never to empty a field', () => {
  expect(completionsOf(organisation, body).map(({ field, now, then }) => [field, now, then])).toEqual([
    ['acronym', '', 'INRAP'], ['address', '75014 Paris', '121 RUE D’ALESIA, 75014 PARIS'], ['size', '', '2000-4999'],
  ]);
});

describe('an address written in capitals', () => {
  it('is the same address', () => {
    expect(completionsOf({ ...organisation, address: { line: '121 rue d’Alesia', postcode: '75014', city: 'Paris' } } as Organisation, body).map(({ field }) => field)).toEqual(['acronym', 'size']);
  });
});
