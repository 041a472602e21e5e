import { GROUP_SIZE, sizeFault } from './group-sizes.js';
import type { Guest } from './groups.js';

export interface SeatedTable {
  id: string;
  label: string | null;
  /** Those who are here. Leave out who did not come. */
  guests: readonly Guest[];
}

/** Somebody to seat. `from`: the table left, null for who had none. `to`: the table, or `{ opened }` for the n-th new one. */
export interface Move { guestId: string; from: string | null; to: string | { opened: number } }

export interface Rebalancing {
  moves: Move[];
  /** Tables to open, 0 almost always. */
  opened: number;
  /** Tables that nobody is left at. */
  closed: string[];
}

/** One person moved weighs more than all the faults of sizes that a room can have. */
const A_MOVE = 1_000_000;

/**
 * Seats whoever has no table and mends tables that became too small or too large, moving as few seated people as possible.
 *
 * Every table ends with 5 to 10 people or is closed; new ones are opened where the others cannot hold everybody. Among all
 * ways with the fewest moves, the one nearest to 7 or 8 a table. Sizes are exact (dynamic programme over the tables); who
 * moves, and where to, is then chosen one by one: first whoever shares the table with their own organisation, to where none
 * of theirs sits, and by label. A room where every table is well and nobody stands is left as it is.
 * Fewer than five people all sit at the largest table.
 */
export function rebalance(tables: readonly SeatedTable[], unseated: readonly Guest[], labelOf: (guest: Guest) => string | null = () => null): Rebalancing {
  const people = unseated.length + tables.reduce((sum, { guests }) => sum + guests.length, 0);
  const places = [...tables.map(({ guests }) => guests.length), ...spareTables(tables.length, people)];
  const sizes = leastMoves(places, people);
  const rooms = places.map((_, i) => ({ id: tables[i]?.id ?? null, label: tables[i]?.label ?? null, guests: [...(tables[i]?.guests ?? [])], size: sizes[i]! }));
  const standing = unseated.map((guest) => ({ guest, from: null as number | null }));
  rooms.forEach((room) => {
    while (room.guests.length > room.size) standing.push(takeOne(room, rooms, labelOf));
  });
  const number = new Map(rooms.flatMap((room, i) => (room.id === null && room.size > 0 ? [i] : [])).map((i, nth) => [i, nth]));
  const moves = standing.map(({ guest, from }): Move => {
    const to = seatFor(guest, rooms, labelOf);
    rooms[to]!.guests.push(guest);
    return { guestId: guest.id, from: from === null ? null : rooms[from]!.id, to: rooms[to]!.id ?? { opened: number.get(to)! } };
  });
  return { moves, opened: number.size, closed: rooms.flatMap(({ id, size }) => (id !== null && size === 0 ? [id] : [])) };
}

interface Room { id: string | null; label: string | null; guests: Guest[]; size: number }

/** Empty places for as many tables as could be needed besides. */
const spareTables = (tables: number, people: number): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(people / GROUP_SIZE.bestFrom) - tables + 1) }, () => 0);

/**
 * The size of each place with the fewest people leaving, then the least faults: `best[i][n]` is the cost of seating n people at
 * the first i places.
 */
function leastMoves(now: readonly number[], people: number): number[] {
  const fewest = Math.min(GROUP_SIZE.fewest, people);
  const options = [0, ...Array.from({ length: GROUP_SIZE.most - fewest + 1 }, (_, i) => fewest + i)].filter((size, i, all) => all.indexOf(size) === i);
  const best: number[][] = [[0, ...Array.from({ length: people }, () => Infinity)]];
  const choice: number[][] = [];
  for (const here of now) {
    const before = best.at(-1)!;
    const costs = before.map(() => Infinity);
    const chosen = before.map(() => 0);
    for (const size of options) {
      const cost = Math.max(0, here - size) * A_MOVE + (size === 0 ? 0 : sizeFault(size));
      for (let n = size; n <= people; n++) {
        if (before[n - size]! + cost < costs[n]!) {
          costs[n] = before[n - size]! + cost;
          chosen[n] = size;
        }
      }
    }
    best.push(costs);
    choice.push(chosen);
  }
  const sizes: number[] = [];
  for (let i = now.length - 1, left = people; i >= 0; i--) {
    sizes.unshift(choice[i]![left]!);
    left -= sizes[0]!;
  }
  return sizes;
}

/**
 * Whoever it costs least to ask: sits with their own organisation, else does not belong to the table's label, else came last.
 * Another table may give somebody in this one's place where the sizes are then as good.
 */
function takeOne(giver: Room, rooms: readonly Room[], labelOf: (guest: Guest) => string | null): { guest: Guest; from: number } {
  const reasons = (guest: Guest, room: Room): number => 2 * (colleagues(guest, room) - 1) + (room.label !== null && labelOf(guest) !== room.label ? 1 : 0);
  const most = { room: giver, which: giver.guests.length - 1 };
  const askAt = (room: Room): void => {
    for (let i = room.guests.length - 1; i >= 0; i--) {
      if (reasons(room.guests[i]!, room) > reasons(most.room.guests[most.which]!, most.room)) Object.assign(most, { room, which: i });
    }
  };
  askAt(giver);
  for (const room of rooms) if (room !== giver && room.guests.length === room.size && areAsGood(giver, room)) askAt(room);
  if (most.room !== giver) {
    giver.size++;
    most.room.size--;
  }
  return { guest: most.room.guests.splice(most.which, 1)[0]!, from: rooms.indexOf(most.room) };
}

/** The place where fewest colleagues sit, then of their label, then the one that lacks most. */
function seatFor(guest: Guest, rooms: readonly Room[], labelOf: (guest: Guest) => string | null): number {
  const label = labelOf(guest);
  const rank = (room: Room): [number, number, number] => [colleagues(guest, room), label !== null && room.label === label ? 0 : 1, room.guests.length - room.size];
  const hasRoom = (room: Room): boolean => room.guests.length < room.size;
  // A full table takes one more where another with a free place is then as well off.
  const wouldGive = (room: Room): Room | undefined => rooms.find((other) => hasRoom(other) && areAsGood(room, other));
  let best = -1;
  rooms.forEach((room, i) => {
    if (room.size > 0 && (hasRoom(room) || wouldGive(room) !== undefined) && (best === -1 || isBefore(rank(room), rank(rooms[best]!)))) best = i;
  });
  const chosen = rooms[best]!;
  if (!hasRoom(chosen)) {
    wouldGive(chosen)!.size--;
    chosen.size++;
  }
  return best;
}

/** Whether a table may hold one more, and another one less, without harm to the sizes. */
const areAsGood = (more: Room, less: Room): boolean =>
  more.size > 0 && more.size < GROUP_SIZE.most && less.size > GROUP_SIZE.fewest && sizeFault(more.size + 1) + sizeFault(less.size - 1) <= sizeFault(more.size) + sizeFault(less.size);

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at !== -1 && a[at]! < b[at]!;
};

const colleagues = ({ organisationId }: Guest, { guests }: Room): number => guests.filter((other) => other.organisationId === organisationId).length;
