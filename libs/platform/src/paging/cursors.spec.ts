import { describe, expect, it } from '@jest/globals';
import { InstallationSecret } from '#platform/installation/installation-secret.js';
import { Cursors } from './cursors.js';

describe('a cursor', () => {
  const cursors = new Cursors(new InstallationSecret('one'));

  it('comes back as it went out', () => {
    expect(cursors.decode(cursors.encode(['2026-11-16T08:00:00.000Z', 'Académie de Créteil', 3, null]))).toEqual(['2026-11-16T08:00:00.000Z', 'Académie de Créteil', 3, null]);
  });

  it('is nothing for the first page', () => {
    expect(cursors.decode(undefined)).toBeNull();
  });

  it.each(['', '.', 'abc', 'abc.def', 'abc.def.ghi', `${cursors.encode([1])}x`, `${Buffer.from('[2]').toString('base64url')}.${cursors.encode([1]).split('.')[1]}`,
    new Cursors(new InstallationSecret('two')).encode([1])])('is refused when it was not signed here: %s', (cursor) => {
    expect(() => cursors.decode(cursor)).toThrow('cursor_invalid');
  });

  it('is given only when there are more rows than asked for', () => {
    const partsOf = (id: number): unknown[] => [id];
    expect(cursors.page([1, 2], 2, partsOf)).toEqual({ items: [1, 2], nextCursor: null });
    const page = cursors.page([1, 2, 3], 2, partsOf);
    expect(page.items).toEqual([1, 2]);
    expect(cursors.decode(page.nextCursor!)).toEqual([2]);
  });
});
