import type { NextStepTexts } from './next-step-facts.js';

export const nextStepEn: NextStepTexts = {
  retry_next_half_day: ({ due }) => `Call again ${due}.`,
  retry_soon: ({ due }) => `Call again ${due}.`,
  retry_next_day_same_half: ({ due }) => `Call again ${due}, same half-day.`,
  retry_next_day_other_half: ({ due }) => `Call again ${due}, other half-day.`,
  other_number: () => 'Another number to try at once.',
  to_repair: () => 'Number to repair: the card waits until it is corrected.',
  unreachable: ({ params }) => `Unreachable after ${params.attempts} attempts. Nothing follows.`,
  decide_after_silence: ({ params, due }) => `${params.attempts} attempts without an answer: decide what to do ${due}.`,
  call_back_promised: ({ due }) => (due ? `Call-back promised ${due}, before anything else.` : 'Call-back promised, at the moment agreed: choose the day and the time.'),
  propose_lab: ({ due, lab }) => (lab ? `Propose the open lab ${lab}. Without an answer, call again ${due}.` : `Propose the next open lab. Call again ${due}.`),
  send_material: ({ due }) => `Material to send, then a call ${due}.`,
  declined: () => 'Declined. Nothing follows.',
  not_now_until: ({ day }) => `Back on the list ${day}.`,
  do_not_contact: () => 'Noted, for good. No more contact, in any campaign.',
  chosen_by_caller: ({ due, words, kind }) => (kind === null ? `Set for ${due}.` : `${words.followUpKinds[kind]}, ${due}.`),
  others_stay_interested: () => 'Noted for this person. What is planned with the others stands.',
  continue_with_others: ({ due }) => `Noted, for good, for this person. Call somebody else of the organisation ${due}.`,
  lab_no_show: ({ due }) => `Did not come to the open lab: call ${due}, once.`,
  stays_closed: ({ stage, words }) => `Stays “${words.stages[stage]}”: only a conversation re-opens the card.`,
};
