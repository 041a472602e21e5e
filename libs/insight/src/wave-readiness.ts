import { DOSING_WAVES, WAVE_FROM_MONTH, type DosingWave } from '#contracts/dosing-waves.js';
import { waveAt, type Prerequisite } from './dosing.js';

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
  const { wave, lacking } = waveAt(ageMonths, met);
  const age = ageMonths ?? 0;
  const following = DOSING_WAVES[DOSING_WAVES.indexOf(wave) + 1];
  return {
    wave, lacking,
    next: following === undefined ? null : { wave: following, fromMonth: WAVE_FROM_MONTH[following], inMonths: Math.max(0, WAVE_FROM_MONTH[following] - age) },
    warns: ageMonths !== null && lacking.length > 0 && age >= WAVE_FROM_MONTH.marsh - WARN_MONTHS_BEFORE,
  };
}
