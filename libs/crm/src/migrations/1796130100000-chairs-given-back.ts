import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an opposition called off is remembered, so that a mistaken one gives the chair back. */
export class ChairsGivenBack1796130100000 implements MigrationInterface {
  name = 'ChairsGivenBack1796130100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table invitations add column opt_out_id uuid, add column before_opt_out text,
      add constraint "FK_b0a6529745227d0c7f48ad24fa0" foreign key (workspace_id, opt_out_id) references opt_outs(workspace_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitations drop column opt_out_id, drop column before_opt_out');
  }
}
