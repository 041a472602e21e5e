import type { InvitationStatus } from '#contracts/vocabulary.js';

/** What a door says of one guest. `at` is when the person at the door decided it, which a phone may send much later. */
export interface DoorWord { arrived: boolean; at: Date; /** Undefined: says nothing of it. */ themeId?: string | null | undefined }

export interface DoorState { status: InvitationStatus; arrivedAt: Date | null; decidedAt: Date | null; formerStatus: InvitationStatus | null; themeId: string | null }

export interface DoorDecision { status: InvitationStatus; arrivedAt: Date | null; decidedAt: Date; formerStatus: InvitationStatus; themeId: string | null }

/**
 * What becomes of a guest when a door speaks. Two doors agree whatever the order in which their words come in: the later
 * decision stands, and of two arrivals the first one is kept. Taking an arrival back restores what the guest was before.
 * @returns null where nothing changes: an older word about somebody a newer one was said of.
 */
export function afterDoor(state: DoorState, { arrived, at, themeId }: DoorWord): DoorDecision | null {
  const here = state.status === 'attended';
  const formerStatus = here ? state.formerStatus ?? 'confirmed' : state.status;
  const theme = themeId === undefined ? state.themeId : themeId;
  if (state.decidedAt !== null && at < state.decidedAt) {
    // A second door saw the same arrival earlier: that is when they came.
    return here && arrived && state.arrivedAt !== null && at < state.arrivedAt
      ? { status: 'attended', arrivedAt: at, decidedAt: state.decidedAt, formerStatus, themeId: state.themeId ?? theme }
      : null;
  }
  return arrived
    ? { status: 'attended', arrivedAt: here ? state.arrivedAt ?? at : at, decidedAt: at, formerStatus, themeId: theme }
    : { status: formerStatus, arrivedAt: null, decidedAt: at, formerStatus, themeId: theme };
}
