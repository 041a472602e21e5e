import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLines, phoneCell, safeCell } from './csv.rules.js';

/** What a spreadsheet might take for a formula, told without our own code. */
const isFormula = (cell: string): boolean => /^[\s\p{Z}\p{C}]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFE62\uFE63\uFE66\uFE6B\u2212]/u.test(cell);

const dangerous = fc.tuple(
  fc.array(fc.constantFrom(' ', '\t', '\r', '\n', '\u00A0', '\u202F', '\u3000', '\u200B', '\uFEFF', '\u0001', '\u0085', '\u2028', '\u00AD', '\u061C'), { maxLength: 4 }),
  fc.constantFrom('=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '｜', '﹢', '﹣', '﹦', '﹫', '−', '⁺', '⁼'),
  fc.string({ unit: 'grapheme' }),
).map(([before, sign, after]) => before.join('') + sign + after);
const cell = fc.oneof(dangerous, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }), fc.constantFrom('', '"', ';', "'", '1;2', '"=1+1"'));

describe('an exported cell', () => {
  it('never starts a formula, whatever stands before the sign', () => {
    fc.assert(fc.property(cell, (text) => !isFormula(safeCell(text))), { numRuns: 2000 });
  });

  it('comes back as it was, but for the apostrophe', () => {
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = parse(csvLines(rows), { delimiter: ';', record_delimiter: '\r\n' });
      expect(read).toEqual(rows.map((row) => row.map(safeCell)));
      expect(read.flat().some((text) => isFormula(text))).toBe(false);
      for (const [i, row] of rows.entries()) row.forEach((text, j) => expect([text, `'${text}`]).toContain(read[i]![j]));
    }), { numRuns: 500 });
  });

  it.each([
    ['=HYPERLINK("http://x.example";"ici")', '\'=HYPERLINK("http://x.example";"ici")'], ['\u00A0\t=1+1', "'\u00A0\t=1+1"], ['＝1+1', "'＝1+1"], ['@SUM(A1)', "'@SUM(A1)"],
    ['=\u03381+1', "'=\u03381+1"], ['=> rappeler en septembre', "'=> rappeler en septembre"], ['Université de Rennes', 'Université de Rennes'], ['', ''], ['a=1', 'a=1'],
  ])('such as %j is written %j', (text, written) => {
    expect(safeCell(text)).toBe(written);
  });

  it('keeps separators, quotes and line breaks inside its quotes', () => {
    expect(csvLines([['a;b', 'dit "oui"', 'deux\nlignes', null, 3]])).toBe('"a;b";"dit ""oui""";"deux\nlignes";;3\r\n');
  });
});

it('a number is exported as one dials it from France', () => {
  const phone = (e164: string | null, extension: string | null = null) => phoneCell({ raw: '+ voir site', e164, extension });
  expect([phone('+33199001951'), phone('+33199001951', '7038'), phone('+262262123456'), phone('+3223456789'), phone(null), phoneCell(null)])
    .toEqual(['01 99 00 19 51', '01 99 00 19 51 poste 7038', '02 62 12 34 56', '0032 2 345 67 89', '+ voir site', null]);
});
