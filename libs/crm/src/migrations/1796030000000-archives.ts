import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a team needs to move from one installation to another: the key of its oppositions, and its mail held until somebody looks. */
export class Archives1796030000000 implements MigrationInterface {
  name = 'Archives1796030000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table email_holds, fingerprint_keys');
  }
}

const tables = `
create table email_holds (
  workspace_id uuid not null,
  since timestamptz(3) not null default app.now(),
  constraint "PK_6ea5710ecf96d7868c44435529b" primary key (workspace_id)
);
create table fingerprint_keys (
  workspace_id uuid not null,
  key text not null,
  constraint "PK_4265379f2e40513cbc388cf3747" primary key (workspace_id)
);
alter table email_holds
  add constraint "FK_6ea5710ecf96d7868c44435529b" foreign key (workspace_id) references workspaces(id);
alter table fingerprint_keys
  add constraint "FK_4265379f2e40513cbc388cf3747" foreign key (workspace_id) references workspaces(id);

-- The oppositions known so far were fingerprinted under the installation's secret itself: for their teams it stays the key.
insert into fingerprint_keys (workspace_id, key) select distinct s.workspace_id, i.secret from suppressions s, installation i;
`;
