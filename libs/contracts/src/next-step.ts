import type { FollowUpKind, Interest, Outcome, Stage } from './vocabulary.js';

/**
 * Why a next step is what it is. The code names a sentence in `texts/`, the parameters fill it: the same step is told
 * in words in the call screen, the mails and the API, in either language.
 */
export const NEXT_STEP_CODES = [
  'retry_next_half_day', 'retry_soon', 'retry_next_day_same_half', 'retry_next_day_other_half',
  'other_number', 'to_repair', 'unreachable', 'decide_after_silence', 'call_back_promised',
  'propose_lab', 'send_material', 'declined', 'not_now_until', 'do_not_contact', 'chosen_by_caller',
  // The person objected, their organisation goes on with somebody else.
  'continue_with_others', 'others_stay_interested',
  // After an open lab: whoever said yes and did not come.
  'lab_no_show',
  // An attempt on a target whose calling is over changes nothing: only a conversation re-opens it.
  'stays_closed',
  // Open labs: invited in this call; asked to decide; asked to give their word.
  'invited_to_lab', 'lab_undecided', 'lab_confirm',
] as const;
export type NextStepCode = (typeof NEXT_STEP_CODES)[number];

/** What follows an outcome: at most one follow-up, and the stage the target ends at. */
export interface NextStep {
  outcome: Outcome;
  /** Given for the outcome `reached` only. */
  interest: Interest | null;
  /** Null where nothing follows: a final stage, or a number to repair. */
  kind: FollowUpKind | null;
  /** ISO 8601 UTC instant. */
  dueAt: string | null;
  stage: Stage;
  code: NextStepCode;
  params: Record<string, string | number>;
}
