import { createHmac } from 'node:crypto';

/** The two keys of RFC 2104, each one block of SHA-256. */
export interface HashPads { inner: Buffer; outer: Buffer }

const BLOCK = 64;

/** The one spelling under which an address is hashed: no space around it, lower case. */
export const emailToHash = (email: string): string => email.trim().toLowerCase();

/** What the product computes: HMAC-SHA-256 of the address under the team's key (its text as UTF-8), in lower-case hexadecimal. */
export function emailHash(key: string, email: string): string {
  return createHmac('sha256', key).update(emailToHash(email)).digest('hex');
}

/** @throws RangeError for a key longer than a block: RFC 2104 would hash it first. */
export function padsOf(key: string): HashPads {
  const block = Buffer.alloc(BLOCK);
  const bytes = Buffer.from(key);
  if (bytes.length > BLOCK) throw new RangeError('The key is longer than a block of SHA-256');
  bytes.copy(block);
  return { inner: Buffer.from(block.map((byte) => byte ^ 0x36)), outer: Buffer.from(block.map((byte) => byte ^ 0x5c)) };
}
