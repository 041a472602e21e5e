/** The editable numbers of a campaign's rhythm. Defaults marked (D) in the domain's document. */

/** One opening of a working day in local time of the target, `HH:MM`. */
export interface OpenPeriod { from: string; to: string }

export interface Cadence {
  /** Attempts since the last conversation after which calling is over. */
  maxAttempts: number;
  /** `no_answer`: the retry comes no earlier than this many hours later, and not in the same half-day. */
  noAnswerRetryHours: number;
  /** `busy`: minutes until the retry. */
  busyRetryMinutes: number;
  /** `curious`: working days until the call that follows the material sent. */
  materialWorkingDays: number;
  /** `not_now`: months until the return when no date was agreed. */
  notNowMonths: number;
  /** `interested`, `motivated`: working days until the call that proposes the next open lab. */
  proposeLabWorkingDays: number;
  /** How long a card is held for its caller, in minutes. */
  leaseMinutes: number;
  /** A promised call-back is kept for whoever made it for this many minutes after its moment. */
  promiseHoldMinutes: number;
  /** After a conversation in one campaign, the organisation rests this many working days in the others. */
  restWorkingDays: number;
}

export const DEFAULT_CADENCE: Cadence = {
  maxAttempts: 6,
  noAnswerRetryHours: 4,
  busyRetryMinutes: 30,
  materialWorkingDays: 10,
  notNowMonths: 2,
  proposeLabWorkingDays: 2,
  leaseMinutes: 15,
  promiseHoldMinutes: 15,
  restWorkingDays: 5,
};

/** Working hours of a workspace: the weekdays (ISO, 1 = Monday) and the two half-days. */
export interface WorkingHours {
  weekdays: number[];
  morning: OpenPeriod;
  afternoon: OpenPeriod;
}

export const DEFAULT_WORKING_HOURS: WorkingHours = {
  weekdays: [1, 2, 3, 4, 5],
  morning: { from: '09:00', to: '12:00' },
  afternoon: { from: '14:00', to: '17:30' },
};

export const DEFAULT_TIME_ZONE = 'Europe/Paris';

/** When the weekly report leaves, in the workspace's time zone (ISO weekday, 1 = Monday). */
export interface ReportSchedule { weekday: number; time: string }
export const DEFAULT_REPORT_SCHEDULE: ReportSchedule = { weekday: 1, time: '08:00' };

/** When the morning digest of due follow-ups leaves, local time of the workspace. */
export const DEFAULT_DIGEST_TIME = '08:30';

/** Months without contact after which a person's persona facts expire. */
export const PERSONA_EXPIRY_MONTHS = 12;
