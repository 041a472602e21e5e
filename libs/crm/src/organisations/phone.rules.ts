import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import type { PhoneStatus } from '#contracts/vocabulary.js';
import { isBlank } from './blank.rules.js';

/** A phone as met in a list. `raw` is always what was written; `e164` is null where nobody could dial it from the text alone. */
export interface ParsedPhone {
  raw: string;
  /** `+` and digits, at most 15; null for a text, a short number (3939) or a fax. */
  e164: string | null;
  /** Digits to ask for or to dial once connected ("poste 1234"). */
  extension: string | null;
  /** `fax` for a number announced as one: it is kept, and never dialled. */
  label: string | null;
  status: PhoneStatus;
}

export interface PhoneContext { postcode?: string | null }

/** Territories whose numbers do not belong to +33, by the first three digits of a postcode. */
const TERRITORY_BY_POSTCODE: Record<string, CountryCode> = {
  971: 'GP', 972: 'MQ', 973: 'GF', 974: 'RE', 975: 'PM', 976: 'YT', 977: 'BL', 978: 'MF', 984: 'RE',
  986: 'WF', 987: 'PF', 988: 'NC',
};

/** The first four digits of a number written nationally, as a person in Paris dials it (ARCEP's numbering plan). */
const TERRITORY_BY_PREFIX: Record<string, CountryCode> = {
  '0262': 'RE', '0263': 'RE', '0692': 'RE', '0693': 'RE', '0269': 'YT', '0639': 'YT',
  '0590': 'GP', '0690': 'GP', '0691': 'GP', '0594': 'GF', '0694': 'GF', '0596': 'MQ', '0696': 'MQ', '0697': 'MQ',
  '0508': 'PM',
};

/** Calling codes of the territories that write and dial ten digits with a leading 0 like the mainland. */
const TEN_DIGIT_CODES = new Set(['33', '262', '590', '594', '596']);

