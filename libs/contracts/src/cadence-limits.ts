import type { Cadence } from './cadence.js';

/** From and to what each number of a cadence may be set: whole numbers, both ends allowed. */
export const CADENCE_LIMITS: Readonly<Record<keyof Cadence, readonly [min: number, max: number]>> = {
  maxAttempts: [1, 50],
  noAnswerRetryHours: [1, 240],
  busyRetryMinutes: [5, 480],
  materialWorkingDays: [1, 120],
  notNowMonths: [1, 24],
  proposeLabWorkingDays: [1, 60],
  leaseMinutes: [1, 240],
  promiseHoldMinutes: [0, 240],
  restWorkingDays: [0, 60],
};
