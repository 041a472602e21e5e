import { LIMITS } from '#contracts/limits.js';

/** One address and nothing else: a comma, brackets or a line break inside `to` would send the mail elsewhere. */
export function isOneAddress(text: string): boolean {
  return text.length <= LIMITS.email && /^[^\s<>()[\],;:"\\@\p{Cc}]+@[^\s<>()[\],;:"\\@\p{Cc}]+$/u.test(text);
}

/** The bare address of `Name <address>`. */
export function addressIn(mailbox: string): string {
  return /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox;
}

/** What stands behind the @ in Message-IDs: the sender's domain. */
export function domainOf(mailbox: string): string {
  return addressIn(mailbox).split('@')[1] ?? 'localhost';
}
