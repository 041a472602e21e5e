import type { DuplicateReason } from '#contracts/duplicate-codes.js';
import { cityKey, fold } from '../organisations/name.rules.js';

/** Two organisations side by side, as far as likeness is judged. */
export interface OrganisationLikeness {
  /** pg_trgm's similarity of the two name keys (no accents, legal forms, small words), 0 to 1. */
  similarity: number;
  first: OrganisationSide;
  second: OrganisationSide;
  sharedPhone: boolean;
  sharedEmail: boolean;
  sharedSite: boolean;
  /** Borne by more than two organisations, an identifier or a number proves nothing. */
  siretIsShared: boolean;
  sirenIsShared: boolean;
}

export interface OrganisationSide { nameKey: string; acronym: string | null; siren: string | null; siret: string | null; postcode: string | null; city: string | null }

/** Why two records are likely one. `score` orders them, 0 to 1; it is no probability. */
export interface Likely { reasons: DuplicateReason[]; score: number }

const ALIKE = 0.55;
const VERY_ALIKE = 0.8;
/** With the same number or mailbox beside it, a looser likeness of names is worth a look. */
const ALIKE_WITH_DETAIL = 0.35;

/**
 * Identifiers first, then name and place. A shared number, mailbox or site is a hint: with it a looser likeness is enough, by
 * itself it makes no pair, since switchboards are shared. Null where they are not likely one.
 */
export function likelyOrganisations(pair: OrganisationLikeness): Likely | null {
  const { first, second, similarity } = pair;
  const place = placeOf(first, second);
  const details: DuplicateReason[] = [
    ...(pair.sharedPhone ? ['shared_phone' as const] : []), ...(pair.sharedEmail ? ['shared_email' as const] : []), ...(pair.sharedSite ? ['shared_site' as const] : []),
  ];
  const where: DuplicateReason[] = place === 'same' ? ['same_place'] : place === 'near' ? ['same_town'] : [];
  const found = (score: number, ...reasons: DuplicateReason[]): Likely => ({ reasons: [...reasons, ...where, ...details], score: Math.min(1, score + 0.03 * details.length) });
  const named: DuplicateReason = first.nameKey === second.nameKey ? 'same_name' : calledByAcronym(first, second) ? 'acronym' : 'similar_name';

  if (first.siret && first.siret === second.siret && !pair.siretIsShared) return found(0.9 + 0.05 * Number(named !== 'similar_name'), 'same_siret', ...(named === 'similar_name' && similarity < ALIKE ? [] : [named]));
  const contradicted = differ(first.siren, second.siren) || differ(first.siret, second.siret);
  if (named !== 'similar_name') {
    if (contradicted) return place === 'same' ? found(0.45, named, 'other_identifier') : null;
    if (place === 'other') return details.length > 0 ? found(0.5, named) : null;
    const certain = place === 'same' ? 0.92 : place === 'near' ? 0.75 : details.length > 0 ? 0.8 : 0.65;
    return found(named === 'same_name' ? certain : certain - 0.1, named);
  }
  if (contradicted || place === 'other') return null;
  if (first.siren && first.siren === second.siren && !pair.sirenIsShared && similarity >= ALIKE_WITH_DETAIL) return found(0.6 + similarity / 4, 'same_siren', 'similar_name');
  const wanted = details.length > 0 ? ALIKE_WITH_DETAIL : place === 'same' || place === 'near' ? ALIKE : VERY_ALIKE;
  return similarity >= wanted ? found(similarity * (place === 'same' ? 0.85 : 0.7), 'similar_name') : null;
}

/** Two entries of people of one organisation. */
export interface ContactLikeness {
  /** pg_trgm's similarity of first and last name together. */
  similarity: number;
  first: ContactSide;
  second: ContactSide;
  sharedPhone: boolean;
}

export interface ContactSide { firstName: string | null; lastName: string | null; email: string | null }

/** The name first. A mailbox or a line is shared by colleagues: with names that differ it says nothing. */
export function likelyContacts({ similarity, first, second, sharedPhone }: ContactLikeness): Likely | null {
  const sameEmail = first.email !== null && first.email === second.email;
  const details: DuplicateReason[] = [...(sameEmail ? ['shared_email' as const] : []), ...(sharedPhone ? ['shared_phone' as const] : [])];
  const found = (score: number, ...reasons: DuplicateReason[]): Likely => ({ reasons: [...reasons, ...details], score: Math.min(1, score + 0.03 * details.length) });
  const [a, b] = [wordsOf(first), wordsOf(second)];
  if (a.length === 0 || b.length === 0) return sameEmail ? found(0.8) : null;
  if (a.join() === b.join()) return found(differ(first.email, second.email) ? 0.7 : 0.92, 'same_name');
  if (sameLastName(first, second) && (!first.firstName || !second.firstName || initial(first.firstName) === initial(second.firstName) && isInitial(first.firstName, second.firstName))) {
    return found(0.6, 'same_last_name');
  }
  return similarity >= (details.length > 0 ? ALIKE_WITH_DETAIL : ALIKE) ? found(similarity * 0.8, 'similar_name') : null;
}

type Place = 'same' | 'near' | 'other' | 'unknown';

function placeOf(a: OrganisationSide, b: OrganisationSide): Place {
  const [aCity, bCity] = [a.city ? cityKey(a.city) : null, b.city ? cityKey(b.city) : null];
  if (a.postcode && b.postcode && a.postcode === b.postcode) return 'same';
  if (aCity && bCity && aCity !== bCity) return 'other';
  if (a.postcode && b.postcode) return aCity !== null && aCity === bCity && a.postcode.slice(0, 2) === b.postcode.slice(0, 2) ? 'near' : 'other';
  return aCity !== null && aCity === bCity ? 'near' : 'unknown';
}

function calledByAcronym(a: OrganisationSide, b: OrganisationSide): boolean {
  const called = (side: OrganisationSide, other: OrganisationSide): boolean => side.acronym !== null && side.acronym.length >= 3 && fold(side.acronym) === other.nameKey;
  return called(a, b) || called(b, a);
}

const wordsOf = ({ firstName, lastName }: ContactSide): string[] => fold([firstName, lastName].filter(Boolean).join(' ')).split(' ').filter(Boolean).sort();
const sameLastName = (a: ContactSide, b: ContactSide): boolean => Boolean(a.lastName && b.lastName) && fold(a.lastName!) === fold(b.lastName!);
const initial = (name: string): string => fold(name).charAt(0);
/** "I." stands for Inès, Isabelle does not. */
const isInitial = (a: string, b: string): boolean => fold(a).length === 1 || fold(b).length === 1;
const differ = (a: string | null, b: string | null): boolean => Boolean(a && b && a !== b);
