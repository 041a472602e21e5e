/** How much a rate can carry. */
export type Doubt = 'none' | 'few' | 'wide' | 'firm';

/** Under this many, a rate says nothing (domain.md, pivot advice: "a side under 10 trials"). */
const FEW = 10;
/** A 95 % interval wider than this is one to be careful with. */
const WIDE = 0.25;

/** The word that goes with a rate: never a bare percentage. */
export function doubtOf({ trials, low, high }: { trials: number; low: number | null; high: number | null }): Doubt {
  if (trials === 0 || low === null || high === null) return 'none';
  if (trials < FEW) return 'few';
  return high - low > WIDE ? 'wide' : 'firm';
}
