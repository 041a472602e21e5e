import type { Locale, Role } from '#contracts/vocabulary.js';

/** Who acts, and in which workspace: the first argument of every service method. */
export interface Scope {
  workspaceId: string;
  memberId: string;
  accountId: string;
  role: Role;
  locale: Locale;
}
