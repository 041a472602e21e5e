import type { Organisation, OrganisationChange } from '../organisation/organisation.api.js';
import type { RegisterBody } from './open-sources.api.js';

export type CompletedField = 'acronym' | 'siren' | 'siret' | 'size' | 'address';

/** What the register would put in place of what the record says. */
export interface Completion { field: CompletedField; now: string; then: string; change: OrganisationChange; back: OrganisationChange }

const inOneLine = ({ line, postcode, city }: Organisation['address']): string => [line, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** The fields on which the register knows something else, in the order of the record. */
export function completionsOf(organisation: Organisation, body: RegisterBody): Completion[] {
  const text = (field: 'acronym' | 'siren' | 'siret' | 'size'): Completion => ({
    field, now: organisation[field] ?? '', then: body[field] ?? '', change: { [field]: body[field] }, back: { [field]: organisation[field] },
  });
  const address: Completion = {
    field: 'address', now: inOneLine(organisation.address), then: inOneLine(body.address), change: { address: { ...body.address } }, back: { address: { ...organisation.address } },
  };
  return [text('acronym'), text('siren'), text('siret'), address, text('size')].filter(({ now, then }) => then !== '' && then.toLowerCase() !== now.toLowerCase());
}
