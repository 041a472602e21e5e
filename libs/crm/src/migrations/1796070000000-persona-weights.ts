import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The weights of the signals as a team edited them, and second readings of conversations. */
export class PersonaWeights1796070000000 implements MigrationInterface {
  name = 'PersonaWeights1796070000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table workspaces add column persona_signals jsonb`);
    await runner.query(`
      create table persona_readings (
        workspace_id uuid not null,
        id uuid not null,
        call_id uuid not null,
        member_id uuid not null,
        signals text[] not null default '{}',
        recorded_at timestamptz(3) not null default app.now(),
        constraint "PK_62bc461526fb95e93565ecd9181" primary key (workspace_id, id),
        constraint "FK_c20424a06a2dfb6b40d7232b84f" foreign key (workspace_id, member_id) references members (workspace_id, id),
        constraint "FK_9e157e95b5ee5dc55b52757636c" foreign key (workspace_id, call_id) references calls (workspace_id, id)
      )`);
    await runner.query(`create unique index "IDX_9e157e95b5ee5dc55b52757636" on persona_readings (workspace_id, call_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table persona_readings');
    await runner.query('alter table workspaces drop column persona_signals');
  }
}
