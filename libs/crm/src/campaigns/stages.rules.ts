import { LEAD_MOVES } from '#contracts/lead-moves.js';
import { CLOSED_STAGES, FUNNEL_STAGES, STAGES, type Stage } from '#contracts/vocabulary.js';
import { DomainError } from '#platform/errors/domain-error.js';

/**
 * Who may move a target from which stage to which. The way back inside the funnel belongs to a lead (a correction), to an
 * invitation that falls through, and to undo; a call never takes back what an earlier one proved.
 */
export const STAGE_CAUSES = ['call', 'lead', 'rule', 'invitation', 'opt_out', 'opt_out_lifted', 'first_use', 'undo', 'merge'] as const;
export type StageCause = (typeof STAGE_CAUSES)[number];

const notFinal = STAGES.filter((stage) => stage !== 'do_not_contact');
const everyStage = [...STAGES];

/** What a call leads to from anywhere but an opposition: conversations re-open, exits close, `refused` is an opposition. */
const anyCall: readonly Stage[] = ['not_now', 'declined', 'do_not_contact'];

const TABLE: Record<StageCause, Record<Stage, readonly Stage[]>> = {
  call: {
    to_call: ['contacted', 'reached', 'interested', 'unreachable', ...anyCall],
    contacted: ['reached', 'interested', 'unreachable', ...anyCall],
    reached: ['interested', ...anyCall],
    interested: anyCall,
    invited: anyCall,
    confirmed: anyCall,
    attended: anyCall,
    first_user: anyCall,
    not_now: ['contacted', 'reached', 'interested', 'declined', 'do_not_contact'],
    declined: ['contacted', 'reached', 'interested', 'not_now', 'do_not_contact'],
    unreachable: ['contacted', 'reached', 'interested', ...anyCall],
    set_aside: ['contacted', 'reached', 'interested', ...anyCall],
    do_not_contact: [],
  },
  lead: LEAD_MOVES,
  // Attempts exhausted; and back, when a corrected number starts them again.
  rule: {
    ...nowhere(),
    to_call: ['unreachable'],
    contacted: ['unreachable'],
    unreachable: ['to_call', 'contacted'],
  },
  // Coming to an open lab is a fact, even for somebody who had declined; an invitation alone re-opens nothing.
  invitation: {
    ...nowhere(),
    to_call: ['invited', 'confirmed', 'attended'],
    contacted: ['invited', 'confirmed', 'attended'],
    reached: ['invited', 'confirmed', 'attended'],
    interested: ['invited', 'confirmed', 'attended'],
    invited: ['contacted', 'reached', 'interested', 'confirmed', 'attended'],
    confirmed: ['contacted', 'reached', 'interested', 'invited', 'attended'],
    attended: ['contacted', 'reached', 'interested', 'invited', 'confirmed'],
    not_now: ['invited', 'confirmed', 'attended'],
    declined: ['attended'],
    unreachable: ['attended'],
    set_aside: ['attended'],
  },
  opt_out: from(notFinal, ['do_not_contact']),
  opt_out_lifted: { ...nowhere(), do_not_contact: notFinal },
  first_use: { ...from(notFinal, ['first_user']), first_user: [] },
  undo: anywhere(),
  // Two histories of one body become one: `merged-target.rules.ts` says where it stands.
  merge: anywhere(),
};

function anywhere(): Record<Stage, readonly Stage[]> {
  return Object.fromEntries(STAGES.map((stage) => [stage, everyStage.filter((to) => to !== stage)])) as unknown as Record<Stage, readonly Stage[]>;
}

function nowhere(): Record<Stage, readonly Stage[]> {
  return Object.fromEntries(STAGES.map((stage) => [stage, []])) as unknown as Record<Stage, readonly Stage[]>;
}

function from(stages: readonly Stage[], to: readonly Stage[]): Record<Stage, readonly Stage[]> {
  return { ...nowhere(), ...Object.fromEntries(stages.map((stage) => [stage, to])) };
}

/** Staying is no change and always allowed. */
export function mayMove(stage: Stage, to: Stage, cause: StageCause): boolean {
  return stage === to || TABLE[cause][stage].includes(to);
}

/** @throws DomainError `stage_transition_refused` { from, to, cause } */
export function assertTransition(stage: Stage, to: Stage, cause: StageCause): void {
  if (!mayMove(stage, to, cause)) throw new DomainError('stage_transition_refused', { from: stage, to, cause });
}

/** Calling is over: nothing is due there until a conversation or a lead re-opens it. */
export function isClosed(stage: Stage): boolean {
  return (CLOSED_STAGES as readonly Stage[]).includes(stage);
}

/** 0 for `to_call` to 7 for `first_user`; −1 for a side exit. */
export function funnelRank(stage: Stage): number {
  return (FUNNEL_STAGES as readonly Stage[]).indexOf(stage);
}
