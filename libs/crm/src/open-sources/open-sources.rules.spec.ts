import { describe, expect, it } from '@jest/globals';
import { readPlaces } from './addresses.rules.js';
import { asPasted, readDirectory, whereOf } from './directory.rules.js';
import { readRegister } from './register.rules.js';

// The answers below are written from each service's published documentation, not recorded from it.

describe('the register of bodies', () => {
  const body = {
    siren: '180040016', nom_complet: 'INSTITUT NATIONAL (INRAP)', nom_raison_sociale: 'INSTITUT NATIONAL', sigle: 'INRAP', etat_administratif: 'A', nature_juridique: '7389',
    tranche_effectif_salarie: '51',
    siege: { siret: '18004001600017', numero_voie: '121', type_voie: 'RUE', libelle_voie: 'D\u2019ALESIA', code_postal: '75014', libelle_commune: 'PARIS', etat_administratif: 'A' },
  };

  it('is read in our words', () => {
    expect(readRegister({ results: [body] })).toMatchObject([{
      name: 'INSTITUT NATIONAL', acronym: 'INRAP', siren: '180040016', address: { line: '121 RUE D\u2019ALESIA', postcode: '75014', city: 'PARIS' }, size: '2000-4999', legalCategory: '7389', closed: false,
    }]);
  });

  it('says which are closed, and leaves out what has no valid SIREN', () => {
    expect(readRegister({ results: [{ ...body, etat_administratif: 'C' }] })[0]?.closed).toBe(true);
    expect(readRegister({ results: [{ ...body, siren: '123456789' }, null, 'x', {}] })).toEqual([]);
    expect(readRegister(null)).toEqual([]);
  });
});

describe('the State’s directory', () => {
  const record = {
    nom: 'Mairie - Orléans', sigle: null, siren: '', siret: '21450234800016', adresse_courriel: 'contact@orleans.example;accueil@orleans.example',
    adresse: '[{"type_adresse":"Adresse","complement1":"","numero_voie":"Place de l\'Étape","code_postal":"45000","nom_commune":"Orléans"},{"type_adresse":"Adresse postale","code_postal":"45040"}]',
    telephone: '[{"valeur":"02 99 00 10 10","description":""},{"valeur":"02 99 00 10 11"}]', site_internet: '[{"libelle":"","valeur":"https://www.orleans.example"}]',
    pivot: '[{"type_service_local":"mairie","code_insee_commune":["45234"]}]',
  };

  it('is asked in its own language, and nothing typed gets into it', () => {
    expect(whereOf({ type: 'mairie', department: '45' })).toBe('pivot LIKE "mairie" AND code_insee_commune LIKE "45%"');
    expect(whereOf({ type: 'mairie', department: null })).toBe('pivot LIKE "mairie"');
    expect(whereOf({ type: 'x" OR 1=1 --', department: '2A" OR "' })).toBe('pivot LIKE "x11" AND code_insee_commune LIKE "2A%"');
  });

  it('becomes the rows of a list, its JSON unpacked', () => {
    const { total, rows } = readDirectory({ total_count: 325, results: [record, { nom: '' }] }, 'Mairie');
    expect(total).toBe(325);
    expect(rows).toEqual([['Mairie - Orléans', '', 'Mairie', '', '21450234800016', 'Place de l\'Étape', '45000', 'Orléans', '02 99 00 10 10 / 02 99 00 10 11',
      'contact@orleans.example accueil@orleans.example', 'https://www.orleans.example']]);
    expect(asPasted([['a\tb', 'c\n"d"']])).toMatch(/\na b\tc d$/);
  });

  it('survives fields that are missing or broken', () => {
    expect(readDirectory({ results: [{ nom: 'X', adresse: '{', telephone: 'null' }] }, 'Y').rows[0]?.slice(0, 3)).toEqual(['X', '', 'Y']);
    expect(readDirectory('?', 'Y')).toEqual({ total: 0, rows: [] });
  });
});

describe('the address service', () => {
  const feature = (properties: object) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [1.9, 47.9] }, properties });

  it('tells postcode and town, each once', () => {
    const orleans = feature({ label: 'Orléans', score: 0.97, postcode: '45000', city: 'Orléans', context: '45, Loiret, Centre-Val de Loire', type: 'municipality' });
    expect(readPlaces({ type: 'FeatureCollection', features: [orleans, orleans, feature({ city: 'Sans code' })] })).toEqual([{ postcode: '45000', city: 'Orléans', context: '45, Loiret, Centre-Val de Loire', score: 0.97 }]);
  });
});
