import { FUNNEL_STAGES, type FunnelStage, type Stage } from './vocabulary.js';

const before = (stage: FunnelStage): readonly FunnelStage[] => FUNNEL_STAGES.slice(0, FUNNEL_STAGES.indexOf(stage));

/**
 * Where a lead may put a target by hand, with a reason. Interested is proven by evidence in a call, what follows by an
 * invitation or by use: a lead cannot type it in. The board offers these moves only, the API refuses all others.
 */
export const LEAD_MOVES: Readonly<Record<Stage, readonly Stage[]>> = {
  to_call: ['contacted', 'reached', 'not_now', 'declined', 'unreachable', 'set_aside'],
  contacted: ['to_call', 'reached', 'not_now', 'declined', 'unreachable', 'set_aside'],
  reached: [...before('reached'), 'not_now', 'declined', 'set_aside'],
  interested: [...before('interested'), 'not_now', 'declined', 'set_aside'],
  invited: [...before('invited'), 'not_now', 'declined', 'set_aside'],
  confirmed: [...before('confirmed'), 'not_now', 'declined', 'set_aside'],
  attended: [...before('attended'), 'not_now', 'declined', 'set_aside'],
  first_user: [...before('first_user'), 'not_now', 'declined', 'set_aside'],
  not_now: ['to_call', 'contacted', 'reached', 'declined', 'set_aside'],
  declined: ['to_call', 'contacted', 'reached', 'not_now', 'set_aside'],
  unreachable: ['to_call', 'contacted', 'reached', 'not_now', 'declined', 'set_aside'],
  set_aside: ['to_call', 'contacted', 'reached', 'not_now', 'declined'],
  do_not_contact: [],
};
