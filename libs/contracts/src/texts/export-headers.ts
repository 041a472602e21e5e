import type { ExportThing } from '../exports.js';
import type { Locale } from '../vocabulary.js';

/** Columns of exported files. */
export const EXPORT_COLUMNS = [
  'organisation', 'acronym', 'organisationKind', 'addressLine', 'postcode', 'city', 'firstName', 'lastName', 'jobTitle', 'contact', 'email', 'phone',
  'campaign', 'targetKind', 'source', 'stage', 'interest', 'assignee', 'attempts', 'lastCallAt', 'nextStep', 'nextDueAt',
  'occurredAt', 'member', 'channel', 'outcome', 'evidence', 'number', 'durationSeconds',
  'siren', 'siret', 'website', 'needs', 'objections', 'answer', 'colleagues', 'persona', 'signals', 'vendor', 'influence', 'note',
  'openLab', 'startsAt', 'place', 'invitationStatus', 'invitedBy', 'sentAt', 'answeredAt', 'labAnswer', 'waitingPlace', 'broughtBy', 'confirmedAt', 'confirmedBy', 'accessNeeds',
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
    siren: 'SIREN', siret: 'SIRET', website: 'Site', needs: 'Besoins', objections: 'Objections', answer: 'Réponse', colleagues: 'Vient avec',
    persona: 'Profil probable', signals: 'Faits entendus', vendor: 'Attend un prestataire', influence: 'Influence', note: 'Note',
    openLab: 'Open lab', startsAt: 'Début', place: 'Lieu', invitationStatus: 'État', invitedBy: 'Invitation faite par', sentAt: 'Invitation envoyée', answeredAt: 'Dernière réponse',
    labAnswer: 'Réponse à la question', waitingPlace: 'Rang sur la liste d’attente', broughtBy: 'Vient avec', confirmedAt: 'Confirmé de vive voix', confirmedBy: 'Confirmé par', accessNeeds: 'Besoins d’accès',
  },
  en: {
    organisation: 'Organisation', acronym: 'Acronym', organisationKind: 'Category', addressLine: 'Address', postcode: 'Postcode', city: 'City',
    firstName: 'First name', lastName: 'Last name', jobTitle: 'Job title', contact: 'Contact', email: 'E-mail', phone: 'Phone',
    campaign: 'Campaign', targetKind: 'Nature', source: 'Source', stage: 'Stage', interest: 'Interest', assignee: 'Assigned to', attempts: 'Attempts',
    lastCallAt: 'Last call', nextStep: 'Next step', nextDueAt: 'Due',
    occurredAt: 'Date', member: 'Called by', channel: 'Channel', outcome: 'Outcome', evidence: 'Evidence', number: 'Number called', durationSeconds: 'Duration (seconds)',
    siren: 'SIREN', siret: 'SIRET', website: 'Website', needs: 'Needs', objections: 'Objections', answer: 'Answer', colleagues: 'Comes with',
    persona: 'Likely persona', signals: 'Facts heard', vendor: 'Expects a vendor', influence: 'Influence', note: 'Note',
    openLab: 'Open lab', startsAt: 'Starts', place: 'Place', invitationStatus: 'State', invitedBy: 'Invited by', sentAt: 'Invitation sent', answeredAt: 'Last answer',
    labAnswer: 'Answer to the question', waitingPlace: 'Place on the waiting list', broughtBy: 'Brought by', confirmedAt: 'Confirmed by voice', confirmedBy: 'Confirmed with', accessNeeds: 'Access needs',
  },
};

/** Brevo's own attributes, which it names in the language of the account; the others it offers to add. */
export const BREVO_HEADERS: Record<Locale, readonly string[]> = {
  fr: ['EMAIL', 'PRENOM', 'NOM', 'ORGANISATION', 'FONCTION', 'VILLE', 'CAMPAGNE'],
  en: ['EMAIL', 'FIRSTNAME', 'LASTNAME', 'ORGANISATION', 'JOB_TITLE', 'CITY', 'CAMPAIGN'],
};

/** Words of exported files that stand nowhere else. */
export const EXPORT_WORDS: Record<Locale, { sheets: Record<ExportThing, string>; confirmed: string; toConfirm: string; calendar: string; labs: string; of: string }> = {
  fr: {
    sheets: { contacts: 'Contacts', targets: 'Liste d’appels', calls: 'Appels', invitations: 'Invitations' }, confirmed: 'oui', toConfirm: 'à confirmer',
    calendar: 'Relances', labs: 'Open labs', of: '\u00A0: ',
  },
  en: { sheets: { contacts: 'Contacts', targets: 'Call list', calls: 'Calls', invitations: 'Invitations' }, confirmed: 'yes', toConfirm: 'to be confirmed', calendar: 'Follow-ups', labs: 'Open labs', of: ': ' },
};
