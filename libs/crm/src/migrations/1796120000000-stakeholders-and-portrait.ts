import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targets that become stakeholders, or cease to be, with when; and what a team decided about proposed portrait weights. */
export class StakeholdersAndPortrait1796120000000 implements MigrationInterface {
  name = 'StakeholdersAndPortrait1796120000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table target_kind_changes (
        workspace_id uuid not null,
        id uuid not null,
        target_id uuid not null,
        from_kind text not null,
        to_kind text not null,
        member_id uuid not null,
        recorded_at timestamptz(3) not null default app.now(),
        constraint target_kind_changes_from check (from_kind in ('prospect', 'stakeholder')),
        constraint target_kind_changes_to check (to_kind in ('prospect', 'stakeholder')),
        constraint "target_kind_changes_pkey" primary key (workspace_id, id),
        constraint "FK_63babd0be9d23276f6170a52adf" foreign key (workspace_id, target_id) references targets (workspace_id, id) on delete cascade,
        constraint "FK_aed317036ec6b3b9ea919aef3af" foreign key (workspace_id, member_id) references members (workspace_id, id)
      )`);
    await runner.query('create index "IDX_e21b276e0f563d1ac9e9d833c4" on target_kind_changes (workspace_id, target_id, recorded_at)');
    await runner.query(`
      create table portrait_decisions (
        workspace_id uuid not null,
        id uuid not null,
        product_id uuid not null,
        criterion text not null,
        label text not null,
        from_weight double precision not null,
        to_weight double precision not null,
        accepted boolean not null,
        facts jsonb not null,
        member_id uuid not null,
        decided_at timestamptz(3) not null default app.now(),
        constraint portrait_decisions_weights check (from_weight > 0 and to_weight > 0),
        constraint "portrait_decisions_pkey" primary key (workspace_id, id),
        constraint "FK_2953e8debda23297cb02758762c" foreign key (workspace_id, product_id) references products (workspace_id, id),
        constraint "FK_168c9cfce7bab1bef5b96797cf1" foreign key (workspace_id, member_id) references members (workspace_id, id)
      )`);
    await runner.query('create index "IDX_87ee3d140b4a0dcb403b85c38d" on portrait_decisions (workspace_id, product_id, decided_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table portrait_decisions');
    await runner.query('drop table target_kind_changes');
  }
}
