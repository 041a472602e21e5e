import type { ProductAge } from '#contracts/discourse.js';

/** What a team is reminded of: to list networks and possible opponents at all, or to meet those that are listed. */
export type StakeholderReminder = 'none_listed' | 'to_meet';

/**
 * Networks and possible opponents are met early, humbly, or too late: the reminder stays while the product is young.
 * Source: domain.md, Networks and possible opponents (S); "young" is the first three months, or before the launch.
 */
export function stakeholderReminder({ age, met, toMeet }: { age: ProductAge; met: number; toMeet: number }): StakeholderReminder | null {
  if (age !== 'young') return null;
  if (toMeet > 0) return 'to_meet';
  return met === 0 ? 'none_listed' : null;
}
