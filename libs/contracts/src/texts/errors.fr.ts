import type { ErrorCode } from '../error-codes.js';
import { numberIn, thingIn, wordIn, type Sentence } from './sentences.js';
import { capitalised } from './words.js';

/** What happened, what was kept, what to do. */
export const errorsFr: Record<ErrorCode, Sentence> = {
  malformed_json: 'La requête est illisible\u00A0: ce n’est pas du JSON valide.',
  validation_failed: 'Des champs sont à corriger. Rien n’a été enregistré.',
  cursor_invalid: 'Cette suite de liste n’est plus valable. Reprenez la liste au début.',
  sort_invalid: 'Ce tri n’existe pas.',
  week_invalid: 'Cette semaine n’existe pas. Écrivez-la comme 2026-W47.',
  file_missing: 'Aucun fichier n’a été reçu, ni texte collé.',
  file_unreadable: 'Le fichier est illisible. Enregistrez-le en CSV, puis recommencez.',
  limit_exceeded: (facts) => {
    const limit = numberIn(facts, 'limit');
    return limit === null ? 'C’est plus que la limite permise.' : `La limite est de ${limit}.`;
  },
  method_not_allowed: 'Cette adresse n’accepte pas cette opération.',
  payload_too_large: 'L’envoi est trop volumineux. Rien n’a été enregistré.',
  unsupported_media_type: 'Ce format d’envoi n’est pas accepté.',

  unauthenticated: 'Votre session est terminée. Connectez-vous, votre saisie est gardée.',
  sign_in_failed: 'Adresse ou mot de passe incorrect.',
  forbidden: 'Votre rôle ne permet pas cette opération.',
  origin_refused: 'La requête vient d’une autre adresse que celle de l’application.',
  not_found: (facts, words) => {
    const thing = thingIn(facts, words);
    return thing ? `${capitalised(thing)} introuvable.` : 'Introuvable\u00A0: cela n’existe pas, ou n’existe plus.';
  },
  link_expired: 'Ce lien n’est plus valable. Demandez-en un nouveau.',

  conflict: 'Quelqu’un vient de faire la même chose ou le contraire. Rechargez, puis recommencez.',
  already_exists: (facts, words) => {
    const thing = thingIn(facts, words);
    return thing ? `Existe déjà\u00A0: ${thing}.` : 'Cela existe déjà.';
  },
  still_in_use: (facts, words) => {
    const thing = thingIn(facts, words);
    return `Encore utilisé, donc pas supprimé${thing ? `\u00A0: ${thing}` : ''}.`;
  },
  idempotency_running: 'La même demande est en cours. Son résultat arrive.',
  idempotency_payload: 'Cette clé a déjà servi pour une autre demande.',
  etag_required: 'Dites quelle version vous modifiez\u00A0: l’en-tête If-Match manque.',
  etag_stale: 'Quelqu’un a changé cette fiche entre-temps. Votre saisie est gardée\u00A0: rechargez et choisissez.',

  evidence_required: (facts, words) => {
    const level = wordIn(facts, 'interest', words.interests) ?? words.interests.interested;
    return `Pour noter “${level}”, cochez ce qui le prouve. Sinon, notez “${words.interests.curious}”.`;
  },
  interest_required: 'La personne a été jointe\u00A0: notez son intérêt.',
  stage_transition_refused: (facts, words) => {
    const from = wordIn(facts, 'from', words.stages);
    const to = wordIn(facts, 'to', words.stages);
    return from && to ? `Une fiche ne passe pas de «\u00A0${from}\u00A0» à «\u00A0${to}\u00A0» de cette façon.` : 'Ce changement d’étape n’est pas possible.';
  },
  reason_required: 'Dites pourquoi\u00A0: la raison reste dans l’historique.',
  opted_out: 'Ne plus contacter\u00A0: une opposition est enregistrée, pour toutes les campagnes.',
  campaign_closed: 'Cette campagne est terminée.',
  card_taken: 'Quelqu’un d’autre de l’équipe a cette fiche ouverte en ce moment.',
  lease_lost: 'La fiche n’est plus réservée pour vous. L’appel, lui, peut encore être enregistré.',
  undo_too_late: (facts) => {
    const seconds = numberIn(facts, 'seconds');
    const minutes = numberIn(facts, 'minutes');
    if (minutes !== null) return `Trop tard pour annuler\u00A0: ${minutes} minutes sont passées. Rien n’a changé\u202F; refaites le changement à la main.`;
    return `Trop tard pour annuler${seconds === null ? '' : `\u00A0: ${seconds} secondes sont passées`}. Corrigez l’appel avec une raison.`;
  },
  undo_not_yours: 'Seule la personne qui a fait cette action peut l’annuler.',
  undo_newer: 'Quelque chose de plus récent a été enregistré ici\u00A0: corrigez plutôt avec une raison.',
  undo_done: 'C’est déjà annulé.',

  invitation_refused: (facts, words) => {
    const from = wordIn(facts, 'from', words.invitationStatuses);
    const to = wordIn(facts, 'to', words.invitationStatuses);
    return from && to ? `Une invitation ne passe pas de «\u00A0${from}\u00A0» à «\u00A0${to}\u00A0».` : 'Cette invitation ne le permet pas.';
  },

  import_mapping_required: 'Dites quelle colonne contient le nom de l’organisation.',
  import_not_ready: 'Cet import n’en est pas à cette étape.',
  import_too_old: 'Cet import est trop ancien, ou n’a rien écrit\u00A0: il ne peut plus être annulé.',
  source_off: 'Ce registre public n’est pas allumé dans cette installation.',
  source_unavailable: 'Ce registre public ne répond pas pour l’instant. Rien n’a changé\u202F; recommencez dans un moment.',

  setup_done: 'L’installation est déjà faite. Connectez-vous.',
  setup_token_wrong: 'Ce lien d’installation n’est pas le bon. Prenez celui qui est affiché au démarrage.',
  last_admin: 'Il faut au moins une personne pour administrer l’équipe.',
  mail_not_configured: 'Aucun serveur de courriel n’est réglé. Les messages sont gardés.',
  mail_held: 'Depuis la restauration, rien ne part tout seul. Reprenez d’abord les envois, puis renvoyez ce message.',

  installation_not_empty: 'Cette installation a déjà une équipe. Une archive se restaure dans une installation vide\u202F; rien n’a été changé.',
  archive_unknown: 'Ce fichier n’est pas une archive de Premier Cercle. Rien n’a été changé.',
  archive_damaged: 'L’archive est incomplète ou abîmée\u00A0: prenez une autre copie. Rien n’a été changé.',
  archive_newer: (facts) => `L’archive vient d’une version plus récente${typeof facts['version'] === 'string' ? ` (${facts['version']})` : ''}. Installez cette version, puis recommencez. Rien n’a été changé.`,
  archive_refused: (facts) => `L’archive ne va pas avec cette version. Restaurez-la avec celle qui l’a faite${typeof facts['version'] === 'string' ? ` (${facts['version']})` : ''}, puis mettez à jour. Rien n’a été changé.`,

  too_many_requests: 'Trop de demandes à la suite. Attendez un instant, puis recommencez.',
  internal: 'Une erreur est survenue de notre côté. Rien n’a été enregistré\u202F; vous pouvez recommencer.',
  unavailable: 'L’application est indisponible un instant. Recommencez dans quelques secondes.',
};
