import type { Words } from './words.js';

/** French words. Stages agree with « organisation », feminine; a person's interest keeps the form of the domain's list. */
export const wordsFr: Words = {
  roles: { admin: 'administration', lead: 'responsable de déploiement', caller: 'personne qui appelle', viewer: 'lecture seule' },
  stages: {
    to_call: 'à appeler', contacted: 'contactée', reached: 'jointe', interested: 'intéressée', invited: 'invitée', confirmed: 'confirmée',
    attended: 'venue', first_user: 'premier usage', not_now: 'pas maintenant', declined: 'a décliné', unreachable: 'injoignable',
    set_aside: 'écartée', do_not_contact: 'ne plus contacter',
  },
  interests: { unknown: 'inconnu', none: 'aucun', curious: 'curieux', interested: 'intéressé', motivated: 'motivé' },
  evidences: {
    told_the_pain: 'l’a raconté avec ses mots', accepted_a_date: 'accepte une date', asked_to_be_invited: 'demande à venir',
    offered_a_colleague: 'propose un collègue', offered_their_data: 'propose ses données',
  },
  outcomes: {
    no_answer: 'pas de réponse', busy: 'occupé', voicemail: 'messagerie', gatekeeper: 'standard, secrétariat', wrong_number: 'mauvais numéro',
    call_back: 'rappeler', reached: 'joint', not_now: 'pas maintenant', refused: 'ne plus contacter',
  },
  channels: { phone: 'téléphone', email: 'courriel', visit: 'visite', message: 'message' },
  personas: { rebel: 'rebelle', marsh: 'marais', loyalist: 'loyaliste' },
  signals: {
    indignant_about_irritant: 's’indigne de l’irritant', built_own_workaround: 'a bricolé sa solution', wants_it_now: 'veut l’essayer maintenant',
    would_bend_the_rules: 'passerait outre l’usage', asks_who_uses_it: 'demande qui l’utilise', wants_it_stable_first: 'le veut stable d’abord',
    avoids_conflict: 'préfère éviter les désaccords', uses_tools_without_asking: 'utilise les outils sans demander d’où ils viennent',
    asks_who_approved: 'demande qui l’a validé', must_ask_hierarchy: 'doit demander à sa hiérarchie', defends_current_tool: 'défend l’outil actuel',
    long_list_of_requests: 'énonce une longue liste de demandes', asks_for_delivery_dates: 'demande des dates de livraison',
    only_gives_opinions: 'donne seulement des avis', trains_or_hosts_peers: 'forme ou anime des pairs',
  },
  influences: { none: 'aucune', trainer: 'forme ses pairs', forum_host: 'anime un forum', network: 'tient un réseau', hierarchy: 'hiérarchie' },
  targetKinds: { prospect: 'cible', stakeholder: 'partie prenante' },
  targetSources: { list: 'liste', referral: 'recommandation', manual: 'ajout à la main', open_source: 'source ouverte' },
  portraitAnswers: { yes: 'oui', partly: 'en partie', no: 'non', unknown: 'à demander' },
  phoneStatuses: { unknown: 'pas encore essayé', valid: 'bon numéro', wrong: 'mauvais numéro' },
  followUpKinds: {
    call_back: 'rappel promis', retry: 'nouvel essai', not_now: 'retour à la date convenue', material: 'documentation, puis appel',
    propose_lab: 'proposer l’open lab', decide: 'décider de la suite', task: 'tâche',
  },
  followUpStatuses: { scheduled: 'prévue', due: 'due', done: 'faite', cancelled: 'annulée', superseded: 'remplacée' },
  optOutScopes: { contact: 'cette personne', organisation: 'toute l’organisation' },
  emptyReasons: {
    leased: 'chez quelqu’un', coolingDown: 'se reposent', waitingForDate: 'attendent leur date', noNumber: 'sans numéro',
    toRepair: 'à réparer', finished: 'terminées',
  },
  emailStates: {
    planned: 'prévu', claimed: 'en cours d’envoi', kept: 'gardé', sent: 'envoyé', failed: 'échoué', uncertain: 'incertain', dropped: 'abandonné',
  },
  emailPurposes: {
    invite_member: 'invitation dans l’équipe', digest: 'relances du jour', weekly_report: 'bilan hebdomadaire', weekly_report_test: 'essai du bilan',
    invitation: 'invitation à un open lab', invitation_reminder: 'rappel d’un open lab', lab_thanks: 'remerciement après un open lab', say_no: 'lettre pour dire non',
  },
  importStatuses: { uploaded: 'reçu', previewing: 'en comparaison', previewed: 'aperçu prêt', running: 'en cours', done: 'terminé', failed: 'échoué', undoing: 'annulation en cours', undone: 'annulé' },
  invitationStatuses: {
    draft: 'à envoyer', sent: 'invitation envoyée', maybe: 'peut-être', yes: 'a dit oui', waiting: 'liste d’attente', no: 'a dit non', confirmed: 'a confirmé de vive voix',
    attended: 'a participé', no_show: 'absence', cancelled: 'annulée', failed: 'courriel refusé',
  },
  chaseKinds: { remind: 'rappel par courriel', call_undecided: 'appel des indécis', confirm_by_voice: 'confirmation de vive voix' },
  reportAudiences: { team: 'équipe', viewer: 'lecture seule' },
  reportDecisions: { continue: 'continuer', adjust: 'ajuster', stop: 'arrêter' },
  changeVariables: {
    script: 'le script', segment: 'les organisations appelées', hypothesis: 'l’hypothèse', offer: 'ce qui est proposé', moment: 'le moment des appels', caller: 'qui appelle', other: 'autre chose', nothing: 'rien',
  },
  productAges: { young: 'jeune, moins de 3 mois', growing: 'de 3 à 12 mois', established: 'plus d’un an' },
  things: {
    workspace: 'équipe', product: 'produit', organisation: 'organisation', contact: 'contact', campaign: 'campagne', target: 'cible', call: 'appel',
    follow_up: 'relance', objection: 'objection', opt_out: 'opposition', need: 'besoin', open_lab: 'open lab', invitation: 'invitation', group: 'groupe',
    report: 'bilan hebdomadaire', first_use: 'premier usage', member: 'membre', token: 'jeton', import: 'import', export: 'export', email: 'courriel',
    deployment_lead: 'responsable de déploiement',
  },
};
