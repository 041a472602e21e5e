import { describe, expect, it } from '@jest/globals';
import { agreeingIdentifiers, CONTACT_FIELDS, ORGANISATION_FIELDS, pickedColumns } from './merged-fields.rules.js';

const empty = Object.fromEntries(['name', 'nameKey', 'acronym', 'kind', 'siren', 'siret', 'parentId', 'legalForm', 'size', 'addressLine', 'postcode', 'city', 'department', 'timeZone', 'holidayRegion', 'email', 'website', 'note'].map((key) => [key, null]));

describe('picking field by field', () => {
  it('keeps what stays, and fills what it lacks', () => {
    const changes = pickedColumns(ORGANISATION_FIELDS, {}, { ...empty, name: 'INRAP', nameKey: 'inrap', kind: 'EPA', email: 'a@inrap.example' }, { ...empty, name: 'Inrap', nameKey: 'inrap', email: 'b@inrap.example' });
    expect(changes).toEqual({ kind: 'EPA' });
  });

  it('takes what was picked, an empty value as well', () => {
    expect(pickedColumns(ORGANISATION_FIELDS, { name: 'from', website: 'from' }, { ...empty, name: 'INRAP', nameKey: 'inrap' }, { ...empty, name: 'Inrap', nameKey: 'x', website: 'inrap.example' }))
      .toEqual({ name: 'INRAP', nameKey: 'inrap', website: null });
  });

  it('keeps a place whole, with the hours and holidays it stands for', () => {
    const paris = { addressLine: '1 rue A', postcode: '75001', city: 'Paris', department: '75', timeZone: 'Europe/Paris', holidayRegion: 'FR' };
    expect(pickedColumns(ORGANISATION_FIELDS, {}, { ...empty, ...paris }, { ...empty, city: 'Lyon' })).toEqual({});
    expect(pickedColumns(ORGANISATION_FIELDS, { address: 'from' }, { ...empty, ...paris }, { ...empty, city: 'Lyon' })).toEqual(paris);
  });

  it('takes “no influence known” for nothing known', () => {
    const person = { firstName: 'Inès', lastName: null, jobTitle: null, email: null, note: null };
    expect(pickedColumns(CONTACT_FIELDS, {}, { ...person, influence: 'trainer' }, { ...person, influence: 'none' })).toEqual({ influence: 'trainer' });
  });

  it('does not let a SIREN contradict the SIRET beside it', () => {
    expect(agreeingIdentifiers({ siret: '18004001000017' }, { siren: '130005481', siret: null })).toEqual({ siret: '18004001000017', siren: '180040010' });
    expect(agreeingIdentifiers({}, { siren: '130005481', siret: null })).toEqual({});
  });
});
