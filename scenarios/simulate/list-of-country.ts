import { createHash } from 'node:crypto';
import type pg from 'pg';
import { TARGET_SOURCES } from '#contracts/vocabulary.js';
import { newId } from '#platform/ids.js';
import type { Country } from './country.js';
import { WorldError } from './world.js';

export interface SimulatedTeam { workspaceId: string; memberId: string; accountId: string; productId: string }

/** Columns of the product that an attribute of the same name fills; all others become columns of the list's own. */
const COLUMNS = ['kind', 'size', 'territory', 'source'];

export async function addTeam(client: pg.Client): Promise<SimulatedTeam> {
  const team = { workspaceId: newId(), memberId: newId(), accountId: newId(), productId: newId() };
  await client.query('insert into workspaces (id, name) values ($1, $2)', [team.workspaceId, 'Proving ground']);
  await client.query('insert into accounts (id, email) values ($1, $2)', [team.accountId, `${team.accountId}@example.org`]);
  await client.query(`insert into members (workspace_id, id, account_id, name, role) values ($1, $2, $3, 'Lead', 'lead')`, [team.workspaceId, team.memberId, team.accountId]);
  await client.query(`insert into products (workspace_id, id, name) values ($1, $2, 'Escale')`, [team.workspaceId, team.productId]);
  return team;
}

/** The same for the same world and seed, since the queue's draws hang on it. Made like any other: version 7, from a digest instead of the clock. */
export function campaignIdOf(world: string, seed: number): string {
  const digest = createHash('sha256').update(`${world}\u0000${seed}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-7${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** Puts a country's list into the product, as an import would; straight in SQL, since thousands of campaigns are played. */
export async function addList(client: pg.Client, { workspaceId, memberId, productId }: SimulatedTeam, { traits, world, seed }: Country): Promise<{ campaignId: string; targetIds: string[] }> {
  for (const value of Object.keys(world.attributes.source ?? {})) {
    if (!(TARGET_SOURCES as readonly string[]).includes(value)) throw new WorldError(`attributes.source: "${value}" is no source; known are ${TARGET_SOURCES.join(', ')}`);
  }
  const campaignId = campaignIdOf(world.name, seed);
  const ids = (): string[] => traits.map(() => newId());
  const [organisationIds, targetIds, phoneIds, changeIds] = [ids(), ids(), ids(), ids()];
  const column = (name: string): (string | null)[] => traits.map((each) => each[name] ?? null);
  const own = traits.map((each) => JSON.stringify(Object.fromEntries(Object.entries(each).filter(([name]) => !COLUMNS.includes(name)))));
  await client.query('begin');
  await client.query(`insert into campaigns (workspace_id, id, product_id, name) values ($1, $2, $3, $4)`, [workspaceId, campaignId, productId, world.name]);
  await client.query(
    `insert into organisations (workspace_id, id, name, name_key, kind, size, department, attributes, time_zone, holiday_region)
     select $1, id, 'Organisation ' || n, 'organisation ' || n, kind, size, department, attributes, 'Europe/Paris', 'metropole'
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::jsonb[]) with ordinality as list(id, kind, size, department, attributes, n)`,
    [workspaceId, organisationIds, column('kind'), column('size'), column('territory'), own],
  );
  await client.query(
    `insert into organisation_phones (workspace_id, id, organisation_id, raw, e164, position)
     select $1, p, o, '01 99 00 00 00', '+33199000000', 0 from unnest($2::uuid[], $3::uuid[]) as list(p, o)`,
    [workspaceId, phoneIds, organisationIds],
  );
  await client.query('insert into organisation_holds (workspace_id, organisation_id) select $1, unnest($2::uuid[])', [workspaceId, organisationIds]);
  await client.query(
    `insert into targets (workspace_id, id, campaign_id, organisation_id, position, source)
     select $1, t, $2, o, n, coalesce(source, 'list') from unnest($3::uuid[], $4::uuid[], $5::text[]) with ordinality as list(t, o, source, n)`,
    [workspaceId, campaignId, targetIds, organisationIds, column('source')],
  );
  await client.query(
    `insert into stage_changes (workspace_id, id, campaign_id, target_id, to_stage, proves, cause, member_id, occurred_at)
     select $1, c, $2, t, 'to_call', 'to_call', 'rule', $5, app.now() from unnest($3::uuid[], $4::uuid[]) as list(c, t)`,
    [workspaceId, campaignId, changeIds, targetIds, memberId],
  );
  await client.query('commit');
  await client.query('analyze organisations, organisation_phones, organisation_holds, targets, stage_changes');
  return { campaignId, targetIds };
}
