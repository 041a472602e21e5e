/** What can leave as a file, in which forms: words of the API. */
export const EXPORT_THINGS = ['contacts', 'targets', 'calls', 'invitations'] as const;
export type ExportThing = (typeof EXPORT_THINGS)[number];

export const EXPORT_FORMATS = ['csv', 'xlsx', 'vcf', 'ics', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Ready-made files: for whom one invites, for Brevo's import, for Grist's. */
export const EXPORT_SHAPES = ['standard', 'lab_invitations', 'brevo', 'grist'] as const;
export type ExportShape = (typeof EXPORT_SHAPES)[number];

/** Which of them go together. */
export const EXPORT_OFFER: Record<ExportThing, Partial<Record<ExportShape, readonly ExportFormat[]>>> = {
  contacts: { standard: ['csv', 'xlsx', 'vcf', 'json'], lab_invitations: ['xlsx', 'csv'], brevo: ['csv'], grist: ['csv', 'xlsx'] },
  targets: { standard: ['csv', 'xlsx', 'ics', 'json'], grist: ['csv', 'xlsx'] },
  calls: { standard: ['csv', 'xlsx', 'json'], grist: ['csv', 'xlsx'] },
  invitations: { standard: ['xlsx', 'csv', 'ics', 'json'], lab_invitations: ['xlsx', 'csv'], grist: ['csv', 'xlsx'] },
};
