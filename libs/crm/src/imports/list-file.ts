import type { ImportProblem } from '#contracts/import-codes.js';
import { DomainError, type FieldProblem } from '#platform/errors/domain-error.js';
import { decodePaste } from './reading/decode.rules.js';
import { checkMapping, type ImportMapping } from './rows/mapping.rules.js';
import { HostileFile } from './reading/hostile-file.js';
import type { ListSummary } from './reading/list-lines.js';

/** A file, or cells pasted as text. */
export type ListInput = { bytes: Uint8Array } | { text: string };

/** What is kept of an upload or a paste. @throws HostileFile */
export function bytesOf(input: ListInput): Buffer {
  if ('bytes' in input) return Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
  const decoded = decodePaste(input.text);
  if (!decoded.ok) throw new HostileFile(decoded.refusal.code, decoded.refusal.params);
  return Buffer.from(decoded.text);
}

/** @throws DomainError `file_unreadable`, saying what to do about it */
export async function orRefuse<T>(field: 'file' | 'text', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostileFile)) throw error;
    const { code, params } = error.refusal;
    throw new DomainError('file_unreadable', {}, [{ field, code, params }]);
  }
}

/** Nothing of a file with a broken row is kept, unless the person said to leave such rows out. @throws DomainError `file_unreadable`, row by row */
export function refuseBrokenRows({ brokenCount, broken }: ListSummary): void {
  if (brokenCount > 0) throw new DomainError('file_unreadable', { rows: brokenCount }, broken.map(rowProblem));
}

/** @throws DomainError `import_mapping_required`, `validation_failed` */
export function requireMapping(columns: readonly string[], mapping: ImportMapping): void {
  const refusal = checkMapping(columns, mapping);
  if (!refusal) return;
  const column = refusal.params['column'];
  const problem = { field: column === undefined ? 'mapping' : `mapping.${column}`, code: refusal.code, params: refusal.params };
  throw new DomainError(refusal.code === 'name_not_mapped' ? 'import_mapping_required' : 'validation_failed', {}, [problem]);
}

/** The sentence names the row and the column, so both are among its parameters. */
function rowProblem({ row, column, code, params }: ImportProblem): FieldProblem {
  return { field: column ?? 'file', code, row, params: { ...params, row, ...(column === undefined ? {} : { column }) } };
}
