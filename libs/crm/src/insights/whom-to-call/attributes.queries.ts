import { rows, type Sql } from '#platform/database/sql.js';
import { OPEN_STAGE } from '../../campaigns/target-conditions.sql.js';

/** What organisations are told apart by on every list; the list's own columns come in `attributes`. */
export interface Characteristics {
  kind: string | null;
  size: string | null;
  territory: string | null;
  source: string;
  attributes: Record<string, string>;
}

export const CHARACTERISTICS = `nullif(btrim(o.kind), '') as kind, nullif(btrim(o.size), '') as size, o.department as territory, t.source, o.attributes`;

/** A trial is an organisation whose calling is over. */
export const TRIED = `(t.reached_at is not null or t.stage = 'unreachable')`;
export const INTERESTED = `(app.interest_rank(t.interest) >= app.interest_rank('interested') or app.funnel_rank(t.stage) >= app.funnel_rank('interested'))`;

export interface ProspectOnList extends Characteristics { tried: boolean; interested: boolean; left: boolean }

/** The organisations of a campaign and what became of each: called to the end, interested, still to call. Stakeholders are outside of every rate. */
export function prospectsOnList(sql: Sql, workspaceId: string, campaignId: string): Promise<ProspectOnList[]> {
  return rows(
    sql,
    `select ${CHARACTERISTICS}, ${TRIED} as tried, ${TRIED} and ${INTERESTED} as interested, ${OPEN_STAGE} and not ${TRIED} as left
       from targets t join organisations o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
      where t.workspace_id = $1 and t.campaign_id = $2 and t.kind = 'prospect' and t.deleted_at is null
      order by t.position, t.id`,
    [workspaceId, campaignId],
  );
}
