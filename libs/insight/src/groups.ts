import { evenColouring } from './even-colouring.js';
import { GROUP_SIZE, groupSizes, totalFault } from './group-sizes.js';

/** type: people of one user type together. theme: by what they chose at the door. mixed: every type at every table. */
export const GROUP_MODES = ['type', 'theme', 'mixed'] as const;
export type GroupMode = (typeof GROUP_MODES)[number];

export interface Guest {
  id: string;
  organisationId: string;
  /** Null: not known. */
  userType: string | null;
  /** Null: nothing chosen; such a person sits where there is room. */
  theme: string | null;
}

export interface Table {
  /** The type or theme that brought its people together; null for a mixed table. */
  label: string | null;
  guestIds: string[];
}

/** People who will share one or several tables. */
interface Block { label: string | null; guests: Guest[] }

/**
 * Seats everybody: each guest at one table, tables of 5 to 10 (one table if there are fewer than five people), people of one
 * organisation as far apart as the number of tables allows.
 *
 * mixed: sizes, organisations and types are even all at once (`evenColouring`). type and theme: tables of one kind only;
 * kinds with fewer than five people share a table, or join another when they are fewer than five together. Those who chose
 * nothing first bring a small kind up to five, then sit where the tables are furthest from 7 or 8.
 * The same guests in the same order give the same tables.
 */
export function makeGroups(guests: readonly Guest[], mode: GroupMode): Table[] {
  if (mode === 'mixed') return tablesOf({ label: null, guests: [...guests] }, ({ userType }) => userType ?? '');
  const blocks = blocksBy(guests, mode === 'type' ? ({ userType }) => userType : ({ theme }) => theme);
  // At a table of one kind only the organisation is left to spread: each person is their own type.
  return blocks.flatMap((block) => tablesOf(block, ({ id }) => id));
}

function tablesOf({ label, guests }: Block, typeOf: (guest: Guest) => string): Table[] {
  const tables: Table[] = groupSizes(guests.length).map(() => ({ label, guestIds: [] }));
  if (tables.length === 0) return [];
  const colours = evenColouring(guests.map((guest) => ({ left: guest.organisationId, right: typeOf(guest) })), tables.length);
  guests.forEach((guest, i) => tables[colours[i]!]!.guestIds.push(guest.id));
  return tables.sort((a, b) => b.guestIds.length - a.guestIds.length);
}

function blocksBy(guests: readonly Guest[], kindOf: (guest: Guest) => string | null): Block[] {
  const byKind = new Map<string, Guest[]>();
  const undecided: Guest[] = [];
  for (const guest of guests) {
    const kind = kindOf(guest);
    if (kind === null) undecided.push(guest);
    else byKind.set(kind, [...(byKind.get(kind) ?? []), guest]);
  }
  const kinds = [...byKind].map(([label, members]): Block => ({ label, guests: members })).sort(largestFirst);
  // Four who chose a theme and one who would sit anywhere make a table.
  for (const kind of kinds) {
    const short = GROUP_SIZE.fewest - kind.guests.length;
    if (short > 0 && short <= undecided.length) kind.guests.push(...undecided.splice(0, short));
  }
  const blocks = kinds.filter((kind) => kind.guests.length >= GROUP_SIZE.fewest);
  const scattered = kinds.filter((kind) => kind.guests.length < GROUP_SIZE.fewest).flatMap((kind) => kind.guests);
  // Too few of each, but enough together: a table of their own, with whoever chose nothing.
  if (scattered.length + (blocks.length === 0 ? undecided.length : 0) >= GROUP_SIZE.fewest || blocks.length === 0) {
    blocks.push({ label: null, guests: scattered.splice(0) });
  }
  for (const guest of [...scattered, ...undecided]) whereItServes(blocks).guests.push(guest);
  return blocks.filter((block) => block.guests.length > 0);
}

const largestFirst = (a: Block, b: Block): number => b.guests.length - a.guests.length || a.label!.localeCompare(b.label!);

/** The block whose tables gain most, or lose least, by one more person. */
function whereItServes(blocks: readonly Block[]): Block {
  const gain = ({ guests }: Block): number => totalFault(groupSizes(guests.length + 1)) - totalFault(groupSizes(guests.length));
  return blocks.reduce((best, block) => (gain(block) < gain(best) ? block : best));
}
