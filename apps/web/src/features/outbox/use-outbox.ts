import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../../lib/api/session.js';
import { isCallEntry, isDoorEntry, type CallEntry, type DoorEntry } from './outbox-entry.js';
import { outbox } from './outbox.js';

/** The calls kept in this browser for whoever is signed in. */
export const useKeptCalls = (): readonly CallEntry[] => useSyncExternalStore(outbox.subscribe, outbox.read).filter(isCallEntry);

/** What a door noted and has not sent yet. */
export const useKeptAtDoor = (openLabId: string): readonly DoorEntry[] =>
  useSyncExternalStore(outbox.subscribe, outbox.read).filter(isDoorEntry).filter((entry) => entry.openLabId === openLabId);

/** Sends what is kept as long as somebody is signed in, whatever view is open. */
export function useOutboxSending(): void {
  const { member, workspace } = useSession();
  useEffect(() => (member.id === '' ? undefined : outbox.start({ memberId: member.id, workspaceId: workspace.id })), [member.id, workspace.id]);
}
