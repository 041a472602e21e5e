import { row, type Sql } from '#platform/database/sql.js';

/** An offset of the clock outside tests: every due date would be judged by a false time. */
export class ClockMovedError extends Error {
  constructor(readonly shift: string) {
    super(`The database's clock is moved by ${shift} (table app.clock_offset), which only tests may do. Delete the row, or use another database.`);
  }
}

/** @throws ClockMovedError where a test moved the clock of this database and NODE_ENV is not test. */
export async function refuseMovedClock(sql: Sql, nodeEnv: string): Promise<void> {
  if (nodeEnv === 'test') return;
  const offset = await row<{ shift: string }>(sql, 'select shift::text as shift from app.clock_offset');
  if (offset) throw new ClockMovedError(offset.shift);
}
