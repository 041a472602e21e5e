/** Whose value a field has after a merge: of the record that goes, or of the one it becomes. */
export type Side = 'from' | 'into';

/** Fields that a person picks one by one; each may stand for several columns that belong together. */
export const ORGANISATION_FIELDS = ['name', 'acronym', 'kind', 'siren', 'siret', 'parentId', 'legalForm', 'size', 'address', 'email', 'website', 'note'] as const;
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number];
export const CONTACT_FIELDS = ['firstName', 'lastName', 'jobTitle', 'email', 'influence', 'note'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** A row by its property names. */
type Fields = Record<string, unknown>;

/** The columns behind a field, where they are not the field itself. */
const COLUMNS: Partial<Record<OrganisationField, readonly string[]>> = {
  name: ['name', 'nameKey'],
  address: ['addressLine', 'postcode', 'city', 'department', 'timeZone', 'holidayRegion'],
};

const columnsOf = (field: OrganisationField | ContactField): readonly string[] => COLUMNS[field as OrganisationField] ?? [field];

/** `none` is said of everybody nobody asked: it is no influence known. */
const isEmpty = (value: unknown): boolean => value === null || value === '' || value === 'none';

/**
 * What the record that stays must be written to have. A field nobody picked keeps its value, and takes the other's where it
 * has none; a note nobody picked keeps both.
 */
export function pickedColumns<F extends OrganisationField | ContactField>(fields: readonly F[], picked: Partial<Record<F, Side>>, from: Fields, into: Fields): Fields {
  const changes: Fields = {};
  for (const field of fields) {
    const columns = columnsOf(field);
    const side = picked[field] ?? (columns.every((column) => isEmpty(into[column])) ? 'from' : 'into');
    if (side === 'into') continue;
    for (const column of columns) if (from[column] !== into[column]) changes[column] = from[column];
  }
  return changes;
}

/** A SIRET names its SIREN: picked from two sides they may contradict one another. The SIREN that is left follows the SIRET. */
export function agreeingIdentifiers(changes: Fields, into: Fields): Fields {
  const siret = ('siret' in changes ? changes['siret'] : into['siret']) as string | null;
  const siren = ('siren' in changes ? changes['siren'] : into['siren']) as string | null;
  return siret && siren && !siret.startsWith(siren) ? { ...changes, siren: siret.slice(0, 9) } : changes;
}
