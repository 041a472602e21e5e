import { describe, it, expect } from '@jest/globals';
import type { ImportField } from '#contracts/vocabulary.js';
import { countOutcomes, previewRows, type ExistingOrganisation } from './preview.rules.js';
import { readRow, type RowDraft } from '../rows/row.rules.js';

const COLUMNS = ['name', 'acronym', 'siren', 'siret', 'postcode', 'city', 'phone', 'email', 'website', 'note', 'contactName', 'contactEmail', 'Tutelle'] as const;
type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;
const MAPPING = Object.fromEntries(COLUMNS.map((column) => [column, column === 'Tutelle' ? null : column as ImportField]));

const draft = (cells: Cells, row = 2): RowDraft => readRow(COLUMNS, MAPPING, { row, cells: COLUMNS.map((column) => cells[column] ?? '') });
const drafts = (...rows: Cells[]) => rows.map((cells, i) => draft(cells, i + 2));

/** The organisation that creating from these cells would give. */
function existing(cells: Cells, id = 'a'): ExistingOrganisation {
  const { organisation: { address, ...rest }, contacts } = draft(cells);
  return { ...rest, id, addressLine: address.line, postcode: address.postcode, city: address.city, contacts };
}
const outcomes = (rows: RowDraft[], known: ExistingOrganisation[] = []) =>
  previewRows(rows, [], known).map(({ outcome, reasons }) => [outcome, reasons[0]?.code]);

const RENNES = { name: 'Université de Rennes', postcode: '35000', city: 'Rennes' };

