import { describe, expect, it } from '@jest/globals';
import { changedFields, mergeVersions } from './versioned-form.rules.js';

const read = { name: 'Escale', goal: 20, days: ['2026-12-24'] };

describe('two people who change the settings at a time', () => {
  it('send only what they changed', () => {
    expect(changedFields(read, { ...read, goal: 30, days: ['2026-12-24'] })).toEqual({ goal: 30 });
  });

  it('keep both changes where these are of different fields', () => {
    expect(mergeVersions(read, { ...read, goal: 30 }, { ...read, name: 'Escale 2' })).toEqual({ draft: { ...read, name: 'Escale 2', goal: 30 }, conflicts: [] });
  });

  it('are asked where both changed one field, and what was typed stays', () => {
    const merged = mergeVersions(read, { ...read, name: 'Mine' }, { ...read, name: 'Theirs' });
    expect(merged.draft.name).toBe('Mine');
    expect(merged.conflicts).toEqual([{ field: 'name', mine: 'Mine', theirs: 'Theirs' }]);
  });

  it('are not asked where both typed the same', () => {
    expect(mergeVersions(read, { ...read, days: [] }, { ...read, days: [] }).conflicts).toEqual([]);
  });
});
