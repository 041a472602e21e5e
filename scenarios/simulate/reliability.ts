/** What was said to be so probable, and what came of it. A draw (neither was better) came half. */
export interface Said { probability: number; came: number }

export interface ReliabilityRow { from: number; to: number; said: number; came: number; cases: number }

export interface Reliability {
  rows: ReliabilityRow[];
  cases: number;
  /** Largest difference of said and came over the rows that hold at least 1 % of the cases and 100 of them. */
  farthest: number;
}

const ROWS = 10;

/** Probabilities in ten rows: where 70 % was said, did it come 70 times in 100? Source: A. Murphy, R. Winkler, Applied Statistics 26 (1977), 41–47. */
export function reliability(cases: readonly Said[]): Reliability {
  const rows = Array.from({ length: ROWS }, (_, i) => ({ from: i / ROWS, to: (i + 1) / ROWS, said: 0, came: 0, cases: 0 }));
  for (const { probability, came } of cases) {
    const row = rows[Math.min(ROWS - 1, Math.floor(probability * ROWS))]!;
    row.said += probability;
    row.came += came;
    row.cases++;
  }
  for (const row of rows) {
    if (row.cases === 0) continue;
    row.said /= row.cases;
    row.came /= row.cases;
  }
  const counted = rows.filter((row) => row.cases >= Math.max(100, cases.length / 100));
  return { rows, cases: cases.length, farthest: counted.reduce((most, { said, came }) => Math.max(most, Math.abs(said - came)), 0) };
}
