import { describe, expect, it } from '@jest/globals';
import { AttributeSpace, type Attributes } from './attribute-space.js';

const list: Attributes[] = [
  { kind: 'Musée', size: 'small', source: 'list', director: 'A. Martin' },
  { kind: 'Musée', size: 'large', source: 'list', director: 'B. Petit' },
  { kind: 'Port', size: 'small', source: 'list', director: 'C. Noël' },
  { kind: 'Port', size: null, source: 'list', director: 'D. Roy' },
];
const space = new AttributeSpace(list, ['kind', 'size', 'territory', 'source']);
const named = (attributes: Attributes) => space.effectsOf(attributes).map((effect) => space.names[effect]!.value);

describe('what a list’s organisations are told apart by', () => {
  it('is not what all share, nor what is each one’s own', () => {
    expect(space.attributes).toEqual(['kind']);
    expect(new AttributeSpace([...list, ...list], ['kind', 'size', 'territory', 'source']).attributes).toEqual(['kind', 'size', 'director']);
  });

  it('is each value, and each pair of values that the list holds', () => {
    const both = new AttributeSpace([...list, ...list].map(({ kind, size }) => ({ kind, size })), ['kind', 'size']);
    const values = (attributes: Attributes) => both.effectsOf(attributes).map((effect) => both.names[effect]!.value);
    expect(values({ kind: 'Musée', size: 'small' })).toEqual(['Musée', 'small', 'Musée × small']);
    expect(values({ kind: 'Port', size: null })).toEqual(['Port']);
    expect(values({ kind: 'Port', size: 'large' })).toEqual(['Port', 'large']);
  });

  it('bears nothing for a value that the list does not hold', () => {
    expect(named({ kind: 'Musée' })).toEqual(['Musée']);
    expect(named({ kind: 'Université' })).toEqual([]);
    expect(named({})).toEqual([]);
  });

  it('leaves columns of many values unpaired, and gives up columns of names', () => {
    const wide = Array.from({ length: 600 }, (_, i): Attributes => ({ kind: `k${i % 3}`, territory: `${i % 100}`, name: `n${i % 200}` }));
    const known = new AttributeSpace(wide, ['kind', 'territory']);
    expect(known.attributes).toEqual(['kind', 'territory']);
    expect(known.effectsOf(wide[0]!)).toHaveLength(2);
  });
});
