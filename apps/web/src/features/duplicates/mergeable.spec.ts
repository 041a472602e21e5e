import { describe, expect, it } from '@jest/globals';
import { differing, sidesOf, type Mergeable } from './mergeable.js';

const record = (id: string, values: Record<string, string>): Mergeable => ({ id, etag: '"1"', name: id, detail: '', optedOut: false, values });

describe('two records side by side', () => {
  const a = record('a', { name: 'Inrap', kind: 'EPA', city: '', note: 'Le matin.' });
  const b = record('b', { name: 'INRAP', kind: 'EPA', city: 'Paris', note: 'Le soir.' });

  it('ask only about what they contradict one another on', () => {
    expect(differing(['name', 'kind', 'city', 'note'], a, b)).toEqual(['name', 'note']);
  });

  it('keep the value of the record that stays, and both notes, unless something else is picked', () => {
    expect(sidesOf({}, ['name', 'note'], 'a')).toEqual({ name: 'into' });
    expect(sidesOf({ name: 'b', note: 'b' }, ['name', 'note'], 'a')).toEqual({ name: 'from', note: 'from' });
    expect(sidesOf({ name: 'b' }, ['name', 'note'], 'b')).toEqual({ name: 'into' });
    expect(sidesOf({ note: 'both' }, ['note'], 'b')).toEqual({});
  });
});
