import type { ImportField } from '#contracts/vocabulary.js';
import { isBlank } from '../../organisations/blank.rules.js';
import { fold } from '../../organisations/name.rules.js';
import type { FoundValue } from './json-cell.rules.js';

const LABELS: Record<string, ImportField | 'fax'> = {
  adresse: 'addressLine', 'adresse postale': 'addressLine', address: 'addressLine',
  tel: 'phone', telephone: 'phone', 'tel standard': 'phone', standard: 'phone', phone: 'phone', portable: 'phone', mobile: 'phone', 'tel fixe': 'phone',
  fax: 'fax', telecopie: 'fax', telecopieur: 'fax',
  courriel: 'email', mail: 'email', email: 'email', 'e mail': 'email', mel: 'email', 'adresse mail': 'email', 'adresse e mail': 'email',
  site: 'website', 'site internet': 'website', 'site web': 'website', web: 'website', url: 'website',
  'code postal': 'postcode', cp: 'postcode', ville: 'city', commune: 'city', siret: 'siret', siren: 'siren',
};

/** Words before a colon, at the start of a piece or behind a separator. */
const LABEL = /(?:^|[;,|\n]|\s[-–/]|[-–](?=\s))\s*(\p{L}(?:[\p{L}.]|[\s-](?=\p{L})){1,24}?)\s*:\s*/gu;

export interface PackedCell { found: FoundValue[]; rest: string }

/**
 * Contacts packed into one column of remarks: "Adresse : 2 rue du Port, 29200, Brest | Tél : 02 98 00 00 00 | Fax : ". Null
 * unless two labels are known: a remark may well hold one colon.
 */
export function readPackedCell(value: string): PackedCell | null {
  const found: FoundValue[] = [];
  const rest: string[] = [];
  let known = 0;
  for (const piece of value.split(/\s*[|\n]\s*/u)) {
    const labels = [...piece.matchAll(LABEL)].flatMap((match) => {
      const field = LABELS[fold(match[1] ?? '')];
      return field ? [{ field, start: match.index, end: match.index + match[0].length }] : [];
    });
    known += labels.length;
    const before = tidy(piece.slice(0, labels[0]?.start ?? piece.length));
    if (before !== '') rest.push(before);
    labels.forEach(({ field, end }, i) => {
      const text = tidy(piece.slice(end, labels[i + 1]?.start ?? piece.length));
      if (isBlank(text)) return;
      if (field === 'addressLine') found.push(...splitAddress(text));
      else found.push(field === 'fax' ? { field: 'phone', value: `Fax : ${text}` } : { field, value: text });
    });
  }
  return known < 2 ? null : { found, rest: rest.join('\n') };
}

const tidy = (text: string): string => text.replace(/^[\s;,|–-]+|[\s;,|–-]+$/gu, '').replace(/\s+/gu, ' ');

/** The last postcode that a town follows, up to the end: "BP 94029, 71040,Mâcon Cedex 9", "3 place du Parc 75013 Paris". */
const PLACE = /^(?<line>.*?)[\s,;–-]*(?<!\d)(?<postcode>\d{5}|\d{2} \d{3}|(?<=,\s*)\d{4}(?=\s*,))[\s,;–-]+(?<city>\p{L}[^,;\d]*(?:cedex(?:\s*\d{1,2})?)?)[\s,;]*(?:france)?$/iu;

/** An address in one line, with the postcode and the town taken off its end where it has them. */
export function splitAddress(address: string): FoundValue[] {
  const place = PLACE.exec(address)?.groups;
  if (!place) return [{ field: 'addressLine', value: address }];
  const line = tidy(place['line'] ?? '');
  return [
    ...(line === '' ? [] : [{ field: 'addressLine' as const, value: line }]),
    { field: 'postcode', value: (place['postcode'] ?? '').replace(' ', '') }, { field: 'city', value: tidy(place['city'] ?? '') },
  ];
}
