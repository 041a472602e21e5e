import { describe, expect, it } from '@jest/globals';
import { INVITATION_STATUSES, SEATED_STATUSES, type InvitationStatus } from '#contracts/vocabulary.js';
import { assertStatus, INVITATION_CAUSES, isSeated, isSure, mayBecome, type InvitationCause } from './invitation-status.rules.js';

const from = (status: InvitationStatus, cause: InvitationCause) => INVITATION_STATUSES.filter((to) => to !== status && mayBecome(status, to, cause));

describe('the statuses of an invitation', () => {
  it('a guest answers yes, maybe or no, and may change their mind until the day', () => {
    expect(from('sent', 'answer')).toEqual(['maybe', 'yes', 'waiting', 'no']);
    expect(from('no', 'answer')).toEqual(['maybe', 'yes', 'waiting']);
    for (const status of ['yes', 'waiting', 'confirmed'] as const) expect(from(status, 'answer')).toEqual(['maybe', 'no']);
  });

  it('only a chair that comes free ends the waiting', () => {
    expect(INVITATION_CAUSES.filter((cause) => from('waiting', cause).includes('yes'))).toEqual(['promote']);
    for (const status of INVITATION_STATUSES) if (status !== 'waiting') expect(from(status, 'promote')).toEqual([]);
  });

  it('what was called off answers no more: it is sent again, the person simply comes, or the opposition behind it was a mistake', () => {
    expect(INVITATION_CAUSES.filter((cause) => from('cancelled', cause).length > 0)).toEqual(['send', 'door', 'team', 'lifted']);
    expect(from('cancelled', 'answer')).toEqual([]);
  });

  it('after the day only the door corrects', () => {
    for (const status of ['attended', 'no_show'] as const) expect(INVITATION_CAUSES.filter((cause) => from(status, cause).length > 0)).toEqual(['door']);
  });

  it('whoever comes is let in, whatever they had answered', () => {
    for (const status of INVITATION_STATUSES) expect(mayBecome(status, 'attended', 'door')).toBe(true);
  });

  it('a refusal names both statuses', () => {
    expect(() => assertStatus('draft', 'no_show', 'door')).toThrow(expect.objectContaining({ code: 'invitation_refused', details: { from: 'draft', to: 'no_show' } }));
  });

  it('sure is who gave their word by voice, or said yes and answered the question', () => {
    const sure = (status: InvitationStatus, answered: boolean) => isSure({ status, questionAnsweredAt: answered ? new Date(0) : null });
    expect(INVITATION_STATUSES.filter((status) => sure(status, false))).toEqual(['confirmed']);
    expect(INVITATION_STATUSES.filter((status) => sure(status, true))).toEqual(['yes', 'confirmed']);
  });

  it('those who hold a chair are the list that contracts name', () => {
    expect(INVITATION_STATUSES.filter(isSeated)).toEqual([...SEATED_STATUSES]);
  });
});
