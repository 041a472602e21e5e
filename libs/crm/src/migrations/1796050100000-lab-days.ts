import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of an open lab and what it leaves: the door, tables, needs, votes, promises; and what a product and a lab are ready for. */
export class LabDays1796050100000 implements MigrationInterface {
  name = 'LabDays1796050100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table roti_votes, roti_links, product_prerequisites, lab_steps, lab_seats, lab_needs, lab_groups, lab_facilitators, lab_days, attendances, lab_themes, lab_promises, motivated_guests`);
    await runner.query(`delete from emails where purpose = 'lab_thanks'`);
    await runner.query(`alter table emails drop constraint emails_purpose,
      add constraint emails_purpose check (purpose in ('invite_member', 'digest', 'weekly_report', 'weekly_report_test', 'invitation', 'invitation_reminder'))`);
  }
}

const tables = `
alter table emails drop constraint emails_purpose;
alter table emails add constraint emails_purpose check (purpose in ('invite_member', 'digest', 'weekly_report', 'weekly_report_test', 'invitation', 'invitation_reminder', 'lab_thanks'));

create table motivated_guests (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  invitation_id uuid not null,
  why text not null default '',
  constraint "PK_67fa5bf021e7a43e9c25107c5a1" primary key (workspace_id, id)
);
create table lab_promises (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  title text not null,
  kept_at timestamptz(3),
  created_at timestamptz(3) not null default app.now(),
  constraint "PK_fd2979b33aec9bb6f677ff8fc00" primary key (workspace_id, id)
);
create table lab_themes (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  title text not null,
  place integer not null,
  constraint "PK_f67e34e3c5d4d5418eb4b368f8f" primary key (workspace_id, id)
);
create table attendances (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  invitation_id uuid not null,
  arrived_at timestamptz(3),
  decided_at timestamptz(3) not null,
  walk_in boolean not null default false,
  former_status text not null,
  theme_id uuid,
  member_id uuid not null,
  constraint "PK_c7d0945bd75b9d4578043013dd5" primary key (workspace_id, id)
);
create table lab_days (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default '1',
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  group_mode text not null default 'mixed',
  shown_version text not null default '',
  roti_by_hand jsonb not null default '[0,0,0,0,0]',
  closed_at timestamptz(3),
  thanked_at timestamptz(3),
  next_lab_id uuid,
  constraint lab_days_roti check (jsonb_array_length(roti_by_hand) = 5),
  constraint lab_days_group_mode check (group_mode in ('type', 'theme', 'mixed')),
  constraint "PK_fbc4503a87b3a5dd6b73b666bfe" primary key (workspace_id, id)
);
create table lab_facilitators (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  name text not null,
  constraint "PK_f7c78dbef6a6f465be931ab4d9c" primary key (workspace_id, id)
);
create table lab_groups (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  number integer not null,
  label text,
  facilitator_id uuid,
  constraint "PK_83947baaa75b91ebe84c985d90e" primary key (workspace_id, id)
);
create table lab_needs (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  need_id uuid not null,
  group_number integer not null default '0',
  votes integer not null default '0',
  created_at timestamptz(3) not null default app.now(),
  constraint lab_needs_votes check (votes between 0 and 1000),
  constraint "PK_6c615a48eb765be7866cdf054d0" primary key (workspace_id, id)
);
create table lab_seats (
  workspace_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  invitation_id uuid not null,
  constraint "PK_7eac582908b8c19cfe22812a7ed" primary key (workspace_id, id)
);
create table lab_steps (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  step text not null,
  done_at timestamptz(3) not null default app.now(),
  member_id uuid not null,
  constraint lab_steps_step check (step in ('place', 'invitations', 'shown_version', 'programme', 'facilitators', 'version_ready', 'groups', 'prints')),
  constraint "PK_6ffe11cd5a5712b10b7aa1ed92f" primary key (workspace_id, id)
);
create table product_prerequisites (
  workspace_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  prerequisite text not null,
  met_at timestamptz(3) not null default app.now(),
  member_id uuid not null,
  constraint product_prerequisites_known check (prerequisite in ('users_to_quote', 'stable_main_functions', 'first_recognition')),
  constraint "PK_c3c0778416ccab4ebf8a4260456" primary key (workspace_id, id)
);
create table roti_links (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  token_hash text not null,
  created_at timestamptz(3) not null default app.now(),
  constraint "PK_1b4a2fe87500a377749e4d772a8" primary key (workspace_id, id)
);
create table roti_votes (
  workspace_id uuid not null,
  id uuid not null,
  open_lab_id uuid not null,
  score integer not null,
  voted_at timestamptz(3) not null default app.now(),
  constraint roti_votes_score check (score between 1 and 5),
  constraint "PK_f0667daf8d83becb0c4450ce54b" primary key (workspace_id, id)
);
alter table motivated_guests
  add constraint "FK_de0e20277b9bc910c70bfdba971" foreign key (workspace_id, invitation_id) references invitations(workspace_id,id) on delete cascade,
  add constraint "FK_0058763c8be4cda4e2cf241512c" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table lab_promises
  add constraint "FK_90645931d8457bc015ec14dfb47" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table lab_themes
  add constraint "FK_27acfcf51d321eb842baf3e1a21" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table attendances
  add constraint "FK_263c05a1d9980c165b4715904af" foreign key (workspace_id, member_id) references members(workspace_id,id),
  add constraint "FK_3a1b8b3834366f6dc14e86fdb37" foreign key (workspace_id, theme_id) references lab_themes(workspace_id,id),
  add constraint "FK_3a7a63636fcc336fa330520a2a8" foreign key (workspace_id, invitation_id) references invitations(workspace_id,id) on delete cascade,
  add constraint "FK_336755ba021c17984bc8c688103" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table lab_days
  add constraint "FK_2bfa0d758955c681c978d1915d4" foreign key (workspace_id, next_lab_id) references open_labs(workspace_id,id),
  add constraint "FK_fbc4503a87b3a5dd6b73b666bfe" foreign key (workspace_id, id) references open_labs(workspace_id,id);
alter table lab_facilitators
  add constraint "FK_8e08de3a8e1b69541d7b428cf04" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table lab_groups
  add constraint "FK_c2774db7f4b550eb9d79be40108" foreign key (workspace_id, facilitator_id) references lab_facilitators(workspace_id,id),
  add constraint "FK_49486012bbfc9eb6d486c191d5e" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table lab_needs
  add constraint "FK_7e3ff433ebd5dd6449215687026" foreign key (workspace_id, need_id) references needs(workspace_id,id),
  add constraint "FK_730e20c60a64989c45418bdd401" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table lab_seats
  add constraint "FK_b9a51170e10107ff2c3a137305a" foreign key (workspace_id, invitation_id) references invitations(workspace_id,id) on delete cascade,
  add constraint "FK_394f63cd9612b6eb24887784075" foreign key (workspace_id, group_id) references lab_groups(workspace_id,id) on delete cascade;
alter table lab_steps
  add constraint "FK_2c29c80e4a521b36758fcf24e1e" foreign key (workspace_id, member_id) references members(workspace_id,id),
  add constraint "FK_40aee85fc514e72591289a65302" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table product_prerequisites
  add constraint "FK_cbf48b106611ebc81af8f98f111" foreign key (workspace_id, member_id) references members(workspace_id,id),
  add constraint "FK_d08bc2ed2292af01bcce12a3eac" foreign key (workspace_id, product_id) references products(workspace_id,id);
alter table roti_links
  add constraint "FK_2c7187eb601e213dbc89d94ff47" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
alter table roti_votes
  add constraint "FK_dec5b0184cec027c06cfb68702a" foreign key (workspace_id, open_lab_id) references open_labs(workspace_id,id);
create index "IDX_0058763c8be4cda4e2cf241512" on motivated_guests (workspace_id, open_lab_id);
create unique index "IDX_de0e20277b9bc910c70bfdba97" on motivated_guests (workspace_id, invitation_id);
create index "IDX_90645931d8457bc015ec14dfb4" on lab_promises (workspace_id, open_lab_id);
create unique index "IDX_d11f8158b2b8a4c1ee3cd391b4" on lab_themes (workspace_id, open_lab_id, title);
create index "IDX_336755ba021c17984bc8c68810" on attendances (workspace_id, open_lab_id);
create unique index "IDX_3a7a63636fcc336fa330520a2a" on attendances (workspace_id, invitation_id);
create unique index "IDX_eb06066c2325e6ca00b65fb891" on lab_facilitators (workspace_id, open_lab_id, name);
create unique index "IDX_c2774db7f4b550eb9d79be4010" on lab_groups (workspace_id, facilitator_id);
create unique index "IDX_f01c3a0e3c6d50f369e2605b0b" on lab_groups (workspace_id, open_lab_id, number);
create unique index "IDX_af94352a9253937e395496380c" on lab_needs (workspace_id, open_lab_id, need_id, group_number);
create index "IDX_394f63cd9612b6eb2488778407" on lab_seats (workspace_id, group_id);
create unique index "IDX_b9a51170e10107ff2c3a137305" on lab_seats (workspace_id, invitation_id);
create unique index "IDX_c17145d4adfdee19b107270d45" on lab_steps (workspace_id, open_lab_id, step);
create unique index "IDX_66331307862e997258d0531b75" on product_prerequisites (workspace_id, product_id, prerequisite);
create index "IDX_2c7187eb601e213dbc89d94ff4" on roti_links (workspace_id, open_lab_id);
create unique index "IDX_e1efd55c3c9f60207b37393d0f" on roti_links (token_hash);
create index "IDX_dec5b0184cec027c06cfb68702" on roti_votes (workspace_id, open_lab_id);
`;
