import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#platform/ids.js';
import { openTestOffice, seen, type TestOffice } from '#testing/test-office.js';
import { AuditService } from '../workspaces/audit.service.js';
import { ExpiredService } from '../workspaces/expired.service.js';
import { IdempotencyService } from '../workspaces/idempotency.service.js';
import { NightlyService } from './nightly.service.js';
import { PersonalDataService } from './personal-data.service.js';

describe('the night', () => {
  let office: TestOffice;
  let nightly: NightlyService;
  beforeAll(async () => {
    office = await openTestOffice();
    nightly = new NightlyService(
      office.uow, office.clock, new PersonalDataService(office.uow, new AuditService(office.uow, office.cursors)),
      new ExpiredService(office.uow, new IdempotencyService(office.uow)),
    );
  });
  afterAll(() => office.close());

  it('forgets whom the time to keep is over for, keeps the others, and ends what has expired', async () => {
    const { workspaceId, memberId, accountId } = office.lead;
    const organisation = newId();
    await office.db.query(`insert into organisations (workspace_id, id, name, name_key) values ($1, $2, 'Shom', 'shom')`, [workspaceId, organisation]);
    const aContact = async (lastName: string, spoken: string): Promise<string> => {
      const id = newId();
      await office.db.query(
        `insert into contacts (workspace_id, id, organisation_id, last_name, created_at, last_spoken_at) values ($1, $2, $3, $4, app.now() - interval '5 years', app.now() - $5::interval)`,
        [workspaceId, id, organisation, lastName, spoken]);
      return id;
    };
    const [old, recent] = [await aContact('Maquette', '37 months'), await aContact('Gabarit', '35 months')];
    for (const [token, expires] of [['gone', '-1 hour'], ['here', '1 hour']]) {
      await office.db.query(
        `insert into sessions (workspace_id, id, token_hash, account_id, member_id, expires_at) values ($1, $2, $3, $4, $5, app.now() + $6::interval)`,
        [workspaceId, newId(), token, accountId, memberId, expires]);
    }

    expect(await nightly.tidyUp({ workspaceId })).toBe('done');
    expect(await nightly.tidyUp({ workspaceId })).toBe('done');

    expect(await seen(office, 'select last_name, erased_at is not null as erased from contacts where id = $1', [old])).toEqual({ last_name: null, erased: true });
    expect(await seen(office, 'select last_name, erased_at is not null as erased from contacts where id = $1', [recent])).toEqual({ last_name: 'Gabarit', erased: false });
    expect(await office.db.query('select token_hash from sessions')).toEqual([{ token_hash: 'here' }]);
  });
});
