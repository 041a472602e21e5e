import type { Scope } from '#platform/scope.js';

/** Who calls, and by what: a browser's session or a script's personal token. */
export interface Identity {
  scope: Scope;
  via: 'session' | 'token';
  /** The row of the session or token. */
  credentialId: string;
}
