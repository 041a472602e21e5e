import { describe, expect, it } from '@jest/globals';
import { INVITATION_STATUSES } from '#contracts/vocabulary.js';
import { grouped, groupOf, rungsReached } from './guest-groups.js';

describe('guests by where they stand', () => {
  it('a maybe and a refused address are called, silence gets its mails first, unless nobody can write', () => {
    const of = (status: (typeof INVITATION_STATUSES)[number], email: string | null = 'a@b.example') => groupOf({ status, sure: status === 'confirmed', email });
    expect(INVITATION_STATUSES.map((status) => of(status))).toEqual(['drafts', 'expected', 'toCall', 'yes', 'waiting', 'gone', 'sure', 'came', 'came', 'gone', 'toCall']);
    expect(of('sent', null)).toBe('toCall');
  });

  it('those who wait stand in their order, and a group of nobody is not shown', () => {
    const guest = (waitingPlace: number) => ({ status: 'waiting' as const, sure: false, email: null, waitingPlace });
    expect(grouped([guest(2), guest(1)])).toEqual([{ group: 'waiting', guests: [guest(1), guest(2)] }]);
  });

  it('a word by voice is a rung of its own, reached without the question', () => {
    expect(rungsReached({ status: 'confirmed', sentAt: '2026-11-23', questionAnsweredAt: null, confirmedAt: '2026-12-08' })).toEqual([true, true, true, false, true, false]);
    expect(rungsReached({ status: 'no', sentAt: '2026-11-23', questionAnsweredAt: '2026-11-24', confirmedAt: null })).toEqual([true, true, false, false, false, false]);
  });
});
