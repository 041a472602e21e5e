import { DateTime } from 'luxon';
import type { ProductAge } from '#contracts/discourse.js';

const GROWING_FROM_MONTH = 3;
const ESTABLISHED_FROM_MONTH = 12;
/** What a team is given to prove its impact (domain.md, Who uses it). */
export const DEPLOYMENT_MONTHS = 6;
/** By then somebody should use it, or something is wrong with whom is called or what is said. */
const FIRST_USER_BY_MONTH = 2;
/** The warning comes while there is still time to act. */
const WARN_DAYS_BEFORE = 7;

const wholeMonths = (from: string, to: string): number => Math.floor(DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'months').months);

/** As old as the day it was launched; one that is not launched is as young as can be. Days as `YYYY-MM-DD`. */
export function productAge(launchedOn: string | null, today: string): ProductAge {
  const months = launchedOn === null ? 0 : wholeMonths(launchedOn, today);
  return months >= ESTABLISHED_FROM_MONTH ? 'established' : months >= GROWING_FROM_MONTH ? 'growing' : 'young';
}

export interface DeploymentClock {
  /** 1 in the first month; beyond `of` once the time is over. */
  month: number;
  of: number;
  firstUsers: number;
  /** The second month ends within a week, or is over, and nobody uses the product. */
  warns: boolean;
}

/**
 * Where a deployment stands in its six months. Days as `YYYY-MM-DD`; null before it began.
 * Source: domain.md, Who uses it; issue "The six months": a warning when month 2 ends without a first user.
 */
export function deploymentClock({ startedOn, today, firstUsers }: { startedOn: string; today: string; firstUsers: number }): DeploymentClock | null {
  const months = wholeMonths(startedOn, today);
  if (months < 0) return null;
  const end = DateTime.fromISO(startedOn, { zone: 'utc' }).plus({ months: FIRST_USER_BY_MONTH }).minus({ days: WARN_DAYS_BEFORE });
  return { month: months + 1, of: DEPLOYMENT_MONTHS, firstUsers, warns: firstUsers === 0 && DateTime.fromISO(today, { zone: 'utc' }) >= end };
}
