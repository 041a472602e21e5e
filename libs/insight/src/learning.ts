/** What was done and learnt since something was last changed. */
export interface SinceChange {
  /** Calls since the script, or whatever was noted as changed. */
  calls: number;
  /** Needs and objections heard for the first time, new answers, organisations newly interested. */
  learnt: number;
}

export const SAME_SCRIPT_CALLS = 40;

/** Forty calls, the same script, nothing learnt: the next forty will not teach more. Source: issue "Discourse". */
export function teachesNothing({ calls, learnt }: SinceChange): boolean {
  return calls >= SAME_SCRIPT_CALLS && learnt === 0;
}