describe('a row of a list', () => {
  it.each<[string, Cells, Cells, string, string]>([
    ['the same SIRET and name', { name: 'Pôle A', siret: '18008901303720', city: 'Lyon' }, { name: 'POLE A', siret: '180 089 013 03720', city: 'Metz' }, 'duplicate', 'same_siret'],
    ['the same SIRET, called by its acronym', { name: 'CNRS', siret: '18008901303720' }, { name: 'Centre national de la recherche scientifique', acronym: 'CNRS', siret: '18008901303720' }, 'update', 'same_siret'],
    ['the same SIRET under another name', { name: 'Pôle A', siret: '18008901303720' }, { name: 'Service B', siret: '18008901303720' }, 'undecided', 'same_siret_other_name'],
    ['the same SIREN and name', { name: 'A', siren: '180089013', city: 'Paris' }, { name: 'a', siren: '180089013' }, 'duplicate', 'same_siren_and_name'],
    ['the same SIREN under another name', { name: 'A', siren: '180089013', city: 'Paris' }, { name: 'B', siren: '180089013', city: 'Paris' }, 'undecided', 'same_siren_other_name'],
    ['the same name and postcode', RENNES, { name: 'UNIVERSITE DE RENNES ', postcode: '35000', city: 'RENNES' }, 'duplicate', 'same_name_and_place'],
    ['the same name, nobody says where', { name: 'AFIT France' }, { name: 'AFIT France' }, 'duplicate', 'same_name_and_place'],
    ['the same name, nobody says where, other mailboxes', { name: 'Sous-préfecture - Saint-Pierre', email: 'a@b.example' }, { name: 'Sous-préfecture de Saint-Pierre', email: 'c@d.example' }, 'undecided', 'same_name_place_unknown'],
    ['the same name in one town under two postcodes', RENNES, { ...RENNES, postcode: '35042', city: 'Rennes Cedex' }, 'undecided', 'same_name_other_place'],
    ['the same name and mailbox in one town under two postcodes', { ...RENNES, email: 'a@b.example' }, { ...RENNES, postcode: '35042', email: 'A@b.example' }, 'duplicate', 'same_name_and_detail'],
    ['the same name, one side without a place', RENNES, { name: RENNES.name }, 'undecided', 'same_name_place_unknown'],
    ['the same name in another town', RENNES, { ...RENNES, postcode: '69000', city: 'Lyon' }, 'create', 'new_organisation'],
    ['the same name and town’s name in another department', { name: 'Mairie', postcode: '93200', city: 'Saint-Denis' }, { name: 'Mairie', postcode: '97490', city: 'St-Denis' }, 'create', 'new_organisation'],
    ['the same name and place, other SIREN', { ...RENNES, siren: '180089013' }, { ...RENNES, siren: '356000000' }, 'undecided', 'same_name_other_identifier'],
    ['a near name', RENNES, { ...RENNES, name: 'Université Rennes 2' }, 'create', 'new_organisation'],
    ['a typing error in its name', { name: 'Office national des forêts', city: 'Metz' }, { name: 'Ofice nationnal des forets', city: 'METZ CEDEX 3' }, 'undecided', 'alike_name_same_place'],
    ['a typing error, in another town', { name: 'Office national des forêts', city: 'Metz' }, { name: 'Ofice nationnal des forets', city: 'Lyon' }, 'create', 'new_organisation'],
    ['a typing error, and another SIREN', { ...RENNES, siren: '180089013' }, { ...RENNES, name: 'Univerisité de Rennes', siren: '356000000' }, 'create', 'new_organisation'],
    ['the acronym for a name', { name: 'Office national des forêts', acronym: 'ONF', city: 'Metz' }, { name: 'ONF', city: 'Metz' }, 'undecided', 'alike_name_same_place'],
    ['another letter or number behind the name', { name: 'Lycée du port B', city: 'Brest' }, { name: 'Lycée du port C', city: 'Brest' }, 'create', 'new_organisation'],
    ['only the number and the mailbox', { name: 'A', city: 'Lyon', phone: '0199000001', email: 'a@b.example' }, { name: 'B', city: 'Lyon', phone: '01 99 00 00 01', email: 'a@b.example' }, 'create', 'new_organisation'],
    ['only the acronym', { name: 'École du paysage', acronym: 'ENSP' }, { name: 'École de la photographie', acronym: 'ENSP' }, 'create', 'new_organisation'],
  ])('with %s', (_case, known, incoming, outcome, reason) => {
    expect(outcomes(drafts(incoming), [existing(known)])).toEqual([[outcome, reason]]);
  });

  it('is the same whether it meets the workspace or an earlier row of its file', () => {
    expect(outcomes(drafts(RENNES, { ...RENNES, name: 'UNIVERSITE DE RENNES' }))).toEqual([['create', 'new_organisation'], ['duplicate', 'same_name_and_place']]);
    expect(previewRows(drafts(RENNES, RENNES), [], [])[1]).toMatchObject({ match: { row: 2 }, reasons: expect.arrayContaining([{ code: 'same_as_row', params: { row: 2 } }]) });
  });

  it('fills what is empty and never overwrites what is there', () => {
    const [row] = previewRows(drafts({ ...RENNES, email: 'new@b.example', phone: '0261910001', Tutelle: 'Recherche', note: 'autre' }), [], [existing({ ...RENNES, note: 'la nôtre', phone: '0261910002' })]);
    expect(row).toMatchObject({ outcome: 'update', match: { organisationId: 'a' }, changes: { fields: ['email'], phones: [0], attributes: ['Tutelle'], contacts: [] } });
    expect(row?.reasons).toContainEqual({ code: 'keeps_existing', params: { fields: 'note' } });
    expect(row?.reasons).toContainEqual({ code: 'fills_fields', params: { fields: 'email\nphone\nTutelle' } });
  });

  it('with differences only where a value is already there changes nothing, and says so', () => {
    const [row] = previewRows(drafts({ ...RENNES, note: 'autre' }), [], [existing({ ...RENNES, note: 'la nôtre' })]);
    expect(row).toMatchObject({ outcome: 'duplicate', changes: null });
    expect(row?.reasons.map(({ code }) => code)).toEqual(['same_name_and_place', 'keeps_existing', 'nothing_new']);
  });

  it('that names ten people of one body makes one organisation with ten contacts', () => {
    const people = Array.from({ length: 10 }, (_, i) => ({ ...RENNES, contactName: `Marie Dupont${'abcdefghij'[i]}`, contactEmail: `m${i}@b.example` }));
    const rows = previewRows(drafts(...people, people[3] ?? {}), [], []);
    expect(countOutcomes(rows)).toEqual({ create: 1, update: 9, duplicate: 1, undecided: 0, invalid: 0 });
    expect(rows.slice(1, 10).every(({ changes, match }) => changes?.contacts.length === 1 && match && 'row' in match && match.row === 2)).toBe(true);
  });

  it('is not a question when one SIREN or SIRET covers many services', () => {
    const services = ['Lyon', 'Metz', 'Nice', 'Brest'].map((city) => ({ name: `Service de ${city}`, siren: '180089013', siret: '18008901303720' }));
    expect(countOutcomes(previewRows(drafts(...services), [], [])).create).toBe(4);
  });

  it('with two possible twins in the workspace waits for a person', () => {
    const [row] = previewRows(drafts(RENNES), [], [existing(RENNES, 'a'), existing(RENNES, 'b')]);
    expect(row).toMatchObject({ outcome: 'undecided', candidates: [{ organisationId: 'a' }, { organisationId: 'b' }] });
    expect(row?.reasons).toEqual([{ code: 'several_candidates', params: { count: 2, name: RENNES.name } }]);
  });

  it('meets by its identifier an organisation that an earlier row gave one', () => {
    const rows = drafts(RENNES, { ...RENNES, siren: '180089013' }, { name: 'Université de Rennes', siren: '180089013' });
    expect(outcomes(rows)).toEqual([['create', 'new_organisation'], ['update', 'same_name_and_place'], ['duplicate', 'same_siren_and_name']]);
  });
});

it('shows broken and refused rows as invalid, in the order of the file', () => {
  const rows = previewRows([draft(RENNES, 4), draft({ city: 'Lyon' }, 2)], [{ row: 3, code: 'quote_not_closed', params: {} }], []);
  expect(rows.map(({ row, outcome, problems }) => [row, outcome, problems[0]?.code])).toEqual([[2, 'invalid', 'name_missing'], [3, 'invalid', 'quote_not_closed'], [4, 'create', undefined]]);
});
