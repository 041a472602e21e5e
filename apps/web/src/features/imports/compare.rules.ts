import type { components } from '../../lib/api/schema.generated.js';

export type Compared = components['schemas']['ComparedOrganisationResponse'];

/** What two organisations are compared by on the screen, in the order in which a person looks. */
export const COMPARED = ['name', 'acronym', 'siret', 'siren', 'place', 'addressLine', 'phones', 'email', 'website'] as const;
export type ComparedField = (typeof COMPARED)[number];

/** `near`: alike, and not the same. `silent`: one of the two says nothing. */
export type Likeness = 'same' | 'near' | 'other' | 'silent';

/** The words of a field; none where it is empty. */
export function wordsOf(field: ComparedField, organisation: Compared): string[] {
  if (field === 'phones') return organisation.phones;
  const value = field === 'place' ? [organisation.postcode, organisation.city].filter(Boolean).join(' ') : organisation[field];
  return value ? [value] : [];
}

/** For the eye only: what becomes of a row is the server's to say. */
export function likenessOf(field: ComparedField, a: Compared, b: Compared): Likeness {
  if (field === 'phones') return among(a.phones.map(digits), b.phones.map(digits));
  if (field === 'place') return placesOf(a, b);
  const [one, other] = [wordsOf(field, a)[0], wordsOf(field, b)[0]];
  if (one === undefined || other === undefined) return 'silent';
  if (field === 'siret' || field === 'siren') return digits(one) === digits(other) ? 'same' : 'other';
  if (field === 'website') return host(one) === host(other) ? 'same' : 'other';
  if (fold(one) === fold(other)) return 'same';
  return field !== 'email' && share(one, other) >= 0.5 ? 'near' : 'other';
}

function placesOf(a: Compared, b: Compared): Likeness {
  const town = a.city && b.city ? fold(a.city) === fold(b.city) : null;
  const code = a.postcode && b.postcode ? a.postcode === b.postcode : null;
  if (town === null && code === null) return 'silent';
  if (town !== false && code !== false) return 'same';
  return town || code ? 'near' : 'other';
}

function among(a: readonly string[], b: readonly string[]): Likeness {
  if (a.length === 0 || b.length === 0) return 'silent';
  return a.some((one) => b.includes(one)) ? 'same' : 'other';
}

/** How many of their words two names share, of the shorter one's. */
function share(a: string, b: string): number {
  const [one, other] = [new Set(fold(a).split(' ')), new Set(fold(b).split(' '))];
  return [...one].filter((word) => other.has(word)).length / Math.min(one.size, other.size);
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\d@.]+/gu, ' ').trim();
/** "+33 1 99…" and "01 99…" are one number. */
const digits = (text: string): string => text.replace(/\D/gu, '').replace(/^(?:00)?33(?=\d{9}$)/u, '0');
const host = (website: string): string => website.toLowerCase().replace(/^https?:\/\//u, '').replace(/^www\./u, '').replace(/[/?#].*$/u, '');
