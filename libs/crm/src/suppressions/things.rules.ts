import type { Thing } from './fingerprints.js';

export interface Dialable { e164: string | null; extension: string | null }

export interface Identity {
  nameKey: string;
  siren: string | null;
  siret: string | null;
  postcode: string | null;
}

export const emailThings = (email: string | null): Thing[] =>
  email ? [{ thing: 'email', value: email.trim().toLowerCase() }] : [];

/** A desk behind the general number is a number of its own. */
export const phoneThings = (phones: readonly Dialable[]): Thing[] =>
  phones.flatMap(({ e164, extension }): Thing[] => (e164 ? [{ thing: 'phone', value: extension ? `${e164};${extension}` : e164 }] : []));

/**
 * By what a body is recognised when a later list brings it back. A SIREN alone is not enough: all the services of the State
 * share a few.
 */
export function identityThings({ nameKey, siren, siret, postcode }: Identity): Thing[] {
  return [
    ...(siret ? [`siret:${siret}`] : []),
    ...(siren ? [`siren:${siren}:${nameKey}`] : []),
    `name:${nameKey}:${place(postcode)}`,
  ].map((value) => ({ thing: 'organisation', value }));
}

/** "75 775 CEDEX 16" and "75775" are one place, "1000" is 01000. */
function place(postcode: string | null): string {
  const digits = (postcode ?? '').replace(/\D/gu, '').slice(0, 5);
  return digits && digits.padStart(5, '0');
}

/** What is the person's own: neither the general mailbox nor a general number, which stay for the others. */
export function ownThings(person: readonly Thing[], general: readonly Thing[]): Thing[] {
  return person.filter((own) => !general.some(({ thing, value }) => thing === own.thing && value === own.value));
}
