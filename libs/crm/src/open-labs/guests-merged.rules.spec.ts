import { describe, expect, it } from '@jest/globals';
import { INVITATION_STATUSES, type InvitationStatus } from '#contracts/vocabulary.js';
import { chairsFreed, countsMore } from './guests-merged.rules.js';

const said = (status: InvitationStatus, day: number | null = null) => ({ status, answeredAt: day === null ? null : new Date(Date.UTC(2026, 10, day)) });

describe('two invitations of one person to one lab', () => {
  it('take the later of two answers', () => {
    expect(countsMore(said('no', 12), said('yes', 10))).toBe(true);
    expect(countsMore(said('no', 10), said('yes', 12))).toBe(false);
  });

  it('believe the door, then a voice, whatever a page was told', () => {
    expect(countsMore(said('attended', 2), said('no', 12))).toBe(true);
    expect(countsMore(said('confirmed', 2), said('maybe', 12))).toBe(true);
  });

  it('prefer any answer to silence, and silence to nothing', () => {
    expect(countsMore(said('no', 3), said('sent'))).toBe(true);
    expect(countsMore(said('sent'), said('draft'))).toBe(true);
    expect(countsMore(said('draft'), said('cancelled'))).toBe(true);
  });

  it('free the chair that one of them held for nothing', () => {
    expect(chairsFreed(said('yes', 2), said('confirmed', 3))).toBe(1);
    expect(chairsFreed(said('yes', 2), said('no', 12))).toBe(1);
    expect(chairsFreed(said('yes', 12), said('no', 2))).toBe(0);
    expect(chairsFreed(said('confirmed'), said('waiting', 3))).toBe(0);
    expect(chairsFreed(said('sent'), said('draft'))).toBe(0);
  });

  it('never count one another more at once', () => {
    for (const a of INVITATION_STATUSES) for (const b of INVITATION_STATUSES) expect(countsMore(said(a), said(b)) && countsMore(said(b), said(a))).toBe(false);
  });
});
