/** A workshop table: 5 to 10 people, 7 or 8 is best (domain.md, Open labs). */
export const GROUP_SIZE = { fewest: 5, most: 10, bestFrom: 7, bestTo: 8 } as const;

/** How far a table is from 7 or 8 people; 0 is best. */
export function sizeFault(size: number): number {
  return Math.max(GROUP_SIZE.bestFrom - size, size - GROUP_SIZE.bestTo, 0);
}

/**
 * Sizes of the tables for so many people, largest first: each from 5 to 10, as near to 7 or 8 as the number allows, and no
 * two further apart than one. Fewer than five people share one table; nobody needs none.
 * @throws RangeError for a count that is negative or not whole.
 */
export function groupSizes(people: number): number[] {
  if (!Number.isInteger(people) || people < 0) throw new RangeError(`${people} is not a number of people`);
  if (people === 0) return [];
  let best = evenSizes(people, Math.max(1, Math.ceil(people / GROUP_SIZE.most)));
  for (let tables = best.length + 1; tables <= Math.floor(people / GROUP_SIZE.fewest); tables++) {
    const sizes = evenSizes(people, tables);
    if (totalFault(sizes) < totalFault(best)) best = sizes;
  }
  return best;
}

export const totalFault = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + sizeFault(size), 0);

const evenSizes = (people: number, tables: number): number[] =>
  Array.from({ length: tables }, (_, i) => Math.floor(people / tables) + (i < people % tables ? 1 : 0));
