import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open labs, their guests, the links in the guests' mails and the rungs of the chase ladder. */
export class OpenLabs1796040000000 implements MigrationInterface {
  name = 'OpenLabs1796040000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(purposes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from emails where purpose in ('invitation', 'invitation_reminder')`);
    await runner.query('drop table open_lab_rungs, invitation_tokens, invitations, open_labs');
    await runner.query(`alter table emails drop constraint emails_purpose,
      add constraint emails_purpose check (purpose in ('invite_member', 'digest', 'weekly_report', 'weekly_report_test'))`);
  }
}

const purposes = `
alter table emails drop constraint emails_purpose,
  add constraint emails_purpose check (purpose in ('invite_member', 'digest', 'weekly_report', 'weekly_report_test', 'invitation', 'invitation_reminder'))`;

const tables = `
create table open_labs (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  product_id uuid not null,
  title text not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  place text not null default '',
  capacity integer not null default 30,
  question text,
  programme text not null default '',
  chase jsonb not null default '[{"kind":"remind","daysBefore":7,"workingDays":false,"at":"09:00"},{"kind":"call_undecided","daysBefore":4,"workingDays":true,"at":"09:00"},{"kind":"confirm_by_voice","daysBefore":2,"workingDays":true,"at":"09:00"},{"kind":"remind","daysBefore":2,"workingDays":false,"at":"09:30"},{"kind":"remind","daysBefore":1,"workingDays":false,"at":"11:00"},{"kind":"remind","daysBefore":0,"workingDays":false,"at":"08:00"}]',
  template jsonb not null default '{}',
  calendar_revision integer not null default 1,
  cancelled_at timestamptz(3),
  deleted_at timestamptz(3),
  constraint open_labs_ends_after_start check (ends_at > starts_at),
  constraint open_labs_capacity check (capacity between 1 and 1000),
  constraint "PK_80757961e21cf8f7c43577448d2" primary key (workspace_id, id)
);
create index "IDX_06f8ab4284b8b6f92573511097" on open_labs (workspace_id, product_id, starts_at);
create table invitations (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  open_lab_id uuid not null,
  contact_id uuid not null,
  target_id uuid,
  status text not null default 'draft',
  locale text not null,
  revision integer not null default 0,
  known_revision integer not null default 0,
  send_requested_at timestamptz(3),
  sent_at timestamptz(3),
  answered_at timestamptz(3),
  answer text,
  question_answered_at timestamptz(3),
  access_needs text,
  waiting_place integer,
  brought_by_id uuid,
  confirmed_at timestamptz(3),
  confirmed_by_id uuid,
  invited_by_id uuid,
  call_id uuid,
  reminders integer not null default 0,
  reminded_at timestamptz(3),
  constraint invitations_waiting_has_place check (status <> 'waiting' or waiting_place is not null),
  constraint invitations_locale check (locale in ('fr', 'en')),
  constraint invitations_status check (status in ('draft', 'sent', 'maybe', 'yes', 'waiting', 'no', 'confirmed', 'attended', 'no_show', 'cancelled', 'failed')),
  constraint "PK_186e2f154815dc5a984ca0ce4bb" primary key (workspace_id, id)
);
create unique index invitations_waiting on invitations (workspace_id, open_lab_id, waiting_place) where status = 'waiting';
create index invitations_to_send on invitations (send_requested_at) where send_requested_at is not null;
create index "IDX_ff42677c3bee4b613ac23b8996" on invitations (workspace_id, brought_by_id);
create index "IDX_395d403bfdb2b8e55aeb235133" on invitations (workspace_id, target_id);
create index "IDX_60d58cef48df7e512136d60b8a" on invitations (workspace_id, contact_id);
create unique index "IDX_90ee07daf8cdae571d3b7e4e62" on invitations (workspace_id, open_lab_id, contact_id);
create table invitation_tokens (
  workspace_id uuid not null,
  id uuid not null,
  invitation_id uuid not null,
  token_hash text not null,
  created_at timestamptz(3) not null default app.now(),
  constraint "PK_793d7deeee1923177515c9fc79d" primary key (workspace_id, id)
);
create index "IDX_e7d774f5444d11844dad6eae56" on invitation_tokens (workspace_id, invitation_id);
create unique index "IDX_7458a4948d9f84e7ed93dabf25" on invitation_tokens (token_hash);
create table open_lab_rungs (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  kind text not null,
  days_before integer not null,
  working_days boolean not null default false,
  at text not null,
  due_at timestamptz(3) not null,
  climbed_at timestamptz(3),
  reached integer not null default 0,
  constraint open_lab_rungs_kind check (kind in ('remind', 'call_undecided', 'confirm_by_voice')),
  constraint "PK_ba27d8e0af63bdf0d3bdddf3528" primary key (workspace_id, id)
);
create index open_lab_rungs_due on open_lab_rungs (due_at) where climbed_at is null;
create index "IDX_cc3ba77c1d38a75f0b5a4558fe" on open_lab_rungs (workspace_id, open_lab_id);
alter table open_labs
  add constraint "FK_8aaa884ad0ef50535ce51bbeb38" foreign key (workspace_id, product_id) references products(workspace_id,id);
alter table invitations
  add constraint "FK_331f4210b8e799bb46134d820a0" foreign key (workspace_id, call_id) references calls(workspace_id,id);
alter table invitations
  add constraint "FK_cb8fe4bc043c52b24fec5fa0d86" foreign key (workspace_id, confirmed_by_id) references members(workspace_id,id);
alter table invitations
  add constraint "FK_7f0dbd15fd44186155f16a2064b" foreign key (workspace_id, invited_by_id) references members(workspace_id,id);
alter table invitations
  add constraint "FK_ff42677c3bee4b613ac23b89960" foreign key (workspace_id, brought_by_id) references invitations(workspace_id,id);
alter table invitations
  add constraint "FK_395d403bfdb2b8e55aeb235133a" foreign key (workspace_id, target_id) references targets(workspace_id,id);
alter table invitations
  add constraint "FK_60d58cef48df7e512136d60b8a9" foreign key (workspace_id, contact_id) references contacts(workspace_id,id);
alter table invitations
  add constraint "FK_545fdabc050037cc323f39fa244" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table invitation_tokens
  add constraint "FK_e7d774f5444d11844dad6eae561" foreign key (workspace_id, invitation_id) references invitations(workspace_id,id) on delete cascade;
alter table open_lab_rungs
  add constraint "FK_cc3ba77c1d38a75f0b5a4558fe2" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id) on delete cascade;
`;
