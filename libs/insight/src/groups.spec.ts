import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupSizes } from './group-sizes.js';
import { makeGroups, type GroupMode, type Guest } from './groups.js';

/** A room of 5 to 300 people from few or many organisations, of few or many types, where some chose no theme. */
const aRoom = fc.record({
  people: fc.integer({ min: 5, max: 300 }), organisations: fc.integer({ min: 1, max: 120 }), types: fc.integer({ min: 1, max: 12 }), themes: fc.integer({ min: 1, max: 9 }),
}).chain(({ people, organisations, types, themes }) => fc.array(
  fc.record({
    organisationId: fc.integer({ min: 1, max: organisations }).map(String),
    userType: fc.option(fc.integer({ min: 1, max: types }).map((n) => `type ${n}`)), theme: fc.option(fc.integer({ min: 1, max: themes }).map((n) => `theme ${n}`)),
  }), { minLength: people, maxLength: people },
)).map((guests): Guest[] => guests.map((guest, i) => ({ id: `g${i}`, ...guest })));

const counts = (values: readonly string[]): Map<string, number> => values.reduce((all, value) => all.set(value, (all.get(value) ?? 0) + 1), new Map<string, number>());

/** How often each value sits at each table: the most and the fewest, per value. */
function spread(tables: readonly (readonly Guest[])[], of: (guest: Guest) => string): { value: string; most: number; fewest: number; all: number }[] {
  const perTable = tables.map((table) => counts(table.map(of)));
  return [...counts(tables.flat().map(of))].map(([value, all]) => {
    const each = perTable.map((table) => table.get(value) ?? 0);
    return { value, most: Math.max(...each), fewest: Math.min(...each), all };
  });
}

function seated(guests: readonly Guest[], mode: GroupMode) {
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  return makeGroups(guests, mode).map(({ label, guestIds }) => ({ label, guests: guestIds.map((id) => byId.get(id)!) }));
}

describe('the sizes of tables', () => {
  it.each([
    [31, [8, 8, 8, 7]], [30, [8, 8, 7, 7]], [5, [5]], [9, [9]], [11, [6, 5]], [13, [7, 6]], [3, [3]], [0, []],
  ])('%i people sit %j', (people, sizes) => expect(groupSizes(people)).toEqual(sizes));

  it('are 7 or 8 wherever the number of people allows it', () => {
    for (let people = 42; people <= 300; people++) expect(groupSizes(people).every((size) => size === 7 || size === 8)).toBe(true);
  });

  it('refuse a number of people that is none', () => expect(() => groupSizes(7.5)).toThrow(RangeError));
});

describe('groups', () => {
  it.each(['mixed', 'type', 'theme'] as const)('%s: seat everybody once, at tables of 5 to 10', (mode) => {
    fc.assert(fc.property(aRoom, (guests) => {
      const tables = makeGroups(guests, mode);
      expect(tables.flatMap(({ guestIds }) => guestIds).sort()).toEqual(guests.map(({ id }) => id).sort());
      for (const { guestIds } of tables) expect(guestIds.length >= 5 && guestIds.length <= 10).toBe(true);
    }));
  });

  it('mixed: spread organisations and types over the tables as evenly as numbers can be, and keep to the best sizes', () => {
    fc.assert(fc.property(aRoom, (guests) => {
      const tables = seated(guests, 'mixed').map((table) => table.guests);
      expect(tables.map(({ length }) => length)).toEqual(groupSizes(guests.length));
      for (const { most, fewest } of [...spread(tables, ({ organisationId }) => organisationId), ...spread(tables, ({ userType }) => userType ?? '')]) expect(most - fewest).toBeLessThanOrEqual(1);
    }));
  });

  it.each(['type', 'theme'] as const)('%s: keep a kind of five or more together, and people of one organisation apart among its tables', (mode) => {
    fc.assert(fc.property(aRoom, (guests) => {
      const kindOf = (guest: Guest): string | null => (mode === 'type' ? guest.userType : guest.theme);
      const sizes = counts(guests.flatMap((guest) => kindOf(guest) ?? []));
      const tables = seated(guests, mode);
      for (const { label, guests: here } of tables) {
        for (const guest of here) if ((sizes.get(kindOf(guest) ?? '') ?? 0) >= 5) expect(label).toBe(kindOf(guest));
      }
      for (const label of new Set(tables.map((table) => table.label))) {
        const itsTables = tables.filter((table) => table.label === label).map((table) => table.guests);
        for (const { most, fewest } of spread(itsTables, ({ organisationId }) => organisationId)) expect(most - fewest).toBeLessThanOrEqual(1);
      }
    }));
  });

  it('bring a theme chosen by four up to a table with somebody who chose none', () => {
    const guests = Array.from({ length: 12 }, (_, i): Guest => ({ id: `g${i}`, organisationId: `o${i}`, userType: null, theme: i < 4 ? 'frais' : i < 10 ? 'départ' : null }));
    expect(makeGroups(guests, 'theme').map(({ label, guestIds }) => [label, guestIds.length])).toEqual([['départ', 7], ['frais', 5]]);
  });

  it('give the same tables for the same guests', () => {
    fc.assert(fc.property(aRoom, (guests) => expect(makeGroups(guests, 'mixed')).toEqual(makeGroups(guests, 'mixed'))), { numRuns: 10 });
  });
});
