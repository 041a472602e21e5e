import type { Locale } from '../vocabulary.js';

/** Columns of exported files. */
export const EXPORT_COLUMNS = [
  'organisation', 'acronym', 'organisationKind', 'addressLine', 'postcode', 'city', 'firstName', 'lastName', 'jobTitle', 'contact', 'email', 'phone',
  'campaign', 'targetKind', 'source', 'stage', 'interest', 'assignee', 'attempts', 'lastCallAt', 'nextStep', 'nextDueAt',
  'occurredAt', 'member', 'channel', 'outcome', 'evidence', 'number', 'durationSeconds',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** Headers as an import of ours reads them back. */
export const EXPORT_HEADERS: Record<Locale, Record<ExportColumn, string>> = {
  fr: {
    organisation: 'Organisation', acronym: 'Sigle', organisationKind: 'Catégorie', addressLine: 'Adresse', postcode: 'Code postal', city: 'Ville',
    firstName: 'Prénom', lastName: 'Nom', jobTitle: 'Fonction', contact: 'Contact', email: 'Courriel', phone: 'Téléphone',
    campaign: 'Campagne', targetKind: 'Nature', source: 'Source', stage: 'Étape', interest: 'Intérêt', assignee: 'Suivi par', attempts: 'Tentatives',
    lastCallAt: 'Dernier appel', nextStep: 'Prochaine étape', nextDueAt: 'Échéance',
    occurredAt: 'Date', member: 'Appel passé par', channel: 'Canal', outcome: 'Issue', evidence: 'Preuves', number: 'Numéro appelé', durationSeconds: 'Durée (secondes)',
  },
  en: {
    organisation: 'Organisation', acronym: 'Acronym', organisationKind: 'Category', addressLine: 'Address', postcode: 'Postcode', city: 'City',
    firstName: 'First name', lastName: 'Last name', jobTitle: 'Job title', contact: 'Contact', email: 'E-mail', phone: 'Phone',
    campaign: 'Campaign', targetKind: 'Nature', source: 'Source', stage: 'Stage', interest: 'Interest', assignee: 'Assigned to', attempts: 'Attempts',
    lastCallAt: 'Last call', nextStep: 'Next step', nextDueAt: 'Due',
    occurredAt: 'Date', member: 'Called by', channel: 'Channel', outcome: 'Outcome', evidence: 'Evidence', number: 'Number called', durationSeconds: 'Duration (seconds)',
  },
};
