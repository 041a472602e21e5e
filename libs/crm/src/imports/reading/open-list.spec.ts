import { describe, expect, it } from '@jest/globals';
import { odsOf, xlsxOf, zipOf } from '#testing/zip-writer.js';
import { LIMITS } from '#contracts/limits.js';
import { openList, type OpenedList } from './open-list.js';

async function opened(bytes: Uint8Array): Promise<OpenedList> {
  const opening = await openList(bytes);
  if (!opening.ok) throw new Error(opening.refusal.code);
  return opening.list;
}
const refusal = async (bytes: Uint8Array): Promise<string | null> => {
  const opening = await openList(bytes);
  return opening.ok ? null : opening.refusal.code;
};
const LIST = [['Nom', 'SIRET', 'Code postal', 'Note'], ['Musée & jardin <du> "Port"', '78467169500087', '08000', 'un\ndeux'], ['Agence', '', '', '']];

describe('a workbook', () => {
  it('of Excel gives the same table as the cells it was made of', async () => {
    const { format, sheet, table } = await opened(xlsxOf({ Feuil1: LIST }));
    expect([format, sheet, table.columns]).toEqual(['xlsx', null, LIST[0]]);
    expect(table.rows).toEqual([{ row: 2, cells: LIST[1] }, { row: 3, cells: LIST[2] }]);
  });

  it('of LibreOffice does so too, whatever empty rows and columns it announces', async () => {
    const { format, table } = await opened(odsOf({ Feuille1: LIST }));
    expect([format, table.columns]).toEqual(['ods', LIST[0]]);
    expect(table.rows).toEqual([{ row: 2, cells: LIST[1] }, { row: 3, cells: LIST[2] }]);
  });

  it('with several sheets is read where the list is, and says which sheet', async () => {
    const { sheet, table } = await opened(xlsxOf({ 'Lisez-moi': [['Comment faire'], ['Rien']], 'Liste 2026': LIST }));
    expect([sheet, table.rows.length]).toEqual(['Liste 2026', 2]);
    expect((await opened(odsOf({ 'Lisez-moi': [['Comment faire']], 'Liste & suite': LIST }))).sheet).toBe('Liste & suite');
  });

  it('is read from the sheet and the header that a person names', async () => {
    const book = xlsxOf({ Grande: [['Liste', 'de', 'juin'], ...LIST], Petite: [['Nom'], ['Agence']], Vide: [] });
    const read = async (layout: object) => {
      const opening = await openList(book, layout);
      if (!opening.ok) throw new Error(opening.refusal.code);
      const { sheet, sheets, table: { headerRow, columns, rows } } = opening.list;
      return { sheet, sheets, headerRow, columns, rows: rows.length };
    };
    const sheets = ['Grande', 'Petite'];
    expect(await read({})).toEqual({ sheet: 'Grande', sheets, headerRow: 2, columns: LIST[0], rows: 2 });
    expect(await read({ sheet: 'Petite' })).toEqual({ sheet: 'Petite', sheets, headerRow: 1, columns: ['Nom'], rows: 1 });
    expect(await read({ sheet: 'Nulle part' })).toMatchObject({ sheet: 'Grande' });
    expect(await read({ headerRow: 1 })).toMatchObject({ headerRow: 1, columns: ['Liste', 'de', 'juin', '(D)'], rows: 3 });
    expect(await read({ headerRow: 0 })).toMatchObject({ headerRow: 0, columns: ['(A)', '(B)', '(C)', '(D)'], rows: 3 });
    expect(await read({ headerRow: 50 })).toMatchObject({ headerRow: 2 });
  });

  it('keeps what numbers are shown as: SIRET whole, postcodes with their zero, days as days', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="#,##0 &quot;agents&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const cells = [['0', '78467169500087'], ['1', '8000'], ['2', '46086'], ['3', '120.5'], ['4', '46086.5'], ['0', '0.30000000000000004']]
      .map(([style, value], c) => `<c r="${String.fromCharCode(65 + c)}2" s="${style}"><v>${value}</v></c>`);
    const { table } = await opened(zipOf({
      'xl/workbook.xml': '<workbook><sheets><sheet name="L" r:id="a" xmlns:r="r"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="/xl/worksheets/s.xml"/></Relationships>',
      'xl/styles.xml': styles,
      'xl/worksheets/s.xml': `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Nom</x:t><x:rPh sb="0" eb="1"><x:t>reading</x:t></x:rPh></x:is></x:c><x:c t="str"><x:f>A1</x:f><x:v>Ville</x:v></x:c></x:row></x:sheetData></x:worksheet>`
        .replace(/x:/gu, '').replace('</sheetData>', `<row r="2">${cells.join('')}<c r="G2" t="b"><v>1</v></c></row></sheetData>`),
    }));
    expect(table.columns.slice(0, 2)).toEqual(['Nom', 'Ville']);
    expect(table.rows[0]?.cells).toEqual(['78467169500087', '08000', '05/03/2026', '120.5', '05/03/2026 12:00', '0.3', 'VRAI']);
  });

  it('may have a title above its list, rows that were left out, and lines of any length', async () => {
    const { table } = await opened(xlsxOf({ F: [['Opérateurs de l’État'], [], ['Mis à jour le 3 mars'], ['Nom', 'Ville', 'Téléphone'], ['CNRS', 'Paris'], [], ['INRAE', 'Paris', '01 99 00 00 01']] }));
    expect(table.columns).toEqual(['Nom', 'Ville', 'Téléphone']);
    expect(table.rows).toEqual([{ row: 5, cells: ['CNRS', 'Paris', ''] }, { row: 7, cells: ['INRAE', 'Paris', '01 99 00 00 01'] }]);
  });
});

