import { describe, it, expect } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { LIMITS } from '#contracts/limits.js';
import { columnLetter, detectDelimiter, readTable, type Table } from './table.rules.js';

function read(text: string): Table {
  const result = readTable(text);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.table;
}
const refusal = (text: string) => {
  const result = readTable(text);
  return result.ok ? null : result.refusal;
};

describe('readTable', () => {
  it.each([';', ',', '\t', '|'] as const)('finds the delimiter %j', (delimiter) => {
    const table = read(['Nom', 'Ville', 'Note'].join(delimiter) + '\n' + ['CNRS', 'Paris', '"un; deux, trois | quatre\tcinq"'].join(delimiter));
    expect(table).toMatchObject({ delimiter, columns: ['Nom', 'Ville', 'Note'], problems: [] });
    expect(table.rows).toEqual([{ row: 2, cells: ['CNRS', 'Paris', 'un; deux, trois | quatre\tcinq'] }]);
  });

  it('keeps commas in names apart from the delimiter', () => {
    expect(detectDelimiter("Nom;Ville\nCentre d'études, de recherche, d'essais;Bron\nB, b;Lyon")).toBe(';');
    expect(read("Nom\nCentre d'études, de recherche").rows[0]?.cells).toEqual(["Centre d'études, de recherche"]);
  });

  it('numbers rows as the spreadsheet does: blank rows count, a cell with line breaks counts once', () => {
    const table = read('Nom;Note\r\nA;"1\r\n2"\r\n\r\n;\r\nB;"il dit ""oui"""\r\n');
    expect(table.rows).toEqual([{ row: 2, cells: ['A', '1\n2'] }, { row: 5, cells: ['B', 'il dit "oui"'] }]);
  });

  it('reads CR, LF and CRLF, a last line without an end, quotes inside a cell and the line "sep="', () => {
    expect(read('Nom;Ville\rA;Lyon\rB;Metz').rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(read('sep=;\r\nNom;Ville\r\nCentre "Le Phare";Brest').rows).toEqual([{ row: 2, cells: ['Centre "Le Phare"', 'Brest'] }]);
  });

  it('names columns without a header by their letter, repeated ones by their number, and drops empty ones at the right', () => {
    expect(read('Nom;;Tél;Tél;__proto__;;\nA;b;1;2;x;;\nB;;;;').columns).toEqual(['Nom', '(B)', 'Tél', 'Tél (2)', '(E)']);
    expect(read('Nom;\nA;reste').rows[0]?.cells).toEqual(['A', 'reste']);
    expect(columnLetter(27)).toBe('AB');
  });

  it('gives back any cells that were written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ';', ',', ' ', '\n', "'", '=', '2'), maxLength: 12 });
    const width = 3;
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), (rows) => {
      const text = stringify([['Nom', 'Ville', 'Note'], ...rows], { delimiter: ';', quoted: true });
      const table = read(`${text}x;y;z\n`);
      const wanted = rows.filter((cells) => cells.some((value) => value.trim() !== ''));
      expect(table.problems).toEqual([]);
      expect(table.rows.slice(0, -1).map(({ cells }) => cells)).toEqual(wanted);
      expect(table.rows.every(({ cells }) => cells.length === width)).toBe(true);
    }), { seed: 2026, numRuns: 300 });
  });
});

