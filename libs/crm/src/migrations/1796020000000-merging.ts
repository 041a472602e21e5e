import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Merging: where a merged row went, what an operation wrote so that it can be taken back, which pairs are no duplicates. */
export class Merging1796020000000 implements MigrationInterface {
  name = 'Merging1796020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(journal);
    for (const [table, key] of JOURNALED) await runner.query(keepChangesOf(table, key));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of JOURNALED) await runner.query(`drop trigger keep_changes on ${table}`);
    await runner.query('drop function app.keep_change()');
    await runner.query('drop table operation_rows; drop table not_duplicates');
    await runner.query(`delete from operations where kind in ('organisations_merged', 'contacts_merged'); alter table operations drop constraint operations_kind;
      alter table operations add constraint operations_kind check (kind in ('targets_changed', 'target_removed'))`);
    await runner.query('alter table organisations drop column merged_into_id; alter table contacts drop column merged_into_id; alter table targets drop column merged_into_id');
  }
}

/** Every table that a merge may write to, with the column that names its rows within a workspace. */
const JOURNALED = [
  ['organisations', 'id'], ['organisation_phones', 'id'], ['contacts', 'id'], ['contact_phones', 'id'], ['targets', 'id'], ['organisation_holds', 'organisation_id'],
  ['calls', 'id'], ['stage_changes', 'id'], ['follow_ups', 'id'], ['opt_outs', 'id'], ['suppressions', 'id'], ['emails', 'id'],
] as const;

/** Costs a comparison of one setting per row while no operation is being kept. */
const keepChangesOf = (table: string, key: string): string => `
create trigger keep_changes after insert or update on ${table} for each row
  when (coalesce(current_setting('app.operation', true), '') <> '') execute function app.keep_change('${key}')`;

const tables = `
alter table organisations add column merged_into_id uuid;
alter table contacts add column merged_into_id uuid;
alter table targets add column merged_into_id uuid;
create index organisations_merged on organisations (workspace_id, merged_into_id) where merged_into_id is not null;
create index contacts_merged on contacts (workspace_id, merged_into_id) where merged_into_id is not null;
create index targets_merged on targets (workspace_id, merged_into_id) where merged_into_id is not null;

alter table operations drop constraint operations_kind;
alter table operations add constraint operations_kind check (kind in ('targets_changed', 'target_removed', 'organisations_merged', 'contacts_merged'));

create table operation_rows (
  workspace_id uuid not null,
  id uuid not null,
  operation_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  before jsonb,
  after jsonb not null default '{}',
  seq BIGSERIAL not null,
  constraint "PK_operation_rows" primary key (workspace_id, id)
);

create table not_duplicates (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  first_id uuid not null,
  second_id uuid not null,
  member_id uuid not null,
  decided_at timestamptz(3) not null default app.now(),
  constraint not_duplicates_ordered check (first_id < second_id),
  constraint not_duplicates_kind check (kind in ('organisation', 'contact')),
  constraint "PK_not_duplicates" primary key (workspace_id, id)
);
create unique index "IDX_5db515f6a5b2c12defe0674c80" on not_duplicates (workspace_id, first_id, second_id);
create index "IDX_1bfbd2d6c572a06cdf876642fc" on operation_rows (workspace_id, row_id);
create index "IDX_1488b00e67189106ca80de1398" on operation_rows (workspace_id, operation_id, table_name);

alter table organisations add constraint "FK_bf6756a88cb43764275811bc886" foreign key (workspace_id, merged_into_id) references organisations(workspace_id,id);
alter table contacts add constraint "FK_8e9443ea90dac541343de05d11c" foreign key (workspace_id, merged_into_id) references contacts(workspace_id,id);
alter table targets add constraint "FK_c26720dc9c7cc74b02791798330" foreign key (workspace_id, merged_into_id) references targets(workspace_id,id);
alter table not_duplicates add constraint "FK_743e0d5f757f2b426368a0bef04" foreign key (workspace_id, member_id) references members(workspace_id,id);
alter table operation_rows
  add constraint "FK_d9c2492ad5a646dd9c394f36b05" foreign key (workspace_id, operation_id) references operations(workspace_id,id) on delete cascade;
`;

// Instants as text in one time zone, whatever the session's: what is compared later must be spelled alike.
const journal = `
create function app.keep_change() returns trigger language plpgsql set timezone to 'UTC' as $$
declare
  now_is jsonb := to_jsonb(new) - array['version', 'updated_at'];
  was jsonb;
begin
  if tg_op = 'UPDATE' then
    was := to_jsonb(old);
    select jsonb_object_agg(key, was -> key), jsonb_object_agg(key, value) into was, now_is from jsonb_each(now_is) where was -> key is distinct from value;
    if was is null then return null; end if;
  else
    now_is := '{}';
  end if;
  insert into operation_rows (workspace_id, id, operation_id, table_name, row_id, before, after)
  values (new.workspace_id, gen_random_uuid(), current_setting('app.operation')::uuid, tg_table_name, (to_jsonb(new) ->> tg_argv[0])::uuid, was, now_is);
  return null;
end $$`;
