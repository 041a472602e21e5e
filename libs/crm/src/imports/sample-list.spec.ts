import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, it, expect } from '@jest/globals';
import { decodeUpload } from './reading/decode.rules.js';
import { checkMapping, suggestMapping } from './rows/mapping.rules.js';
import { countOutcomes, previewRows, type ExistingOrganisation, type PreviewRow } from './matching/preview.rules.js';
import { readRow, type RowDraft } from './rows/row.rules.js';
import { readTable, type Table } from './reading/table.rules.js';

/** The list that ships with the product, taken as it is: what each of its deliberate quirks becomes. */
describe('the sample list of 200 State operators', () => {
  let table: Table;
  let drafts: RowDraft[];
  let preview: PreviewRow[];
  const at = (row: number): RowDraft => {
    const found = drafts.find((draft) => draft.row === row);
    if (!found) throw new Error(`no row ${row}`);
    return found;
  };

  beforeAll(() => {
    const decoded = decodeUpload(readFileSync(path.join(import.meta.dirname, '../../../../samples/operateurs-etat-200.csv')));
    if (!decoded.ok) throw new Error(decoded.refusal.code);
    expect(decoded.encoding).toBe('utf-8');
    const read = readTable(decoded.text);
    if (!read.ok) throw new Error(read.refusal.code);
    table = read.table;
    const mapping = suggestMapping(table.columns, table.rows.map(({ cells }) => cells));
    expect(checkMapping(table.columns, mapping)).toBeNull();
    expect(Object.entries(mapping).filter(([, field]) => field === null)).toEqual([['Ministère de tutelle', null]]);
    drafts = table.rows.map((row) => readRow(table.columns, mapping, row));
    preview = previewRows(drafts, table.problems, []);
  });

  it('gives 200 organisations to create and no problem', () => {
    expect(table).toMatchObject({ delimiter: ';', problems: [] });
    expect(table.rows.map(({ row }) => row)).toEqual(Array.from({ length: 200 }, (_, i) => i + 2));
    expect(drafts.flatMap(({ problems }) => problems)).toEqual([]);
    expect(drafts.filter(({ contacts }) => contacts.length > 0)).toEqual([]);
    expect(countOutcomes(preview)).toEqual({ create: 200, update: 0, duplicate: 0, undecided: 0, invalid: 0 });
  });

  it('gives 183 numbers to dial, each its own, 2 with an extension, and 140 mailboxes', () => {
    const phones = drafts.flatMap(({ organisation }) => organisation.phones);
    expect(phones).toHaveLength(183);
    expect(new Set(phones.map(({ e164 }) => e164)).size).toBe(183);
    expect(phones.every(({ e164 }) => /^\+33[1-5]\d{8}$/.test(e164 ?? ''))).toBe(true);
    expect(phones.filter(({ extension }) => extension).map(({ raw, extension }) => [raw, extension]))
      .toEqual([['01 99 00 19 51 poste 7038', '7038'], ['01 99 00 22 50 poste 6649', '6649']]);
    expect(drafts.filter(({ organisation }) => organisation.email)).toHaveLength(140);
  });

  it('creates nothing when it comes a second time', () => {
    const existing = drafts.map(({ row, organisation: { address, ...rest } }): ExistingOrganisation =>
      ({ ...rest, id: String(row), addressLine: address.line, postcode: address.postcode, city: address.city, contacts: [] }));
    const again = previewRows(drafts, [], existing);
    expect(countOutcomes(again)).toEqual({ create: 0, update: 0, duplicate: 200, undecided: 0, invalid: 0 });
    expect(again.every(({ row, match }) => match && 'organisationId' in match && match.organisationId === String(row))).toBe(true);
  });

  it('trims names and leaves their capitals', () => {
    expect([20, 100, 114, 16, 123].map((row) => at(row).organisation.name)).toEqual([
      'Université de Poitiers', 'Parc national des Écrins', 'Météo-France', 'UNIVERSITE DE LIMOGES', 'OFFICE NATIONAL DES FORÊTS',
    ]);
  });

  it('takes acronyms out of parentheses, whether or not they have a column', () => {
    expect([79, 115, 121, 167].map((row) => [at(row).organisation.name, at(row).organisation.acronym])).toEqual([
      ["Centre national d'études spatiales", 'CNES'], ['Office français de la biodiversité', 'OFB'],
      ["Institut national de l'origine et de la qualité", 'INAO'], ["Agence nationale de l'habitat", 'Anah'],
    ]);
  });

  it('keeps a separator and a line break inside a cell, and remarks that look like formulas', () => {
    expect(at(57).organisation.attributes).toEqual({ 'Ministère de tutelle': 'Enseignement supérieur et Recherche ; Transition écologique' });
    expect(at(179).organisation).toMatchObject({
      name: 'Voies navigables de France', note: '1er appel : laisser un message au standard\n2e appel : demander la direction du numérique',
    });
    expect([81, 110].map((row) => at(row).organisation.note)).toEqual(['+ 2 sites secondaires à vérifier', '=> rappeler en septembre']);
  });

  it('takes "NC" and "Non renseigné" for empty cells', () => {
    expect([4, 119, 127, 165].map((row) => at(row).organisation.size)).toEqual([null, null, null, null]);
    expect([70, 72].map((row) => at(row).organisation.website)).toEqual([null, null]);
    expect([70, 143].map((row) => at(row).organisation.phones)).toEqual([[], []]);
    expect([176, 180].map((row) => at(row).organisation.email)).toEqual([null, null]);
    expect(JSON.stringify(drafts)).not.toMatch(/"(?:NC|Non renseigné)"/);
  });

  it('keeps leading zeros of postcodes, and places that are unknown or abroad', () => {
    expect([66, 100, 102, 182, 196].every((row) => at(row).organisation.address.postcode?.startsWith('0'))).toBe(true);
    expect(at(53).organisation.address).toEqual({ line: null, postcode: null, city: 'Athènes' });
    expect(at(176).organisation.address).toEqual({ line: null, postcode: null, city: null });
  });

  it('does not merge bodies that share an acronym or a near name', () => {
    for (const [a, b] of [[38, 194], [64, 70]] as const) expect(at(a).organisation.acronym).toBe(at(b).organisation.acronym);
    const names = drafts.map(({ organisation }) => organisation.name);
    expect(names).toEqual(expect.arrayContaining(['Université de Rennes', 'Université Rennes 2', 'Parc national de La Réunion', 'Université de La Réunion']));
  });
});
