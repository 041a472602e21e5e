/** A person's name as lists write it. Both null when nobody is named. */
export interface PersonName { firstName: string | null; lastName: string | null }

const CIVILITY = /^(?:m(?:r|me|lle|mes)?\.?|monsieur|madame|mademoiselle|mrs\.?|ms\.?|miss|dr\.?|pr\.?)\s+(?=\S)/iu;

/**
 * "Mme Marie DUPONT", "DUPONT Marie", "Dupont, Marie" and two separate columns are one person. Capitals or a comma show the
 * surname; without either, the first word is the first name, and a single word is a surname.
 */
export function readPerson(cells: { name: string | null; firstName: string | null; lastName: string | null }): PersonName {
  if (cells.firstName || cells.lastName) return { firstName: cells.firstName, lastName: cells.lastName?.replace(CIVILITY, '') ?? null };
  const name = (cells.name ?? '').replace(/\s+/gu, ' ').trim().replace(CIVILITY, '');
  if (!name) return { firstName: null, lastName: null };
  const comma = /^([^,]+),\s*(\S.*)$/u.exec(name);
  if (comma) return { firstName: comma[2] ?? null, lastName: comma[1] ?? null };
  const words = name.split(' ');
  const shouted = words.filter((word) => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase());
  if (shouted.length > 0 && shouted.length < words.length) {
    return { firstName: words.filter((word) => !shouted.includes(word)).join(' '), lastName: shouted.join(' ') };
  }
  return words.length === 1 ? { firstName: null, lastName: name } : { firstName: words[0] ?? null, lastName: words.slice(1).join(' ') };
}
