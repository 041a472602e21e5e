import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which sheets a workbook holds, and which row names the columns: a person may say another one. And a row may name several people. */
export class ListLayouts1796110000000 implements MigrationInterface {
  name = 'ListLayouts1796110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table imports add sheets jsonb not null default '[]', add header_row integer;
update import_rows set draft = draft - 'contact' || jsonb_build_object('contacts', case when jsonb_typeof(draft -> 'contact') = 'object' then jsonb_build_array(draft -> 'contact') else '[]' end)
 where jsonb_typeof(draft) = 'object';
update import_rows set changes = changes - 'contact' || jsonb_build_object('contacts', case when changes -> 'contact' = 'true' then '[0]'::jsonb else '[]' end)
 where jsonb_typeof(changes) = 'object';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table imports drop sheets, drop header_row;
update import_rows set draft = draft - 'contacts' || jsonb_build_object('contact', draft -> 'contacts' -> 0) where jsonb_typeof(draft) = 'object';
update import_rows set changes = changes - 'contacts' || jsonb_build_object('contact', changes -> 'contacts' @> '[0]') where jsonb_typeof(changes) = 'object';
`);
  }
}
