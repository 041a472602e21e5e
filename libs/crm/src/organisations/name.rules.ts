import { remembered } from './remembered.js';

/** Names as people write them, and the key under which two spellings of one name meet. */

export interface CleanName { name: string; acronym: string | null }

/** Legal forms say what a body is, not which one: they are left out of the key at either end of a name. */
const LEGAL_FORMS = new Set([
  'sa', 'sas', 'sasu', 'sarl', 'eurl', 'snc', 'scop', 'scic', 'sem', 'spl', 'gie', 'gip',
  'epa', 'epic', 'epst', 'epscp', 'epe', 'epcc', 'ltd', 'gmbh', 'inc',
]);
const SMALL_WORDS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'a', 'au', 'aux', 'en', 'the', 'of', 'and']);

/**
 * Trims a name, joins its lines and takes the acronym off its end: "Office français de la biodiversité (OFB)". The case
 * stays as written. What else stands in parentheses (a place, a site, a number) is part of the name.
 */
export function cleanName(raw: string): CleanName {
  const name = raw.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const match = /^(.+?)\s*\(\s*([\p{L}\p{N}.&'’-]{2,15})\s*\)$/u.exec(name);
  if (!match?.[1] || !match[2] || !isAcronym(match[2], match[1])) return { name, acronym: null };
  return { name: match[1], acronym: match[2].replaceAll('.', '') };
}

const MARKS = /\p{M}/gu;
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu;
const BETWEEN = /[^\p{L}\p{N}]+/gu;

/** Lower case without accents, letters and digits separated by single spaces; "S.A.R.L." becomes "sarl". */
export const fold = remembered((text: string): string => {
  let plain = text.normalize('NFKD').replace(MARKS, '').toLowerCase();
  // Most names hold none of these, and a whole list is folded several times.
  if (/[œæß&]/u.test(plain)) plain = plain.replace(/œ/gu, 'oe').replace(/æ/gu, 'ae').replace(/ß/gu, 'ss').replace(/&/gu, ' et ');
  if (plain.includes('.')) plain = plain.replace(DOTTED, (dotted) => dotted.replaceAll('.', ''));
  return plain.replace(BETWEEN, ' ').trim();
});

/**
 * The key for matching: no accents, case, punctuation, acronym in parentheses, small words or legal forms. Two equal keys
 * are the same words; whether they are the same body, the place decides. Never empty for a name that holds a letter or digit.
 */
export const nameKey = remembered((name: string): string => {
  const words = fold(cleanName(name).name).replace(/\bsaint(e?)\b/gu, 'st$1').split(' ').filter(Boolean);
  // Nothing follows the last: a letter there tells "Crèche A" from "Crèche D".
  const full = words.filter((word, i) => !SMALL_WORDS.has(word) || (word.length === 1 && i > 0 && i === words.length - 1));
  const core = full.slice();
  while (core.length > 1 && LEGAL_FORMS.has(core.at(-1) ?? '')) core.pop();
  while (core.length > 1 && LEGAL_FORMS.has(core[0] ?? '')) core.shift();
  return (core.length > 0 ? core : words).join(' ');
});

/** The key of a town: "PARIS CEDEX 05", "Paris 5e" and "Paris" are one place; "St-Denis" is "Saint-Denis". */
export const cityKey = remembered((city: string): string => fold(city).replace(/\bcedex\b.*$/u, '').replace(/\b\d{1,2}(?:er?|e|eme|nd)?(?: arrondissement| arr)?$/u, '')
    .replace(/\bsaint(e?)\b/gu, 'st$1').trim());

function isAcronym(token: string, name: string): boolean {
  if (!/\p{L}{2}|\p{L}\./u.test(token) || /^[IVX]+$/u.test(token)) return false;
  const capitals = token.match(/\p{Lu}/gu)?.length ?? 0;
  // In a name written in capitals, capitals prove nothing: the letters must come from the words.
  const shouted = name === name.toUpperCase();
  if (capitals >= 2 && !shouted) return true;
  return capitals >= 1 && standsForWords(fold(token).replace(/ /gu, ''), fold(name));
}

/** "Anah" stands for "Agence nationale de l'habitat": its letters follow in the order of the words, from the first letter on. */
function standsForWords(token: string, name: string): boolean {
  if (name.split(' ').filter((word) => !SMALL_WORDS.has(word)).length < 2 || !name.startsWith(token[0] ?? ' ')) return false;
  let at = 0;
  for (const letter of token) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
