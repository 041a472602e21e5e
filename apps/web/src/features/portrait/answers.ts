import type { ProposedWeight } from './portrait.api.js';

type Counts = ProposedWeight['users'];

export const known = ({ yes, partly, no }: Counts): number => yes + partly + no;

/** Yes of known, for users and for the others; "partly" is half a yes. */
export function sharesOf({ users, others }: { users: Counts; others: Counts }, locale: string): { usersYes: string; usersKnown: number; othersYes: string; othersKnown: number } {
  const yes = (counts: Counts): string => (counts.yes + counts.partly / 2).toLocaleString(locale);
  return { usersYes: yes(users), usersKnown: known(users), othersYes: yes(others), othersKnown: known(others) };
}
