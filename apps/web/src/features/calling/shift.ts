const DAY_MS = 86_400_000;
const HALF_DAYS = [9, 14] as const;

/**
 * A moment earlier or later by one gesture: half a day while it is near, a week within two months, a month beyond. What a person
 * chooses is not bound by the calling hours; weekends are passed over because nobody means them. Null: it would be past.
 */
export function shifted(at: Date, by: -1 | 1, timeZone: string, now: Date): Date | null {
  const wall = toWall(at, timeZone);
  const away = at.getTime() - now.getTime();
  if (away <= 5 * DAY_MS) halfDay(wall, by);
  else {
    if (away <= 50 * DAY_MS) wall.setUTCDate(wall.getUTCDate() + 7 * by);
    else addMonth(wall, by);
    offWeekend(wall, by);
  }
  const moved = fromWall(wall, timeZone);
  return moved > now ? moved : null;
}

/** In an hour, by quarters, and the next few starts of half-days: what people agree to on the phone. */
export function quickMoments(now: Date, timeZone: string): Date[] {
  const wall = toWall(now, timeZone);
  const inAnHour = new Date(wall.getTime() + 74 * 60_000);
  inAnHour.setUTCMinutes(inAnHour.getUTCMinutes() - (inAnHour.getUTCMinutes() % 15), 0, 0);
  const starts = [1, 2, 3].map(() => new Date(halfDay(wall, 1)));
  return [inAnHour, ...starts].map((moment) => fromWall(moment, timeZone));
}

function halfDay(wall: Date, by: -1 | 1): Date {
  const hour = wall.getUTCHours() + wall.getUTCMinutes() / 60;
  const sameDay = isWeekend(wall) ? undefined : by === 1 ? HALF_DAYS.find((start) => start > hour) : HALF_DAYS.findLast((start) => start < hour);
  if (sameDay === undefined) {
    wall.setUTCDate(wall.getUTCDate() + by);
    offWeekend(wall, by);
  }
  wall.setUTCHours(sameDay ?? (by === 1 ? HALF_DAYS[0] : HALF_DAYS[1]), 0, 0, 0);
  return wall;
}

function offWeekend(wall: Date, by: -1 | 1): void {
  while (isWeekend(wall)) wall.setUTCDate(wall.getUTCDate() + by);
}

const isWeekend = (wall: Date): boolean => wall.getUTCDay() % 6 === 0;

/** The 31st of January and a month is the last of February. */
function addMonth(wall: Date, by: -1 | 1): void {
  const day = wall.getUTCDate();
  wall.setUTCDate(1);
  wall.setUTCMonth(wall.getUTCMonth() + by);
  wall.setUTCDate(Math.min(day, new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate()));
}

// A wall clock is carried as the UTC fields of a Date: 5 kB less in the first load than a library of calendars.
const toWall = (at: Date, timeZone: string): Date => new Date(at.getTime() + offsetAt(at, timeZone));

function fromWall(wall: Date, timeZone: string): Date {
  const guess = wall.getTime() - offsetAt(wall, timeZone);
  // Asked again at the guess: the offset may change in between, on the Sunday of a change of clocks.
  return new Date(wall.getTime() - offsetAt(new Date(guess), timeZone));
}

function offsetAt(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)!.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at.getTime() / 1000) * 1000;
}
