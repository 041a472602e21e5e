import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A long list is compared in the background before anything is written. */
export class Previewing1796100100000 implements MigrationInterface {
  name = 'Previewing1796100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table imports drop constraint imports_status,
  add constraint imports_status check (status in ('uploaded', 'previewing', 'previewed', 'running', 'done', 'failed', 'undoing', 'undone'));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
update imports set status = 'uploaded' where status = 'previewing';
alter table imports drop constraint imports_status,
  add constraint imports_status check (status in ('uploaded', 'previewed', 'running', 'done', 'failed', 'undoing', 'undone'));
`);
  }
}
