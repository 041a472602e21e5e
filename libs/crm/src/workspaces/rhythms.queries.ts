import type { ReportSchedule } from '#contracts/cadence.js';
import { rows, type Sql } from '#platform/database/sql.js';

/** When a workspace wants its recurring mail, on its own wall clock. */
export interface Rhythm { workspaceId: string; timeZone: string; digestTime: string; reportSchedule: ReportSchedule }

/** Of every workspace: read by the worker, which serves them all. */
export function readRhythms(sql: Sql): Promise<Rhythm[]> {
  return rows(sql, 'select id as "workspaceId", time_zone as "timeZone", digest_time as "digestTime", report_schedule as "reportSchedule" from workspaces');
}
