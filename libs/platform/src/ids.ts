import { v7 } from 'uuid';

/** A new identifier: UUID version 7, so that rows made together stay together in the indexes (RFC 9562). */
export function newId(): string {
  return v7();
}
