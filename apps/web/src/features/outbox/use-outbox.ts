import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../../lib/api/session.js';
import type { OutboxEntry } from './outbox-entry.js';
import { outbox } from './outbox.js';

/** The calls kept in this browser for whoever is signed in. */
export const useOutbox = (): readonly OutboxEntry[] => useSyncExternalStore(outbox.subscribe, outbox.read);

/** Sends what is kept as long as somebody is signed in, whatever view is open. */
export function useOutboxSending(): void {
  const { member, workspace } = useSession();
  useEffect(() => (member.id === '' ? undefined : outbox.start({ memberId: member.id, workspaceId: workspace.id })), [member.id, workspace.id]);
}
