import { describe, it, expect } from '@jest/globals';
import { checkMapping, suggestMapping } from './mapping.rules.js';

describe('suggestMapping', () => {
  it('knows the columns of a French export, and keeps the others as they are', () => {
    expect(suggestMapping([
      'Nom', 'Sigle', 'Catégorie', 'Statut juridique', 'Ministère de tutelle', 'Code postal', 'Ville', 'Site internet', 'Téléphone standard', 'Courriel',
      'Effectif (tranche)', 'Remarques',
    ], [])).toEqual({
      Nom: 'name', Sigle: 'acronym', Catégorie: 'kind', 'Statut juridique': 'legalForm', 'Ministère de tutelle': null, 'Code postal': 'postcode', Ville: 'city',
      'Site internet': 'website', 'Téléphone standard': 'phone', Courriel: 'email', 'Effectif (tranche)': 'size', Remarques: 'note',
    });
  });

  it('knows English headers', () => {
    expect(suggestMapping(['Organisation name', 'Phone number', 'E-mail', 'Zip code', 'City', 'Website', 'Notes'], [])).toEqual({
      'Organisation name': 'name', 'Phone number': 'phone', 'E-mail': 'email', 'Zip code': 'postcode', City: 'city', Website: 'website', Notes: 'note',
    });
  });

  it('gives the name and the mailbox to the person in a list of persons', () => {
    expect(suggestMapping(['Organisme', 'Nom', 'Prénom', 'Fonction', 'Courriel', 'Standard'], [])).toEqual({
      Organisme: 'name', Nom: 'contactLastName', Prénom: 'contactFirstName', Fonction: 'contactJobTitle', Courriel: 'contactEmail', Standard: 'phone',
    });
  });

  it('tells the mailbox and number of the contact from the general ones', () => {
    expect(suggestMapping(['Organisme', 'Courriel', 'Téléphone', 'Contact', 'Courriel du contact', 'Téléphone du contact'], [])).toEqual({
      Organisme: 'name', Courriel: 'email', Téléphone: 'phone', Contact: 'contactName', 'Courriel du contact': 'contactEmail', 'Téléphone du contact': 'contactPhone',
    });
  });

  it('reads the cells where the header says nothing', () => {
    expect(suggestMapping(['A', 'B', 'C', 'D', 'E', 'F', 'G'], [
      ['CNRS', '180 089 013 03720', '01 99 00 19 51', 'contact@cnrs.example', '75016', 'www.cnrs.fr', '180089013'],
      ['La Poste', '35600000000048', 'NC', 'a@b.example', '8000', 'https://laposte.fr/x', '356000000'],
      ['Cnes', '', '01.99.00.99.46', '', '', '', ''],
    ])).toEqual({ A: 'name', B: 'siret', C: 'phone', D: 'email', E: 'postcode', F: 'website', G: 'siren' });
  });

  it('never takes a fax for a phone, nor one field from two columns unless they add up', () => {
    expect(suggestMapping(['Nom', 'Fax', 'Tél', 'Mobile', 'Nom usuel'], [['a', '0199001951', '', '', 'b'], ['c', '0199001952', '', '', 'd']]))
      .toEqual({ Nom: 'name', Fax: null, Tél: 'phone', Mobile: 'phone', 'Nom usuel': null });
  });
});

describe('checkMapping', () => {
  it('asks for a name, and for columns that the file has', () => {
    expect(checkMapping(['Nom', 'Ville'], { Nom: 'name', Ville: null })).toBeNull();
    expect(checkMapping(['Nom'], { Nom: 'city' })).toEqual({ code: 'name_not_mapped', params: {} });
    expect(checkMapping(['Nom'], { Nom: 'name', Pays: 'city' })).toEqual({ code: 'unknown_column', params: { column: 'Pays' } });
  });
});
