import type { WorkingHours } from '#contracts/cadence.js';
import type { HolidayRegion } from '../organisations/territory.rules.js';
import type { Calendar } from './working-hours.rules.js';

/** Hours and closed days are the team's; time zone and public holidays are the organisation's own, where its postcode told them. */
export function calendarFor(
  organisation: { time_zone: string | null; holiday_region: string | null },
  workspace: { timeZone: string; hours: WorkingHours; closedDays: readonly string[] },
): Calendar {
  return {
    timeZone: organisation.time_zone ?? workspace.timeZone,
    // Written by territory.rules only, from its own closed list.
    holidayRegion: (organisation.holiday_region as HolidayRegion | null) ?? 'metropole',
    hours: workspace.hours,
    closedDays: workspace.closedDays,
  };
}
