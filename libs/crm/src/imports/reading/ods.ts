import { LIMITS } from '#contracts/limits.js';
import { MAX_COLUMNS } from './table.rules.js';
import { HostileFile } from './hostile-file.js';
import { SheetRows, type Sheet } from './sheet.js';
import { elements, walk } from './xml.js';
import { unpack, type UnpackBudget, type ZipEntry } from './zip.js';

/** The sheets of an OpenDocument table: each cell as its paragraphs show it. @throws HostileFile */
export async function readOds(content: ZipEntry, budget: UnpackBudget): Promise<Sheet[]> {
  const sheets: { name: string; rows: SheetRows; next: number }[] = [];
  // Opening tags of tables arrive between their rows: both are cut out of the same text.
  for await (const xml of elements(withTableMarks(unpack(content, budget)), '(?:table-row|table-mark)')) {
    if (/^<(?:[\w.-]+:)?table-mark\s/u.test(xml)) {
      walk(xml, { open: (_, attribute) => sheets.push({ name: attribute('name') ?? '', rows: new SheetRows(), next: 1 }) });
      continue;
    }
    const sheet = sheets.at(-1);
    if (!sheet) continue;
    const { cells, repeated } = readCells(xml);
    const isEmpty = cells.every((cell) => cell.trim() === '');
    if (!isEmpty && repeated > LIMITS.importRows) throw new HostileFile('too_many_rows', { max: LIMITS.importRows });
    // An empty sheet announces a million empty rows.
    if (!isEmpty) for (let i = 0; i < repeated; i += 1) sheet.rows.add(sheet.next + i, [...cells]);
    sheet.next += repeated;
  }
  return sheets.map(({ name, rows }) => ({ name, rows: rows.rows }));
}

/** `<table:table table:name="Liste">` has no end of its own that could be cut at: it becomes an element without content. */
async function* withTableMarks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece;
    const open = text.lastIndexOf('<');
    // A tag cut in two waits for its other half.
    const whole = text.indexOf('>', open) < 0 && open >= 0 && text.length - open < 10_000 ? open : text.length;
    rest = text.slice(whole);
    yield text.slice(0, whole).replace(/<((?:[\w.-]+:)?)table(\s[^>]*?)\/?>/gu, '<$1table-mark$2/>');
  }
  yield rest;
}

function readCells(xml: string): { cells: string[]; repeated: number } {
  const cells: string[] = [];
  let [repeated, copies, text, depth, paragraphs, isNote] = [1, 1, '', 0, 0, false];
  walk(xml, {
    open: (name, attribute) => {
      if (name === 'table-row') repeated = Number(attribute('number-rows-repeated')) || 1;
      if (name === 'table-cell' || name === 'covered-table-cell') {
        [copies, text, paragraphs] = [Number(attribute('number-columns-repeated')) || 1, '', 0];
      }
      if (name === 'annotation') isNote = true;
      if (name === 'p' && !isNote) {
        if (paragraphs > 0) text += '\n';
        paragraphs += 1;
        depth += 1;
      }
      if (name === 's' && depth > 0) text += ' '.repeat(Math.min(Number(attribute('c')) || 1, 100));
      if (name === 'tab' && depth > 0) text += '\t';
      if (name === 'line-break' && depth > 0) text += '\n';
    },
    text: (value) => { if (depth > 0) text += value; },
    close: (name) => {
      if (name === 'annotation') isNote = false;
      else if (name === 'p' && !isNote) depth -= 1;
      if (name !== 'table-cell' && name !== 'covered-table-cell') return;
      if (text.trim() !== '' && cells.length + copies > MAX_COLUMNS) throw new HostileFile('too_many_columns', { max: MAX_COLUMNS, found: cells.length + copies });
      // Empty cells to the right are announced by the thousand.
      for (let i = 0; i < copies && cells.length < MAX_COLUMNS; i += 1) cells.push(text);
    },
  });
  return { cells, repeated };
}
