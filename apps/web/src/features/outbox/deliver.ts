import { api, dataOf, once } from '../../lib/api/client.js';
import { isDoorEntry, type AnswerTo, type DoorEntry, type DoorGuest, type OutboxEntry, type RecordedCall } from './outbox-entry.js';

/** Hands one thing to the API under its key. Throws what was refused. */
export function deliver<E extends OutboxEntry>(entry: E): Promise<AnswerTo<E>> {
  const answer: Promise<DoorGuest | RecordedCall> = isDoorEntry(entry)
    ? toDoor(entry)
    : dataOf(api.POST('/api/v1/calls', { body: entry.body, headers: once(entry.key) }));
  return answer as Promise<AnswerTo<E>>;
}

function toDoor(entry: DoorEntry): Promise<DoorGuest> {
  const { openLabId: id, key } = entry;
  return entry.kind === 'check_in'
    ? dataOf(api.POST('/api/v1/open-labs/{id}/invitations/{invitationId}/check-in', { params: { path: { id, invitationId: entry.invitationId } }, body: entry.body, headers: once(key) }))
    : dataOf(api.POST('/api/v1/open-labs/{id}/walk-ins', { params: { path: { id } }, body: entry.body, headers: once(key) }));
}
