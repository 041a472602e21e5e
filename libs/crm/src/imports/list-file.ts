import type { ImportProblem, ImportRefusal } from '#contracts/import-codes.js';
import { DomainError, type FieldProblem } from '#platform/errors/domain-error.js';
import { decodePaste, decodeUpload, type ImportEncoding } from './decode.rules.js';
import { checkMapping, type ImportMapping } from './mapping.rules.js';
import { DELIMITERS, readTable, type Delimiter, type Table } from './table.rules.js';

/** A file, or cells pasted as text. */
export type ListInput = { bytes: Uint8Array } | { text: string };

export interface ListFile { bytes: Buffer; encoding: ImportEncoding; table: Table }

/** As many broken rows are named at once; whoever mends these sees the next ones. */
const NAMED_ROWS = 50;

/** Reads an upload or a paste. @throws DomainError `file_unreadable`, saying what to do */
export function readListFile(input: ListInput): ListFile {
  const decoded = 'bytes' in input ? decodeUpload(input.bytes) : decodePaste(input.text);
  const field = 'bytes' in input ? 'file' : 'text';
  if (!decoded.ok) throw refused(field, decoded.refusal);
  const read = readTable(decoded.text);
  if (!read.ok) throw refused(field, read.refusal);
  return { bytes: 'bytes' in input ? Buffer.from(input.bytes) : Buffer.from(decoded.text), encoding: decoded.encoding, table: read.table };
}

/** Reads again what `readListFile` accepted and the database kept. */
export function readKeptFile(bytes: Uint8Array, delimiter: string): Table {
  const decoded = decodeUpload(bytes);
  if (!decoded.ok) throw refused('file', decoded.refusal);
  const read = readTable(decoded.text, DELIMITERS.find((known): known is Delimiter => known === delimiter));
  if (!read.ok) throw refused('file', read.refusal);
  return read.table;
}

/** Nothing of a file with a broken row is kept, unless the person said to leave such rows out. @throws DomainError `file_unreadable`, row by row */
export function refuseBrokenRows({ problems }: Table): void {
  if (problems.length > 0) throw new DomainError('file_unreadable', { rows: problems.length }, problems.slice(0, NAMED_ROWS).map(rowProblem));
}

/** @throws DomainError `import_mapping_required`, `validation_failed` */
export function requireMapping(columns: readonly string[], mapping: ImportMapping): void {
  const refusal = checkMapping(columns, mapping);
  if (!refusal) return;
  const column = refusal.params['column'];
  const problem = { field: column === undefined ? 'mapping' : `mapping.${column}`, code: refusal.code, params: refusal.params };
  throw new DomainError(refusal.code === 'name_not_mapped' ? 'import_mapping_required' : 'validation_failed', {}, [problem]);
}

function refused(field: string, { code, params }: ImportRefusal): DomainError {
  return new DomainError('file_unreadable', {}, [{ field, code, params }]);
}

/** The sentence names the row and the column, so both are among its parameters. */
function rowProblem({ row, column, code, params }: ImportProblem): FieldProblem {
  return { field: column ?? 'file', code, row, params: { ...params, row, ...(column === undefined ? {} : { column }) } };
}
