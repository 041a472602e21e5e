import type { GroupMode, Guest } from '#insight/groups.js';
import type { DoorGuest } from './door.queries.js';

/**
 * Whom tables are made for. Before the day: whoever gave their word. Once the first guest is here: those who are, since who
 * is late counts when they come.
 */
export function roomOf(guests: readonly DoorGuest[]): DoorGuest[] {
  const here = guests.filter(({ status }) => status === 'attended');
  return here.length > 0 ? here : guests.filter(({ status }) => status === 'yes' || status === 'confirmed');
}

export const asGuest = ({ invitationId, organisationId, userType, themeId }: DoorGuest): Guest => ({ id: invitationId, organisationId, userType, theme: themeId });

/** What a table of this kind goes by. */
export const labelOf = (mode: GroupMode): ((guest: Guest) => string | null) =>
  mode === 'type' ? ({ userType }) => userType : mode === 'theme' ? ({ theme }) => theme : () => null;
