import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { xlsxStream, type SheetCell } from './xlsx.js';

async function* batchesOf(rows: SheetCell[][], size = 2): AsyncGenerator<SheetCell[][]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}
const file = (rows: SheetCell[][], header = ['Organisation', 'Appels', 'Le'], name = 'Contacts') =>
  xlsxStream({ name, header, rowCount: rows.length, batches: batchesOf(rows) }, new Date('2026-11-24T08:30:00Z'));
/** By a reader that is not ours. */
const read = async (stream: NodeJS.ReadableStream): Promise<unknown[][]> => {
  const [sheet] = await readXlsxFile(await buffer(stream), { trim: false });
  return sheet!.data as unknown[][];
};

describe('a workbook', () => {
  it('is read back by another program: texts as texts, numbers as numbers, moments as dates', async () => {
    const found = await read(file([['Agence de l’eau', 3, { wall: '2026-10-05 10:30' }], ['01 99 00 00 10', null, null], [' 007 ', 0, null]]));
    expect(found).toEqual([
      ['Organisation', 'Appels', 'Le'], ['Agence de l’eau', 3, new Date('2026-10-05T10:30:00Z')], ['01 99 00 00 10', null, null], [' 007 ', 0, null],
    ]);
  });

  it('keeps whatever a person wrote, but for what XML cannot hold', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((some) => `x${some.replace(/\p{Cc}/gu, '')}`);
    await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
      expect((await read(file(texts.map((one) => [one]), ['Nom']))).slice(1)).toEqual(texts.map((one) => [one]));
    }), { numRuns: 40 });
    expect((await read(file([['a\u0000\u0008b<&>"\uFFFE']], ['Nom'])))[1]).toEqual(['ab<&>"']);
  });

  it('has columns beyond Z, and a name that Excel accepts', async () => {
    const wide = Array.from({ length: 55 }, (_, i) => i);
    const [header, cells] = await read(file([wide], wide.map(String), 'Liste [d’appels] : 2026/11 – bien trop long pour un onglet'));
    expect([header!.length, cells]).toEqual([55, wide]);
  });

  it('cuts a text that no cell can hold, and says so by an ellipsis', async () => {
    const [, [cell]] = (await read(file([['é'.repeat(40_000)]], ['Note']))) as [unknown, [string]];
    expect([cell.length, cell.at(-1)]).toEqual([32_767, '…']);
  });

  it('fails with what its rows failed with, and ends them when nobody reads it any more', async () => {
    async function* failing(): AsyncGenerator<SheetCell[][]> {
      yield [['Agence']];
      throw new Error('the database is gone');
    }
    const sheet = { name: 'Contacts', header: ['Organisation'], rowCount: 2 };
    await expect(buffer(xlsxStream({ ...sheet, batches: failing() }, new Date(0)))).rejects.toThrow('the database is gone');

    const ended = await new Promise((end) => {
      async function* endless(): AsyncGenerator<SheetCell[][]> {
        try {
          for (;;) {
            yield Array.from({ length: 500 }, (_, i) => [`Agence ${i} ${Math.sin(i)}`]);
            setImmediate(() => stream.destroy());
          }
        } finally {
          end(true);
        }
      }
      const stream = xlsxStream({ ...sheet, batches: endless() }, new Date(0)).resume();
    });
    expect(ended).toBe(true);
  });
});
