import type { Words } from '#contracts/texts/words.js';
import type { Contact, Organisation } from '../organisation/organisation.api.js';
import type { Side } from './duplicates.api.js';

/** A record as two are laid side by side: each field as a person reads it; empty where nothing is known. */
export interface Mergeable {
  id: string;
  etag: string;
  name: string;
  /** What tells it from a namesake. */
  detail: string;
  optedOut: boolean;
  values: Record<string, string>;
}

export const ORGANISATION_FIELDS = ['name', 'acronym', 'kind', 'siren', 'siret', 'parentId', 'legalForm', 'size', 'address', 'email', 'website', 'note'] as const;
export const CONTACT_FIELDS = ['firstName', 'lastName', 'jobTitle', 'email', 'influence', 'note'] as const;

export function organisationToMerge(organisation: Organisation, parentName: string): Mergeable {
  const { id, etag, name, optedOutAt, address, parentId } = organisation;
  const text = (key: 'acronym' | 'kind' | 'siren' | 'siret' | 'legalForm' | 'size' | 'email' | 'website' | 'note'): string => organisation[key] ?? '';
  return {
    id, etag, name, optedOut: optedOutAt !== null, detail: [organisation.kind, address.city].filter(Boolean).join(', '),
    values: {
      name, acronym: text('acronym'), kind: text('kind'), siren: text('siren'), siret: text('siret'), parentId: parentId === null ? '' : parentName || parentId,
      legalForm: text('legalForm'), size: text('size'), address: [address.line, [address.postcode, address.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
      email: text('email'), website: text('website'), note: text('note'),
    },
  };
}

export function contactToMerge(contact: Contact, name: string, words: Words): Mergeable {
  const { id, etag, optedOutAt, firstName, lastName, jobTitle, email, influence, note } = contact;
  return {
    id, etag, name, optedOut: optedOutAt !== null, detail: [jobTitle, email].filter(Boolean).join(', '),
    values: {
      firstName: firstName ?? '', lastName: lastName ?? '', jobTitle: jobTitle ?? '', email: email ?? '', influence: influence === 'none' ? '' : words.influences[influence], note: note ?? '',
    },
  };
}

/** The fields on which two records contradict one another: the others need no choice. */
export const differing = (fields: readonly string[], a: Mergeable, b: Mergeable): string[] =>
  fields.filter((field) => a.values[field] && b.values[field] && a.values[field] !== b.values[field]);

/** What a person picked, by the record whose value stays; a note without a pick keeps both. */
export type Picks = Readonly<Record<string, string>>;

/** As the API is told: what nobody picked stays with the record that stays. */
export function sidesOf(picks: Picks, differ: readonly string[], intoId: string): Record<string, Side> {
  return Object.fromEntries(differ.flatMap((field) => {
    const picked = picks[field] ?? (field === 'note' ? BOTH : intoId);
    return picked === BOTH ? [] : [[field, picked === intoId ? 'into' as const : 'from' as const]];
  }));
}

export const BOTH = 'both';
