/** SIREN (9 digits, a legal body) and SIRET (14 digits, one of its sites), as INSEE numbers them. Checked, never required. */

const LA_POSTE = '356000000';

export interface ParsedIdentifier {
  /** Digits only, or null if the text is no such identifier. */
  value: string | null;
  /** Why not; null when there is a value. */
  problem: 'length' | 'checksum' | null;
}

export function isSiren(digits: string): boolean {
  return /^\d{9}$/u.test(digits) && !/^0+$/u.test(digits) && luhn(digits);
}

/**
 * The 14 digits pass Luhn's check and so do the first 9. La Poste ran out of numbers: the sum of the digits of its sites is
 * a multiple of 5 instead (its head office, 356 000 000 00048, passes both).
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/u.test(digits) || !isSiren(digits.slice(0, 9))) return false;
  if (luhn(digits)) return true;
  return digits.startsWith(LA_POSTE) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

export const parseSiren = (raw: string): ParsedIdentifier => parse(raw, 9, isSiren);
export const parseSiret = (raw: string): ParsedIdentifier => parse(raw, 14, isSiret);

function parse(raw: string, length: number, accepts: (digits: string) => boolean): ParsedIdentifier {
  const digits = cleanIdentifier(raw);
  if (!/^\d+$/u.test(digits) || digits.length !== length) return { value: null, problem: 'length' };
  return accepts(digits) ? { value: digits, problem: null } : { value: null, problem: 'checksum' };
}

/** Without the spaces, dots, dashes and the label a person writes around the digits. */
export function cleanIdentifier(raw: string): string {
  return raw.normalize('NFKC').replace(/^\s*(?:siren|siret)\s*(?:n°)?\s*:?/iu, '').replace(/[\s.'’\-\u2010-\u2015_]/gu, '');
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
