import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scripts by likely type and age of the product, and the one thing a team changes each week. */
export class Discourse1796070100000 implements MigrationInterface {
  name = 'Discourse1796070100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaigns
        add column script_variants jsonb not null default '[]',
        add column script_changed_at timestamptz(3) not null default app.now()`);
    await runner.query('update campaigns set script_changed_at = created_at');
    await runner.query(`
      create table campaign_changes (
        workspace_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        week text not null,
        variable text not null,
        note text not null,
        changed_at timestamptz(3) not null,
        member_id uuid not null,
        recorded_at timestamptz(3) not null default app.now(),
        constraint campaign_changes_variable check (variable in ('script', 'segment', 'hypothesis', 'offer', 'moment', 'caller', 'other', 'nothing')),
        constraint "PK_891337c2a02a89e47d8bbd8d1b5" primary key (workspace_id, id),
        constraint "FK_cb6078bdb60aab9e80b113f96bc" foreign key (workspace_id, member_id) references members (workspace_id, id),
        constraint "FK_41fa8b739d5ab9dc0367e10957d" foreign key (workspace_id, campaign_id) references campaigns (workspace_id, id)
      )`);
    await runner.query(`create index "IDX_4fc43cf7020cd83055538a611b" on campaign_changes (workspace_id, campaign_id, week)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table campaign_changes');
    await runner.query('alter table campaigns drop column script_variants, drop column script_changed_at');
  }
}