describe('a broken row', () => {
  const good = 'Bon;Lyon;0199001951';

  it.each([
    ['an unclosed quote at the end', `Nom;Ville;Tél\n${good}\n"CNRS;Paris;01`, 3, 'quote_not_closed', 1],
    ['an unclosed quote with rows after it', `Nom;Ville;Tél\n"CNRS;Paris;01\n${good}\n${good}`, 2, 'quote_not_closed', 2],
    ['an unclosed quote closed by the next quoted row', `Nom;Ville;Tél\nCNRS;"Paris;01\n${good}\n"Bon";Lyon;02\n${good}`, 2, 'quote_not_closed', 3],
    ['text after a closing quote', `Nom;Ville;Tél\n"CNRS" x;Paris;01\n${good}`, 2, 'quote_misplaced', 1],
    ['a cell too many', `Nom;Ville;Tél\n${good}\nCNRS;Paris;01;02\n${good}`, 3, 'cell_count', 2],
    ['a cell too few', `Nom;Ville;Tél\nCNRS;Paris\n${good}`, 2, 'cell_count', 1],
    ['a NUL', `Nom;Ville;Tél\nCNRS;Pa\0ris;01\n${good}`, 2, 'nul_character', 1],
    ['an endless cell', `Nom;Ville;Tél\nCNRS;${'x'.repeat(LIMITS.longText + 1)};01\n${good}`, 2, 'cell_too_long', 1],
  ])('with %s is reported and the others are read', (_case, text, row, code, kept) => {
    const table = read(text);
    expect(table.problems).toEqual([expect.objectContaining({ row, code })]);
    expect(table.rows).toHaveLength(kept);
    expect(table.rows.every(({ cells }) => cells[1] === 'Lyon')).toBe(true);
  });

  it('names the column of a NUL and the count of cells', () => {
    expect(read('Nom;Ville\nCNRS;Pa\0ris').problems).toEqual([{ row: 2, column: 'Ville', code: 'nul_character', params: {} }]);
    expect(read('Nom;Ville\nCNRS;Paris;x').problems).toEqual([{ row: 2, code: 'cell_count', params: { expected: 2, found: 3 } }]);
  });

  it('does not swallow the rows below when its quote happens to be closed by a later one', () => {
    const table = read('Nom;Ville;Tél;Note\nA;Paris;01;"à rappeler\nB;Lyon;02;\nC;Metz;03;"\nD;Brest;04;');
    expect(table.problems[0]).toEqual({ row: 2, code: 'quote_not_closed', params: {} });
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(expect.arrayContaining(['B', 'D']));
    expect(table.rows.length + table.problems.length).toBe(4);
  });

  it('with line breaks inside a cell is one broken row, not several', () => {
    const table = read('Nom;Note\nA;"un\ndeux";x\nB;');
    expect(table.problems).toEqual([{ row: 2, code: 'cell_count', params: { expected: 2, found: 3 } }]);
    expect(table.rows).toEqual([{ row: 3, cells: ['B', ''] }]);
  });

  it('accounts for every line of any file', () => {
    const line = fc.string({ unit: fc.constantFrom('a', '"', ';', ' ', 'é'), minLength: 1, maxLength: 10 }).filter((text) => /[^ ;"]/u.test(text));
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), (lines) => {
      const result = readTable(['Nom;Note', ...lines].join('\n'), ';');
      if (!result.ok) return;
      const { rows, problems } = result.table;
      const breaks = rows.reduce((sum, { cells }) => sum + cells.join('').split('\n').length - 1, 0);
      const spanning = problems.filter(({ code }) => code === 'cell_count').length;
      expect(rows.length + problems.length + breaks).toBeLessThanOrEqual(lines.length);
      if (spanning === 0) expect(rows.length + problems.length + breaks).toBe(lines.length);
    }), { seed: 2026, numRuns: 500 });
  });
});

describe('a refused file', () => {
  it.each([
    ['file_empty', '\n\n;;\n'], ['no_rows', 'Nom;Ville\n\n'], ['header_broken', 'Nom;"Ville\nCNRS;Paris'],
    ['too_many_columns', `${'a;'.repeat(300)}\n1`], ['too_many_rows', `Nom\n${'A\n'.repeat(LIMITS.importRows + 1)}`],
  ])('says %s', (code, text) => {
    expect(refusal(text)?.code).toBe(code);
  });

  it('is read quickly even when every row opens a quote', () => {
    const table = read(`Nom;Note\n${'A;"b\n'.repeat(LIMITS.importRows)}`);
    expect(table.rows).toEqual([]);
    expect(table.problems).toHaveLength(LIMITS.importRows);
  });
});
