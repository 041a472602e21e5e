import { describe, it, expect } from '@jest/globals';
import { LIMITS } from '#contracts/limits.js';
import type { ImportField } from '#contracts/vocabulary.js';
import { isRefused, readRow } from './row.rules.js';

/** A row from pairs of column and cell; a column named like a field is mapped to it. */
function row(cells: Record<string, string>, mapping: Record<string, ImportField | null> = {}) {
  const columns = Object.keys(cells);
  const fields = new Set(['name', 'acronym', 'siren', 'siret', 'postcode', 'city', 'phone', 'email', 'website', 'note', 'contactName', 'contactFirstName',
    'contactLastName', 'contactEmail', 'contactPhone', 'contactJobTitle', 'kind']);
  const all = Object.fromEntries(columns.map((column) => [column, mapping[column] ?? (fields.has(column) ? column as ImportField : null)]));
  return readRow(columns, all, { row: 7, cells: Object.values(cells) });
}

describe('readRow', () => {
  it('keeps columns without a field under their headers, and leaves "NC" out everywhere', () => {
    const draft = row({ name: 'CNRS ', Ministère: 'Recherche ; Culture', Budget: 'NC', city: 'Non renseigné', phone: 'NC' });
    expect(draft.organisation).toMatchObject({ name: 'CNRS', address: { line: null, postcode: null, city: null }, phones: [], attributes: { Ministère: 'Recherche ; Culture' } });
    expect(draft.problems).toEqual([]);
    expect(draft.contacts).toEqual([]);
  });

  it('takes a remark that looks like a formula for a text', () => {
    expect(row({ name: 'A', note: '=> rappeler en septembre' }).organisation.note).toBe('=> rappeler en septembre');
    expect(row({ name: 'A', x: '+ 2 sites' }).organisation.attributes).toEqual({ x: '+ 2 sites' });
  });

  it('refuses a row without a name, and names the column', () => {
    const draft = row({ name: ' NC ', city: 'Paris' });
    expect(draft.problems).toEqual([{ row: 7, column: 'name', field: 'name', code: 'name_missing', params: {} }]);
    expect(isRefused(draft.problems)).toBe(true);
  });

  it('refuses what is too long instead of cutting it', () => {
    const draft = row({ name: 'x'.repeat(LIMITS.name + 1), kind: 'y'.repeat(LIMITS.shortText + 1) });
    expect(draft.problems.map(({ column, code, params }) => [column, code, params])).toEqual([
      ['name', 'value_too_long', { max: LIMITS.name, found: LIMITS.name + 1 }], ['kind', 'value_too_long', { max: LIMITS.shortText, found: LIMITS.shortText + 1 }],
    ]);
    expect(isRefused(draft.problems)).toBe(true);
  });

  it('lets a row in whose number, mailbox, site or identifier cannot be read, keeps the cells and says so', () => {
    const draft = row({ name: 'A', phone: 'voir site', email: 'contact chez a.fr', website: 'javascript:alert(1)', siren: '123456789', siret: '12' });
    expect(draft.problems.map(({ column, code }) => [column, code])).toEqual(expect.arrayContaining([
      ['phone', 'phone_unreadable'], ['email', 'email_unreadable'], ['website', 'website_unreadable'], ['siren', 'siren_invalid'], ['siret', 'siret_invalid'],
    ]));
    expect(isRefused(draft.problems)).toBe(false);
    expect(draft.organisation).toMatchObject({ email: null, website: null, siren: null, siret: null, phones: [{ raw: 'voir site', e164: null }] });
    expect(draft.organisation.attributes).toEqual({ email: 'contact chez a.fr', website: 'javascript:alert(1)', siren: '123456789', siret: '12' });
  });

  it('takes the SIREN from the SIRET, and reports two that disagree', () => {
    expect(row({ name: 'A', siret: '180 089 013 03720' }).organisation).toMatchObject({ siret: '18008901303720', siren: '180089013' });
    expect(row({ name: 'A', siret: '18008901303720', siren: '356000000' }).problems).toEqual([expect.objectContaining({ code: 'siret_of_other_siren', column: 'siret' })]);
  });

  it('gives postcodes their leading zero back, but not abroad', () => {
    expect(row({ name: 'A', postcode: '8000' }).organisation.address.postcode).toBe('08000');
    expect(row({ name: 'A', postcode: '1000', phone: '+32 2 234 56 78' }).organisation.address.postcode).toBe('1000');
    expect(row({ name: 'A', city: '75013 Paris' }).organisation.address).toMatchObject({ postcode: '75013', city: 'Paris' });
    expect(row({ name: 'A', postcode: 'F-75 013' }).organisation.address.postcode).toBe('75013');
  });

  it('reads an overseas number by the postcode beside it', () => {
    expect(row({ name: 'A', postcode: '98851', phone: '26 12 34' }).organisation.phones).toMatchObject([{ raw: '26 12 34', e164: '+687261234' }]);
  });

  it('takes the first mailbox of a cell and keeps the others as written', () => {
    const { organisation } = row({ name: 'A', email: 'Contact@A.example ; b@a.example' });
    expect(organisation.email).toBe('contact@a.example');
    expect(organisation.attributes).toEqual({ email: 'Contact@A.example ; b@a.example' });
  });

  it('takes the acronym from the name where the list has none, and keeps other parentheses', () => {
    expect(row({ name: "Agence nationale de l'habitat (Anah)" }).organisation).toMatchObject({ name: "Agence nationale de l'habitat", acronym: 'Anah' });
    expect(row({ name: 'Agence du service (ASP)', acronym: 'DEF' }).organisation).toMatchObject({ name: 'Agence du service (ASP)', acronym: 'DEF' });
  });

  it('adds up several columns of numbers and remarks', () => {
    const draft = row({ name: 'A', Tél: '01 99 00 00 01', Mobile: '06 39 98 00 01', 'Tél 2': '0199000001', n1: 'un', n2: 'deux' },
      { Tél: 'phone', Mobile: 'phone', 'Tél 2': 'phone', n1: 'note', n2: 'note' });
    expect(draft.organisation.phones.map(({ e164 }) => e164)).toEqual(['+33199000001', '+33639980001']);
    expect(draft.organisation.note).toBe('un\ndeux');
  });

  it.each([
    ['Mme Marie DUPONT', 'Marie', 'DUPONT'], ['DUPONT Marie', 'Marie', 'DUPONT'], ['Dupont, Marie', 'Marie', 'Dupont'], ['M. Jean de La Tour', 'Jean', 'de La Tour'],
    ['DE LA TOUR Jean-Paul', 'Jean-Paul', 'DE LA TOUR'], ['Dupont', null, 'Dupont'], ['MARIE DUPONT', 'MARIE', 'DUPONT'],
  ])('tells the names of %s apart', (contactName, firstName, lastName) => {
    expect(row({ name: 'A', contactName, contactEmail: 'marie@a.example' }).contacts).toMatchObject([{ firstName, lastName, email: 'marie@a.example' }]);
  });

  describe('people packed into a remark', () => {
    const marie = { firstName: 'Marie', lastName: 'DUPONT', jobTitle: 'directrice', email: 'marie@a.example' };

    it.each([
      ['Mme Marie DUPONT, directrice, 06 39 98 00 01, marie@a.example', null],
      ['Contact : Mme Marie DUPONT (directrice) - tél. 06.39.98.00.01 / marie@a.example', null],
      ['Passer par le standard. | Mme Marie DUPONT ; directrice ; 0639980001 marie@a.example', 'Passer par le standard.'],
      ['Madame Marie DUPONT, directrice\nmail : marie@a.example\n06 39 98 00 01', null],
    ])('are contacts: %j', (note, rest) => {
      const draft = row({ name: 'A', note });
      expect(draft.contacts).toMatchObject([{ ...marie, phones: [{ e164: '+33639980001' }] }]);
      expect(draft.organisation).toMatchObject({ note: rest, phones: [], email: null, attributes: { note } });
    });

    it('are as many as are named, beside the contact who has a column', () => {
      const { contacts } = row({ name: 'A', contactName: 'Ali Benali', note: 'Mme Marie DUPONT, directrice, marie@a.example ; M. Paul DURAND, 02 99 00 00 01 ; M. le maire, 02 99 00 00 02' });
      expect(contacts.map(({ lastName, email, phones }) => [lastName, email, phones.map(({ e164 }) => e164)]))
        .toEqual([['Benali', null, []], ['DUPONT', 'marie@a.example', []], ['DURAND', null, ['+33299000001']]]);
    });

    it('may stand in the column of the contact', () => {
      expect(row({ name: 'A', contactName: 'Mme Marie DUPONT, directrice, marie@a.example', contactPhone: '06 39 98 00 01' }).contacts)
        .toMatchObject([{ ...marie, phones: [{ e164: '+33639980001' }] }]);
    });

    it.each(['Mme Marie DUPONT est partie en 2024', 'Vu avec Mme Marie DUPONT, à rappeler', 'Mme Marie DUPONT, bureau 204, 06 39 98 00 01', 'M. le maire, 06 39 98 00 01'])('are not made of a sentence: %j', (note) => {
      expect(row({ name: 'A', note })).toMatchObject({ contacts: [], organisation: { note } });
    });
  });

  it('keeps a job title without a person as an attribute', () => {
    const draft = row({ name: 'A', contactJobTitle: 'DSI' });
    expect(draft.contacts).toEqual([]);
    expect(draft.organisation.attributes).toEqual({ contactJobTitle: 'DSI' });
  });

  it('is not confused by headers that are names of the language', () => {
    const draft = readRow(['toString', 'n', '__proto__'], { n: 'name' }, { row: 2, cells: ['x', 'A', 'y'] });
    expect(Object.entries(draft.organisation.attributes)).toEqual([['toString', 'x'], ['__proto__', 'y']]);
  });
});
