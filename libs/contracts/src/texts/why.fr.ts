import type { FollowUpKind } from '../vocabulary.js';
import type { WhyTexts } from '../why.js';

const DUE: Record<FollowUpKind, string> = {
  call_back: 'Rappel promis',
  retry: 'Nouvel essai prévu',
  not_now: 'Avait demandé à être rappelée plus tard, à partir du',
  material: 'A reçu la documentation, appel prévu',
  propose_lab: 'Intéressée, à inviter au prochain open lab depuis le',
  decide: 'Silence après plusieurs essais, décision à prendre depuis le',
  task: 'Tâche prévue',
};

/** « lundi 23 novembre à 10 h 30 », « à 14 h » quand il n’y a pas de minutes. */
function moment(dueAt: string, timeZone: string): string {
  const at = new Date(dueAt);
  const [hour, minute] = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone, hourCycle: 'h23' }).format(at).split(':');
  return `${day(dueAt, timeZone)} à ${Number(hour)}\u00A0h${minute === '00' ? '' : `\u00A0${minute}`}`;
}

function day(dueAt: string, timeZone: string): string {
  return new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(new Date(dueAt));
}

function segment(attribute: string, value: string): string {
  if (attribute === 'source') return { referral: 'Recommandées', list: 'De la liste', manual: 'Ajoutées à la main', open_source: 'De source ouverte' }[value] ?? value;
  if (attribute === 'territory') return `Département ${value}`;
  if (attribute === 'size') return `Taille ${value}`;
  // A column of the list's own: its value alone would not say what it is of.
  return attribute === 'kind' ? value : `${attribute} ${value}`;
}

const feminine = (count: number, word: string) => `${count} ${word}${count > 1 ? 's' : ''}`;

/** Why this one now, said in French. An organisation is feminine, as everywhere in the texts. */
export const whyFr: WhyTexts = {
  promised_call_back: ({ dueAt, timeZone, contact }) => `Rappel promis${contact === null ? '' : ` à ${contact}`} pour ${moment(dueAt, timeZone)}.`,
  due_follow_up: ({ kind, dueAt, timeZone }) =>
    `${DUE[kind]} ${kind === 'not_now' || kind === 'propose_lab' || kind === 'decide' ? day(dueAt, timeZone) : moment(dueAt, timeZone)}.`,
  referred_by: ({ name }) => `Recommandée par ${name}.`,
  segment_does_better: ({ attribute, value, interested, tried, restInterested, restTried }) =>
    `${segment(attribute, value)}\u00A0: ${feminine(interested, 'intéressée')} sur ${tried}, contre ${restInterested} sur ${restTried} ailleurs.`,
  little_known: ({ attribute, value, tried }) =>
    `Pour en savoir plus\u00A0: ${segment(attribute, value)}, ${tried === 0 ? 'encore aucune appelée jusqu’au bout' : `${feminine(tried, 'seule')} appelée${tried > 1 ? 's' : ''} jusqu’au bout`}.`,
  fits_portrait: ({ met, of }) => `Ressemble au bon utilisateur\u00A0: ${feminine(met, 'critère')} sur ${of}.`,
  try_again: ({ attempts }) => `Pas encore jointe, après ${feminine(attempts, 'essai')}.`,
  never_called: () => 'Jamais appelée.',
  asked_for: () => 'Vous avez choisi cette organisation.',
  first_in_list: () => 'Première de la liste\u00A0: aucun appel n’a encore montré qui répond le mieux.',
};
