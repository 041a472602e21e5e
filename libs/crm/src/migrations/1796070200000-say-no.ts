import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that say no, and on the product sheet: who the first users are and how to convince them. */
export class SayNo1796070200000 implements MigrationInterface {
  name = 'SayNo1796070200000';

  async up(runner: QueryRunner): Promise<void> {
    // One more purpose beside those that are there: other migrations add theirs, in whatever order they are applied.
    await runner.query(`
      do $$
      declare purposes text;
      begin
        select string_agg(quote_literal(purpose), ', ') into purposes from (
          select (regexp_matches(pg_get_constraintdef(oid), '''([a-z_]+)''', 'g'))[1] as purpose from pg_constraint where conname = 'emails_purpose'
          union select 'say_no') known;
        alter table emails drop constraint emails_purpose;
        execute format('alter table emails add constraint emails_purpose check (purpose in (%s))', purposes);
      end $$`);
    await runner.query(`alter table products add column first_users text not null default '', add column how_to_convince text not null default ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from emails where purpose = 'say_no'`);
    await runner.query('alter table products drop column first_users, drop column how_to_convince');
  }
}
