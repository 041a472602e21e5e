import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSession } from '../../lib/api/session.js';
import { keepDoor } from '../../lib/kept-door.js';
import { newKey } from '../../lib/new-key.js';
import { isDoorEntry, type DoorEntry, type WalkInEntry } from '../outbox/outbox-entry.js';
import { outbox } from '../outbox/outbox.js';
import { useKeptAtDoor } from '../outbox/use-outbox.js';
import { nameOf, roomOf, type RoomGuest } from './door-room.js';
import { useDoorShell, type DoorShell } from './door-shell.js';
import { doorQuery, type Door } from './lab-queries.js';

export interface DoorModel {
  door: Door | undefined;
  error: Error | null;
  room: RoomGuest[];
  /** Noted here, waiting for the network. */
  waiting: number;
  refused: readonly DoorEntry[];
  shell: DoorShell;
  note: (guest: RoomGuest, word: { arrived: boolean; themeId?: string | null }) => void;
  walkIn: (person: Omit<WalkInEntry['body'], 'at'>) => void;
  drop: (entry: DoorEntry) => void;
}

/** One door: what the API says of the room, what is noted here, and how it gets there once, whatever the network does. */
export function useDoor(openLabId: string): DoorModel {
  const session = useSession();
  const { member, workspace } = session;
  const client = useQueryClient();
  const { data: door, error } = useQuery(doorQuery(openLabId));
  const kept = useKeptAtDoor(openLabId);
  const shell = useDoorShell();
  const room = useMemo(() => (door ? roomOf(door.guests, kept, door.themes) : []), [door, kept]);

  // What was delivered stands in the room before it leaves the outbox: nobody sees a guest flicker.
  useEffect(() => outbox.onDelivery((entry, answer) => {
    if (!isDoorEntry(entry) || entry.openLabId !== openLabId || !('invitationId' in answer)) return;
    const next = client.setQueryData(doorQuery(openLabId).queryKey, (known: Door | undefined) => known && {
      ...known, guests: [...known.guests.filter(({ invitationId }) => invitationId !== answer.invitationId), answer],
    });
    if (next) void keepDoor(openLabId, session, next);
  }), [client, openLabId, session]);

  const keep = (entry: DoorEntry): void => void outbox.keep(entry).then(() => outbox.flush());
  const common = { workspaceId: workspace.id, memberId: member.id, openLabId, refusal: null };
  return {
    door, error, room, shell, waiting: kept.filter(({ refusal }) => refusal === null).length, refused: kept.filter(({ refusal }) => refusal !== null),
    note: (guest, { arrived, themeId }) => {
      // Somebody who is only noted here is changed here: there is no invitation to speak of yet.
      const unsent = kept.find(({ kind, key }) => kind === 'walk_in' && key === guest.invitationId);
      if (unsent) {
        void outbox.take(unsent.key).then((taken) => {
          if (taken && arrived) keep({ ...unsent, key: newKey(), body: { ...unsent.body, ...(themeId === undefined ? {} : { themeId }) } } as WalkInEntry);
        });
        return;
      }
      keep({
        ...common, key: newKey(), kind: 'check_in', invitationId: guest.invitationId, name: nameOf(guest),
        body: { arrived, at: new Date().toISOString(), ...(themeId === undefined ? {} : { themeId }) },
      });
    },
    walkIn: (person) => keep({ ...common, key: newKey(), kind: 'walk_in', name: `${person.firstName} ${person.lastName}`, body: { ...person, at: new Date().toISOString() } }),
    drop: ({ key }) => void outbox.take(key),
  };
}
