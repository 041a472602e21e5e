import type { EmailPurpose, EmailState } from '#contracts/vocabulary.js';
import { row, rows, type Sql } from '#platform/database/sql.js';
import type { EmailContent } from './email.entity.js';
import { CLAIM_SECONDS, STALE_HOURS } from './ledger.rules.js';

export interface NewEmail {
  workspaceId: string;
  id: string;
  key: string;
  purpose: EmailPurpose;
  recipient: string;
  messageId: string;
  content: EmailContent;
  notBefore: Date | null;
  causeId: string | null;
}

/** @returns false where a message already has this key: it stays as it is. */
export async function insertEmail(sql: Sql, mail: NewEmail): Promise<boolean> {
  const made = await row(
    sql,
    `insert into emails (workspace_id, id, "key", purpose, recipient, message_id, content, not_before, cause_id)
     values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, app.now()), $9) on conflict (workspace_id, "key") do nothing returning 1 as made`,
    [mail.workspaceId, mail.id, mail.key, mail.purpose, mail.recipient, mail.messageId, JSON.stringify(mail.content), mail.notBefore, mail.causeId],
  );
  return made !== null;
}

export interface ClaimedEmail { recipient: string; message_id: string; content: EmailContent; attempts: number }

/** planned → claimed, if its moment has come and it has not waited for a day. */
export function claimEmail(sql: Sql, workspaceId: string, id: string, token: string): Promise<ClaimedEmail | null> {
  return row(
    sql,
    `update emails set state = 'claimed', claim_token = $3, claimed_at = app.now(), attempts = attempts + 1, updated_at = app.now()
      where workspace_id = $1 and id = $2 and state = 'planned' and content is not null
        and not_before <= app.now() and not_before > app.now() - make_interval(hours => ${STALE_HOURS})
      returning recipient, message_id, content, attempts`,
    [workspaceId, id, token],
  );
}

/** planned → kept: there is no mail server, or (`onlyStale`) the message is a day late. */
export async function keepEmail(sql: Sql, workspaceId: string, id: string, reason: string, onlyStale: boolean): Promise<boolean> {
  const kept = await row(
    sql,
    `update emails set state = 'kept', error = $3, updated_at = app.now()
      where workspace_id = $1 and id = $2 and state = 'planned' and not_before <= app.now()
        and (not $4 or not_before <= app.now() - make_interval(hours => ${STALE_HOURS}))
      returning 1 as kept`,
    [workspaceId, id, reason, onlyStale],
  );
  return kept !== null;
}

/** Whether this message waits for a person to let the workspace's mail leave again; since when it does. */
export async function heldSince(sql: Sql, workspaceId: string, id: string | null = null): Promise<Date | null> {
  const held = await row<{ since: Date }>(
    sql,
    `select h.since from email_holds h where h.workspace_id = $1
        and not exists (select 1 from emails e where e.workspace_id = h.workspace_id and e.id = $2 and e.purpose = 'invite_member')`,
    [workspaceId, id],
  );
  return held && held.since;
}

/** @returns false where nothing was held. */
export async function endHold(sql: Sql, workspaceId: string): Promise<boolean> {
  return (await row(sql, 'delete from email_holds where workspace_id = $1 returning 1 as ended', [workspaceId])) !== null;
}

/** The moment of a message that was taken up too early. */
export async function emailAhead(sql: Sql, workspaceId: string, id: string): Promise<{ notBefore: Date; now: Date } | null> {
  const ahead = await row<{ not_before: Date; now: Date }>(
    sql, `select not_before, app.now() as now from emails where workspace_id = $1 and id = $2 and state = 'planned' and not_before > app.now()`, [workspaceId, id],
  );
  return ahead && { notBefore: ahead.not_before, now: ahead.now };
}

/** Still the holder, a moment before the relay hears of it? Also renews the claim. */
export async function holdsClaim(sql: Sql, workspaceId: string, id: string, token: string): Promise<boolean> {
  const held = await row(
    sql,
    `update emails set claimed_at = app.now() where workspace_id = $1 and id = $2 and state = 'claimed' and claim_token = $3 returning 1 as held`,
    [workspaceId, id, token],
  );
  return held !== null;
}

/** What became of a claim. The same token after the claim was found too old: a fact that came late, and still a fact. */
export async function endClaim(
  sql: Sql, workspaceId: string, id: string, token: string,
  end: { state: 'sent' } | { state: 'failed' | 'uncertain'; error: string } | { state: 'planned'; error: string; pauseMinutes: number },
): Promise<Date | null> {
  const ended = await row<{ not_before: Date }>(
    sql,
    `update emails
        set state = $4, error = $5, updated_at = app.now(),
            claim_token = case when $4 = 'uncertain' then claim_token end,
            sent_at = case when $4 = 'sent' then app.now() end,
            content = case when $4 <> 'sent' then content end,
            not_before = case when $4 = 'planned' then app.now() + make_interval(mins => $6) else not_before end
      where workspace_id = $1 and id = $2 and state in ('claimed', 'uncertain') and claim_token = $3
      returning not_before`,
    [workspaceId, id, token, end.state, 'error' in end ? end.error : null, 'pauseMinutes' in end ? end.pauseMinutes : 0],
  );
  return ended && ended.not_before;
}

