import { MAX_COLUMNS } from './table.rules.js';
import { HostileFile } from './hostile-file.js';
import { cutLoose, numberText, SheetRows, type Sheet } from './sheet.js';
import { elements, walk } from './xml.js';
import { unpack, unpackAll, type UnpackBudget, type ZipEntry } from './zip.js';

/** How a number is shown: as it is, with zeros before it ("00000" for a postcode), or as a day. */
type Look = { kind: 'number' } | { kind: 'padded'; digits: number } | { kind: 'date' };

interface Book { strings: string[]; looks: Look[]; startsIn1904: boolean }

const STRINGS_AT_ONCE = 500;
const DAY_MS = 86_400_000;
/** Built-in formats of days and times (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** The visible sheets of an Excel workbook. Of a formula, the value that was saved with it. @throws HostileFile */
export async function readXlsx(zip: ReadonlyMap<string, ZipEntry>, budget: UnpackBudget): Promise<Sheet[]> {
  const part = async (name: string): Promise<string> => {
    const entry = zip.get(name);
    return entry ? unpackAll(entry, budget) : '';
  };
  const found: { name: string; id: string }[] = [];
  let startsIn1904 = false;
  walk(await part('xl/workbook.xml'), { open: (name, attribute) => {
    if (name === 'workbookPr') startsIn1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
    if (name === 'sheet' && (attribute('state') ?? 'visible') === 'visible') found.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' });
  } });
  const targets = new Map<string, string>();
  walk(await part('xl/_rels/workbook.xml.rels'), { open: (name, attribute) => {
    if (name === 'Relationship') targets.set(attribute('Id') ?? '', (attribute('Target') ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'));
  } });
  const strings = zip.get('xl/sharedStrings.xml');
  const book = { strings: strings ? await readStrings(strings, budget) : [], looks: readLooks(await part('xl/styles.xml')), startsIn1904 };
  const sheets: Sheet[] = [];
  for (const { name, id } of found) {
    const entry = zip.get(targets.get(id) ?? '');
    if (entry) sheets.push({ name, rows: await readRows(entry, budget, book) });
  }
  return sheets;
}

async function readStrings(entry: ZipEntry, budget: UnpackBudget): Promise<string[]> {
  const strings: string[] = [];
  let some: string[] = [];
  const keep = (): void => {
    for (const text of cutLoose(some)) strings.push(text);
    some = [];
  };
  for await (const xml of elements(unpack(entry, budget), 'si')) {
    if (some.push(stringOf(xml)) === STRINGS_AT_ONCE) keep();
  }
  if (some.length > 0) keep();
  return strings;
}

/** The runs of a string without the readings that Japanese Excel puts above them. */
function stringOf(xml: string): string {
  let [text, isText, isReading] = ['', false, false];
  walk(xml, {
    open: (name) => {
      if (name === 'rPh') isReading = true;
      isText = name === 't';
    },
    text: (value) => { if (isText && !isReading) text += value; },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
  });
  return unescaped(text);
}

/** Excel writes what XML cannot hold as "_x000D_". */
const unescaped = (text: string): string => text.replace(/_x([\dA-F]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function readLooks(styles: string): Look[] {
  const formats = new Map<number, string>();
  const looks: Look[] = [];
  let inCellFormats = false;
  if (styles !== '') walk(styles, {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) looks.push(lookOf(Number(attribute('numFmtId') ?? 0), formats));
    },
    close: (name) => { if (name === 'cellXfs') inCellFormats = false; },
  });
  return looks;
}

function lookOf(id: number, formats: ReadonlyMap<number, string>): Look {
  if (DATE_FORMATS.has(id)) return { kind: 'date' };
  const code = formats.get(id) ?? '';
  if (/^0{2,}$/u.test(code)) return { kind: 'padded', digits: code.length };
  // Words in quotes, colours and currencies hold letters too.
  return { kind: /[dmyhsj]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').replace(/general|standard/giu, '')) ? 'date' : 'number' };
}

async function readRows(entry: ZipEntry, budget: UnpackBudget, book: Book): Promise<Sheet['rows']> {
  const rows = new SheetRows();
  let last = 0;
  for await (const xml of elements(unpack(entry, budget), 'row')) {
    const { row, cells } = readCells(xml, book);
    last = row ?? last + 1;
    rows.add(last, cells);
  }
  return rows.rows;
}

function readCells(xml: string, book: Book): { row: number | null; cells: string[] } {
  const cells: string[] = [];
  let row: number | null = null;
  let [column, type, style, value, isValue, isReading] = [-1, 'n', 0, '', false, false];
  walk(xml, {
    open: (name, attribute) => {
      if (name === 'row') row = Number(attribute('r')) || null;
      if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        [type, style, value] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0), ''];
      }
      if (name === 'rPh') isReading = true;
      isValue = !isReading && (name === 'v' || name === 't');
    },
    text: (text) => { if (isValue) value += text; },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') isReading = false;
      if (name !== 'c') return;
      const shown = shownAs(type, value, book.looks[style] ?? { kind: 'number' }, book);
      if (shown.trim() === '') return;
      if (column >= MAX_COLUMNS) throw new HostileFile('too_many_columns', { max: MAX_COLUMNS, found: column + 1 });
      while (cells.length < column) cells.push('');
      cells[column] = shown;
    },
  });
  return { row, cells };
}

function shownAs(type: string, value: string, look: Look, { strings, startsIn1904 }: Book): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'VRAI' : 'FAUX';
  if (type !== 'n' && type !== '') return unescaped(value);
  if (value === '') return '';
  if (look.kind === 'padded') return numberText(value).padStart(look.digits, '0');
  return look.kind === 'date' && Number.isFinite(Number(value)) ? dayText(Number(value), startsIn1904) : numberText(value);
}

/** A serial number as a day, "05/03/2026"; a time alone stays one. Serial 60 is a 29 February 1900 that never was. */
function dayText(serial: number, startsIn1904: boolean): string {
  const days = startsIn1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const at = new Date(Math.round((days - 25_569) * DAY_MS));
  if (Number.isNaN(at.getTime())) return String(serial);
  const [day, time] = [at.toISOString().slice(0, 10).split('-').reverse().join('/'), at.toISOString().slice(11, 16)];
  if (serial < 1) return time;
  return Number.isInteger(serial) ? day : `${day} ${time}`;
}

/** "BC12" → 54. Null where the cell does not say where it stands. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]+/u.exec(reference ?? '')?.[0];
  if (!letters) return null;
  // XFD is the last column of Excel: longer ones are no columns.
  if (letters.length > 3) throw new HostileFile('too_many_columns', { max: MAX_COLUMNS, found: 26 ** 4 });
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
