import { describe, it, expect } from '@jest/globals';
import { cityKey, cleanName, nameKey } from './name.rules.js';

describe('cleanName', () => {
  it.each([
    ["Centre national d'études spatiales (CNES)", "Centre national d'études spatiales", 'CNES'],
    ["Agence nationale de l'habitat (Anah)", "Agence nationale de l'habitat", 'Anah'],
    ['Bibliothèque nationale de France (BnF)', 'Bibliothèque nationale de France', 'BnF'],
    ["INSTITUT NATIONAL D'HISTOIRE DE L'ART (INHA)", "INSTITUT NATIONAL D'HISTOIRE DE L'ART", 'INHA'],
    ['Office français de la biodiversité (O.F.B.)', 'Office français de la biodiversité', 'OFB'],
  ])('splits the acronym off %s', (raw, name, acronym) => {
    expect(cleanName(raw)).toEqual({ name, acronym });
  });

  it.each(['Trésorerie (Paris)', 'TRÉSORERIE (PARIS)', 'Université Paris (II)', 'Préfecture (93)', 'Mairie (annexe de Saint-Denis)', '(CNES)'])(
    'leaves %s whole', (name) => {
      expect(cleanName(name)).toEqual({ name, acronym: null });
    });

  it('trims, and keeps capitals as written', () => {
    expect(cleanName('Université de Poitiers ').name).toBe('Université de Poitiers');
    expect(cleanName(' UNIVERSITE\n DE  LIMOGES ').name).toBe('UNIVERSITE DE LIMOGES');
  });
});

describe('nameKey', () => {
  it.each([
    ['UNIVERSITE DE LIMOGES', 'Université de Limoges '],
    ["Agence nationale de l'habitat (Anah)", 'Agence nationale de l’habitat'],
    ['Météo-France ', 'METEO FRANCE'],
    ['GIP Renater', 'Renater'],
    ['Les Éditions du Lac S.A.R.L.', 'Éditions du Lac'],
    ['Mairie de St-Denis', 'Mairie de Saint-Denis'],
    ['Œuvres & Archives', 'oeuvres et archives'],
  ])('%s and %s are the same words', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Université de Rennes', 'Université Rennes 2'],
    ['Parc national de La Réunion', 'Université de La Réunion'],
    ['Université Paris I', 'Université Paris II'],
    ['EPF Normandie', 'EPF Bretagne'],
    ['Crèche A', 'Crèche D'],
  ])('%s and %s are not', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('is never empty for a name made of small words or legal forms', () => {
    expect(nameKey('La')).toBe('la');
    expect(nameKey('SA')).toBe('sa');
    expect(nameKey('Ελλάδα')).not.toBe('');
  });
});

it('takes a town for one place whatever its post office box', () => {
  expect(cityKey('PARIS CEDEX 05')).toBe(cityKey('Paris'));
  expect(cityKey('Paris 13e')).toBe('paris');
  expect(cityKey('St-Denis')).toBe(cityKey('Saint-Denis'));
  expect(cityKey('Saint-Étienne')).not.toBe(cityKey('Saint-Denis'));
});
