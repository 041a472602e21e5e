import type { EmailState, SayNoKind } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';

export interface LetterContext {
  name: string | null;
  email: string | null;
  optedOut: boolean;
  product: string | null;
  sender: string;
  team: string;
  /** Asked for outside the product's problem, in conversations that stand. */
  requests: string[];
}

/** What a letter to this person says of them and of the team; the product is that of the last campaign they were called in. */
export function letterContext(sql: Sql, workspaceId: string, contactId: string, memberId: string): Promise<LetterContext | null> {
  return row(
    sql,
    `select nullif(btrim(concat_ws(' ', c.first_name, c.last_name)), '') as name, c.email, c.opted_out_at is not null as "optedOut", m.name as sender, w.name as team,
            coalesce(
              (select p.name from calls k join campaigns g on g.workspace_id = k.workspace_id and g.id = k.campaign_id join products p on p.workspace_id = g.workspace_id and p.id = g.product_id
                where k.workspace_id = $1 and k.contact_id = $2 and k.voided_at is null order by k.occurred_at desc limit 1),
              (select p.name from targets t join campaigns g on g.workspace_id = t.workspace_id and g.id = t.campaign_id join products p on p.workspace_id = g.workspace_id and p.id = g.product_id
                where t.workspace_id = $1 and t.organisation_id = c.organisation_id and t.deleted_at is null order by t.created_at desc limit 1)) as product,
            array(select distinct n.title from calls k join need_mentions s on s.workspace_id = k.workspace_id and s.call_id = k.id and s.voided_at is null
                    join needs n on n.workspace_id = s.workspace_id and n.id = s.need_id and n.outside_problem
                   where k.workspace_id = $1 and k.contact_id = $2 and k.voided_at is null order by n.title) as requests
       from contacts c join workspaces w on w.id = c.workspace_id join members m on m.workspace_id = c.workspace_id and m.id = $3
      where c.workspace_id = $1 and c.id = $2 and c.erased_at is null`,
    [workspaceId, contactId, memberId],
  );
}

export interface SentLetter { kind: SayNoKind; state: EmailState; createdAt: Date; sentAt: Date | null }

const keyOf = (contactId: string): string => `say_no:${contactId}:`;

/** Letters already on their way or gone; one that was taken back counts no more. */
export function lettersTo(sql: Sql, workspaceId: string, contactId: string): Promise<SentLetter[]> {
  return rows(
    sql,
    `select split_part(key, ':', 3) as kind, state, created_at as "createdAt", sent_at as "sentAt" from emails
      where workspace_id = $1 and purpose = 'say_no' and cause_id = $2 and state <> 'dropped' order by created_at desc`,
    [workspaceId, contactId],
  );
}

/** The key of the next letter of this kind: a letter that was taken back leaves room for another. */
export async function letterKey(sql: Sql, workspaceId: string, contactId: string, kind: SayNoKind): Promise<string> {
  const dropped = await row<{ count: number }>(
    sql, `select count(*)::int as count from emails where workspace_id = $1 and purpose = 'say_no' and cause_id = $2 and key like $3 and state = 'dropped'`,
    [workspaceId, contactId, `${keyOf(contactId)}${kind}:%`],
  );
  return `${keyOf(contactId)}${kind}:${dropped!.count + 1}`;
}

/** Takes back a letter that has not left. @returns whether there was one */
export async function dropLetter(sql: Sql, workspaceId: string, contactId: string, kind: SayNoKind): Promise<boolean> {
  const dropped = await rows(
    sql,
    `update emails set state = 'dropped', content = null, updated_at = app.now()
      where workspace_id = $1 and purpose = 'say_no' and cause_id = $2 and key like $3 and state in ('planned', 'kept') returning id`,
    [workspaceId, contactId, `${keyOf(contactId)}${kind}:%`],
  );
  return dropped.length > 0;
}
