import type { NextStepTexts } from './next-step-facts.js';

export const nextStepFr: NextStepTexts = {
  retry_next_half_day: ({ due }) => `Rappel ${due}.`,
  retry_soon: ({ due }) => `Rappel ${due}.`,
  retry_next_day_same_half: ({ due }) => `Rappel ${due}, même demi-journée.`,
  retry_next_day_other_half: ({ due }) => `Rappel ${due}, autre demi-journée.`,
  other_number: () => 'Un autre numéro à essayer tout de suite.',
  to_repair: () => 'Numéro à réparer\u00A0: la fiche attend qu’il soit corrigé.',
  unreachable: ({ params }) => `Injoignable après ${params.attempts} essais. Rien ne suit.`,
  decide_after_silence: ({ params, due }) => `${params.attempts} essais sans réponse\u00A0: décision à prendre ${due}.`,
  call_back_promised: ({ due }) => (due ? `Rappel promis ${due}, avant tout le reste.` : 'Rappel promis, au moment convenu\u00A0: choisissez le jour et l’heure.'),
  propose_lab: ({ due, lab }) => (lab ? `Proposer l’open lab ${ofDay(lab)}. Sans réponse, rappel ${due}.` : `Proposer le prochain open lab. Rappel ${due}.`),
  send_material: ({ due }) => `Documentation à envoyer, puis appel ${due}.`,
  declined: () => 'A décliné. Rien ne suit.',
  not_now_until: ({ day }) => `Retour dans la liste ${day}.`,
  do_not_contact: () => 'C’est noté, pour toujours. Plus aucun contact, dans aucune campagne.',
  chosen_by_caller: ({ due, words, kind }) => (kind === null ? `Rendez-vous ${due}.` : `${words.followUpKinds[kind]}, ${due}.`),
  others_stay_interested: () => 'C’est noté pour cette personne. La suite prévue avec les autres reste.',
  continue_with_others: ({ due }) => `C’est noté, pour toujours, pour cette personne. Appel d’une autre personne de l’organisation ${due}.`,
  lab_no_show: ({ due }) => `N’est pas venue à l’open lab\u00A0: appel ${due}, une seule fois.`,
  invited_to_lab: ({ lab }) => (lab ? `Invitation à l’open lab ${ofDay(lab)}\u00A0: elle part dans une minute, les rappels suivent.` : 'Invitation à l’open lab\u00A0: elle part dans une minute, les rappels suivent.'),
  lab_undecided: ({ lab, due }) => (lab ? `Demander si l’on vient à l’open lab ${ofDay(lab)}. Appel ${due}.` : `Demander si l’on vient à l’open lab. Appel ${due}.`),
  lab_confirm: ({ lab, due }) => (lab ? `Confirmer de vive voix la venue à l’open lab ${ofDay(lab)}. Appel ${due}.` : `Confirmer de vive voix la venue à l’open lab. Appel ${due}.`),
  stays_closed: ({ stage, words }) => `Reste «\u00A0${words.stages[stage]}\u00A0»\u00A0: seule une conversation rouvre la fiche.`,
};

/** « du jeudi 10 décembre », but « de demain » and « d’aujourd’hui ». */
function ofDay(day: string): string {
  if (day === 'aujourd’hui') return `d’${day}`;
  return day === 'demain' ? `de ${day}` : `du ${day}`;
}
