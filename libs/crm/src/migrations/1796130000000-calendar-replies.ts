import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that come back from calendars: how far the mailbox was read, and what was handled. */
export class CalendarReplies1796130000000 implements MigrationInterface {
  name = 'CalendarReplies1796130000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_replies; drop table mailboxes');
  }
}

const tables = `
create table mailboxes (
  address text not null,
  validity text not null,
  last_uid bigint not null,
  read_at timestamptz(3) not null default app.now(),
  constraint "PK_MAILBOXES" primary key (address)
);
create table calendar_replies (
  id uuid not null,
  letter_hash text not null,
  outcome text not null,
  read_at timestamptz(3) not null default app.now(),
  constraint "PK_CALENDAR_REPLIES" primary key (id),
  constraint calendar_replies_outcome check (outcome in ('answered', 'too_large', 'unreadable', 'not_an_answer', 'unknown', 'forged', 'stale', 'closed'))
);
create unique index "IDX_129664d09a3acedd79367d7c9c" on calendar_replies (letter_hash);
`;
