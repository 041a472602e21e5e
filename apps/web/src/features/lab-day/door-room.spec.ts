import { describe, expect, it } from '@jest/globals';
import type { CheckInEntry, DoorGuest, WalkInEntry } from '../outbox/outbox-entry.js';
import { found, roomOf } from './door-room.js';

const aGuest = (invitationId: string, change: Partial<DoorGuest> = {}): DoorGuest => ({
  invitationId, contactId: invitationId, firstName: 'Ondine', lastName: 'Modèle', jobTitle: null, organisationId: 'shom', organisation: 'Shom', userType: null, status: 'yes',
  arrivedAt: null, walkIn: false, themeId: null, theme: null, accessNeeds: null, ...change,
});
const kept = { workspaceId: 'team', memberId: 'me', openLabId: 'lab', name: '', refusal: null };
const checkIn = (invitationId: string, body: CheckInEntry['body']): CheckInEntry => ({ ...kept, key: `key ${invitationId} ${body.at}`, kind: 'check_in', invitationId, body });
const walkIn: WalkInEntry = { ...kept, key: 'new', kind: 'walk_in', body: { firstName: 'Théo', lastName: 'Calque', organisationId: 'shom', at: '2026-12-10T08:30:00Z' } };
const themes = [{ id: 'frais', title: 'Les frais' }];

describe('the room as a door knows it', () => {
  it('shows at once what was noted here, sent or not', () => {
    const [guest, other, added] = roomOf([aGuest('1'), aGuest('2', { status: 'attended', arrivedAt: '2026-12-10T08:00:00Z' })], [checkIn('1', { arrived: true, at: '2026-12-10T08:20:00Z', themeId: 'frais' }), walkIn], themes);
    expect(guest).toMatchObject({ status: 'attended', arrivedAt: '2026-12-10T08:20:00Z', theme: 'Les frais', isKept: true });
    expect(other).toMatchObject({ isKept: false });
    expect(added).toMatchObject({ invitationId: 'new', lastName: 'Calque', organisation: 'Shom', status: 'attended', walkIn: true });
  });

  it('takes an arrival back, and leaves out what the API refused', () => {
    const here = aGuest('1', { status: 'attended', arrivedAt: '2026-12-10T08:00:00Z' });
    expect(roomOf([here], [checkIn('1', { arrived: false, at: '2026-12-10T08:20:00Z' })], [])[0]).toMatchObject({ status: 'yes', arrivedAt: null });
    const refused = { ...checkIn('1', { arrived: false, at: '2026-12-10T08:20:00Z' }), refusal: { code: 'conflict', title: 'Annulé.', errors: [] } };
    expect(roomOf([here], [refused], [])[0]).toMatchObject({ status: 'attended', isKept: false });
  });

  it('finds a person by any words of their name and organisation, without accents', () => {
    const room = roomOf([aGuest('1'), aGuest('2', { firstName: 'Théo', lastName: 'Ébauche' })], [], []);
    expect(found(room, 'ebauche theo')).toHaveLength(1);
    expect(found(room, 'shom')).toHaveLength(2);
    expect(found(room, '')).toHaveLength(2);
    expect(found(room, 'anru')).toEqual([]);
  });
});
