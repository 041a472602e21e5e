/** How archives are laid out. A change that an older version would misread makes it 2. */
export const ARCHIVE_FORMAT = 1;
export const MANIFEST = 'manifest.json';

/** The last file of an archive: what it holds, made when the rest was written. */
export interface Manifest {
  product: 'premier-cercle';
  format: number;
  /** The version of the product, for people; whether an archive fits is told by the migrations. */
  version: string;
  takenAt: string;
  workspaceId: string;
  migrations: string[];
  tables: Record<string, { columns: string[]; rows: number }>;
  /** What is not in it, and why. */
  leftOut: Record<string, string>;
}

export const pathOf = (table: string): string => `tables/${table}.jsonl`;

/** Reads a manifest; null where it is none of ours. Nothing else in it is trusted to be right. */
export function manifestIn(text: string): Manifest | null {
  let read: Partial<Manifest> | null;
  try {
    read = JSON.parse(text) as Partial<Manifest> | null;
  } catch {
    return null;
  }
  if (read === null || typeof read !== 'object' || read.product !== 'premier-cercle' || typeof read.format !== 'number') return null;
  const tables = read.tables;
  const isWhole = typeof read.workspaceId === 'string' && typeof read.takenAt === 'string' && Array.isArray(read.migrations) && typeof tables === 'object' && tables !== null
    && Object.values(tables).every((table) => Array.isArray(table?.columns) && table.columns.every((column) => typeof column === 'string') && Number.isInteger(table.rows));
  return isWhole || read.format > ARCHIVE_FORMAT ? { version: '?', leftOut: {}, migrations: [], ...read } as Manifest : null;
}
