import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations and first uses follow a merge, and go back with it. */
export class MergingGuests1796090000000 implements MigrationInterface {
  name = 'MergingGuests1796090000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of JOURNALED) {
      await runner.query(`create trigger keep_changes after insert or update on ${table} for each row
        when (coalesce(current_setting('app.operation', true), '') <> '') execute function app.keep_change('id')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of JOURNALED) await runner.query(`drop trigger keep_changes on ${table}`);
  }
}

const JOURNALED = ['invitations', 'invitation_tokens', 'first_uses'];
