import { useTranslation } from 'react-i18next';
import type { Kind } from './duplicates.api.js';

const OF_ORGANISATION = ['name', 'acronym', 'kind', 'siren', 'siret', 'legalForm', 'size', 'email', 'website', 'note'] as const;
const OF_CONTACT = ['firstName', 'lastName', 'jobTitle', 'email', 'note'] as const;
const OURS = { parentId: 'merge.parent', address: 'merge.address', influence: 'merge.influence' } as const;

/** What a field is called on the page it comes from. */
export function useFieldNames(kind: Kind): (field: string) => string {
  const { t } = useTranslation(['duplicates', 'organisation', 'contact']);
  return (field) => {
    const [ours, organisation, contact] = [
      OURS[field as keyof typeof OURS], OF_ORGANISATION.find((name) => name === field), OF_CONTACT.find((name) => name === field)];
    if (ours) return t(ours);
    if (kind === 'organisation' && organisation) return t(`organisation:${organisation}`);
    return contact ? t(`contact:${contact}`) : field;
  };
}
