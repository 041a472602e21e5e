import { newId } from '#platform/ids.js';
import { notFound } from '#platform/errors/domain-error.js';
import { row, type Sql } from '#platform/database/sql.js';

/** A need said in a call: one known by its id, or by the words it was said in. */
export interface NeedSaid { id?: string | null; title?: string | null; outsideProblem?: boolean | null }

/** An objection said in a call, and what answered it, if anything did. */
export interface ObjectionSaid { id?: string | null; title?: string | null; answered: boolean; answer: string | null }

export interface MentionOf { workspaceId: string; productId: string; callId: string; occurredAt: Date }

/** The same need in other accents, case or spaces is the same need. */
const keyOf = (parameter: string): string => `app.plain(regexp_replace(btrim(${parameter}), '\\s+', ' ', 'g'))`;

/** @throws DomainError `not_found` for an id of another product. */
export async function mentionNeed(sql: Sql, call: MentionOf, said: NeedSaid): Promise<void> {
  const need = said.id
    ? await row<{ id: string }>(sql, 'select id from needs where workspace_id = $1 and product_id = $2 and id = $3', [call.workspaceId, call.productId, said.id])
    : await needOf(sql, call, said);
  if (!need) throw notFound('need');
  await sql.query(
    `insert into need_mentions (workspace_id, id, need_id, call_id, occurred_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, call_id, need_id) where voided_at is null do nothing`,
    [call.workspaceId, newId(), need.id, call.callId, call.occurredAt],
  );
}

/** The product's need of this title, made if nobody asked for it before. @returns its id */
export async function knownNeed(sql: Sql, product: Pick<MentionOf, 'workspaceId' | 'productId'>, title: string): Promise<string> {
  return (await needOf(sql, product, { title }))!.id;
}

/** @throws DomainError `not_found` for an id of another product. */
export async function mentionObjection(sql: Sql, call: MentionOf, said: ObjectionSaid): Promise<void> {
  const objection = said.id
    ? await row<{ id: string }>(sql, 'select id from objections where workspace_id = $1 and product_id = $2 and id = $3', [call.workspaceId, call.productId, said.id])
    : await objectionOf(sql, call, said);
  if (!objection) throw notFound('objection');
  await sql.query(
    `insert into objection_mentions (workspace_id, id, objection_id, call_id, occurred_at, answered, answer) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id, call_id, objection_id) where voided_at is null do update set answered = excluded.answered, answer = excluded.answer`,
    [call.workspaceId, newId(), objection.id, call.callId, call.occurredAt, said.answered, said.answer],
  );
}

/**
 * Looked for before it is made: an `on conflict do update` would lock the row until the commit, and everybody whose contact
 * asks for the same thing would wait in line.
 */
async function needOf(sql: Sql, call: Pick<MentionOf, 'workspaceId' | 'productId'>, { title, outsideProblem = null }: NeedSaid): Promise<{ id: string } | null> {
  const known = await row<{ id: string; outside: boolean }>(
    sql,
    `select id, outside_problem as outside from needs where workspace_id = $1 and product_id = $2 and title_key = ${keyOf('$3')}`,
    [call.workspaceId, call.productId, title],
  );
  if (known && (outsideProblem === null || outsideProblem === known.outside)) return known;
  return row<{ id: string }>(
    sql,
    `insert into needs (workspace_id, product_id, id, title, title_key, outside_problem) values ($1, $2, $3, btrim($4), ${keyOf('$4')}, coalesce($5, false))
     on conflict (workspace_id, product_id, title_key) do update set outside_problem = coalesce($5, needs.outside_problem) returning id`,
    [call.workspaceId, call.productId, newId(), title, outsideProblem],
  );
}

async function objectionOf(sql: Sql, call: MentionOf, { title }: ObjectionSaid): Promise<{ id: string } | null> {
  const known = await row<{ id: string }>(
    sql, `select id from objections where workspace_id = $1 and product_id = $2 and title_key = ${keyOf('$3')}`, [call.workspaceId, call.productId, title],
  );
  return known ?? row<{ id: string }>(
    sql,
    `insert into objections (workspace_id, product_id, id, title, title_key) values ($1, $2, $3, btrim($4), ${keyOf('$4')})
     on conflict (workspace_id, product_id, title_key) do update set title = objections.title returning id`,
    [call.workspaceId, call.productId, newId(), title],
  );
}
