import type { Locale, Role } from '#contracts/vocabulary.js';

/** Whose act a row remembers: a member's, or nobody's of the team where a guest acts by themselves. */
export interface Actor { workspaceId: string; memberId: string | null }

/** Who acts, and in which workspace: the first argument of every service method. */
export interface Scope {
  workspaceId: string;
  memberId: string;
  accountId: string;
  role: Role;
  locale: Locale;
}
