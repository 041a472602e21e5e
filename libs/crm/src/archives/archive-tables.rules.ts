import type { CatalogueReference, CatalogueTable } from './catalogue.queries.js';

/** Tables that do not leave with a team, and why. Every other one of a workspace does. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  sessions: 'who is signed in here',
  tokens: 'keys to this installation',
  member_links: 'keys to this installation',
  idempotency_keys: 'answers to requests made here',
  email_holds: 'whether mail leaves here',
  mailboxes: 'how far the mailbox of this installation was read',
  calendar_replies: 'which letters were read here',
  rate_limits: 'attempts to sign in here',
  installation: 'the secret of this installation',
  migrations: 'the schema; the manifest names them',
};

/** Columns that open something here. They are made anew in the other installation, or stay empty. */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  accounts: ['password_hash'],
  report_subscriptions: ['unsubscribe_token_hash'],
};

/** Which rows of a table belong to the workspace `$1`. */
function rowsOf(table: CatalogueTable): string | null {
  if (table.name === 'workspaces') return 'id = $1';
  if (table.name === 'accounts') return 'id in (select m.account_id from members m where m.workspace_id = $1)';
  // The words of an invitation into the team hold a link that lets in whoever reads it.
  if (table.name === 'emails') return `workspace_id = $1 and purpose <> 'invite_member'`;
  return table.columns.includes('workspace_id') ? 'workspace_id = $1' : null;
}

export interface ArchivedTable extends CatalogueTable {
  /** Its rows as JSON, a line each, of the workspace `$1`. PostgreSQL writes and reads them: no type is translated by us. */
  select: string;
}

/** What leaves, of all there is. */
export function archivedTables(catalogue: readonly CatalogueTable[]): ArchivedTable[] {
  return catalogue.flatMap((table) => {
    const where = rowsOf(table);
    if (where === null || table.name in LEFT_OUT) return [];
    const columns = table.columns.filter((column) => !LEFT_OUT_COLUMNS[table.name]?.includes(column));
    return [{ ...table, columns, select: `select row_to_json(r)::text as line from (select ${columns.map(quoted).join(', ')} from ${quoted(table.name)} where ${where}) r` }];
  });
}

/**
 * Tables in an order in which each comes after those it names. One that names itself is in its place: its rows are written
 * by one statement.
 * @throws Error where tables name each other in a circle: then none can be first.
 */
export function restoreOrder(tables: readonly string[], references: readonly CatalogueReference[]): string[] {
  const ordered: string[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const free = left.filter((table) => !references.some(({ table: from, names }) => from === table && names !== table && left.includes(names)));
    if (free.length === 0) throw new Error(`These tables name each other in a circle: ${left.join(', ')}`);
    ordered.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
