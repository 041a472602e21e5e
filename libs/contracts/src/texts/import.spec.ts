import { describe, it, expect } from '@jest/globals';
import { IMPORT_FIELDS } from '../vocabulary.js';
import { importEn } from './import.en.js';
import { importFr } from './import.fr.js';

const PARAMS = { row: 3, name: 'CNRS', fields: 'email\nTutelle', count: 2, expected: 12, found: 11, max: 300, maxMb: 10, column: 'Ville', value: 'x', siren: '1', siret: '2' };

describe.each([['French', importFr], ['English', importEn]])('the sentences of an import in %s', (_language, texts) => {
  it('are whole for every code', () => {
    const sentences = [
      ...Object.values(texts.refusals).map((say) => say(PARAMS)), ...Object.values(texts.reasons).map((say) => say(PARAMS)),
      ...Object.values(texts.problems).map((say) => say({ row: 3, column: 'Ville', params: PARAMS })),
    ];
    for (const sentence of sentences) {
      expect(sentence).toMatch(/[.?]$/u);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|!/u);
    }
    expect(Object.keys(texts.fields).sort()).toEqual([...IMPORT_FIELDS].sort());
  });

  it('name the row and the column of every problem', () => {
    for (const say of Object.values(texts.problems)) expect(say({ row: 3, column: 'Ville', params: PARAMS })).toMatch(/^(?:Ligne 3, colonne «\u00A0Ville\u00A0»|Row 3, column “Ville”)/u);
  });
});

it('follows French typography', () => {
  expect(importFr.problems.cell_count({ row: 12, params: PARAMS })).toBe('Ligne 12\u00A0: 11 cellules au lieu de 12. Vérifiez les séparateurs.');
  expect(importFr.problems.phone_unreadable({ row: 12, column: 'Tél', params: { value: 'voir site' } })).toBe('Ligne 12, colonne «\u00A0Tél\u00A0»\u00A0: «\u00A0voir site\u00A0» ne peut pas être composé. Le texte est gardé.');
  expect(importFr.reasons.keeps_existing({ fields: 'note\nTutelle' })).toBe('Déjà rempli autrement, et gardé\u00A0: Note et Tutelle.');
  const all = [...Object.values(importFr.refusals), ...Object.values(importFr.reasons)].map((say) => say(PARAMS)).join('\n');
  expect(all).not.toMatch(/ [:;?»]|« |'/u);
});
