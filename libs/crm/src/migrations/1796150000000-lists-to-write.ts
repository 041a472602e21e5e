import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A row of a list is written twice: as it is planned, and once it is done, without what it said. Room left in its page lets the
 * second version stand beside the first, without a new entry in the index. The file goes as soon as it is read: packing and
 * unpacking it costs more than the space it takes meanwhile.
 */
export class ListsToWrite1796150000000 implements MigrationInterface {
  name = 'ListsToWrite1796150000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table import_rows set (fillfactor = 75);
alter table imports alter bytes set storage external;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table import_rows reset (fillfactor);
alter table imports alter bytes set storage default;
`);
  }
}
