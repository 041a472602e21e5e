import type { ImportField } from '#contracts/vocabulary.js';
import { isBlank } from '../../organisations/blank.rules.js';
import { fold } from '../../organisations/name.rules.js';
import { parsePhone } from '../../organisations/phone.rules.js';
import { EMAIL } from './email.rules.js';
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

/** `people`: what is said of each; `found`: of the body; `rest`: what is neither. */
export interface PackedCell { found: FoundValue[]; people: FoundValue[][]; rest: string }

/**
 * Contacts packed into one column of remarks: "Adresse : 2 rue du Port, 29200, Brest | Tél : 02 98 00 00 00 | Fax : ", or
 * "Mme Marie DUPONT, directrice, 02 98 00 00 01". Null unless two labels are known, or somebody who can be reached is named: a
 * remark may well hold one colon, or speak of a person.
 */
export function readPackedCell(value: string): PackedCell | null {
  const { people, others } = readPeople(value);
  const found: FoundValue[] = [];
  const rest: string[] = [];
  let known = 0;
  for (const piece of others.split(/\s*[|\n]\s*/u)) {
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
  if (known < 2) return people.length === 0 ? null : { found: [], people, rest: tidy(others) };
  return { found, people, rest: rest.join('\n') };
}

/** Where somebody begins: a civility, at the start of a piece or behind a colon. */
const CIVILITY = /(?<=^\s*|[|\n;/:]\s*)(?:M\.|Mr\.?|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle)\s+(?=\p{L})/gu;
const ASIDE = /\s*(?:[,;|/()\n]|\s[-–]\s)\s*/u;
const LONGEST_NAME = 5;

/** People who are named with a civility and can be reached, and the text without them. */
function readPeople(value: string): { people: FoundValue[][]; others: string } {
  const starts = [...value.matchAll(CIVILITY)].map(({ index }) => index);
  // "Contact :" announces whoever follows.
  const others = [value.slice(0, starts[0] ?? value.length).replace(/\p{L}+\s*:\s*$/u, '')];
  const people: FoundValue[][] = [];
  starts.forEach((start, i) => {
    const text = value.slice(start, starts[i + 1] ?? value.length);
    const person = readPackedPerson(text);
    if (person) people.push(person);
    else others.push(text);
  });
  return { people, others: people.length === 0 ? value : others.map(tidy).filter(Boolean).join('\n') };
}

/** "Mme Marie DUPONT, directrice, 02 98 00 00 01, marie@port.example". Null where that is not all it says. */
function readPackedPerson(text: string): FoundValue[] | null {
  const [name = '', ...asides] = text.split(ASIDE).map(tidy).filter(Boolean);
  // "M. le maire" is an office.
  if (!/^\S+ \p{Lu}[^\d@:]*$/u.test(name) || name.split(' ').length > LONGEST_NAME) return null;
  const found: FoundValue[] = [{ field: 'contactName', value: name }];
  for (const aside of asides) {
    found.push(...[...aside.matchAll(EMAIL)].map(([mailbox]): FoundValue => ({ field: 'contactEmail', value: mailbox })));
    const word = tidy(aside.replace(EMAIL, ''));
    if (word === '' || LABELS[fold(word)] === 'email') continue;
    if (parsePhone(word)?.e164) found.push({ field: 'contactPhone', value: word });
    else if (!/\d/u.test(word) && !found.some(({ field }) => field === 'contactJobTitle')) found.push({ field: 'contactJobTitle', value: word });
    else return null;
  }
  return found.some(({ field }) => field === 'contactEmail' || field === 'contactPhone') ? found : null;
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
