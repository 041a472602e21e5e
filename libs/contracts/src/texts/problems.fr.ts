import type { ProblemCode } from '../problem-codes.js';
import { numberIn, wordIn, type Facts, type Sentence } from './sentences.js';

const limited = (facts: Facts, withLimit: (limit: number) => string, without: string): string => {
  const limit = numberIn(facts, 'limit');
  return limit === null ? without : withLimit(limit);
};
const plural = (count: number, one: string, many: string) => `${count} ${Math.abs(count) < 2 ? one : many}`;

/** What is wrong with one field. The field's name stands before or above the sentence. */
export const problemsFr: Record<ProblemCode, Sentence> = {
  required: 'À remplir.',
  unknown_field: 'Ce champ n’existe pas.',
  unknown_placeholder: (facts) => (typeof facts.name === 'string' ? `Rien ne remplit {${facts.name}}.` : 'Rien ne remplit ces accolades.'),
  wrong_type: 'Ce n’est pas le type de valeur attendu.',
  not_text: 'Un texte est attendu.',
  not_boolean: 'Vrai ou faux est attendu.',
  not_list: 'Une liste est attendue.',
  not_object: 'Un objet est attendu.',
  not_integer: 'Un nombre entier est attendu.',
  not_number: 'Un nombre est attendu.',
  not_positive: 'Un nombre plus grand que 0 est attendu.',
  not_id: 'Ce n’est pas un identifiant.',
  not_email: 'Ce n’est pas une adresse de courriel.',
  not_url: 'Ce n’est pas une adresse de site.',
  not_phone: 'Ce n’est pas un numéro de téléphone.',
  not_postcode: 'Ce n’est pas un code postal.',
  not_siren: 'Ce n’est pas un numéro SIREN\u00A0: 9 chiffres, le dernier est une clé.',
  not_siret: 'Ce n’est pas un numéro SIRET\u00A0: 14 chiffres, le dernier est une clé.',
  not_time_zone: 'Ce fuseau horaire n’existe pas. Écrivez-le comme Europe/Paris.',
  not_instant: 'Ce n’est pas une date. Écrivez-la comme 2026-11-24T09:30:00Z.',
  not_local_date: 'Ce n’est pas un jour. Écrivez-le comme 2026-11-24.',
  not_local_time: 'Ce n’est pas une heure. Écrivez-la comme 09:30.',
  not_iso_week: 'Ce n’est pas une semaine. Écrivez-la comme 2026-W47.',
  not_allowed: 'Cette valeur n’est pas permise ici.',
  wrong_format: 'Ce n’est pas la forme attendue.',
  too_small: (facts) => limited(facts, (limit) => `Au moins ${limit}.`, 'Trop petit.'),
  too_large: (facts) => limited(facts, (limit) => `Au plus ${limit}.`, 'Trop grand.'),
  too_short: (facts) => limited(facts, (limit) => `Au moins ${plural(limit, 'caractère', 'caractères')}.`, 'Trop court.'),
  too_long: (facts) => limited(facts, (limit) => `Au plus ${plural(limit, 'caractère', 'caractères')}.`, 'Trop long.'),
  wrong_length: 'Ce n’est pas la longueur attendue.',
  too_few: (facts) => limited(facts, (limit) => `Au moins ${plural(limit, 'élément', 'éléments')}.`, 'Il en manque.'),
  too_many: (facts) => limited(facts, (limit) => `Au plus ${plural(limit, 'élément', 'éléments')}.`, 'Il y en a trop.'),
  twice: 'La même valeur y est deux fois.',
  not_unique: 'Cette valeur sert déjà.',
  text_invalid: 'Ce texte contient un caractère qui ne peut pas être gardé.',
  too_deep: 'Trop de niveaux imbriqués.',
  not_found: 'Introuvable.',
  already_exists: 'Existe déjà.',
  not_together: 'Ces deux champs ne vont pas ensemble.',
  not_offered: (facts) => (typeof facts['value'] === 'string' ? `«\u00A0${facts['value']}\u00A0» n’est pas encore proposé.` : 'Ce n’est pas encore proposé.'),
  end_before_start: 'La fin doit venir après le début.',
  isTimeZone: 'Ce fuseau horaire n’existe pas. Écrivez-le comme Europe/Paris.',
  isDate: 'Ce n’est pas une date.',
  isPositive: 'Un nombre plus grand que 0 est attendu.',
  isLocale: 'Cette langue n’existe pas.',
  isNumberString: 'Des chiffres sont attendus.',

  only_with_opinions: 'Ce choix tient à un avis sur des personnes\u00A0: demandez aussi les avis.',

  own_ancestor: 'Une organisation ne peut pas être rattachée à elle-même, ni à l’une de celles qui lui sont rattachées.',
  name_or_email_required: 'Écrivez au moins un nom ou une adresse de courriel.',
  opted_out: 'Une personne a demandé à ne plus être contactée à ce numéro.',

  itself: 'C’est la même fiche\u00A0: choisissez-en une autre.',
  other_organisation: 'Ces deux personnes sont dans deux organisations. Fusionnez d’abord les organisations.',

  interest_required: 'La personne a été jointe\u00A0: notez son intérêt.',
  evidence_required: (facts, words) =>
    `Pour noter “${wordIn(facts, 'interest', words.interests) ?? words.interests.interested}”, cochez ce qui le prouve. Sinon, notez “${words.interests.curious}”.`,
  without_conversation: (facts, words) => {
    const outcome = wordIn(facts, 'outcome', words.outcomes);
    return `Se note après une conversation${outcome ? `, pas avec «\u00A0${outcome}\u00A0»` : ''}.`;
  },
  not_with_this_outcome: (facts, words) => {
    const outcome = wordIn(facts, 'outcome', words.outcomes);
    return outcome ? `Cette date ne va pas avec «\u00A0${outcome}\u00A0».` : 'Cette date ne va pas avec cette issue.';
  },
  call_back_at_required: 'Dites quand rappeler.',
  date_before_call: 'Cette date doit venir après l’appel.',
  date_too_far: (facts) => {
    const years = numberIn(facts, 'years');
    return years === null ? 'Cette date est trop loin.' : `Cette date est à plus de ${plural(years, 'an', 'ans')} de l’appel.`;
  },
  in_the_future: 'L’appel ne peut pas être dans le futur.',
  too_long_ago: (facts) => {
    const days = numberIn(facts, 'days');
    return days === null ? 'C’est trop ancien pour être noté.' : `C’était il y a plus de ${plural(days, 'jour', 'jours')}, trop tard pour le noter.`;
  },
};

export const unknownProblemFr = 'Cette valeur est refusée.';
