import { describe, expect, it } from '@jest/globals';
import { readJsonCell } from './json-cell.rules.js';
import { readRow } from './row.rules.js';

/** Shapes of the State's directory of services (file `ds-service-public` of DILA), with people of nowhere. */
const PEOPLE = JSON.stringify([
  { type_personne: 'Responsable', fonction: 'Directrice', telephone: '01 99 00 70 01', personne: { civilite: 'Mme', nom: 'LENOIR', prenom: 'Anne', adresse_courriel: [{ valeur: 'anne.lenoir@phares.example', libelle: '' }] } },
  { fonction: 'Adjoint', telephone: '', personne: { nom: 'Petit', prenom: 'Karim', adresse_courriel: ['karim.petit@phares.example'] } },
  { fonction: 'Poste vacant', personne: {} },
  { fonction: 'Secrétaire générale', personne: { nom: 'LENOIR', prenom: 'Anne', adresse_courriel: [{ valeur: 'anne.lenoir@phares.example' }] } },
]);

describe('a JSON cell of an export', () => {
  it('says the first person among what the row says, and the others apart', () => {
    expect(readJsonCell(PEOPLE, null)).toEqual({
      found: [
        { field: 'contactFirstName', value: 'Anne' }, { field: 'contactLastName', value: 'LENOIR' }, { field: 'contactJobTitle', value: 'Directrice' },
        { field: 'contactEmail', value: 'anne.lenoir@phares.example' }, { field: 'contactPhone', value: '01 99 00 70 01' },
      ],
      others: [
        [{ field: 'contactFirstName', value: 'Karim' }, { field: 'contactLastName', value: 'Petit' }, { field: 'contactJobTitle', value: 'Adjoint' }, { field: 'contactEmail', value: 'karim.petit@phares.example' }],
        [{ field: 'contactJobTitle', value: 'Poste vacant' }],
        [{ field: 'contactFirstName', value: 'Anne' }, { field: 'contactLastName', value: 'LENOIR' }, { field: 'contactJobTitle', value: 'Secrétaire générale' }, { field: 'contactEmail', value: 'anne.lenoir@phares.example' }],
      ],
    });
  });

  it('gives numbers and sites to the column they are in, and tells a fax', () => {
    const cell = '[{"valeur":"01 99 00 70 02","description":""},{"valeur":"01 99 00 70 03","description":"Télécopie"}]';
    expect(readJsonCell(cell, 'phone')).toEqual({ found: [{ field: 'phone', value: '01 99 00 70 02' }, { field: 'phone', value: 'Fax : 01 99 00 70 03' }], others: [] });
    expect(readJsonCell(cell, null)).toBeNull();
    expect(readJsonCell('[]', null)).toEqual({ found: [], others: [] });
  });

  it('takes the visiting address before the postal one', () => {
    const cell = JSON.stringify([{ type_adresse: 'Adresse postale', numero_voie: 'BP 1', code_postal: '29201', nom_commune: 'Brest' }, { type_adresse: 'Adresse', numero_voie: '2 rue du Port', code_postal: '29200', nom_commune: 'Brest' }]);
    expect(readJsonCell(cell, 'addressLine')?.found).toEqual([{ field: 'addressLine', value: '2 rue du Port' }, { field: 'postcode', value: '29200' }, { field: 'city', value: 'Brest' }]);
  });

  it('is left as it is written where it is none, and reads nothing that was inherited', () => {
    for (const text of ['[à rappeler]', '{cassé', '(01 99 00 70 02)']) expect(readJsonCell(text, 'phone')).toBeNull();
    expect(readJsonCell('{"__proto__":{"valeur":"piège"}}', 'phone')).toBeNull();
  });

  it('becomes as many contacts as it names people, each once, whoever holds two offices', () => {
    const { contacts, organisation } = readRow(['Service', 'affectation_personne'], { Service: 'name' }, { row: 2, cells: ['Service des phares', PEOPLE] });
    expect(contacts.map(({ firstName, lastName, jobTitle, email, phones }) => [firstName, lastName, jobTitle, email, phones.map(({ e164 }) => e164)])).toEqual([
      ['Anne', 'LENOIR', 'Directrice', 'anne.lenoir@phares.example', ['+33199007001']], ['Karim', 'Petit', 'Adjoint', 'karim.petit@phares.example', []],
    ]);
    // The cell itself stays as it was written.
    expect(organisation.attributes['affectation_personne']).toBe(PEOPLE);
  });
});
