/** Return on time invested: 1 for time lost to 5 for well worth it. */
export const ROTI_SCORES = [1, 2, 3, 4, 5] as const;

export interface Roti {
  /** How many gave 1, 2, 3, 4 and 5, by the page and on paper together. */
  counts: number[];
  votes: number;
  /** To one decimal; null without a vote. */
  mean: number | null;
}

export function rotiOf(byPage: readonly number[], byHand: readonly number[]): Roti {
  const counts = ROTI_SCORES.map((_, i) => (byPage[i] ?? 0) + (byHand[i] ?? 0));
  const votes = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((total, count, i) => total + count * (i + 1), 0);
  return { counts, votes, mean: votes === 0 ? null : Math.round((sum / votes) * 10) / 10 };
}
