import type { DoorEntry, DoorGuest } from '../outbox/outbox-entry.js';

/** A guest as the door shows them: with what is noted here and not sent yet. */
export interface RoomGuest extends DoorGuest {
  /** Noted here, not sent yet. */
  isKept: boolean;
}

interface Theme { id: string; title: string }

/** The room as this door knows it: what the API last said, and over it what was noted here since. */
export function roomOf(guests: readonly DoorGuest[], kept: readonly DoorEntry[], themes: readonly Theme[]): RoomGuest[] {
  const room = new Map(guests.map((guest): [string, RoomGuest] => [guest.invitationId, { ...guest, isKept: false }]));
  for (const entry of kept) {
    if (entry.refusal !== null) continue;
    if (entry.kind === 'walk_in') {
      const { firstName, lastName, organisation, organisationId, themeId, at } = entry.body;
      const known = guests.find((guest) => guest.organisationId === organisationId)?.organisation;
      room.set(entry.key, {
        invitationId: entry.key, contactId: '', firstName, lastName, jobTitle: null, organisationId: organisationId ?? '', organisation: organisation ?? known ?? '', userType: null,
        status: 'attended', arrivedAt: at, walkIn: true, themeId: themeId ?? null, theme: titleOf(themes, themeId), accessNeeds: null, isKept: true,
      });
      continue;
    }
    const guest = room.get(entry.invitationId);
    if (!guest) continue;
    const { arrived, at, themeId } = entry.body;
    room.set(entry.invitationId, {
      ...guest, isKept: true, status: arrived ? 'attended' : guest.status === 'attended' ? 'yes' : guest.status, arrivedAt: arrived ? guest.arrivedAt ?? at : null,
      ...(themeId === undefined ? {} : { themeId, theme: titleOf(themes, themeId) }),
    });
  }
  return [...room.values()];
}

const titleOf = (themes: readonly Theme[], id: string | null | undefined): string | null => themes.find((theme) => theme.id === id)?.title ?? null;

export const nameOf = ({ firstName, lastName }: Pick<DoorGuest, 'firstName' | 'lastName'>): string => [firstName, lastName].filter(Boolean).join(' ');

/** As people type at a door: no accents, no case, words in any order. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function found(room: readonly RoomGuest[], search: string): RoomGuest[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return room.filter((guest) => {
    const text = plain(`${nameOf(guest)} ${guest.organisation}`);
    return words.every((word) => text.includes(word));
  });
}

export const isHere = ({ status }: Pick<DoorGuest, 'status'>): boolean => status === 'attended';
/** Gave their word to come: these count as expected. */
export const isExpected = ({ status }: Pick<DoorGuest, 'status'>): boolean => status === 'yes' || status === 'confirmed';
