/** How alike two names are, as pg_trgm reckons it, without asking PostgreSQL for each pair of a list. */

/**
 * The set of a key's trigrams, word by word ("  wo", " wor", "ord", "rd "), sorted, one UTF-16 unit each: a string takes a
 * quarter of the memory of an array. Two trigrams in some ten thousand share a unit, which moves a similarity by a hundredth at most.
 */
export function trigramsOf(key: string): string {
  const units = new Set<number>();
  for (const word of key.split(' ')) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i += 1) {
      units.add((padded.charCodeAt(i) * 7919 + padded.charCodeAt(i + 1) * 263 + padded.charCodeAt(i + 2) * 31) & 0xffff);
    }
  }
  return String.fromCharCode(...[...units].sort((a, b) => a - b));
}

/** Shared trigrams of all trigrams of both, from 0 to 1. */
export function similarity(a: string, b: string): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Can two sets of these sizes be so alike at all? */
export const mayReach = (bar: number, a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= bar * Math.max(a.length, b.length);

/** Numbers, single letters and Roman numerals tell apart what the other letters do not: "Rennes 2", "Bâtiment B", "Lyon III". */
const isMark = (word: string): boolean => /\d/u.test(word) || word.length === 1 || /^[ivx]+$/u.test(word);

export const marksIn = (key: string): string => key.split(' ').filter(isMark).sort().join(' ');

/** The key without them. */
export const wordsIn = (key: string): string => key.split(' ').filter((word) => !isMark(word)).join(' ');
