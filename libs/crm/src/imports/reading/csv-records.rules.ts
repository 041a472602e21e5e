import { LIMITS } from '#contracts/limits.js';

/**
 * RFC 4180 records, one at a time, so that one broken quote costs one row. The usual parsers (csv-parse, Papa Parse) go on
 * reading after an unclosed quote and make a single cell of all rows down to the next quote: those rows would vanish.
 */
export interface CsvRecord {
  cells: string[];
  /** Index of the first character after the record and its line end. */
  next: number;
  /** Index of the first character of the second physical line, when the record spans several; else `next`. */
  secondLine: number;
  broken: 'quote_not_closed' | 'quote_misplaced' | 'cell_too_long' | null;
  /** Of a broken record, the index of the cell at fault. */
  brokenCell?: number;
}

/**
 * Reads the record that starts at `start` (< text.length). Line ends are CRLF, LF or CR. A quote inside an unquoted cell is
 * a character like any other, as spreadsheets have it (`Centre "Le Phare"`). A broken record ends with its first line.
 */
export function readRecord(text: string, start: number, delimiter: string): CsvRecord {
  const cells: string[] = [];
  let at = start;
  let secondLine = -1;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (quoted.broken) return broken(text, start, quoted.broken, cells.length);
      cell = quoted.cell;
      at = quoted.next;
      if (secondLine < 0 && quoted.spansLines) secondLine = endOfLine(text, start).next;
      // Spaces between the closing quote and the delimiter are tolerated; anything else is a misplaced quote.
      while (text[at] === ' ' && delimiter !== ' ') at += 1;
      if (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) {
        return broken(text, start, quoted.spansLines ? 'quote_not_closed' : 'quote_misplaced', cells.length);
      }
    } else {
      const from = at;
      while (at < text.length && text[at] !== delimiter && !isLineEnd(text[at])) at += 1;
      cell = text.slice(from, at);
    }
    if (cell.length > LIMITS.longText) return broken(text, start, 'cell_too_long', cells.length);
    cells.push(cell);
    if (text[at] !== delimiter) break;
    at += 1;
  }
  const next = afterLineEnd(text, at);
  return { cells, next, secondLine: secondLine < 0 ? next : secondLine, broken: null };
}

function readQuoted(text: string, start: number): { cell: string; next: number; spansLines: boolean; broken: CsvRecord['broken'] } {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - start > 2 * LIMITS.longText) return { cell: '', next: start, spansLines: true, broken: 'quote_not_closed' };
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const inner = text.slice(start + 1, quote);
    return { cell: inner.replaceAll('""', '"').replace(/\r\n?/gu, '\n'), next: quote + 1, spansLines: /[\r\n]/u.test(inner), broken: null };
  }
}

/** What is left of a broken record: its first physical line, uncut, so that a person finds it again. */
function broken(text: string, start: number, reason: CsvRecord['broken'], brokenCell: number): CsvRecord {
  const { end, next } = endOfLine(text, start);
  return { cells: [text.slice(start, end)], next, secondLine: next, broken: reason, brokenCell };
}

export function endOfLine(text: string, start: number): { end: number; next: number } {
  let end = start;
  while (end < text.length && !isLineEnd(text[end])) end += 1;
  return { end, next: afterLineEnd(text, end) };
}

function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
