import { uuidv7 } from 'uuidv7';

/** A new identifier: UUID version 7, so that rows made together stay together in the indexes (RFC 9562); one process makes them in ascending order. */
export function newId(): string {
  return uuidv7();
}
