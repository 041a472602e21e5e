/** The portrait of the good user: three criteria by default, editable per product, each answered per target. */
export interface IdealUserCriterion { key: string; label: string; weight: number }
export interface IdealUser { criteria: IdealUserCriterion[] }

export const DEFAULT_IDEAL_USER: IdealUser = {
  criteria: [
    { key: 'suffers', label: 'Souffre du problème', weight: 1 },
    { key: 'digitised', label: 'Assez numérisé', weight: 1 },
    { key: 'easy_to_reach', label: 'Facile à joindre', weight: 1 },
  ],
};
