import { rows, type Sql } from '#platform/database/sql.js';
import { CONVERSATION } from '../../calls/conversation.sql.js';
import type { Heard } from './persona.rules.js';

/** A conversation with a named person, with what they asked for. */
export interface Conversation extends Heard {
  contactId: string;
  /** Distinct features asked for, and those of them outside the product's problem. */
  requests: number;
  outside: number;
  /** Median of `requests` over all conversations of the campaign. */
  campaignMedian: number;
}

/**
 * Every conversation in force with one contact, or with all contacts of the team. A `call_back` agreed with the contact is a
 * conversation, an attempt is none.
 */
export function conversationsWith(sql: Sql, workspaceId: string, contactId: string | null): Promise<Conversation[]> {
  return rows(
    sql,
    `with conversations as (
       select k.id, k.campaign_id, k.contact_id, k.occurred_at, k.signals,
              count(distinct m.need_id)::int as requests, (count(distinct m.need_id) filter (where n.outside_problem))::int as outside
         from calls k
         left join need_mentions m on m.workspace_id = k.workspace_id and m.call_id = k.id and m.voided_at is null
         left join needs n on n.workspace_id = m.workspace_id and n.id = m.need_id
        where k.workspace_id = $1 and k.voided_at is null
          and ${CONVERSATION}
          and ($2::uuid is null or k.campaign_id in (select mine.campaign_id from calls mine where mine.workspace_id = $1 and mine.contact_id = $2))
        group by k.workspace_id, k.id),
     medians as (
       select campaign_id, percentile_cont(0.5) within group (order by requests) as median from conversations group by campaign_id)
     select v.id as "callId", v.occurred_at as "occurredAt", v.signals, v.contact_id as "contactId", v.requests, v.outside, m.median as "campaignMedian"
       from conversations v
       join medians m on m.campaign_id = v.campaign_id
       join contacts c on c.workspace_id = $1 and c.id = v.contact_id and c.erased_at is null
      where $2::uuid is null or v.contact_id = $2`,
    [workspaceId, contactId],
  );
}

export interface Decision { contactId: string; vendorConfirmed: boolean | null }

/** What a person decided about each living contact of the team. */
export function vendorDecisions(sql: Sql, workspaceId: string): Promise<Decision[]> {
  return rows(
    sql,
    `select id as "contactId", vendor_confirmed as "vendorConfirmed" from contacts where workspace_id = $1 and erased_at is null`,
    [workspaceId],
  );
}