describe('a hostile file', () => {
  const sheet = (rows: string): Record<string, string> => ({
    'xl/workbook.xml': '<workbook><sheets><sheet name="L" r:id="a" xmlns:r="r"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
  const cell = (r: string): string => `<c r="${r}" t="str"><v>x</v></c>`;

  it.each([
    ['a zip bomb', () => zipOf(sheet(`<row r="1">${' '.repeat(310 * 1024 * 1024)}</row>`)), 'file_too_heavy'],
    ['a row without end', () => zipOf(sheet(`<row r="1"><c t="str"><v>${'x'.repeat(5_000_000)}</v></c></row>`)), 'file_too_heavy'],
    ['a billion rows announced by LibreOffice', () => zipOf({ 'content.xml': '<t:table t:name="a"><t:table-row t:number-rows-repeated="1000000000"><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row></t:table>' }), 'too_many_rows'],
    ['a hundred thousand columns in a workbook', () => zipOf(sheet(`<row r="1">${cell('A1')}${cell('EQXD1')}</row>`)), 'too_many_columns'],
    ['a hundred thousand columns of LibreOffice', () => zipOf({ 'content.xml': '<t:table t:name="a"><t:table-row><t:table-cell t:number-columns-repeated="100000"><x:p>a</x:p></t:table-cell></t:table-row></t:table>' }), 'too_many_columns'],
    ['a hundred thousand columns in text', () => Buffer.from(`${'a;'.repeat(100_000)}\n${'1;'.repeat(100_000)}`), 'too_many_columns'],
    ['too many rows', () => zipOf(sheet(`<row><c t="str"><v>Nom</v></c></row>${'<row><c t="str"><v>A</v></c></row>'.repeat(LIMITS.importRows + 200)}`)), 'too_many_rows'],
    ['a file that was cut off', () => xlsxOf({ F: LIST }).subarray(0, 700), 'file_damaged'],
    ['an archive whose directory lies', () => { const zip = xlsxOf({ F: LIST }); zip.writeUInt32LE(0xfffffff0, zip.length - 6); return zip; }, 'file_damaged'],
    ['packed bytes that are none', () => { const zip = zipOf(sheet('<row/>')); zip.fill(0xff, 45, 80); return zip; }, 'file_damaged'],
    ['a workbook under a password', () => zipOf(sheet('<row/>'), { encrypted: true }), 'file_locked'],
    ['a letter', () => zipOf({ 'word/document.xml': '<document/>' }), 'file_not_text'],
    ['a letter of LibreOffice', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }, { store: true }), 'file_not_text'],
    ['an empty workbook', () => xlsxOf({ F: [] }), 'file_empty'],
    ['a workbook of titles alone', () => xlsxOf({ F: [['Nom', 'Ville']] }), 'no_rows'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452000003e8000002bc0806000000', 'hex'), 'file_not_text'],
  ])('such as %s is refused with what to do about it', async (_case, bytes, code) => {
    expect(await refusal(bytes())).toBe(code);
  });

  it('with headers that are names of JavaScript is a list like any other', async () => {
    const { table } = await opened(xlsxOf({ F: [['Nom', '__proto__', 'constructor', 'toString', 'hasOwnProperty'], ['A', 'b', 'c', 'd', 'e']] }));
    expect(table.columns).toEqual(['Nom', '(B)', '(C)', 'toString', 'hasOwnProperty']);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });
});
