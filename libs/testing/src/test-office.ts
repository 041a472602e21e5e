import { DataSource } from 'typeorm';
import type { Role } from '#contracts/vocabulary.js';
import { ENTITIES } from '#crm/entities.js';
import { Clock } from '#platform/clock/clock.js';
import { dataSourceOptions } from '#platform/database/data-source.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { newId } from '#platform/ids.js';
import { InstallationSecret } from '#platform/installation/installation-secret.js';
import { Cursors } from '#platform/paging/cursors.js';
import type { Scope } from '#platform/scope.js';
import { createTestDatabase } from './test-database.js';

/** A team at work on a database of its own: what a medium spec builds real services from. */
export interface TestOffice {
  db: DataSource;
  /** Where the database is, for what opens connections of its own: the queue, a worker. */
  url: string;
  uow: UnitOfWork;
  clock: Clock;
  secret: InstallationSecret;
  cursors: Cursors;
  /** The team's first lead. */
  lead: Scope;
  /** Another member of the team, or of another team when its workspace is given. */
  member(role: Role, workspaceId?: string): Promise<Scope>;
  /** Another team. */
  otherTeam(): Promise<Scope>;
  /** Moves the one clock to this instant, or back to the real time. */
  moveTo(instant: Date | null): Promise<void>;
  /** Closes every connection and drops the database. */
  close(): Promise<void>;
}

export async function openTestOffice(): Promise<TestOffice> {
  const database = await createTestDatabase();
  const db = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 5, applicationName: 'test-office' }, { entities: ENTITIES })).initialize();
  const uow = new UnitOfWork(db);
  const secret = await InstallationSecret.load(db);

  const member = async (role: Role, workspaceId: string): Promise<Scope> => {
    const [accountId, memberId] = [newId(), newId()];
    await db.query(`insert into accounts (id, email) values ($1, $2)`, [accountId, `${role}.${accountId}@equipe.example`]);
    await db.query(`insert into members (workspace_id, id, account_id, name, role) values ($1, $2, $3, $4, $5)`, [workspaceId, memberId, accountId, `Membre ${role}`, role]);
    return { workspaceId, memberId, accountId, role, locale: 'fr' };
  };
  const team = async (): Promise<Scope> => {
    const workspaceId = newId();
    await db.query('insert into workspaces (id, name) values ($1, $2)', [workspaceId, 'Équipe']);
    return member('lead', workspaceId);
  };
  const lead = await team();

  return {
    db, url: database.url, uow, clock: new Clock(uow), secret, cursors: new Cursors(secret), lead,
    member: (role, workspaceId = lead.workspaceId) => member(role, workspaceId),
    otherTeam: team,
    async moveTo(instant) {
      await db.query('delete from app.clock_offset');
      if (instant) await db.query('insert into app.clock_offset (shift) values ($1::timestamptz - now())', [instant]);
    },
    async close() {
      await db.destroy();
      await database.drop();
    },
  };
}

/** The one row a test's own SQL asks for. */
export async function seen<T>(office: TestOffice, sql: string, parameters: unknown[] = []): Promise<T> {
  const found = await row<T>(office.db, sql, parameters);
  if (found === null) throw new Error(`No row: ${sql}`);
  return found;
}
