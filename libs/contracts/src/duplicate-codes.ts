/** What makes two records likely one. `other_identifier` speaks against it. */
export const DUPLICATE_REASONS = [
  'same_siret', 'same_siren', 'same_name', 'acronym', 'similar_name', 'same_last_name', 'same_place', 'same_town',
  'shared_phone', 'shared_email', 'shared_site', 'other_identifier',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];
