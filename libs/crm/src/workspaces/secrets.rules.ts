import { createHash, randomBytes } from 'node:crypto';

/** What stands before a personal token, so that a scanner for leaked secrets recognises one. */
export const TOKEN_PREFIX = 'pc_';

/** 32 random bytes, base64url: a session, a one-time link, a token. Given out once, kept as its hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hex. Fast is right here: the input has 256 bits that nobody can guess, unlike a password. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
