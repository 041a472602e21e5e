import { row, type Sql } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';
import type { MailboxPosition } from '#platform/mail/mailbox.js';
import type { RepliedTo, ReplyOutcome } from './calendar-reply.rules.js';
import type { KnownInvitation } from './guests.service.js';

export const mailboxPosition = (sql: Sql, mailbox: string): Promise<MailboxPosition | null> =>
  row(sql, 'select validity, last_uid::float8 as "lastUid" from mailboxes where address = $1', [mailbox]);

/** Two readers at a time never take it back. */
export async function saveMailboxPosition(sql: Sql, mailbox: string, { validity, lastUid }: MailboxPosition): Promise<void> {
  await sql.query(
    `insert into mailboxes (address, validity, last_uid) values ($1, $2, $3)
     on conflict (address) do update set validity = excluded.validity, read_at = app.now(),
       last_uid = case when mailboxes.validity = excluded.validity then greatest(mailboxes.last_uid, excluded.last_uid) else excluded.last_uid end`,
    [mailbox, validity, lastUid],
  );
}

/** What became of a letter that was seen before. */
export const knownLetter = (sql: Sql, hash: string): Promise<{ outcome: ReplyOutcome } | null> => row(sql, 'select outcome from calendar_replies where letter_hash = $1', [hash]);

/** Notes a letter in the transaction of what it changes. A second reader waits here, and learns that it came second. @returns whether it is new. */
export async function noteLetter(sql: Sql, hash: string, outcome: ReplyOutcome): Promise<boolean> {
  return (await row(sql, 'insert into calendar_replies (id, letter_hash, outcome) values ($1, $2, $3) on conflict (letter_hash) do nothing returning 1 as noted', [newId(), hash, outcome])) !== null;
}

export async function judged(sql: Sql, hash: string, outcome: ReplyOutcome): Promise<void> {
  await sql.query('update calendar_replies set outcome = $2 where letter_hash = $1', [hash, outcome]);
}

/** Which invitation a UID names, whosever team it is: the mailbox belongs to the installation. */
export const repliedTo = (sql: Sql, id: string): Promise<(KnownInvitation & RepliedTo) | null> => row(
  sql,
  `select i.workspace_id as "workspaceId", i.id, i.open_lab_id as "openLabId", i.target_id as "targetId", i.answered_at as "answeredAt", i.revision - 1 as sequence, c.email
     from invitations i join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.erased_at is null
    where i.id = $1 and i.revision > 0`,
  [id],
);

export async function forgetLetters(sql: Sql, days: number): Promise<void> {
  await sql.query('delete from calendar_replies where read_at < app.now() - make_interval(days => $1)', [days]);
}
