import type { ImportField } from '#contracts/vocabulary.js';

/** What a cell turned out to hold, field by field. */
export interface FoundValue { field: ImportField; value: string }

/** The same of a JSON cell, with each further person in it: the first is among `found`, and stands beside the columns of the row. */
export interface JsonCell { found: FoundValue[]; others: FoundValue[][] }

/** More people than any service names; a cell that holds them all is no list of contacts. */
const MOST_PERSONS = 100;

type Thing = Readonly<Record<string, unknown>>;

/**
 * Some exports write JSON into a cell; those of the State's directory of services do so for addresses, numbers, sites and
 * persons ("[{"valeur":"01 42 75 80 00","description":""}]", file `ds-service-public` of DILA). Shapes decide, not only the
 * column. Null where the cell is no JSON or says nothing that `field` could take.
 */
export function readJsonCell(value: string, field: ImportField | null): JsonCell | null {
  if (!/^[[{]/u.test(value) || !/[\]}]$/u.test(value)) return null;
  const things = parsed(value);
  if (things === null) return null;
  const [head = [], ...others] = things.filter((thing) => isThing(thing['personne'])).slice(0, MOST_PERSONS).map(personOf).filter(({ length }) => length > 0);
  const found = [
    ...addressOf(things.filter(isAddress)),
    ...head,
    ...things.filter((thing) => !isAddress(thing) && !isThing(thing['personne'])).flatMap((thing) => plainValue(thing, field)),
  ];
  return found.length > 0 || things.length === 0 ? { found, others } : null;
}

/** Objects of the cell; a text or a number stands for an object with that value. Null for what is no JSON. */
function parsed(text: string): Thing[] | null {
  try {
    const all: unknown = JSON.parse(text);
    return (Array.isArray(all) ? all : [all]).map((one: unknown) => (isThing(one) ? one : { valeur: one }));
  } catch {
    return null;
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const isAddress = (thing: Thing): boolean => ['code_postal', 'nom_commune', 'numero_voie'].some((key) => word(thing, key) !== null);

/** A text of an object, whatever else it holds; never something inherited. */
function word(thing: Thing, key: string): string | null {
  const value = Object.hasOwn(thing, key) ? thing[key] : null;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? null : text;
}

/** The place before the postal box: one calls, and visits. */
function addressOf(addresses: readonly Thing[]): FoundValue[] {
  const address = addresses.find((thing) => word(thing, 'type_adresse') === 'Adresse') ?? addresses[0];
  if (!address) return [];
  const line = ['complement1', 'complement2', 'numero_voie', 'service_distribution'].flatMap((key) => word(address, key) ?? []).join(', ');
  return filled([['addressLine', line || null], ['postcode', word(address, 'code_postal')], ['city', word(address, 'nom_commune')]]);
}

/** One person named; the first heads the service. Somebody without a name is nobody to ask for. */
function personOf(head: Thing): FoundValue[] {
  const person = head['personne'];
  if (!isThing(person)) return [];
  const email = person['adresse_courriel'];
  const first: unknown = Array.isArray(email) ? email[0] : email;
  const mailbox = isThing(first) ? word(first, 'valeur') : typeof first === 'string' ? first : null;
  return filled([
    ['contactFirstName', word(person, 'prenom')], ['contactLastName', word(person, 'nom')], ['contactJobTitle', word(head, 'fonction')],
    ['contactEmail', mailbox], ['contactPhone', word(head, 'telephone')],
  ]);
}

function plainValue(thing: Thing, field: ImportField | null): FoundValue[] {
  const value = word(thing, 'valeur') ?? word(thing, 'value');
  if (value === null || field === null) return [];
  const says = word(thing, 'description') ?? word(thing, 'libelle') ?? '';
  return [{ field, value: field === 'phone' && /fax|t[ée]l[ée]copie/iu.test(says) ? `Fax : ${value}` : value }];
}

const filled = (pairs: [ImportField, string | null][]): FoundValue[] => pairs.flatMap(([field, value]) => (value === null ? [] : [{ field, value }]));
