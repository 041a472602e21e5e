import type { Role } from '#contracts/vocabulary.js';
import type { Namespace } from '../i18n/namespaces.js';

/** What the shell and the routes must know of a screen before its code is loaded. */
export interface Screen {
  /** Shown in navigation. A screen that is not filled yet has no link anywhere. */
  ready: boolean;
  /** Its texts, loaded beside its code. */
  texts: readonly Namespace[];
  /** Who may see it; an admin always may. */
  roles: readonly Role[];
}

export const TEAM: readonly Role[] = ['lead', 'caller'];
export const EVERYONE: readonly Role[] = ['lead', 'caller', 'viewer'];

export const isFor = (screen: Screen, role: Role): boolean => role === 'admin' || screen.roles.includes(role);

/** Reads a part of the address: text that is not empty, else left out. */
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
/** One of a closed list, else left out. */
export const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((one) => one === value);
/** Several of a closed list, else left out. */
export const someOf = <T extends string>(value: unknown, allowed: readonly T[]): T[] | undefined => {
  const some = allowed.filter((one) => Array.isArray(value) && value.includes(one));
  return some.length > 0 ? some : undefined;
};
