import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first schema. Constraint names are TypeORM's, so that the test that compares entities and tables stays quiet. */
export class Init1763800000000 implements MigrationInterface {
  name = 'Init1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundations);
    await runner.query(tables);
    await runner.query(searches);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema public cascade; create schema public; drop schema app cascade');
  }
}

const foundations = `
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create schema if not exists app;

-- Tests move the clock by a row here; every process refuses to start on such a row outside NODE_ENV=test.
create table app.clock_offset (
  single boolean primary key default true check (single),
  shift interval not null
);

-- The one clock, to the millisecond: what a JavaScript Date can hold and give back unchanged.
create function app.now() returns timestamptz language sql stable parallel safe as $$
  select date_trunc('milliseconds', now() + coalesce((select shift from app.clock_offset), interval '0'))
$$;

-- Text as people search it: no accents, no case. Immutable, so that indexes may use it.
create function app.plain(value text) returns text language sql immutable parallel safe strict as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, value))
$$;

-- The funnel's stages in their order, 0 for to_call; -1 for a side exit.
create function app.funnel_rank(stage text) returns integer language sql immutable parallel safe as $$
  select coalesce(array_position(array['to_call', 'contacted', 'reached', 'interested', 'invited', 'confirmed', 'attended', 'first_user'], stage), 0) - 1
$$;

-- From the coldest to the warmest, 0 for unknown.
create function app.interest_rank(interest text) returns integer language sql immutable parallel safe as $$
  select coalesce(array_position(array['unknown', 'none', 'curious', 'interested', 'motivated'], interest), 1) - 1
$$;
`;

