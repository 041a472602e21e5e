import type { Sql } from './sql.js';

/**
 * This transaction does not wait for the disk: for one of many steps that a crash would only repeat. Nothing is torn, since
 * what was committed later is not there without it; and the step after which somebody is told waits for all of them.
 */
export async function commitLater(sql: Sql): Promise<void> {
  await sql.query('set local synchronous_commit to off');
}

/** The last step, also where it shares its transaction with the others. */
export async function commitNow(sql: Sql): Promise<void> {
  await sql.query('set local synchronous_commit to default');
}
