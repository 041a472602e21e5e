/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { safeNext } from './next-path.js';

describe('the way back after signing in', () => {
  it('leads to the page that was asked for, filters and all', () => {
    expect(safeNext('/list?stage=reached#row')).toBe('/list?stage=reached#row');
  });

  it.each(['//evil.example', '/\\evil.example', '/\t/evil.example', 'https://evil.example', 'javascript:alert(1)', '/..//evil.example', '', undefined, 3])('never leads away: %s', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});
