/**
 * What a lab needs, each so many days before it (defaults; domain.md gives the first lab a month after the launch, a
 * programme of problem, needs and solutions, one facilitator a table). Counted from the day of the lab backwards.
 */
export const BACK_PLAN = [
  { key: 'place', daysBefore: 28 },
  { key: 'invitations', daysBefore: 21 },
  { key: 'shown_version', daysBefore: 21 },
  { key: 'programme', daysBefore: 14 },
  { key: 'facilitators', daysBefore: 10 },
  { key: 'version_ready', daysBefore: 7 },
  { key: 'groups', daysBefore: 1 },
  { key: 'prints', daysBefore: 1 },
] as const;

export const BACK_PLAN_STEPS = BACK_PLAN.map(({ key }) => key);
export type BackPlanStep = (typeof BACK_PLAN)[number]['key'];

/** Parts of the day: the problem, then the needs in the morning; solutions in the afternoon. */
export const PROGRAMME_PARTS = ['problem', 'needs', 'solutions'] as const;

export interface BackPlan {
  /** When a first lab of this product is best: one month after the launch; null without a launch date. `YYYY-MM-DD`. */
  firstLabOn: string | null;
  /** Days from that day to the lab: negative is earlier; null without a launch date. */
  daysFromBest: number | null;
  steps: { key: BackPlanStep; /** `YYYY-MM-DD`, never on a Saturday or Sunday. */ dueOn: string }[];
}

/**
 * From the launch to the dated steps that lead to a lab.
 * @param launchedOn `YYYY-MM-DD`, null while it is not known. @param labOn the lab's day where it is held.
 */
export function backPlan(launchedOn: string | null, labOn: string): BackPlan {
  const firstLabOn = launchedOn === null ? null : oneMonthAfter(launchedOn);
  return {
    firstLabOn,
    daysFromBest: firstLabOn === null ? null : Math.round((utc(labOn) - utc(firstLabOn)) / DAY_MS),
    steps: BACK_PLAN.map(({ key, daysBefore }) => ({ key, dueOn: onWorkday(utc(labOn) - daysBefore * DAY_MS) })),
  };
}

/** The same day of the next month, or its last one; moved to the Monday when that is a weekend. */
export function oneMonthAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return onWorkday(Date.UTC(year, month, Math.min(date, lastOfNext)), 'later');
}

/**
 * When the next lab is proposed: six weeks on, the middle of "one or two months later", on the same weekday; where that is
 * past or too close to invite for, the first such weekday that leaves the back-plan's time.
 * @param today `YYYY-MM-DD`
 */
export function nextLabOn(day: string, today: string): string {
  const usual = utc(day) + NEXT_LAB_DAYS * DAY_MS;
  const weeks = Math.max(0, Math.ceil((utc(today) + NOTICE_DAYS * DAY_MS - usual) / (7 * DAY_MS)));
  return iso(usual + weeks * 7 * DAY_MS);
}

const NEXT_LAB_DAYS = 42;
const NOTICE_DAYS = BACK_PLAN.find(({ key }) => key === 'invitations')!.daysBefore;
const DAY_MS = 86_400_000;
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** A Saturday or Sunday becomes the Friday before, or the Monday after. */
function onWorkday(instant: number, direction: 'earlier' | 'later' = 'earlier'): string {
  const weekday = new Date(instant).getUTCDay();
  const weekend = weekday === 6 ? { earlier: -1, later: 2 } : weekday === 0 ? { earlier: -2, later: 1 } : { earlier: 0, later: 0 };
  return iso(instant + weekend[direction] * DAY_MS);
}
