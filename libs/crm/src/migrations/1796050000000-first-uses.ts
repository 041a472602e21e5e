import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First uses, told by the product itself. */
export class FirstUses1796050000000 implements MigrationInterface {
  name = 'FirstUses1796050000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table first_uses');
  }
}

const tables = `
create table first_uses (
  workspace_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  organisation_id uuid not null,
  target_id uuid,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default app.now(),
  recorded_by_id uuid not null,
  constraint "PK_22953f2494dc843229e2b4498cd" primary key (workspace_id, id)
);
alter table first_uses
  add constraint "FK_7aeeed75f4787eeb287dfced295" foreign key (workspace_id, recorded_by_id) references members(workspace_id,id),
  add constraint "FK_2a5ba16dfa3764192bbf1c37837" foreign key (workspace_id, target_id) references targets(workspace_id,id),
  add constraint "FK_2c5c6df21909bab3f5091bf1c36" foreign key (workspace_id, organisation_id) references organisations(workspace_id,id),
  add constraint "FK_50fd5ec78de716d416ee39ee42d" foreign key (workspace_id, product_id) references products(workspace_id,id);
create unique index "IDX_438ef6dd1c87fa9f4392f0db6f" on first_uses (workspace_id, product_id, organisation_id);
`;
