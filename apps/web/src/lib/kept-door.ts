import type { DBSchema } from 'idb';
import { browserDatabase } from './browser-database.js';
import type { components } from './api/schema.generated.js';

type Session = components['schemas']['SessionResponse'];
type Door = components['schemas']['DoorResponse'];

interface Kept<T> { at: number; value: T }
interface Schema extends DBSchema {
  session: { key: string; value: Kept<Session> };
  doors: { key: string; value: Kept<Door> & { memberId: string; workspaceId: string } };
}

/** A door is prepared the day before, over a weekend at most; after that a phone forgets who was expected. */
const KEPT_MS = 3 * 24 * 3_600_000;
const SESSION = 'mine';

const database = browserDatabase<Schema>('premier-cercle-door', (db) => {
  db.createObjectStore('session');
  db.createObjectStore('doors');
});

/** Where the browser refuses its database (some private windows), a door lasts as long as its page. */
const orNothing = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);
const isFresh = ({ at }: Kept<unknown>): boolean => Date.now() - at < KEPT_MS;

/** Keeps the room of a door and who holds it: enough to open it again on this phone without a network. */
export async function keepDoor(openLabId: string, session: Session, door: Door): Promise<void> {
  await orNothing((async () => {
    const transaction = (await database()).transaction(['session', 'doors'], 'readwrite');
    const doors = transaction.objectStore('doors');
    for (const key of await doors.getAllKeys()) if (!isFresh((await doors.get(key))!)) await doors.delete(key);
    await transaction.objectStore('session').put({ at: Date.now(), value: session }, SESSION);
    await doors.put({ at: Date.now(), value: door, memberId: session.member.id, workspaceId: session.workspace.id }, openLabId);
    await transaction.done;
  })());
}

export async function keptSession(): Promise<Session | null> {
  const kept = await orNothing((async () => (await database()).get('session', SESSION))());
  return kept && isFresh(kept) ? kept.value : null;
}

/** The room as this phone last knew it, for the member who saw it. */
export async function keptDoor(openLabId: string, { member, workspace }: Session): Promise<Door | null> {
  const kept = await orNothing((async () => (await database()).get('doors', openLabId))());
  return kept && isFresh(kept) && kept.memberId === member.id && kept.workspaceId === workspace.id ? kept.value : null;
}

/** Nobody is signed in here any more, or somebody else is. */
export async function forgetDoors(): Promise<void> {
  await orNothing((async () => {
    const transaction = (await database()).transaction(['session', 'doors'], 'readwrite');
    await Promise.all([transaction.objectStore('session').clear(), transaction.objectStore('doors').clear(), transaction.done]);
  })());
}
