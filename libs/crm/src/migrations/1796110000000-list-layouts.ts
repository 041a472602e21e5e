import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which sheets a workbook holds, and which row names the columns: a person may say another one. */
export class ListLayouts1796110000000 implements MigrationInterface {
  name = 'ListLayouts1796110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table imports add sheets jsonb not null default '[]', add header_row integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table imports drop sheets, drop header_row`);
  }
}
