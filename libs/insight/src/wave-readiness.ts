import { DOSING_WAVES, INFLUENCER_FROM_MONTH, MARSH_FROM_MONTH, PREREQUISITES, type DosingWave, type Prerequisite } from './dosing.js';

export interface WaveReadiness {
  /** Who should be called and invited now. */
  wave: DosingWave;
  /** The wave after it, the month from which it may come, and how many months that is from now; null after the last. */
  next: { wave: DosingWave; fromMonth: number; inMonths: number } | null;
  /** Prerequisites of the second wave that are not met. */
  lacking: Prerequisite[];
  /** They are what keeps the product from its second wave, or will within a month. */
  warns: boolean;
}

/** A prerequisite takes weeks: it is told of this long before. */
const WARN_MONTHS_BEFORE = 1;

/**
 * Which crowd a product is ready for, and what is missing for the next one.
 * Source: domain.md, Open labs (dosing): rebels for three months; then the marsh, prerequisites met; an influencer from month 12.
 * @param ageMonths whole months since the launch; null while no launch date is known
 */
export function waveReadiness(ageMonths: number | null, met: readonly Prerequisite[]): WaveReadiness {
  const lacking = PREREQUISITES.filter((prerequisite) => !met.includes(prerequisite));
  const age = ageMonths ?? 0;
  const wave: DosingWave = age < MARSH_FROM_MONTH || lacking.length > 0 ? 'rebels' : age >= INFLUENCER_FROM_MONTH ? 'influencer' : 'marsh';
  const following = DOSING_WAVES[DOSING_WAVES.indexOf(wave) + 1];
  const fromMonth = following === 'influencer' ? INFLUENCER_FROM_MONTH : MARSH_FROM_MONTH;
  return {
    wave, lacking,
    next: following === undefined ? null : { wave: following, fromMonth, inMonths: Math.max(0, fromMonth - age) },
    warns: ageMonths !== null && lacking.length > 0 && age >= MARSH_FROM_MONTH - WARN_MONTHS_BEFORE,
  };
}
