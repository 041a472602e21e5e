import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterDoor, type DoorState, type DoorWord } from './door.rules.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 11, 10, 8, minute));
const expected: DoorState = { status: 'yes', arrivedAt: null, decidedAt: null, formerStatus: null, themeId: null };
const told = (state: DoorState, ...words: DoorWord[]): DoorState => words.reduce((before, word) => afterDoor(before, word) ?? before, state);

describe('the door', () => {
  it('lets a guest in, once', () => {
    const here = told(expected, { arrived: true, at: at(5) });
    expect(here).toMatchObject({ status: 'attended', arrivedAt: at(5) });
    expect(told(here, { arrived: true, at: at(9) })).toMatchObject({ status: 'attended', arrivedAt: at(5) });
  });

  it.each(['yes', 'confirmed', 'waiting', 'draft', 'no', 'no_show'] as const)('gives a guest who was %s back as they were when the arrival was a mistake', (status) => {
    expect(told({ ...expected, status }, { arrived: true, at: at(5) }, { arrived: false, at: at(6) })).toMatchObject({ status, arrivedAt: null });
  });

  it('keeps a chosen theme, and lets another be chosen later', () => {
    const here = told(expected, { arrived: true, at: at(5), themeId: 'départ' });
    expect(told(here, { arrived: true, at: at(6) }).themeId).toBe('départ');
    expect(told(here, { arrived: true, at: at(6), themeId: 'frais' }).themeId).toBe('frais');
    expect(told(here, { arrived: true, at: at(6), themeId: null }).themeId).toBeNull();
  });

  it('takes no word of a phone that was offline over a later decision', () => {
    const corrected = told(expected, { arrived: true, at: at(5) }, { arrived: false, at: at(8) });
    expect(told(corrected, { arrived: true, at: at(6) })).toEqual(corrected);
  });

  it('agrees with another door in whatever order their words come in', () => {
    const words = fc.uniqueArray(fc.record({ arrived: fc.boolean(), at: fc.integer({ min: 0, max: 59 }).map(at) }), { selector: (word) => word.at.getTime(), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(words, fc.infiniteStream(fc.nat()), (said, order) => {
      const inTime = [...said].sort((a, b) => a.at.getTime() - b.at.getTime());
      const shuffled = said.map((word) => ({ word, key: order.next().value as number })).sort((a, b) => a.key - b.key).map(({ word }) => word);
      expect(told(expected, ...shuffled).status).toBe(told(expected, ...inTime).status);
    }));
  });
});
