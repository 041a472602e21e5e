import { ScoreRequests } from '#crm/campaigns/score-requests.js';
import { ImportPlanner } from '#crm/imports/matching/import-planner.js';
import { ImportRunner } from '#crm/imports/import-runner.service.js';
import { ImportUndo } from '#crm/imports/writing/import-undo.js';
import { ImportWriter } from '#crm/imports/writing/import-writer.js';
import type { ImportProgress } from '#crm/imports/import-progress.js';
import { ImportsService, type RunInput } from '#crm/imports/imports.service.js';
import { ListReader } from '#crm/imports/reading/list-reader.js';
import { OrganisationListeners } from '#crm/organisations/organisation-listeners.js';
import { Fingerprints } from '#crm/suppressions/fingerprints.js';
import { OptOutListeners } from '#crm/suppressions/opt-out-listeners.js';
import { SuppressionsService } from '#crm/suppressions/suppressions.service.js';
import { AuditService } from '#crm/workspaces/audit.service.js';
import { newId } from '#platform/ids.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { rows } from '#platform/database/sql.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import { queueBackend } from '#platform/queue/queue-backend.js';
import { Queues } from '#platform/queue/queues.service.js';
import { Sweeps } from '#platform/queue/sweeps.js';
import type { Scope } from '#platform/scope.js';
import { openTestOffice, type TestOffice } from './test-office.js';

export interface ImportDesk {
  office: TestOffice;
  imports: ImportsService;
  writer: ImportWriter;
  upload(lead: Scope, list: string | Buffer): Promise<string>;
  /** Uploads, runs and waits for the end. */
  bring(lead: Scope, list: string | Buffer, input?: RunInput): Promise<ImportProgress>;
  undo(lead: Scope, id: string): Promise<ImportProgress>;
  /** What the worker does with the job. */
  work(lead: Scope, id: string): Promise<JobOutcome>;
  /** Transactions that commit before one fails; none does unless told. */
  crashAfter(commits: number): void;
  /** Every row of the workspace but those that keep account of imports, as text: two dumps are compared. */
  dump(lead: Scope): Promise<string[]>;
  close(): Promise<void>;
}

export async function addCampaign(office: TestOffice, { workspaceId }: Scope): Promise<string> {
  const [productId, campaignId] = [newId(), newId()];
  await office.db.query('insert into products (workspace_id, id, name) values ($1, $2, $3)', [workspaceId, productId, 'Produit']);
  await office.db.query('insert into campaigns (workspace_id, id, product_id, name) values ($1, $2, $3, $4)', [workspaceId, campaignId, productId, 'Campagne']);
  return campaignId;
}

export interface ListedOrganisation { name: string; position: number | null; stage: string | null }

/** The organisations of a team with their numbers and places on its list, without ids: to compare two teams. */
export function stateOf(office: TestOffice, { workspaceId }: Scope): Promise<ListedOrganisation[]> {
  return rows(
    office.db,
    `select o.name, o.postcode, o.city, o.time_zone, o.email, o.attributes, o.note, t.position, t.stage,
      (select jsonb_agg(jsonb_build_array(p.raw, p.e164, p.extension) order by p.position) from organisation_phones p where p.organisation_id = o.id) as phones
    from organisations o left join targets t on t.organisation_id = o.id where o.workspace_id = $1 order by t.position, o.name`,
    [workspaceId],
  );
}

/** What keeps account of an import is not what it wrote; versions and moments of a later write only grow. */
const ACCOUNTS = ['imports', 'import_rows', 'import_chunks', 'import_shapes', 'audit_events'];

/** Everything that imports need, on a database of its own. */
export async function openImportDesk(): Promise<ImportDesk> {
  const office = await openTestOffice();
  const suppressions = new SuppressionsService(new Fingerprints(office.secret), new OptOutListeners());
  const queues = new Queues(queueBackend({ databaseUrl: (office.db.options as { url: string }).url }), office.clock);
  const reader = new ListReader();
  const planner = new ImportPlanner(office.uow, suppressions, reader);
  let left = Infinity;
  const failing: UnitOfWork = Object.create(office.uow, {
    run: { value: (work: Parameters<UnitOfWork['run']>[0]) => office.uow.run(async (tx) => {
      const answer = await work(tx);
      if (left-- <= 0) throw new Error('killed before the commit');
      return answer;
    }) },
  }) as UnitOfWork;
  const writer = new ImportWriter(office.uow, suppressions, new OrganisationListeners(), new ScoreRequests(office.uow, queues), office.clock);
  const undo = new ImportUndo(failing, new AuditService(office.uow, office.cursors));
  const runner = new ImportRunner(office.uow, office.db, queues, new Sweeps(office.db, queues), planner, writer, undo);
  const imports = new ImportsService(office.uow, office.cursors, planner, runner, reader);
  const work = ({ workspaceId }: Scope, importId: string): Promise<JobOutcome> => runner.runImport({ workspaceId, importId });
  const upload = async (lead: Scope, list: string | Buffer): Promise<string> =>
    (await imports.upload(lead, { list: typeof list === 'string' ? { text: list } : { bytes: list }, fileName: 'liste.csv', brokenRows: 'leave_out' })).id;
  return {
    office, imports, writer, upload, work,
    bring: async (lead, list, input = {}) => {
      const id = await upload(lead, list);
      await imports.run(lead, id, input);
      await work(lead, id);
      return imports.get(lead, id);
    },
    undo: async (lead, id) => {
      await imports.undo(lead, id);
      await work(lead, id);
      return imports.get(lead, id);
    },
    crashAfter: (commits) => { left = commits; },
    dump: async ({ workspaceId }) => {
      const tables = await rows<{ name: string }>(
        office.db,
        `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id' and table_name <> all($1) order by 1`, [ACCOUNTS],
      );
      const dumped: string[] = [];
      for (const { name } of tables) {
        const found = await rows<{ line: string }>(
          office.db, `select (to_jsonb(t) - 'version' - 'updated_at')::text as line from ${name} t where workspace_id = $1 order by 1`, [workspaceId],
        );
        dumped.push(...found.map(({ line }) => `${name} ${line}`));
      }
      return dumped;
    },
    close: async () => {
      await queues.onApplicationShutdown();
      await office.close();
    },
  };
}