const EXTENSION = /[\s,;(-]*(?:\bpostes?\b|\bext(?:ension)?\b\.?|\bint(?:erne)?\b\.?|\bp\.|#|\bx(?=\s?\d))\s*(?:n°\s*)?[:.]?\s*(\d{1,8})\s*\)?\s*$/iu;
const FAX = /\b(?:fax|t[ée]l[ée]copie(?:ur)?)\b/iu;
/** "01 99 00 19 51 (standard)": the raw text keeps it. */
const REMARK_BEHIND = /\s*\([^\d()]+\)\s*$/u;
const LABEL_BEFORE = /^[^\d+(]*[:.]?\s*(?=[\d+(])/u;

/** The territory whose numbering a postcode implies; null for the mainland, Corsica, abroad and unknown. */
export function phoneTerritory(postcode: string | null | undefined): CountryCode | null {
  return TERRITORY_BY_POSTCODE[(postcode ?? '').trim().slice(0, 3)] ?? null;
}

/**
 * Reads one phone number. Null when the cell says there is none ("NC", "Non renseigné", empty).
 * A number is taken when its length is possible, not only when its range is in service: the library's list of ranges is
 * always late, and the ranges ARCEP reserves for fiction (01 99 00 …) must stay diallable.
 */
export function parsePhone(raw: string, context: PhoneContext = {}): ParsedPhone | null {
  if (isBlank(raw)) return null;
  const kept = raw.trim();
  const text = plainDigits(kept);
  const extension = EXTENSION.exec(text);
  const body = (extension ? text.slice(0, extension.index) : text).replace(LABEL_BEFORE, '').replace(REMARK_BEHIND, '').trim();
  const fax = FAX.test(text.replace(body, ''));
  const number = fax ? null : readNumber(body, phoneTerritory(context.postcode));
  return { raw: kept, e164: number, extension: (number && extension?.[1]) ?? null, label: fax ? 'fax' : null, status: 'unknown' };
}

/**
 * Reads a cell that may hold several numbers ("A / B", "A ou B", one per line). Text beside a number (opening hours, the
 * price of the call) stays in the `raw` of the number it follows, so that nothing written is lost.
 */
export function parsePhones(raw: string, context: PhoneContext = {}): ParsedPhone[] {
  const whole = parsePhone(raw, context);
  if (!whole) return [];
  if (whole.e164) return [whole];
  const phones: ParsedPhone[] = [];
  for (const part of splitCell(whole.raw)) {
    const phone = parsePhone(part.text, context);
    const last = phones.at(-1);
    if (!phone) continue;
    if (phone.e164 || phone.label || !last) phones.push(phone);
    else last.raw += `${part.separator}${part.text}`;
  }
  if (!phones.some((phone) => phone.e164 || phone.label)) return [whole];
  return phones.filter((phone, i) => !phone.e164 || phones.findIndex((other) => other.e164 === phone.e164 && other.extension === phone.extension) === i);
}

/**
 * For reading: ten digits in pairs where that is how one dials from France, else the international form (six digits of
 * New Caledonia mean nothing in Paris). Returns the input unchanged if it is not a number.
 */
export function formatPhone(e164: string, extension?: string | null): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  const text = TEN_DIGIT_CODES.has(number.countryCallingCode) && number.nationalNumber.length === 9
    ? `0${number.nationalNumber}`.replace(/(\d\d)(?=\d)/gu, '$1 ')
    : number.formatInternational();
  return extension ? `${text} poste ${extension}` : text;
}

/** Full-width digits, exotic spaces and dashes, the "(0)" of +33 (0)1, the plus sign cut off by a spreadsheet's apostrophe. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').replace(/[\u2010-\u2015\u2212]/gu, '-').replace(/^['’]/u, '')
    .replace(/\+\s+(?=\d)/gu, '+').replace(/((?:\+|\b00)\s?\d{1,3})[\s.]*\(0\)/gu, '$1 ').trim();
}

function splitCell(text: string): { separator: string; text: string }[] {
  const pieces = text.split(/(\s*[/;|\n]\s*|\s+(?:ou|or|et|puis)\s+|\s*,\s+|\s*-\s*(?=\p{L}))/iu);
  const parts: { separator: string; text: string }[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const part = pieces[i]?.trim();
    if (part) parts.push({ separator: parts.length > 0 ? pieces[i - 1] ?? '' : '', text: part });
  }
  return parts;
}

function readNumber(body: string, territory: CountryCode | null): string | null {
  // A price, an hour or a sentence holds digits too: only what is written like a number is read as one.
  if (!/^\+?[\d\s.()/-]+$/u.test(body)) return null;
  const digits = body.replace(/\D/gu, '');
  if (body.startsWith('+') || digits.startsWith('00') || lostItsPlus(digits, territory)) return international(digits.replace(/^00/u, ''));
  const national = digits.length === 9 && !digits.startsWith('0') ? `0${digits}` : digits;
  const byPrefix = territoryOfPrefix(national);
  // Services (08) are numbered under +33 for all; elsewhere the territory's own plan comes before the mainland's.
  const candidates = national.startsWith('08') ? ['FR' as const] : [territory, byPrefix, 'FR' as const];
  const numbers = candidates.flatMap((country) => (country ? [readNational(national, country)] : []));
  const known = numbers.find((number) => number?.isValid());
  if (known) return known.number;
  const tenDigits = /^0[1-9]\d{8}$/u.test(national);
  const fallback = tenDigits ? byPrefix ?? 'FR' : territory ?? 'FR';
  const possible = readNational(national, fallback);
  return possible?.isPossible() ? possible.number : null;
}

function readNational(national: string, country: CountryCode): PhoneNumber | undefined {
  // Saint-Pierre-et-Miquelon: 0508 41 12 34 on the mainland, 41 12 34 there.
  const text = country === 'PM' && /^0508\d{6}$/u.test(national) ? national.slice(4) : national;
  return parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
}

/** 06 39 98 is the mainland's range of mobile numbers for fiction, in the middle of Mayotte's 0639. */
function territoryOfPrefix(national: string): CountryCode | null {
  if (national.length !== 10 || national.startsWith('063998')) return null;
  return TERRITORY_BY_PREFIX[national.slice(0, 4)] ?? null;
}

/** "33199001951", "262262123456": a spreadsheet took the plus sign for arithmetic. */
function lostItsPlus(digits: string, territory: CountryCode | null): boolean {
  if (/^33[1-9]\d{8}$/u.test(digits) || /^(262|590|594|596)[1-9]\d{8}$/u.test(digits)) return true;
  return (territory === 'NC' && /^687\d{6}$/u.test(digits)) || (territory === 'PF' && /^689\d{8}$/u.test(digits))
    || (territory === 'WF' && /^681\d{6}$/u.test(digits)) || (territory === 'PM' && /^508\d{6}$/u.test(digits));
}

function international(written: string): string | null {
  // Mayotte had the code of the Comoros until 2007; theirs have three digits less.
  const digits = written.replace(/^269(?=(?:269|639)\d{6}$)/u, '262');
  const number = parsePhoneNumberFromString(`+${digits}`);
  if (!number?.isPossible()) return null;
  // "+33 692 12 34 56" is a mobile of La Réunion written with the mainland's code.
  const territory = number.countryCallingCode === '33' ? territoryOfPrefix(`0${number.nationalNumber}`) : null;
  const moved = territory && !number.isValid() ? readNational(`0${number.nationalNumber}`, territory) : undefined;
  return moved?.isValid() ? moved.number : number.number;
}
