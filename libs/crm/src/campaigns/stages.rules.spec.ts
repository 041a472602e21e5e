import { describe, expect, it } from '@jest/globals';
import { FUNNEL_STAGES, STAGES, type Stage } from '#contracts/vocabulary.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { assertTransition, funnelRank, isClosed, mayMove, STAGE_CAUSES, type StageCause } from './stages.rules.js';

const allowed = (cause: StageCause, from: Stage) => STAGES.filter((to) => to !== from && mayMove(from, to, cause));

describe('the stages of a target', () => {
  it('an opposition is final: only lifting it, undoing what recorded it, or becoming one with another record moves it', () => {
    expect(STAGE_CAUSES.filter((cause) => allowed(cause, 'do_not_contact').length > 0)).toEqual(['opt_out_lifted', 'undo', 'merge']);
  });

  it('an opposition is possible from every stage', () => {
    for (const stage of STAGES) expect(mayMove(stage, 'do_not_contact', 'opt_out')).toBe(true);
  });

  it('a call never moves a target backwards in the funnel', () => {
    for (const from of FUNNEL_STAGES) for (const to of FUNNEL_STAGES) {
      if (funnelRank(to) < funnelRank(from)) expect(mayMove(from, to, 'call')).toBe(false);
    }
  });

  it('a call proves no more than interest: invitations and use come from elsewhere', () => {
    for (const from of STAGES) {
      for (const to of ['invited', 'confirmed', 'attended', 'first_user'] as const) {
        if (from !== to) expect(mayMove(from, to, 'call')).toBe(false);
      }
    }
  });

  it.each<Stage>(['declined', 'unreachable', 'set_aside', 'not_now'])('a conversation re-opens %s, and so does a lead', (stage) => {
    expect(mayMove(stage, 'reached', 'call')).toBe(true);
    expect(mayMove(stage, 'interested', 'call')).toBe(true);
    expect(mayMove(stage, 'to_call', 'lead')).toBe(true);
  });

  it('a target once reached is never unreachable, whoever asks', () => {
    const onceReached: Stage[] = [...FUNNEL_STAGES.filter((stage) => funnelRank(stage) >= funnelRank('reached')), 'not_now', 'declined'];
    for (const stage of onceReached) for (const cause of ['call', 'rule', 'lead'] as const) {
      expect([stage, cause, mayMove(stage, 'unreachable', cause)]).toEqual([stage, cause, false]);
    }
  });

  it('a lead cannot type in interest, invitation or first use', () => {
    for (const from of [...FUNNEL_STAGES.slice(0, 3), 'not_now', 'declined', 'unreachable', 'set_aside'] as const) {
      for (const to of ['interested', 'invited', 'confirmed', 'attended', 'first_user'] as const) expect(mayMove(from, to, 'lead')).toBe(false);
    }
  });

  it('a lead may correct a stage backwards and set a target aside', () => {
    expect(allowed('lead', 'invited')).toEqual(['to_call', 'contacted', 'reached', 'interested', 'not_now', 'declined', 'set_aside']);
  });

  it('first use comes from anywhere but an opposition, and nothing but first use gives it', () => {
    expect(STAGES.filter((from) => from !== 'first_user' && mayMove(from, 'first_user', 'first_use'))).toEqual(STAGES.filter((s) => s !== 'first_user' && s !== 'do_not_contact'));
    for (const cause of ['call', 'lead', 'rule', 'invitation', 'opt_out'] as const) expect(mayMove('attended', 'first_user', cause)).toBe(false);
  });

  it('a corrected number puts an unreachable target back on the list', () => {
    expect(allowed('rule', 'unreachable')).toEqual(['to_call', 'contacted']);
  });

  it('somebody who had declined may still walk into the open lab, but is not invited again by a form', () => {
    expect(allowed('invitation', 'declined')).toEqual(['attended']);
  });

  it('undo restores any stage, and staying is no change', () => {
    for (const from of STAGES) expect(allowed('undo', from)).toHaveLength(STAGES.length - 1);
    for (const cause of STAGE_CAUSES) for (const stage of STAGES) expect(() => assertTransition(stage, stage, cause)).not.toThrow();
  });

  it('a refused move names both stages and the cause', () => {
    expect(() => assertTransition('invited', 'contacted', 'call')).toThrow(DomainError);
    try {
      assertTransition('invited', 'contacted', 'call');
    } catch (error) {
      expect(error).toMatchObject({ code: 'stage_transition_refused', details: { from: 'invited', to: 'contacted', cause: 'call' } });
    }
  });

  it('calling is over where the target left, not where it waits for a date', () => {
    expect(STAGES.filter(isClosed)).toEqual(['declined', 'unreachable', 'set_aside', 'do_not_contact']);
    expect(funnelRank('not_now')).toBe(-1);
    expect(funnelRank('first_user')).toBe(7);
  });
});