const tables = `
create table emails (
  workspace_id uuid not null,
  id uuid not null,
  "key" text not null,
  purpose text not null,
  recipient text not null,
  message_id text not null,
  state text not null default 'planned',
  content jsonb,
  not_before timestamptz(3) not null default app.now(),
  claim_token uuid,
  claimed_at timestamptz(3),
  attempts integer not null default 0,
  error text,
  sent_at timestamptz(3),
  cause_id uuid,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  constraint emails_purpose check (purpose in ('invite_member', 'digest', 'weekly_report', 'weekly_report_test')),
  constraint emails_state check (state in ('planned', 'claimed', 'kept', 'sent', 'failed', 'uncertain', 'dropped')),
  constraint "PK_2101d36834c4a83fcadaf048e46" primary key (workspace_id, id)
);
create index emails_to_send on emails (not_before) where state = 'planned';
create unique index "IDX_bc34b6f44739cc1f1a03a46dcf" on emails (workspace_id, "key");

create table workspaces (
  id uuid not null,
  name text not null,
  time_zone text not null default 'Europe/Paris',
  locale text not null default 'fr',
  hours jsonb not null default '{"weekdays":[1,2,3,4,5],"morning":{"from":"09:00","to":"12:00"},"afternoon":{"from":"14:00","to":"17:30"}}',
  closed_days text[] not null default '{}',
  retention_months integer not null default 36,
  report_schedule jsonb not null default '{"weekday":1,"time":"08:00"}',
  digest_time text not null default '08:30',
  digested_on text,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  constraint workspaces_retention check (retention_months between 1 and 120),
  constraint workspaces_locale check (locale in ('fr', 'en')),
  constraint "PK_098656ae401f3e1a4586f47fd8e" primary key (id)
);

create table organisations (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  name text not null,
  acronym text,
  name_key text not null,
  kind text,
  siren text,
  siret text,
  parent_id uuid,
  legal_form text,
  size text,
  address_line text,
  postcode text,
  city text,
  department text,
  time_zone text,
  holiday_region text,
  email text,
  website text,
  attributes jsonb not null default '{}',
  tags text[] not null default '{}',
  note text,
  opted_out_at timestamptz(3),
  deleted_at timestamptz(3),
  constraint "PK_790b25cf4fb5313b22a38811b01" primary key (workspace_id, id)
);
create index organisations_siren on organisations (workspace_id, siren) where siren is not null;
create index organisations_siret on organisations (workspace_id, siret) where siret is not null;
create index "IDX_8fd01e02a679948195f1e894f3" on organisations (workspace_id, name_key);

create table contacts (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  organisation_id uuid not null,
  first_name text,
  last_name text,
  job_title text,
  email text,
  influence text not null default 'none',
  note text,
  vendor_confirmed boolean,
  vendor_decided_by_id uuid,
  vendor_decided_at timestamptz(3),
  last_spoken_at timestamptz(3),
  opted_out_at timestamptz(3),
  erased_at timestamptz(3),
  constraint contacts_influence check (influence in ('none', 'trainer', 'forum_host', 'network', 'hierarchy')),
  constraint "PK_c415b7f622482a65eca9725bd82" primary key (workspace_id, id)
);
create index "IDX_37aee5a1b7b1ab5f21fa7cc283" on contacts (workspace_id, email);
create index "IDX_876da2246d58beff56217d9fe0" on contacts (workspace_id, organisation_id);

create table accounts (
  id uuid not null,
  email text not null,
  password_hash text,
  founder boolean not null default false,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  constraint "UQ_ee66de6cdc53993296d1ceb8aa0" unique (email),
  constraint accounts_email_lower check (email = lower(email)),
  constraint "PK_5a7a02c20412299d198e097a8fe" primary key (id)
);

create table members (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  account_id uuid not null,
  name text not null,
  role text not null,
  locale text not null default 'fr',
  removed_at timestamptz(3),
  constraint members_locale check (locale in ('fr', 'en')),
  constraint members_role check (role in ('admin', 'lead', 'caller', 'viewer')),
  constraint "PK_f3d22c1cb50c30fc12d95f87083" primary key (workspace_id, id)
);
create unique index "IDX_f05ccd66e10ece6b48049cbc39" on members (workspace_id, account_id);

create table products (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  name text not null,
  problem text not null default '',
  solution text not null default '',
  deployment_plan text not null default '',
  launched_on date,
  ideal_user jsonb not null default '{"criteria":[{"key":"suffers","label":"Souffre du problème","weight":1},{"key":"digitised","label":"Assez numérisé","weight":1},{"key":"easy_to_reach","label":"Facile à joindre","weight":1}]}',
  deleted_at timestamptz(3),
  constraint "PK_f2a4ee17826ef06fa47687307ed" primary key (workspace_id, id)
);

create table campaigns (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  product_id uuid not null,
  name text not null,
  segment text not null default '',
  hypothesis text not null default '',
  goal integer not null default 20,
  script text not null default '',
  stakeholder_script text not null default '',
  cadence jsonb not null default '{"maxAttempts":6,"noAnswerRetryHours":4,"busyRetryMinutes":30,"materialWorkingDays":10,"notNowMonths":2,"proposeLabWorkingDays":2,"leaseMinutes":15,"promiseHoldMinutes":15,"restWorkingDays":5}',
  archived_at timestamptz(3),
  deleted_at timestamptz(3),
  constraint campaigns_goal check (goal between 1 and 100000),
  constraint "PK_ac3da3fc9458cd3a38cf47bb1cc" primary key (workspace_id, id)
);
create index "IDX_b9caf08697752dd1fbd48f4155" on campaigns (workspace_id, product_id);

create table targets (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  campaign_id uuid not null,
  organisation_id uuid not null,
  contact_id uuid,
  kind text not null default 'prospect',
  source text not null default 'list',
  referrer_target_id uuid,
  referrer_contact_id uuid,
  stage text not null default 'to_call',
  interest text not null default 'unknown',
  assignee_id uuid,
  portrait jsonb not null default '{}',
  note text,
  attempts integer not null default 0,
  last_call_at timestamptz(3),
  reached_at timestamptz(3),
  to_repair boolean not null default false,
  next_kind text,
  next_due_at timestamptz(3),
  next_made_by_id uuid,
  score double precision not null default 0,
  why jsonb,
  "position" integer not null default 0,
  deleted_at timestamptz(3),
  constraint targets_next_step_whole check ((next_kind is null) = (next_due_at is null)),
  constraint targets_next_kind check (next_kind in ('call_back', 'retry', 'not_now', 'material', 'propose_lab', 'decide', 'task')),
  constraint targets_interest check (interest in ('unknown', 'none', 'curious', 'interested', 'motivated')),
  constraint targets_stage check (stage in ('to_call', 'contacted', 'reached', 'interested', 'invited', 'confirmed', 'attended', 'first_user', 'not_now', 'declined', 'unreachable', 'set_aside', 'do_not_contact')),
  constraint targets_source check (source in ('list', 'referral', 'manual', 'open_source')),
  constraint targets_kind check (kind in ('prospect', 'stakeholder')),
  constraint "PK_5a07cf6962336640196c81759bf" primary key (workspace_id, id)
);
create index targets_by_position on targets (workspace_id, campaign_id, "position", id);
create index targets_by_value on targets (workspace_id, campaign_id, score desc, "position", id);
create index targets_by_next_step on targets (workspace_id, campaign_id, next_due_at) where next_due_at is not null;
create index "IDX_987e2fcd6d5e9756da85bb8ce0" on targets (workspace_id, campaign_id, stage);
create index "IDX_ad9d79b2486f3d3ff0b2ee8870" on targets (workspace_id, organisation_id);
create unique index "IDX_30f69a801966b50df3ccf32741" on targets (workspace_id, campaign_id, organisation_id);

create table calls (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  target_id uuid not null,
  contact_id uuid,
  member_id uuid not null,
  channel text not null default 'phone',
  phone text,
  outcome text not null,
  interest text,
  evidence text[] not null default '{}',
  signals text[] not null default '{}',
  portrait jsonb,
  note text,
  call_back_at timestamptz(3),
  not_now_until timestamptz(3),
  duration_seconds integer,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default app.now(),
  voided_at timestamptz(3),
  void_reason text,
  corrected_call_id uuid,
  version integer not null default 1,
  "before" jsonb,
  constraint calls_not_before_it_happened check (occurred_at <= recorded_at),
  constraint calls_interest check (interest in ('unknown', 'none', 'curious', 'interested', 'motivated')),
  constraint calls_channel check (channel in ('phone', 'email', 'visit', 'message')),
  constraint calls_outcome check (outcome in ('no_answer', 'busy', 'voicemail', 'gatekeeper', 'wrong_number', 'call_back', 'reached', 'not_now', 'refused')),
  constraint "PK_4db58172d8fd42a4a264074f254" primary key (workspace_id, id)
);
create index "IDX_dd4185c8a1ae5ac67ffb7c4e79" on calls (workspace_id, contact_id);
create index "IDX_e3912a81a2ba08f788371dd1a7" on calls (workspace_id, target_id, occurred_at);
create index "IDX_422b641a6587bf4f15a97103a0" on calls (workspace_id, campaign_id, occurred_at);

create table needs (
  workspace_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  title text not null,
  title_key text not null,
  outside_problem boolean not null default false,
  created_at timestamptz(3) not null default app.now(),
  constraint "PK_1e11a2f57643c96bbe11394833e" primary key (workspace_id, id)
);
create unique index "IDX_9fe1420598b5639b88f8e1a203" on needs (workspace_id, product_id, title_key);

create table need_mentions (
  workspace_id uuid not null,
  id uuid not null,
  need_id uuid not null,
  call_id uuid not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default app.now(),
  voided_at timestamptz(3),
  constraint "PK_220510037f8659aab60222c1c65" primary key (workspace_id, id)
);
create index "IDX_130380820b15c0857ffea1d1bf" on need_mentions (workspace_id, need_id);
create unique index "IDX_49a39d084e1c8eb974b03d26e2" on need_mentions (workspace_id, call_id, need_id) where voided_at is null;

create table objections (
  workspace_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  title text not null,
  title_key text not null,
  created_at timestamptz(3) not null default app.now(),
  constraint "PK_8e6267a1c0c29a7724fc5d6f62b" primary key (workspace_id, id)
);
create unique index "IDX_fb3aa5a5b3120533b96d31bb3c" on objections (workspace_id, product_id, title_key);

create table objection_mentions (
  workspace_id uuid not null,
  id uuid not null,
  objection_id uuid not null,
  call_id uuid not null,
  answered boolean not null default false,
  answer text,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default app.now(),
  voided_at timestamptz(3),
  constraint "PK_83e6d23fdea89341f131721513c" primary key (workspace_id, id)
);
create index "IDX_d84961d5d2cb43856b81c37ffd" on objection_mentions (workspace_id, objection_id);
create unique index "IDX_50aff39623821a281b461b2f0f" on objection_mentions (workspace_id, call_id, objection_id) where voided_at is null;

create table campaign_callers (
  workspace_id uuid not null,
  campaign_id uuid not null,
  member_id uuid not null,
  constraint "PK_a8b7c53ba8ffef7d436d88ef639" primary key (workspace_id, campaign_id, member_id)
);

create table organisation_holds (
  workspace_id uuid not null,
  organisation_id uuid not null,
  target_id uuid,
  member_id uuid,
  lease_until timestamptz(3),
  spoken_in_campaign_id uuid,
  rest_until timestamptz(3),
  constraint organisation_holds_lease_whole check ((lease_until is null) = (target_id is null) and (lease_until is null) = (member_id is null)),
  constraint "PK_6a4c485298d1213346d213a3cc7" primary key (workspace_id, organisation_id)
);
create index "IDX_f52712db6fc24aed23385f99db" on organisation_holds (workspace_id, member_id);

create table stage_changes (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  target_id uuid not null,
  from_stage text,
  to_stage text not null,
  proves text,
  cause text not null,
  reason text,
  call_id uuid,
  member_id uuid,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default app.now(),
  voided_at timestamptz(3),
  seq BIGSERIAL not null,
  constraint stage_changes_proves check (proves in ('to_call', 'contacted', 'reached', 'interested', 'invited', 'confirmed', 'attended', 'first_user')),
  constraint stage_changes_to check (to_stage in ('to_call', 'contacted', 'reached', 'interested', 'invited', 'confirmed', 'attended', 'first_user', 'not_now', 'declined', 'unreachable', 'set_aside', 'do_not_contact')),
  constraint stage_changes_from check (from_stage in ('to_call', 'contacted', 'reached', 'interested', 'invited', 'confirmed', 'attended', 'first_user', 'not_now', 'declined', 'unreachable', 'set_aside', 'do_not_contact')),
  constraint "PK_4afe60c68728563a9d556670101" primary key (workspace_id, id)
);
create index "IDX_e6a2b91473df58f4bfb37f9ee5" on stage_changes (workspace_id, call_id);
create index "IDX_192c2904bcf9364a08f3b199f2" on stage_changes (workspace_id, target_id);
create index "IDX_0907c091b97a6a9c317ee2f7eb" on stage_changes (workspace_id, campaign_id, occurred_at);

create table contact_phones (
  workspace_id uuid not null,
  id uuid not null,
  raw text not null,
  e164 text,
  extension text,
  label text,
  status text not null default 'unknown',
  "position" integer not null default 0,
  created_at timestamptz(3) not null default app.now(),
  contact_id uuid not null,
  constraint contact_phones_status check (status in ('unknown', 'valid', 'wrong')),
  constraint "PK_091d3f4f4420e1e58b22be5148e" primary key (workspace_id, id)
);
create index "IDX_89c506e3bceaa51efb18bff8d3" on contact_phones (workspace_id, e164);
create index "IDX_4ab0bd8ae3c0d42d3adfa45007" on contact_phones (workspace_id, contact_id);

create table follow_ups (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  campaign_id uuid not null,
  target_id uuid not null,
  contact_id uuid,
  kind text not null,
  due_at timestamptz(3) not null,
  status text not null default 'scheduled',
  generation integer not null default 1,
  reason_code text not null,
  reason_params jsonb not null default '{}',
  assignee_id uuid,
  made_by_id uuid,
  call_id uuid,
  closed_by_call_id uuid,
  closed_at timestamptz(3),
  dispatched_at timestamptz(3),
  digested_on text,
  note text,
  constraint follow_ups_status check (status in ('scheduled', 'due', 'done', 'cancelled', 'superseded')),
  constraint follow_ups_kind check (kind in ('call_back', 'retry', 'not_now', 'material', 'propose_lab', 'decide', 'task')),
  constraint "PK_ef0c69e27aab8ad06ace69a9c1d" primary key (workspace_id, id)
);
create index follow_ups_scheduled on follow_ups (due_at) where status = 'scheduled';
create index follow_ups_open on follow_ups (workspace_id, due_at) where status in ('scheduled', 'due');
create unique index follow_ups_one_open_without_contact on follow_ups (workspace_id, target_id) where status in ('scheduled', 'due') and contact_id is null;
create unique index follow_ups_one_open_per_contact on follow_ups (workspace_id, target_id, contact_id) where status in ('scheduled', 'due') and contact_id is not null;
create index "IDX_a0638470609543627fcca038cc" on follow_ups (workspace_id, call_id);
create index "IDX_13bb9c448827c28ad1a4435930" on follow_ups (workspace_id, target_id);

create table imports (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  member_id uuid not null,
  campaign_id uuid,
  file_name text,
  bytes bytea,
  encoding text not null,
  delimiter text not null,
  columns jsonb not null,
  sample jsonb not null default '[]',
  mapping jsonb not null default '{}',
  decisions jsonb not null default '{}',
  status text not null default 'uploaded',
  row_count integer not null default 0,
  error text,
  dispatched_at timestamptz(3),
  planned_at timestamptz(3),
  attempts integer not null default 0,
  finished_at timestamptz(3),
  constraint imports_status check (status in ('uploaded', 'previewed', 'running', 'done', 'failed', 'undone')),
  constraint "PK_ef9d7717464889284ed68ecdd5a" primary key (workspace_id, id)
);

create table import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  "row" integer not null,
  outcome text not null,
  reasons jsonb not null default '[]',
  problems jsonb not null default '[]',
  name text,
  match jsonb,
  candidates jsonb not null default '[]',
  changes jsonb,
  draft jsonb,
  organisation_id uuid,
  done_at timestamptz(3),
  constraint import_rows_outcome check (outcome in ('create', 'update', 'duplicate', 'undecided', 'invalid')),
  constraint "PK_047753d69c903ff8b55a9e01736" primary key (workspace_id, import_id, "row")
);
create index import_rows_left on import_rows (workspace_id, import_id, "row") where done_at is null;

create table organisation_phones (
  workspace_id uuid not null,
  id uuid not null,
  raw text not null,
  e164 text,
  extension text,
  label text,
  status text not null default 'unknown',
  "position" integer not null default 0,
  created_at timestamptz(3) not null default app.now(),
  organisation_id uuid not null,
  constraint organisation_phones_status check (status in ('unknown', 'valid', 'wrong')),
  constraint "PK_6cb2f46a5897ecb8d76d3415cb1" primary key (workspace_id, id)
);
create index "IDX_bf910831db7d50daa3d457ace9" on organisation_phones (workspace_id, e164);
create index "IDX_5152facc06bdf4002b16075d62" on organisation_phones (workspace_id, organisation_id);

create table report_decisions (
  workspace_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  week text not null,
  decision text not null,
  note text,
  member_id uuid not null,
  "at" timestamptz(3) not null default app.now(),
  constraint report_decisions_decision check (decision in ('continue', 'adjust', 'stop')),
  constraint "PK_708fb4492dfff60f784c4da6ccc" primary key (workspace_id, id)
);
create index "IDX_e7b8f4d37fb0141a6de1c464a9" on report_decisions (workspace_id, campaign_id, week);

create table operations (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  member_id uuid not null,
  applied jsonb not null default '{}',
  created_at timestamptz(3) not null default app.now(),
  undone_at timestamptz(3),
  constraint operations_kind check (kind in ('targets_changed', 'target_removed')),
  constraint "PK_a8244e8ad6cce8da065a27e4f48" primary key (workspace_id, id)
);
create index "IDX_906cfc7a1f12db9b782a685020" on operations (workspace_id, created_at);

create table operation_changes (
  workspace_id uuid not null,
  id uuid not null,
  operation_id uuid not null,
  target_id uuid not null,
  before jsonb not null default '{}',
  stage_change_id uuid,
  follow_up_id uuid,
  closed_follow_up_ids uuid[] not null default '{}',
  constraint "PK_5ac47987c9f7f2a52ff612a0ec5" primary key (workspace_id, id)
);
create index "IDX_254a7b348860395400effe1292" on operation_changes (workspace_id, target_id);
create unique index "IDX_3a1b8bdae0b2aea629bd2168c1" on operation_changes (workspace_id, operation_id, target_id);

create table saved_views (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  member_id uuid not null,
  name text not null,
  query text not null,
  shared boolean not null default false,
  constraint "PK_661bc070e90fbf6ddd7f8ecf4a9" primary key (workspace_id, id)
);
create index "IDX_56244b7f862dd707f22f9fdc8c" on saved_views (workspace_id, member_id);

create table report_subscriptions (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default app.now(),
  updated_at timestamptz(3) not null default app.now(),
  member_id uuid not null,
  audience text not null default 'team',
  every_weeks integer not null default 1,
  unsubscribe_token_hash text not null,
  unsubscribed_at timestamptz(3),
  constraint "UQ_933df782bf4aec092338c32793b" unique (unsubscribe_token_hash),
  constraint report_subscriptions_every_weeks check (every_weeks between 1 and 26),
  constraint report_subscriptions_audience check (audience in ('team', 'viewer')),
  constraint "PK_8e87a3ad3e541d30928ece9682c" primary key (workspace_id, id)
);
create unique index "IDX_45048dc50d4aeea0d5ddd2a89c" on report_subscriptions (workspace_id, member_id);

create table weekly_reports (
  workspace_id uuid not null,
  id uuid not null,
  week text not null,
  as_of timestamptz(3) not null,
  kept jsonb not null,
  created_at timestamptz(3) not null default app.now(),
  constraint "PK_027689b83480ba003773d665fb0" primary key (workspace_id, id)
);
create unique index "IDX_b48a6563b1024e21894b493234" on weekly_reports (workspace_id, week);

create table opt_outs (
  workspace_id uuid not null,
  id uuid not null,
  scope text not null,
  organisation_id uuid not null,
  contact_id uuid,
  call_id uuid,
  member_id uuid,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default app.now(),
  lifted_at timestamptz(3),
  lifted_by_id uuid,
  lift_reason text,
  constraint opt_outs_scope check (scope in ('contact', 'organisation')),
  constraint "PK_8517c94f5863c07b069d2b86654" primary key (workspace_id, id)
);
create index "IDX_69c3a87684dfc20bd999faea5e" on opt_outs (workspace_id, organisation_id);

create table suppressions (
  workspace_id uuid not null,
  id uuid not null,
  opt_out_id uuid not null,
  thing text not null,
  fingerprint text not null,
  recorded_at timestamptz(3) not null default app.now(),
  constraint suppressions_thing check (thing in ('email', 'phone', 'organisation')),
  constraint "PK_9c7be956c81cb98c9cfc3c08920" primary key (workspace_id, id)
);
create index "IDX_40f5f6187ea762a36b4737e5c7" on suppressions (workspace_id, opt_out_id);
create index "IDX_e837670624d86a11232c3a77be" on suppressions (workspace_id, fingerprint);

create table audit_events (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid,
  action text not null,
  subject_type text not null,
  subject_id uuid,
  details jsonb not null default '{}',
  "at" timestamptz(3) not null default app.now(),
  constraint "PK_1649719f880715519daa57ad024" primary key (workspace_id, id)
);
create index "IDX_e47ed7b074c919ac9845be316c" on audit_events (workspace_id, subject_type, subject_id);

create table idempotency_keys (
  workspace_id uuid not null,
  member_id uuid not null,
  "key" text not null,
  payload_hash text not null,
  status integer,
  body jsonb,
  created_at timestamptz(3) not null default app.now(),
  constraint "PK_a20d76f1f2ddb445f3130f814f5" primary key (workspace_id, member_id, "key")
);
create index "IDX_5e72f040fdc5efc8eef52a388c" on idempotency_keys (created_at);

create table installation (
  id integer not null,
  secret text not null,
  setup_token_hash text,
  setup_done_at timestamptz(3),
  created_at timestamptz(3) not null default app.now(),
  constraint installation_single check (id = 1),
  constraint "PK_f0cd0b17a45357b5e1da1da1680" primary key (id)
);

create table member_links (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  token_hash text not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  created_at timestamptz(3) not null default app.now(),
  constraint "UQ_bc846a0b4203a9f70cf4d73227a" unique (token_hash),
  constraint "PK_7b8dd498180065baf07b6b6a569" primary key (workspace_id, id)
);

create table sessions (
  workspace_id uuid not null,
  id uuid not null,
  token_hash text not null,
  account_id uuid not null,
  member_id uuid not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default app.now(),
  last_seen_at timestamptz(3) not null default app.now(),
  constraint "UQ_abaa9e068cdd390bc5210f79884" unique (token_hash),
  constraint "PK_594d1e032a54b35860e30b65710" primary key (workspace_id, id)
);
create index "IDX_da0cf19646ff5c6e3c0284468e" on sessions (account_id);

create table tokens (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  token_hash text not null,
  created_at timestamptz(3) not null default app.now(),
  last_used_at timestamptz(3),
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  constraint "UQ_989478f994a58e1a3b8b9b35a09" unique (token_hash),
  constraint "PK_f900327a1b3af9b733aeeb47dca" primary key (workspace_id, id)
);

-- Counters of the sign-in's throttle, in the form rate-limiter-flexible writes; above workspaces, since nobody has signed in yet.
create table rate_limits (
  key varchar(255) not null,
  points integer not null default 0,
  expire bigint,
  constraint rate_limits_key primary key (key)
);

-- References name the workspace too: the database itself refuses one that crosses.
alter table emails
  add constraint "FK_5720ae2b160805f2d7a65f12907" foreign key (workspace_id) references workspaces(id);
alter table organisations
  add constraint "FK_29cc1cdf1c18a539a4ee61e8d1b" foreign key (workspace_id, parent_id) references organisations(workspace_id,id);
alter table organisations
  add constraint "FK_4551531ea9a5f21d41a209c1651" foreign key (workspace_id) references workspaces(id);
alter table contacts
  add constraint "FK_876da2246d58beff56217d9fe01" foreign key (workspace_id, organisation_id) references organisations(workspace_id,id);
alter table members
  add constraint "FK_fd9dfb97e21b75fc45d42aa614a" foreign key (account_id) references accounts(id);
alter table members
  add constraint "FK_c3c299323f3c28b40c2f6479a38" foreign key (workspace_id) references workspaces(id);
alter table products
  add constraint "FK_e2f7cafd00ba25aa07eec2ac911" foreign key (workspace_id) references workspaces(id);
alter table campaigns
  add constraint "FK_b9caf08697752dd1fbd48f41558" foreign key (workspace_id, product_id) references products(workspace_id,id);
alter table targets
  add constraint "FK_aa72ad1fb9c04f10e8cede610f9" foreign key (workspace_id, assignee_id) references members(workspace_id,id);
alter table targets
  add constraint "FK_cdae2ad09a956076417804a8741" foreign key (workspace_id, referrer_target_id) references targets(workspace_id,id);
alter table targets
  add constraint "FK_0dd30baa864349dd383465ba287" foreign key (workspace_id, referrer_contact_id) references contacts(workspace_id,id);
alter table targets
  add constraint "FK_9776d930904740f1addbb8c7121" foreign key (workspace_id, contact_id) references contacts(workspace_id,id);
alter table targets
  add constraint "FK_ad9d79b2486f3d3ff0b2ee88709" foreign key (workspace_id, organisation_id) references organisations(workspace_id,id);
alter table targets
  add constraint "FK_a8dd84c430ca79958dd48ebddd5" foreign key (workspace_id, campaign_id) references campaigns(workspace_id,id);
alter table calls
  add constraint "FK_2178a769dab30b1a55f51d76eed" foreign key (workspace_id, corrected_call_id) references calls(workspace_id,id);
alter table calls
  add constraint "FK_82ae64903da803f1a6a4732c4ab" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table calls
  add constraint "FK_dd4185c8a1ae5ac67ffb7c4e792" foreign key (workspace_id, contact_id) references contacts(workspace_id,id);
alter table calls
  add constraint "FK_facbce0b9ce82590783420ddcec" foreign key (workspace_id, target_id) references targets(workspace_id,id);
alter table needs
  add constraint "FK_1c6814e4673438d603e4e987ea5" foreign key (workspace_id, product_id) references products(workspace_id,id);
alter table need_mentions
  add constraint "FK_665ebd155c5f23dbdede07d5304" foreign key (workspace_id, call_id) references calls(workspace_id,id);
alter table need_mentions
  add constraint "FK_130380820b15c0857ffea1d1bf6" foreign key (workspace_id, need_id) references needs(workspace_id,id);
alter table objections
  add constraint "FK_d9a6c46064855986c44a55f627c" foreign key (workspace_id, product_id) references products(workspace_id,id);
alter table objection_mentions
  add constraint "FK_24af56be16cfe0a066b29120090" foreign key (workspace_id, call_id) references calls(workspace_id,id);
alter table objection_mentions
  add constraint "FK_d84961d5d2cb43856b81c37ffde" foreign key (workspace_id, objection_id) references objections(workspace_id,id);
alter table campaign_callers
  add constraint "FK_d190f51cd6d1ca43ffc72dcddbc" foreign key (workspace_id, member_id) references members(workspace_id,id) on delete cascade;
alter table campaign_callers
  add constraint "FK_cc94f6c4ccdf1004e4022140480" foreign key (workspace_id, campaign_id) references campaigns(workspace_id,id) on delete cascade;
alter table organisation_holds
  add constraint "FK_f52712db6fc24aed23385f99db0" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table organisation_holds
  add constraint "FK_d463506011032d5d17567927371" foreign key (workspace_id, target_id) references targets(workspace_id,id);
alter table organisation_holds
  add constraint "FK_6a4c485298d1213346d213a3cc7" foreign key (workspace_id, organisation_id) references organisations(workspace_id,id) on delete cascade;
alter table stage_changes
  add constraint "FK_e6a2b91473df58f4bfb37f9ee55" foreign key (workspace_id, call_id) references calls(workspace_id,id);
alter table stage_changes
  add constraint "FK_192c2904bcf9364a08f3b199f2e" foreign key (workspace_id, target_id) references targets(workspace_id,id);
alter table contact_phones
  add constraint "FK_4ab0bd8ae3c0d42d3adfa450077" foreign key (workspace_id, contact_id) references contacts(workspace_id,id) on delete cascade;
alter table follow_ups
  add constraint "FK_a0638470609543627fcca038cc6" foreign key (workspace_id, call_id) references calls(workspace_id,id);
alter table follow_ups
  add constraint "FK_db32b1b1652f31601cfa8d8b777" foreign key (workspace_id, made_by_id) references members(workspace_id,id);
alter table follow_ups
  add constraint "FK_8ee2cdb137d461ede0cb9eac7de" foreign key (workspace_id, assignee_id) references members(workspace_id,id);
alter table follow_ups
  add constraint "FK_b5b7f6c88c2263933cfb615d757" foreign key (workspace_id, contact_id) references contacts(workspace_id,id);
alter table follow_ups
  add constraint "FK_13bb9c448827c28ad1a4435930e" foreign key (workspace_id, target_id) references targets(workspace_id,id);
alter table imports
  add constraint "FK_939316bd59bc0657b95cb99ee27" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table imports
  add constraint "FK_253e41a8499f41143b5bd715a27" foreign key (workspace_id, campaign_id) references campaigns(workspace_id,id);
alter table import_rows
  add constraint "FK_15e238226de538bcbf628e07eb2" foreign key (workspace_id, import_id) references imports(workspace_id,id) on delete cascade;
alter table organisation_phones
  add constraint "FK_5152facc06bdf4002b16075d627" foreign key (workspace_id, organisation_id) references organisations(workspace_id,id) on delete cascade;
alter table report_decisions
  add constraint "FK_f381e93192d976b43d17b4780ce" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table report_decisions
  add constraint "FK_596aaa75b3d3ebbab7e40aa6dcd" foreign key (workspace_id, campaign_id) references campaigns(workspace_id,id);
alter table operations
  add constraint "FK_a8770662ea3b271093b065ece0f" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table operation_changes
  add constraint "FK_254a7b348860395400effe1292f" foreign key (workspace_id, target_id) references targets(workspace_id,id) on delete cascade;
alter table operation_changes
  add constraint "FK_63985e61f6f2f43715bef780298" foreign key (workspace_id, operation_id) references operations(workspace_id,id) on delete cascade;
alter table saved_views
  add constraint "FK_56244b7f862dd707f22f9fdc8c4" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table report_subscriptions
  add constraint "FK_45048dc50d4aeea0d5ddd2a89c6" foreign key (workspace_id, member_id) references members(workspace_id,id) on delete cascade;
alter table weekly_reports
  add constraint "FK_065a9a49b6078a638c1a8e3863b" foreign key (workspace_id) references workspaces(id);
alter table opt_outs
  add constraint "FK_fab3f5676834ee2f246d18da0d7" foreign key (workspace_id, contact_id) references contacts(workspace_id,id);
alter table opt_outs
  add constraint "FK_69c3a87684dfc20bd999faea5e9" foreign key (workspace_id, organisation_id) references organisations(workspace_id,id);
alter table opt_outs
  add constraint "FK_811ec66a62cee05d3619279cbb7" foreign key (workspace_id) references workspaces(id);
alter table suppressions
  add constraint "FK_40f5f6187ea762a36b4737e5c7d" foreign key (workspace_id, opt_out_id) references opt_outs(workspace_id,id);
alter table audit_events
  add constraint "FK_ce538042f1afc3b80bfa0fb2de2" foreign key (workspace_id) references workspaces(id);
alter table idempotency_keys
  add constraint "FK_02e546117057b052966c58800ea" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table member_links
  add constraint "FK_18d2161369f4020440ccdbfd618" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table sessions
  add constraint "FK_da0cf19646ff5c6e3c0284468e5" foreign key (account_id) references accounts(id);
alter table sessions
  add constraint "FK_92005d38dd1b2f04ccc8656a3d2" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table tokens
  add constraint "FK_342b13677d8004c55a1af5146b0" foreign key (workspace_id, member_id) references members(workspace_id,id);`;

const searches = `
create index organisations_search on organisations using gin (app.plain(name || ' ' || coalesce(acronym, '')) gin_trgm_ops);
create index contacts_search on contacts using gin (app.plain(coalesce(first_name, '') || ' ' || coalesce(last_name, '')) gin_trgm_ops);
`;
