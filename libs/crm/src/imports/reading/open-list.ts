import type { ImportRefusal } from '#contracts/import-codes.js';
import { LIMITS } from '#contracts/limits.js';
import { decodeUpload, isZip, type ImportEncoding } from '../decode.rules.js';
import { DELIMITERS, readGrid, readTable, type Delimiter, type Table } from '../table.rules.js';
import { HostileFile } from './hostile-file.js';
import { readOds } from './ods.js';
import { listAmong, type Sheet } from './sheet.js';
import { readXlsx } from './xlsx.js';
import { readZip, UnpackBudget, type ZipEntry } from './zip.js';

export type ListFormat = ImportEncoding | 'xlsx' | 'ods';

/** A table, and what it was read from. `sheet` is null where there are no sheets to choose from. */
export interface OpenedList { format: ListFormat; sheet: string | null; table: Table }

export type Opening = { ok: true; list: OpenedList } | { ok: false; refusal: ImportRefusal };

/** A workbook of the largest list we take unpacks to half of this; a bomb to a thousand times its size. */
const MOST_UNPACKED = 300 * 1024 * 1024;

/** Reads an upload, whatever kind of list it is. `delimiter`: as it was found before, so that the same file is read in the same way. */
export async function openList(bytes: Uint8Array, delimiter?: string): Promise<Opening> {
  if (bytes.length > LIMITS.importBytes) return refuse('file_too_large', { maxMb: LIMITS.importBytes / 1024 / 1024 });
  if (isZip(bytes)) return openWorkbook(bytes);
  const decoded = decodeUpload(bytes);
  if (!decoded.ok) return decoded;
  const read = readTable(decoded.text, DELIMITERS.find((known): known is Delimiter => known === delimiter));
  return read.ok ? { ok: true, list: { format: decoded.encoding, sheet: null, table: read.table } } : read;
}

async function openWorkbook(bytes: Uint8Array): Promise<Opening> {
  try {
    const zip = readZip(bytes);
    const budget = new UnpackBudget(MOST_UNPACKED);
    const content = zip.get('content.xml');
    if (zip.has('xl/workbook.xml')) return await chosen('xlsx', await readXlsx(zip, budget));
    if (content && await isOds(zip)) return await chosen('ods', await readOds(content, budget));
    return refuse('file_not_text');
  } catch (error) {
    if (error instanceof HostileFile) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Letters and drawings of LibreOffice are archives with a `content.xml` as well. */
async function isOds(zip: ReadonlyMap<string, ZipEntry>): Promise<boolean> {
  const mimetype = zip.get('mimetype');
  return mimetype === undefined || new TextDecoder().decode(mimetype.packed).startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

async function chosen(format: 'xlsx' | 'ods', sheets: readonly Sheet[]): Promise<Opening> {
  const sheet = listAmong(sheets);
  if (!sheet) return refuse('file_empty');
  const read = readGrid(sheet.rows);
  return read.ok ? { ok: true, list: { format, sheet: sheets.length > 1 ? sheet.name.slice(0, LIMITS.shortText) : null, table: read.table } } : read;
}

function refuse(code: ImportRefusal['code'], params: ImportRefusal['params'] = {}): Opening {
  return { ok: false, refusal: { code, params } };
}
