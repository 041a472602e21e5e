/** The hours of a day in which calls are compared: few enough to fill, on the wall of whoever is called. */
export const CALL_BANDS = ['before_10', '10_to_12', '12_to_14', '14_to_16', 'from_16'] as const;
export type CallBand = (typeof CALL_BANDS)[number];

/** @param hour 0..23 */
export const bandOf = (hour: number): CallBand => CALL_BANDS[hour < 10 ? 0 : hour < 12 ? 1 : hour < 14 ? 2 : hour < 16 ? 3 : 4]!;
