import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that can be taken back, files that are recognised, and places by which near names are found. */
export class ListsIn1796010000000 implements MigrationInterface {
  name = 'ListsIn1796010000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The town as matching compares it (name.rules.ts, cityKey): no accents, CEDEX or district; "saint" is "st".
create function app.city_key(city text) returns text language sql immutable parallel safe strict as $$
  select trim(regexp_replace(regexp_replace(regexp_replace(trim(regexp_replace(app.plain(city), '[^a-z0-9]+', ' ', 'g')),
    '\\ycedex\\y.*$', ''), '\\y\\d{1,2}(er?|e|eme|nd)?( arrondissement| arr)?\\s*$', ''), '\\ysaint(e?)\\y', 'st\\1', 'g'))
$$;
create index organisations_city on organisations (workspace_id, app.city_key(city)) where city is not null;
create index organisations_postcode on organisations (workspace_id, postcode) where postcode is not null;

-- A deletion asks every table that may point at the row: without these it would read them whole, row by row.
create index organisations_parent on organisations (workspace_id, parent_id) where parent_id is not null;
create index targets_contact on targets (workspace_id, contact_id) where contact_id is not null;
create index targets_referrer on targets (workspace_id, referrer_target_id) where referrer_target_id is not null;
create index targets_referring_contact on targets (workspace_id, referrer_contact_id) where referrer_contact_id is not null;
create index organisation_holds_target on organisation_holds (workspace_id, target_id) where target_id is not null;
create index follow_ups_contact on follow_ups (workspace_id, contact_id) where contact_id is not null;
create index opt_outs_contact on opt_outs (workspace_id, contact_id) where contact_id is not null;

alter table imports
  add sheet text,
  add remembered_at timestamptz(3),
  add constants jsonb not null default '{}',
  add removed_count integer,
  add kept_count integer,
  drop constraint imports_status,
  add constraint imports_status check (status in ('uploaded', 'previewed', 'running', 'done', 'failed', 'undoing', 'undone'));
alter table import_rows add cells jsonb;

create table import_chunks (
  workspace_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  last_row integer not null,
  organisations uuid[] not null default '{}',
  phones uuid[] not null default '{}',
  contacts uuid[] not null default '{}',
  targets uuid[] not null default '{}',
  revived jsonb not null default '[]',
  fillings jsonb not null default '[]',
  primary key (workspace_id, id),
  constraint "FK_f5adeed005d8618873d0f6abd44" foreign key (workspace_id, import_id) references imports(workspace_id, id) on delete cascade
);
create index "IDX_d7af16416f35272a0a9b8653d3" on import_chunks (workspace_id, import_id, last_row);

create table import_shapes (
  workspace_id uuid not null,
  id uuid not null,
  shape text not null,
  mapping jsonb not null,
  constants jsonb not null default '{}',
  used_at timestamptz(3) not null default app.now(),
  primary key (workspace_id, id),
  constraint "FK_0c09dc858f3aa44d85a8fd1bb40" foreign key (workspace_id) references workspaces(id)
);
create unique index "IDX_d6c061305d48c6cf83c7cb0963" on import_shapes (workspace_id, shape);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table import_shapes;
drop table import_chunks;
alter table import_rows drop cells;
update imports set status = 'done' where status = 'undoing';
alter table imports drop sheet, drop remembered_at, drop constants, drop removed_count, drop kept_count, drop constraint imports_status,
  add constraint imports_status check (status in ('uploaded', 'previewed', 'running', 'done', 'failed', 'undone'));
drop index opt_outs_contact, follow_ups_contact, organisation_holds_target, targets_referring_contact, targets_referrer, targets_contact, organisations_parent;
drop index organisations_postcode;
drop index organisations_city;
drop function app.city_key(text);
`);
  }
}
