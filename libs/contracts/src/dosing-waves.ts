/** Which crowd a product is ready for, the first one first. */
export const DOSING_WAVES = ['rebels', 'marsh', 'influencer'] as const;
export type DosingWave = (typeof DOSING_WAVES)[number];

/** Whole months since the launch from which each may come (domain.md, Open labs). */
export const WAVE_FROM_MONTH: Readonly<Record<DosingWave, number>> = { rebels: 0, marsh: 3, influencer: 12 };
