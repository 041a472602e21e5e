import type pg from 'pg';
import { hashOf, newSecret, TOKEN_PREFIX } from '#crm/workspaces/secrets.rules.js';
import { newId } from '#platform/ids.js';
import { withClient } from './database.js';

export interface SeededTarget { id: string; organisationId: string; contactId: string }

export interface SeededCampaign {
  campaignId: string;
  /** In the order of the list. */
  targets: SeededTarget[];
}

export interface SeededTeam {
  workspaceId: string;
  memberId: string;
  productId: string;
  /** Of a lead; for the Authorization header. */
  token: string;
  addCampaign(size: number): Promise<SeededCampaign>;
}

/** Straight in SQL: a benchmark of calls should not wait for an import. */
export async function seedTeam(url: string): Promise<SeededTeam> {
  const [workspaceId, accountId, memberId, productId] = [newId(), newId(), newId(), newId()];
  const token = TOKEN_PREFIX + newSecret();
  await withClient(url, async (client) => {
    await client.query('insert into workspaces (id, name) values ($1, $2)', [workspaceId, 'Bench']);
    await client.query('insert into accounts (id, email) values ($1, $2)', [accountId, `${accountId}@example.org`]);
    await client.query(`insert into members (workspace_id, id, account_id, name, role) values ($1, $2, $3, 'Lead', 'lead')`, [workspaceId, memberId, accountId]);
    await client.query(`insert into tokens (workspace_id, id, member_id, name, token_hash) values ($1, $2, $3, 'bench', $4)`, [workspaceId, newId(), memberId, hashOf(token)]);
    await client.query(`insert into products (workspace_id, id, name) values ($1, $2, 'Escale')`, [workspaceId, productId]);
  });
  return { workspaceId, memberId, productId, token, addCampaign: (size) => withClient(url, (client) => addCampaign(client, { workspaceId, memberId, productId }, size)) };
}

/** Organisations with two numbers and a contact each, on one call list. */
async function addCampaign(client: pg.Client, team: Pick<SeededTeam, 'workspaceId' | 'memberId' | 'productId'>, size: number): Promise<SeededCampaign> {
  const { workspaceId } = team;
  const campaignId = newId();
  const ids = (): string[] => Array.from({ length: size }, () => newId());
  const [organisations, contacts, targets] = [ids(), ids(), ids()];
  await client.query('begin');
  await client.query(`insert into campaigns (workspace_id, id, product_id, name) values ($1, $2, $3, 'Campaign')`, [workspaceId, campaignId, team.productId]);
  await client.query(
    `insert into organisations (workspace_id, id, name, name_key, acronym, kind, postcode, city, department, time_zone, holiday_region, email)
     select $1, id, 'Organisation ' || n, 'organisation ' || n, 'O' || n, (array['établissement public', 'agence', 'école'])[1 + n % 3], '75001', 'Paris', '75', 'Europe/Paris', 'metropole',
            'contact@o' || n || '.example.org'
       from unnest($2::uuid[]) with ordinality as list(id, n)`,
    [workspaceId, organisations],
  );
  await client.query(
    `insert into organisation_phones (workspace_id, id, organisation_id, raw, e164, position)
     select $1, gen_random_uuid(), id, '01 00 00 ' || lpad((n % 100)::text, 2, '0') || ' 0' || line, '+3310000' || lpad((n % 100)::text, 2, '0') || '0' || line, line
       from unnest($2::uuid[]) with ordinality as list(id, n), generate_series(0, 1) as line`,
    [workspaceId, organisations],
  );
  await client.query(
    `insert into contacts (workspace_id, id, organisation_id, first_name, last_name, email)
     select $1, c, o, 'Camille', 'Martin ' || n, 'camille' || n || '@example.org' from unnest($2::uuid[], $3::uuid[]) with ordinality as list(c, o, n)`,
    [workspaceId, contacts, organisations],
  );
  await client.query('insert into organisation_holds (workspace_id, organisation_id) select $1, unnest($2::uuid[])', [workspaceId, organisations]);
  await client.query(
    `insert into targets (workspace_id, id, campaign_id, organisation_id, position, score)
     select $1, t, $2, o, n, 1.0 / n from unnest($3::uuid[], $4::uuid[]) with ordinality as list(t, o, n)`,
    [workspaceId, campaignId, targets, organisations],
  );
  await client.query(
    `insert into stage_changes (workspace_id, id, campaign_id, target_id, to_stage, proves, cause, member_id, occurred_at)
     select $1, gen_random_uuid(), $2, unnest($3::uuid[]), 'to_call', 'to_call', 'rule', $4, app.now()`,
    [workspaceId, campaignId, targets, team.memberId],
  );
  await client.query('commit');
  await client.query('analyze');
  return { campaignId, targets: targets.map((id, n) => ({ id, organisationId: organisations[n]!, contactId: contacts[n]! })) };
}
