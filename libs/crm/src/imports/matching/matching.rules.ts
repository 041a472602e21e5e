import type { ImportReasonCode } from '#contracts/import-codes.js';
import { cityKey, fold, nameKey } from '../../organisations/name.rules.js';
import { PlaceIndex } from './place-index.js';

/** What two organisations are compared by. */
export interface Identity {
  name: string;
  acronym: string | null;
  siren: string | null;
  siret: string | null;
  postcode: string | null;
  city: string | null;
  /** E.164. */
  phones: readonly string[];
  /** Its e-mail address in lower case. */
  mailbox: string | null;
  website: string | null;
}

export type Match<T> =
  | { kind: 'same'; with: T; reason: ImportReasonCode }
  | { kind: 'undecided'; candidates: T[]; reason: ImportReasonCode }
  | { kind: 'new' };

interface Verdict { kind: 'same' | 'undecided'; reason: ImportReasonCode }
type Place = 'same' | 'other' | 'near' | 'unknown' | 'none';

/** Districts and CEDEX of one town hold many houses of one kind: there, likeness must be greater (D). */
const NEARLY_EQUAL = 0.9;

/** More would not be compared by anybody. */
const MOST_CANDIDATES = 5;

/** Candidates by SIRET, SIREN and name key, then by likeness of names in one place. */
export class IdentityIndex<T extends Identity> {
  private readonly bySiret = new Map<string, T[]>();
  private readonly bySiren = new Map<string, T[]>();
  private readonly byName = new Map<string, T[]>();
  private readonly byPlace = new PlaceIndex<T>();

  /** `shared`: identifiers that many bodies bear (see `sharedIdentifiers`), which prove nothing. */
  constructor(private readonly shared: ReadonlySet<string> = new Set()) {}

  add(item: T): void {
    this.addIdentifiers(item, item);
    push(this.byName, nameKey(item.name), item);
    this.byPlace.add(item);
  }

  /** For an organisation already added that has just learnt its identifiers. */
  addIdentifiers(item: T, { siren, siret }: { siren: string | null; siret: string | null }): void {
    if (siret) push(this.bySiret, siret, item);
    if (siren) push(this.bySiren, siren, item);
  }

  /** Identifiers first, then name and place. A shared number or mailbox alone finds nobody: switchboards are shared. */
  find(identity: Identity): Match<T> {
    const key = nameKey(identity.name);
    const named = this.byName.get(key) ?? [];
    const sites = identity.siret ? this.bySiret.get(identity.siret) ?? [] : [];
    const site = sites.filter((item) => sameWords(identity, item));
    if (site.length === 1 && site[0]) return { kind: 'same', with: site[0], reason: 'same_siret' };
    if (site.length > 1) return { kind: 'undecided', candidates: site, reason: 'several_candidates' };

    const verdicts: { item: T; verdict: Verdict }[] = [];
    for (const item of named) {
      const verdict = compareNamesakes(identity, item);
      if (verdict) verdicts.push({ item, verdict });
    }
    const same = verdicts.filter(({ verdict }) => verdict.kind === 'same');
    if (same.length === 1 && same[0]) return { kind: 'same', with: same[0].item, reason: same[0].verdict.reason };
    if (same.length > 1) return { kind: 'undecided', candidates: same.map(({ item }) => item), reason: 'several_candidates' };
    const open = verdicts.filter(({ verdict }) => verdict.kind === 'undecided');
    if (open[0]) return { kind: 'undecided', candidates: open.map(({ item }) => item), reason: open[0].verdict.reason };

    // The same number under another name: a new name, or a service with the number of its parent. A person knows.
    if (sites.length > 0 && !this.shared.has(identity.siret ?? '')) return { kind: 'undecided', candidates: sites, reason: 'same_siret_other_name' };
    const bodies = identity.siren && !this.shared.has(identity.siren) ? this.bySiren.get(identity.siren) ?? [] : [];
    const alike = bodies.filter((body) => !differ(identity.siret, body.siret) && comparePlaces(identity, body) !== 'other');
    if (alike.length > 0) return { kind: 'undecided', candidates: alike.slice(0, MOST_CANDIDATES), reason: 'same_siren_other_name' };
    const likely = this.likely(identity);
    return likely.length > 0 ? { kind: 'undecided', candidates: likely.slice(0, MOST_CANDIDATES), reason: 'alike_name_same_place' } : { kind: 'new' };
  }

  /** Nearly the same name in the same place: a typing error, or a neighbour. A person knows; nothing is ever merged on likeness. */
  private likely(identity: Identity): T[] {
    return this.byPlace.alike(identity).flatMap(({ item, likeness, sameMarks }) => {
      if (differ(identity.siret, item.siret) || differ(identity.siren, item.siren)) return [];
      const place = comparePlaces(identity, item);
      // Towns share postcodes, and a body has its town in its name.
      if (place === 'same' ? identity.city && item.city && cityKey(identity.city) !== cityKey(item.city) : place !== 'near') return [];
      if (place === 'near' && likeness < NEARLY_EQUAL && !sharesContact(identity, item)) return [];
      // "Paris 1" and "Paris 2" are two; the same words, another number and one telephone may be one listed twice.
      return sameMarks || (likeness === 1 && sharesContact(identity, item)) ? [item] : [];
    });
  }
}

