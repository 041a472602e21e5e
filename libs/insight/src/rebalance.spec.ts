import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Guest } from './groups.js';
import { makeGroups } from './groups.js';
import { rebalance, type SeatedTable } from './rebalance.js';

const aGuest = (id: string, organisationId = id): Guest => ({ id, organisationId, userType: null, theme: null });
const aTable = (id: string, guests: Guest[], label: string | null = null): SeatedTable => ({ id, label, guests });
const people = (prefix: string, count: number): Guest[] => Array.from({ length: count }, (_, i) => aGuest(`${prefix}${i}`));

/** The room after the moves. */
function after(tables: readonly SeatedTable[], unseated: readonly Guest[], { moves, opened, closed }: ReturnType<typeof rebalance>): string[][] {
  const rooms = new Map<string, string[]>(tables.map(({ id, guests }) => [id, guests.map((guest) => guest.id)]));
  for (let i = 0; i < opened; i++) rooms.set(`new ${i}`, []);
  for (const { guestId, from, to } of moves) {
    if (from === null) expect(unseated.map(({ id }) => id)).toContain(guestId);
    else rooms.set(from, rooms.get(from)!.filter((id) => id !== guestId));
    rooms.get(typeof to === 'string' ? to : `new ${to.opened}`)!.push(guestId);
  }
  for (const id of closed) {
    expect(rooms.get(id)).toEqual([]);
    rooms.delete(id);
  }
  return [...rooms.values()];
}

/**
 * The fewest seated people who must move, reasoned differently: close the d smallest tables (closing a larger one costs
 * more and leaves more lacking), open a, and count who must leave and who is still lacking.
 */
function fewestMoves(sizes: readonly number[], unseated: number): number {
  const all = unseated + sizes.reduce((sum, size) => sum + size, 0);
  const sorted = [...sizes].sort((a, b) => a - b);
  let best = Infinity;
  for (let closed = 0; closed <= sorted.length; closed++) {
    for (let opened = 0; opened <= Math.ceil(all / 5); opened++) {
      const kept = sorted.slice(closed);
      const tables = kept.length + opened;
      if (all < 5 * tables || all > 10 * tables) continue;
      const leaving = sorted.slice(0, closed).reduce((sum, size) => sum + size, 0) + kept.reduce((sum, size) => sum + Math.max(0, size - 10), 0);
      const lacking = 5 * opened + kept.reduce((sum, size) => sum + Math.max(0, 5 - size), 0);
      best = Math.min(best, Math.max(leaving, lacking - unseated));
    }
  }
  return best;
}

/** A room of 5 to 300 after some did not come and others walked in. */
const aRoomAfterNoShows = fc.record({ expected: fc.integer({ min: 5, max: 300 }), comes: fc.double({ min: 0.3, max: 1, noNaN: true }), walkIns: fc.integer({ min: 0, max: 20 }), seed: fc.integer() })
  .map(({ expected, comes, walkIns, seed }) => {
    const guests = Array.from({ length: expected }, (_, i) => aGuest(`g${i}`, `o${(i * 7 + seed) % 40}`));
    const isHere = (id: string): boolean => ((Number(id.slice(1)) * 2_654_435_761 + Math.abs(seed)) % 997) / 997 < comes;
    const byId = new Map(guests.map((guest) => [guest.id, guest]));
    const tables = makeGroups(guests, 'mixed').map(({ guestIds }, i) => aTable(`t${i}`, guestIds.filter(isHere).map((id) => byId.get(id)!)));
    return { tables, unseated: people('w', walkIns) };
  })
  .filter(({ tables, unseated }) => unseated.length + tables.reduce((sum, { guests }) => sum + guests.length, 0) >= 5);

describe('re-balancing after no-shows', () => {
  it('leaves a room alone where every table is well and nobody stands', () => {
    expect(rebalance([aTable('a', people('a', 5)), aTable('b', people('b', 10))], [])).toEqual({ moves: [], opened: 0, closed: [] });
  });

  it('seats everybody once, at tables of 5 to 10, with the fewest moves there are', () => {
    fc.assert(fc.property(aRoomAfterNoShows, ({ tables, unseated }) => {
      const result = rebalance(tables, unseated);
      const rooms = after(tables, unseated, result);
      for (const room of rooms) expect(room.length >= 5 && room.length <= 10).toBe(true);
      expect(rooms.flat().sort()).toEqual([...tables.flatMap(({ guests }) => guests), ...unseated].map(({ id }) => id).sort());
      expect(result.moves.filter(({ from }) => from !== null)).toHaveLength(fewestMoves(tables.map(({ guests }) => guests.length), unseated.length));
      expect(new Set(result.moves.map(({ guestId }) => guestId)).size).toBe(result.moves.length);
    }), { numRuns: 200 });
  });

  it('closes the table that nearly nobody came to', () => {
    const tables = [aTable('a', people('a', 7)), aTable('b', people('b', 7)), aTable('c', people('c', 2))];
    const result = rebalance(tables, []);
    expect(result.closed).toEqual(['c']);
    expect(result.moves.map(({ guestId }) => guestId).sort()).toEqual(['c0', 'c1']);
    expect(after(tables, [], result).map(({ length }) => length)).toEqual([8, 8]);
  });

  it('asks whoever shares a table with a colleague, and seats them where none is', () => {
    const crowded = aTable('a', [aGuest('1', 'Shom'), aGuest('2', 'Shom'), ...people('a', 5)]);
    const lacking = aTable('b', people('b', 4));
    const other = aTable('c', [aGuest('3', 'Shom'), ...people('c', 6)]);
    const [move, ...others] = rebalance([crowded, lacking, other], []).moves;
    expect(others).toEqual([]);
    expect(['1', '2']).toContain(move!.guestId);
    expect(move).toMatchObject({ from: 'a', to: 'b' });
  });

  it('seats a walk-in at the table of their theme when it has room', () => {
    const tables = [aTable('a', people('a', 7), 'départ'), aTable('b', people('b', 7), 'frais')];
    const walkIn: Guest = { ...aGuest('w'), theme: 'frais' };
    expect(rebalance(tables, [walkIn], ({ theme }) => theme).moves).toEqual([{ guestId: 'w', from: null, to: 'b' }]);
  });

  it('opens a table when the others cannot hold everybody', () => {
    const result = rebalance([aTable('a', people('a', 10))], people('w', 3));
    expect(result.opened).toBe(1);
    expect(result.moves.filter(({ from }) => from !== null)).toHaveLength(2);
  });

  it('gathers fewer than five people at the largest table', () => {
    expect(rebalance([aTable('a', people('a', 1)), aTable('b', people('b', 2))], [])).toMatchObject({ closed: ['a'], moves: [{ guestId: 'a0', from: 'a', to: 'b' }] });
  });
});
