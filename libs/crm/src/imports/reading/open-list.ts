import type { ImportRefusal } from '#contracts/import-codes.js';
import { LIMITS } from '#contracts/limits.js';
import { decodeUpload, isZip, type ImportEncoding } from './decode.rules.js';
import { DELIMITERS, readGrid, readTable, type Delimiter, type Table } from './table.rules.js';
import { HostileFile } from './hostile-file.js';
import { readOds } from './ods.js';
import { listAmong, type Sheet } from './sheet.js';
import { readXlsx } from './xlsx.js';
import { readZip, UnpackBudget, type ZipEntry } from './zip.js';

export type ListFormat = ImportEncoding | 'xlsx' | 'ods';

/** A table, and what it was read from. `sheet` is null, and `sheets` empty, where there are no sheets to choose from. */
export interface OpenedList { format: ListFormat; sheet: string | null; sheets: string[]; table: Table }

/** How a file is to be read, of what it leaves open. What is left out is found out. */
export interface ListLayout {
  /** As it was found before, so that the same file is read in the same way. */
  delimiter?: string | undefined;
  /** By its name; one that is not there is left out. */
  sheet?: string | undefined;
  /** The row that names the columns; 0 for a list without a header. */
  headerRow?: number | undefined;
}

export type Opening = { ok: true; list: OpenedList } | { ok: false; refusal: ImportRefusal };

/** A workbook of the largest list we take unpacks to half of this; a bomb to a thousand times its size. */
const MOST_UNPACKED = 300 * 1024 * 1024;

/** Among more, nobody would look for one. */
const MOST_SHEETS = 100;
const nameOf = ({ name }: Sheet): string => name.slice(0, LIMITS.shortText);

/** Reads an upload, whatever kind of list it is. */
export async function openList(bytes: Uint8Array, layout: ListLayout = {}): Promise<Opening> {
  if (bytes.length > LIMITS.importBytes) return refuse('file_too_large', { maxMb: LIMITS.importBytes / 1024 / 1024 });
  if (isZip(bytes)) return openWorkbook(bytes, layout);
  const decoded = decodeUpload(bytes);
  if (!decoded.ok) return decoded;
  const read = readTable(decoded.text, DELIMITERS.find((known): known is Delimiter => known === layout.delimiter), layout.headerRow);
  return read.ok ? { ok: true, list: { format: decoded.encoding, sheet: null, sheets: [], table: read.table } } : read;
}

async function openWorkbook(bytes: Uint8Array, layout: ListLayout): Promise<Opening> {
  try {
    const zip = readZip(bytes);
    const budget = new UnpackBudget(MOST_UNPACKED);
    const content = zip.get('content.xml');
    if (zip.has('xl/workbook.xml')) return await chosen('xlsx', await readXlsx(zip, budget), layout);
    if (content && await isOds(zip)) return await chosen('ods', await readOds(content, budget), layout);
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

async function chosen(format: 'xlsx' | 'ods', sheets: readonly Sheet[], { sheet: wanted, headerRow }: ListLayout): Promise<Opening> {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const sheet = filled.find((each) => nameOf(each) === wanted) ?? listAmong(filled);
  if (!sheet) return refuse('file_empty');
  const read = readGrid(sheet.rows, headerRow);
  const names = sheets.length > 1 ? { sheet: nameOf(sheet), sheets: filled.slice(0, MOST_SHEETS).map(nameOf) } : { sheet: null, sheets: [] };
  return read.ok ? { ok: true, list: { format, ...names, table: read.table } } : read;
}

function refuse(code: ImportRefusal['code'], params: ImportRefusal['params'] = {}): Opening {
  return { ok: false, refusal: { code, params } };
}