/**
 * Identifiers borne by more than two names: one SIREN covers hundreds of State services, one SIRET all the services of a
 * building. They confirm a name and never question one.
 */
export function sharedIdentifiers(identities: Iterable<Pick<Identity, 'siren' | 'siret' | 'name'>>): Set<string> {
  const borne = [...identities].flatMap(({ siren, siret, name }) => [siren, siret].flatMap((identifier): [string, string][] => (identifier ? [[identifier, nameKey(name)]] : [])));
  return sharedAmong(borne);
}

/** As `sharedIdentifiers`, from pairs of an identifier and the key of a name that bears it. */
export function sharedAmong(borne: Iterable<readonly [identifier: string, nameKey: string]>): Set<string> {
  const names = new Map<string, Set<string>>();
  for (const [identifier, key] of borne) names.set(identifier, (names.get(identifier) ?? new Set()).add(key));
  return new Set([...names].filter(([, keys]) => keys.size > 2).map(([identifier]) => identifier));
}

/** The same key, or one is called by the other's acronym ("CNRS"). Only ever asked where an identifier already agrees. */
function sameWords(a: Identity, b: Identity): boolean {
  const called = ({ name, acronym }: Identity) => [nameKey(name), ...(acronym ? [fold(acronym)] : [])];
  return called(a).some((words) => called(b).includes(words));
}

/** Two of the same name: the same, a question, or (null) two bodies that only share a name. */
function compareNamesakes(a: Identity, b: Identity): Verdict | null {
  if (differ(a.siret, b.siret)) return comparePlaces(a, b) === 'same' ? { kind: 'undecided', reason: 'same_name_other_identifier' } : null;
  if (differ(a.siren, b.siren)) return comparePlaces(a, b) === 'same' ? { kind: 'undecided', reason: 'same_name_other_identifier' } : null;
  const place = comparePlaces(a, b);
  // A ministry's site is that of all its services.
  if (place === 'other') return sharesContact(a, b) ? { kind: 'undecided', reason: 'same_name_other_place' } : null;
  if (a.siren && a.siren === b.siren) return { kind: 'same', reason: 'same_siren_and_name' };
  if (place === 'same') return { kind: 'same', reason: 'same_name_and_place' };
  if (sharesDetail(a, b)) return { kind: 'same', reason: 'same_name_and_detail' };
  // Two sub-prefectures of Saint-Pierre, one in Martinique and one in La Réunion, in a list without a column for the place.
  if (place === 'none' && !contradicts(a, b)) return { kind: 'same', reason: 'same_name_and_place' };
  return { kind: 'undecided', reason: place === 'near' ? 'same_name_other_place' : 'same_name_place_unknown' };
}

/**
 * `near` is the same town under two postcodes (districts, CEDEX): two bodies or one, a person knows. `none`: neither side
 * says where it is; `unknown`: only one side does.
 */
function comparePlaces(a: Identity, b: Identity): Place {
  if (a.postcode && b.postcode) {
    if (a.postcode === b.postcode) return 'same';
    return a.postcode.startsWith(b.postcode.slice(0, 2)) && a.city && b.city && cityKey(a.city) === cityKey(b.city) ? 'near' : 'other';
  }
  const [here, there] = [a.city && cityKey(a.city), b.city && cityKey(b.city)];
  const hasPlace = [Boolean(a.postcode ?? here), Boolean(b.postcode ?? there)];
  if (!hasPlace[0] && !hasPlace[1]) return 'none';
  if (!hasPlace[0] || !hasPlace[1]) return 'unknown';
  if (here && there) {
    if (here !== there) return 'other';
    // One postcode is missing, and a town's name may stand for two places: Saint-Denis is in 93 and in 974.
    return a.postcode || b.postcode ? 'near' : 'same';
  }
  return 'unknown';
}

function sharesContact(a: Identity, b: Identity): boolean {
  return (a.mailbox !== null && a.mailbox === b.mailbox) || a.phones.some((phone) => b.phones.includes(phone));
}

/** In doubt about the place, the same name with the same number, mailbox or site is the same body. */
function sharesDetail(a: Identity, b: Identity): boolean {
  return sharesContact(a, b) || Boolean(a.website && b.website && host(a.website) === host(b.website));
}

/** Asked when they share no detail: both have a mailbox, a site or a number, and not the same. */
function contradicts(a: Identity, b: Identity): boolean {
  return Boolean((a.mailbox && b.mailbox) || (a.website && b.website) || (a.phones.length > 0 && b.phones.length > 0));
}

function host(website: string): string {
  return website.toLowerCase().replace(/^https?:\/\//u, '').replace(/^www\./u, '').replace(/[/?#].*$/u, '');
}

function differ(a: string | null, b: string | null): boolean {
  return Boolean(a && b && a !== b);
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