/** Claims of processes that died. @returns how many are doubtful now. */
export async function doubtOldClaims(sql: Sql): Promise<number> {
  return (await rows(
    sql,
    `update emails set state = 'uncertain', error = 'the process that was sending it stopped', updated_at = app.now()
      where state = 'claimed' and claimed_at < app.now() - make_interval(secs => ${CLAIM_SECONDS}) returning 1`,
  )).length;
}

/** Messages that should have left by now. */
export async function overdueEmails(sql: Sql, seconds: number, limit: number): Promise<{ workspaceId: string; id: string }[]> {
  return rows(
    sql,
    `select workspace_id as "workspaceId", id from emails
      where state = 'planned' and not_before <= app.now() - make_interval(secs => $1) order by not_before limit $2`,
    [seconds, limit],
  );
}

/** Where a person may take a message: what they know or decide, and from which states. */
const RESOLUTIONS: Record<Resolution, { from: readonly EmailState[]; set: string }> = {
  sent: { from: ['uncertain'], set: `state = 'sent', sent_at = coalesce(claimed_at, app.now()), content = null` },
  retry: { from: ['kept', 'failed', 'uncertain'], set: `state = 'planned', attempts = 0, not_before = app.now(), error = null` },
  drop: { from: ['planned', 'kept', 'failed', 'uncertain'], set: `state = 'dropped', content = null` },
};
export type Resolution = 'sent' | 'retry' | 'drop';

export async function resolveEmail(sql: Sql, workspaceId: string, id: string, resolution: Resolution): Promise<boolean> {
  const { from, set } = RESOLUTIONS[resolution];
  const resolved = await row(
    sql,
    `update emails set ${set}, claim_token = null, updated_at = app.now()
      where workspace_id = $1 and id = $2 and state = any($3::text[]) returning 1 as resolved`,
    [workspaceId, id, from],
  );
  return resolved !== null;
}

/** Unsent mail of these causes is cancelled: an undo, an opposition. @returns how many. */
export async function dropEmailsOf(sql: Sql, workspaceId: string, causeIds: readonly string[]): Promise<number> {
  return (await rows(
    sql,
    `update emails set state = 'dropped', content = null, updated_at = app.now()
      where workspace_id = $1 and cause_id = any($2::uuid[]) and state in ('planned', 'kept', 'failed') returning 1`,
    [workspaceId, causeIds],
  )).length;
}

/** A message as a person sees it in the list. */
export interface EmailRow {
  id: string;
  purpose: EmailPurpose;
  recipient: string;
  subject: string | null;
  state: EmailState;
  attempts: number;
  error: string | null;
  notBefore: Date;
  sentAt: Date | null;
  createdAt: Date;
}

const LISTED = `id, purpose, recipient, content->>'subject' as subject, state, attempts, error,
  not_before as "notBefore", sent_at as "sentAt", created_at as "createdAt"`;

/** Newest first: ids are made in the order of time. */
export function listEmails(sql: Sql, workspaceId: string, states: readonly EmailState[], after: string | null, limit: number): Promise<EmailRow[]> {
  return rows(
    sql,
    `select ${LISTED} from emails where workspace_id = $1 and state = any($2::text[]) and ($3::uuid is null or id < $3)
      order by id desc limit $4`,
    [workspaceId, states, after, limit],
  );
}

export function readEmail(sql: Sql, workspaceId: string, id: string): Promise<EmailRow | null> {
  return row(sql, `select ${LISTED} from emails where workspace_id = $1 and id = $2`, [workspaceId, id]);
}

/** How many messages of a workspace are in each state, and how long the oldest one has been due, in seconds. */
export async function emailHealth(sql: Sql, workspaceId: string): Promise<{ states: Partial<Record<EmailState, number>>; oldestDueSeconds: number | null }> {
  const found = await rows<{ state: EmailState; count: number; oldest: number | null }>(
    sql,
    `select state, count(*)::int as count,
            (extract(epoch from app.now() - min(not_before) filter (where state = 'planned' and not_before <= app.now())))::float8 as oldest
       from emails where workspace_id = $1 group by state`,
    [workspaceId],
  );
  return {
    states: Object.fromEntries(found.map(({ state, count }) => [state, count])),
    oldestDueSeconds: found.find(({ state }) => state === 'planned')?.oldest ?? null,
  };
}
