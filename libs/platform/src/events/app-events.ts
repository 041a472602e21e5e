import type { Sql } from '#platform/database/sql.js';

/** What open screens are told: ids only, they read the rest themselves. */
export interface AppEvent {
  type: 'follow_up_due';
  workspaceId: string;
  campaignId: string;
  targetId: string;
  followUpId: string;
}

/** The channel of PostgreSQL's LISTEN that every API process reads. */
export const APP_EVENTS = 'app_events';

/** Tells every API process, if and when the transaction commits. */
export async function announce(sql: Sql, events: readonly AppEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sql.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [APP_EVENTS, events.map((event) => JSON.stringify(event))]);
}
